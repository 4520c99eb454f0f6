import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accuracy, calibrationError, confusion, likeliest, reliability, type Prediction } from "../../src/training/metrics.ts";

const predicted = (label: number, ...probabilities: number[]): Prediction => ({ label, probabilities });

/** Two right at 0.9 and 0.8, one wrong at 0.6. */
const three = [predicted(0, 0.9, 0.1), predicted(1, 0.2, 0.8), predicted(1, 0.6, 0.4)];

const anyPrediction = fc
  .tuple(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 3 }), fc.nat({ max: 2 }))
  .map(([parts, label]): Prediction => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    return { label, probabilities: parts.map((part) => part / total) };
  });
const anyPredictions = fc.array(anyPrediction, { minLength: 1, maxLength: 60 });

describe("the likeliest class", () => {
  test("is the one with the largest probability", () => {
    expect(likeliest([0.2, 0.5, 0.3])).toBe(1);
  });

  test("is the first of equals", () => {
    expect(likeliest(Float32Array.of(0.2, 0.4, 0.4))).toBe(1);
  });
});

describe("accuracy", () => {
  test("is the share of right predictions", () => {
    expect(accuracy(three)).toBeClose(2 / 3);
  });

  test("of no predictions is refused", () => {
    expect(() => accuracy([])).toThrow(new RangeError("accuracy: expected at least one prediction, got none."));
  });
});

describe("the confusion table", () => {
  test("counts by true class and predicted class", () => {
    expect(confusion(three, 3)).toEqual([
      [1, 0, 0],
      [1, 1, 0],
      [0, 0, 0],
    ]);
  });

  test("has the accuracy on its diagonal, and every prediction once", () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        const table = confusion(predictions, 3);
        const right = table.reduce((sum, row, index) => sum + row[index]!, 0);
        expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(predictions.length);
        expect(right / predictions.length).toBeClose(accuracy(predictions));
      }),
    );
  });
});

describe("reliability", () => {
  test("puts predictions of like confidence together, from the least sure to the surest", () => {
    const [low, high, ...more] = reliability([...three, predicted(0, 0.86, 0.14)], 5);
    expect(low).toEqual({ count: 1, confidence: 0.6, accuracy: 0 });
    expect(high!.count).toBe(3);
    expect([high!.confidence, high!.accuracy]).toBeClose([(0.9 + 0.8 + 0.86) / 3, 1]);
    expect(more).toEqual([]);
  });

  test("counts full certainty to the highest step", () => {
    expect(reliability([predicted(0, 1, 0), predicted(1, 0.97, 0.03)], 15)).toEqual([{ count: 2, confidence: 0.985, accuracy: 0.5 }]);
  });

  test("of no predictions has no points", () => {
    expect(reliability([])).toEqual([]);
  });

  test("counts every prediction once, and has the mean confidence and accuracy of them all", () => {
    fc.assert(
      fc.property(anyPredictions, fc.integer({ min: 1, max: 20 }), (predictions, bins) => {
        const points = reliability(predictions, bins);
        const mean = (name: "confidence" | "accuracy"): number =>
          points.reduce((sum, bin) => sum + bin.count * bin[name], 0) / predictions.length;
        const confidence = predictions.reduce((sum, own) => sum + Math.max(...Array.from(own.probabilities)), 0) / predictions.length;
        expect(points.length).toBeLessThanOrEqual(bins);
        expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(predictions.length);
        expect([mean("confidence"), mean("accuracy")]).toBeClose([confidence, accuracy(predictions)]);
      }),
    );
  });
});

describe("the calibration error", () => {
  test("is the mean distance of confidence and accuracy, by steps of confidence", () => {
    // [0.6] is wrong, [0.8, 0.9] are right: (0.6 + 2·0.15)/3 in five steps.
    expect(calibrationError(three, 5)).toBeClose(0.3);
  });

  test("is 0 where half of what is half sure is right", () => {
    expect(calibrationError([predicted(0, 0.5, 0.5), predicted(1, 0.5, 0.5)])).toBe(0);
  });

  test("is 1 where everything is certain and wrong", () => {
    expect(calibrationError([predicted(1, 1, 0), predicted(0, 0, 1)])).toBe(1);
  });

  test("lies between the distance of the means and 1", () => {
    fc.assert(
      fc.property(anyPredictions, (predictions) => {
        const error = calibrationError(predictions);
        expect(error).toBeGreaterThanOrEqual(calibrationError(predictions, 1) - 1e-9);
        expect(error).toBeLessThanOrEqual(1);
      }),
    );
  });
});
