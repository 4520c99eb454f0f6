import { describe, expect, test } from "vitest";
import { dense, embedding, flatten, Sequential } from "../../src/layers/sequential.ts";
import { readerNames } from "../../src/models/readers.ts";
import { Random } from "../../src/random.ts";
import type { Callback } from "../../src/training/callbacks.ts";
import { arrays, values, type Dataset } from "../../src/training/data.ts";
import { fit, type FitOptions } from "../../src/training/fit.ts";
import { losses } from "../../src/training/losses.ts";
import { sgd } from "../../src/training/optimizers.ts";
import { constantRate } from "../../src/training/schedules.ts";
import { storyDataset } from "../../src/training/story-dataset.ts";
import { TrainingError, type Trainer } from "../../src/training/trainer.ts";
import { rooms, smallReader } from "../models/rooms.ts";
import { batchOf, network, pointsDataset, trainerOf, weightsOf } from "./points.ts";

const options: FitOptions = { epochs: 6, batchSize: 4, schedule: constantRate(0.02), seed: 0 };
const step = { learningRate: 0.1, step: 7, seed: 0, progress: 0 };

async function failure(promise: Promise<unknown>): Promise<TrainingError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof TrainingError) return error;
  throw error ?? new Error("nothing failed");
}

const spoil = (trainer: Trainer, name: string, value: number): void => {
  trainer.network.parameters.find((own) => own.name === name)!.values.fill(value);
  trainer.load();
};

describe("a loss that is not a number", () => {
  test("is named with its step, its layer, and what to try", async () => {
    const stack = [dense({ units: 1, activation: "relu" }), dense({ units: 2, activation: "softmax" })];
    const trainer = trainerOf(new Sequential({ inputShape: [2], random: Random.seeded(1) }, stack));
    spoil(trainer, "dense/kernel", 1);
    spoil(trainer, "dense_1/kernel", 3e38);
    expect((await failure(trainer.step(batchOf(4), step))).message).toMatchInlineSnapshot(
      `"The loss became NaN in step 7; the first value that is not finite came out of layer "dense_1". Try a learning rate below 0.1, or clip gradients (clipNorm: 1), and check the inputs for values that are not numbers."`,
    );
  });

  test("comes from the weights where they are not numbers themselves", async () => {
    const trainer = trainerOf(network());
    spoil(trainer, "dense_1/kernel", NaN);
    expect((await failure(trainer.step(batchOf(4), step))).place).toBe('the weights "dense_1/kernel"');
  });

  test("comes from the first layer that an input with NaN reaches", async () => {
    const dataset = arrays(values([[1, NaN]]), values([0]));
    expect((await failure(fit(trainerOf(network()), dataset, options))).place).toBe('layer "dense"');
  });

  test("because of an id beyond the table is found in the embedding", async () => {
    const stack = [embedding({ inputDim: 5, outputDim: 3 }), flatten(), dense({ units: 2, activation: "softmax" })];
    const trainer = trainerOf(new Sequential({ inputShape: [2], random: Random.seeded(1) }, stack));
    const dataset = arrays(values([[1, 5]]), values([0]));
    expect((await failure(fit(trainer, dataset, options))).place).toBe('layer "embedding"');
  });

  test("that the loss itself brings about is not blamed on a layer", async () => {
    const trainer = trainerOf(network(), { loss: losses.meanSquaredError });
    const targets = { shape: [4, 2], values: new Float32Array(8).fill(1e30) };
    expect((await failure(trainer.step([{ ...batchOf(4)[0]!, targets }], step))).place).toBe("the step mul behind the layers");
  });

  test("leaves the trainer's weights as they were before the step", async () => {
    const trainer = trainerOf(network());
    await trainer.step(batchOf(4), step);
    const before = weightsOf(trainer);
    const { inputs } = batchOf(4)[0]!;
    const bad = { ...batchOf(4)[0]!, inputs: { x: { ...inputs["x"]!, values: new Float32Array(8).fill(NaN) } } };
    await failure(trainer.step([bad], step));
    expect(weightsOf(trainer)).toEqual(before);
  });
});

describe("a gradient that is not a number", () => {
  test("stops training though the loss is finite, and leaves the weights as they were", async () => {
    const trainer = trainerOf(network(), { optimizer: sgd() });
    // The hidden layer gives 0, so the loss is finite; what comes back to it through such weights is not, once squared.
    spoil(trainer, "dense/kernel", 0);
    const { values } = trainer.network.parameters.find(({ name }) => name === "dense_1/kernel")!;
    for (const index of values.keys()) values[index] = index % 2 === 0 ? 1e30 : -1e30;
    trainer.load();
    const before = weightsOf(trainer);
    const error = await failure(trainer.step(batchOf(4), step));
    expect(error.message).toMatch(/^The norm of the gradients became Infinity in step 7; /);
    expect(weightsOf(trainer)).toEqual(before);
  });
});

/** Its inputs are not numbers from a step on. */
function spoiledFrom(at: number, dataset: Dataset): Dataset {
  let step = 0;
  return {
    ...dataset,
    *batches(options) {
      for (const shards of dataset.batches(options)) {
        step++;
        if (step >= at) for (const { inputs } of shards) inputs["x"]!.values.fill(NaN);
        yield shards;
      }
    },
  };
}

describe("a training that fails", () => {
  const finite = (trainer: Trainer): boolean => trainer.network.parameters.every(({ values }) => values.every(Number.isFinite));

  test.each(readerNames)("by far too high a learning rate leaves finite weights: %s", async (name) => {
    const reader = smallReader(name);
    const trainer = trainerOf(reader, { optimizer: sgd() });
    const ended = await fit(trainer, storyDataset(reader, rooms), { ...options, schedule: constantRate(1e30) }).then(
      () => "done",
      (error: unknown) => (error as Error).name,
    );
    expect(["done", "TrainingError"]).toContain(ended);
    expect(finite(trainer)).toBe(true);
  });

  test.each([9, 10, 11, 12])("in step %d leaves the weights of the last finished epoch in the parameters", async (at) => {
    const own = network();
    const weights = () => own.parameters.map(({ values }) => values.slice());
    const finished: Float32Array[][] = [];
    const keep: Callback = { onEpochEnd: () => void finished.push(weights()) };
    await failure(fit(trainerOf(own), spoiledFrom(at, pointsDataset(12)), { ...options, callbacks: [keep] }));
    expect(finished).toHaveLength(Math.floor((at - 1) / 3));
    expect(weights()).toEqual(finished.at(-1));
  });

  test("is not followed by the end that callbacks wait for", async () => {
    let ended = false;
    const dataset = arrays(values([[1, NaN]]), values([0]));
    await failure(fit(trainerOf(network()), dataset, { ...options, callbacks: [{ onTrainEnd: () => void (ended = true) }] }));
    expect(ended).toBe(false);
  });
});

test("a batch that cannot be made is what fit fails with, and no thread's failure is left without a listener", async () => {
  const trainer = trainerOf(network(), { workers: 2 });
  const whole = pointsDataset(12);
  const dataset: Dataset = {
    ...whole,
    *batches(asked) {
      const [first] = whole.batches(asked);
      yield first!;
      throw new Error("no second batch");
    },
  };
  await expect(fit(trainer, dataset, options)).rejects.toThrow("no second batch");
  trainer.close();
});
