import type { ReaderName } from "../../models/readers.ts";
import type { Settings } from "../../models/reader.ts";
import type { KernelSet } from "../../runtime/kernels.ts";
import { encode, type Example } from "../../stories/batch.ts";
import { usualAnswer } from "../../training/baselines.ts";
import { score } from "../../training/evaluate.ts";
import { storyDataset } from "../../training/story-dataset.ts";
import { vocabularyOf } from "../../stories/contents.ts";
import { trainReader, type Recipe } from "../train-reader.ts";
import { classical, type ClassicalName } from "./classical.ts";
import { Features, featureSets } from "./features.ts";
import type { Task } from "./tasks.ts";

/** How good a method became; shares of right answers. */
export interface Outcome {
  readonly test: number;
  readonly validation: number;
  /** What was chosen on the validation questions. */
  readonly chosen: string;
  /** Weights of a network. */
  readonly parameters?: number;
}

export interface Learning {
  readonly task: Task;
  readonly train: readonly Example[];
  readonly seed: number;
}

/** Columns of the largest table of features. */
const mostFeatures = 200;

/** Always gives the most frequent answer. */
export function measureMajority({ task, train }: Learning): Outcome {
  const usual = usualAnswer(train);
  const right = (asked: readonly Example[]): number => shareRight(asked, () => usual);
  return { test: right(task.test), validation: right(task.validation), chosen: usual };
}

/** Fits a classical method with each of its settings on each set of features; validation questions choose. */
export async function measureClassical(name: ClassicalName, learning: Learning): Promise<Outcome> {
  const { task, train, seed } = learning;
  const answers = [...new Set(train.map(({ question }) => question.answer))];
  if (answers.length === 1) return measureMajority(learning);
  const labels = train.map(({ question }) => answers.indexOf(question.answer));
  const vocabulary = vocabularyOf(train, task.words);
  const [seen, held, tested] = [train, task.validation, task.test].map((own) => encode(own, vocabulary)) as [Encoded, Encoded, Encoded];
  const outcomes: Outcome[] = [];
  for (const set of featureSets) {
    const features = new Features(seen, set, mostFeatures);
    const [rows, asked] = [features.rows(seen), features.rows([...held, ...tested])];
    for (const setting of classical[name].settings) {
      const classes = await classical[name].classify({ rows, labels, classes: answers.length, seed, setting, asked });
      const validation = shareRight(task.validation, (index) => answers[classes[index]!]!);
      const test = shareRight(task.test, (index) => answers[classes[held.length + index]!]!);
      outcomes.push({ test, validation, chosen: `${set}, ${setting}` });
    }
  }
  return outcomes.reduce((best, own) => (own.validation > best.validation ? own : best));
}

type Encoded = ReturnType<typeof encode>;

export interface Sized {
  readonly network: ReaderName;
  readonly settings: Settings;
  readonly recipe: Omit<Recipe, "network" | "settings">;
  /** Passes over the training questions, if there are many; with few there are more. */
  readonly epochs: number;
}

/** Steps that a training has at least, and epochs that it has at most. */
const [leastSteps, mostEpochs] = [300, 30];

/** Trains a network; validation questions choose the epoch. */
export async function measureNetwork({ network, settings, recipe, epochs }: Sized, learning: Learning & { readonly kernels: KernelSet }) {
  const { task, train, seed, kernels } = learning;
  const steps = Math.ceil(train.length / 32);
  const { reader, trainer, history } = await trainReader({
    train,
    validation: task.validation,
    vocabulary: vocabularyOf(train, task.words),
    answers: task.answers,
    recipe: { network, settings, ...recipe },
    epochs: Math.min(mostEpochs, Math.max(epochs, Math.ceil(leastSteps / steps))),
    seed,
    kernels,
  });
  const best = history.reduce((one, own) => (own.valLoss! < one.valLoss! ? own : one));
  return {
    test: score(trainer, storyDataset(reader, task.test)).accuracy,
    validation: best.valAccuracy!,
    chosen: `epoch ${best.epoch} of ${history.length}`,
    parameters: reader.parameters.reduce((sum, { size }) => sum + size, 0),
  } satisfies Outcome;
}

function shareRight(asked: readonly Example[], given: (index: number) => string): number {
  return asked.filter(({ question }, index) => given(index) === question.answer).length / asked.length;
}
