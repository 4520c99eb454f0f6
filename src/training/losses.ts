import type { Shape } from "../graph/shape.ts";
import { constant, type Tensor } from "../graph/tensor.ts";

export type LossName = "sparseCategoricalCrossentropy" | "categoricalCrossentropy" | "binaryCrossentropy" | "meanSquaredError";

/** How far an output is from its targets, row by row, and whether it is right. */
export interface Loss {
  /** Shape of the targets for an output. */
  targets(output: Shape): Shape;
  /** [rows], in nats for the cross-entropies. */
  perRow(output: Tensor, targets: Tensor): Tensor;
  /** [rows], 1 where the likeliest class is the target's; absent where there is no such thing. */
  correct?(output: Tensor, targets: Tensor): Tensor;
}

/** Keeps logarithms finite where an output is not known to come from a softmax or sigmoid; Keras' epsilon. */
const epsilon = 1e-7;

/** What an activation was applied to, if the output is the result of one: the numerically safe place to take a loss. */
function beneath(output: Tensor, activation: "softmax" | "sigmoid"): Tensor | undefined {
  let tensor = output;
  while (tensor.op === "identity" || (tensor.op === "reshape" && tensor.inputs[0]!.shape.at(-1) === tensor.shape.at(-1))) {
    tensor = tensor.inputs[0]!;
  }
  return tensor.op === activation ? tensor.inputs[0]!.reshape(output.shape) : undefined;
}

function categorical(output: Tensor, targets: Tensor): Tensor {
  const logits = beneath(output, "softmax");
  if (logits) return logits.crossEntropy(targets);
  const probabilities = output.div(output.sum(-1, { keepDims: true }));
  return probabilities.add(epsilon).log().mul(targets).sum(-1).neg();
}

/** log(1 + e^x), safe for large x. */
function softplus(x: Tensor): Tensor {
  return x.relu().add(x.abs().neg().exp().add(1).log());
}

function rowMean(x: Tensor): Tensor {
  return x.reshape([x.shape[0]!, -1]).mean(-1);
}

/** The losses by their Keras names. */
export const losses: { readonly [Name in LossName]: Loss } = {
  /** Targets are class numbers [rows]. */
  sparseCategoricalCrossentropy: {
    targets: ([rows]) => [rows!],
    perRow: (output, targets) => categorical(output, targets.oneHot(output.shape.at(-1)!)),
    correct: (output, targets) => output.argmax().equal(targets),
  },
  /** Targets are probabilities [rows, classes]. */
  categoricalCrossentropy: {
    targets: (output) => output,
    perRow: categorical,
    correct: (output, targets) => output.argmax().equal(targets.argmax()),
  },
  /** Targets are 0 or 1, of the output's shape. */
  binaryCrossentropy: {
    targets: (output) => output,
    perRow: (output, targets) => {
      const logits = beneath(output, "sigmoid");
      if (logits) return rowMean(softplus(logits).sub(logits.mul(targets)));
      const hit = output.add(epsilon).log().mul(targets);
      const miss = constant(1 + epsilon)
        .sub(output)
        .log()
        .mul(constant(1).sub(targets));
      return rowMean(hit.add(miss).neg());
    },
    correct: (output, targets) => rowMean(output.greater(0.5).equal(targets.greater(0.5))),
  },
  meanSquaredError: {
    targets: (output) => output,
    perRow: (output, targets) => rowMean(output.sub(targets).mul(output.sub(targets))),
  },
};
