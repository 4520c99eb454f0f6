import { describe, expect, test } from "vitest";
import { constant, input, type Tensor } from "../../src/graph/tensor.ts";
import { TransformerBlock, type TransformerBlockOptions } from "../../src/layers/transformer-block.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { checkGradient, checkParameters } from "../support/gradient-check.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { counting, numbers } from "../support/numbers.ts";

const [batch, time, dim, heads, kinds] = [2, 3, 4, 2, 5];

function block(options: Partial<TransformerBlockOptions> = {}): TransformerBlock {
  const own = new TransformerBlock({ name: "block", dim, heads, kinds, dropout: 0, random: Random.seeded(1), ...options });
  own.likeness.values.set([0.5 / 16, -0.25 / 16].slice(0, own.heads));
  return own;
}

const inputs = {
  x: input("x", [batch, time, dim]),
  pairs: input("pairs", [batch, time, time]),
  likeness: input("likeness", [batch, time, time]),
};
/** Every kind of pair comes up, the forbidden one off the diagonal. */
const pairs = counting(batch * time * time).map((place) => (place % (time + 1) === 0 ? 1 : place % kinds));
const feeds = { x: numbers([batch, time, dim], 1), pairs, likeness: numbers([batch, time, time], 2) };

function run(own: TransformerBlock, given: Partial<typeof feeds> = {}): number[] {
  return Array.from(compile({ y: own.call(inputs) }, referenceKernels).run({ ...feeds, ...given }).y);
}

/** The output at one place of the first row. */
const at = (y: readonly number[], place: number): number[] => y.slice(place * dim, (place + 1) * dim);

const softmax = (scores: readonly number[]): number[] => {
  const powers = scores.map((score) => Math.exp(score));
  return powers.map((power) => power / powers.reduce((sum, own) => sum + own));
};

describe.each(kernelSets)("TransformerBlock, %s kernels", (_, kernels) => {
  test("gives the numbers of the reference", () => {
    const own = block();
    expect(compile({ y: own.call(inputs) }, kernels).run(feeds).y).toBeClose(run(own));
  });
});

