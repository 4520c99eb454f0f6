import { formatShape, sizeOf, type Shape } from "../graph/shape.ts";
import type { Random } from "../random.ts";

/** Flat values with their shape. */
export interface Values {
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** Examples that are run together; rows of weight 0 are padding. */
export interface Batch {
  readonly inputs: Readonly<Record<string, Values>>;
  readonly targets: Values;
  /** How much each row counts: [rows]. */
  readonly weights: Float32Array;
}

export interface BatchOptions {
  readonly batchSize: number;
  /** Shuffles the examples, and draws what noise the data set adds in training. Without it: in order, without noise. */
  readonly random?: Random;
  /** Into how many parts each batch is split, one a worker. */
  readonly shards?: number;
}

/** Labelled examples that come in batches. */
export interface Dataset {
  readonly size: number;
  /** One pass: each item is one batch, in shards. */
  batches(options: BatchOptions): Iterable<readonly Batch[]>;
  /** The examples at these places. */
  subset(indexes: readonly number[]): Dataset;
  /** Class of each example, for balancing. */
  readonly labels: readonly number[];
}

/** Cuts a list into at most `count` runs of one length, the last perhaps shorter; none is empty. */
export function parts<T>(items: readonly T[], count: number): T[][] {
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, part) => items.slice(part * size, (part + 1) * size)).filter((part) => part.length > 0);
}

/** Places 0..size in order, or shuffled, cut into batches. */
export function batchIndexes(size: number, { batchSize, random }: Pick<BatchOptions, "batchSize" | "random">): number[][] {
  const order = Array.from({ length: size }, (_, index) => index);
  const shuffled = random ? random.shuffle(order) : order;
  return parts(shuffled, Math.ceil(size / batchSize));
}

/**
 * A data set of arrays: `x` [examples, ...] for a single input named x, or one by input name;
 * `y` class numbers [examples] or rows of targets [examples, ...].
 *
 * @throws RangeError when the numbers of examples differ, or a shape does not fit its values
 */
export function arrays(x: Values | Readonly<Record<string, Values>>, y: Values): Dataset {
  const inputs = isValues(x) ? { x } : x;
  const size = y.shape[0] ?? 0;
  for (const [name, { shape, values }] of Object.entries({ ...inputs, y })) {
    if (values.length === sizeOf(shape)) continue;
    throw new RangeError(`arrays: expected ${sizeOf(shape)} numbers for ${formatShape(shape)} in "${name}", got ${values.length}.`);
  }
  for (const [name, { shape }] of Object.entries(inputs)) {
    if (shape[0] !== size) {
      throw new RangeError(`arrays: expected ${size} examples in input "${name}" as in y, got ${formatShape(shape)}.`);
    }
  }
  const gather = (indexes: readonly number[]): Dataset =>
    arrays(Object.fromEntries(Object.entries(inputs).map(([name, values]) => [name, rowsAt(values, indexes)])), rowsAt(y, indexes));
  return {
    size,
    labels: Array.from({ length: size }, (_, row) => classOf(y, row)),
    subset: gather,
    *batches(options) {
      for (const indexes of batchIndexes(size, options)) {
        yield parts(indexes, options.shards ?? 1).map((part) => ({
          inputs: Object.fromEntries(Object.entries(inputs).map(([name, values]) => [name, rowsAt(values, part)])),
          targets: rowsAt(y, part),
          weights: new Float32Array(part.length).fill(1),
        }));
      }
    },
  };
}

/** `[[1, 2], [3, 4]]` as values of shape [2, 2]. @throws RangeError when rows differ in length */
export function values(nested: readonly number[] | readonly (readonly number[])[]): Values {
  const rows = nested.map((row) => (typeof row === "number" ? [row] : row));
  const width = rows[0]?.length ?? 0;
  const odd = rows.findIndex((row) => row.length !== width);
  if (odd !== -1) throw new RangeError(`values: row ${odd} has ${rows[odd]!.length} numbers, the first has ${width}.`);
  return { shape: typeof nested[0] === "number" ? [rows.length] : [rows.length, width], values: Float32Array.from(rows.flat()) };
}

function isValues(x: Values | Readonly<Record<string, Values>>): x is Values {
  return x["values"] instanceof Float32Array;
}

function rowsAt({ shape, values: all }: Values, indexes: readonly number[]): Values {
  const width = sizeOf(shape.slice(1));
  const picked = new Float32Array(indexes.length * width);
  for (const [row, index] of indexes.entries()) picked.set(all.subarray(index * width, (index + 1) * width), row * width);
  return { shape: [indexes.length, ...shape.slice(1)], values: picked };
}

function classOf({ shape, values: all }: Values, row: number): number {
  const width = sizeOf(shape.slice(1));
  if (width === 1) return all[row * width]!;
  const own = all.subarray(row * width, (row + 1) * width);
  return own.indexOf(Math.max(...own));
}
