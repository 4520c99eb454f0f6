import type { Tensor } from "../graph/tensor.ts";
import { Layer, type LayerOptions } from "./layer.ts";

export type ActivationName = "linear" | "relu" | "tanh" | "sigmoid" | "softmax";

const functions: { readonly [Name in ActivationName]: (x: Tensor) => Tensor } = {
  linear: (x) => x,
  relu: (x) => x.relu(),
  tanh: (x) => x.tanh(),
  sigmoid: (x) => x.sigmoid(),
  softmax: (x) => x.softmax(),
};

/** Applies an activation function by its Keras name; softmax over the last axis. */
export function activate(x: Tensor, name: ActivationName): Tensor {
  return functions[name](x);
}

/** An activation function as a layer. */
export class Activation extends Layer {
  readonly activation: ActivationName;

  constructor({ name = "activation", activation }: LayerOptions & { readonly activation: ActivationName }) {
    super(name);
    this.activation = activation;
  }

  protected forward(x: Tensor): Tensor {
    return activate(x, this.activation);
  }
}
