import fc from "fast-check";
import { sizeOf, ShapeError } from "../../src/graph/shape.ts";
import { concat, constant, input, Tensor } from "../../src/graph/tensor.ts";
import { numbers } from "./numbers.ts";

/** A graph with inputs and values for them. */
export interface Graph {
  readonly inputs: readonly Tensor[];
  /** The last tensor and the one before it. */
  readonly outputs: readonly Tensor[];
  readonly feeds: Readonly<Record<string, readonly number[]>>;
}

/** What to put on top of a graph: a kind of op, how far back its operands lie, and a number for its options. */
interface Choice {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** The ops, bounded where they could grow beyond all measure. Some do not fit some shapes. */
const kinds: readonly ((a: Tensor, b: Tensor, c: number) => Tensor)[] = [
  (a) => a.neg(),
  (a) => a.tanh(),
  (a) => a.sigmoid(),
  (a) => a.relu(),
  (a) => a.abs(),
  (a, b) => a.add(b),
  (a, b) => a.sub(b),
  (a, b) => a.mul(b),
  (a, b) => a.div(b.abs().add(1)),
  (a, _, c) => a.sub(a.range(c % a.rank, 0, 1)),
  (a, b) => a.greater(b),
  (a, b, c) => a.where(b.greater(0), c / 8),
  (a, b) => a.where(a.greater(b), b),
  (a, b) => a.matmul(b),
  (a, b) => a.matmul(b, { transposeB: true }),
  (a, _, c) => a.sum(c % a.rank, { keepDims: c % 2 === 0 }),
  (a, _, c) => a.max(c % a.rank),
  (a) => a.softmax(),
  (a) => a.reshape([-1]),
  (a, _, c) =>
    a.reshape(
      [
        [2, -1],
        [-1, 3],
        [1, -1],
        [2, 2, -1],
      ][c % 4]!,
    ),
  (a) => a.named("layer", "Layer"),
  (a, _, c) => a.transpose(a.shape.map((_, axis) => (axis + 1 + c) % a.rank)),
  (a, _, c) => a.range(c % a.rank, 0, Math.ceil(a.shape[c % a.rank]! / 2)),
  (a, _, c) => a.at(c % a.rank, a.shape[c % a.rank]! - 1),
  (a, b, c) => concat([a, b, a], c % a.rank),
  (a) => a.broadcast([2, ...a.shape]),
  (a, _, c) => a.reverse(c % a.rank),
  (a, _, c) => a.gather(constant([c % a.shape[0]!, 0], [2])),
  (a) => new Tensor("simpleRnn", [a, a.at(0, 0).matmul(a.at(0, 0), { transposeA: true })], {}),
  (a) => new Tensor("lstm", [gates(a, 4), recurrent(a, 4)], {}),
  (a) => new Tensor("gru", [gates(a, 3), recurrent(a, 3), gates(a, 3).sum([0, 1])], {}),
];

function gates(a: Tensor, count: number): Tensor {
  return concat(Array.from({ length: count }, () => a));
}

function recurrent(a: Tensor, count: number): Tensor {
  return gates(a.at(0, 0).matmul(a.at(0, 0), { transposeA: true }), count);
}

/** The tensor some places back, beginning again at the latest behind the first. */
function far(tensors: readonly Tensor[], back: number): Tensor {
  return tensors[tensors.length - 1 - (back % tensors.length)]!;
}

/** The chosen op, on the first second operand from `b` back that fits; undefined where none does, or it grows too large. */
function grown(tensors: readonly Tensor[], { kind, a, b, c }: Choice): Tensor | undefined {
  const left = far(tensors, a);
  for (let back = b; back < b + tensors.length && left.rank > 0; back++) {
    try {
      const tensor = kinds[kind]!(left, far(tensors, back), c);
      if (sizeOf(tensor.shape) <= 200 && tensor.rank <= 4) return tensor;
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
    }
  }
  return undefined;
}

function build(choices: readonly Choice[]): Graph {
  const inputs = [[], [3], [2, 3], [3, 2], [2, 2, 3]].map((shape, index) => input(`x${index}`, shape));
  const feeds = Object.fromEntries(inputs.map(({ attributes: { name, shape } }, index) => [name, numbers(shape, index)]));
  const tensors: Tensor[] = [...inputs];
  for (const choice of choices) {
    const tensor = grown(tensors, choice);
    if (tensor) tensors.push(tensor);
  }
  return { inputs, outputs: tensors.slice(-2).toReversed(), feeds };
}

/** Mostly among the latest tensors, so that graphs grow deep. */
const back = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 30 }) });

const choice = fc.record({ kind: fc.nat({ max: kinds.length - 1 }), a: back, b: back, c: fc.nat({ max: 12 }) });

/** Any graph of up to 30 ops over five inputs of different shapes. */
export const graphs: fc.Arbitrary<Graph> = fc.array(choice, { minLength: 5, maxLength: 30, size: "max" }).map(build);
