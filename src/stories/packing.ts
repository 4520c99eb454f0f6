import { hashText, Random } from "../random.ts";
import { stem } from "../text/stem.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import type { WordVectors } from "../text/word-vectors.ts";
import type { Padded } from "./batch.ts";

/** A story and its questions as words. */
export interface WordStory {
  readonly statements: readonly (readonly string[])[];
  readonly questions: readonly (readonly string[])[];
}

/** What a network must know of words to read packed stories. */
export interface PackingOptions {
  readonly vocabulary: Vocabulary;
  readonly vectors: WordVectors;
  /** Length of the random code that marks a word of one story. */
  readonly codeDim: number;
}

/** How packed stories are cut to size, and what noise training adds. */
export interface Layout {
  /** Words a row has room for, at least the longest story's. */
  readonly time: number;
  /** Questions a row has room for. */
  readonly questions: number;
  /** In training, draws other codes for each story, and takes meanings away from some words. */
  readonly random?: Random | undefined;
}

/**
 * A batch of stories, each one row: the words of its statements, then those of its questions. Names of inputs:
 *
 *   vectors  [words, vector dim]   meaning of each different word of the batch; row 0 is none
 *   known    [words]               its id, 0 where it has none
 *   grams    [words, 12]           its letter trigrams, hashed; `gramWeights` beside them
 *   tokens   [batch, time]         which word stands at each place
 *   codes    [batch, time, code + 16]   a random vector that all forms of one word in one story share, and one that all words
 *                                       of one statement share (zeros in questions)
 *   places   [batch, time]         how far into its sentence a word is, and whether that is a question
 *   pairs    [batch, time, time]   what kind of pair two places are: see `pairKinds`
 *   pooling  [batch, sentences, time]   averages the words of each statement
 *   seen     [batch, time]         how many earlier statements have the word: 0, 1, or 2 for more
 *   marks    [batch·questions]     where the mark of each question stands, numbered through all rows; 0 where there is none
 *   story    [batch·questions]     the row of each question
 */
export type PackedInputs = Readonly<Record<(typeof packedNames)[number], Padded>>;

export const packedNames = [
  "vectors",
  "known",
  "grams",
  "gramWeights",
  "tokens",
  "codes",
  "places",
  "seen",
  "pairs",
  "pooling",
  "marks",
  "story",
] as const;

/** Letter trigrams of a word that are looked at. */
export const mostGrams = 12;
/** Different hashes of trigrams. */
export const gramBuckets = 1024;
/** Places in a sentence that are told apart, in a statement and in a question. */
export const placesInSentence = 24;
/** Words apart, in one sentence, from which on distances fall together, in either direction. */
const wordsApart = [0, 1, 2, 3, 4, 5, 6, 7, 9, 13];
/** Sentences later, and sentences ago, from which on distances fall together. */
const [sentencesLater, sentencesAgo] = [
  [1, 2, 3, 5],
  [1, 2, 3, 4, 5, 6, 8, 11, 16],
];
const withinSentence = 2 * wordsApart.length - 1;
const kindsOfDistance = withinSentence + sentencesLater.length + sentencesAgo.length;
/** Kinds of pairs: 0 may not be looked at; then distances, and the same again for two places of one word. */
export const pairKinds = 1 + 2 * kindsOfDistance;

/** Whether a kind of pair is of two different places that hold the same word. */
export function isSameWord(kind: number): boolean {
  return kind > kindsOfDistance && kind !== 1 + wordsApart.length - 1 + kindsOfDistance;
}

/** For each distance up to the last of the ascending limits, how many limits before its own it has passed. */
function buckets(limits: readonly number[]): Uint8Array {
  return Uint8Array.from({ length: limits.at(-1)! + 1 }, (_, distance) =>
    Math.max(
      0,
      limits.findLastIndex((limit) => distance >= limit),
    ),
  );
}

const [wordBuckets, laterBuckets, agoBuckets] = [wordsApart, sentencesLater, sentencesAgo].map(buckets) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** The bucket of a distance, those beyond the last limit being alike. */
function bucket(distance: number, table: Uint8Array): number {
  return table[Math.min(distance, table.length - 1)]!;
}

/** Share of the different words of a training batch whose id, or whose vector, is taken away. */
const [idsDropped, vectorsDropped] = [0.15, 0.05];
const codeLength = 3;
/** Length of the random code that marks a statement: with it, a question finds out at once whether two words stand in the same one. */
export const statementCodeDim = 16;
const wordStep = 256;

