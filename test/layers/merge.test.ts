import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { Add, Concatenate } from "../../src/layers/merge.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";

const [a, b] = [input("a", [2, 1]), input("b", [2, 2])];
const feeds = { a: [1, 2], b: [10, 20, 30, 40] };

describe("Add", () => {
  test("sums its inputs, which broadcast", () => {
    const y = new Add().call([a, b, a]);
    expect(compile({ y }, referenceKernels).run(feeds).y).toEqual(Float32Array.of(12, 22, 34, 44));
  });

  test("refuses to sum nothing, by name", () => {
    expect(() => new Add({ name: "sum" }).call([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: add "sum": expected at least one input, got none.]`,
    );
  });
});

describe("Concatenate", () => {
  test("puts its inputs side by side along the last axis", () => {
    const y = new Concatenate().call([a, b]);
    expect(y.shape).toEqual([2, 3]);
    expect(compile({ y }, referenceKernels).run(feeds).y).toEqual(Float32Array.of(1, 10, 20, 2, 30, 40));
  });

  test("takes another axis", () => {
    expect(new Concatenate({ axis: 0 }).call([b, b]).shape).toEqual([4, 2]);
  });

  test("refuses inputs that differ in another axis", () => {
    expect(() => new Concatenate({ axis: 0 }).call([a, b])).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: concatenate "concatenate": concat along axis 0: expected [any, 1], got [2, 2]: axis 1 is 2, not 1.]`,
    );
  });
});
