import type { Parameter, Tensor } from "../graph/tensor.ts";
import { maskedSoftmax } from "../layers/attention.ts";
import { Dense } from "../layers/dense.ts";
import type { CallOptions } from "../layers/layer.ts";
import type { Inputs, Network } from "../layers/model.ts";
import type { WordVectors } from "../text/word-vectors.ts";
import { LineReader, type LineReaderOptions } from "./line-reader.ts";

/**
 * Whom a pronoun means: a pointer to a place before it (Vinyals et al. 2015, arXiv:1506.03134). Whether somebody is a "she" is
 * learned from what is said of them and from how names are spelt; where that is open, so is the pointer.
 *
 *   pointer = softmax((W·read_pronoun)·read_place), of what a `LineReader` reads, over the places where somebody is named
 *
 * Inputs: see `ReferenceInputs`. Output [lines, time]: probabilities of the places, 0 elsewhere.
 */
export class AntecedentFinder implements Network {
  readonly name = "antecedent-finder";
  readonly inputNames = ["vectors", "grams", "gramWeights", "tokens", "asked", "candidates"] as const;
  readonly parameters: readonly Parameter[];
  readonly vectors: WordVectors;
  readonly #reader: LineReader;
  readonly #point: Dense;

  constructor(options: LineReaderOptions) {
    this.vectors = options.vectors;
    this.#reader = new LineReader(options);
    const { width } = this.#reader;
    this.#point = new Dense({ name: "point", inputDim: width, units: width, random: options.random });
    this.parameters = [...this.#reader.parameters, ...this.#point.parameters];
  }

  build(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    const given = inputs as Readonly<Record<(typeof this.inputNames)[number], Tensor>>;
    const [lines, time] = given.tokens.shape as [number, number];
    const read = this.#reader.read(given, options); // [lines, time, width]
    const pronoun = given.asked.reshape([lines, 1, time]).matmul(read); // [lines, 1, width]
    const scores = this.#point.call(pronoun).matmul(read, { transposeB: true }).reshape([lines, time]);
    return maskedSoftmax(scores, given.candidates);
  }
}
