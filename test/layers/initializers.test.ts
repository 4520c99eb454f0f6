import { describe, expect, test } from "vitest";
import { glorotUniform, ones, orthogonal, randomNormal, randomUniform, zeros, type Initial } from "../../src/layers/initializers.ts";
import { Random } from "../../src/random.ts";

const drawn: Readonly<Record<string, (shape: readonly [number, number], random: Random | null) => Initial>> = {
  randomUniform,
  randomNormal,
  glorotUniform,
  orthogonal,
};

/** Mean, deviation and largest size of a weight's values. */
function spread({ values }: Initial): { mean: number; deviation: number; largest: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance), largest: Math.max(...values.map(Math.abs)) };
}

describe.each(Object.entries(drawn))("%s", (_, initializer) => {
  test("fills the shape", () => {
    const { shape, values } = initializer([3, 4], Random.seeded(0));
    expect([shape, values.length]).toEqual([[3, 4], 12]);
    expect(values.every(Number.isFinite)).toBe(true);
  });

  test("gives the same values for the same seed, and others for another", () => {
    const [first, again, other] = [1, 1, 2].map((seed) => initializer([3, 4], Random.seeded(seed)).values);
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  test("gives zeros without random numbers, for weights that are about to be loaded", () => {
    expect(initializer([3, 4], null)).toEqual(zeros([3, 4]));
  });
});

// Over 10,000 values the mean and deviation of a sample are off by less than 5 % of the deviation.
describe("values are spread", () => {
  test("uniformly in ±0.05 by randomUniform", () => {
    const { mean, deviation, largest } = spread(randomUniform([100, 100], Random.seeded(0)));
    expect(mean).toBeClose(0, { atol: 0.002 });
    expect(deviation).toBeClose(0.05 / Math.sqrt(3), { rtol: 0.05 });
    expect(largest).toBeLessThanOrEqual(Math.fround(0.05));
  });

  test("normally with a deviation of 0.05 by randomNormal", () => {
    const { mean, deviation, largest } = spread(randomNormal([100, 100], Random.seeded(0)));
    expect(mean).toBeClose(0, { atol: 0.002 });
    expect(deviation).toBeClose(0.05, { rtol: 0.05 });
    expect(largest).toBeGreaterThan(0.15);
  });

  test("uniformly in ±√(6 / (in + out)) by glorotUniform", () => {
    const limit = Math.sqrt(6 / (50 + 200));
    const { mean, deviation, largest } = spread(glorotUniform([50, 200], Random.seeded(0)));
    expect(mean).toBeClose(0, { atol: 0.005 });
    expect(deviation).toBeClose(limit / Math.sqrt(3), { rtol: 0.05 });
    expect(largest).toBeLessThanOrEqual(Math.fround(limit));
  });
});

describe("orthogonal", () => {
  /** The products of all pairs of rows (or of columns) of a weight. */
  function products({ shape, values }: Initial, which: "rows" | "columns"): number[] {
    const [rows, columns] = shape as [number, number];
    const lines = which === "rows" ? rows : columns;
    const at = (line: number, index: number): number =>
      which === "rows" ? values[line * columns + index]! : values[index * columns + line]!;
    const each = Array.from({ length: lines }, (_, line) => line);
    const along = Array.from({ length: which === "rows" ? columns : rows }, (_, index) => index);
    return each.flatMap((a) => each.map((b) => along.reduce((sum, index) => sum + at(a, index) * at(b, index), 0)));
  }

  const identity = (size: number): number[] => Array.from({ length: size * size }, (_, index) => (index % (size + 1) === 0 ? 1 : 0));

  test.each([
    ["rows", [3, 12]],
    ["columns", [12, 3]],
    ["rows", [8, 8]],
    ["columns", [8, 8]],
    ["rows", [64, 256]],
  ] as const)("has orthonormal %s in [%s]", (which, shape) => {
    const weight = orthogonal(shape, Random.seeded(0));
    expect(products(weight, which)).toBeClose(identity(which === "rows" ? shape[0] : shape[1]), { atol: 1e-5 });
  });
});

describe("zeros and ones", () => {
  test("fill the shape", () => {
    expect(zeros([2, 2])).toEqual({ shape: [2, 2], values: Float32Array.of(0, 0, 0, 0) });
    expect(ones([2])).toEqual({ shape: [2], values: Float32Array.of(1, 1) });
  });

  test("refuse more than a network here needs", () => {
    expect(() => zeros([100_000, 100_000])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: A weight of shape [100000, 100000] has 10000000000 elements; at most 16777216 are allowed.]`,
    );
  });

  test.each([0, -3, 2.5, NaN])("refuse a length of %s", (length) => {
    expect(() => zeros([4, length])).toThrow(`A weight of shape [4, ${length}]: expected whole lengths of at least 1.`);
  });
});
