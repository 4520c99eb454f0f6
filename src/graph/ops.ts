import { broadcastShapes, expectShape, formatShape, resolveAxis, sameShape, ShapeError, sizeOf, type Shape } from "./shape.ts";

/** The element-wise functions of one operand. */
export const unaryOps = ["neg", "exp", "log", "sqrt", "tanh", "sigmoid", "relu", "abs"] as const;
/** The element-wise functions of two operands that broadcast; comparisons give 1 or 0. */
export const binaryOps = ["add", "sub", "mul", "div", "greater", "equal"] as const;

export type UnaryOp = (typeof unaryOps)[number];
export type BinaryOp = (typeof binaryOps)[number];

type None = Readonly<Record<string, never>>;

/** What each op needs to know besides its inputs. The keys are all the ops there are. */
export interface Attributes extends Record<UnaryOp | BinaryOp, None> {
  /** A value given at each run. */
  input: { readonly name: string; readonly shape: Shape };
  /** A value fixed in the graph. */
  constant: { readonly values: Float32Array; readonly shape: Shape };
  /** A trained or remembered value that outlives a run. */
  parameter: { readonly name: string; readonly shape: Shape };
  /** The input under a layer's name, with the shape of what the layer gives: costs nothing; read by summaries and error messages. */
  identity: { readonly layer: string; readonly type: string; readonly output: Shape };
  /** Inputs (condition, a, b) of one shape: a where the condition is not 0, else b. */
  where: None;
  /** a[..., m, k]·b[..., k, n]; the leading axes agree, or b has none. */
  matmul: { readonly transposeA: boolean; readonly transposeB: boolean };
  /** Sums over the axes first..last, which disappear. */
  sum: { readonly first: number; readonly last: number };
  /** The largest over the axes first..last, which disappear. */
  max: { readonly first: number; readonly last: number };
  /** Index of the largest value (the first of equals) along the last axis, which disappears. */
  argmax: None;
  /** Over the last axis. */
  softmax: None;
  /** Inputs a softmax and the gradient of it: the gradient of what it was taken of. */
  softmaxGradient: None;
  /**
   * Inputs scores [batch, heads, time, time], pairs and likeness [batch, time, time], bias [kinds, heads], slope [heads]:
   * softmax over the last axis of scores + bias of the pair's kind + slope·likeness, 0 where the kind is 0.
   */
  pairSoftmax: None;
  /** Inputs x [batch, heads, time, time], pairs, likeness: sums of x by kind, and of x·likeness as the last row, [kinds + 1, heads]. */
  pairSums: { readonly kinds: number };
  /** Of logits and target probabilities [rows, classes], in nats: [rows]. */
  crossEntropy: None;
  reshape: { readonly shape: Shape };
  transpose: { readonly permutation: readonly number[] };
  slice: { readonly begin: readonly number[]; readonly size: Shape };
  /** The input placed at `begin` among zeros: the gradient of a slice. */
  pad: { readonly begin: readonly number[]; readonly shape: Shape };
  concat: { readonly axis: number };
  broadcast: { readonly shape: Shape };
  reverse: { readonly axis: number };
  /** Rows of a table [rows, ...] by indexes [...]; an index outside the table gives NaN. */
  gather: None;
  /** Adds rows [..., d] into a table of zeros by indexes [...]: the gradient of a gather. */
  scatterAdd: { readonly rows: number };
  /** Inputs table [rows, d], indexes [n, l], weights [n, l]: Σ_l weight·row, [n, d]. */
  gatherSum: None;
  /** Inputs x [n, d], indexes [n, l], weights [n, l]: the gradient of gatherSum for its table. */
  scatterSum: { readonly rows: number };
  oneHot: { readonly depth: number };
  /** 1/keep with probability keep, else 0; the one input is the run's seed. */
  bernoulli: { readonly keep: number; readonly stream: number; readonly shape: Shape };
  /** Inputs projected [time, batch, units], recurrentKernel [units, units], mask? [time, batch]. */
  simpleRnn: None;
  /** Inputs output, recurrentKernel, gradient, mask?; like its two siblings below. */
  simpleRnnGradient: None;
  /** Inputs projected [time, batch, 3·units], recurrentKernel [units, 3·units], recurrentBias [3·units], mask?. */
  gru: None;
  /** Of the projected inputs and of the recurrent products, which differ by the reset gate: [2, time, batch, 3·units]. */
  gruGradient: None;
  /** Inputs projected [time, batch, 4·units], recurrentKernel [units, 4·units], mask? [time, batch]. */
  lstm: None;
  lstmGradient: None;
  /** What a recurrent op kept of each step for its gradient: [planes, time, batch, units]. */
  saved: { readonly planes: number };
  /** Writes a value into a parameter after everything else has run. */
  assign: None;
  /** One Adam step on (parameter, mean, variance) with a gradient and [step size, decay]. */
  adam: { readonly beta1: number; readonly beta2: number; readonly epsilon: number };
}

