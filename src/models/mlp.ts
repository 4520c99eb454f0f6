import type { Tensor } from "../graph/tensor.ts";
import { Activation } from "../layers/activation.ts";
import { BagOfWords } from "../layers/bag-of-words.ts";
import { Dense } from "../layers/dense.ts";
import { Dropout } from "../layers/dropout.ts";
import type { CallOptions } from "../layers/layer.ts";
import { Concatenate } from "../layers/merge.ts";
import type { Inputs } from "../layers/model.ts";
import { Reader, type ReaderOptions } from "./reader.ts";

export interface MLPOptions extends ReaderOptions {
  readonly units?: number;
  readonly dropout?: number;
}

/** Bags of words of the story and of the question, a hidden layer each and one over both. */
export class MLP extends Reader {
  readonly inputNames = ["words", "question"] as const;
  readonly #story: BagOfWords;
  readonly #question: BagOfWords;
  readonly #relu = this.own(new Activation({ name: "relu", activation: "relu" }));
  readonly #both = this.own(new Concatenate({ name: "both" }));
  readonly #dropout: Dropout;
  readonly #hidden: Dense;
  readonly #answer: Dense;

  constructor({ units = 64, dropout = 0, ...options }: MLPOptions) {
    super("mlp", options, { units, dropout });
    const { vocabulary, answers, random } = options;
    this.#story = this.own(new BagOfWords({ name: "story", inputDim: vocabulary.size, units, random }));
    this.#question = this.own(new BagOfWords({ name: "question", inputDim: vocabulary.size, units, random }));
    this.#dropout = this.own(new Dropout({ rate: dropout }));
    this.#hidden = this.own(new Dense({ name: "hidden", inputDim: 2 * units, units, activation: "relu", random }));
    this.#answer = this.own(new Dense({ name: "answer", inputDim: units, units: answers.length, activation: "softmax", random }));
  }

  build({ words, question }: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    const bags = this.#relu.call(this.#both.call([this.#story.call(words!), this.#question.call(question!)]));
    return this.#answer.call(this.#hidden.call(this.#dropout.call(bags, options)));
  }
}
