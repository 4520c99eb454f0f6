import { sizeOf, type Shape } from "../../src/graph/shape.ts";
import { Random } from "../../src/random.ts";

/** Seeded numbers for a tensor, uniform in [low, high) and rounded to multiples of 1/256, so exact in float32. */
export function numbers(shape: Shape, seed: number, { low = -1, high = 1 } = {}): number[] {
  const random = Random.seeded(seed);
  return Array.from({ length: sizeOf(shape) }, () => Math.round((low + (high - low) * random.uniform()) * 256) / 256);
}

/** 0, 1, 2, … */
export function counting(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index);
}
