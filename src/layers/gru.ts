import { Tensor, type Parameter } from "../graph/tensor.ts";
import { glorotUniform, orthogonal, zeros } from "./initializers.ts";
import { Recurrent, type RecurrentOptions } from "./recurrent.ts";

interface GRUState {
  readonly h: Tensor;
}

/**
 * Gated recurrent unit (Cho et al. 2014, arXiv:1406.1078), with the reset gate after the
 * recurrent product as in Keras 3 (`reset_after`), whose gate order z r h it follows.
 *
 *   z = σ(x·W_z + h·U_z + b),  r = σ(x·W_r + h·U_r + b)
 *   ĥ = tanh(x·W_h + b + r⊙(h·U_h + b'))
 *   h ← z⊙h + (1 − z)⊙ĥ
 *
 * Shapes: see `Recurrent`.
 */
export class GRU extends Recurrent<GRUState> {
  readonly kernel: Parameter; // [inputDim, 3·units], gates z r h
  readonly recurrentKernel: Parameter; // [units, 3·units]
  readonly bias: Parameter; // [2, 3·units]: of the inputs, and of the recurrent products

  constructor(options: RecurrentOptions) {
    super(options.name ?? "gru", options);
    const { inputDim, units, random } = options;
    this.kernel = this.parameter("kernel", glorotUniform([inputDim, 3 * units], random));
    this.recurrentKernel = this.parameter("recurrent_kernel", orthogonal([units, 3 * units], random));
    this.bias = this.parameter("bias", zeros([2, 3 * units]));
  }

  protected project(x: Tensor): Tensor {
    return x.matmul(this.kernel).add(this.bias.at(0, 0));
  }

  protected step(projected: Tensor, state: GRUState | undefined): GRUState {
    const [xz, xr, xh] = projected.split(3) as [Tensor, Tensor, Tensor];
    const recurrentBias = this.bias.at(0, 1).reshape([1, -1]);
    const recurrent = state ? state.h.matmul(this.recurrentKernel).add(recurrentBias) : recurrentBias;
    const [pz, pr, ph] = recurrent.split(3) as [Tensor, Tensor, Tensor];
    const z = xz.add(pz).sigmoid();
    const r = xr.add(pr).sigmoid();
    const candidate = xh.add(r.mul(ph)).tanh();
    const fresh = candidate.sub(z.mul(candidate));
    return { h: state ? z.mul(state.h).add(fresh) : fresh };
  }

  protected scan(projected: Tensor, mask: Tensor | undefined): Tensor {
    return new Tensor("gru", [projected, this.recurrentKernel, this.bias.at(0, 1), ...(mask ? [mask] : [])], {});
  }
}
