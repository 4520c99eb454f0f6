import { input, type Tensor } from "../graph/tensor.ts";
import { maskedScores } from "../layers/attention.ts";
import { Dense } from "../layers/dense.ts";
import { Dropout } from "../layers/dropout.ts";
import { Embedding } from "../layers/embedding.ts";
import { randomNormal } from "../layers/initializers.ts";
import { LayerNormalization } from "../layers/layer-normalization.ts";
import type { CallOptions } from "../layers/layer.ts";
import { summarize, type Inputs } from "../layers/model.ts";
import { TransformerBlock } from "../layers/transformer-block.ts";
import {
  gramBuckets,
  isSameWord,
  longestRow,
  packedNames,
  packStories,
  pairKinds,
  placesInSentence,
  rowLength,
} from "../stories/packing.ts";
import { mostRelevant, roomFor } from "../stories/relevance.ts";
import type { Statement } from "../stories/story.ts";
import type { WordVectors } from "../text/word-vectors.ts";
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
  /** A short story is read so often, each time with other codes; what it comes to is averaged. */
  readonly readings?: number;
}

/** What a story transformer says of questions, before any softmax. */
export interface StoryScores {
  readonly answers: Tensor; // [batch·questions, answers]
  /** How much each statement decides. */
  readonly support: Tensor; // [batch·questions, sentences]
}

/** So much of a question is read. */
const longestQuestion = 128;

/** A story is read several times only as far as it takes no more places than this. */
const placesReadAgain = 512;

/** Where a story does not fit a row, so much of it is read: short enough to answer at once. */
const roomOfChosen = 256;

/** The network's name in files. */
export const storyTransformer = "story-transformer";

/** First pull of each first half of the heads towards other places of the same word. */
const pullOfSameWord = 4;

/**
 * A Transformer over the words of a story and of its questions, made to read words it has never seen: a word is what
 * it means (a pretrained vector), how it is spelt (letter trigrams), what was learned of it if it is common, and a
 * random code that only marks it as the same word wherever it stands in this story. Statements look at statements;
 * each question looks at them and at itself, so all questions of a story are answered in one pass.
 *
 * Reads `PackedInputs`; answers are read where each question begins.
 */
