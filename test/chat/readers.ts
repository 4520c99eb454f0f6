import { constant, type Tensor } from "../../src/graph/tensor.ts";
import type { Inputs } from "../../src/layers/model.ts";
import { Perceptron } from "../../src/models/perceptron.ts";
import { Reader, type ReaderOptions } from "../../src/models/reader.ts";
import { Vocabulary } from "../../src/text/vocabulary.ts";

const yesNo = ["yes", "no", "not told"];

const vocabulary = Vocabulary.from(["ana ben went to the kitchen garden is in".split(" ")], { unknownSlots: 2 });

/** A perceptron that was not trained, but told: each word of a story adds to the score of each answer. */
export function perceptron(
  scores: Readonly<Record<string, readonly number[]>>,
  { answers = yesNo }: { readonly answers?: readonly string[] } = {},
): Reader {
  const reader = new Perceptron({ vocabulary, answers, random: null });
  const story = reader.parameters.find(({ name }) => name === "story/kernel")!;
  for (const [word, own] of Object.entries(scores)) {
    const id = word === "<unknown>" ? 1 : vocabulary.id(word)!;
    story.values.set(own, id * answers.length);
  }
  return reader;
}

interface ConstantOptions {
  readonly probabilities: readonly number[];
  readonly attention?: readonly number[];
  readonly sureAbove?: number;
}

/** Always gives the same probabilities and the same attention, the latest statement first. */
export class Constant extends Reader {
  readonly inputNames = ["sentences", "memories", "question"] as const;
  override readonly layout = { memories: 4 };
  override readonly sureAbove: number;
  readonly #probabilities: readonly number[];
  readonly #attention: readonly number[];

  constructor({ probabilities, attention = [1, 0, 0, 0], sureAbove = 0.8 }: ConstantOptions, options: Partial<ReaderOptions> = {}) {
    super("constant", { vocabulary, answers: yesNo, random: null, ...options }, {});
    this.sureAbove = sureAbove;
    this.#probabilities = probabilities;
    this.#attention = attention;
  }

  build(): Tensor {
    return constant(this.#probabilities, [1, this.#probabilities.length]).add(0);
  }

  override attention({ memories }: Inputs): Tensor {
    return constant(this.#attention, [1, 4]).mul(memories!.greater(0));
  }
}
