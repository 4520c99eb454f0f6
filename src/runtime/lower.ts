import { binaryOps, unaryOps, type Op } from "../graph/ops.ts";
import type { Plan } from "../graph/plan.ts";
import { sizeOf, stridesOf, type Shape } from "../graph/shape.ts";
import type { Tensor } from "../graph/tensor.ts";
import type { Call, KernelName, Kernels } from "./kernels.ts";

/** Writes the kernel calls of one op; `at` gives a tensor's place, `work` is scratch memory. */
type Lowering<K extends Op> = (tensor: Tensor<K>, at: (tensor: Tensor) => number, work: number) => Call[];

function call<K extends KernelName>(kernel: K, ...args: Parameters<Kernels[K]>): Call {
  return { kernel, args };
}

/** Leaves and views: nothing to compute. */
const nothing = (): Call[] => [];

/** Merges axes that every operand walks evenly, and pads to the kernels' four axes. */
function fourAxes(shape: Shape, strides: readonly (readonly number[])[]): { lengths: number[]; strides: number[][] } {
  const lengths: number[] = [];
  const merged: number[][] = strides.map(() => []);
  for (const [axis, length] of shape.entries()) {
    if (length === 1) continue;
    const even = lengths.length > 0 && strides.every((own, at) => merged[at]!.at(-1) === own[axis]! * length);
    if (even) lengths[lengths.length - 1]! *= length;
    else lengths.push(length);
    for (const [at, own] of strides.entries()) {
      if (even) merged[at]![merged[at]!.length - 1] = own[axis]!;
      else merged[at]!.push(own[axis]!);
    }
  }
  if (lengths.length > 4) throw new Error(`lower: a strided op over [${shape.join(", ")}] needs ${lengths.length} axes, at most 4 work.`);
  const missing = 4 - lengths.length;
  const padded = (list: readonly number[], value: number): number[] => [...Array.from({ length: missing }, () => value), ...list];
  return { lengths: padded(lengths, 1), strides: merged.map((own) => padded(own, 0)) };
}

type Four = [number, number, number, number];

function copy(out: number, x: number, shape: Shape, outStrides: readonly number[], xStrides: readonly number[]): Call {
  const { lengths, strides } = fourAxes(shape, [outStrides, xStrides]);
  return call("copy", out, x, ...(lengths as Four), ...(strides[0] as Four), ...(strides[1] as Four));
}

/** Strides of an operand as seen from a result it is stretched to. */
function stretchedStrides(operand: Shape, result: Shape): number[] {
  const own = stridesOf(operand);
  return result.map((_, axis) => {
    const at = axis - result.length + operand.length;
    return at < 0 || operand[at] === 1 ? 0 : own[at]!;
  });
}

function offsetOf(begin: readonly number[], shape: Shape): number {
  const strides = stridesOf(shape);
  return begin.reduce((sum, start, axis) => sum + start * strides[axis]!, 0);
}

const unary: Lowering<Op> = (y, at) => [
  call("unary", unaryOps.indexOf(y.op as (typeof unaryOps)[number]), at(y), at(y.inputs[0]!), y.size),
];

const binary: Lowering<Op> = (y, at) => {
  const [a, b] = y.inputs as [Tensor, Tensor];
  const { lengths, strides } = fourAxes(y.shape, [
    stridesOf(y.shape),
    stretchedStrides(a.shape, y.shape),
    stretchedStrides(b.shape, y.shape),
  ]);
  const f = binaryOps.indexOf(y.op as (typeof binaryOps)[number]);
  return [call("binary", f, at(y), at(a), at(b), ...(lengths as Four), ...(strides[1] as Four), ...(strides[2] as Four))];
};

const reduce =
  (kernel: "sum" | "max"): Lowering<"sum" | "max"> =>
  (y, at) => {
    const [x] = y.inputs;
    const { first, last } = y.attributes;
    const lengths = [x!.shape.slice(0, first), x!.shape.slice(first, last + 1), x!.shape.slice(last + 1)].map(sizeOf);
    return [call(kernel, at(y), at(x!), ...(lengths as [number, number, number]))];
  };

/** Rows and their length: all axes but the last, and the last. */
function rowsOf({ shape }: Tensor): [number, number] {
  return [sizeOf(shape.slice(0, -1)), shape.at(-1) ?? 1];
}

function timeBatchUnits({ shape }: Tensor): [number, number, number] {
  return shape as [number, number, number];
}

