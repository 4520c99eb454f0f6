import { describe, expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { binaryOps, unaryOps, type UnaryOp } from "../../src/graph/ops.ts";
import { formatPlan, plan, type Plan } from "../../src/graph/plan.ts";
import { assign, concat, constant, input, Parameter, saved, Tensor } from "../../src/graph/tensor.ts";

const opsOf = ({ steps }: Plan): string[] => steps.map(({ tensor }) => tensor.op);
const nowhere = new Map<Parameter, number>();
const weight = (name: string, size: number): Parameter => new Parameter(name, [size], new Float32Array(size));

/** A plan's text with nodes numbered from 0 in the order in which they appear, and without its size, which is mostly scratch. */
function shown(laidOut: Plan): string {
  const seen: string[] = [];
  const numbered = formatPlan(laidOut).replace(/#(\d+)/g, (_, id: string) => {
    if (!seen.includes(id)) seen.push(id);
    return `#${seen.indexOf(id)}`;
  });
  return numbered.replace(/, \d+ elements$/, "");
}

describe("a plan", () => {
  test("computes every tensor after what it reads", () => {
    const x = input("x", [4]);
    const y = x.tanh();
    const laidOut = plan([y.mul(x).sum().add(y.max())], nowhere, 0);
    expect(opsOf(laidOut)).toEqual(["tanh", "mul", "sum", "max", "add"]);
  });

  test("computes a tensor once that two others read", () => {
    const y = input("x", [4]).exp();
    expect(opsOf(plan([y.neg(), y.tanh()], nowhere, 0))).toEqual(["exp", "neg", "tanh"]);
  });

  test("leaves out what no output needs", () => {
    const x = input("x", [4]);
    x.exp();
    expect(opsOf(plan([x.tanh()], nowhere, 0))).toEqual(["tanh"]);
  });

  test("has no steps where an output is an input", () => {
    const x = input("x", [4]);
    const laidOut = plan([x], nowhere, 8);
    expect(laidOut.steps).toEqual([]);
    expect(laidOut.offset(x)).toBe(8);
  });

  test("starts at the base and ends behind everything", () => {
    const x = input("x", [4]);
    const laidOut = plan([x.tanh()], nowhere, 100);
    expect([laidOut.base, laidOut.offset(x), laidOut.end]).toEqual([100, 100, 108]);
  });

  test("aligns inputs and results to four elements, for kernels that read in groups", () => {
    const x = input("x", [3]);
    const [y, z] = [x.exp(), x.tanh()];
    const laidOut = plan([y, z], nowhere, 5);
    expect([x, y, z].map((tensor) => laidOut.offset(tensor) % 4)).toEqual([0, 0, 0]);
  });

  test("lays constants side by side, so that one copy brings them in", () => {
    const x = input("x", [2]);
    const [a, b] = [constant(2), constant([3, 4], [2])];
    const laidOut = plan([x.mul(a).add(b)], nowhere, 0);
    expect(laidOut.constants).toEqual([a, b]);
    expect(laidOut.offset(b)).toBe(laidOut.offset(a) + 1);
  });

  test("puts parameters where they already are", () => {
    const w = weight("w", 4);
    const laidOut = plan([w.tanh()], new Map([[w, 40]]), 100);
    expect(laidOut.offset(w)).toBe(40);
  });

  test("refuses a parameter without a place", () => {
    expect(() => plan([weight("dense/kernel", 4).tanh()], nowhere, 0)).toThrowErrorMatchingInlineSnapshot(
      `[Error: plan: the parameter "dense/kernel" has no place; declare it when making the machine.]`,
    );
  });
});

