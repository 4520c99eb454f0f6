import { readFileSync } from "node:fs";
import { join } from "node:path";
import { orthogonal } from "../src/layers/initializers.ts";
import { Random } from "../src/random.ts";
import { WordVectors } from "../src/text/word-vectors.ts";

/** Rounds of orthogonal iteration; the directions hardly turn any more after these. */
const rounds = 60;
/** Whole numbers to one standard deviation. */
const steps = 24;

/**
 * Reads a folder with words.json, vec.i8 ([words, 100]) and scale.f32 (one a word), keeps the `dim` directions in which
 * the vectors differ most (principal components, by orthogonal iteration), and rounds to whole numbers of one scale.
 */
export function readVectors(folder: string, dim: number): WordVectors {
  const words = JSON.parse(readFileSync(join(folder, "words.json"), "utf8")) as string[];
  const bytes = readFileSync(join(folder, "vec.i8"));
  const scales = readFileSync(join(folder, "scale.f32"));
  const width = bytes.length / words.length;
  const rows = words.map((_, row) =>
    Float64Array.from({ length: width }, (__, column) => bytes.readInt8(row * width + column) * scales.readFloatLE(4 * row)),
  );
  const directions = principal(rows, dim);
  const projected = rows.flatMap((row) => directions.map((direction) => dot(row, direction)));
  const deviation = Math.sqrt(projected.reduce((sum, x) => sum + x * x, 0) / projected.length);
  const values = Int8Array.from(projected, (x) => Math.max(-127, Math.min(127, Math.round((x / deviation) * steps))));
  return new WordVectors({ words, values, dim, scale: 1 / steps });
}

function principal(rows: readonly Float64Array[], count: number): Float64Array[] {
  const width = rows[0]!.length;
  const products = Array.from({ length: width }, () => new Float64Array(width));
  for (const row of rows) {
    for (let a = 0; a < width; a++) for (let b = 0; b < width; b++) products[a]![b]! += row[a]! * row[b]!;
  }
  const { values } = orthogonal([count, width], Random.seeded(1));
  let directions = Array.from({ length: count }, (_, index) => Float64Array.from(values.subarray(index * width, (index + 1) * width)));
  for (let round = 0; round < rounds; round++) {
    directions = directions.map((direction) => Float64Array.from(products, (row) => dot(row, direction)));
    orthonormalize(directions);
  }
  return directions;
}

/** Gram–Schmidt, in place. */
function orthonormalize(vectors: readonly Float64Array[]): void {
  for (const [index, vector] of vectors.entries()) {
    for (const other of vectors.slice(0, index)) {
      const overlap = dot(vector, other);
      for (let at = 0; at < vector.length; at++) vector[at]! -= overlap * other[at]!;
    }
    const norm = Math.sqrt(dot(vector, vector));
    for (let at = 0; at < vector.length; at++) vector[at]! /= norm;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}
