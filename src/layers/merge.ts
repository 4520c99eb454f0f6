import { concat, type Tensor } from "../graph/tensor.ts";
import { Layer, type LayerOptions } from "./layer.ts";

/** The sum of its inputs, which broadcast. */
export class Add extends Layer<readonly Tensor[]> {
  constructor({ name = "add" }: LayerOptions = {}) {
    super(name);
  }

  protected forward([first, ...others]: readonly Tensor[]): Tensor {
    if (!first) throw new RangeError(`${this.where}: expected at least one input, got none.`);
    return others.reduce((sum, other) => sum.add(other), first);
  }
}

/** Its inputs side by side along one axis (the last by default), which alone may differ in length. */
export class Concatenate extends Layer<readonly Tensor[]> {
  readonly axis: number;

  constructor({ name = "concatenate", axis = -1 }: LayerOptions & { readonly axis?: number } = {}) {
    super(name);
    this.axis = axis;
  }

  protected forward(inputs: readonly Tensor[]): Tensor {
    return concat(inputs, this.axis);
  }
}
