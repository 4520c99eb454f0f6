import type { Random } from "../../random.ts";
import type { Batch, BatchOptions, Dataset } from "../../training/data.ts";

/** Places that a person can be in; the network is to say which. */
export const places = 4;

/** People that are spoken of. */
export const people = 4;

/** What is told between a fact and its question: words that mean nothing, or where other people are. */
export type Between = "idle words" | "other people";

/** Words that mean nothing here. */
const idleWords = 16;

/** Word ids: padding, the question mark, people (the first is the one who is asked about), places, idle words. */
const [questionMark, firstPerson, firstPlace, firstIdle] = [1, 2, 2 + people, 2 + people + places];

/** Number of different ids. */
export const vocabularySize = firstIdle + idleWords;

/** Words before the fact that is asked about. */
export const before = 8;

/**
 * One text of pairs of words: "Ana kitchen" tells a fact, "? Ana" asks for it. The place was told `distance` words before
 * the last one. Words in between are idle, or tell in the same words where others are, which must not be mixed up with it.
 */
export function recallWords(distance: number, between: Between, random: Random): { readonly words: number[]; readonly place: number } {
  const place = random.integer(places);
  const tell = (person: number, where: number): number[] => [firstPerson + person, firstPlace + where];
  const idle = (): number[] => [firstIdle + random.integer(idleWords), firstIdle + random.integer(idleWords)];
  const other = (): number[] => (between === "idle words" ? idle() : tell(1 + random.integer(people - 1), random.integer(places)));
  const pairs = (count: number): number[] => Array.from({ length: count }, other).flat();
  return { words: [...pairs(before / 2), ...tell(0, place), ...pairs(distance / 2 - 1), questionMark, firstPerson], place };
}

/** Texts with the fact at one distance, as a batch. */
export function recallBatch(
  distance: number,
  between: Between,
  { rows, random }: { readonly rows: number; readonly random: Random },
): Batch {
  const texts = Array.from({ length: rows }, () => recallWords(distance, between, random));
  return {
    inputs: { words: { shape: [rows, before + 2 + distance], values: Float32Array.from(texts.flatMap(({ words }) => words)) } },
    targets: { shape: [rows], values: Float32Array.from(texts, ({ place }) => place) },
    weights: new Float32Array(rows).fill(1),
  };
}

/** Texts that are drawn anew whenever they are read: each batch at one of the distances, in turn in a random order. */
export class RecallTexts implements Dataset {
  readonly size: number;
  readonly labels: readonly number[] = [];
  readonly #distances: readonly number[];
  readonly #between: Between;

  constructor(distances: readonly number[], between: Between, size: number) {
    this.#distances = distances;
    this.#between = between;
    this.size = size;
  }

  subset(): Dataset {
    return this;
  }

  *batches({ batchSize, random }: BatchOptions): Iterable<readonly Batch[]> {
    if (!random) throw new RangeError("recall: texts are drawn; shuffle them.");
    let turn: number[] = [];
    for (let batch = 0; batch < this.size / batchSize; batch++) {
      if (turn.length === 0) turn = random.shuffle(this.#distances);
      yield [recallBatch(turn.pop()!, this.#between, { rows: batchSize, random })];
    }
  }
}