const lowerings: { readonly [K in Op]: Lowering<K> } = {
  input: nothing,
  constant: nothing,
  parameter: nothing,
  identity: nothing,
  reshape: nothing,
  saved: nothing,
  neg: unary,
  exp: unary,
  log: unary,
  sqrt: unary,
  tanh: unary,
  sigmoid: unary,
  relu: unary,
  abs: unary,
  add: binary,
  sub: binary,
  mul: binary,
  div: binary,
  greater: binary,
  equal: binary,
  where: (y, at) => [call("where", at(y), at(y.inputs[0]!), at(y.inputs[1]!), at(y.inputs[2]!), y.size)],
  matmul: (y, at, work) => {
    const [a, b] = y.inputs as [Tensor, Tensor];
    const { transposeA, transposeB } = y.attributes;
    const [k, n] = [a.shape.at(transposeA ? -2 : -1)!, y.shape.at(-1)!];
    const [aWidth, bWidth] = [a.shape.at(-1)!, b.shape.at(-1)!];
    const shared = b.rank === 2;
    const merge = shared && !transposeA;
    const batch = merge ? 1 : sizeOf(y.shape.slice(0, -2));
    const m = merge ? sizeOf(y.shape.slice(0, -1)) : y.shape.at(-2)!;
    return [
      call(
        "matmul",
        at(y),
        at(a),
        at(b),
        batch,
        m,
        k,
        n,
        m * k,
        transposeA ? 1 : aWidth,
        transposeA ? aWidth : 1,
        shared ? 0 : k * n,
        transposeB ? 1 : bWidth,
        transposeB ? bWidth : 1,
        work,
      ),
    ];
  },
  sum: reduce("sum"),
  max: reduce("max"),
  argmax: (y, at) => [call("argmax", at(y), at(y.inputs[0]!), ...rowsOf(y.inputs[0]!))],
  softmax: (y, at) => [call("softmax", at(y), at(y.inputs[0]!), ...rowsOf(y))],
  softmaxGradient: (y, at) => [call("softmaxGradient", at(y), at(y.inputs[0]!), at(y.inputs[1]!), ...rowsOf(y))],
  pairSoftmax: (y, at) => {
    const [scores, pairs, alike, bias, slope] = y.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const [batch, heads, looking, time] = y.shape as [number, number, number, number];
    return [call("pairSoftmax", at(y), at(scores), at(pairs), at(alike), at(bias), at(slope), batch, heads, looking, time, bias.shape[0]!)];
  },
  pairSums: (y, at) => {
    const [x, pairs, likeness] = y.inputs as [Tensor, Tensor, Tensor];
    const [batch, heads, looking, time] = x.shape as [number, number, number, number];
    return [call("pairSums", at(y), at(x), at(pairs), at(likeness), batch, heads, looking * time, y.attributes.kinds)];
  },
  crossEntropy: (y, at) => [call("crossEntropy", at(y), at(y.inputs[0]!), at(y.inputs[1]!), ...rowsOf(y.inputs[0]!))],
  transpose: (y, at) => {
    const [x] = y.inputs;
    const strides = stridesOf(x!.shape);
    return [
      copy(
        at(y),
        at(x!),
        y.shape,
        stridesOf(y.shape),
        y.attributes.permutation.map((axis) => strides[axis]!),
      ),
    ];
  },
  slice: (y, at) => {
    const [x] = y.inputs;
    return [copy(at(y), at(x!) + offsetOf(y.attributes.begin, x!.shape), y.shape, stridesOf(y.shape), stridesOf(x!.shape))];
  },
  pad: (y, at) => {
    const [x] = y.inputs;
    return [
      call("fill", at(y), y.size, 0),
      copy(at(y) + offsetOf(y.attributes.begin, y.shape), at(x!), x!.shape, stridesOf(y.shape), stridesOf(x!.shape)),
    ];
  },
  concat: (y, at) => {
    const strides = stridesOf(y.shape);
    let start = 0;
    return y.inputs.map((x) => {
      const out = at(y) + start * strides[y.attributes.axis]!;
      start += x.shape[y.attributes.axis]!;
      return copy(out, at(x), x.shape, strides, stridesOf(x.shape));
    });
  },
  broadcast: (y, at) => {
    const [x] = y.inputs;
    return [copy(at(y), at(x!), y.shape, stridesOf(y.shape), stretchedStrides(x!.shape, y.shape))];
  },
  reverse: (y, at) => {
    const [x] = y.inputs;
    const strides = stridesOf(x!.shape);
    const { axis } = y.attributes;
    const last = at(x!) + (x!.shape[axis]! - 1) * strides[axis]!;
    return [
      copy(
        at(y),
        last,
        y.shape,
        stridesOf(y.shape),
        strides.map((stride, own) => (own === axis ? -stride : stride)),
      ),
    ];
  },
  gather: (y, at) => {
    const [table, ids] = y.inputs as [Tensor, Tensor];
    return [call("gather", at(y), at(table), at(ids), ids.size, table.size / table.shape[0]!, table.shape[0]!)];
  },
  scatterAdd: (y, at) => {
    const [x, ids] = y.inputs as [Tensor, Tensor];
    const { rows } = y.attributes;
    return [call("scatterAdd", at(y), at(x), at(ids), ids.size, y.size / rows, rows)];
  },
  gatherSum: (y, at) => {
    const [table, ids, weights] = y.inputs as [Tensor, Tensor, Tensor];
    const [n, length] = ids.shape as [number, number];
    return [call("gatherSum", at(y), at(table), at(ids), at(weights), n, length, y.shape[1]!, table.shape[0]!)];
  },
  scatterSum: (y, at) => {
    const [x, ids, weights] = y.inputs as [Tensor, Tensor, Tensor];
    const [n, length] = ids.shape as [number, number];
    return [call("scatterSum", at(y), at(x), at(ids), at(weights), n, length, y.shape[1]!, y.attributes.rows)];
  },
  oneHot: (y, at) => [call("oneHot", at(y), at(y.inputs[0]!), y.inputs[0]!.size, y.attributes.depth)],
  bernoulli: (y, at) => [call("bernoulli", at(y), at(y.inputs[0]!), y.size, y.attributes.stream, y.attributes.keep)],
  simpleRnn: (y, at, work) => {
    const [x, kernel, mask] = y.inputs as [Tensor, Tensor, Tensor?];
    return [call("simpleRnn", at(y), at(x), at(kernel), mask ? at(mask) : 0, ...timeBatchUnits(y), work)];
  },
  simpleRnnGradient: (y, at, work) => {
    const [out, kernel, grad, mask] = y.inputs as [Tensor, Tensor, Tensor, Tensor?];
    return [call("simpleRnnGradient", at(y), at(out), at(kernel), mask ? at(mask) : 0, at(grad), ...timeBatchUnits(out), work)];
  },
  gru: (y, at, work) => {
    const [x, kernel, bias, mask] = y.inputs as [Tensor, Tensor, Tensor, Tensor?];
    const planes = at(y) + y.size;
    return [call("gru", at(y), planes, at(x), at(kernel), at(bias), mask ? at(mask) : 0, ...timeBatchUnits(y), work)];
  },
  gruGradient: (y, at, work) => {
    const [out, kernel, grad, mask] = y.inputs as [Tensor, Tensor, Tensor, Tensor?];
    const planes = at(out) + out.size;
    return [call("gruGradient", at(y), at(out), planes, at(kernel), mask ? at(mask) : 0, at(grad), ...timeBatchUnits(out), work)];
  },
  lstm: (y, at, work) => {
    const [x, kernel, mask] = y.inputs as [Tensor, Tensor, Tensor?];
    return [call("lstm", at(y), at(y) + y.size, at(x), at(kernel), mask ? at(mask) : 0, ...timeBatchUnits(y), work)];
  },
  lstmGradient: (y, at, work) => {
    const [out, kernel, grad, mask] = y.inputs as [Tensor, Tensor, Tensor, Tensor?];
    const planes = at(out) + out.size;
    return [call("lstmGradient", at(y), at(out), planes, at(kernel), mask ? at(mask) : 0, at(grad), ...timeBatchUnits(out), work)];
  },
  assign: (y, at) => {
    const [parameter, value] = y.inputs as [Tensor, Tensor];
    return [copy(at(parameter), at(value), [value.size], [1], [1])];
  },
  adam: (y, at) => {
    const [w, m, v, g, hyper] = y.inputs as [Tensor, Tensor, Tensor, Tensor, Tensor];
    const { beta1, beta2, epsilon } = y.attributes;
    return [call("adam", at(w), at(m), at(v), at(g), at(hyper), w.size, beta1, beta2, epsilon)];
  },
};

/** The kernel calls of each step of a plan: plain data. */
export function lower({ steps, offset }: Plan): Call[][] {
  const lowered = <K extends Op>(tensor: Tensor<K>, work: number): Call[] => lowerings[tensor.op](tensor, offset, work);
  return steps.map(({ tensor, work }) => lowered(tensor, work));
}
