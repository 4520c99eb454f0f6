import type { Parameter, Tensor } from "../graph/tensor.ts";
import { expectLastAxis } from "./dense.ts";
import { ones, zeros } from "./initializers.ts";
import { Layer, type LayerOptions } from "./layer.ts";

/**
 * Layer normalization over the last axis (Ba et al. 2016, arXiv:1607.06450):
 *
 *   γ⊙(x − mean) / √(variance + ε) + β
 *
 * Input and output [..., dim]; ε is 1e-3 as in Keras.
 */
export class LayerNormalization extends Layer {
  readonly gamma: Parameter; // [dim]
  readonly beta: Parameter; // [dim]
  readonly epsilon: number;

  constructor({ name = "layer_normalization", dim, epsilon = 1e-3 }: LayerOptions & { readonly dim: number; readonly epsilon?: number }) {
    super(name);
    this.epsilon = epsilon;
    this.gamma = this.parameter("gamma", ones([dim]));
    this.beta = this.parameter("beta", zeros([dim]));
  }

  protected forward(x: Tensor): Tensor {
    expectLastAxis(x, this.gamma.shape[0]!, this.where);
    const centred = x.sub(x.mean(-1, { keepDims: true }));
    const variance = centred.mul(centred).mean(-1, { keepDims: true });
    return centred.div(variance.add(this.epsilon).sqrt()).mul(this.gamma).add(this.beta);
  }
}