describe("a view costs no step and no memory:", () => {
  const x = input("x", [4, 6]);
  test.each<[string, Tensor, number]>([
    ["reshape", x.reshape([8, 3]), 0],
    ["a layer's name", x.named("layer", "Layer"), 0],
    ["a broadcast that only adds axes of 1", x.broadcast([1, 4, 6]), 0],
    ["whole rows", x.range(0, 1, 3), 6],
    ["one row", x.at(0, 3), 18],
    ["a part of one row", x.slice([2, 1], [1, 4]), 13],
    ["one element", x.slice([2, 1], [1, 1]), 13],
    ["a view of a view of a view", x.range(0, 1, 4).reshape([9, 2]).range(0, 2, 5), 10],
  ])("%s", (_, view, offset) => {
    const laidOut = plan([view], nowhere, 0);
    expect(laidOut.steps).toEqual([]);
    expect(laidOut.offset(view)).toBe(offset);
    expect(laidOut.end).toBe(24);
  });

  test("but parts of several rows are a step", () => {
    expect(opsOf(plan([x.slice([1, 1], [2, 4])], nowhere, 0))).toEqual(["slice"]);
  });

  test("what a recurrent op keeps lies behind its output", () => {
    const h = new Tensor("lstm", [input("p", [2, 3, 8]), input("u", [2, 8])], {});
    const planes = saved(h);
    const laidOut = plan([planes], nowhere, 0);
    expect(opsOf(laidOut)).toEqual(["lstm"]);
    expect(laidOut.offset(planes)).toBe(laidOut.offset(h) + 12);
  });
});

describe("memory is used again", () => {
  test("by an element-wise op for its own operand, when nobody reads that later", () => {
    const x = input("x", [4]);
    const y = x.exp();
    const z = y.tanh();
    const laidOut = plan([z], nowhere, 0);
    expect(laidOut.offset(z)).toBe(laidOut.offset(y));
  });

  test.each([...unaryOps, ...binaryOps])("by %s", (op) => {
    const [x, y] = [input("x", [4]), input("y", [4]).reverse(0)];
    const z = new Tensor(op, unaryOps.includes(op as UnaryOp) ? [y] : [x, y], {});
    const laidOut = plan([z], nowhere, 0);
    expect(laidOut.offset(z)).toBe(laidOut.offset(y));
  });

  test("by where", () => {
    const y = input("y", [4]).reverse(0);
    const z = input("x", [4]).where(y, 0);
    const laidOut = plan([z], nowhere, 0);
    expect(laidOut.offset(z)).toBe(laidOut.offset(y));
  });

  test("by a chain of any length, so that it needs room for one result", () => {
    let y = input("x", [64]).exp();
    for (let index = 0; index < 50; index++) y = y.tanh();
    expect(plan([y], nowhere, 0).end).toBe(128);
  });

  test("by a later result of any op, once the last reader is done", () => {
    const a = input("x", [4, 4]).transpose([1, 0]);
    const b = a.reverse(0);
    const c = b.reverse(0);
    const laidOut = plan([c], nowhere, 0);
    expect(laidOut.offset(c)).toBe(laidOut.offset(a));
    expect(laidOut.offset(b)).not.toBe(laidOut.offset(a));
  });

  test.each([
    ["the first", (a: Tensor, b: Tensor) => [a, b]],
    ["the second", (a: Tensor, b: Tensor) => [b, a]],
  ] as const)("as one stretch, when neighbours have become free, %s before the other", (_, order) => {
    const x = input("x", [8]);
    const [a, b] = [x.exp(), x.tanh()];
    const [left, right] = order(a, b) as [Tensor, Tensor];
    const product = left.reshape([1, 8]).matmul(right.reshape([8, 1]));
    const wide = x.broadcast([2, 8]);
    const laidOut = plan([wide.sum().add(product)], nowhere, 0);
    expect(laidOut.offset(wide)).toBe(laidOut.offset(a));
  });

  test.each<[string, (y: Tensor) => Tensor]>([
    ["an output", (y) => y.neg()],
    ["read again later", (y) => y.neg().add(y)],
  ])("but not by an op whose operand is %s", (_, make) => {
    const y = input("x", [4]).exp();
    const laidOut = plan([make(y), y], nowhere, 0);
    const [exp, neg] = laidOut.steps.map(({ tensor }) => laidOut.offset(tensor));
    expect(neg).not.toBe(exp);
  });

  test("but not by an op that reads another part of its operand out of step", () => {
    const y = input("x", [4]).exp();
    const z = y.sub(y.range(0, 3, 4));
    const laidOut = plan([z], nowhere, 0);
    expect(laidOut.offset(z)).not.toBe(laidOut.offset(y));
  });

  test("but not by an op that stretches its operand within the same room", () => {
    const y = input("x", [4]).sum(0, { keepDims: true });
    const z = y.add(input("row", [3]));
    const laidOut = plan([z], nowhere, 0);
    expect(laidOut.offset(z)).not.toBe(laidOut.offset(y));
  });

  test("but not the memory of inputs, constants and parameters", () => {
    const w = weight("w", 4);
    const leaves = [input("x", [4]), constant([1, 2, 3, 4], [4]), w];
    const laidOut = plan(
      leaves.map((leaf) => leaf.exp().neg()),
      new Map([[w, 0]]),
      4,
    );
    const taken = new Set(leaves.map((leaf) => laidOut.offset(leaf)));
    expect(laidOut.steps.some(({ tensor }) => taken.has(laidOut.offset(tensor)))).toBe(false);
  });
});

