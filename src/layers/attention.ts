import { constant, type Tensor } from "../graph/tensor.ts";
import { Layer, type CallOptions, type LayerOptions } from "./layer.ts";

/** Far below any score, so that softmax gives 0; finite, so that a fully masked row stays a number. */
const masked = -1e9;

/** Scores far below any other where the mask (of a shape that broadcasts) is 0; the mask must be exactly 0 or 1. */
export function maskedScores(scores: Tensor, mask: Tensor): Tensor {
  return scores.add(constant(1).sub(mask).mul(masked));
}

/** Softmax over the last axis of scores, giving 0 where the mask is 0. */
export function maskedSoftmax(scores: Tensor, mask: Tensor | undefined): Tensor {
  return (mask ? maskedScores(scores, mask) : scores).softmax();
}

/**
 * Dot-product attention (Luong et al. 2015), Keras' `Attention`: softmax(query·keyᵀ)·value.
 *
 * Inputs [query [batch, queries, dim], value [batch, time, dim], key? like value];
 * mask [batch, time] over the values.
 * Output [batch, queries, dim].
 */
export class Attention extends Layer<readonly [query: Tensor, value: Tensor, key?: Tensor]> {
  constructor({ name = "attention" }: LayerOptions = {}) {
    super(name);
  }

  protected forward([query, value, key = value]: readonly [Tensor, Tensor, Tensor?], { mask }: CallOptions): Tensor {
    const scores = query.matmul(key, { transposeB: true });
    return maskedSoftmax(scores, mask && mask.reshape([mask.shape[0]!, 1, mask.shape[1]!])).matmul(value);
  }
}
