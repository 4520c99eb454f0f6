import { Encoder } from "./encoder.ts";

/** Says what is wrong with a vocabulary, or with a word or id asked of one. */
export class VocabularyError extends Error {
  override readonly name = "VocabularyError";
}

/** A vocabulary as plain data, for one-file models. */
export interface VocabularyData {
  readonly unknownSlots: number;
  readonly words: readonly string[];
  readonly rare: readonly string[];
}

export interface VocabularyOptions {
  readonly unknownSlots?: number;
  /** Words in fewer than this share of the token lists get no ids of their own: see `Vocabulary`. */
  readonly rareBelow?: number;
}

/**
 * Numbers words: id 0 is padding, then come `unknownSlots` ids for words without an id of their own, then the words
 * in code-unit order, so the same words give the same ids everywhere. Rare words, such as names, are known but
 * share the unknown slots: what a network learns of one it then knows of all. Immutable.
 */
export class Vocabulary {
  readonly unknownSlots: number;
  /** The words with ids of their own. */
  readonly words: readonly string[];
  /** Known words without ids of their own. */
  readonly rare: readonly string[];
  readonly #ids: ReadonlyMap<string, number>;
  readonly #rare: ReadonlySet<string>;

  private constructor({ unknownSlots, words, rare }: VocabularyData) {
    if (!Number.isSafeInteger(unknownSlots) || unknownSlots < 1) {
      throw new VocabularyError(`unknownSlots: expected a whole number of at least 1, got ${unknownSlots}.`);
    }
    this.unknownSlots = unknownSlots;
    this.words = words;
    this.rare = rare;
    this.#rare = new Set(rare);
    this.#ids = new Map(words.map((word, index) => [word, 1 + unknownSlots + index]));
  }

  /** The vocabulary of all words in the token lists. */
  static from(tokenLists: Iterable<readonly string[]>, { unknownSlots = 1, rareBelow = 0 }: VocabularyOptions = {}): Vocabulary {
    const counts = new Map<string, number>();
    let lists = 0;
    for (const tokens of tokenLists) {
      lists++;
      for (const token of new Set(tokens)) counts.set(token, (counts.get(token) ?? 0) + 1);
    }
    const words = [...counts.keys()].toSorted();
    const isRare = (word: string): boolean => counts.get(word)! < rareBelow * lists;
    return new Vocabulary({ unknownSlots, words: words.filter((word) => !isRare(word)), rare: words.filter(isRare) });
  }

  /**
   * Reads what `toJSON` wrote.
   * @throws VocabularyError when the data is anything else
   */
  static fromJSON(data: unknown): Vocabulary {
    if (typeof data !== "object" || data === null) {
      throw new VocabularyError(`vocabulary: expected { unknownSlots, words, rare }, got ${data === null ? "null" : typeof data}.`);
    }
    const { unknownSlots, words, rare } = data as Partial<VocabularyData>;
    if (typeof unknownSlots !== "number") {
      throw new VocabularyError(`vocabulary: expected unknownSlots to be a number, got ${typeof unknownSlots}.`);
    }
    return new Vocabulary({ unknownSlots, words: wordList("words", words), rare: wordList("rare", rare) });
  }

  /** How many ids there are, padding and unknown slots included. */
  get size(): number {
    return 1 + this.unknownSlots + this.words.length;
  }

  /** Whether the word is known, rare or not. */
  has(word: string): boolean {
    return this.#ids.has(word) || this.#rare.has(word);
  }

  /** The word's own id; undefined for any word that has none. */
  id(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /**
   * The word with this id: "<padding>" for 0 and "<unknown 1>" and so on for the unknown slots.
   * @throws VocabularyError when no word has it
   */
  word(id: number): string {
    if (id === 0) return "<padding>";
    if (Number.isInteger(id) && id > 0 && id <= this.unknownSlots) return `<unknown ${id}>`;
    const word = this.words[id - 1 - this.unknownSlots];
    if (word === undefined) throw new VocabularyError(`word: expected an id from 0 to ${this.size - 1}, got ${id}.`);
    return word;
  }

  /**
   * An encoder for one conversation: it remembers which word has which unknown slot.
   *
   * @param slots the order in which slots are given out; 1, 2, … by default
   */
  conversation(slots?: readonly number[]): Encoder {
    const inOrder = Array.from({ length: this.unknownSlots }, (_, index) => index + 1);
    return new Encoder({ lookup: (word) => this.id(word), slots: slots ?? inOrder });
  }

  toJSON(): VocabularyData {
    return { unknownSlots: this.unknownSlots, words: this.words, rare: this.rare };
  }
}

function wordList(name: string, list: unknown): string[] {
  if (!Array.isArray(list)) throw new VocabularyError(`vocabulary: expected ${name} to be a list, got ${typeof list}.`);
  list.forEach((word: unknown, index) => expectNextWord(word, list[index - 1], index));
  return [...(list as string[])];
}

function expectNextWord(word: unknown, previous: unknown, index: number): void {
  if (typeof word !== "string" || word === "") {
    throw new VocabularyError(`vocabulary: expected word ${index} to be a non-empty string, got ${JSON.stringify(word)}.`);
  }
  if (typeof previous === "string" && previous >= word) {
    throw new VocabularyError(`vocabulary: expected different words in sorted order, got "${previous}" before "${word}" (word ${index}).`);
  }
}