export class StoryTransformer extends Reader {
  readonly inputNames = packedNames;
  readonly vectors: WordVectors;
  readonly codeDim: number;
  override readonly sureAbove: number;
  readonly #temperature: number;
  readonly #readings: number;
  readonly #scored = new WeakMap<Inputs, StoryScores>();
  readonly #words: Embedding;
  readonly #grams: Embedding;
  readonly #places: Embedding;
  readonly #seen: Embedding;
  readonly #meaning: Dense;
  readonly #code: Dense;
  readonly #dropout: Dropout;
  readonly #blocks: readonly TransformerBlock[];
  readonly #norm: LayerNormalization;
  readonly #hidden: Dense;
  readonly #hiddenDropout: Dropout;
  readonly #answer: Dense;
  readonly #support: Dense;

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
    readings = 1,
    vectors,
    ...options
  }: StoryTransformerOptions) {
    super(storyTransformer, options, { dim, blocks, heads, codeDim, dropout, temperature, sureAbove, readings });
    expectCount("blocks", blocks);
    expectCount("readings", readings);
    if (!(temperature > 0)) throw new RangeError(`temperature: expected a number above 0, got ${temperature}.`);
    if (!vectors) throw new TypeError("story-transformer: expected word vectors, got none.");
    this.vectors = vectors;
    this.#temperature = temperature;
    this.#readings = readings;
    this.sureAbove = sureAbove;
    this.codeDim = codeDim;
    const { vocabulary, answers, random } = options;
    const table = (deviation: number) => (shape: readonly [number, number]) => randomNormal(shape, random, deviation);
    this.#words = this.own(new Embedding({ name: "words", inputDim: vocabulary.size, outputDim: dim, random, initializer: table(0.3) }));
    this.#grams = this.own(new Embedding({ name: "grams", inputDim: gramBuckets, outputDim: dim, random, initializer: table(0.1) }));
    this.#places = this.own(
      new Embedding({ name: "places", inputDim: 2 * placesInSentence, outputDim: dim, random, initializer: table(0.3) }),
    );
    this.#seen = this.own(new Embedding({ name: "seen", inputDim: 3, outputDim: dim, random, initializer: table(0.5) }));
    this.#meaning = this.own(new Dense({ name: "meaning", inputDim: vectors.dim, units: dim, random }));
    this.#code = this.own(new Dense({ name: "code", inputDim: codeDim, units: dim, useBias: false, random }));
    this.#dropout = new Dropout({ name: "dropout", rate: dropout });
    const firstBias = (kind: number, head: number): number => (isSameWord(kind) && head < heads / 2 ? pullOfSameWord : 0);
    this.#blocks = Array.from({ length: blocks }, (_, index) =>
      this.own(new TransformerBlock({ name: `block_${index + 1}`, dim, heads, kinds: pairKinds, firstBias, dropout, random })),
    );
    this.#norm = this.own(new LayerNormalization({ name: "norm", dim, epsilon: 1e-5 }));
    this.#hidden = this.own(new Dense({ name: "hidden", inputDim: dim, units: dim, activation: "relu", random }));
    this.#hiddenDropout = new Dropout({ name: "hidden_dropout", rate: dropout });
    this.#answer = this.own(new Dense({ name: "answer", inputDim: dim, units: answers.length, random }));
    this.#support = this.own(new Dense({ name: "support", inputDim: dim, units: dim, random }));
  }

  build(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    return this.scores(inputs, options)
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
      const time = rowLength(story);
      const readings = Math.max(1, Math.min(this.#readings, Math.floor(placesReadAgain / time)));
      return packStories(
        Array.from({ length: readings }, () => story),
        this,
        { time, questions: 1 },
      );
    };
  }

  override summary(): string {
    const shown = { tokens: ["a", "word"] };
    const inputs = Object.entries(this.prepare([{ ...shown, text: "" }], shown)());
    return summarize(this, this.build(Object.fromEntries(inputs.map(([name, { shape }]) => [name, input(name, shape)]))));
  }

  /** The logits of `StoryScores`; asked for the same inputs again, the same tensors, so that nothing is computed twice. */
  scores(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): StoryScores {
    if (options.training) return this.#score(inputs, options);
    const known = this.#scored.get(inputs) ?? this.#score(inputs, options);
    this.#scored.set(inputs, known);
    return known;
  }

  #score(inputs: Inputs, options: Pick<CallOptions, "training">): StoryScores {
    const words = this.#read(inputs, options); // [batch, time, dim]
    const dim = words.shape[2]!;
    const asked = inputs["readout"]!.matmul(words).reshape([-1, dim]); // [batch·questions, dim]
    const answers = this.#answer.call(this.#hiddenDropout.call(this.#hidden.call(asked), options));
    const pooling = inputs["pooling"]!; // [batch, sentences, time]
    const statements = pooling.matmul(words).gather(inputs["story"]!); // [batch·questions, sentences, dim]
    const told = pooling.sum(-1).greater(0.5).gather(inputs["story"]!); // 1 where there is a statement
    const query = this.#support.call(asked).reshape([asked.shape[0]!, dim, 1]);
    const found = statements.matmul(query).reshape(told.shape);
    const support = maskedScores(found.mul(1 / Math.sqrt(dim)), told);
    return { answers, support };
  }

  #read(inputs: Inputs, options: Pick<CallOptions, "training">): Tensor {
    const { vectors, known, grams, gramWeights, tokens, codes, places, seen, pairs } = inputs as Readonly<Record<string, Tensor>>;
    const spelt = this.#grams.embeddings.gatherSum(grams!, gramWeights!);
    const word = this.#words.call(known!).add(this.#meaning.call(vectors!)).add(spelt); // [words, dim]
    const [batch, time] = tokens!.shape as [number, number];
    const placed = word.gather(tokens!).add(this.#places.call(places!)).add(this.#seen.call(seen!)).add(this.#code.call(codes!)); // [batch, time, dim]
    const length = vectors!.mul(vectors!).sum(-1, { keepDims: true }).add(1e-6).sqrt();
    const direction = vectors!.div(length).gather(tokens!).reshape([batch, time, -1]);
    const likeness = direction.matmul(direction, { transposeB: true }).relu();
    const x = this.#blocks.reduce(
      (sofar, block) => block.call({ x: sofar, pairs: pairs!, likeness }, options),
      this.#dropout.call(placed, options),
    );
    return this.#norm.call(x);
  }
}
