import { shapeRules, savedPlanes, type Attributes, type BinaryOp, type Op, type UnaryOp } from "./ops.ts";
import { broadcastShapes, formatShape, resolveAxis, sameShape, ShapeError, sizeOf, type Shape } from "./shape.ts";

let created = 0;

/**
 * A node of a symbolic graph: what to compute, from what, and the shape of the result.
 * Nothing is computed here; `compile` in the runtime does that.
 */
export class Tensor<K extends Op = Op> {
  readonly op: K;
  readonly inputs: readonly Tensor[];
  readonly attributes: Attributes[K];
  readonly shape: Shape;
  /** Grows with every node, so inputs always come before what is made of them. */
  readonly id: number = created++;

  constructor(op: K, inputs: readonly Tensor[], attributes: Attributes[K]) {
    this.op = op;
    this.inputs = inputs;
    this.attributes = attributes;
    const shapes = inputs.map((tensor) => tensor.shape);
    this.shape = shapeRules[op](shapes, attributes);
  }

  get size(): number {
    return sizeOf(this.shape);
  }

  get rank(): number {
    return this.shape.length;
  }

  add(other: Operand): Tensor {
    return binary("add", this, other);
  }

  sub(other: Operand): Tensor {
    return binary("sub", this, other);
  }

  mul(other: Operand): Tensor {
    return binary("mul", this, other);
  }

  div(other: Operand): Tensor {
    return binary("div", this, other);
  }

  /** 1 where this is greater, else 0. */
  greater(other: Operand): Tensor {
    return binary("greater", this, other);
  }

  /** 1 where both are equal, else 0. */
  equal(other: Operand): Tensor {
    return binary("equal", this, other);
  }

  neg(): Tensor {
    return unary("neg", this);
  }

  exp(): Tensor {
    return unary("exp", this);
  }

  log(): Tensor {
    return unary("log", this);
  }

  sqrt(): Tensor {
    return unary("sqrt", this);
  }

  tanh(): Tensor {
    return unary("tanh", this);
  }

  sigmoid(): Tensor {
    return unary("sigmoid", this);
  }

  relu(): Tensor {
    return unary("relu", this);
  }

  abs(): Tensor {
    return unary("abs", this);
  }

  /** This where the condition is not 0, else the other; all broadcast. */
  where(condition: Tensor, other: Operand): Tensor {
    const operands = [condition, this, asTensor(other)];
    const shape = operands.reduce((sofar: Shape, x) => broadcastShapes(sofar, x.shape, "where"), []);
    return new Tensor(
      "where",
      operands.map((x) => x.broadcast(shape)),
      {},
    );
  }

  /** Matrix product over the last two axes; the leading axes agree, or `other` has none. */
  matmul(other: Tensor, { transposeA = false, transposeB = false } = {}): Tensor {
    return new Tensor("matmul", [this, other], { transposeA, transposeB });
  }

  /** Sums over the given axes (all by default), which disappear unless `keepDims`. */
  sum(axes?: number | readonly number[], options?: { readonly keepDims?: boolean }): Tensor {
    return reduce("sum", this, axes, options);
  }

  mean(axes?: number | readonly number[], options?: { readonly keepDims?: boolean }): Tensor {
    const total = this.sum(axes, options);
    return total.mul(total.size / this.size);
  }

  /** The largest over the given axes (all by default), which disappear unless `keepDims`. */
  max(axes?: number | readonly number[], options?: { readonly keepDims?: boolean }): Tensor {
    return reduce("max", this, axes, options);
  }

  /** Index of the largest along the last axis. */
  argmax(): Tensor {
    return new Tensor("argmax", [this], {});
  }

  /** Over the last axis. */
  softmax(): Tensor {
    return new Tensor("softmax", [this], {});
  }

  /** −Σ target·log softmax(this) for rows of logits, in nats. */
  crossEntropy(targets: Tensor): Tensor {
    return new Tensor("crossEntropy", [this, targets], {});
  }

  /** One length may be −1: what is left over. */
  reshape(shape: Shape): Tensor {
    const known = shape.reduce((product, length) => (length === -1 ? product : product * length), 1);
    const whole = shape.map((length) => (length === -1 ? this.size / known : length));
    if (!whole.every(Number.isInteger)) {
      throw new ShapeError(`reshape: ${formatShape(this.shape)} does not divide into ${formatShape(shape)}.`);
    }
    return sameShape(whole, this.shape) ? this : new Tensor("reshape", [this], { shape: whole });
  }

  /** Axis i of the result is axis `permutation[i]` of this. */
  transpose(permutation: readonly number[]): Tensor {
    return new Tensor("transpose", [this], { permutation });
  }

  slice(begin: readonly number[], size: Shape): Tensor {
    const whole =
      sameShape(size, this.shape) &&
      sameShape(
        begin,
        this.shape.map(() => 0),
      );
    return whole ? this : new Tensor("slice", [this], { begin, size });
  }

  /** From `start` to before `end` along one axis, which stays. */
  range(axis: number, start: number, end: number): Tensor {
    const at = resolveAxis(axis, this.shape, "range");
    return this.slice(
      this.shape.map((_, other) => (other === at ? start : 0)),
      this.shape.map((length, other) => (other === at ? end - start : length)),
    );
  }

  /** One position of an axis, which disappears. */
  at(axis: number, index: number): Tensor {
    const at = resolveAxis(axis, this.shape, "at");
    return this.range(at, index, index + 1).reshape(this.shape.toSpliced(at, 1));
  }