export type Op = keyof Attributes;

type ShapeRule<K extends Op> = (inputs: readonly Shape[], attributes: Attributes[K]) => Shape;

/** What a recurrent op keeps besides its output, in planes of [time, batch, units]. */
export const savedPlanes = { simpleRnn: 0, gru: 4, lstm: 5 } as const;

type AnyShapeRule = (inputs: readonly Shape[]) => Shape;

const same: AnyShapeRule = ([x]) => x!;

function sameAs(where: string): AnyShapeRule {
  return ([first, ...others]) => {
    for (const other of others) {
      if (!sameShape(first!, other)) {
        throw new ShapeError(`${where}: expected equal shapes, got ${formatShape(first!)} and ${formatShape(other)}.`);
      }
    }
    return first!;
  };
}

function broadcasting(where: string): AnyShapeRule {
  return ([a, b]) => broadcastShapes(a!, b!, where);
}

function without(first: number, last: number, shape: Shape): Shape {
  return [...shape.slice(0, first), ...shape.slice(last + 1)];
}

function scan(where: string, gates: number): AnyShapeRule {
  return ([projected, kernel, ...rest]) => {
    expectShape(projected!, ["time", "batch", `${gates}·units`], where);
    const [time, batch, width] = projected as [number, number, number];
    const units = width / gates;
    expectShape(kernel!, [units, width], `${where} recurrent kernel`);
    for (const shape of rest) {
      if (shape.length === 1) expectShape(shape, [width], `${where} recurrent bias`);
      else expectShape(shape, [time, batch], `${where} mask`);
    }
    return [time, batch, units];
  };
}

