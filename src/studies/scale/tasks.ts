import { Random } from "../../random.ts";
import { examplesOf, type Example } from "../../stories/batch.ts";
import type { Story } from "../../stories/story.ts";
import type { VocabularyOptions } from "../../text/vocabulary.ts";
import { generateStories } from "../../worlds.ts";
import { answersOf } from "../../stories/contents.ts";
import type { StudyData } from "../study.ts";

/** Questions to learn from, to choose settings by, and to be judged by. */
export interface Task {
  readonly name: string;
  readonly train: readonly Story[];
  readonly validation: readonly Example[];
  readonly test: readonly Example[];
  readonly answers: readonly string[];
  /** How all methods number the words. */
  readonly words: VocabularyOptions;
}

/** Validation questions: every epoch of every training is scored on them. */
const mostValidation = 500;

/** People who move and carry things: names, places and wordings by the hundred. Names and places are rare words. */
export function movementTask({ stories }: { readonly stories: number }): Task {
  const generate = (count: number, seed: number): Story[] => generateStories({ stories: count, seed, kinds: ["movement"] });
  return {
    name: "movement",
    train: generate(stories, 0),
    validation: examplesOf(generate(Math.ceil(stories / 8), 1_000_001)).slice(0, mostValidation),
    test: examplesOf(generate(Math.ceil(stories / 8), 1_000_002)),
    answers: ["yes", "no", "not told"],
    words: { rareBelow: 0.005, unknownSlots: 16 },
  };
}

/** A task of given stories; every tenth training story is for validation. */
export function givenTask({ name, train, test }: StudyData): Task {
  return {
    name,
    train: train.filter((_, index) => index % 10 !== 0),
    validation: examplesOf(train.filter((_, index) => index % 10 === 0)).slice(0, mostValidation),
    test: examplesOf(test),
    answers: answersOf(examplesOf([...train, ...test])),
    words: {},
  };
}

/** So many training questions, of stories in an order of the seed's own; smaller samples are part of larger ones. */
export function sampleOf({ train }: Task, size: number, seed: number): Example[] {
  return examplesOf(Random.seeded(seed).shuffle(train)).slice(0, size);
}
