import { describe, expect, test } from "vitest";
import { plan } from "../../src/graph/plan.ts";
import { bernoulli, concat, constant, input, Tensor } from "../../src/graph/tensor.ts";
import type { Call } from "../../src/runtime/kernels.ts";
import { lower } from "../../src/runtime/lower.ts";
import { compile } from "../../src/runtime/machine.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { counting } from "../support/numbers.ts";

/** The calls of a tensor whose inputs are leaves. */
function callsOf(tensor: Tensor): Call[] {
  return lower(plan([tensor], new Map(), 0)).flat();
}

/** The four lengths that a strided call walks, and each operand's strides. */
function walk(tensor: Tensor): { lengths: readonly number[]; strides: (readonly number[])[] } {
  const { kernel, args } = callsOf(tensor).at(-1);
  const from = kernel === "copy" ? 2 : 4;
  const four = (at: number): readonly number[] => args.slice(from + at, from + at + 4);
  return { lengths: four(0), strides: [four(4), four(8)] };
}

const x = input("x", [2, 3, 4]);

describe("strided calls", () => {
  test("walk operands of one shape as one run", () => {
    expect(walk(x.add(x))).toEqual({
      lengths: [1, 1, 1, 24],
      strides: [
        [0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
    });
  });

  test("walk a stretched row with strides of 0", () => {
    expect(walk(x.mul(input("row", [4])))).toEqual({
      lengths: [1, 1, 6, 4],
      strides: [
        [0, 0, 4, 1],
        [0, 0, 0, 1],
      ],
    });
  });

  test("walk a scalar with no stride at all", () => {
    expect(walk(x.mul(2))).toEqual({
      lengths: [1, 1, 1, 24],
      strides: [
        [0, 0, 0, 1],
        [0, 0, 0, 0],
      ],
    });
  });

  test("walk a reversed axis backwards from its end", () => {
    const reversed = x.reverse(1);
    const [{ args }] = callsOf(reversed) as [Call];
    expect(args[1]).toBe(2 * 4);
    expect(walk(reversed)).toEqual({
      lengths: [1, 2, 3, 4],
      strides: [
        [0, 12, 4, 1],
        [0, 12, -4, 1],
      ],
    });
  });

  test("join axes that stay together in a transpose", () => {
    expect(walk(x.transpose([2, 0, 1])).lengths).toEqual([1, 1, 4, 6]);
  });

  test("leave out axes of length 1, whatever their number", () => {
    const many = input("x", [1, 2, 1, 3, 1, 4, 1, 5]);
    expect(walk(many.mul(input("y", [1, 1, 1, 3, 1, 1, 1, 5]))).lengths).toEqual([2, 3, 4, 5]);
  });

  test("of more than four axes that do not join are refused, with the shape", () => {
    const five = input("x", [2, 3, 2, 3, 2]);
    expect(() => callsOf(five.transpose([4, 3, 2, 1, 0]))).toThrowErrorMatchingInlineSnapshot(
      `[Error: lower: a strided op over [2, 3, 2, 3, 2] needs 5 axes, at most 4 work.]`,
    );
  });

  test("of five axes that join are fine", () => {
    expect(walk(input("x", [2, 3, 2, 3, 2]).transpose([3, 4, 0, 1, 2])).lengths).toEqual([1, 1, 6, 12]);
  });
});

describe("matmul", () => {
  const sizes = (a: Tensor, b: Tensor, options = {}): readonly number[] => callsOf(a.matmul(b, options))[0]!.args.slice(3, 7);

  test("runs a batch and one shared matrix as one large product", () => {
    expect(sizes(input("a", [5, 2, 3]), input("b", [3, 4]))).toEqual([1, 10, 3, 4]);
  });

  test("runs a batch of matrices as a batch of products", () => {
    expect(sizes(input("a", [5, 6, 2, 3]), input("b", [5, 6, 3, 4]))).toEqual([30, 2, 3, 4]);
  });

  test("runs a batch of transposed matrices and a shared one as a batch of products", () => {
    expect(sizes(input("a", [5, 3, 2]), input("b", [3, 4]), { transposeA: true })).toEqual([5, 2, 3, 4]);
  });
});

describe("calls", () => {
  test("of a concat are one copy for each part", () => {
    expect(callsOf(concat([x, x, x], 1)).map(({ kernel }) => kernel)).toEqual(["copy", "copy", "copy"]);
  });

  test("of a pad fill the result with 0 first", () => {
    const padded = new Tensor("pad", [x], { begin: [0, 1, 0], shape: [2, 5, 4] });
    expect(callsOf(padded).map(({ kernel }) => kernel)).toEqual(["fill", "copy"]);
  });

  test("of a recurrent op without a mask say 0 for it", () => {
    const [{ kernel, args }] = callsOf(new Tensor("simpleRnn", [x, input("u", [4, 4])], {})) as [Call];
    expect([kernel, args[3]]).toEqual(["simpleRnn", 0]);
  });
});

describe.each(kernelSets)("every layout of axes gives the right numbers, %s kernels", (_, kernels) => {
  const matrix = input("x", [2, 3]);
  const ten = constant([10, 20], [2, 1]);
  test.each<[string, Tensor, number[]]>([
    ["a column and a row", ten.add(constant([1, 2, 3], [3])), [11, 12, 13, 21, 22, 23]],
    ["a matrix and a column", matrix.sub(ten), [-10, -9, -8, -17, -16, -15]],
    ["a broadcast of a column", ten.broadcast([2, 3]), [10, 10, 10, 20, 20, 20]],
    ["a broadcast to new axes", ten.broadcast([2, 2, 1]), [10, 20, 10, 20]],
    ["parts of rows", matrix.slice([0, 1], [2, 2]), [1, 2, 4, 5]],
    ["a transpose of a transpose", matrix.transpose([1, 0]).reverse(0).transpose([1, 0]), [2, 1, 0, 5, 4, 3]],
    ["a pad in the middle", new Tensor("pad", [matrix], { begin: [0, 1], shape: [2, 5] }), [0, 0, 1, 2, 0, 0, 3, 4, 5, 0]],
    [
      "a concat along the middle",
      concat([matrix.reshape([2, 1, 3]), ten.broadcast([2, 3]).reshape([2, 1, 3])], 1),
      [0, 1, 2, 10, 10, 10, 3, 4, 5, 20, 20, 20],
    ],
    ["a sum over the middle", matrix.reshape([1, 2, 3]).sum(1), [3, 5, 7]],
    ["a maximum over the first", matrix.neg().max(0), [-0, -1, -2]],
  ])("%s", (_, y, expected) => {
    expect(compile({ y }, kernels).run({ x: counting(6) }).y).toBeClose(expected, { atol: 0 });
  });

  test("noise is the same on every kernel set", () => {
    const y = bernoulli(constant(12345), [8], { keep: 0.5, stream: 99 });
    expect([...compile({ y }, kernels).run().y]).toEqual([...compile({ y }, kernelSets[0]![1]).run().y]);
  });
});
