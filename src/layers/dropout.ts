import { bernoulli, type Tensor } from "../graph/tensor.ts";
import { hashText } from "../random.ts";
import { Layer, type CallOptions, type LayerOptions } from "./layer.ts";

/**
 * In training, sets a share `rate` of its input to 0 and scales the rest up by 1/(1 − rate)
 * (Srivastava et al. 2014); otherwise passes it through.
 *
 * @throws RangeError when rate is not in [0, 1)
 */
export class Dropout extends Layer {
  readonly rate: number;

  constructor({ name = "dropout", rate }: LayerOptions & { readonly rate: number }) {
    super(name);
    if (!(rate >= 0 && rate < 1)) throw new RangeError(`dropout "${name}": expected a rate in [0, 1), got ${rate}.`);
    this.rate = rate;
  }

  protected forward(x: Tensor, { training }: CallOptions): Tensor {
    if (!training || this.rate === 0) return x;
    return x.mul(bernoulli(training.seed, x.shape, { keep: 1 - this.rate, stream: hashText(this.name) >>> 1 }));
  }
}
