import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { LayerNormalization } from "../../src/layers/layer-normalization.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { cases, expectMatch } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";

// Fixture: test/reference/layers.py, Keras 3; remake with `npm run fixtures`.
describe.each(kernelSets)("LayerNormalization, %s kernels", (_, kernels) => {
  test.each(cases<{ epsilon: number }>("layer-normalization"))("matches Keras forward and backward: %s", (_, reference) => {
    const layer = new LayerNormalization({ dim: 5, epsilon: reference.config.epsilon });
    const { gamma, beta } = layer;
    expectMatch(reference, kernels, { gamma, beta }, ({ x }) => ({ output: layer.call(x!) }));
  });
});

describe("LayerNormalization", () => {
  test("takes Keras' epsilon by default", () => {
    expect(new LayerNormalization({ dim: 5 }).epsilon).toBe(1e-3);
  });

  test("gives 0 for equal values, not a division by 0", () => {
    const y = new LayerNormalization({ dim: 4 }).call(input("x", [1, 4]));
    expect(compile({ y }, referenceKernels).run({ x: [3, 3, 3, 3] }).y).toEqual(new Float32Array(4));
  });

  test("refuses an input of another width, by name", () => {
    const layer = new LayerNormalization({ name: "norm", dim: 5 });
    expect(() => layer.call(input("x", [2, 4]))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: layernormalization "norm": expected [..., 5], got [2, 4]: the last axis is 4, not 5.]`,
    );
  });
});
