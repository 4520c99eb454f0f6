import { describe, expect, test } from "vitest";
import { arrays, values, type Dataset } from "../../src/training/data.ts";
import { predictions, score } from "../../src/training/evaluate.ts";
import { losses } from "../../src/training/losses.ts";
import { likeliest } from "../../src/training/metrics.ts";
import { batchOf, network, pointsDataset, trainerOf } from "./points.ts";

const trainer = trainerOf(network());

describe("a score", () => {
  test("is the mean over all examples, whatever batches they come in", () => {
    const large = pointsDataset(300);
    const parts = [0, 100, 200].map((start) => score(trainer, large.subset(Array.from({ length: 100 }, (_, index) => start + index))));
    const mean = (name: "loss" | "accuracy"): number => parts.reduce((sum, own) => sum + own[name] / 3, 0);
    const { loss, accuracy } = score(trainer, large);
    expect([loss, accuracy]).toBeClose([mean("loss"), mean("accuracy")]);
  });

  test("counts no padding", () => {
    const [batch] = batchOf(4);
    const padded = { ...batch!, weights: Float32Array.of(1, 1, 1, 0) };
    const dataset: Dataset = {
      ...pointsDataset(4),
      *batches() {
        yield [padded];
      },
    };
    const [of3, with4] = [score(trainer, pointsDataset(4).subset([0, 1, 2])), score(trainer, dataset)];
    expect([with4.loss, with4.accuracy]).toBeClose([of3.loss, of3.accuracy]);
  });

  test("has no accuracy where the loss knows no classes", () => {
    const { loss, accuracy } = score(trainerOf(network(), { loss: losses.meanSquaredError }), arrays(values([[0, 1]]), values([[0, 1]])));
    expect(loss).toBeGreaterThan(0);
    expect(accuracy).toBeNaN();
  });

  test("of an empty data set is refused", () => {
    expect(() => score(trainer, pointsDataset(2).subset([]))).toThrow(
      new RangeError("score: expected at least one example, got an empty data set."),
    );
  });
});

describe("predictions", () => {
  test("come in the order of the examples, each with its label", () => {
    const dataset = pointsDataset(300);
    const found = predictions(trainer, dataset);
    expect(found.map(({ label }) => label)).toEqual(dataset.labels);
    const one = predictions(trainer, dataset.subset([217]))[0]!;
    expect(found[217]!.probabilities).toBeClose(one.probabilities);
  });

  test("agree with the score", () => {
    const dataset = pointsDataset(300);
    const found = predictions(trainer, dataset);
    const right = found.filter(({ probabilities, label }) => likeliest(probabilities) === label).length;
    const loss = found.reduce((sum, { probabilities, label }) => sum - Math.log(probabilities[label]!), 0);
    const whole = score(trainer, dataset);
    expect([whole.accuracy, whole.loss]).toBeClose([right / 300, loss / 300]);
  });

  test("of no examples are none", () => {
    expect(predictions(trainer, pointsDataset(2).subset([]))).toEqual([]);
  });

  test("ask for the labels once", () => {
    let asked = 0;
    const dataset = pointsDataset(50);
    const counting = Object.defineProperty({ ...dataset }, "labels", {
      get: () => {
        asked++;
        return dataset.labels;
      },
    });
    predictions(trainer, counting);
    expect(asked).toBe(1);
  });
});
