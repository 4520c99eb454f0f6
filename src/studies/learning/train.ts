import { makeReader } from "../../models/readers.ts";
import { Random } from "../../random.ts";
import type { KernelSet } from "../../runtime/kernels.ts";
import type { Example } from "../../stories/batch.ts";
import type { Dataset } from "../../training/data.ts";
import { fit } from "../../training/fit.ts";
import { losses } from "../../training/losses.ts";
import { adam } from "../../training/optimizers.ts";
import { constantRate } from "../../training/schedules.ts";
import { storyDataset } from "../../training/story-dataset.ts";
import { Trainer, TrainingError } from "../../training/trainer.ts";
import { vocabularyOf } from "../../stories/contents.ts";

/** One way to train. */
export interface Way {
  readonly name: string;
  readonly learningRate: number;
  readonly dropout: number;
  /** Training questions that are used. */
  readonly questions: number;
  /** Without it: all questions of one answer after the other, and always in that order. */
  readonly shuffle: boolean;
}

/** One epoch. */
export interface Epoch {
  readonly loss: number;
  readonly valLoss: number;
  readonly accuracy: number;
  readonly valAccuracy: number;
  readonly gradientNorm: number;
  readonly weightNorm: number;
}

export interface Course {
  readonly epochs: readonly Epoch[];
  /** Why training ended early, if it did. */
  readonly failed?: string;
}

export interface CourseOptions {
  readonly train: readonly Example[];
  readonly validation: readonly Example[];
  readonly answers: readonly string[];
  readonly epochs: number;
  /** Steps of an epoch: with less data, it is gone through more often. */
  readonly questionsAnEpoch: number;
  readonly seed: number;
  readonly kernels: KernelSet;
}

/** Trains an LSTM one way and watches it. */
export async function course({ learningRate, dropout, questions, shuffle }: Way, options: CourseOptions): Promise<Course> {
  const { train, validation, answers, epochs, questionsAnEpoch, seed, kernels } = options;
  const used = train.slice(0, questions);
  const reader = makeReader(
    "lstm",
    { vocabulary: vocabularyOf(train), answers, random: Random.seeded(seed) },
    { embedding: 32, units: 32, dropout },
  );
  const trainer = new Trainer({ network: reader, loss: losses.sparseCategoricalCrossentropy, optimizer: adam(), kernels });
  const ordered = shuffle
    ? used
    : used.toSorted((one, other) => answers.indexOf(one.question.answer) - answers.indexOf(other.question.answer));
  const found: Epoch[] = [];
  const norm = (): number =>
    Math.sqrt(reader.parameters.reduce((sum, { values }) => sum + values.reduce((own, value) => own + value * value, 0), 0));
  try {
    await fit(trainer, repeated(storyDataset(reader, ordered), Math.ceil(questionsAnEpoch / questions)), {
      epochs,
      batchSize: 32,
      schedule: constantRate(learningRate),
      seed,
      shuffle,
      validation: storyDataset(reader, validation),
      callbacks: [
        {
          onEpochEnd: ({ loss, valLoss, accuracy, valAccuracy, gradientNorm }) =>
            void found.push({ loss, valLoss: valLoss!, accuracy, valAccuracy: valAccuracy!, gradientNorm, weightNorm: norm() }),
        },
      ],
    });
  } catch (error) {
    if (error instanceof TrainingError) return { epochs: found, failed: error.message };
    throw error;
  }
  return { epochs: found };
}

/** A data set gone through several times an epoch. */
function repeated(dataset: Dataset, times: number): Dataset {
  const indexes = Array.from({ length: dataset.size }, (_, index) => index);
  return times === 1 ? dataset : dataset.subset(Array.from({ length: times }, () => indexes).flat());
}
