import type { Settings } from "hearsay/nn";

/** How a network is trained here where nothing else is asked for: the settings of `hearsay train`. */
export interface Recipe {
  readonly learningRate: number;
  readonly clipNorm: number;
  readonly timeNoise: number;
  readonly rareBelow: number;
  readonly unknownSlots: number;
}

const recurrent: Recipe = { learningRate: 0.004, clipNorm: 1, timeNoise: 0, rareBelow: 0, unknownSlots: 1 };

/** The networks that can be trained on the page. */
export const recipes = {
  perceptron: { ...recurrent, learningRate: 0.01 },
  mlp: { ...recurrent, learningRate: 0.003 },
  rnn: { ...recurrent, learningRate: 0.002 },
  lstm: recurrent,
  gru: recurrent,
  "memory-network": { ...recurrent, learningRate: 0.005, clipNorm: 10, timeNoise: 0.1, rareBelow: 0.005, unknownSlots: 16 },
} as const satisfies Readonly<Record<string, Recipe>>;

export type Trainable = keyof typeof recipes;

/** How large a network is made. */
export type Size = "small" | "medium" | "large";

const width: Readonly<Record<Size, number>> = { small: 16, medium: 32, large: 64 };

/** What a size means for a network. */
export function settingsOf(network: Trainable, size: Size): Settings {
  switch (network) {
    case "perceptron":
      return {};
    case "mlp":
      return { units: 2 * width[size] };
    case "memory-network":
      return { dim: width[size], linearUntil: 0 };
    default:
      return { embedding: width[size], units: width[size] };
  }
}
