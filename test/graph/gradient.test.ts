import { describe, expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { assign, bernoulli, constant, input, Parameter, saved, Tensor } from "../../src/graph/tensor.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";

function valueOf(tensor: Tensor, feeds: Record<string, number[]> = {}): number[] {
  return Array.from(compile({ tensor }, referenceKernels).run(feeds).tensor);
}

describe("gradient", () => {
  test("is zeros for something that the scalar does not depend on", () => {
    const [x, other] = [input("x", [2]), input("other", [2, 3])];
    const [d] = gradient(x.sum(), [other]);

    expect(d!.shape).toEqual([2, 3]);
    expect(valueOf(d!)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("is one for the scalar itself", () => {
    const loss = input("x", [2]).sum();
    expect(valueOf(gradient(loss, [loss])[0]!)).toEqual([1]);
  });

  test("keeps the order and the shapes of what it is asked for", () => {
    const [a, b] = [input("a", [2, 3]), input("b", [3, 4])];
    const loss = a.matmul(b).sum();
    expect(gradient(loss, [b, a, b]).map(({ shape }) => shape)).toEqual([
      [3, 4],
      [2, 3],
      [3, 4],
    ]);
  });

  test("adds up over every way from a tensor to the scalar", () => {
    const x = input("x", [2]);
    const [d] = gradient(x.mul(3).add(x.mul(x)).sum(), [x]);
    expect(valueOf(d!, { x: [1, -2] })).toEqual([5, -1]);
  });

  test("reaches a tensor in the middle of the graph and what lies behind it", () => {
    const x = input("x", [2]);
    const middle = x.mul(x);
    const [dMiddle, dx] = gradient(middle.mul(3).sum(), [middle, x]);

    expect(valueOf(dMiddle!, { x: [1, 2] })).toEqual([3, 3]);
    expect(valueOf(dx!, { x: [1, 2] })).toEqual([6, 12]);
  });

  test("adds no nodes for inputs that nobody asks for", () => {
    const [x, w] = [input("x", [2, 3]), input("w", [3, 4])];
    const plan = compile({ d: gradient(x.matmul(w).sum(), [w])[0]! }, referenceKernels).toString();
    expect(plan.match(/matmul/g)).toHaveLength(1);
  });

  describe("of slices of one tensor", () => {
    const x = input("x", [2, 4]);
    const weighted = (...slices: readonly (readonly [axis: number, start: number, end: number])[]): Tensor => {
      const loss = slices
        .map(([axis, start, end], index) =>
          x
            .range(axis, start, end)
            .mul(index + 1)
            .sum(),
        )
        .reduce((a, b) => a.add(b));
      return gradient(loss, [x])[0]!;
    };
    const opsOf = (tensor: Tensor): string[] => compile({ tensor }, referenceKernels).plan.steps.map((step) => step.tensor.op);

    test.each([
      [
        "that make it up",
        [
          [1, 2, 4],
          [1, 0, 2],
        ],
        [2, 2, 1, 1, 2, 2, 1, 1],
      ],
      [
        "with gaps between",
        [
          [1, 1, 2],
          [1, 3, 4],
        ],
        [0, 1, 0, 2, 0, 1, 0, 2],
      ],
    ] as const)("%s joins them", (_, slices, expected) => {
      const d = weighted(...slices);
      expect(valueOf(d, { x: [1, 2, 3, 4, 5, 6, 7, 8] })).toEqual(expected);
      expect(opsOf(d)).not.toContain("add");
      expect(opsOf(d)).not.toContain("pad");
    });

    test.each([
      [
        "that overlap",
        [
          [1, 0, 3],
          [1, 2, 4],
        ],
        [1, 1, 3, 2, 1, 1, 3, 2],
      ],
      [
        "along different axes",
        [
          [1, 0, 1],
          [0, 1, 2],
        ],
        [1, 0, 0, 0, 3, 2, 2, 2],
      ],
    ] as const)("%s adds them up", (_, slices, expected) => {
      expect(valueOf(weighted(...slices), { x: [1, 2, 3, 4, 5, 6, 7, 8] })).toEqual(expected);
    });
  });

  test("does not go where nothing lies that is asked for, not even through what has no gradient", () => {
    const x = input("x", [2, 1, 1]);
    const h = new Tensor("lstm", [input("projected", [2, 1, 4]), input("kernel", [1, 4])], {});
    const [d] = gradient(x.mul(saved(h).at(0, 0)).sum(), [x]);
    expect(valueOf(d!, { x: [1, 1], projected: [0, 0, 0, 0, 0, 0, 0, 0], kernel: [0, 0, 0, 0] })).toEqual([0.5, 0.5]);
  });

  test("can be derived again", () => {
    const x = input("x", [2]);
    const [d] = gradient(x.mul(x).mul(x).sum(), [x]);
    const [second] = gradient(d!.sum(), [x]);
    expect(valueOf(second!, { x: [1, 2] })).toEqual([6, 12]);
  });

  test("of max shares among equal largest values", () => {
    const x = input("x", [4]);
    expect(valueOf(gradient(x.max(), [x])[0]!, { x: [2, 1, 2, 0] })).toEqual([0.5, 0, 0.5, 0]);
  });

  test("of relu is 0 at 0", () => {
    const x = input("x", [1]);
    expect(valueOf(gradient(x.relu().sum(), [x])[0]!, { x: [0] })).toEqual([0]);
  });

  test("of abs is 0 at 0", () => {
    const x = input("x", [1]);
    expect(valueOf(gradient(x.abs().sum(), [x])[0]!, { x: [0] })).toEqual([0]);
  });

  test("of cross-entropy by its targets is finite where a probability is 0 in float32", () => {
    const [logits, targets] = [input("logits", [1, 2]), input("targets", [1, 2])];
    const [d] = gradient(logits.crossEntropy(targets).sum(), [targets]);
    expect(valueOf(d!, { logits: [200, 0], targets: [1, 0] })).toEqual([0, 200]);
  });

  test("of a lookup passes over ids outside the table", () => {
    const [table, ids] = [input("table", [2, 1]), input("ids", [3])];
    const [d] = gradient(table.gather(ids).sum(), [table]);
    expect(valueOf(d!, { table: [1, 2], ids: [1, 5, -1] })).toEqual([0, 1]);
  });
});

describe("no gradient flows", () => {
  const x = input("x", [3]);
  test.each<[string, Tensor]>([
    ["greater", x.greater(0)],
    ["equal", x.equal(0)],
    ["argmax", x.argmax()],
    ["oneHot", x.oneHot(2)],
    ["bernoulli", bernoulli(x.sum(), [3], { keep: 0.5, stream: 1 })],
    ["the indexes of gather", constant([1, 2], [2, 1]).gather(x)],
    ["the condition of where", constant(1).where(x, 2)],
  ])("through %s", (_, y) => {
    expect(valueOf(gradient(y.sum(), [x])[0]!)).toEqual([0, 0, 0]);
  });
});

describe("gradient refuses to go", () => {
  test.each(["simpleRnn", "gru", "lstm"] as const)("twice through %s", (op) => {
    const gates = { simpleRnn: 1, gru: 3, lstm: 4 }[op];
    const projected = input("projected", [2, 1, gates]);
    const kernel = input("kernel", [1, gates]);
    const h = new Tensor(op, [projected, kernel, ...(op === "gru" ? [input("bias", [3])] : [])], {});
    const [d] = gradient(h.sum(), [projected]);
    expect(() => gradient(d!.sum(), [projected])).toThrow(
      `gradient: "${op}Gradient" has no second derivative here; take the gradient of a forward graph.`,
    );
  });

  test("through what a recurrent op kept", () => {
    const projected = input("projected", [2, 1, 4]);
    const h = new Tensor("lstm", [projected, input("kernel", [1, 4])], {});
    expect(() => gradient(saved(h).sum(), [projected])).toThrowErrorMatchingInlineSnapshot(
      `[Error: gradient: "saved" has no second derivative here; take the gradient of a forward graph.]`,
    );
  });

  test("through a change of a parameter", () => {
    const w = new Parameter("w", [1], Float32Array.of(1));
    expect(() => gradient(assign(w, w.mul(2)).sum(), [w])).toThrowErrorMatchingInlineSnapshot(
      `[Error: gradient: "assign" has no second derivative here; take the gradient of a forward graph.]`,
    );
  });

  test("through a batch of transposed operands of one shared matrix", () => {
    const [a, b] = [input("a", [2, 3, 4]), input("b", [3, 5])];
    expect(() => gradient(a.matmul(b, { transposeA: true }).sum(), [b])).toThrowErrorMatchingInlineSnapshot(
      `[Error: gradient: a batched, transposed operand of one shared matrix is not supported.]`,
    );
  });
});
