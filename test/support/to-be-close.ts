import { expect } from "vitest";

/** How far numbers may lie apart. */
export interface Tolerance {
  /** Absolute; 1e-5 by default. */
  readonly atol?: number;
  /** As a share of the largest expected number. */
  readonly rtol?: number;
}

declare module "vitest" {
  interface Matchers<R, T> {
    /** Passes when every number lies within the tolerance of the expected one; NaN equals NaN, infinities themselves. */
    toBeClose(expected: ArrayLike<number> | number, tolerance?: Tolerance): R;
  }
}

function listed(numbers: ArrayLike<number> | number): number[] {
  return typeof numbers === "number" ? [numbers] : Array.from(numbers);
}

/** Infinite where only one of the two is a number. */
function distance(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const apart = Math.abs(a - b);
  return Number.isNaN(apart) ? Infinity : apart;
}

expect.extend({
  toBeClose(received: ArrayLike<number> | number, wanted: ArrayLike<number> | number, { atol, rtol }: Tolerance = {}) {
    const [actual, expected] = [listed(received), listed(wanted)];
    if (actual.length !== expected.length) {
      return { pass: false, message: () => `expected ${expected.length} numbers, got ${actual.length}` };
    }
    const largest = expected.reduce((sofar, value) => Math.max(sofar, Math.abs(value)), 0);
    const allowed = rtol === undefined ? (atol ?? 1e-5) : rtol * largest + (atol ?? 0);
    const apart = actual.map((value, index) => distance(value, expected[index]!));
    const worst = apart.reduce((best, value, index) => (value > apart[best]! ? index : best), 0);
    return {
      pass: apart.every((value) => value <= allowed),
      message: () =>
        `numbers lie up to ${apart[worst]} apart, ${allowed} is allowed: ` +
        `at ${worst} of ${actual.length} expected ${expected[worst]}, got ${actual[worst]}`,
    };
  },
});
