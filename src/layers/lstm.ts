import { Tensor, type Parameter } from "../graph/tensor.ts";
import { glorotUniform, orthogonal, zeros, type Initial } from "./initializers.ts";
import { Recurrent, type RecurrentOptions } from "./recurrent.ts";

interface LSTMState {
  readonly h: Tensor;
  readonly c: Tensor;
}

/**
 * Long short-term memory (Hochreiter & Schmidhuber 1997, doi:10.1162/neco.1997.9.8.1735;
 * forget gate: Gers et al. 2000).
 *
 *   i, f, g, o = split(x·W + h·U + b)
 *   c ← σ(f)⊙c + σ(i)⊙tanh(g)
 *   h ← σ(o)⊙tanh(c)
 *
 * Gate order follows Keras 3, so its weights load unchanged. The forget bias starts at 1
 * (Jozefowicz et al. 2015). Shapes: see `Recurrent`.
 */
export class LSTM extends Recurrent<LSTMState> {
  readonly kernel: Parameter; // [inputDim, 4·units], gates i f g o
  readonly recurrentKernel: Parameter; // [units, 4·units]
  readonly bias: Parameter; // [4·units]

  constructor(options: RecurrentOptions) {
    super(options.name ?? "lstm", options);
    const { inputDim, units, random } = options;
    this.kernel = this.parameter("kernel", glorotUniform([inputDim, 4 * units], random));
    this.recurrentKernel = this.parameter("recurrent_kernel", orthogonal([units, 4 * units], random));
    this.bias = this.parameter("bias", forgetOnes(units));
  }

  protected project(x: Tensor): Tensor {
    return x.matmul(this.kernel).add(this.bias);
  }

  protected step(projected: Tensor, state: LSTMState | undefined): LSTMState {
    const z = state ? projected.add(state.h.matmul(this.recurrentKernel)) : projected;
    const [i, f, g, o] = z.split(4) as [Tensor, Tensor, Tensor, Tensor];
    const written = i.sigmoid().mul(g.tanh());
    const c = state ? f.sigmoid().mul(state.c).add(written) : written;
    return { h: o.sigmoid().mul(c.tanh()), c };
  }

  protected scan(projected: Tensor, mask: Tensor | undefined): Tensor {
    return new Tensor("lstm", [projected, this.recurrentKernel, ...(mask ? [mask] : [])], {});
  }
}

function forgetOnes(units: number): Initial {
  const bias = zeros([4 * units]);
  bias.values.fill(1, units, 2 * units);
  return bias;
}
