import { input, type Tensor } from "../graph/tensor.ts";
import { Embedding } from "../layers/embedding.ts";
import { randomNormal } from "../layers/initializers.ts";
import type { CallOptions } from "../layers/layer.ts";
import { summarize, type Inputs } from "../layers/model.ts";
import { gramBuckets, longestRow, packedNames, packStories, rowLength } from "../stories/packing.ts";
import { mostRelevant, roomFor } from "../stories/relevance.ts";
import type { Statement } from "../stories/story.ts";
import type { WordVectors } from "../text/word-vectors.ts";
import { StoryMind, type StoryScores } from "./story-mind.ts";
import { expectCount, Reader, type Prepared, type ReaderOptions } from "./reader.ts";

export interface StoryTransformerOptions extends ReaderOptions {
  readonly dim?: number;
  readonly blocks?: number;
  readonly heads?: number;
  /** Length of the random code that marks a word of one story. */
  readonly codeDim?: number;
  readonly dropout?: number;
  /** What logits are divided by, so that probabilities mean what they say (Guo et al. 2017): found on validation data. */
  readonly temperature?: number;
  /** An answer at least this probable may be called sure: found on validation data. */
  readonly sureAbove?: number;
}

/** So much of a question is read. */
const longestQuestion = 128;

/** Where a story does not fit a row, so much of it is read: short enough to answer at once. */
const roomOfChosen = 160;

/** The network's name in files. */
export const storyTransformer = "story-transformer";

/**
 * A Transformer over the words of a story and of its questions, made to read words it has never seen: a word is what
 * it means (a pretrained vector), how it is spelt (letter trigrams), what was learned of it if it is common, a
 * random code that only marks it as the same word wherever it stands in this story, and another that marks its
 * statement. Statements look at statements; each question looks at them and at itself, so all questions of a story are
 * answered in one pass. Articles are not read.
 *
 * Reads `PackedInputs`; answers are read where each question begins.
 */
export class StoryTransformer extends Reader {
  readonly inputNames = packedNames;
  readonly vectors: WordVectors;
  readonly codeDim: number;
  override readonly sureAbove: number;
  readonly #temperature: number;
  readonly #scored = new WeakMap<Inputs, StoryScores>();
  readonly #words: Embedding;
  readonly #grams: Embedding;
  readonly #mind: StoryMind;

  /**
   * @throws TypeError when there are no word vectors
   * @throws RangeError when a setting is not as it must be
   */
  constructor({
    dim = 96,
    blocks = 3,
    heads = 4,
    codeDim = 32,
    dropout = 0.1,
    temperature = 1,
    sureAbove = 0.8,
    vectors,
    ...options
  }: StoryTransformerOptions) {
    super(storyTransformer, options, { dim, blocks, heads, codeDim, dropout, temperature, sureAbove });
    expectCount("blocks", blocks);
    if (!(temperature > 0)) throw new RangeError(`temperature: expected a number above 0, got ${temperature}.`);
    if (!vectors) throw new TypeError("story-transformer: expected word vectors, got none.");
    this.vectors = vectors;
    this.#temperature = temperature;
    this.sureAbove = sureAbove;
    this.codeDim = codeDim;
    const { vocabulary, answers, random } = options;
    const table = (name: string, inputDim: number, deviation: number): Embedding =>
      this.own(new Embedding({ name, inputDim, outputDim: dim, random, initializer: (shape) => randomNormal(shape, random, deviation) }));
    this.#words = table("words", vocabulary.size, 0.3);
    this.#grams = table("grams", gramBuckets, 0.1);
    this.#mind = new StoryMind({ dim, blocks, heads, codeDim, vectorDim: vectors.dim, answers: answers.length, dropout, random });
    for (const layer of this.#mind.layers) this.own(layer);
  }

  build(inputs: Inputs): Tensor {
    return this.scores(inputs)
      .answers.mul(1 / this.#temperature)
      .softmax();
  }

  /** How much each question looks for its answer at each statement: [batch·questions, sentences]. */
  override attention(inputs: Inputs): Tensor {
    return this.scores(inputs).support.softmax();
  }

  override attended(row: ArrayLike<number>, statements: number): number[] {
    return Array.from({ length: statements }, (_, index) => row[index]!);
  }

  override knows(word: string): boolean {
    return super.knows(word) || this.vectors.row(word) !== undefined;
  }

  /** The statements that have most to do with the question, where there is no room for all. */
  override choose(statements: readonly Pick<Statement, "tokens">[], question: Pick<Statement, "tokens">): number[] {
    const asked = Math.min(question.tokens.length, longestQuestion) + 1;
    const fits = roomFor(statements) <= longestRow - asked;
    return fits ? [...statements.keys()] : mostRelevant(statements, question, roomOfChosen - asked);
  }

  override prepare(statements: readonly Statement[], question: Pick<Statement, "tokens">): Prepared {
    const told = statements.map(({ tokens }) => tokens);
    const asked = question.tokens.slice(0, longestQuestion);
    return (without) => {
      const story = { statements: without === undefined ? told : told.toSpliced(without, 1), questions: [asked] };
      return packStories([story], this, { time: rowLength(story), questions: 1 });
    };
  }

  override summary(): string {
    const shown = { tokens: ["a", "word"] };
    const inputs = Object.entries(this.prepare([{ ...shown, text: "" }], shown)());
    return summarize(this, this.build(Object.fromEntries(inputs.map(([name, { shape }]) => [name, input(name, shape)]))));
  }

  /** What it says before any softmax; asked for the same inputs again, the same tensors, so that nothing is computed twice. */
  scores(inputs: Inputs): StoryScores {
    const known = this.#scored.get(inputs) ?? this.score(inputs);
    this.#scored.set(inputs, known);
    return known;
  }

  /** The same anew, in training with dropout. */
  score(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): StoryScores {
    const { vectors, known, grams, gramWeights, tokens } = inputs as Readonly<Record<string, Tensor>>;
    const [batch, time] = tokens!.shape as [number, number];
    const words = this.#words.call(known!).add(this.#grams.embeddings.gatherSum(grams!, gramWeights!));
    const length = vectors!.mul(vectors!).sum(-1, { keepDims: true }).add(1e-6).sqrt();
    const direction = vectors!.div(length).gather(tokens!).reshape([batch, time, -1]);
    const likeness = direction.matmul(direction, { transposeB: true }).relu();
    return this.#mind.score({ inputs, words, likeness }, options);
  }
}
