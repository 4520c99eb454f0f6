import { concat, type Tensor } from "../graph/tensor.ts";
import { Layer, type CallOptions, type LayerOptions } from "./layer.ts";
import type { Recurrent } from "./recurrent.ts";

export interface BidirectionalOptions extends LayerOptions {
  readonly forward: Recurrent<{ readonly h: Tensor }>;
  /** Of the same units and output form, with `goBackwards`. */
  readonly backward: Recurrent<{ readonly h: Tensor }>;
}

/**
 * Reads a sequence in both directions (Schuster & Paliwal 1997) and joins what they give.
 *
 * Input  [batch, time, inputDim].
 * Output [batch, 2·units], or [batch, time, 2·units] where the layers return sequences: 0 where the mask is, as in Keras.
 * @throws TypeError when the layers do not make a pair
 */
export class Bidirectional extends Layer {
  readonly #forward: Recurrent<{ readonly h: Tensor }>;
  readonly #backward: Recurrent<{ readonly h: Tensor }>;

  constructor({ name = "bidirectional", forward, backward }: BidirectionalOptions) {
    super(name);
    if (forward.goBackwards || !backward.goBackwards || forward.returnSequences !== backward.returnSequences) {
      throw new TypeError(
        `bidirectional "${name}": expected a forward layer, and a backward layer with goBackwards and the same returnSequences.`,
      );
    }
    this.#forward = this.own(forward);
    this.#backward = this.own(backward);
  }

  protected forward(x: Tensor, options: CallOptions): Tensor {
    const ahead = this.#forward.call(x, options);
    const back = this.#backward.call(x, options);
    if (!this.#backward.returnSequences) return concat([ahead, back]);
    const joined = concat([ahead, back.reverse(1)]);
    const { mask } = options;
    return mask ? joined.mul(mask.reshape([...mask.shape, 1])) : joined;
  }
}
