import type { Tensor } from "../graph/tensor.ts";
import { Activation } from "../layers/activation.ts";
import { BagOfWords } from "../layers/bag-of-words.ts";
import { zeros } from "../layers/initializers.ts";
import { Add } from "../layers/merge.ts";
import type { Inputs } from "../layers/model.ts";
import { Reader, type ReaderOptions } from "./reader.ts";

/**
 * One layer of neurons over two bags of words, of the story and of the question: one neuron an answer, with softmax,
 * which for two answers is the logistic neuron. The learning rule of 1957 is `RosenblattPerceptron`.
 */
export class Perceptron extends Reader {
  readonly inputNames = ["words", "question"] as const;
  readonly #story: BagOfWords;
  readonly #question: BagOfWords;
  readonly #sum = this.own(new Add({ name: "sum" }));
  readonly #softmax = this.own(new Activation({ name: "answer", activation: "softmax" }));

  constructor(options: ReaderOptions) {
    super("perceptron", options, {});
    const shape = {
      inputDim: options.vocabulary.size,
      units: options.answers.length,
      random: options.random,
      initializer: zeros,
    };
    this.#story = this.own(new BagOfWords({ name: "story", ...shape }));
    this.#question = this.own(new BagOfWords({ name: "question", ...shape }));
  }

  build({ words, question }: Inputs): Tensor {
    return this.#softmax.call(this.#sum.call([this.#story.call(words!), this.#question.call(question!)]));
  }
}
