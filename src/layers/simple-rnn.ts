import { Tensor, type Parameter } from "../graph/tensor.ts";
import { glorotUniform, orthogonal, zeros } from "./initializers.ts";
import { Recurrent, type RecurrentOptions } from "./recurrent.ts";

interface SimpleRNNState {
  readonly h: Tensor;
}

/**
 * The simple recurrent network (Elman 1990, doi:10.1207/s15516709cog1402_1):
 *
 *   h ← tanh(x·W + h·U + b)
 *
 * Shapes: see `Recurrent`.
 */
export class SimpleRNN extends Recurrent<SimpleRNNState> {
  readonly kernel: Parameter; // [inputDim, units]
  readonly recurrentKernel: Parameter; // [units, units]
  readonly bias: Parameter; // [units]

  constructor(options: RecurrentOptions) {
    super(options.name ?? "simple_rnn", options);
    const { inputDim, units, random } = options;
    this.kernel = this.parameter("kernel", glorotUniform([inputDim, units], random));
    this.recurrentKernel = this.parameter("recurrent_kernel", orthogonal([units, units], random));
    this.bias = this.parameter("bias", zeros([units]));
  }

  protected project(x: Tensor): Tensor {
    return x.matmul(this.kernel).add(this.bias);
  }

  protected step(projected: Tensor, state: SimpleRNNState | undefined): SimpleRNNState {
    return { h: (state ? projected.add(state.h.matmul(this.recurrentKernel)) : projected).tanh() };
  }

  protected scan(projected: Tensor, mask: Tensor | undefined): Tensor {
    return new Tensor("simpleRnn", [projected, this.recurrentKernel, ...(mask ? [mask] : [])], {});
  }
}
