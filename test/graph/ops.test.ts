import { describe, expect, test } from "vitest";
import { bernoulli, concat, input, Parameter, assign, saved, Tensor } from "../../src/graph/tensor.ts";

const x = (...shape: number[]): Tensor => input("x", shape);
const lstm = (projected: Tensor, ...rest: Tensor[]): Tensor => new Tensor("lstm", [projected, ...rest], {});
const gru = (projected: Tensor, ...rest: Tensor[]): Tensor => new Tensor("gru", [projected, ...rest], {});

describe("the shape of the result of", () => {
  test.each<[string, Tensor, number[]]>([
    ["an element-wise function", x(2, 3).tanh(), [2, 3]],
    ["a sum of a matrix and a row", x(2, 3).add(x(3)), [2, 3]],
    ["a comparison", x(2, 1).greater(x(3)), [2, 3]],
    ["where", x(3).where(x(2, 1), 0), [2, 3]],
    ["matmul", x(2, 3).matmul(x(3, 4)), [2, 4]],
    ["matmul, both transposed", x(3, 2).matmul(x(4, 3), { transposeA: true, transposeB: true }), [2, 4]],
    ["matmul of batches", x(5, 2, 3).matmul(x(5, 3, 4)), [5, 2, 4]],
    ["matmul of a batch and a matrix", x(5, 6, 2, 3).matmul(x(3, 4)), [5, 6, 2, 4]],
    ["sum over everything", x(2, 3).sum(), []],
    ["sum over the outer axes", x(2, 3, 4).sum([0, 2]), [3]],
    ["max over the last axis, kept", x(2, 3).max(-1, { keepDims: true }), [2, 1]],
    ["mean over the first axis", x(2, 3).mean(0), [3]],
    ["argmax", x(2, 3).argmax(), [2]],
    ["softmax", x(2, 3).softmax(), [2, 3]],
    ["crossEntropy", x(2, 3).crossEntropy(x(2, 3)), [2]],
    ["reshape with a length left over", x(2, 3, 4).reshape([-1, 4]), [6, 4]],
    ["transpose", x(2, 3, 4).transpose([2, 0, 1]), [4, 2, 3]],
    ["slice", x(4, 3).slice([1, 0], [2, 2]), [2, 2]],
    ["range", x(4, 3).range(-1, 1, 3), [4, 2]],
    ["at", x(4, 3).at(0, -0), [3]],
    ["concat", concat([x(2, 3), x(2, 1)]), [2, 4]],
    ["broadcast", x(3).broadcast([2, 3]), [2, 3]],
    ["reverse", x(2, 3).reverse(1), [2, 3]],
    ["gather", x(9, 4).gather(x(2, 5)), [2, 5, 4]],
    ["gather from a vector", x(9).gather(x(2, 5)), [2, 5]],
    ["gatherSum", x(9, 4).gatherSum(x(2, 5), x(2, 5)), [2, 4]],
    ["oneHot", x(2, 5).oneHot(9), [2, 5, 9]],
    ["bernoulli", bernoulli(x(), [2, 3], { keep: 0.5, stream: 0 }), [2, 3]],
    ["simpleRnn", new Tensor("simpleRnn", [x(6, 3, 5), x(5, 5)], {}), [6, 3, 5]],
    ["gru", gru(x(6, 3, 15), x(5, 15), x(15)), [6, 3, 5]],
    ["lstm with a mask", lstm(x(6, 3, 20), x(5, 20), x(6, 3)), [6, 3, 5]],
    ["saved", saved(lstm(x(6, 3, 20), x(5, 20)) as Tensor<"lstm">), [5, 6, 3, 5]],
  ])("%s", (_, { shape }, expected) => {
    expect(shape).toEqual(expected);
  });
});

