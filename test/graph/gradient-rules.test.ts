import { describe, expect, test } from "vitest";
import type { Op } from "../../src/graph/ops.ts";
import { sizeOf } from "../../src/graph/shape.ts";
import { concat, Tensor } from "../../src/graph/tensor.ts";
import { checkGradient, type Check, type Given } from "../support/gradient-check.ts";
import { counting, numbers } from "../support/numbers.ts";

/** The gradients of every op, checked against central differences. A missing op does not compile. */
type Checks = { readonly [K in Op]: Readonly<Record<string, Check>> | `no gradient: ${string}` };

const positive = (shape: number[]): Given => ({ shape, values: numbers(shape, 7, { low: 0.5, high: 2 }) });

/** Clear of the kink at 0, and no two alike. */
const kinkless: Given = { shape: [2, 6], values: [-1.5, 0.75, 2, -0.25, 0.5, -2, 1.25, -0.5, -3, 0.25, 3, -1] };
const distinct = (shape: number[]): Given => ({
  shape,
  values: counting(sizeOf(shape)).map((index) => ((index * 7) % 25) / 8 - 1),
});

const fixed = (shape: number[], values: number[]): Given => ({ shape, values, fixed: true });

function unary(apply: (x: Tensor) => Tensor, given: Given = [2, 3]): Record<string, Check> {
  return { "of a matrix": { given: [given], build: (x) => apply(x) } };
}

function binary(apply: (a: Tensor, b: Tensor) => Tensor, divisor: (shape: number[]) => Given = (shape) => shape): Record<string, Check> {
  const build = (a?: Tensor, b?: Tensor): Tensor => apply(a!, b!);
  return {
    "of equal shapes": { given: [[2, 3], divisor([2, 3])], build },
    "of a matrix and a row": { given: [[2, 3], divisor([3])], build },
    "of a row and a matrix": { given: [[3], divisor([2, 3])], build },
    "of a column and a row": { given: [[2, 1], divisor([1, 3])], build },
    "of a scalar and a matrix": { given: [[], divisor([2, 3])], build },
    "of a matrix and a scalar": { given: [[2, 3], divisor([])], build },
    "of four axes, stretched inside": { given: [[2, 1, 3, 2], divisor([4, 1, 2])], build },
    "of a broadcast and the whole": { given: [[3], divisor([2, 3])], build: (a, b) => apply(a.broadcast([2, 3]), b) },
    "of one operand twice": { given: [divisor([2, 3])], build: (a) => apply(a, a) },
  };
}

type Transposes = { readonly transposeA: boolean; readonly transposeB: boolean };

function products(batch: number[], shared: boolean, transposes: Transposes[]): Record<string, Check> {
  const entries = transposes.map((options): [string, Check] => {
    const a = options.transposeA ? [3, 2] : [2, 3];
    const b = options.transposeB ? [4, 3] : [3, 4];
    const shapes = [[...batch, ...a], shared ? b : [...batch, ...b]];
    const shown = shapes.map((shape) => `[${shape}]`);
    const name = `${shown[0]}${options.transposeA ? "ᵀ" : ""} · ${shown[1]}${options.transposeB ? "ᵀ" : ""}`;
    return [name, { given: shapes, build: (x, y) => x.matmul(y, options) }];
  });
  return Object.fromEntries(entries);
}

const straight = [
  { transposeA: false, transposeB: false },
  { transposeA: false, transposeB: true },
];
const transposed = straight.map((options) => ({ ...options, transposeA: true }));

function reduction(reduce: (x: Tensor, axes?: number | number[], options?: { keepDims: boolean }) => Tensor): Record<string, Check> {
  const x = distinct([2, 3, 4]);
  return {
    "over everything": { given: [x], build: (x) => reduce(x) },
    "over the first axis": { given: [x], build: (x) => reduce(x, 0) },
    "over the middle axis": { given: [x], build: (x) => reduce(x, 1) },
    "over the last axis, kept": { given: [x], build: (x) => reduce(x, -1, { keepDims: true }) },
    "over two neighbours": { given: [x], build: (x) => reduce(x, [0, 1]) },
    "over the outer axes": { given: [x], build: (x) => reduce(x, [0, 2]) },
  };
}

const ids = fixed([2, 3], [0, 3, 1, 3, 3, 2]);
const weights: Given = [2, 3];

