import { input, type Parameter, type Tensor } from "../graph/tensor.ts";
import type { CallOptions, Layer } from "../layers/layer.ts";
import { summarize, type Inputs, type Network } from "../layers/model.ts";
import type { Random } from "../random.ts";
import { batchInputs, encode, type Layout, type Padded } from "../stories/batch.ts";
import type { Statement } from "../stories/story.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import type { WordVectors } from "../text/word-vectors.ts";

/** What every reader is made from. */
export interface ReaderOptions {
  readonly vocabulary: Vocabulary;
  /** The answers that it may give, such as "yes", "no" and "not told". */
  readonly answers: readonly string[];
  /** What the first weights are drawn from. */
  readonly random: Random | null;
  /** What words mean, for networks that read it. */
  readonly vectors?: WordVectors | undefined;
  /** More weights than this are refused; without it there is no limit. */
  readonly mostWeights?: number;
}

/** Sizes and rates of a network: plain data, saved with its weights. */
export type Settings = Readonly<Record<string, number>>;

/** What a network reads of one question, by input name; of all statements, or of all but one. */
export type Prepared = (without?: number) => Readonly<Record<string, Padded>>;

/** Words that a network without a limit of its own is given, so that a long text does not need all the memory there is. */
const mostWords = 8192;

/** An answer with at least this probability is given as sure, where a network has no threshold of its own. */
const usuallySure = 0.8;

/**
 * A network that reads statements and a question, and gives each answer a probability. All readers
 * read the same batches, each what it needs of them.
 */
export abstract class Reader implements Network {
  /** What kind of network it is, as in `readers`. */
  readonly name: string;
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  readonly answers: readonly string[];
  readonly layout: Layout = {};
  /** An answer at least this probable may be called sure. */
  readonly sureAbove: number = usuallySure;
  /** Whether it reads only sentences whose names are marked. */
  readonly needsMarks: boolean = false;
  abstract readonly inputNames: readonly string[];
  readonly #parameters = new Map<string, Parameter>();
  readonly #mostWeights: number;
  #weights = 0;

  constructor(name: string, { vocabulary, answers, mostWeights = Infinity }: ReaderOptions, settings: Settings) {
    this.name = name;
    this.#mostWeights = mostWeights;
    this.vocabulary = vocabulary;
    this.answers = answers;
    this.settings = settings;
  }

  get parameters(): readonly Parameter[] {
    return [...this.#parameters.values()];
  }

  /** Probabilities of the classes, [batch, classes]. */
  abstract build(inputs: Inputs, options?: Pick<CallOptions, "training">): Tensor;

  /** The class that stands for an answer; undefined where the network cannot give it. */
  classOf(answer: string): number | undefined {
    const index = this.answers.indexOf(answer);
    return index === -1 ? undefined : index;
  }

  /**
   * How much the network looks at each statement, where it has such a measure of its own: [batch, memories];
   * `attended` brings it in order.
   */
  attention?(inputs: Inputs): Tensor;

  /** The attention to each of so many statements in the order they were told, from a row of `attention`. */
  attended(row: ArrayLike<number>, statements: number): number[] {
    return Array.from({ length: statements }, (_, index) => row[statements - 1 - index]!);
  }

  /** Whether the network has any notion of a word besides telling it apart from others. */
  knows(word: string): boolean {
    return this.vocabulary.has(word);
  }

  /** The places of the statements that the network takes in for a question: the latest that it has room for. */
  choose(statements: readonly Pick<Statement, "tokens">[], _question: Pick<Statement, "tokens">): number[] {
    const { memories = Infinity, words = mostWords } = this.layout;
    let [first, length] = [statements.length, 0];
    while (first > 0 && statements.length - first < memories && length < words) length += statements[--first]!.tokens.length;
    return Array.from({ length: statements.length - first }, (_, index) => first + index);
  }

  /** A question about statements as the network reads it. */
  prepare(statements: readonly Statement[], question: Pick<Statement, "tokens">): Prepared {
    const asked = { ...question, text: "", answer: "", support: [], after: statements.length };
    const [example] = encode([{ statements, question: asked }], this.vocabulary);
    const { sentences } = example!;
    return (without) => {
      const kept = without === undefined ? sentences : sentences.toSpliced(without, 1);
      return batchInputs([{ ...example!, sentences: kept }], this.inputNames, this.layout);
    };
  }

  /** Layers with their output shapes for short stories, and numbers of weights. */
  summary(): string {
    const { words = 16, question = 4, memories = 4 } = this.layout;
    const told = [1, Math.min(4, memories)];
    const shapes: Readonly<Record<string, number[]>> = {
      words: [1, words],
      question: [1, question],
      sequence: [1, 16],
      sentences: [32, 4],
      memories: told,
    };
    const inputs = Object.fromEntries(this.inputNames.map((name) => [name, input(name, shapes[name]!)]));
    return summarize(this, this.build(inputs));
  }

  /**
   * Registers a layer, so that its weights are the network's.
   *
   * @throws TypeError when a weight has the name of another
   * @throws RangeError when there are more weights than allowed
   */
  protected own<L extends Layer<never>>(layer: L): L {
    for (const parameter of layer.parameters) {
      const { name } = parameter;
      if (this.#parameters.has(name))
        throw new TypeError(`${this.name}: two weights are named "${name}"; give the layers different names.`);
      this.#parameters.set(name, parameter);
      this.#weights += parameter.size;
    }
    if (this.#weights > this.#mostWeights) {
      throw new RangeError(`${this.name}: expected at most ${this.#mostWeights} weights, got ${this.#weights}.`);
    }
    return layer;
  }
}

/** @throws RangeError when a setting is not a whole number of at least 1 */
export function expectCount(setting: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${setting}: expected a whole number of at least 1, got ${value}.`);
}
