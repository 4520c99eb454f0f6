import { describe, expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { constant, input, type Tensor } from "../../src/graph/tensor.ts";
import { Dropout } from "../../src/layers/dropout.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { kernelSets } from "../support/kernel-sets.ts";

const size = 10_000;
const x = input("x", [size]);
const training = { seed: input("seed", []), progress: constant(0) };
const ones = new Float32Array(size).fill(1);

describe.each(kernelSets)("Dropout, %s kernels", (_, kernels) => {
  const run = (rate: number, seed: number, name = "dropout"): number[] => {
    const y = new Dropout({ name, rate }).call(x, { training });
    return [...compile({ y }, kernels).run({ x: ones, seed }).y];
  };

  test.each([0.1, 0.5, 0.9])("keeps the expectation at a rate of %d", (rate) => {
    const mean = run(rate, 1).reduce((sum, value) => sum + value, 0) / size;
    // Four standard errors of the mean.
    expect(mean).toBeClose(1, { atol: 4 * Math.sqrt(rate / (1 - rate) / size) });
  });

  test("sets values to 0, and scales the others up", () => {
    expect(new Set(run(0.2, 1))).toEqual(new Set([0, 1.25]));
  });

  test("drops the same values for the same seed", () => {
    expect(run(0.5, 7)).toEqual(run(0.5, 7));
  });

  test("drops other values for another seed", () => {
    expect(run(0.5, 7)).not.toEqual(run(0.5, 8));
  });

  test("drops other values in a layer of another name", () => {
    expect(run(0.5, 7, "dropout")).not.toEqual(run(0.5, 7, "dropout_1"));
  });

  test("drops each value half the time over many seeds, at a rate of 0.5", () => {
    const y = new Dropout({ rate: 0.5 }).call(x.range(0, 0, 8), { training });
    const program = compile({ y }, kernels);
    const kept = new Float64Array(8);
    for (let seed = 0; seed < 2000; seed++) {
      for (const [index, value] of program.run({ x: ones, seed }).y.entries()) kept[index]! += value / 2 / 2000;
    }
    // Four and a half standard errors, for eight values at once.
    expect(kept).toBeClose(new Float64Array(8).fill(0.5), { atol: 0.05 });
  });

  test("lets the gradient through where it let the value through", () => {
    const y = new Dropout({ rate: 0.5 }).call(x, { training });
    const [dx] = gradient(y.sum(), [x]);
    const actual = compile({ y, dx: dx! }, kernels).run({ x: ones, seed: 3 });
    expect(actual.dx).toEqual(actual.y);
  });
});

describe("Dropout", () => {
  const steps = (y: Tensor): number => compile({ y }, referenceKernels).plan.steps.length;

  test("is the identity without training", () => {
    expect(steps(new Dropout({ rate: 0.5 }).call(x))).toBe(0);
  });

  test("is the identity at a rate of 0", () => {
    expect(steps(new Dropout({ rate: 0 }).call(x, { training }))).toBe(0);
  });

  test.each([1, -0.1, NaN])("refuses a rate of %s, by name", (rate) => {
    expect(() => new Dropout({ name: "drop", rate })).toThrow(new RangeError(`dropout "drop": expected a rate in [0, 1), got ${rate}.`));
  });
});
