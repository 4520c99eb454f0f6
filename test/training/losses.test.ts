import { describe, expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { input, type Tensor } from "../../src/graph/tensor.ts";
import { Activation } from "../../src/layers/activation.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { losses, type LossName } from "../../src/training/losses.ts";
import { cases } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";

interface Config {
  readonly loss: string;
  readonly fromLogits: boolean | null;
}

const ownNames: Readonly<Record<string, LossName>> = {
  CategoricalCrossentropy: "categoricalCrossentropy",
  SparseCategoricalCrossentropy: "sparseCategoricalCrossentropy",
  BinaryCrossentropy: "binaryCrossentropy",
  MeanSquaredError: "meanSquaredError",
};

/** The network's output for a reference's predictions: an activation is put on top of logits. */
function outputOf(predictions: Tensor, { loss, fromLogits }: Config): Tensor {
  if (!fromLogits) return predictions;
  const activation = loss === "BinaryCrossentropy" ? "sigmoid" : "softmax";
  return new Activation({ name: "answer", activation }).call(predictions);
}

// Ours are one class a row, so the cases with a class a step are left out.
const references = cases<Config>("losses", ["sparseSequence", "sparseSequenceWeighted"]);

// Fixture: test/reference/losses.py, Keras 3; remake with `npm run fixtures`.
describe.each(kernelSets)("losses, %s kernels", (_, kernels) => {
  test.each(references)("match Keras, each row and the gradient: %s", (_, { config, inputs, outputs, gradients }) => {
    const predictions = input("predictions", inputs.predictions!.shape);
    const loss = losses[ownNames[config.loss]!];
    const perRow = loss.perRow(outputOf(predictions, config), input("targets", inputs.targets!.shape));
    // Keras divides by the number of rows, not by the sum of their weights.
    const [rows] = perRow.shape as [number];
    const weights = input("weights", [rows]);
    const total = perRow
      .mul(weights)
      .sum()
      .mul(1 / rows);
    const [derived] = gradient(total, [predictions]);
    const feeds = {
      predictions: inputs.predictions!.data,
      targets: inputs.targets!.data,
      weights: inputs.sampleWeight?.data ?? new Float32Array(rows).fill(1),
    };
    const actual = compile({ perRow, total, derived: derived! }, kernels).run(feeds);

    expect(perRow.shape).toEqual(outputs.perSample!.shape);
    expect(actual.perRow).toBeClose(outputs.perSample!.data, { atol: 1e-5 });
    expect(actual.total).toBeClose(outputs.loss!.data, { atol: 1e-5 });
    expect(actual.derived).toBeClose(gradients.predictions!.data, { rtol: 1e-4 });
  });
});

function run(graph: Readonly<Record<string, Tensor>>, feeds: Readonly<Record<string, readonly number[]>>) {
  return compile<string>(graph, referenceKernels).run(feeds);
}

describe("a cross-entropy", () => {
  const logits = input("logits", [1, 2]);
  const targets = input("targets", [1, 2]);
  const large = { logits: [200, -200], targets: [0, 1] };

  test.each(["categoricalCrossentropy", "binaryCrossentropy"] as const)("keeps its gradient where the output is saturated: %s", (name) => {
    const y = name === "binaryCrossentropy" ? logits.sigmoid() : logits.softmax();
    const loss = losses[name].perRow(y, targets);
    const [derived] = gradient(loss.sum(), [logits]);
    const actual = run({ loss, derived: derived! }, large);
    const [expected, slope] = name === "binaryCrossentropy" ? [200, [0.5, -0.5]] : [400, [1, -1]];
    expect(actual["loss"]).toBeClose(expected, { rtol: 1e-6 });
    expect(actual["derived"]).toBeClose(slope);
  });

  test("of probabilities that are 0 is finite", () => {
    const output = input("output", [1, 2]);
    for (const name of ["categoricalCrossentropy", "binaryCrossentropy"] as const) {
      const loss = losses[name].perRow(output, targets);
      expect(Number.isFinite(run({ loss }, { output: [1, 0], targets: [0, 1] })["loss"]![0])).toBe(true);
    }
  });

  test("sees through names of layers and reshapes to the logits", () => {
    const y = logits.reshape([2]).softmax().named("inner", "Activation").reshape([1, 2]).named("outer", "Reshape");
    const loss = losses.categoricalCrossentropy.perRow(y, targets);
    expect(run({ loss }, large)["loss"]).toBeClose(400, { rtol: 1e-6 });
  });

  test("does not mistake a softmax over other rows for its own", () => {
    const two = input("logits", [2, 2]);
    const y = two.softmax().reshape([1, 4]);
    const loss = losses.categoricalCrossentropy.perRow(y, input("targets", [1, 4]));
    const feeds = { logits: [1, 0, 0, 2], targets: [1, 0, 0, 0] };
    // Rows of Keras' probabilities are scaled to sum to 1; these two sum to 2.
    expect(run({ loss }, feeds)["loss"]).toBeClose(Math.log(1 + Math.exp(-1)) + Math.log(2), { atol: 1e-5 });
  });

  test("of class numbers is that of the same classes as rows of targets", () => {
    const logits = input("logits", [3, 3]);
    const sparse = losses.sparseCategoricalCrossentropy.perRow(logits.softmax(), input("classes", [3]));
    const dense = losses.categoricalCrossentropy.perRow(logits.softmax(), input("targets", [3, 3]));
    const feeds = { logits: [1, 2, 3, 0, 5, 0, -1, 0, 1], classes: [2, 0, 1], targets: [0, 0, 1, 1, 0, 0, 0, 1, 0] };
    const actual = run({ sparse, dense }, feeds);
    expect(actual["sparse"]).toEqual(actual["dense"]);
  });
});

describe("right answers", () => {
  const output = input("output", [3, 2]);
  const feeds = { output: [0.9, 0.1, 0.2, 0.8, 0.5, 0.5] };

  test("are those whose likeliest class is the target's, the first of equals", () => {
    const { sparseCategoricalCrossentropy: sparse, categoricalCrossentropy: dense } = losses;
    const bySparse = sparse.correct!(output, input("classes", [3]));
    const byDense = dense.correct!(output, input("targets", [3, 2]));
    const actual = run({ bySparse, byDense }, { ...feeds, classes: [0, 0, 0], targets: [1, 0, 1, 0, 0.6, 0.4] });
    expect(actual).toEqual({ bySparse: Float32Array.of(1, 0, 1), byDense: Float32Array.of(1, 0, 1) });
  });

  test("of binary targets are counted as shares of a row", () => {
    const correct = losses.binaryCrossentropy.correct!(output, input("targets", [3, 2]));
    expect(run({ correct }, { ...feeds, targets: [1, 0, 1, 1, 1, 0] })["correct"]).toEqual(Float32Array.of(1, 0.5, 0.5));
  });

  test("there are none of numbers", () => {
    expect(losses.meanSquaredError.correct).toBeUndefined();
  });
});

test("targets have the output's shape, or one class a row", () => {
  const shapes = Object.entries(losses).map(([name, loss]) => [name, loss.targets([4, 3])]);
  expect(Object.fromEntries(shapes)).toEqual({
    sparseCategoricalCrossentropy: [4],
    categoricalCrossentropy: [4, 3],
    binaryCrossentropy: [4, 3],
    meanSquaredError: [4, 3],
  });
});
