import { describe, expect, test } from "vitest";
import type { Reader } from "../../src/models/reader.ts";
import type { ReaderName } from "../../src/models/readers.ts";
import { EarlyStopping, type Callback } from "../../src/training/callbacks.ts";
import type { Dataset } from "../../src/training/data.ts";
import { fit, type FitOptions, type FitResult, type FitState } from "../../src/training/fit.ts";
import { adam, sgd } from "../../src/training/optimizers.ts";
import { cosine } from "../../src/training/schedules.ts";
import { storyDataset } from "../../src/training/story-dataset.ts";
import type { Trainer, TrainerOptions } from "../../src/training/trainer.ts";
import { rooms, smallReader } from "../models/rooms.ts";
import { network, pointsDataset, trainerOf, weightsOf } from "./points.ts";

/** A training with noise of every kind: dropout, order, a schedule, and slots of an optimizer. */
interface Training {
  make(): Trainer;
  readonly dataset: Dataset;
  readonly options: FitOptions;
}

/** What a file of an unfinished training holds. */
interface Saved {
  readonly state: FitState;
  readonly values: readonly Float32Array[];
}

const places = (trainer: Trainer) => [...trainer.network.parameters, ...trainer.slots];

function save(trainer: Trainer, state: FitState): Saved {
  trainer.store();
  return structuredClone({ state, values: places(trainer).map(({ values }) => values) });
}

function open({ make }: Training, { values }: Saved): Trainer {
  const trainer = make();
  for (const [index, place] of places(trainer).entries()) place.values.set(values[index]!);
  trainer.load();
  return trainer;
}

async function whole(training: Training): Promise<{ readonly weights: readonly number[]; readonly result: FitResult }> {
  const trainer = training.make();
  const result = await fit(trainer, training.dataset, training.options);
  trainer.close();
  return { weights: weightsOf(trainer), result };
}

/** Stopped by a signal after so many steps, saved, opened as if in another process, and gone on with. */
async function broken(training: Training, at: number): Promise<{ readonly weights: readonly number[]; readonly result: FitResult }> {
  const controller = new AbortController();
  const stop: Callback = { onBatchEnd: ({ step }) => (step === at ? controller.abort() : undefined) };
  const first = training.make();
  const reached = await fit(first, training.dataset, {
    ...training.options,
    callbacks: [stop],
    signal: controller.signal,
  });
  const saved = save(first, reached);
  first.close();
  const second = open(training, saved);
  const result = await fit(second, training.dataset, { ...training.options, resume: saved.state });
  second.close();
  return { weights: weightsOf(second), result };
}

function ofStories(name: ReaderName, options: Partial<TrainerOptions> = {}): Training {
  const settings = name === "memory-network" ? {} : { dropout: 0.3 };
  const reader = (): Reader => smallReader(name, settings);
  return {
    make: () => trainerOf(reader(), { optimizer: adam(), clipNorm: 1, ...options }),
    dataset: storyDataset(reader(), rooms, { timeNoise: 0.2 }),
    options: { epochs: 3, batchSize: 5, schedule: cosine(0.05, { warmUp: 2 }), seed: 7, balanceClasses: true },
  };
}

const ofPoints: Training = {
  make: () => trainerOf(network({ rate: 0.3 }), { optimizer: sgd({ momentum: 0.9 }) }),
  dataset: pointsDataset(10),
  options: { epochs: 2, batchSize: 4, schedule: cosine(0.05), seed: 1 },
};

const steps = [1, 2, 3, 4, 5, 6, 7, 8];

describe("a training that was broken off and gone on with ends with the weights of an unbroken one", () => {
  test.each(steps)("by stories, after step %d of 9", async (at) => {
    const training = ofStories("lstm");
    expect((await broken(training, at)).weights).toEqual((await whole(training)).weights);
  });

  test.each([2, 3, 5])("by stories with gaps in time, after step %d", async (at) => {
    const training = ofStories("memory-network");
    expect((await broken(training, at)).weights).toEqual((await whole(training)).weights);
  });

  test.each([1, 3, 4])("by arrays, after step %d", async (at) => {
    expect((await broken(ofPoints, at)).weights).toEqual((await whole(ofPoints)).weights);
  });

  test("in order, without shuffling", async () => {
    const training = { ...ofPoints, options: { ...ofPoints.options, shuffle: false } };
    expect((await broken(training, 2)).weights).toEqual((await whole(training)).weights);
  });

  test("by two workers", async () => {
    const training = ofStories("mlp", { workers: 2 });
    expect((await broken(training, 4)).weights).toEqual((await whole(training)).weights);
  });

  test("even where stories do not divide into batches evenly", async () => {
    const examples = Array.from({ length: 129 }, (_, index) => rooms[index % rooms.length]!);
    const training: Training = {
      make: () => trainerOf(smallReader("mlp", { dropout: 0.3 })),
      dataset: storyDataset(smallReader("mlp"), examples),
      options: { epochs: 2, batchSize: 2, schedule: cosine(0.05), seed: 1 },
    };
    const { result, weights } = await whole(training);
    expect(result.step).toBe(130);
    for (const at of [64, 65, 66]) expect((await broken(training, at)).weights).toEqual(weights);
  });

  test("and with the best weights so far, where those count", async () => {
    const training = { ...ofPoints, options: { ...ofPoints.options, epochs: 5, validation: pointsDataset(10, 3) } };
    const stopping = new EarlyStopping();
    let saved: Saved | undefined;
    let best: readonly Float32Array[] | undefined;
    const keep: Callback = {
      onEpochEnd({ epoch }, { trainer, state }) {
        if (epoch === 3) [saved, best] = [save(trainer, state()), stopping.best];
      },
    };
    const unbroken = training.make();
    await fit(unbroken, training.dataset, { ...training.options, callbacks: [stopping, keep] });

    const trainer = open(training, saved!);
    const callbacks = [new EarlyStopping({ best })];
    await fit(trainer, training.dataset, { ...training.options, callbacks, resume: saved!.state });
    expect(weightsOf(trainer)).toEqual(weightsOf(unbroken));
  });
});

describe("a training that is gone on with", () => {
  test("keeps the history, and goes on counting", async () => {
    const { result } = await broken(ofPoints, 3);
    const unbroken = (await whole(ofPoints)).result;
    expect(result.history.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(result).toMatchObject({ epoch: 2, batch: 0, step: 6, ended: "done" });
    expect(result.history.map(({ loss }) => loss)).toEqual(unbroken.history.map(({ loss }) => loss));
  });

  test("in the middle of an epoch has that epoch's loss over the batches that were left", async () => {
    const { result } = await broken(ofPoints, 5);
    expect(result.history).toHaveLength(2);
    expect(Number.isFinite(result.history[1]!.loss)).toBe(true);
  });

  test("that was done does nothing more", async () => {
    const { result } = await whole(ofPoints);
    const trainer = ofPoints.make();
    const before = weightsOf(trainer);
    expect(await fit(trainer, ofPoints.dataset, { ...ofPoints.options, resume: result })).toEqual(result);
    expect(weightsOf(trainer)).toEqual(before);
  });
});
