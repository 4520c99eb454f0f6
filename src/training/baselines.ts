import { makeReader } from "../models/readers.ts";
import { Random } from "../random.ts";
import type { KernelSet } from "../runtime/kernels.ts";
import type { Example } from "../stories/batch.ts";
import { vocabularyOf } from "../stories/contents.ts";
import { score } from "./evaluate.ts";
import { fit } from "./fit.ts";
import { losses } from "./losses.ts";
import { adam } from "./optimizers.ts";
import { cosine } from "./schedules.ts";
import { storyDataset } from "./story-dataset.ts";
import { Trainer } from "./trainer.ts";

/** Accuracies, as fractions of 1, without reading: what a network must beat before it can be said to read. */
export interface Baselines {
  /** Always gives the most frequent answer of the training questions. */
  readonly majority: number;
  /** An `mlp` that sees the question, but no story. */
  readonly questionOnly: number;
  /** An `mlp` that sees the story, but no question. */
  readonly storyOnly: number;
}

export interface BaselineOptions {
  readonly train: readonly Example[];
  readonly test: readonly Example[];
  readonly seed: number;
  readonly kernels: KernelSet;
  readonly epochs?: number;
}

/** Fits the baselines on training questions and scores them on others. @throws RangeError when there are none */
export async function baselines(options: BaselineOptions): Promise<Baselines> {
  const { train, test } = options;
  if (train.length === 0 || test.length === 0) {
    throw new RangeError(`baselines: expected questions to train on and to test on, got ${train.length} and ${test.length}.`);
  }
  return {
    majority: majority(train, test),
    questionOnly: await blinded(options, (example) => ({ ...example, statements: [] })),
    storyOnly: await blinded(options, (example) => ({ ...example, question: { ...example.question, tokens: [] } })),
  };
}

/** The most frequent answer. @throws TypeError when there are no examples */
export function usualAnswer(examples: readonly Example[]): string {
  const groups = [...Map.groupBy(examples, ({ question }) => question.answer)];
  return groups.reduce((most, own) => (own[1].length > most[1].length ? own : most))[0];
}

function majority(train: readonly Example[], test: readonly Example[]): number {
  const usual = usualAnswer(train);
  return test.filter(({ question }) => question.answer === usual).length / test.length;
}

/** An `mlp` for examples that a part was taken out of. */
async function blinded(
  { train, test, seed, kernels, epochs = 15 }: BaselineOptions,
  blind: (example: Example) => Example,
): Promise<number> {
  const [seen, unseen] = [train.map(blind), test.map(blind)];
  const vocabulary = vocabularyOf(seen);
  const answers = [...new Set([...train, ...test].map(({ question }) => question.answer))].toSorted();
  const network = makeReader("mlp", { vocabulary, answers, random: Random.seeded(seed) });
  const trainer = new Trainer({ network, loss: losses.sparseCategoricalCrossentropy, optimizer: adam(), kernels });
  await fit(trainer, storyDataset(network, seen), { epochs, batchSize: 32, seed, schedule: cosine(0.003) });
  return score(trainer, storyDataset(network, unseen)).accuracy;
}
