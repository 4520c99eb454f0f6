import type { Parameter, Tensor } from "../graph/tensor.ts";
import { randomUniform, zeros, type Initial } from "../layers/initializers.ts";
import { Layer } from "../layers/layer.ts";
import type { Random } from "../random.ts";

/** Uniform in ±1/√(fan in) for a kernel [in, out]: variance 1/(3·in) (LeCun et al. 1998). */
export function fanIn(shape: readonly [number, number], random: Random | null): Initial {
  return randomUniform(shape, random, 1 / Math.sqrt(shape[0]));
}

/** One value in each place. */
export function filled(size: number, value: number): Initial {
  const initial = zeros([size]);
  initial.values.fill(value);
  return initial;
}

/** The same values, each times a factor. */
export function scaled({ shape, values }: Initial, factor: number): Initial {
  return { shape, values: values.map((value) => value * factor) };
}

/**
 * x·kernel + bias, from given first values; without a bias where none is given.
 *
 * Input  [..., in], rank 2 or more.
 * Output [..., out].
 */
export class Linear extends Layer {
  readonly kernel: Parameter; // [in, out]
  readonly bias: Parameter | undefined; // [out]

  constructor(name: string, kernel: Initial, bias?: Initial) {
    super(name);
    this.kernel = this.parameter("kernel", kernel);
    this.bias = bias && this.parameter("bias", bias);
  }

  protected forward(x: Tensor): Tensor {
    const product = x.matmul(this.kernel);
    return this.bias ? product.add(this.bias) : product;
  }
}
