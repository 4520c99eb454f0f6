import type { Reader, Settings } from "../models/reader.ts";
import { makeReader, type ReaderName } from "../models/readers.ts";
import { Random } from "../random.ts";
import type { KernelSet } from "../runtime/kernels.ts";
import type { Example } from "../stories/batch.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { EarlyStopping, type Callback, type EpochLog } from "../training/callbacks.ts";
import { fit } from "../training/fit.ts";
import { losses } from "../training/losses.ts";
import { adam } from "../training/optimizers.ts";
import { cosine } from "../training/schedules.ts";
import { storyDataset } from "../training/story-dataset.ts";
import { Trainer } from "../training/trainer.ts";

export interface Recipe {
  readonly network: ReaderName;
  readonly settings: Settings;
  readonly learningRate: number;
  readonly clipNorm: number;
  /** Statements left empty in training: see `storyDataset`. */
  readonly timeNoise?: number;
}

export interface ReaderTraining {
  readonly train: readonly Example[];
  readonly validation: readonly Example[];
  readonly vocabulary: Vocabulary;
  readonly answers: readonly string[];
  readonly recipe: Recipe;
  readonly epochs: number;
  readonly seed: number;
  readonly kernels: KernelSet;
  readonly callbacks?: readonly Callback[];
}

export interface TrainedReader {
  readonly reader: Reader;
  readonly trainer: Trainer;
  readonly history: readonly EpochLog[];
}

/** Trains a reader and leaves it with the weights of its best epoch on the validation questions. */
export async function trainReader(training: ReaderTraining): Promise<TrainedReader> {
  const { train, validation, vocabulary, answers, recipe, epochs, seed, kernels, callbacks = [] } = training;
  const reader = makeReader(recipe.network, { vocabulary, answers, random: Random.seeded(seed) }, recipe.settings);
  const { clipNorm, timeNoise = 0, learningRate } = recipe;
  const trainer = new Trainer({ network: reader, loss: losses.sparseCategoricalCrossentropy, optimizer: adam(), kernels, clipNorm });
  const { history } = await fit(trainer, storyDataset(reader, train, { timeNoise, slotOrder: Random.seeded(seed) }), {
    epochs,
    batchSize: 32,
    schedule: cosine(learningRate, { warmUp: 30, floor: 0.03 }),
    seed,
    validation: storyDataset(reader, validation),
    callbacks: [new EarlyStopping({ monitor: "valLoss" }), ...callbacks],
  });
  return { reader, trainer, history };
}
