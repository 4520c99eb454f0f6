import { stem } from "./stem.ts";

/** Word vectors as they are stored: one row of whole numbers a word, of one scale. */
export interface WordVectorsData {
  /** In the order of the rows; different from each other. */
  readonly words: readonly string[];
  /** Row by row, [words, dim]. */
  readonly values: Int8Array;
  readonly dim: number;
  /** What a whole number is multiplied by; chosen so that the vectors' elements have a deviation of about 1. */
  readonly scale: number;
}

/**
 * What many words mean, as vectors learned elsewhere from much text (such as GloVe, Pennington et al. 2014), so that a
 * word never seen in training acts like those near it.
 */
export class WordVectors {
  readonly data: WordVectorsData;
  readonly #rows: ReadonlyMap<string, number>;

  /** @throws RangeError when the numbers do not fit the words */
  constructor(data: WordVectorsData) {
    const { words, values, dim } = data;
    if (values.length !== words.length * dim) {
      throw new RangeError(`word vectors: expected ${words.length} rows of ${dim} numbers, got ${values.length} numbers.`);
    }
    this.data = data;
    this.#rows = new Map(words.map((word, row) => [word, row]));
  }

  get dim(): number {
    return this.data.dim;
  }

  /** The row of a word, or of a word it is a form of; undefined where there is none. */
  row(word: string): number | undefined {
    const base = stem(word);
    for (const form of [word, base, `${base}e`, word.slice(0, -1)]) {
      const row = form.length > 2 || form === word ? this.#rows.get(form) : undefined;
      if (row !== undefined) return row;
    }
    return undefined;
  }

  /** Writes a row's vector into `target` from `offset` on. */
  write(row: number, target: Float32Array, offset: number): void {
    const { values, dim, scale } = this.data;
    for (let index = 0; index < dim; index++) target[offset + index] = values[row * dim + index]! * scale;
  }
}
