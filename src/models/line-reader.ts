import type { Parameter, Tensor } from "../graph/tensor.ts";
import { Bidirectional } from "../layers/bidirectional.ts";
import { Dense } from "../layers/dense.ts";
import { Dropout } from "../layers/dropout.ts";
import { Embedding } from "../layers/embedding.ts";
import { randomNormal } from "../layers/initializers.ts";
import type { CallOptions, Layer } from "../layers/layer.ts";
import { LSTM } from "../layers/lstm.ts";
import type { Random } from "../random.ts";
import { gramBuckets } from "../stories/packing.ts";
import type { WordVectors } from "../text/word-vectors.ts";

export interface LineReaderOptions {
  /** What words mean. */
  readonly vectors: WordVectors;
  /** Length of what is known of a word. */
  readonly dim?: number;
  /** Of the LSTM, in each direction. */
  readonly units?: number;
  readonly dropout?: number;
  readonly random: Random | null;
}

/**
 * What each word of a line is in its line: a bidirectional LSTM over words (Huang et al. 2015, arXiv:1508.01991). A word is what
 * it means (a pretrained vector) and how it is spelt (letter trigrams), so words that were never seen are read by their
 * letters and their neighbours. Capital letters are not looked at.
 *
 *   word = V·vector + Σ gram,   read = [LSTM→(words); LSTM←(words)]
 */
export class LineReader {
  readonly parameters: readonly Parameter[];
  /** Length of what is said of each word. */
  readonly width: number;
  readonly #meaning: Dense;
  readonly #grams: Embedding;
  readonly #dropout: Dropout;
  readonly #read: Bidirectional;
  readonly #outDropout: Dropout;

  constructor({ vectors, dim = 64, units = 48, dropout = 0.2, random }: LineReaderOptions) {
    this.width = 2 * units;
    this.#meaning = new Dense({ name: "meaning", inputDim: vectors.dim, units: dim, random });
    this.#grams = new Embedding({
      name: "grams",
      inputDim: gramBuckets,
      outputDim: dim,
      random,
      initializer: (shape) => randomNormal(shape, random, 0.1),
    });
    const lstm = { inputDim: dim, units, random, returnSequences: true };
    this.#read = new Bidirectional({
      name: "read",
      forward: new LSTM({ ...lstm, name: "read/forward" }),
      backward: new LSTM({ ...lstm, name: "read/backward", goBackwards: true }),
    });
    this.#dropout = new Dropout({ name: "dropout", rate: dropout });
    this.#outDropout = new Dropout({ name: "out_dropout", rate: dropout });
    const layers: readonly Layer[] = [this.#meaning, this.#grams, this.#read];
    this.parameters = layers.flatMap(({ parameters }) => parameters);
  }

  /** From `LineInputs` to [lines, time, width]; zeros where there is no word. */
  read(inputs: Readonly<Record<string, Tensor>>, options: Pick<CallOptions, "training">): Tensor {
    const { vectors, grams, gramWeights, tokens } = inputs as Readonly<Record<"vectors" | "grams" | "gramWeights" | "tokens", Tensor>>;
    const spelling = this.#grams.embeddings.gatherSum(grams, gramWeights);
    const words = this.#dropout.call(this.#meaning.call(vectors).add(spelling), options); // [words, dim]
    return this.#outDropout.call(this.#read.call(words.gather(tokens), { mask: tokens.greater(0) }), options);
  }
}