  /** Equal parts along the last axis. */
  split(parts: number): Tensor[] {
    const width = this.shape.at(-1)! / parts;
    if (!Number.isInteger(width)) {
      throw new ShapeError(`split: the last axis of ${formatShape(this.shape)} does not divide into ${parts} parts.`);
    }
    return Array.from({ length: parts }, (_, part) => this.range(-1, part * width, (part + 1) * width));
  }

  broadcast(shape: Shape): Tensor {
    return sameShape(shape, this.shape) ? this : new Tensor("broadcast", [this], { shape });
  }

  /** Back to front along one axis. */
  reverse(axis: number): Tensor {
    return new Tensor("reverse", [this], { axis: resolveAxis(axis, this.shape, "reverse") });
  }

  /** Rows of this table by whole-number indexes of any shape. */
  gather(indexes: Tensor): Tensor {
    return new Tensor("gather", [this, indexes], {});
  }

  /** Weighted sums of rows of this table: indexes and weights [n, length] give [n, dim]. */
  gatherSum(indexes: Tensor, weights: Tensor): Tensor {
    return new Tensor("gatherSum", [this, indexes, weights], {});
  }

  oneHot(depth: number): Tensor {
    return new Tensor("oneHot", [this], { depth });
  }

  /** The same values under a layer's name. */
  named(layer: string, type: string, output = this.shape): Tensor {
    return new Tensor("identity", [this], { layer, type, output });
  }
}

/** A tensor or a number. */
export type Operand = Tensor | number;

/** A value that outlives a run: weights, and what an optimizer remembers of them. */
export class Parameter extends Tensor<"parameter"> {
  /** The values, flat. Written only by the runtime (after training) and when a file is loaded. */
  readonly values: Float32Array;

  constructor(name: string, shape: Shape, values: Float32Array) {
    super("parameter", [], { name, shape });
    if (values.length !== this.size) {
      throw new ShapeError(`parameter "${name}": expected ${this.size} values for ${formatShape(shape)}, got ${values.length}.`);
    }
    this.values = values;
  }

  get name(): string {
    return this.attributes.name;
  }
}

/** A value given at each run. */
export function input(name: string, shape: Shape): Tensor<"input"> {
  return new Tensor("input", [], { name, shape });
}

/** A value fixed in the graph: a number, or values with their shape. */
export function constant(values: number | ArrayLike<number>, shape: Shape = []): Tensor<"constant"> {
  const flat = Float32Array.from(typeof values === "number" ? [values] : values);
  if (flat.length !== sizeOf(shape)) {
    throw new ShapeError(`constant: expected ${sizeOf(shape)} values for ${formatShape(shape)}, got ${flat.length}.`);
  }
  return new Tensor("constant", [], { values: flat, shape });
}

/** Joins tensors that agree in all other axes. */
export function concat(tensors: readonly Tensor[], axis = -1): Tensor {
  const [first] = tensors;
  if (!first) throw new ShapeError("concat: expected at least one tensor, got none.");
  return tensors.length === 1 ? first : new Tensor("concat", tensors, { axis: resolveAxis(axis, first.shape, "concat") });
}

/**
 * Inverted dropout's factor: 1/keep with probability `keep`, else 0 (Srivastava et al. 2014).
 * The same seed and stream give the same values.
 */
export function bernoulli(seed: Tensor, shape: Shape, { keep, stream }: { readonly keep: number; readonly stream: number }): Tensor {
  return new Tensor("bernoulli", [seed], { keep, stream, shape });
}

/** What the runtime writes into a parameter after all else has run. */
export function assign(parameter: Parameter, value: Tensor): Tensor<"assign"> {
  return new Tensor("assign", [parameter, value], {});
}

/** The planes that a recurrent op kept of each step, for views of its gates. */
export function saved(output: Tensor<"gru"> | Tensor<"lstm">): Tensor<"saved"> {
  return new Tensor("saved", [output], { planes: savedPlanes[output.op] });
}

function asTensor(operand: Operand): Tensor {
  return typeof operand === "number" ? constant(operand) : operand;
}

function unary(op: UnaryOp, x: Tensor): Tensor {
  return new Tensor(op, [x], {});
}

function binary(op: BinaryOp, a: Tensor, b: Operand): Tensor {
  const other = asTensor(b);
  return new Tensor(op, [unstretched(a, other), unstretched(other, a)], {});
}

/** What a broadcast stretches, where the other operand has the full shape and would stretch it anyway. */
function unstretched(x: Tensor, other: Tensor): Tensor {
  return x.op === "broadcast" && sameShape(x.shape, other.shape) && other.op !== "broadcast" ? x.inputs[0]! : x;
}

/** Reduces runs of neighbouring axes, last run first, so that earlier axes keep their place. */
function reduce(
  op: "sum" | "max",
  x: Tensor,
  axes: number | readonly number[] = x.shape.map((_, axis) => axis),
  { keepDims = false }: { readonly keepDims?: boolean } = {},
): Tensor {
  const gone = new Set([axes].flat().map((axis) => resolveAxis(axis, x.shape, op)));
  let result = x;
  for (let last = x.rank - 1; last >= 0; last--) {
    if (!gone.has(last)) continue;
    let first = last;
    while (gone.has(first - 1)) first--;
    result = new Tensor(op, [result], { first, last });
    last = first;
  }
  return keepDims ? result.reshape(x.shape.map((length, axis) => (gone.has(axis) ? 1 : length))) : result;
}
