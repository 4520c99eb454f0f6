import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { constantRate, cosine, stepwise, type Schedule } from "../../src/training/schedules.ts";

const rates = (schedule: Schedule, steps: number): number[] => Array.from({ length: steps }, (_, step) => schedule(step, steps));

test("a constant rate stays", () => {
  expect(rates(constantRate(0.1), 3)).toEqual([0.1, 0.1, 0.1]);
});

describe("the cosine", () => {
  test("begins at the rate and comes close to 0", () => {
    expect(rates(cosine(2), 4)).toBeClose([2, 1 + Math.SQRT1_2, 1, 1 - Math.SQRT1_2]);
  });

  test("rises evenly while it warms up", () => {
    expect(rates(cosine(2, { warmUp: 4 }), 100).slice(0, 5)).toBeClose([0.5, 1, 1.5, 2, 2]);
  });

  test("ends at its floor, and stays there", () => {
    const schedule = cosine(2, { warmUp: 3, floor: 0.1 });
    expect([schedule(100, 100), schedule(150, 100)]).toBeClose([0.2, 0.2]);
  });

  test("only rises in a training that is shorter than the warm-up", () => {
    expect(rates(cosine(1, { warmUp: 10 }), 3)).toBeClose([0.1, 0.2, 0.3]);
  });

  test("never rises again behind its warm-up, nor leaves [floor, rate]", () => {
    const options = fc.record({ warmUp: fc.nat({ max: 20 }), floor: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 60 }), (options, steps) => {
        const all = rates(cosine(1, options), steps).slice(options.warmUp);
        for (const [index, rate] of all.entries()) {
          expect(rate).toBeLessThanOrEqual(all[index - 1] ?? 1);
          expect(rate).toBeGreaterThanOrEqual(options.floor - 1e-12);
        }
      }),
    );
  });
});

describe("steps", () => {
  test("multiply the rate after each share of the training", () => {
    expect(rates(stepwise(8, { every: 0.25, factor: 0.5 }), 8)).toEqual([8, 8, 4, 4, 2, 2, 1, 1]);
  });

  test("come where they should though shares are not exact in binary", () => {
    const exact = fc.integer({ min: 1, max: 40 }).chain((parts) => fc.tuple(fc.constant(parts), fc.integer({ min: 1, max: 40 })));
    fc.assert(
      fc.property(exact, ([parts, each]) => {
        const all = rates(stepwise(1, { every: 1 / parts, factor: 0.5 }), parts * each);
        expect(all).toEqual(all.map((_, step) => 0.5 ** Math.floor(step / each)));
      }),
    );
    expect(rates(stepwise(1, { every: 0.1, factor: 0.5 }), 10)).toEqual(Array.from({ length: 10 }, (_, step) => 0.5 ** step));
  });
});