interface Place {
  readonly word: string;
  readonly sentence: number;
  /** 0 in statements, from 1 in questions. */
  readonly question: number;
  readonly position: number;
}

/** Words that tell next to nothing and would take up a tenth of all places: they are not read. */
const articles = new Set(["a", "an", "the"]);

function withoutArticles({ statements, questions }: WordStory): WordStory {
  const read = (words: readonly string[]): string[] => words.filter((word) => !articles.has(word));
  return { statements: statements.map(read), questions: questions.map(read) };
}

/** Words and marks in the order in which they stand in a row; each question begins with a mark of its own. */
function placesOf({ statements, questions }: WordStory): Place[] {
  const told = statements.flatMap((words, sentence) => words.map((word, position) => ({ word, sentence, question: 0, position })));
  const asked = questions.flatMap((words, index) =>
    ["", ...words].map((word, position) => ({ word, sentence: statements.length, question: index + 1, position })),
  );
  return [...told, ...asked];
}

/** Places that a story takes up in a row. */
export function packedLength(story: WordStory): number {
  const { statements, questions } = withoutArticles(story);
  const words = (sentences: readonly (readonly string[])[]): number => sentences.reduce((sum, { length }) => sum + length, 0);
  return words(statements) + words(questions) + questions.length;
}

/** A row has room for one statement in so many places. */
const placesPerStatement = 4;

/** Statements that a row of so many places has room for. */
export function packedSentences(time: number): number {
  return Math.ceil(time / placesPerStatement);
}

/** Rows have one of these lengths, so that few different shapes come up. */
const rowLengths = [32, 48, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512];
/** The most places that a row can have. */
export const longestRow = Math.max(...rowLengths);

/** The fewest places of a row that has room for a story. */
export function placesNeeded(story: WordStory): number {
  return Math.max(packedLength(story), story.statements.length * placesPerStatement);
}

/** The shortest row that has room for a story; Infinity where there is none. */
export function rowLength(story: WordStory): number {
  const needed = placesNeeded(story);
  return rowLengths.find((length) => length >= needed) ?? Infinity;
}

/** @throws RangeError when a story does not fit the layout */
export function packStories(stories: readonly WordStory[], options: PackingOptions, { time, questions, random }: Layout): PackedInputs {
  const { codeDim } = options;
  const batch = stories.length;
  const sentences = packedSentences(time);
  const rows = new Map<string, number>([["", 0]]);
  const tokens = new Float32Array(batch * time);
  const width = codeDim + statementCodeDim;
  const codes = new Float32Array(batch * time * width);
  const places = new Float32Array(batch * time);
  const pairs = new Float32Array(batch * time * time);
  const pooling = new Float32Array(batch * sentences * time);
  const seen = new Float32Array(batch * time);
  const marks = new Float32Array(batch * questions);
  const story = new Float32Array(batch * questions);
  for (const [row, own] of stories.map(withoutArticles).entries()) {
    const all = placesOf(own);
    if (all.length > time || own.statements.length > sentences || own.questions.length > questions) {
      throw new RangeError(
        `packStories: expected at most ${time} places, ${sentences} statements and ${questions} questions, got ${all.length}, ${own.statements.length} and ${own.questions.length}.`,
      );
    }
    const stems = all.map(({ word }) => stem(word));
    const codesTold = new Map<string, Float32Array>();
    let codeOf = storyCodes(codesTold, codeDim, random);
    const statementCode = storyCodes(new Map(), statementCodeDim, random);
    const told = new Map<string, Set<number>>(); // the statements that have a word
    for (const [at, { word, sentence, question, position }] of all.entries()) {
      const flat = row * time + at;
      tokens[flat] = rows.get(word) ?? rows.set(word, rows.size).size - 1;
      places[flat] = Math.min(position, placesInSentence - 1) + (question > 0 ? placesInSentence : 0);
      // The words of a question have the same codes whatever else is asked.
      if (word === "") codeOf = storyCodes(new Map(codesTold), codeDim, random);
      else codes.set(codeOf(stems[at]!), flat * width);
      const where = told.get(stems[at]!) ?? new Set();
      if (word !== "") seen[flat] = Math.min(2, where.size - (where.has(sentence) ? 1 : 0));
      if (question === 0) {
        codes.set(statementCode(String(sentence)), flat * width + codeDim);
        told.set(stems[at]!, where.add(sentence));
        pooling[(row * sentences + sentence) * time + at] = 1 / own.statements[sentence]!.length;
      } else if (word === "") marks[row * questions + question - 1] = flat;
    }
    story.fill(row, row * questions, (row + 1) * questions);
    fillPairs(pairs.subarray(row * time * time, (row + 1) * time * time), { all, stems, time });
  }
  return {
    ...wordInputs([...rows.keys()], options, random),
    tokens: { shape: [batch, time], values: tokens },
    codes: { shape: [batch, time, width], values: codes },
    places: { shape: [batch, time], values: places },
    seen: { shape: [batch, time], values: seen },
    pairs: { shape: [batch, time, time], values: pairs },
    pooling: { shape: [batch, sentences, time], values: pooling },
    marks: { shape: [batch * questions], values: marks },
    story: { shape: [batch * questions], values: story },
  };
}