describe("changes of parameters", () => {
  test("come after everything else, in the order in which they were made", () => {
    const [v, w] = [weight("v", 4), weight("w", 4)];
    const first = assign(w, v.add(1));
    const second = assign(v, w.mul(2).tanh());
    const laidOut = plan(
      [second, first, w.exp()],
      new Map([
        [v, 0],
        [w, 4],
      ]),
      8,
    );
    expect(opsOf(laidOut)).toEqual(["add", "mul", "tanh", "exp", "assign", "assign"]);
    expect(laidOut.steps.slice(-2).map(({ tensor }) => tensor)).toEqual([first, second]);
  });

  test("give nothing that others could read", () => {
    const w = weight("w", 4);
    expect(() => plan([assign(w, w.mul(2)).add(1)], new Map([[w, 0]]), 4)).toThrowErrorMatchingInlineSnapshot(
      `[Error: plan: add reads what a change of a parameter gives, but changes come after everything else.]`,
    );
  });

  test("by Adam come last too, in the parameter's place", () => {
    const [w, m, v] = [weight("w", 4), weight("m", 4), weight("v", 4)];
    const places = new Map([w, m, v].map((own, index) => [own, 4 * index]));
    const step = new Tensor("adam", [w, m, v, w.mul(2), input("hyper", [2])], { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 });
    const laidOut = plan([step, w.exp()], places, 12);
    expect(opsOf(laidOut)).toEqual(["mul", "exp", "adam"]);
    expect(laidOut.offset(step)).toBe(0);
  });

  test("happen in the parameter's place", () => {
    const w = weight("w", 4);
    const change = assign(w, w.mul(2));
    expect(plan([change], new Map([[w, 12]]), 16).offset(change)).toBe(12);
  });
});

describe("printing", () => {
  test("shows each step with its operands and their places", () => {
    const x = input("x", [2, 3]);
    const w = new Parameter("dense/kernel", [3, 4], new Float32Array(12));
    const y = concat([x.matmul(w).add(1).tanh(), x], 1).named("joined", "Concatenate");
    expect(shown(plan([y], new Map([[w, 4]]), 16))).toMatchInlineSnapshot(`
      "@28  matmul#0 [2, 4] ← "x"@20, "dense/kernel"@4
      @28  add#1 [2, 4] ← matmul#0@28, constant#2@16
      @28  tanh#3 [2, 4] ← add#1@28
      @36  concat#4 [2, 7] ← tanh#3@28, "x"@20
      4 steps"
    `);
  });

  test("ends with the number of steps and of elements", () => {
    expect(formatPlan(plan([input("x", [4]).exp()], nowhere, 8))).toMatch(/\n1 steps, 8 elements$/);
  });

  test("shows a training step: forward, backward, change", () => {
    const x = input("x", [2, 3]);
    const w = new Parameter("w", [3, 1], new Float32Array(3));
    const loss = x.matmul(w).sigmoid().sum();
    const [dw] = gradient(loss, [w]);
    expect(shown(plan([loss, assign(w, w.sub(dw!.mul(0.5)))], new Map([[w, 4]]), 8))).toMatchInlineSnapshot(`
      "@20  matmul#0 [2, 1] ← "x"@12, "w"@4
      @20  sigmoid#1 [2, 1] ← matmul#0@20
      @24  sum#2 [] ← sigmoid#1@20
      @28  sub#3 [2, 1] ← constant#4@9, sigmoid#1@20
      @20  mul#5 [2, 1] ← sigmoid#1@20, sub#3@28
      @20  mul#6 [2, 1] ← reshape#7@8, mul#5@20
      @28  matmul#8 [3, 1] ← "x"@12, mul#6@20
      @28  mul#9 [3, 1] ← matmul#8@28, constant#10@10
      @28  sub#11 [3, 1] ← "w"@4, mul#9@28
      @4  assign#12 [3, 1] ← "w"@4, sub#11@28
      10 steps"
    `);
  });
});
