import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPositive, learnPerceptron, type Boundary, type Point } from "../../src/models/rosenblatt.ts";

function mistakes(boundary: Boundary | undefined, points: readonly Point[]): Point[] {
  if (!boundary) return [...points];
  return points.filter(({ x, positive }) => isPositive(boundary, x) !== positive);
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

/** Whole numbers, so that no sum is rounded; a bias is a weight for an input of 1. */
const separable = fc
  .record({
    teacher: fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: -5, max: 5 }))),
    inputs: fc.array(fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: -9, max: 9 }))), {
      minLength: 1,
      maxLength: 20,
    }),
  })
  .map(({ teacher, inputs }) => {
    const sides = inputs.map((x) => ({ x, side: dot(teacher, [...x, 1]) })).filter(({ side }) => side !== 0);
    const points: Point[] = sides.map(({ x, side }) => ({ x, positive: side > 0 }));
    const margin = Math.min(...sides.map(({ side }) => Math.abs(side))) / Math.hypot(...teacher);
    const radius = Math.max(0, ...points.map(({ x }) => Math.hypot(...x, 1)));
    return { points, mostMistakes: (radius / margin) ** 2 };
  });

const corners = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

describe("the perceptron's rule", () => {
  test("settles on separable data, within Novikoff's bound on its mistakes", () => {
    fc.assert(
      fc.property(separable, ({ points, mostMistakes }) => {
        const history = learnPerceptron(points, { passes: 1e6 });
        expect(mistakes(history.at(-1), points)).toEqual([]);
        expect(history.length - 1).toBeLessThanOrEqual(mostMistakes);
      }),
    );
  });

  test("corrects each mistake by the example itself", () => {
    fc.assert(
      fc.property(separable, ({ points }) => {
        const history = learnPerceptron(points);
        for (const [index, after] of history.slice(1).entries()) {
          const before = history[index]!;
          const step = after.weights.map((weight, axis) => weight - before.weights[axis]!);
          const sign = after.bias - before.bias;
          expect(mistakes(before, points)).toContainEqual({ x: step.map((own) => own * sign + 0), positive: sign > 0 });
        }
      }),
    );
  });

  test.each<[string, (a: number, b: number) => boolean]>([
    ["and", (a, b) => a === 1 && b === 1],
    ["or", (a, b) => a === 1 || b === 1],
  ])("learns %s", (_, rule) => {
    const points = corners.map(([a, b]) => ({ x: [a, b], positive: rule(a, b) }));
    expect(mistakes(learnPerceptron(points).at(-1), points)).toEqual([]);
  });

  test("never settles on exclusive or", () => {
    const points = corners.map(([a, b]) => ({ x: [a, b], positive: a !== b }));
    const updates = [10, 11, 12].map((passes) => learnPerceptron(points, { passes }));
    expect(updates.map((history) => mistakes(history.at(-1), points).length > 0)).toEqual([true, true, true]);
    expect(updates[1]!.length).toBeGreaterThan(updates[0]!.length);
    expect(updates[2]!.length).toBeGreaterThan(updates[1]!.length);
  });

  test("begins with zeros, where nothing is positive", () => {
    const [first, ...later] = learnPerceptron([{ x: [1, 2], positive: false }]);
    expect(first).toEqual({ weights: [0, 0], bias: 0 });
    expect(later).toEqual([]);
  });

  test("has nothing to learn from no examples", () => {
    expect(learnPerceptron([])).toEqual([{ weights: [], bias: 0 }]);
  });
});