/** Statements look at statements; a question looks at statements and at itself. */
function fillPairs(
  pairs: Float32Array,
  { all, stems, time }: { readonly all: readonly Place[]; readonly stems: readonly string[]; readonly time: number },
): void {
  const numbers = new Map<string, number>();
  const words = stems.map((word) => numbers.get(word) ?? numbers.set(word, numbers.size).size - 1);
  for (const [at, own] of all.entries()) {
    const row = at * time;
    for (let to = 0; to < all.length; to++) {
      const other = all[to]!;
      if (other.question !== 0 && other.question !== own.question) continue;
      const same = words[at] === words[to] && own.word !== "";
      pairs[row + to] = 1 + distance(own, other) + (same ? kindsOfDistance : 0);
    }
  }
}

function distance(own: Place, other: Place): number {
  const ago = own.sentence - other.sentence;
  if (ago < 0) return withinSentence + bucket(-ago, laterBuckets);
  if (ago > 0) return withinSentence + sentencesLater.length + bucket(ago, agoBuckets);
  const after = other.position - own.position;
  const apart = bucket(Math.abs(after), wordBuckets);
  return wordsApart.length - 1 + (after < 0 ? -apart : apart);
}

/** Gives each word (or statement) of a story a code, besides those given: drawn, or the same ones in the same order for every story. */
function storyCodes(given: Map<string, Float32Array>, dim: number, random: Random | undefined): (marked: string) => Float32Array {
  return (marked) => {
    const known = given.get(marked);
    if (known) return known;
    const source = random ?? Random.seeded(given.size);
    const code = new Float32Array(dim);
    let squares = 0;
    for (let index = 0; index < dim; index++) squares += (code[index] = source.normal()) ** 2;
    const scale = codeLength / (Math.sqrt(squares) || 1);
    for (let index = 0; index < dim; index++) code[index]! *= scale;
    given.set(marked, code);
    return code;
  };
}

/** What is known of the different words of a batch; without a vocabulary, none has an id. */
export function wordInputs(
  words: readonly string[],
  { vocabulary, vectors }: Pick<PackingOptions, "vectors"> & Partial<PackingOptions>,
  random: Random | undefined,
) {
  const count = Math.ceil(words.length / wordStep) * wordStep;
  const meanings = new Float32Array(count * vectors.dim);
  const known = new Float32Array(count);
  const grams = new Float32Array(count * mostGrams);
  const gramWeights = new Float32Array(count * mostGrams);
  for (const [row, word] of words.entries()) {
    if (word === "") continue;
    const meaning = vectors.row(word);
    if (meaning !== undefined && !random?.chance(vectorsDropped)) vectors.write(meaning, meanings, row * vectors.dim);
    if (!random?.chance(idsDropped)) known[row] = vocabulary?.id(word) ?? 0;
    const own = trigrams(word);
    grams.set(own, row * mostGrams);
    gramWeights.fill(1 / Math.sqrt(own.length), row * mostGrams, row * mostGrams + own.length);
  }
  return {
    vectors: { shape: [count, vectors.dim], values: meanings },
    known: { shape: [count], values: known },
    grams: { shape: [count, mostGrams], values: grams },
    gramWeights: { shape: [count, mostGrams], values: gramWeights },
  };
}

/** Hashes of the letter trigrams of "<word>", and of its end (FNV-1a; fastText, Bojanowski et al. 2017). */
function trigrams(word: string): number[] {
  const letters = Array.from(`<${word}>`);
  const own = letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(""));
  return [...own.slice(0, mostGrams - 1), `$${letters.slice(-3).join("")}`].map((gram) => (hashText(gram) >>> 8) % gramBuckets);
}
