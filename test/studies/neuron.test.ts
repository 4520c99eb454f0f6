import { describe, expect, test } from "vitest";
import { learnPerceptron } from "../../src/models/rosenblatt.ts";
import { Random } from "../../src/random.ts";
import { selectKernels } from "../../src/runtime/select.ts";
import { trainHidden } from "../../src/studies/neuron/hidden.ts";
import { mistakes, pointsOnBothSides, xorPoints } from "../../src/studies/neuron/points.ts";

describe("the perceptron", () => {
  test("never errs again once it has converged on points that a line separates", () => {
    const points = pointsOnBothSides(60, 0.1, Random.seeded(1));
    const history = learnPerceptron(points);

    expect(mistakes(history.at(-1), points)).toBe(0);
    expect(learnPerceptron([...points, ...points]).length).toBe(history.length);
  });

  test("always errs on exclusive or", () => {
    const points = xorPoints(60, Random.seeded(1));

    expect(Math.min(...learnPerceptron(points).map((own) => mistakes(own, points)))).toBeGreaterThan(0);
  });
});

test("points keep the distance from the line that is asked for, on both sides", () => {
  const positive = pointsOnBothSides(60, 0.1, Random.seeded(2)).filter((own) => own.positive).length;

  expect(positive).toBeGreaterThan(5);
  expect(positive).toBeLessThan(55);
});

test("eight hidden units learn exclusive or", async () => {
  const points = xorPoints(60, Random.seeded(1));
  const { mistakes: found, surface } = await trainHidden(points, {
    units: 8,
    epochs: 120,
    grid: 4,
    seed: 1,
    kernels: selectKernels("simd"),
  });

  expect(found.at(-1)).toBe(0);
  // Upper left and lower right are positive, the other corners are not.
  expect([surface[0]![0]! > 0.5, surface[0]![3]! > 0.5, surface[3]![0]! > 0.5, surface[3]![3]! > 0.5]).toEqual([true, false, false, true]);
});
