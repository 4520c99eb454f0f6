import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import type { ActivationName } from "../../src/layers/activation.ts";
import { Dense } from "../../src/layers/dense.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { cases, expectMatch } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";

// Fixture: test/reference/layers.py, Keras 3; remake with `npm run fixtures`.
const references = cases<{ inputDim: number; units: number; activation: ActivationName }>("dense");

describe.each(kernelSets)("Dense, %s kernels", (_, kernels) => {
  test.each(references)("matches Keras forward and backward: %s", (_, reference) => {
    const layer = new Dense({ ...reference.config, random: Random.seeded(0) });
    const weights = { kernel: layer.kernel, bias: layer.bias! };
    expectMatch(reference, kernels, weights, ({ x }) => ({ output: layer.call(x!) }));
  });
});

describe("Dense", () => {
  const random = Random.seeded(0);

  test("has a kernel and a bias named after it", () => {
    const { parameters } = new Dense({ name: "answer", inputDim: 4, units: 3, random });
    expect(parameters.map(({ name, shape }) => [name, shape])).toEqual([
      ["answer/kernel", [4, 3]],
      ["answer/bias", [3]],
    ]);
  });

  test("starts with a bias of zeros", () => {
    expect(new Dense({ inputDim: 4, units: 3, random }).bias!.values).toEqual(new Float32Array(3));
  });

  test("without a bias is a matrix product", () => {
    const layer = new Dense({ inputDim: 2, units: 2, useBias: false, random });
    layer.kernel.values.set([1, 2, 3, 4]);
    const y = layer.call(input("x", [1, 2]));
    expect(layer.parameters).toEqual([layer.kernel]);
    expect(compile({ y }, referenceKernels).run({ x: [1, 10] }).y).toEqual(Float32Array.of(31, 42));
  });

  test("takes one example without a batch axis", () => {
    expect(new Dense({ inputDim: 4, units: 3, random }).call(input("x", [4])).shape).toEqual([3]);
  });

  test("refuses an input of another width, by name", () => {
    const layer = new Dense({ name: "answer", inputDim: 4, units: 3, random });
    expect(() => layer.call(input("x", [8, 5]))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: dense "answer": expected [..., 4], got [8, 5]: the last axis is 5, not 4.]`,
    );
  });

  test("refuses a scalar", () => {
    const layer = new Dense({ inputDim: 4, units: 3, random });
    expect(() => layer.call(input("x", []))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: dense "dense": expected [..., 4], got []: the last axis is missing, not 4.]`,
    );
  });
});
