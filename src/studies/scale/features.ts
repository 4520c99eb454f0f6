import type { EncodedExample } from "../../stories/batch.ts";

/** What a classical method is shown of an example: how often each word comes up, or also each pair of neighbours. */
export const featureSets = ["words", "bigrams"] as const;

export type FeatureSet = (typeof featureSets)[number];

/** Rows of numbers, one an example. */
export type Rows = readonly (readonly number[])[];

/** Turns examples into counts of what was frequent in training. */
export class Features {
  readonly #columns: ReadonlyMap<string, number>;
  readonly #set: FeatureSet;

  /** The `most` most frequent features of the training examples; of equals, those that come first. */
  constructor(train: readonly EncodedExample[], set: FeatureSet, most: number) {
    const counts = new Map<string, number>();
    for (const name of train.flatMap((example) => [...new Set(namesOf(example, set))])) counts.set(name, (counts.get(name) ?? 0) + 1);
    const kept = [...counts].toSorted(([, one], [, other]) => other - one).slice(0, most);
    this.#columns = new Map(kept.map(([name], column) => [name, column]));
    this.#set = set;
  }

  rows(examples: readonly EncodedExample[]): number[][] {
    return examples.map((example) => {
      const row = Array.from({ length: this.#columns.size }, () => 0);
      for (const name of namesOf(example, this.#set)) {
        const column = this.#columns.get(name);
        if (column !== undefined) row[column]!++;
      }
      return row;
    });
  }
}

/** Words of the story and of the question are different features, as for the `mlp`. */
function namesOf({ sentences, question }: EncodedExample, set: FeatureSet): string[] {
  const told = sentences.flatMap((sentence) => gramsOf(sentence, set));
  return [...told.map((gram) => `told ${gram}`), ...gramsOf(question, set).map((gram) => `asked ${gram}`)];
}

function gramsOf(ids: readonly number[], set: FeatureSet): string[] {
  const words = ids.map(String);
  return set === "words" ? words : [...words, ...ids.slice(1).map((id, index) => `${ids[index]} ${id}`)];
}
