import type { Parameter, Tensor } from "../graph/tensor.ts";
import { Dense } from "../layers/dense.ts";
import type { CallOptions } from "../layers/layer.ts";
import type { Inputs, Network } from "../layers/model.ts";
import { mentionTags } from "../stories/mentions.ts";
import type { WordVectors } from "../text/word-vectors.ts";
import { LineReader, type LineReaderOptions } from "./line-reader.ts";

/**
 * Tags each word of a line as outside a mention, beginning one or inside it:
 *
 *   tags = softmax(W·read + b), of what a `LineReader` reads
 *
 * Inputs: see `LineInputs`. Output [lines·time, 3]: probabilities of `mentionTags`.
 */
export class MentionFinder implements Network {
  readonly name = "mention-finder";
  readonly inputNames = ["vectors", "grams", "gramWeights", "tokens"] as const;
  readonly parameters: readonly Parameter[];
  readonly vectors: WordVectors;
  readonly #reader: LineReader;
  readonly #tag: Dense;

  constructor(options: LineReaderOptions) {
    this.vectors = options.vectors;
    this.#reader = new LineReader(options);
    this.#tag = new Dense({
      name: "tag",
      inputDim: this.#reader.width,
      units: mentionTags.length,
      activation: "softmax",
      random: options.random,
    });
    this.parameters = [...this.#reader.parameters, ...this.#tag.parameters];
  }

  build(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    const read = this.#reader.read(inputs, options); // [lines, time, width]
    return this.#tag.call(read).reshape([-1, mentionTags.length]);
  }
}
