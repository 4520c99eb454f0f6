import type { ReaderName } from "hearsay/nn";
import { adam, cosine, type FitOptions, type Optimizer } from "hearsay/training";

/** How a network is trained here: the settings of `hearsay train`. */
export interface Recipe {
  readonly learningRate: number;
  readonly clipNorm: number;
  readonly timeNoise: number;
  readonly rareBelow: number;
  readonly unknownSlots: number;
}

const recurrent: Recipe = { learningRate: 0.002, clipNorm: 1, timeNoise: 0, rareBelow: 0, unknownSlots: 1 };

/** The networks that can be trained on the page. */
export const recipes = {
  perceptron: { ...recurrent, learningRate: 0.01 },
  mlp: { ...recurrent, learningRate: 0.003 },
  rnn: { ...recurrent, learningRate: 0.001 },
  lstm: recurrent,
  gru: recurrent,
  "memory-network": { ...recurrent, learningRate: 0.003, clipNorm: 10, timeNoise: 0.1, rareBelow: 0.005, unknownSlots: 16 },
} as const satisfies Partial<Record<ReaderName, Recipe>>;

export type Trainable = keyof typeof recipes;

export function optimizer(): Optimizer {
  return adam();
}

export function schedule(learningRate: number): FitOptions["schedule"] {
  return cosine(learningRate, { warmUp: 30, floor: 0.03 });
}
