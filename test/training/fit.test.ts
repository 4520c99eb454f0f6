import { describe, expect, test } from "vitest";
import type { BatchLog, Callback } from "../../src/training/callbacks.ts";
import { arrays, values, type BatchOptions, type Dataset } from "../../src/training/data.ts";
import { score } from "../../src/training/evaluate.ts";
import { fit, type FitOptions, type FitState } from "../../src/training/fit.ts";
import { sgd } from "../../src/training/optimizers.ts";
import { constantRate, cosine } from "../../src/training/schedules.ts";
import { network, pointsDataset, trainerOf, weightsOf } from "./points.ts";

const options: FitOptions = { epochs: 3, batchSize: 4, schedule: constantRate(0.02), seed: 0 };

/** A data set that tells which examples each batch held: those of `values([0, 1, 2, …])`. */
function watched(size: number, classes = 2): { readonly dataset: Dataset; readonly seen: number[][] } {
  const seen: number[][] = [];
  const x = values(Array.from({ length: size }, (_, index) => [index, 0]));
  // Every class but the last has one example.
  const y = values(Array.from({ length: size }, (_, index) => Math.min(index, classes - 1)));
  return { dataset: watching(arrays(x, y), seen), seen };
}

function watching(dataset: Dataset, seen: number[][]): Dataset {
  return {
    ...dataset,
    subset: (indexes) => watching(dataset.subset(indexes), seen),
    *batches(options: BatchOptions) {
      for (const shards of dataset.batches(options)) {
        seen.push(shards.flatMap(({ inputs }) => [...inputs["x"]!.values].filter((_, place) => place % 2 === 0)));
        yield shards;
      }
    },
  };
}

const still = { ...options, schedule: constantRate(0) };

