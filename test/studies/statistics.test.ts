import { expect, test } from "vitest";
import { correlation, criticalCorrelation, fitPowerLaw, spread } from "../../src/studies/statistics.ts";

test("the spread is that of a sample", () => {
  expect(spread([1, 2, 3, 4])).toEqual({ mean: 2.5, deviation: Math.sqrt(5 / 3) });
});

test("the correlation of a rising line is 1, of a falling one −1, with a constant 0", () => {
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
  expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1);
  expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0);
});

test("the critical correlation is that of Fisher's z", () => {
  // tanh(1.959964 / √97)
  expect(criticalCorrelation(100, 0.05)).toBeCloseTo(0.19643, 4);
});

test("a power law is found where there is one", () => {
  const x = [10, 30, 100, 300];
  const law = fitPowerLaw(
    x,
    x.map((own) => 5 * own ** -0.4),
  );

  expect(law!.exponent).toBeCloseTo(-0.4);
  expect(law!.factor).toBeCloseTo(5);
  expect(law!.r2).toBeCloseTo(1);
});

test("a power law does not fit what stays the same, nor is it sought in two points", () => {
  expect(fitPowerLaw([1, 10, 100], [50, 50, 50])!.r2).toBe(0);
  expect(fitPowerLaw([1, 10], [50, 5])).toBeUndefined();
});
