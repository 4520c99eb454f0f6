import { input } from "../../src/graph/tensor.ts";
import type { Inputs } from "../../src/layers/model.ts";
import { StoryTransformer, type StoryTransformerOptions } from "../../src/models/story-transformer.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { packStories, rowLength, type PackedInputs, type WordStory } from "../../src/stories/packing.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { Vocabulary } from "../../src/text/vocabulary.ts";
import { WordVectors } from "../../src/text/word-vectors.ts";
import { numbers } from "../support/numbers.ts";

export const answers: readonly string[] = ["yes", "no", "not told"];

const words = "ball garden hall has in is kitchen not put she the took went where".split(" ");

export const vocabulary = Vocabulary.from([words]);

const dim = 5;
export const vectors = new WordVectors({
  words,
  dim,
  scale: 1 / 64,
  values: Int8Array.from(numbers([words.length, dim], 3, { low: -100, high: 100 })),
});

/** A story transformer of few weights, all different as after training. */
export function tinyTransformer(options: Partial<StoryTransformerOptions> = {}, seed = 1): StoryTransformer {
  const random = Random.seeded(seed);
  const own = { dim: 8, blocks: 2, heads: 2, codeDim: 4, dropout: 0, vocabulary, answers, vectors, random, ...options };
  const reader = new StoryTransformer(own);
  for (const { values } of reader.parameters) for (const place of values.keys()) values[place]! += 0.2 * random.normal();
  return reader;
}

/** A story of statements and questions (which end in a question mark) as words. */
export function wordStory(...sentences: readonly string[]): WordStory {
  const asks = (text: string): boolean => text.endsWith("?");
  return {
    statements: sentences.filter((text) => !asks(text)).map((text) => tokenize(text)),
    questions: sentences.filter(asks).map((text) => tokenize(text)),
  };
}

/** Inputs with tensors for them. */
export function placed(packed: PackedInputs): { readonly inputs: Inputs; readonly feeds: Readonly<Record<string, Float32Array>> } {
  const entries = Object.entries(packed);
  return {
    inputs: Object.fromEntries(entries.map(([name, { shape }]) => [name, input(name, shape)])),
    feeds: Object.fromEntries(entries.map(([name, { values }]) => [name, values])),
  };
}

/** What a reader gives for packed stories: of each question, the probabilities of the answers and of the statements. */
export function read(reader: StoryTransformer, packed: PackedInputs): { readonly answers: number[][]; readonly support: number[][] } {
  const { inputs, feeds } = placed(packed);
  const built = { answers: reader.build(inputs), support: reader.attention(inputs) };
  const results = compile(built, referenceKernels).run(feeds);
  const rows = (values: ArrayLike<number>, [count, width]: readonly number[]): number[][] =>
    Array.from({ length: count! }, (_, row) => Array.from(values).slice(row * width!, (row + 1) * width!));
  return { answers: rows(results.answers, built.answers.shape), support: rows(results.support, built.support.shape) };
}

/** The probabilities of the answers to each question of one story, in the shortest row that has room for it. */
export function probabilities(reader: StoryTransformer, story: WordStory): number[][] {
  return read(reader, packStories([story], reader, { time: rowLength(story), questions: story.questions.length })).answers;
}
