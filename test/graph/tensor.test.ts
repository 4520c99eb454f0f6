import { describe, expect, test } from "vitest";
import { bernoulli, concat, constant, input, Parameter, type Tensor } from "../../src/graph/tensor.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { counting } from "../support/numbers.ts";

/** The values of a tensor, flat, with inputs x = 0, 1, 2, … */
function valueOf(tensor: Tensor, x?: Tensor): number[] {
  return Array.from(compile({ tensor }, referenceKernels).run(x ? { x: counting(x.size) } : {}).tensor);
}

describe("a parameter", () => {
  test("has a name, a shape and values", () => {
    const w = new Parameter("dense/kernel", [2, 3], new Float32Array(6));
    expect([w.name, w.shape, w.size, w.rank]).toEqual(["dense/kernel", [2, 3], 6, 2]);
  });

  test("refuses values that do not fill its shape, by name", () => {
    expect(() => new Parameter("dense/kernel", [2, 3], new Float32Array(5))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: parameter "dense/kernel": expected 6 values for [2, 3], got 5.]`,
    );
  });
});

describe("a constant", () => {
  test("is a number, or values with a shape", () => {
    expect(constant(3).shape).toEqual([]);
    expect(constant([1, 2, 3, 4], [2, 2]).shape).toEqual([2, 2]);
  });

  test("refuses values that do not fill its shape", () => {
    expect(() => constant([1, 2, 3], [2])).toThrowErrorMatchingInlineSnapshot(`[ShapeError: constant: expected 2 values for [2], got 3.]`);
  });

  test("keeps values of its own", () => {
    const values = [1, 2];
    const kept = constant(values, [2]);
    values[0] = 5;
    expect(valueOf(kept)).toEqual([1, 2]);
  });
});

describe("what changes nothing makes no node:", () => {
  const x = input("x", [2, 3]);
  test.each<[string, Tensor]>([
    ["reshape to the same shape", x.reshape([2, -1])],
    ["a slice of everything", x.slice([0, 0], [2, 3])],
    ["a range of everything", x.range(0, 0, 2)],
    ["broadcast to the same shape", x.broadcast([2, 3])],
    ["concat of one", concat([x])],
    ["sum over no axes", x.sum([])],
  ])("%s", (_, y) => {
    expect(y).toBe(x);
  });
});

describe("picking from [[0, 1, 2], [3, 4, 5]]:", () => {
  const x = input("x", [2, 3]);
  test.each<[string, Tensor, number[]]>([
    ["at takes one position of an axis away", x.at(1, 2), [2, 5]],
    ["range takes positions before its end", x.range(-1, 0, 2), [0, 1, 3, 4]],
    ["slice takes a block", x.slice([1, 1], [1, 2]), [4, 5]],
    ["reverse turns one axis round", x.reverse(-1), [2, 1, 0, 5, 4, 3]],
    ["transpose swaps axes", x.transpose([1, 0]), [0, 3, 1, 4, 2, 5]],
    ["concat puts tensors side by side", concat([x, x]), [0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5]],
    ["concat puts tensors below each other", concat([x, x], 0), [0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5]],
    ["gather takes rows", x.gather(constant([1, 0, 1], [3])), [3, 4, 5, 0, 1, 2, 3, 4, 5]],
    ["where takes this where the condition is not 0", x.where(x.greater(3), -1), [-1, -1, -1, -1, 4, 5]],
    ["argmax counts along the last axis", x.argmax(), [2, 2]],
    ["oneHot marks a class", x.at(0, 0).oneHot(3), [1, 0, 0, 0, 1, 0, 0, 0, 1]],
  ])("%s", (_, y, expected) => {
    expect(valueOf(y, x)).toEqual(expected);
  });

  test("split gives equal parts along the last axis", () => {
    expect(x.split(3).map((part) => valueOf(part, x))).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
  });
});

describe("reducing [[0, 1, 2], [3, 4, 5]]:", () => {
  const x = input("x", [2, 3]);
  test.each<[string, Tensor, number[]]>([
    ["sum of all", x.sum(), [15]],
    ["sum over the first axis", x.sum(0), [3, 5, 7]],
    ["sum over both axes by name", x.sum([1, -2]), [15]],
    ["mean of all", x.mean(), [2.5]],
    ["mean over the last axis", x.mean(-1), [1, 4]],
    ["max over the first axis", x.max(0), [3, 4, 5]],
    ["max of all", x.max(), [5]],
  ])("%s", (_, y, expected) => {
    expect(valueOf(y, x)).toBeClose(expected);
  });
});

describe("bernoulli", () => {
  const noise = (stream: number): Tensor => bernoulli(constant(7), [1000], { keep: 0.75, stream });

  test("gives 1/keep or 0", () => {
    expect(new Set(valueOf(noise(1)))).toEqual(new Set([0, Math.fround(1 / 0.75)]));
  });

  test("gives the same values for the same seed and stream", () => {
    expect(valueOf(noise(1))).toEqual(valueOf(noise(1)));
  });

  test("gives other values for another stream", () => {
    expect(valueOf(noise(1))).not.toEqual(valueOf(noise(2)));
  });
});
