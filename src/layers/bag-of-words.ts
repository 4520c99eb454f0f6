import type { Parameter, Tensor } from "../graph/tensor.ts";
import type { Random } from "../random.ts";
import { glorotUniform, type Initial } from "./initializers.ts";
import { Layer, type LayerOptions } from "./layer.ts";

export interface BagOfWordsOptions extends LayerOptions {
  /** Number of different ids. */
  readonly inputDim: number;
  readonly units: number;
  readonly random: Random | null;
  readonly initializer?: (shape: readonly [number, number], random: Random | null) => Initial;
}

/**
 * counts·kernel, where counts says how often each word occurs: the order of the words is lost. Padding (id 0) counts nothing.
 *
 * Input  [batch, length] of word ids.
 * Output [batch, units].
 */
export class BagOfWords extends Layer {
  readonly kernel: Parameter; // [inputDim, units]

  constructor({ name = "bag_of_words", inputDim, units, random, initializer = glorotUniform }: BagOfWordsOptions) {
    super(name);
    this.kernel = this.parameter("kernel", initializer([inputDim, units], random));
  }

  protected forward(ids: Tensor): Tensor {
    return this.kernel.gatherSum(ids, ids.greater(0));
  }
}
