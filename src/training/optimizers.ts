import { constant, assign, Parameter, Tensor } from "../graph/tensor.ts";

/** A rule that turns gradients into new weights. */
export interface Optimizer {
  readonly name: string;
  /** What it remembers of a weight, zeros at first. */
  slots(weight: Parameter): readonly Parameter[];
  /** How many numbers of `hyper` it takes at each step. */
  readonly hyperSize: number;
  /** The numbers that change from step to step; `step` counts from 1. */
  hyper(learningRate: number, step: number): readonly number[];
  /** The graph of one step: effects on the weight and its slots. */
  update(weight: Parameter, gradient: Tensor, slots: readonly Parameter[], hyper: Tensor): readonly Tensor[];
}

function slot(weight: Parameter, name: string): Parameter {
  return new Parameter(`${name}/${weight.name}`, weight.shape, new Float32Array(weight.size));
}

/**
 * Stochastic gradient descent with momentum: v ← momentum·v − rate·g, w ← w + v.
 */
export function sgd({ momentum = 0 }: { readonly momentum?: number } = {}): Optimizer {
  return {
    name: "sgd",
    slots: (weight) => (momentum === 0 ? [] : [slot(weight, "momentum")]),
    hyperSize: 1,
    hyper: (rate) => [rate],
    update: (weight, gradient, [velocity], hyper) => {
      const step = gradient.mul(hyper.at(0, 0));
      if (!velocity) return [assign(weight, weight.sub(step))];
      const next = velocity.mul(momentum).sub(step);
      return [assign(velocity, next), assign(weight, weight.add(next))];
    },
  };
}

/**
 * RMSprop (Tieleman & Hinton 2012): v ← ρv + (1 − ρ)g², w ← w − rate·g/√(v + ε).
 * Defaults as in Keras.
 */
export function rmsprop({ rho = 0.9, epsilon = 1e-7 }: { readonly rho?: number; readonly epsilon?: number } = {}): Optimizer {
  return {
    name: "rmsprop",
    slots: (weight) => [slot(weight, "velocity")],
    hyperSize: 1,
    hyper: (rate) => [rate],
    update: (weight, gradient, [velocity], hyper) => {
      const next = velocity!.mul(rho).add(gradient.mul(gradient).mul(1 - rho));
      const step = gradient.mul(hyper.at(0, 0)).div(next.add(epsilon).sqrt());
      return [assign(velocity!, next), assign(weight, weight.sub(step))];
    },
  };
}

export interface AdamOptions {
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
}

/** Adam (Kingma & Ba 2015, arXiv:1412.6980), with Keras' defaults and its bias-corrected step size. */
export function adam(options: AdamOptions = {}): Optimizer {
  return { ...adamW({ ...options, weightDecay: 0 }), name: "adam" };
}

/** Adam with decoupled weight decay (Loshchilov & Hutter 2019): w ← w − rate·decay·w beside Adam's step. */
export function adamW({
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-7,
  weightDecay = 0.004,
}: AdamOptions & { readonly weightDecay?: number } = {}): Optimizer {
  return {
    name: "adamw",
    slots: (weight) => [slot(weight, "mean"), slot(weight, "variance")],
    hyperSize: 2,
    hyper: (rate, step) => [(rate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step), rate * weightDecay],
    update: (weight, gradient, slots, hyper) => [new Tensor("adam", [weight, ...slots, gradient, hyper], { beta1, beta2, epsilon })],
  };
}

/** Coefficients of the Newton–Schulz steps (Jordan et al. 2024): singular values end near 1, none of them exactly, the smallest below. */
const [linear, cubic, quintic] = [3.4445, -4.775, 2.0315];
/** Jordan et al. take five; three train as well here, and cost a tenth of a training step less (docs/experiments.md). */
const newtonSchulzSteps = 3;

/** A matrix with the same singular vectors, all of whose singular values are near 1. */
function orthogonalized(matrix: Tensor): Tensor {
  const [rows, columns] = matrix.shape as [number, number];
  const wide = rows <= columns ? matrix : matrix.transpose([1, 0]);
  let x = wide.div(wide.mul(wide).sum().sqrt().add(1e-7));
  for (let step = 0; step < newtonSchulzSteps; step++) {
    const square = x.matmul(x, { transposeB: true });
    x = x.mul(linear).add(square.mul(cubic).add(square.matmul(square).mul(quintic)).matmul(x));
  }
  return rows <= columns ? x : x.transpose([1, 0]);
}

/**
 * Muon (Jordan et al. 2024, kellerjordan.github.io/posts/muon): the kernels of dense layers move along their momentum with all
 * singular values made equal, w ← w − rate·decay·w − rate·0.2·√max(rows, columns)·orthogonalized(g + μm), m ← μm + g; the
 * factor makes the step as large as Adam's (Liu et al. 2025, arXiv:2502.16982). All other weights follow AdamW at
 * `restRate` times the rate; the decay of all goes by that.
 */
export function muon({
  momentum = 0.95,
  weightDecay = 0.1,
  restRate = 1,
  ...options
}: AdamOptions & { readonly momentum?: number; readonly weightDecay?: number; readonly restRate?: number } = {}): Optimizer {
  const rest = adamW({ ...options, weightDecay });
  const isKernel = ({ name, shape }: Parameter): boolean => shape.length === 2 && name.endsWith("/kernel");
  return {
    name: "muon",
    slots: (weight) => (isKernel(weight) ? [slot(weight, "momentum")] : rest.slots(weight)),
    hyperSize: 3,
    hyper: (rate, step) => [...rest.hyper(restRate * rate, step), rate],
    update: (weight, gradient, slots, hyper) => {
      if (!isKernel(weight)) return rest.update(weight, gradient, slots, hyper);
      const next = slots[0]!.mul(momentum).add(gradient);
      const direction = orthogonalized(next.mul(momentum).add(gradient)).mul(0.2 * Math.sqrt(Math.max(...weight.shape)));
      const kept = weight.mul(constant(1).sub(hyper.at(0, 1)));
      return [assign(slots[0]!, next), assign(weight, kept.sub(direction.mul(hyper.at(0, 2))))];
    },
  };
}

/** Scales gradients down together so that their common norm is at most `clipNorm` (Pascanu et al. 2013). */
export function clipped(gradients: readonly Tensor[], norm: Tensor, clipNorm: number): Tensor[] {
  const ratio = constant(clipNorm).div(norm);
  const factor = ratio.where(constant(1).greater(ratio), 1);
  return gradients.map((gradient) => gradient.mul(factor));
}
