import { constant, type Parameter, type Tensor } from "../graph/tensor.ts";
import type { Random } from "../random.ts";
import { randomNormal } from "./initializers.ts";
import { Layer, type LayerOptions } from "./layer.ts";

export interface SentenceEmbeddingOptions extends LayerOptions {
  /** Number of different ids. */
  readonly inputDim: number;
  readonly outputDim: number;
  readonly random: Random | null;
}

/**
 * A sentence as one vector: Σ_j l_j⊙embeddings[word_j], with the position encoding of
 * Sukhbaatar et al. 2015 (arXiv:1503.08895, section 4.1) for word j of J and dimension k of d, counted from 1:
 *
 *   l_kj = (1 − j/J) − (k/d)(1 − 2j/J)
 *
 * It is linear in k/d, so two weighted sums of rows give it without a tensor of [sentences, length, dim].
 *
 * Input  [sentences, length] of word ids, padding (id 0) at the end.
 * Output [sentences, outputDim].
 */
export class SentenceEmbedding extends Layer {
  readonly embeddings: Parameter; // [inputDim, outputDim]

  constructor({ name = "sentence_embedding", inputDim, outputDim, random }: SentenceEmbeddingOptions) {
    super(name);
    this.embeddings = this.parameter("embeddings", randomNormal([inputDim, outputDim], random, 0.1));
  }

  protected forward(ids: Tensor): Tensor {
    const [, length] = ids.shape as [number, number];
    const dim = this.embeddings.shape[1]!;
    const mask = ids.greater(0);
    const count = mask.sum(-1, { keepDims: true });
    const words = count.add(constant(1).greater(count)); // J, and 1 for an empty sentence
    const place = constant(
      Array.from({ length }, (_, index) => index + 1),
      [1, length],
    ).div(words); // j/J
    const flat = mask.mul(constant(1).sub(place));
    const slope = mask.mul(place.mul(2).sub(1));
    const share = constant(
      Array.from({ length: dim }, (_, index) => (index + 1) / dim),
      [1, dim],
    ); // k/d
    return this.embeddings.gatherSum(ids, flat).add(this.embeddings.gatherSum(ids, slope).mul(share));
  }
}