describe("a shape that does not fit is refused while the graph is built, by", () => {
  test("add", () => {
    expect(() => x(2, 3).add(x(2))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: add: [2, 3] and [2] do not broadcast: axis 1 is 3 and 2.]`,
    );
  });

  test("where", () => {
    expect(() => x(2, 3).where(x(2), 0)).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: where: [2] and [2, 3] do not broadcast: axis 1 is 2 and 3.]`,
    );
  });

  test("the op where, which does not stretch", () => {
    expect(() => new Tensor("where", [x(2, 3), x(2, 3), x(3)], {})).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: where: expected equal shapes, got [2, 3] and [3].]`,
    );
  });

  test("matmul of a vector", () => {
    expect(() => x(3).matmul(x(3, 4))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: matmul: expected at least 2 axes, got [3] and [3, 4].]`,
    );
  });

  test("matmul of different inner lengths", () => {
    expect(() => x(2, 3).matmul(x(3, 4), { transposeB: true })).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: matmul: [2, 3] · [3, 4]ᵀ: the inner lengths 3 and 4 differ.]`,
    );
  });

  test("matmul of different batches", () => {
    expect(() => x(5, 2, 3).matmul(x(6, 3, 4))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: matmul: [5, 2, 3] · [6, 3, 4]: the leading axes differ.]`,
    );
  });

  test("matmul of a matrix with a batch", () => {
    expect(() => x(2, 3).matmul(x(5, 3, 4))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: matmul: [2, 3] · [5, 3, 4]: the leading axes differ.]`,
    );
  });

  test("sum over an axis that is not there", () => {
    expect(() => x(2, 3).sum(2)).toThrowErrorMatchingInlineSnapshot(`[ShapeError: sum: axis 2 is outside [2, 3], which has 2 axes.]`);
  });

  test("crossEntropy of other targets", () => {
    expect(() => x(2, 3).crossEntropy(x(2, 4))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: crossEntropy targets: expected [2, 3], got [2, 4]: axis 1 is 4, not 3.]`,
    );
  });

  test("crossEntropy of logits that are not rows", () => {
    expect(() => x(2, 3, 4).crossEntropy(x(2, 3, 4))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: crossEntropy logits: expected [rows, classes], got [2, 3, 4]: 3 axes, not 2.]`,
    );
  });

  test("reshape to another number of elements", () => {
    expect(() => x(2, 3).reshape([4, 2])).toThrowErrorMatchingInlineSnapshot(`[ShapeError: reshape: [2, 3] has 6 elements, [4, 2] has 8.]`);
  });

  test("reshape with a length left over that is not whole", () => {
    expect(() => x(7).reshape([2, -1])).toThrowErrorMatchingInlineSnapshot(`[ShapeError: reshape: [7] does not divide into [2, -1].]`);
  });

  test("transpose by something that is not a permutation", () => {
    expect(() => x(2, 3).transpose([0, 0])).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: transpose: [0, 0] does not permute the axes of [2, 3].]`,
    );
  });

  test("transpose of other axes than there are", () => {
    expect(() => x(2, 3).transpose([1, 0, 2])).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: transpose: [1, 0, 2] does not permute the axes of [2, 3].]`,
    );
  });

  test("slice beyond the end", () => {
    expect(() => x(4, 3).slice([3, 0], [2, 3])).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: slice: [2, 3] from [3, 0] does not lie inside [4, 3].]`,
    );
  });

  test("slice of full size that starts late", () => {
    expect(() => x(4).slice([1], [4])).toThrowErrorMatchingInlineSnapshot(`[ShapeError: slice: [4] from [1] does not lie inside [4].]`);
  });

  test("range before the start", () => {
    expect(() => x(4, 3).range(0, -1, 2)).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: slice: [3, 3] from [-1, 0] does not lie inside [4, 3].]`,
    );
  });

  test("at a position that is not there", () => {
    expect(() => x(1, 3).at(0, 1)).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: slice: [1, 3] from [1, 0] does not lie inside [1, 3].]`,
    );
  });

  test("split into parts that are not whole", () => {
    expect(() => x(2, 3).split(2)).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: split: the last axis of [2, 3] does not divide into 2 parts.]`,
    );
  });

  test("concat of tensors that differ elsewhere", () => {
    expect(() => concat([x(2, 3), x(2, 4), x(3, 4)])).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: concat along axis 1: expected [2, any], got [3, 4]: axis 0 is 3, not 2.]`,
    );
  });

  test("concat of nothing", () => {
    expect(() => concat([])).toThrowErrorMatchingInlineSnapshot(`[ShapeError: concat: expected at least one tensor, got none.]`);
  });

  test("broadcast to a smaller shape", () => {
    expect(() => x(2, 3).broadcast([3])).toThrowErrorMatchingInlineSnapshot(`[ShapeError: broadcast: [2, 3] does not stretch to [3].]`);
  });

  test("reverse of an axis that is not there", () => {
    expect(() => x(2, 3).reverse(2)).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: reverse: axis 2 is outside [2, 3], which has 2 axes.]`,
    );
  });

  test("gather from a scalar", () => {
    expect(() => x().gather(x(2))).toThrowErrorMatchingInlineSnapshot(`[ShapeError: gather: expected a table of at least 1 axis, got [].]`);
  });

  test("gatherSum from a table that is not rows", () => {
    expect(() => x(9).gatherSum(x(2, 5), x(2, 5))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: gatherSum table: expected [rows, dim], got [9]: 1 axes, not 2.]`,
    );
  });

  test("gatherSum with weights of another shape than the indexes", () => {
    expect(() => x(9, 4).gatherSum(x(2, 5), x(2, 6))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: gatherSum weights: expected [2, 5], got [2, 6]: axis 1 is 6, not 5.]`,
    );
  });

  test("lstm of something that is not a sequence", () => {
    expect(() => lstm(x(3, 20), x(5, 20))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: lstm: expected [time, batch, 4·units], got [3, 20]: 2 axes, not 3.]`,
    );
  });

  test("lstm with a kernel for another number of units", () => {
    expect(() => lstm(x(6, 3, 20), x(4, 16))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: lstm recurrent kernel: expected [5, 20], got [4, 16]: axis 0 is 4, not 5.]`,
    );
  });

  test("lstm with a mask in the wrong order", () => {
    expect(() => lstm(x(6, 3, 20), x(5, 20), x(3, 6))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: lstm mask: expected [6, 3], got [3, 6]: axis 0 is 3, not 6.]`,
    );
  });

  test("gru with a bias for both products at once", () => {
    expect(() => gru(x(6, 3, 15), x(5, 15), x(2, 15))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: gru mask: expected [6, 3], got [2, 15]: axis 0 is 2, not 6.]`,
    );
  });

  test("gru with a bias of another length", () => {
    expect(() => gru(x(6, 3, 15), x(5, 15), x(14))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: gru recurrent bias: expected [15], got [14]: axis 0 is 14, not 15.]`,
    );
  });

  test("assign of another shape", () => {
    expect(() => assign(new Parameter("w", [2], new Float32Array(2)), x(3))).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: assign: expected equal shapes, got [2] and [3].]`,
    );
  });
});