describe("the history", () => {
  test("has one log an epoch, of a loss that falls", async () => {
    const { history, ended } = await fit(trainerOf(network()), pointsDataset(40), { ...options, epochs: 8 });
    expect(history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(history.at(-1)!.loss).toBeLessThan(0.7 * history[0]!.loss);
    expect(history.at(-1)!.accuracy).toBeGreaterThan(0.8);
    expect(ended).toBe("done");
  });

  test("has means over examples, not over batches", async () => {
    const trainer = trainerOf(network());
    const dataset = pointsDataset(9);
    const { history } = await fit(trainer, dataset, { ...still, epochs: 1, batchSize: 5 });
    const { loss, accuracy } = score(trainer, dataset);
    expect([history[0]!.loss, history[0]!.accuracy]).toBeClose([loss, accuracy]);
  });

  test("has the score of the validation examples with the weights at the end of the epoch", async () => {
    const trainer = trainerOf(network());
    const validation = pointsDataset(20, 2);
    const { history } = await fit(trainer, pointsDataset(12), { ...options, validation });
    const { loss, accuracy } = score(trainer, validation);
    expect(history.at(-1)).toMatchObject({ valLoss: loss, valAccuracy: accuracy });
  });

  test("has nothing of a validation that was not asked for", async () => {
    const { history } = await fit(trainerOf(network()), pointsDataset(4), options);
    expect(history[0]).not.toHaveProperty("valLoss");
    expect(history[0]).not.toHaveProperty("valAccuracy");
  });

  test("has the learning rate of the epoch's last step, and how fast it went", async () => {
    const { history } = await fit(trainerOf(network()), pointsDataset(8), {
      ...options,
      schedule: (step, steps) => step / steps,
    });
    expect(history.map(({ learningRate }) => learningRate)).toBeClose([1 / 6, 3 / 6, 5 / 6]);
    expect(history.every(({ seconds, examplesPerSecond }) => Math.abs(seconds * examplesPerSecond - 8) < 1e-6)).toBe(true);
  });
});

describe("the order of examples", () => {
  const orders = async (own: Partial<FitOptions>): Promise<number[][]> => {
    const { dataset, seen } = watched(12);
    await fit(trainerOf(network()), dataset, { ...still, epochs: 2, batchSize: 12, ...own });
    return seen;
  };

  test("is another each epoch, and holds each example once", async () => {
    const [first, second] = await orders({});
    expect(first).not.toEqual(second);
    for (const order of [first!, second!]) expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test("follows from the seed", async () => {
    expect(await orders({ seed: 5 })).toEqual(await orders({ seed: 5 }));
    expect(await orders({ seed: 5 })).not.toEqual(await orders({ seed: 6 }));
  });

  test("is the given one where nothing is to be shuffled", async () => {
    const order = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    expect(await orders({ shuffle: false })).toEqual([order, order]);
  });

  test.each([true, false])("draws every class equally often where classes are balanced (shuffle: %s)", async (shuffle) => {
    const { dataset, seen } = watched(30, 3);
    await fit(trainerOf(network()), dataset, { ...still, epochs: 1, batchSize: 30, balanceClasses: true, shuffle });
    const classes = seen[0]!.map((index) => Math.min(index, 2));
    expect([0, 1, 2].map((label) => classes.filter((own) => own === label).length)).toEqual([10, 10, 10]);
    expect(new Set(seen[0]).size).toBeGreaterThan(5);
  });
});

test("the same seed ends with the same weights, another with others", async () => {
  const weights = async (seed: number): Promise<number[]> => {
    const trainer = trainerOf(network({ rate: 0.5 }));
    await fit(trainer, pointsDataset(20), { ...options, seed });
    return weightsOf(trainer);
  };
  expect(await weights(1)).toEqual(await weights(1));
  expect(await weights(1)).not.toEqual(await weights(2));
});

describe("callbacks", () => {
  test("hear of every batch, every epoch and the end, each in its turn", async () => {
    const heard: string[] = [];
    const listener = (name: string): Callback => ({
      onBatchEnd: ({ epoch, batch }) => void heard.push(`${name}: epoch ${epoch} batch ${batch}`),
      onEpochEnd: async ({ epoch }) => {
        await Promise.resolve();
        heard.push(`${name}: epoch ${epoch} ends`);
      },
      onTrainEnd: () => void heard.push(`${name}: end`),
    });
    await fit(trainerOf(network()), pointsDataset(8), { ...options, epochs: 1, callbacks: [listener("a"), {}, listener("b")] });
    expect(heard).toEqual([
      "a: epoch 0 batch 1",
      "b: epoch 0 batch 1",
      "a: epoch 0 batch 2",
      "b: epoch 0 batch 2",
      "a: epoch 1 ends",
      "b: epoch 1 ends",
      "a: end",
      "b: end",
    ]);
  });

  test("are told where each batch stands", async () => {
    const logs: BatchLog[] = [];
    const schedule = cosine(1, { warmUp: 2 });
    await fit(trainerOf(network(), { optimizer: sgd() }), pointsDataset(9), {
      ...options,
      epochs: 2,
      schedule,
      callbacks: [{ onBatchEnd: (log) => void logs.push(log) }],
    });
    expect(logs.map(({ batch, batches, step, steps, examples }) => [batch, batches, step, steps, examples])).toEqual([
      [1, 3, 1, 6, 3],
      [2, 3, 2, 6, 6],
      [3, 3, 3, 6, 9],
      [1, 3, 4, 6, 3],
      [2, 3, 5, 6, 6],
      [3, 3, 6, 6, 9],
    ]);
    expect(logs.map(({ learningRate }) => learningRate)).toEqual(logs.map((_, step) => schedule(step, 6)));
  });

  test("find the epoch's weights in the parameters at its end", async () => {
    const own = network();
    const kept: number[][] = [];
    const keep: Callback = { onEpochEnd: () => void kept.push(own.parameters.flatMap(({ values }) => [...values])) };
    const trainer = trainerOf(own);
    await fit(trainer, pointsDataset(8), { ...options, callbacks: [keep] });
    expect(new Set(kept.map(String)).size).toBe(3);
    expect(kept.at(-1)).toEqual(weightsOf(trainer));
  });

  test("are given states that stay as they are", async () => {
    const states: FitState[] = [];
    await fit(trainerOf(network()), pointsDataset(8), {
      ...options,
      callbacks: [{ onEpochEnd: (_, { state }) => void states.push(state()) }],
    });
    expect(states.map(({ epoch, batch, step, history }) => [epoch, batch, step, history.length])).toEqual([
      [1, 0, 2, 1],
      [2, 0, 4, 2],
      [3, 0, 6, 3],
    ]);
  });

  test("may end the training after the epoch at hand", async () => {
    const stop: Callback = { onBatchEnd: ({ step }, { stop }) => (step === 3 ? stop() : undefined) };
    const result = await fit(trainerOf(network()), pointsDataset(8), { ...options, callbacks: [stop] });
    expect(result).toMatchObject({ epoch: 2, batch: 0, step: 4, ended: "stopped" });
  });
});

describe("a signal", () => {
  const aborting = (at: number): { readonly signal: AbortSignal; readonly callbacks: Callback[] } => {
    const controller = new AbortController();
    return {
      signal: controller.signal,
      callbacks: [{ onBatchEnd: ({ step }) => (step === at ? controller.abort() : undefined) }],
    };
  };

  test("ends the training after the batch at hand", async () => {
    const result = await fit(trainerOf(network()), pointsDataset(9), { ...options, ...aborting(5) });
    expect(result).toMatchObject({ epoch: 1, batch: 2, step: 5, ended: "interrupted" });
    expect(result.history).toHaveLength(1);
  });

  test("at the last batch of an epoch lets the epoch end", async () => {
    const result = await fit(trainerOf(network()), pointsDataset(9), { ...options, ...aborting(3) });
    expect(result).toMatchObject({ epoch: 1, batch: 0, step: 3, ended: "interrupted" });
    expect(result.history).toHaveLength(1);
  });

  test("at the very last batch interrupts nothing", async () => {
    expect(await fit(trainerOf(network()), pointsDataset(9), { ...options, ...aborting(9) })).toMatchObject({
      epoch: 3,
      ended: "done",
    });
  });

  test("that has fired already lets nothing begin", async () => {
    const trainer = trainerOf(network());
    const before = weightsOf(trainer);
    const result = await fit(trainer, pointsDataset(9), { ...options, signal: AbortSignal.abort() });
    expect(result).toEqual({ epoch: 0, batch: 0, step: 0, history: [], ended: "interrupted" });
    expect(weightsOf(trainer)).toEqual(before);
  });

  test("fired by a timer is heard in time", async () => {
    const signal = AbortSignal.timeout(50);
    const result = await fit(trainerOf(network()), pointsDataset(40), { ...options, epochs: 1e6, signal });
    expect(result.ended).toBe("interrupted");
  });
});

test("training lets timers of its caller run", async () => {
  let ticks = 0;
  const timer = setInterval(() => ticks++, 5);
  const signal = AbortSignal.timeout(300);
  await fit(trainerOf(network()), pointsDataset(40), { ...options, epochs: 1e6, signal });
  clearInterval(timer);
  // Every 15 ms where the machine has nothing else to do.
  expect(ticks).toBeGreaterThan(1);
});

test("an empty data set is refused", async () => {
  await expect(fit(trainerOf(network()), pointsDataset(4).subset([]), options)).rejects.toThrow(
    new RangeError("fit: expected at least one example, got an empty data set."),
  );
});