/** The shape of each op's result. A shape that does not fit throws a ShapeError here, while the graph is built. */
export const shapeRules: { readonly [K in Op]: ShapeRule<K> } = {
  input: (_, { shape }) => shape,
  constant: (_, { shape }) => shape,
  parameter: (_, { shape }) => shape,
  identity: same,
  neg: same,
  exp: same,
  log: same,
  sqrt: same,
  tanh: same,
  sigmoid: same,
  relu: same,
  abs: same,
  add: broadcasting("add"),
  sub: broadcasting("sub"),
  mul: broadcasting("mul"),
  div: broadcasting("div"),
  greater: broadcasting("greater"),
  equal: broadcasting("equal"),
  where: sameAs("where"),
  matmul: ([a, b], { transposeA, transposeB }) => {
    if (a!.length < 2 || b!.length < 2) {
      throw new ShapeError(`matmul: expected at least 2 axes, got ${formatShape(a!)} and ${formatShape(b!)}.`);
    }
    const batch = a!.slice(0, -2);
    const [rows, inner] = transposeA ? [a!.at(-1)!, a!.at(-2)!] : [a!.at(-2)!, a!.at(-1)!];
    const [innerB, columns] = transposeB ? [b!.at(-1)!, b!.at(-2)!] : [b!.at(-2)!, b!.at(-1)!];
    const shown = `${formatShape(a!)}${transposeA ? "ᵀ" : ""} · ${formatShape(b!)}${transposeB ? "ᵀ" : ""}`;
    if (inner !== innerB) throw new ShapeError(`matmul: ${shown}: the inner lengths ${inner} and ${innerB} differ.`);
    if (b!.length > 2 && !sameShape(batch, b!.slice(0, -2))) {
      throw new ShapeError(`matmul: ${shown}: the leading axes differ.`);
    }
    return [...batch, rows, columns];
  },
  sum: ([x], { first, last }) => without(first, last, x!),
  max: ([x], { first, last }) => without(first, last, x!),
  argmax: ([x]) => x!.slice(0, -1),
  softmax: same,
  softmaxGradient: sameAs("softmaxGradient"),
  pairSoftmax: ([scores, pairs, likeness, bias, slope]) => {
    expectShape(scores!, ["batch", "heads", "looking", "time"], "pairSoftmax scores");
    const [batch, heads, looking, time] = scores as [number, number, number, number];
    expectShape(pairs!, [batch, looking, time], "pairSoftmax pairs");
    expectShape(likeness!, [batch, looking, time], "pairSoftmax likeness");
    expectShape(bias!, ["kinds", heads], "pairSoftmax bias");
    expectShape(slope!, [heads], "pairSoftmax slope");
    return scores!;
  },
  pairSums: ([x], { kinds }) => [kinds + 1, x![1]!],
  crossEntropy: ([logits, targets]) => {
    expectShape(logits!, ["rows", "classes"], "crossEntropy logits");
    expectShape(targets!, logits!, "crossEntropy targets");
    return [logits![0]!];
  },
  reshape: ([x], { shape }) => {
    if (sizeOf(x!) !== sizeOf(shape)) {
      throw new ShapeError(`reshape: ${formatShape(x!)} has ${sizeOf(x!)} elements, ${formatShape(shape)} has ${sizeOf(shape)}.`);
    }
    return shape;
  },
  transpose: ([x], { permutation }) => {
    if (permutation.toSorted((a, b) => a - b).some((axis, index) => axis !== index) || permutation.length !== x!.length) {
      throw new ShapeError(`transpose: ${formatShape(permutation)} does not permute the axes of ${formatShape(x!)}.`);
    }
    return permutation.map((axis) => x![axis]!);
  },
  slice: ([x], { begin, size }) => {
    const inside = x!.every((length, axis) => begin[axis]! >= 0 && size[axis]! >= 0 && begin[axis]! + size[axis]! <= length);
    if (begin.length !== x!.length || size.length !== x!.length || !inside) {
      throw new ShapeError(`slice: ${formatShape(size)} from ${formatShape(begin)} does not lie inside ${formatShape(x!)}.`);
    }
    return size;
  },
  pad: (_, { shape }) => shape,
  concat: (shapes, { axis }) => {
    const [first] = shapes;
    for (const shape of shapes) {
      expectShape(
        shape,
        first!.map((length, at) => (at === axis ? "any" : length)),
        `concat along axis ${axis}`,
      );
    }
    return first!.map((length, at) => (at === axis ? shapes.reduce((sum, shape) => sum + shape[at]!, 0) : length));
  },
  broadcast: ([x], { shape }) => {
    if (!sameShape(broadcastShapes(x!, shape, "broadcast"), shape)) {
      throw new ShapeError(`broadcast: ${formatShape(x!)} does not stretch to ${formatShape(shape)}.`);
    }
    return shape;
  },
  reverse: ([x], { axis }) => {
    resolveAxis(axis, x!, "reverse");
    return x!;
  },
  gather: ([table, ids]) => {
    if (table!.length === 0) throw new ShapeError("gather: expected a table of at least 1 axis, got [].");
    return [...ids!, ...table!.slice(1)];
  },
  scatterAdd: ([x, ids], { rows }) => [rows, ...x!.slice(ids!.length)],
  gatherSum: ([table, ids, weights]) => {
    expectShape(table!, ["rows", "dim"], "gatherSum table");
    expectShape(ids!, ["n", "length"], "gatherSum indexes");
    expectShape(weights!, ids!, "gatherSum weights");
    return [ids![0]!, table![1]!];
  },
  scatterSum: ([x], { rows }) => [rows, x![1]!],
  oneHot: ([ids], { depth }) => [...ids!, depth],
  bernoulli: (_, { shape }) => shape,
  simpleRnn: scan("simpleRnn", 1),
  simpleRnnGradient: ([output]) => output!,
  gru: scan("gru", 3),
  gruGradient: ([output]) => [2, output![0]!, output![1]!, 3 * output![2]!],
  lstm: scan("lstm", 4),
  lstmGradient: ([output]) => [output![0]!, output![1]!, 4 * output![2]!],
  saved: ([output], { planes }) => [planes, ...output!],
  assign: sameAs("assign"),
  adam: same,
};