function scan(op: "simpleRnn" | "gru" | "lstm", gates: number): Record<string, Check> {
  const bias = op === "gru" ? [[gates * 2]] : [];
  const given = (time: number): Given[] => [[time, 3, gates * 2], [2, gates * 2], ...bias];
  const build = (...inputs: Tensor[]): Tensor => new Tensor(op, inputs, {});
  const mask = (values: number[]): Given => fixed([4, 3], values);
  return {
    "without a mask": { given: given(4), build },
    "of one step": { given: given(1), build },
    "with holes in the mask": { given: [...given(4), mask([1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 0, 0])], build },
    "with a late start": { given: [...given(4), mask([0, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1])], build },
    "with an empty example": { given: [...given(4), mask([0, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1])], build },
    "of which only the last state counts": { given: given(3), build: (...inputs) => build(...inputs).at(0, 2) },
  };
}

const checks: Checks = {
  input: "no gradient: a leaf",
  constant: "no gradient: a leaf",
  parameter: "no gradient: a leaf",
  identity: unary((x) => x.named("layer", "Layer")),
  neg: unary((x) => x.neg()),
  exp: unary((x) => x.exp()),
  log: unary((x) => x.log(), positive([2, 3])),
  sqrt: unary((x) => x.sqrt(), positive([2, 3])),
  tanh: unary((x) => x.tanh()),
  sigmoid: unary((x) => x.sigmoid()),
  relu: unary((x) => x.relu(), kinkless),
  abs: unary((x) => x.abs(), kinkless),
  add: binary((a, b) => a.add(b)),
  sub: binary((a, b) => a.sub(b)),
  mul: binary((a, b) => a.mul(b)),
  div: binary((a, b) => a.div(b), positive),
  greater: "no gradient: flat wherever it has a slope",
  equal: "no gradient: flat wherever it has a slope",
  where: {
    "of equal shapes": {
      given: [[2, 3], [2, 3], fixed([2, 3], [1, 0, 1, 0, 0, 1])],
      build: (a, b, condition) => a.where(condition, b),
    },
    "of a row and a scalar, by a column": {
      given: [[3], [], fixed([2, 1], [1, 0])],
      build: (a, b, condition) => a.where(condition, b),
    },
    "of a row and a matrix": {
      given: [[3], [2, 3], fixed([3], [1, 0, 1])],
      build: (a, b, condition) => a.where(condition, b),
    },
  },
  matmul: {
    ...products([], false, [...straight, ...transposed]),
    ...products([2], false, [...straight, ...transposed]),
    ...products([2, 2], false, straight),
    ...products([5], true, straight),
    ...products([2, 2], true, straight),
    "a matrix by itself": { given: [[3, 3]], build: (x) => x.matmul(x) },
  },
  sum: reduction((x, ...rest) => x.sum(...rest)),
  max: reduction((x, ...rest) => x.max(...rest)),
  argmax: "no gradient: flat wherever it has a slope",
  softmax: {
    "of rows": { given: [[3, 5]], build: (x) => x.softmax() },
    "of three axes": { given: [[2, 3, 4]], build: (x) => x.softmax() },
    "of a vector": { given: [[4]], build: (x) => x.softmax() },
  },
  softmaxGradient: "no gradient: a gradient itself",
  pairSoftmax: {
    "by all but the kinds, some pairs being forbidden": {
      given: [[2, 2, 3, 3], [2, 3, 3], [4, 2], [2], fixed([2, 3, 3], [1, 0, 2, 3, 3, 1, 2, 1, 0, 3, 1, 1, 0, 2, 0, 1, 2, 3])],
      build: (scores, likeness, bias, slope, pairs) => new Tensor("pairSoftmax", [scores, pairs, likeness, bias, slope], {}),
    },
    "of fewer places that look": {
      given: [[2, 2, 1, 3], [2, 1, 3], [4, 2], [2], fixed([2, 1, 3], [1, 0, 2, 3, 3, 1])],
      build: (scores, likeness, bias, slope, pairs) => new Tensor("pairSoftmax", [scores, pairs, likeness, bias, slope], {}),
    },
  },
  pairSums: "no gradient: a gradient itself",
  crossEntropy: {
    "of logits and targets that are not normalized": {
      given: [[3, 5], positive([3, 5])],
      build: (logits, targets) => logits.crossEntropy(targets),
    },
  },
  reshape: unary((x) => x.reshape([3, 2])),
  transpose: {
    "of a matrix": { given: [[2, 3]], build: (x) => x.transpose([1, 0]) },
    "of a cycle of three": { given: [[2, 3, 4]], build: (x) => x.transpose([2, 0, 1]) },
    "of four axes": { given: [[2, 3, 1, 4]], build: (x) => x.transpose([3, 1, 0, 2]) },
  },
  slice: {
    "of whole rows": { given: [[4, 3]], build: (x) => x.slice([1, 0], [2, 3]) },
    "of parts of rows": { given: [[4, 3]], build: (x) => x.slice([1, 1], [3, 2]) },
    "of a block": { given: [[2, 3, 4]], build: (x) => x.slice([1, 0, 1], [1, 2, 3]) },
    "that overlaps another": { given: [[5]], build: (x) => x.range(0, 0, 4).mul(x.range(0, 1, 5)) },
  },
  pad: {
    "on all sides": { given: [[2, 2]], build: (x) => new Tensor("pad", [x], { begin: [1, 2], shape: [4, 5] }) },
  },
  concat: {
    "along the last axis": {
      given: [
        [2, 3],
        [2, 1],
        [2, 2],
      ],
      build: (...parts) => concat(parts),
    },
    "along the first axis": {
      given: [
        [1, 3],
        [4, 3],
      ],
      build: (...parts) => concat(parts, 0),
    },
    "of a tensor with itself": { given: [[2, 3]], build: (x) => concat([x, x], 1) },
  },
  broadcast: {
    "to a new first axis": { given: [[3]], build: (x) => x.broadcast([2, 3]) },
    "of an inner axis": { given: [[2, 1, 3]], build: (x) => x.broadcast([2, 4, 3]) },
    "of a scalar": { given: [[]], build: (x) => x.broadcast([2, 2]) },
    "that only adds an axis": { given: [[3]], build: (x) => x.broadcast([1, 3]) },
  },
  reverse: {
    "of the first axis": { given: [[3, 2]], build: (x) => x.reverse(0) },
    "of the last axis": { given: [[2, 3]], build: (x) => x.reverse(-1) },
  },
  gather: {
    "of rows, some more than once": { given: [[4, 2], ids], build: (table, ids) => table.gather(ids) },
    "of numbers": { given: [[4], ids], build: (table, ids) => table.gather(ids) },
    "of matrices": { given: [[4, 2, 2], ids], build: (table, ids) => table.gather(ids) },
  },
  scatterAdd: {
    "of rows, some to one place": {
      given: [[2, 3, 2], ids],
      build: (x, ids) => new Tensor("scatterAdd", [x, ids], { rows: 5 }),
    },
  },
  gatherSum: {
    "by table and weights": { given: [[4, 2], weights, ids], build: (table, w, ids) => table.gatherSum(ids, w) },
  },
  scatterSum: {
    "of rows, some to one place": {
      given: [[2, 2], ids, fixed([2, 3], numbers([2, 3], 5))],
      build: (x, ids, w) => new Tensor("scatterSum", [x, ids, w], { rows: 5 }),
    },
  },
  oneHot: "no gradient: of whole numbers",
  bernoulli: "no gradient: noise",
  simpleRnn: scan("simpleRnn", 1),
  simpleRnnGradient: "no gradient: a gradient itself",
  gru: scan("gru", 3),
  gruGradient: "no gradient: a gradient itself",
  lstm: scan("lstm", 4),
  lstmGradient: "no gradient: a gradient itself",
  saved: "no gradient: only looked at",
  assign: "no gradient: changes a parameter after all else",
  adam: "no gradient: changes a parameter after all else",
};

for (const [op, variants] of Object.entries(checks)) {
  if (typeof variants === "string") continue;
  describe(`the gradient of ${op} is the slope`, () => {
    test.each(Object.entries(variants))("%s", (_, check) => {
      const { analytic, numeric } = checkGradient(check);
      // Central differences are exact to about 1e-10 here; a wrong rule is off by more than 1e-3.
      for (const [index, dx] of analytic.entries()) expect(dx).toBeClose(numeric[index]!, { atol: 1e-7 });
    });
  });
}
