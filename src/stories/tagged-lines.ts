import type { Random } from "../random.ts";
import type { WordVectors } from "../text/word-vectors.ts";
import type { Padded } from "./batch.ts";
import { wordInputs } from "./packing.ts";

/** A line with what its words are; undefined where that is not known. */
export interface TaggedLine<Tag extends string = string> {
  readonly tokens: readonly string[];
  readonly tags: readonly (Tag | undefined)[];
}

/** The words from `begin` to before `end`. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/**
 * A batch of lines as words: the inputs of a line reader. Row 0 of the words is none.
 *
 *   vectors  [words, vector dim]   meaning of each different word
 *   grams    [words, 12]           its letter trigrams, hashed; `gramWeights` beside them
 *   tokens   [lines, time]         which word stands at each place
 */
export type LineInputs = Readonly<Record<"vectors" | "grams" | "gramWeights" | "tokens", Padded>>;

/** Lengths of lines, and numbers of them, are rounded up to these multiples, so that few different shapes come up. */
const [timeStep, linesStep] = [4, 32];

/** The lengths that a batch of lines is padded to. */
export function lineSizes(lines: readonly (readonly string[])[]): { readonly rows: number; readonly time: number } {
  const longest = lines.reduce((length, tokens) => Math.max(length, tokens.length), 1);
  return { rows: Math.ceil(lines.length / linesStep) * linesStep, time: Math.ceil(longest / timeStep) * timeStep };
}

/** Pads lines into one batch; in training, `random` takes the meanings away from some words. */
export function lineInputs(lines: readonly (readonly string[])[], vectors: WordVectors, random?: Random): LineInputs {
  const { rows, time } = lineSizes(lines);
  const words = new Map<string, number>([["", 0]]);
  const tokens = new Float32Array(rows * time);
  for (const [row, line] of lines.entries()) {
    for (const [at, word] of line.entries()) tokens[row * time + at] = words.get(word) ?? words.set(word, words.size).size - 1;
  }
  const { vectors: meanings, grams, gramWeights } = wordInputs([...words.keys()], { vectors }, random);
  return { vectors: meanings, grams, gramWeights, tokens: { shape: [rows, time], values: tokens } };
}
