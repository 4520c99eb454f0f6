import type { Tensor } from "../graph/tensor.ts";
import { Layer, type LayerOptions } from "./layer.ts";

/** [batch, ...] to [batch, everything else]. */
export class Flatten extends Layer {
  constructor({ name = "flatten" }: LayerOptions = {}) {
    super(name);
  }

  protected forward(x: Tensor): Tensor {
    return x.reshape([x.shape[0]!, -1]);
  }
}

/** Reorders the axes behind the batch; `dims` counts them from 1, as in Keras. */
export class Permute extends Layer {
  readonly dims: readonly number[];

  constructor({ name = "permute", dims }: LayerOptions & { readonly dims: readonly number[] }) {
    super(name);
    this.dims = dims;
  }

  protected forward(x: Tensor): Tensor {
    return x.transpose([0, ...this.dims]);
  }
}
