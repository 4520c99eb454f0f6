import type { Size, Trainable } from "../engine/recipes.ts";
import type { WorldKind } from "hearsay/worlds";

/** What each network is, in one line. */
export const networks: Readonly<Record<Trainable, string>> = {
  perceptron: "One layer of neurons over a bag of words",
  mlp: "The same with hidden layers",
  rnn: "Reads word by word with a simple memory",
  lstm: "Reads word by word, with gates on its memory",
  gru: "The same with fewer gates",
  "memory-network": "Looks up the sentences that matter",
};

export const sizes: readonly Size[] = ["small", "medium", "large"];

export type TaskName = "plain-moves" | WorldKind | "file";

/** What there is to learn, from easy to hard. */
export const tasks: Readonly<Record<TaskName, { readonly title: string; readonly hint: string; readonly stories: number }>> = {
  "plain-moves": {
    title: "Plain moves (a first task)",
    hint: "Three people, four places, two ways to say it. The memory network learns it in seconds.",
    stories: 2000,
  },
  movement: { title: "Movement", hint: "People go about and carry things, in many wordings. Takes long.", stories: 8000 },
  negation: { title: "Negation", hint: "Where people are, and where they are not, in many wordings. Takes long.", stories: 8000 },
  "either-or": { title: "Either, or", hint: "People are in one of two places, in many wordings. Takes long.", stories: 8000 },
  positions: { title: "Positions", hint: "Shapes above, below and beside each other. Hard for all of these.", stories: 8000 },
  sizes: { title: "Sizes", hint: "What is bigger, and what fits into what. Hard for all of these.", stories: 8000 },
  file: {
    title: "Your own stories",
    hint: "A text in bAbI’s format: numbered lines, questions with their answer after a tab.",
    stories: 0,
  },
};

/** How own stories look. */
export const example = `1 Ana went to the kitchen.
2 Ben is in the garden.
3 Is Ana in the kitchen?\tyes\t1
1 Mia took the apple.
2 Does Mia have the apple?\tyes\t1`;
