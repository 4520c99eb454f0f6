import type { Tensor } from "../graph/tensor.ts";
import { maskedScores } from "../layers/attention.ts";
import { Dense } from "../layers/dense.ts";
import { Dropout } from "../layers/dropout.ts";
import { Embedding } from "../layers/embedding.ts";
import { randomNormal } from "../layers/initializers.ts";
import { LayerNormalization } from "../layers/layer-normalization.ts";
import type { CallOptions, Layer } from "../layers/layer.ts";
import type { Inputs } from "../layers/model.ts";
import { TransformerBlock } from "../layers/transformer-block.ts";
import type { Random } from "../random.ts";
import { isSameWord, pairKinds, placesInSentence, statementCodeDim } from "../stories/packing.ts";

/** What a story transformer says of questions, before any softmax. */
export interface StoryScores {
  readonly answers: Tensor; // [batch·questions, answers]
  /** How much each statement decides. */
  readonly support: Tensor; // [batch·questions, sentences]
}

export interface StoryMindOptions {
  readonly dim: number;
  readonly blocks: number;
  readonly heads: number;
  readonly codeDim: number;
  readonly vectorDim: number;
  readonly answers: number;
  readonly dropout: number;
  readonly random: Random | null;
}

/** What it is given: `PackedInputs`, what is known of its words, and how alike the words at two places are. */
export interface Told {
  readonly inputs: Inputs;
  readonly words: Tensor; // [words, dim]
  readonly likeness: Tensor; // [batch, time, time]
}

/** First pull of each first half of the heads towards other places of the same word. */
const pullOfSameWord = 4;

/** One Transformer over packed stories, from what is known of their words to answers. */
export class StoryMind {
  readonly #meaning: Dense;
  readonly #code: Dense;
  readonly #places: Embedding;
  readonly #seen: Embedding;
  readonly #dropout: Dropout;
  readonly #blocks: readonly TransformerBlock[];
  readonly #normTold: LayerNormalization;
  readonly #norm: LayerNormalization;
  readonly #hidden: Dense;
  readonly #hiddenDropout: Dropout;
  readonly #answer: Dense;
  readonly #support: Dense;

  constructor({ dim, blocks, heads, codeDim, vectorDim, answers, dropout, random }: StoryMindOptions) {
    const table = (name: string, inputDim: number, deviation: number): Embedding =>
      new Embedding({
        name,
        inputDim,
        outputDim: dim,
        random,
        initializer: (shape) => randomNormal(shape, random, deviation),
      });
    this.#places = table("places", 2 * placesInSentence, 0.3);
    this.#seen = table("seen", 3, 0.5);
    this.#meaning = new Dense({ name: "meaning", inputDim: vectorDim, units: dim, random });
    this.#code = new Dense({ name: "code", inputDim: codeDim + statementCodeDim, units: dim, useBias: false, random });
    this.#dropout = new Dropout({ name: "dropout", rate: dropout });
    const firstBias = (kind: number, head: number): number => (isSameWord(kind) && head < heads / 2 ? pullOfSameWord : 0);
    this.#blocks = Array.from(
      { length: blocks },
      (_, index) => new TransformerBlock({ name: `block_${index + 1}`, dim, heads, kinds: pairKinds, firstBias, dropout, random }),
    );
    this.#normTold = new LayerNormalization({ name: "norm_told", dim, epsilon: 1e-5 });
    this.#norm = new LayerNormalization({ name: "norm", dim, epsilon: 1e-5 });
    this.#hidden = new Dense({ name: "hidden", inputDim: dim, units: dim, activation: "relu", random });
    this.#hiddenDropout = new Dropout({ name: "hidden_dropout", rate: dropout });
    this.#answer = new Dense({ name: "answer", inputDim: dim, units: answers, random });
    this.#support = new Dense({ name: "support", inputDim: dim, units: dim, random });
  }

  /** Those with weights. */
  get layers(): readonly Layer<never>[] {
    const [places, seen, meaning, code] = [this.#places, this.#seen, this.#meaning, this.#code];
    return [places, seen, meaning, code, ...this.#blocks, this.#normTold, this.#norm, this.#hidden, this.#answer, this.#support];
  }

  score(told: Told, options: Pick<CallOptions, "training">): StoryScores {
    const { inputs } = told;
    const { words, asked } = this.#read(told, options);
    const dim = asked.shape[1]!;
    const answers = this.#answer.call(this.#hiddenDropout.call(this.#hidden.call(asked), options));
    const pooling = inputs["pooling"]!; // [batch, sentences, time]
    const statements = pooling.matmul(words).gather(inputs["story"]!); // [batch·questions, sentences, dim]
    const stands = pooling.sum(-1).greater(0.5).gather(inputs["story"]!); // 1 where there is a statement
    const query = this.#support.call(asked).reshape([asked.shape[0]!, dim, 1]);
    const found = statements.matmul(query).reshape(stands.shape);
    const support = maskedScores(found.mul(1 / Math.sqrt(dim)), stands);
    return { answers, support };
  }

  /** Words [batch, time, dim] as they are before the last block, in which only the marks of questions look, and these after it: [batch·questions, dim]. */
  #read({ inputs, words, likeness }: Told, options: Pick<CallOptions, "training">): { readonly words: Tensor; readonly asked: Tensor } {
    const { vectors, tokens, codes, places, seen, pairs, marks } = inputs as Readonly<Record<string, Tensor>>;
    const placed = words
      .add(this.#meaning.call(vectors!))
      .gather(tokens!)
      .add(this.#places.call(places!))
      .add(this.#seen.call(seen!))
      .add(this.#code.call(codes!)); // [batch, time, dim]
    const x = this.#blocks
      .slice(0, -1)
      .reduce((sofar, block) => block.call({ x: sofar, pairs: pairs!, likeness }, options), this.#dropout.call(placed, options));
    const [batch, time, dim] = x.shape as [number, number, number];
    const atMarks = (all: Tensor): Tensor =>
      all
        .reshape([batch * time, -1])
        .gather(marks!)
        .reshape([batch, -1, all.shape[2]!]);
    const last = { x, looking: atMarks(x), pairs: atMarks(pairs!), likeness: atMarks(likeness) };
    const asked = this.#blocks.at(-1)!.call(last, options).reshape([-1, dim]);
    return { words: this.#normTold.call(x), asked: this.#norm.call(asked) };
  }
}
