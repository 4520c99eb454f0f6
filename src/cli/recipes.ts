import { resolve } from "node:path";
import type { ReaderName } from "../models/readers.ts";
import type { Settings } from "../models/reader.ts";
import { adam, adamW, rmsprop, sgd, type Optimizer } from "../training/optimizers.ts";
import { constantRate, cosine, type Schedule } from "../training/schedules.ts";
import type { DataOptions } from "./data.ts";

type OptimizerName = "adam" | "adamw" | "rmsprop" | "sgd";

/** How a network is trained where nothing else is asked for. */
interface Recipe {
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  readonly schedule: "constant" | "cosine";
  readonly clipNorm: number;
  /** Statements left empty in training: see `storyDataset`. */
  readonly timeNoise: number;
  /** Words in a smaller share of the sentences than this, such as names, have no place of their own in the vocabulary. */
  readonly rareBelow: number;
  /** How many such words of a story can be told apart. */
  readonly unknownSlots: number;
}

const recurrent: Recipe = {
  optimizer: "adam",
  learningRate: 0.002,
  schedule: "cosine",
  clipNorm: 1,
  timeNoise: 0,
  rareBelow: 0,
  unknownSlots: 1,
};
const bags: Recipe = { ...recurrent, learningRate: 0.003 };

const recipes: Readonly<Record<ReaderName, Recipe>> = {
  perceptron: { ...bags, learningRate: 0.01 },
  mlp: bags,
  rnn: { ...recurrent, learningRate: 0.001 },
  lstm: recurrent,
  gru: recurrent,
  // As published: RMSprop with Keras' defaults.
  post: { ...recurrent, optimizer: "rmsprop", learningRate: 0.001, schedule: "constant", clipNorm: 1000 },
  "memory-network": { ...recurrent, learningRate: 0.003, clipNorm: 10, timeNoise: 0.1, rareBelow: 0.005, unknownSlots: 16 },
};

/** The options of `hearsay train` that make a difference to the weights. */
export interface PlanOptions extends DataOptions, Partial<Recipe> {
  readonly model: ReaderName;
  readonly epochs?: number;
  readonly workers: number;
  readonly batchSize?: number;
  readonly validation: number;
  readonly patience?: number;
  readonly balance?: boolean;
  readonly set?: Settings;
  readonly deterministic?: boolean;
}

/** All that decides what a training ends with: plain data, kept in the file of an interrupted one. */
export type TrainingPlan = PlanOptions & Recipe & Required<Pick<PlanOptions, "epochs" | "batchSize">>;

/** Options with a recipe's values where they are silent, and with a path that holds from any folder. */
export function planOf(options: PlanOptions): TrainingPlan {
  const data = options.data === "worlds" ? options.data : resolve(options.data);
  return { epochs: 40, batchSize: 32, ...recipes[options.model], ...options, data };
}

export function optimizerOf({ optimizer }: TrainingPlan): Optimizer {
  return { adam, adamw: adamW, rmsprop, sgd: () => sgd({ momentum: 0.9 }) }[optimizer]();
}

export function scheduleOf({ schedule, learningRate }: TrainingPlan): Schedule {
  return schedule === "constant" ? constantRate(learningRate) : cosine(learningRate, { warmUp: 30, floor: 0.03 });
}
