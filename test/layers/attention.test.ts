import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { Attention, maskedSoftmax } from "../../src/layers/attention.ts";
import { compile } from "../../src/runtime/machine.ts";
import { cases, expectMatch } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";

// Fixture: test/reference/layers.py, Keras 3; remake with `npm run fixtures`. Keras' scale and query mask are left to
// the caller here: they are a product with the query, and with the output.
describe.each(kernelSets)("Attention, %s kernels", (_, kernels) => {
  test.each(cases("attention", ["queryMasked"]))("matches Keras forward and backward: %s", (_, reference) => {
    const given = { ...reference, inputs: { ...reference.inputs, ...reference.weights }, weights: {} };
    expectMatch(given, kernels, {}, ({ query, value, key, scale }, mask) => {
      const scaled = scale ? query!.mul(scale) : query!;
      const scores = scaled.matmul(key ?? value!, { transposeB: true });
      return {
        output: new Attention().call(key ? [scaled, value!, key] : [scaled, value!], { mask }),
        scores: maskedSoftmax(scores, mask?.reshape([3, 1, 5])),
      };
    });
  });

  test("a mask that hides everything gives numbers", () => {
    const y = maskedSoftmax(input("scores", [1, 4]), input("mask", [1, 4]));
    const { y: weights } = compile({ y }, kernels).run({ scores: [1, 2, 3, 4], mask: [0, 0, 0, 0] });
    expect(weights.every(Number.isFinite)).toBe(true);
  });

  test("a mask hides scores of any size", () => {
    const y = maskedSoftmax(input("scores", [1, 3]), input("mask", [1, 3]));
    expect(compile({ y }, kernels).run({ scores: [1e6, 0, 0], mask: [0, 1, 1] }).y).toBeClose([0, 0.5, 0.5]);
  });
});

describe("Attention", () => {
  test("gives a vector for each query", () => {
    expect(new Attention().call([input("query", [2, 3, 4]), input("value", [2, 5, 4])]).shape).toEqual([2, 3, 4]);
  });

  test("refuses a value of another width than the query", () => {
    const operands = [input("query", [2, 3, 4]), input("value", [2, 5, 6])] as const;
    expect(() => new Attention().call(operands)).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: attention "attention": matmul: [2, 3, 4] · [2, 5, 6]ᵀ: the inner lengths 4 and 6 differ.]`,
    );
  });
});
