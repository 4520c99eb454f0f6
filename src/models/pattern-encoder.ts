import { concat, constant, type Tensor } from "../graph/tensor.ts";
import { Embedding } from "../layers/embedding.ts";
import { GRU } from "../layers/gru.ts";
import { randomNormal } from "../layers/initializers.ts";
import { Layer } from "../layers/layer.ts";
import type { Random } from "../random.ts";

/** Embeddings of pattern words and role markers, with which statements and questions are read. */
export function patternEmbedding(inputDim: number, outputDim: number, random: Random | null): Embedding {
  return new Embedding({
    name: "embedding",
    inputDim,
    outputDim,
    random,
    initializer: (shape, source) => randomNormal(shape, source, 1),
  });
}

/**
 * Patterns as vectors: the last state of a GRU beside half the sum of the embeddings, which shows single words
 * at once. Its parameters are the GRU's; the embedding is shared.
 *
 * Input  [patterns, length], id 0 is padding.
 * Output [patterns, units + embedding dim].
 */
export class PatternEncoder extends Layer {
  readonly #embedding: Embedding;
  readonly #gru: GRU;

  constructor(name: string, embedding: Embedding, units: number, random: Random | null) {
    super(name);
    this.#embedding = embedding;
    this.#gru = this.own(new GRU({ name, inputDim: embedding.embeddings.shape[1]!, units, random }));
  }

  protected forward(ids: Tensor): Tensor {
    const mask = this.#embedding.mask(ids);
    const state = this.#gru.call(this.#embedding.call(ids), { mask });
    const words = this.#embedding.embeddings.gatherSum(ids, mask.mul(constant(0.5)));
    return concat([state, words]);
  }
}
