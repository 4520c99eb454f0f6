import { expectShape } from "../graph/shape.ts";
import { concat, type Tensor } from "../graph/tensor.ts";
import type { Random } from "../random.ts";
import { timeMajorRows } from "./embedding.ts";
import { Layer, type CallOptions, type LayerOptions } from "./layer.ts";

export interface RecurrentOptions extends LayerOptions {
  readonly inputDim: number;
  readonly units: number;
  readonly random: Random | null;
  /** The output of every step instead of the last. */
  readonly returnSequences?: boolean;
  /** Reads from the end to the start; a sequence comes out in that order. */
  readonly goBackwards?: boolean;
  /** Composes the graph step by step instead of the one fused op: slower, the same numbers. */
  readonly unroll?: boolean;
}

/**
 * A layer that carries a state along a sequence.
 *
 * Input  [batch, time, inputDim]; mask [batch, time], 0 keeps the previous state.
 * Output [batch, units], or [batch, time, units] with `returnSequences`.
 */
export abstract class Recurrent<State extends { readonly h: Tensor }> extends Layer {
  readonly inputDim: number;
  readonly units: number;
  readonly returnSequences: boolean;
  readonly goBackwards: boolean;
  readonly unroll: boolean;

  constructor(name: string, options: RecurrentOptions) {
    super(name);
    this.inputDim = options.inputDim;
    this.units = options.units;
    this.returnSequences = options.returnSequences ?? false;
    this.goBackwards = options.goBackwards ?? false;
    this.unroll = options.unroll ?? false;
  }

  /** Projects rows of input, all steps in one matmul: [..., inputDim] to [..., gates·units]. */
  protected abstract project(x: Tensor): Tensor;

  /** The state after one more step, from projected inputs [batch, gates·units]; undefined stands for the zero state. */
  protected abstract step(projected: Tensor, state: State | undefined): State;

  /** All steps in one fused op: [time, batch, gates·units] to [time, batch, units]. */
  protected abstract scan(projected: Tensor, mask: Tensor | undefined): Tensor;

  protected forward(x: Tensor, { mask }: CallOptions): Tensor {
    expectShape(x.shape, ["batch", "time", this.inputDim], this.where);
    if (mask) expectShape(mask.shape, x.shape.slice(0, 2), `${this.where} mask`);
    const ordered = (sequence: Tensor): Tensor => (this.goBackwards ? sequence.reverse(0) : sequence);
    const projected = ordered(timeMajorRows(x, (rows) => this.project(rows)));
    const timeMask = mask && ordered(mask.transpose([1, 0]));
    const sequence = this.unroll ? this.#unrolled(projected, timeMask) : this.scan(projected, timeMask);
    return this.returnSequences ? sequence.transpose([1, 0, 2]) : sequence.at(0, sequence.shape[0]! - 1);
  }

  #unrolled(projected: Tensor, mask: Tensor | undefined): Tensor {
    const outputs: Tensor[] = [];
    let state: State | undefined;
    for (let time = 0; time < projected.shape[0]!; time++) {
      const next = this.step(projected.at(0, time), state);
      state = mask ? kept(mask.at(0, time).reshape([-1, 1]), next, state) : next;
      outputs.push(state.h.reshape([1, ...state.h.shape]));
    }
    return concat(outputs, 0);
  }
}

/** The next state where the mask is 1, the previous one where it is 0. */
function kept<State extends object>(mask: Tensor, next: State, previous: State | undefined): State {
  const entries = Object.entries(next as Record<string, Tensor>).map(([name, value]) => {
    const before = (previous as Record<string, Tensor> | undefined)?.[name];
    return [name, before ? value.where(mask, before) : value.where(mask, 0)];
  });
  return Object.fromEntries(entries) as State;
}
