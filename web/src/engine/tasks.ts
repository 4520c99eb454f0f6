import { examplesOf, Random, readBabi, type Example, type Story } from "hearsay/training";
import { generateStories } from "hearsay/worlds";
import { plainMoves } from "./plain-moves.ts";
import type { TaskChoice } from "./protocol.ts";

/** Questions to train on, and questions of other stories that only tell how good a network is. */
export interface Task {
  readonly name: string;
  readonly train: readonly Example[];
  readonly validation: readonly Example[];
}

const heldOut = 0.1;

/** Writes or reads the stories of a task. @throws Error when there are too few, or a file is not in bAbI's format */
export function makeTask(choice: TaskChoice, seed: number): Task {
  const stories = storiesOf(choice, seed);
  if (stories.length < 2) throw new Error(`Expected at least 2 stories to learn from, got ${stories.length}.`);
  const held = new Set(Random.seeded(seed).sample([...stories.keys()], Math.max(1, Math.round(stories.length * heldOut))));
  const train = examplesOf(stories.filter((_, index) => !held.has(index)));
  const validation = examplesOf(stories.filter((_, index) => held.has(index)));
  if (train.length === 0 || validation.length === 0) throw new Error("There are no questions in most of these stories.");
  return { name: nameOf(choice), train, validation };
}

function storiesOf(choice: TaskChoice, seed: number): Story[] {
  if (choice.kind === "file") return readBabi(choice.text, { file: choice.name, task: choice.name });
  const { stories } = choice;
  return choice.kind === "world" ? generateStories({ stories, seed, kinds: [choice.world] }) : plainMoves({ stories, seed });
}

function nameOf(choice: TaskChoice): string {
  if (choice.kind === "file") return choice.name;
  return `${choice.kind === "world" ? `worlds: ${choice.world}` : "plain moves"}, ${choice.stories} stories`;
}