describe("TransformerBlock", () => {
  test("keeps the shape of its input", () => {
    expect(block().call(inputs).shape).toEqual([batch, time, dim]);
  });

  test("has the gradients of central differences, with respect to its inputs", () => {
    const own = block();
    const { analytic, numeric } = checkGradient({
      given: [[batch, time, dim], [batch, time, time], { shape: [batch, time, time], values: pairs, fixed: true }],
      build: (x, likeness, kind) => own.call({ x, likeness, pairs: kind }),
    });
    for (const [index, own] of analytic.entries()) expect(own).toBeClose(numeric[index]!, { atol: 1e-6 });
  });

  test("has the gradients of central differences, with respect to its weights", () => {
    const own = block();
    const g = constant(numbers([batch, time, dim], 9), [batch, time, dim]);
    const loss = own.call(inputs).mul(g).sum();
    const found = checkParameters({ loss, parameters: own.parameters, feeds }, 20);
    expect(Object.keys(found)).toHaveLength(own.parameters.length);
    for (const { analytic, numeric } of Object.values(found)) expect(analytic).toBeClose(numeric, { atol: 1e-5 });
  });

  test("lets a place without any influence on another that may not look at it", () => {
    const own = block();
    const closed = pairs.with(2, 0); // The first place may not look at the third.
    const moved = feeds.x.map((value, index) => (Math.floor(index / dim) === 2 ? 3 * value + index : value));
    const [before, after] = [run(own, { pairs: closed }), run(own, { pairs: closed, x: moved })];
    expect(at(after, 0)).toEqual(at(before, 0));
    expect(at(after, 2)).not.toBeClose(at(before, 2), { atol: 1e-3 });
    expect(at(run(own, { pairs: pairs.with(2, 1), x: moved }), 0)).not.toBeClose(at(run(own, { pairs: pairs.with(2, 1) }), 0), {
      atol: 1e-3,
    });
  });

  test("looks by the bias of each kind of pair and by likeness alone where no word draws another", () => {
    const own = block({ dim: 2, heads: 1 });
    for (const { name, values } of own.parameters) {
      if (/kernel|bias$/.test(name) && name !== "block/bias") values.fill(0);
    }
    const weight = (name: string) => own.parameters.find((parameter) => parameter.name === `block_${name}`)!;
    // Values are the normalized input, and so is the gate of the first channel.
    weight("query_gate/kernel").values.set([0, 0, 1, 0]);
    weight("key_value/kernel").values.set([0, 0, 1, 0, 0, 0, 0, 1]);
    weight("output/kernel").values.set([1, 0, 0, 1]);
    const bias = Array.from(own.bias.values, (value) => 16 * value);
    const y = own.call({ x: input("x", [1, 3, 2]), pairs: input("pairs", [1, 3, 3]), likeness: input("likeness", [1, 3, 3]) });
    const given = { x: [1, 0, 0, 1, 1, 0], pairs: [1, 2, 3, 0, 4, 1, 1, 1, 1], likeness: [1, 0, 0.5, 0, 0, 0, 0, 0, 0] };
    const result = compile({ y }, referenceKernels).run(given).y;

    const [first, second, third] = softmax([bias[1]! + 0.5, bias[2]!, bias[3]! + 0.25]) as [number, number, number];
    const size = 0.5 / Math.sqrt(0.25 + 1e-5); // of the normalized [1, 0]
    const read = size * (first - second + third);
    expect(result.slice(0, 2)).toBeClose([1 + read * (1 + size), -read]);
  });

  test("multiplies two maps of a place in its second half", () => {
    const own = block({ dim: 2, heads: 1 });
    for (const { name, values } of own.parameters) if (/kernel|bias$/.test(name)) values.fill(0);
    const weight = (name: string) => own.parameters.find((parameter) => parameter.name === `block_${name}`)!;
    weight("widen/kernel").values[0] = 3; // of the first half, from the first channel
    weight("widen/kernel").values[32 + 16] = 2; // of the second half, from the second one
    weight("narrow/kernel").values[0] = 1;
    const y = own.call({ x: input("x", [1, 1, 2]), pairs: input("pairs", [1, 1, 1]), likeness: input("likeness", [1, 1, 1]) });
    const size = 0.5 / Math.sqrt(0.25 + 1e-5); // of the normalized [1, 0]
    expect(compile({ y }, referenceKernels).run({ x: [1, 0], pairs: [1], likeness: [0] }).y).toBeClose([1 + 3 * size * (-2 * size), 0]);
  });

  /** Two places of each row by themselves: what looks, and their pairs or likeness. */
  const chosen = (all: Tensor): Tensor =>
    all
      .reshape([batch * time, -1])
      .gather(constant([2, 0, 4, 4], [4]))
      .reshape([batch, 2, -1]);

  test("where only some places look, gives what it gives for these", () => {
    const own = block();
    const y = own.call({ x: inputs.x, looking: chosen(inputs.x), pairs: chosen(inputs.pairs), likeness: chosen(inputs.likeness) });
    expect(y.shape).toEqual([batch, 2, dim]);
    const all = run(own);
    expect(compile({ y }, referenceKernels).run(feeds).y).toBeClose([2, 0, 4, 4].flatMap((place) => at(all, place)));
  });

  test("where only some places look, has the gradients of central differences", () => {
    const own = block();
    const { analytic, numeric } = checkGradient({
      given: [[batch, time, dim], [batch, time, time], { shape: [batch, time, time], values: pairs, fixed: true }],
      build: (x, likeness, kind) => own.call({ x, looking: chosen(x), likeness: chosen(likeness), pairs: chosen(kind) }),
    });
    for (const [index, own] of analytic.entries()) expect(own).toBeClose(numeric[index]!, { atol: 1e-6 });
  });

  test("keeps the rows of a batch apart", () => {
    const own = block();
    const moved = feeds.x.map((value, index) => (index >= time * dim ? 2 * value + 1 : value));
    expect(run(own, { x: moved }).slice(0, time * dim)).toEqual(run(own).slice(0, time * dim));
  });

  test("starts with the given bias of each kind and head, besides the drawn one", () => {
    const [plain, pulled] = [block(), block({ firstBias: (kind, head) => 10 * kind + head })];
    const added = pulled.bias.values.map((value, index) => 16 * (value - plain.bias.values[index]!));
    expect(added).toBeClose([0, 1, 10, 11, 20, 21, 30, 31, 40, 41], { atol: 1e-4 });
  });

  test("without random numbers has no first bias: its weights are about to be loaded", () => {
    expect([...block({ random: null, firstBias: () => 4 }).bias.values].every((value) => value === 0)).toBe(true);
  });

  test("drops some of what it adds, in training only", () => {
    const own = block({ dropout: 0.5 });
    const training = { seed: input("seed", []), progress: input("progress", []) };
    const program = compile({ y: own.call(inputs, { training }) }, referenceKernels);
    const learned = (seed: number): number[] => [...program.run({ ...feeds, seed, progress: 0 }).y];
    expect(learned(1)).not.toEqual(learned(2));
    expect(run(own)).toEqual(run(block()));
  });

  test("refuses a width that does not divide into its heads", () => {
    expect(() => block({ dim: 6, heads: 4 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: transformerblock "block": expected a dim that divides into 4 heads, got 6.]`,
    );
  });

  test("refuses an input of another rank or width, by name", () => {
    expect(() => block().call({ ...inputs, x: input("x", [time, dim]) })).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: transformerblock "block": expected [batch, time, dim], got [3, 4].]`,
    );
    expect(() => block().call({ ...inputs, x: input("x", [batch, time, dim + 1]) })).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: transformerblock "block": layernormalization "block_norm_1": expected [..., 4], got [2, 3, 5]: the last axis is 5, not 4.]`,
    );
  });

  test("refuses pairs of another number of places, by name", () => {
    expect(() => block().call({ ...inputs, pairs: input("pairs", [batch, 4, 4]) })).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: transformerblock "block": pairSoftmax pairs: expected [2, 3, 3], got [2, 4, 4]: axis 1 is 4, not 3.]`,
    );
  });
});
