import { expectShape } from "../graph/shape.ts";
import type { Tensor } from "../graph/tensor.ts";
import { maskedSoftmax } from "./attention.ts";
import { Layer, type CallOptions, type LayerOptions } from "./layer.ts";

export interface MemoryHopInputs {
  readonly query: Tensor; // [batch, dim]
  readonly memory: Tensor; // [batch, memories, dim]
  readonly output: Tensor; // [batch, memories, dim]
}

export interface MemoryHopOptions extends LayerOptions {
  /**
   * The share of the training, 0 to 1, during which the softmax is left out ("linear start"),
   * which helps the hops to find their roles.
   */
  readonly linearUntil?: number;
}

/**
 * One hop of an end-to-end memory network (Sukhbaatar et al. 2015, arXiv:1503.08895):
 *
 *   p = softmax(u·m_i),  o = Σ p_i·c_i,  u ← u + o
 *
 * with query u, memory m, output c; mask [batch, memories]. Output [batch, dim].
 */
export class MemoryHop extends Layer<MemoryHopInputs> {
  readonly linearUntil: number;

  constructor({ name = "memory_hop", linearUntil = 0 }: MemoryHopOptions = {}) {
    super(name);
    this.linearUntil = linearUntil;
  }

  protected forward(inputs: MemoryHopInputs, options: CallOptions): Tensor {
    const { query, output } = inputs;
    const weights = this.attend(inputs, options).reshape([query.shape[0]!, 1, -1]);
    return query.add(weights.matmul(output).reshape(query.shape));
  }

  /** p: how much each memory counts, [batch, memories]. */
  attend({ query, memory }: Pick<MemoryHopInputs, "query" | "memory">, { mask, training }: CallOptions): Tensor {
    const [batch, memories, dim] = memory.shape as [number, number, number];
    expectShape(query.shape, [batch, dim], `${this.where} query`);
    const scores = query.reshape([batch, 1, dim]).matmul(memory, { transposeB: true }).reshape([batch, memories]);
    const weights = maskedSoftmax(scores, mask);
    if (!training || this.linearUntil === 0) return weights;
    const over = training.progress.greater(this.linearUntil);
    return weights.where(over, mask ? scores.mul(mask) : scores);
  }
}
