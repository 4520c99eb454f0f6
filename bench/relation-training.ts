/** How the relation memory is trained on bAbI, whoever marks its mentions. */
import { readdirSync, readFileSync } from "node:fs";
import { RelationMemory, selectKernels, type Random } from "hearsay/nn";
import {
  adamW,
  cosine,
  fit,
  losses,
  readBabi,
  relationAccuracy,
  relationDataset,
  Trainer,
  type Callback,
  type RelationStory,
  type Story,
  type Vocabulary,
} from "hearsay/training";

export interface Recipe {
  /** Stories of a task that are used; all by default. */
  readonly stories: Readonly<Record<string, number>>;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** The share of stories that are told together with another one. */
  readonly together: number;
}

export const usual: Recipe = { stories: {}, epochs: 8, batchSize: 32, learningRate: 0.006, together: 0.2 };

/** The tasks that are learned jointly, and how, on en-10k. */
export const five = ["6", "9", "10", "17", "18"];
export const recipeOfFive: Recipe = { ...usual, stories: { 6: 600, 9: 600, 10: 600 }, epochs: 6 };

/** Names marked in stories, with the words and answers that are left. */
export interface Marks {
  readonly vocabulary: Vocabulary;
  readonly answers: readonly string[];
  encode(stories: readonly Story[]): RelationStory[];
}

/** A relation memory that is being trained. */
export class RelationLearner {
  readonly network: RelationMemory;
  readonly trainer: Trainer;
  readonly marks: Marks;

  /** @param random draws the first weights */
  constructor(marks: Marks, random: Random) {
    this.marks = marks;
    const { vocabulary, answers } = marks;
    this.network = new RelationMemory({ vocabulary, answers, random });
    this.trainer = new Trainer({
      network: this.network,
      loss: losses.categoricalCrossentropy,
      optimizer: adamW({ beta2: 0.98, weightDecay: 0 }),
      kernels: selectKernels("wide"),
      clipNorm: 1,
    });
  }

  /** @returns the number of steps */
  async learn(stories: readonly Story[], recipe: Recipe, options: { readonly seed: number; readonly callbacks?: readonly Callback[] }) {
    const { step } = await fit(this.trainer, relationDataset(this.network, this.marks.encode(stories), recipe), {
      epochs: recipe.epochs,
      batchSize: recipe.batchSize,
      schedule: cosine(recipe.learningRate, { warmUp: 30, floor: 0.03 }),
      ...options,
    });
    return step;
  }

  /** Percent of the questions that are answered right. */
  accuracy(stories: readonly Story[], prepared = (own: readonly RelationStory[]) => own): number {
    return 100 * relationAccuracy(this.trainer, relationDataset(this.network, byLength(prepared(this.marks.encode(stories)))));
  }
}

/** Short stories first, so that batches of neighbours are of like length. */
function byLength(stories: readonly RelationStory[]): RelationStory[] {
  return stories.toSorted((a, b) => a.statements.length - b.statements.length);
}

/** The stories of one of bAbI's files. */
export function readTask(folder: string, task: string, split: "train" | "test"): Story[] {
  const file = readdirSync(folder).find((name) => name.startsWith(`qa${task}_`) && name.endsWith(`_${split}.txt`));
  if (!file) throw new Error(`${folder}: no ${split} file of task ${task}`);
  return readBabi(readFileSync(`${folder}/${file}`, "utf8"), { file, task });
}

export interface TrainingSet {
  readonly train: readonly Story[];
  readonly validation: readonly Story[];
}

/** What is trained on, and the tenth of the training file that is held out of it. */
export function trainingSet(folder: string, task: string): TrainingSet {
  const stories = readTask(folder, task, "train");
  const held = Math.round(stories.length / 10);
  return { train: stories.slice(0, -held), validation: stories.slice(-held) };
}
