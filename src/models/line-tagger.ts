import type { Parameter, Tensor } from "../graph/tensor.ts";
import { Dense } from "../layers/dense.ts";
import type { CallOptions } from "../layers/layer.ts";
import type { Inputs, Network } from "../layers/model.ts";
import type { WordVectors } from "../text/word-vectors.ts";
import { LineReader, type LineReaderOptions } from "./line-reader.ts";

export interface LineTaggerOptions<Tag extends string> extends LineReaderOptions {
  /** In the order of their class numbers. */
  readonly tags: readonly Tag[];
}

/**
 * Gives each word of a line one of some tags: whether it begins a mention (`mentionTags`) or a clause (`clauseTags`), say.
 *
 *   tags = softmax(W·read + b), of what a `LineReader` reads
 *
 * Inputs: see `LineInputs`. Output [lines·time, tags]: probabilities.
 */
export class LineTagger<Tag extends string = string> implements Network {
  readonly name = "line-tagger";
  readonly inputNames = ["vectors", "grams", "gramWeights", "tokens"] as const;
  readonly parameters: readonly Parameter[];
  readonly vectors: WordVectors;
  readonly tags: readonly Tag[];
  readonly #reader: LineReader;
  readonly #tag: Dense;

  constructor({ tags, ...options }: LineTaggerOptions<Tag>) {
    this.vectors = options.vectors;
    this.tags = tags;
    this.#reader = new LineReader(options);
    const { width } = this.#reader;
    this.#tag = new Dense({ name: "tag", inputDim: width, units: tags.length, activation: "softmax", random: options.random });
    this.parameters = [...this.#reader.parameters, ...this.#tag.parameters];
  }

  build(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    const read = this.#reader.read(inputs, options); // [lines, time, width]
    return this.#tag.call(read).reshape([-1, this.tags.length]);
  }
}
