import type { Tensor } from "../graph/tensor.ts";
import { Activation } from "../layers/activation.ts";
import { Dense } from "../layers/dense.ts";
import { Dropout } from "../layers/dropout.ts";
import { Embedding } from "../layers/embedding.ts";
import type { CallOptions } from "../layers/layer.ts";
import { LSTM } from "../layers/lstm.ts";
import { Add, Concatenate } from "../layers/merge.ts";
import type { Inputs } from "../layers/model.ts";
import { Permute } from "../layers/reshaping.ts";
import { expectCount, Reader, type ReaderOptions } from "./reader.ts";

export interface PostOptions extends ReaderOptions {
  readonly embedding?: number;
  readonly units?: number;
  readonly storyLength?: number;
  readonly questionLength?: number;
  /** Of the three embeddings. */
  readonly embeddingDropout?: number;
  /** Of the LSTM's last state. */
  readonly dropout?: number;
}

/**
 * The chatbot of the teaching story's second part, to the letter (Keras' babi_memnn example): words are matched with
 * words, the matches are added to a second embedding of the story, and an LSTM over the question's places reads the
 * result. As in Keras, the softmax runs over the question's words, not over the story's. It answers with any word of
 * its vocabulary; 38,730 weights at the published sizes.
 */
export class Post extends Reader {
  readonly inputNames = ["words", "question"] as const;
  override readonly layout;
  readonly #memory: Embedding;
  readonly #output: Embedding;
  readonly #question: Embedding;
  readonly #memoryDropout: Dropout;
  readonly #outputDropout: Dropout;
  readonly #questionDropout: Dropout;
  readonly #match = this.own(new Activation({ name: "match", activation: "softmax" }));
  readonly #response = this.own(new Add({ name: "response" }));
  readonly #permute = this.own(new Permute({ dims: [2, 1] }));
  readonly #both = this.own(new Concatenate({ name: "both" }));
  readonly #read: LSTM;
  readonly #dropout: Dropout;
  readonly #answer: Dense;

  constructor({
    embedding = 64,
    units = 32,
    storyLength = 156,
    questionLength = 6,
    embeddingDropout = 0.3,
    dropout = 0.5,
    ...options
  }: PostOptions) {
    super("post", options, { embedding, units, storyLength, questionLength, embeddingDropout, dropout });
    expectCount("storyLength", storyLength);
    this.layout = { words: storyLength, question: questionLength, padding: "pre" } as const;
    const { random } = options;
    const inputDim = options.vocabulary.size;
    this.#memory = this.own(new Embedding({ name: "memory", inputDim, outputDim: embedding, random }));
    this.#output = this.own(new Embedding({ name: "output", inputDim, outputDim: questionLength, random }));
    this.#question = this.own(new Embedding({ name: "question", inputDim, outputDim: embedding, random }));
    this.#memoryDropout = this.own(new Dropout({ name: "memory_dropout", rate: embeddingDropout }));
    this.#outputDropout = this.own(new Dropout({ name: "output_dropout", rate: embeddingDropout }));
    this.#questionDropout = this.own(new Dropout({ name: "question_dropout", rate: embeddingDropout }));
    this.#read = this.own(new LSTM({ inputDim: storyLength + embedding, units, random }));
    this.#dropout = this.own(new Dropout({ rate: dropout }));
    this.#answer = this.own(new Dense({ name: "answer", inputDim: units, units: inputDim, activation: "softmax", random }));
  }

  build({ words, question }: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    const memory = this.#memoryDropout.call(this.#memory.call(words!), options); // [batch, story, embedding]
    const output = this.#outputDropout.call(this.#output.call(words!), options); // [batch, story, questionLength]
    const asked = this.#questionDropout.call(this.#question.call(question!), options); // [batch, questionLength, embedding]
    const match = this.#match.call(memory.matmul(asked, { transposeB: true })); // [batch, story, questionLength]
    const response = this.#permute.call(this.#response.call([match, output])); // [batch, questionLength, story]
    const last = this.#read.call(this.#both.call([response, asked]));
    return this.#answer.call(this.#dropout.call(last, options));
  }

  /** Answers are words of the vocabulary here. */
  override classOf(answer: string): number | undefined {
    return this.vocabulary.id(answer);
  }
}
