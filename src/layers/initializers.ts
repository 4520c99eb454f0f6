import { formatShape, sizeOf, type Shape } from "../graph/shape.ts";
import type { Random } from "../random.ts";

/** A weight's first values. */
export interface Initial {
  readonly shape: Shape;
  readonly values: Float32Array;
}

/** More than any network here needs; keeps a damaged file from asking for all memory. */
const mostElements = 2 ** 24;

/** @throws RangeError when a length is not a whole number of at least 1, or a weight of this shape would be larger than 64 MB */
export function zeros(shape: Shape): Initial {
  if (!shape.every((length) => Number.isInteger(length) && length > 0)) {
    throw new RangeError(`A weight of shape ${formatShape(shape)}: expected whole lengths of at least 1.`);
  }
  const size = sizeOf(shape);
  if (!(size <= mostElements)) {
    throw new RangeError(`A weight of shape ${formatShape(shape)} has ${size} elements; at most ${mostElements} are allowed.`);
  }
  return { shape, values: new Float32Array(size) };
}

export function ones(shape: Shape): Initial {
  const initial = zeros(shape);
  initial.values.fill(1);
  return initial;
}

/** Random values; zeros without a `random`, for weights that are about to be loaded. */
function drawn(shape: Shape, random: Random | null, draw: (random: Random) => number): Initial {
  const initial = zeros(shape);
  if (random) for (let index = 0; index < initial.values.length; index++) initial.values[index] = draw(random);
  return initial;
}

/** Uniform in [−limit, limit); Keras' default for embeddings is 0.05. */
export function randomUniform(shape: Shape, random: Random | null, limit = 0.05): Initial {
  return drawn(shape, random, (source) => (2 * source.uniform() - 1) * limit);
}

/** Normal with mean 0. */
export function randomNormal(shape: Shape, random: Random | null, deviation = 0.05): Initial {
  return drawn(shape, random, (source) => source.normal() * deviation);
}

/** Uniform in ±√(6 / (fan in + fan out)) for a kernel [in, out] (Glorot & Bengio 2010). */
export function glorotUniform(shape: Shape, random: Random | null): Initial {
  const [fanIn, fanOut] = [shape.at(-2) ?? 1, shape.at(-1) ?? 1];
  return randomUniform(shape, random, Math.sqrt(6 / (fanIn + fanOut)));
}

/**
 * Random orthonormal rows or columns, whichever are fewer (Saxe et al. 2014), by Gram–Schmidt
 * on a normal sample.
 */
export function orthogonal(shape: readonly [number, number], random: Random | null): Initial {
  if (!random) return zeros(shape);
  const [rows, columns] = shape;
  const [count, length] = rows < columns ? [rows, columns] : [columns, rows];
  const basis: Float64Array[] = [];
  while (basis.length < count) {
    const vector = Float64Array.from({ length }, () => random.normal());
    for (const other of basis) {
      const overlap = dot(vector, other);
      for (const [index, value] of other.entries()) vector[index]! -= overlap * value;
    }
    const norm = Math.sqrt(dot(vector, vector));
    basis.push(vector.map((value) => value / norm));
  }
  const values = new Float32Array(rows * columns);
  for (const [index] of values.entries()) {
    const [row, column] = [Math.floor(index / columns), index % columns];
    values[index] = rows < columns ? basis[row]![column]! : basis[column]![row]!;
  }
  return { shape, values };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
