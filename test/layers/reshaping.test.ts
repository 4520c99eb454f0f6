import { expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { Flatten, Permute } from "../../src/layers/reshaping.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";

test("Flatten keeps the batch and joins all other axes", () => {
  expect(new Flatten().call(input("x", [2, 3, 4])).shape).toEqual([2, 12]);
});

test("Permute reorders the axes behind the batch, counted from 1", () => {
  const y = new Permute({ dims: [2, 1] }).call(input("x", [1, 2, 3]));
  expect(y.shape).toEqual([1, 3, 2]);
  expect(compile({ y }, referenceKernels).run({ x: [0, 1, 2, 3, 4, 5] }).y).toEqual(Float32Array.of(0, 3, 1, 4, 2, 5));
});

test("Permute refuses axes that are not a permutation", () => {
  expect(() => new Permute({ dims: [1, 1] }).call(input("x", [1, 2, 3]))).toThrowErrorMatchingInlineSnapshot(
    `[ShapeError: permute "permute": transpose: [0, 1, 1] does not permute the axes of [1, 2, 3].]`,
  );
});
