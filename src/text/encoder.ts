/** Gives a known word its id, any other word undefined. */
export type WordLookup = (word: string) => number | undefined;

/**
 * Numbers the words of one conversation. Words with an id have that id. The first word without one takes the first
 * unknown slot, the next one the second, and the same word the same slot throughout; when the slots run out
 * they are shared in turn. Encoding `slotted` with a fresh encoder restores its slots.
 */
export class Encoder {
  readonly #lookup: WordLookup;
  readonly #slots: readonly number[];
  readonly #given = new Map<string, number>();

  constructor({ lookup, slots }: { lookup: WordLookup; slots: readonly number[] }) {
    this.#lookup = lookup;
    this.#slots = slots;
  }

  /** One id a token. */
  encode(tokens: readonly string[]): number[] {
    return tokens.map((token) => this.#lookup(token) ?? this.#slot(token));
  }

  /** The words in unknown slots so far, in the order they came. */
  get slotted(): readonly string[] {
    return [...this.#given.keys()];
  }

  #slot(word: string): number {
    const slot = this.#given.get(word) ?? this.#slots[this.#given.size % this.#slots.length]!;
    this.#given.set(word, slot);
    return slot;
  }
}
