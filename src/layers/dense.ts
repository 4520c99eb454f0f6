import { ShapeError, formatShape } from "../graph/shape.ts";
import type { Parameter, Tensor } from "../graph/tensor.ts";
import type { Random } from "../random.ts";
import { activate, type ActivationName } from "./activation.ts";
import { glorotUniform, zeros } from "./initializers.ts";
import { Layer, type LayerOptions } from "./layer.ts";

export interface DenseOptions extends LayerOptions {
  readonly inputDim: number;
  readonly units: number;
  readonly activation?: ActivationName;
  readonly useBias?: boolean;
  readonly random: Random | null;
}

/**
 * activation(x·kernel + bias), on the last axis.
 *
 * Input  [..., inputDim].
 * Output [..., units].
 * @throws ShapeError when the last axis of the input is not inputDim
 */
export class Dense extends Layer {
  readonly kernel: Parameter; // [inputDim, units]
  readonly bias: Parameter | undefined; // [units]
  readonly activation: ActivationName;

  constructor({ name = "dense", inputDim, units, activation = "linear", useBias = true, random }: DenseOptions) {
    super(name);
    this.activation = activation;
    this.kernel = this.parameter("kernel", glorotUniform([inputDim, units], random));
    this.bias = useBias ? this.parameter("bias", zeros([units])) : undefined;
  }

  protected forward(x: Tensor): Tensor {
    expectLastAxis(x, this.kernel.shape[0]!, this.where);
    const product = x.rank === 1 ? x.reshape([1, -1]).matmul(this.kernel).reshape([-1]) : x.matmul(this.kernel);
    return activate(this.bias ? product.add(this.bias) : product, this.activation);
  }
}

/** @throws ShapeError naming the layer when the last axis of its input has another length */
export function expectLastAxis(x: Tensor, length: number, where: string): void {
  if (x.shape.at(-1) === length) return;
  throw new ShapeError(
    `${where}: expected [..., ${length}], got ${formatShape(x.shape)}: the last axis is ${x.shape.at(-1) ?? "missing"}, not ${length}.`,
  );
}
