import { describe, expect, test } from "vitest";
import type { Reader } from "../../src/models/reader.ts";
import { isReaderName, makeReader, readerNames } from "../../src/models/readers.ts";
import { Random } from "../../src/random.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";
import type { Example } from "../../src/stories/batch.ts";
import { predictions, score } from "../../src/training/evaluate.ts";
import { fit } from "../../src/training/fit.ts";
import { losses } from "../../src/training/losses.ts";
import { adam } from "../../src/training/optimizers.ts";
import { constantRate } from "../../src/training/schedules.ts";
import { storyDataset } from "../../src/training/story-dataset.ts";
import { Trainer } from "../../src/training/trainer.ts";
import { answers, rooms, smallReader, told, vocabulary } from "./rooms.ts";

function trainerOf(network: Reader): Trainer {
  return new Trainer({
    network,
    loss: losses.sparseCategoricalCrossentropy,
    optimizer: adam(),
    kernels: simdKernels,
    clipNorm: 1,
  });
}

function probabilities(reader: Reader, examples: readonly Example[]): number[] {
  const found = predictions(trainerOf(reader), storyDataset(reader, examples));
  return found.flatMap(({ probabilities }) => Array.from(probabilities));
}

describe.each(readerNames)("%s", (name) => {
  test("learns a task whose answers a word gives away, of which guessing gets a third", async () => {
    const reader = smallReader(name);
    const [trainer, dataset] = [trainerOf(reader), storyDataset(reader, rooms)];
    const before = score(trainer, dataset).accuracy;
    await fit(trainer, dataset, { epochs: 80, batchSize: 4, schedule: constantRate(0.01), seed: 0 });
    expect(before).toBeLessThan(0.7);
    expect(score(trainer, dataset).accuracy).toBe(1);
  });

  test("gives probabilities", () => {
    const own = probabilities(smallReader(name), rooms.slice(0, 1));
    expect(own.every((probability) => probability >= 0)).toBe(true);
    expect(own.reduce((sum, probability) => sum + probability)).toBeClose(1);
  });

  test("answers a question as it does beside a longer story", () => {
    const long = told(["Ben smiled.", "Ben is in the hall.", "Ana went to the garden."], "Is Ana in the kitchen?", "no");
    const alone = probabilities(smallReader(name), rooms.slice(0, 1));
    const beside = probabilities(smallReader(name), [rooms[0]!, long]);
    expect(beside.slice(0, alone.length)).toBeClose(alone);
  });

  test("starts with the same weights from the same seed, with others from another", () => {
    const weights = (seed: number): number[] => smallReader(name, {}, seed).parameters.flatMap(({ values }) => [...values]);
    expect(weights(1)).toEqual(weights(1));
    if (name !== "perceptron") expect(weights(1)).not.toEqual(weights(2));
  });

  test("starts with zeros without a source of random numbers, but for the forget bias", () => {
    const { parameters } = makeReader(name, { vocabulary, answers, random: null });
    for (const parameter of parameters) {
      if (parameter.name !== "lstm/bias") expect(new Set(parameter.values)).toEqual(new Set([0]));
    }
  });

  test("has weights of different names", () => {
    const names = smallReader(name).parameters.map((parameter) => parameter.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("is made again from its settings", () => {
    const reader = smallReader(name);
    const again = makeReader(reader.name as typeof name, { vocabulary, answers, random: null }, reader.settings);
    const shapes = ({ parameters }: Reader): unknown => parameters.map(({ name, shape }) => [name, shape]);
    expect(again.settings).toEqual(reader.settings);
    expect(shapes(again)).toEqual(shapes(reader));
  });

  test("refuses more weights than it may have", () => {
    const weights = smallReader(name).parameters.reduce((sum, { size }) => sum + size, 0);
    const make = (mostWeights: number): Reader =>
      makeReader(name, { vocabulary, answers, random: null, mostWeights }, smallReader(name).settings);
    expect(make(weights).name).toBe(name);
    expect(() => make(weights - 1)).toThrow(`${name}: expected at most ${weights - 1} weights, got ${weights}.`);
  });
});

describe("classes", () => {
  test.each(readerNames.filter((name) => name !== "post"))("of %s stand for the answers, in their order", (name) => {
    const reader = makeReader(name, { vocabulary, answers: ["b", "a", "c"], random: null });
    expect(["a", "b", "c", "d"].map((answer) => reader.classOf(answer))).toEqual([1, 0, 2, undefined]);
  });
});

describe("settings", () => {
  test("do not take the place of what a reader is made from", () => {
    const settings = { vocabulary: 1, answers: 2, random: 3, units: 4 };
    const reader = makeReader("lstm", { vocabulary, answers, random: Random.seeded(0) }, settings);
    expect(reader.vocabulary).toBe(vocabulary);
    expect(reader.answers).toBe(answers);
    expect(reader.settings).toEqual({ embedding: 64, units: 4, dropout: 0 });
  });

  test("that are not given have their defaults", () => {
    const defaults = readerNames.map((name) => [name, makeReader(name, { vocabulary, answers, random: null }).settings]);
    expect(Object.fromEntries(defaults)).toMatchInlineSnapshot(`
      {
        "gru": {
          "dropout": 0,
          "embedding": 64,
          "units": 64,
        },
        "lstm": {
          "dropout": 0,
          "embedding": 64,
          "units": 64,
        },
        "memory-network": {
          "dim": 64,
          "hops": 3,
          "linearUntil": 0.2,
          "memories": 64,
        },
        "mlp": {
          "dropout": 0,
          "units": 64,
        },
        "perceptron": {},
        "post": {
          "dropout": 0.5,
          "embedding": 64,
          "embeddingDropout": 0.3,
          "questionLength": 6,
          "storyLength": 156,
          "units": 32,
        },
        "rnn": {
          "dropout": 0,
          "embedding": 64,
          "units": 64,
        },
      }
    `);
  });
});

test.each(["toString", "__proto__", "LSTM", ""])("there is no reader named %j", (name) => {
  expect(isReaderName(name)).toBe(false);
});

test("a reader runs on the reference kernels as on others", () => {
  const reader = smallReader("gru");
  const run = (kernels: typeof referenceKernels): ArrayLike<number> => {
    const trainer = new Trainer({ network: reader, loss: losses.sparseCategoricalCrossentropy, optimizer: adam(), kernels });
    return predictions(trainer, storyDataset(reader, rooms)).flatMap((own) => Array.from(own.probabilities));
  };
  expect(run(simdKernels)).toBeClose(run(referenceKernels));
});
