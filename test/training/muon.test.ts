import { describe, expect, test } from "vitest";
import { input, Parameter } from "../../src/graph/tensor.ts";
import type { KernelSet } from "../../src/runtime/kernels.ts";
import { Machine } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { adamW, muon, type Optimizer } from "../../src/training/optimizers.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { numbers } from "../support/numbers.ts";

const rate = 0.1;

interface Weight {
  readonly name?: string;
  readonly shape: readonly number[];
  readonly start?: readonly number[];
}

/** A weight after steps along given gradients. */
function after(
  optimizer: Optimizer,
  { name = "dense/kernel", shape, start = [] }: Weight,
  gradients: readonly (readonly number[])[],
  kernels: KernelSet = referenceKernels,
): number[] {
  const size = shape.reduce((product, length) => product * length, 1);
  const weight = new Parameter(
    name,
    shape,
    Float32Array.from({ length: size }, (_, index) => start[index] ?? 0),
  );
  const slots = optimizer.slots(weight);
  const [g, hyper] = [input("g", shape), input("hyper", [optimizer.hyperSize])];
  const machine = new Machine(kernels, [weight, ...slots]);
  const update = machine.compile({}, optimizer.update(weight, g, slots, hyper));
  for (const [index, gradient] of gradients.entries()) update.run({ g: gradient, hyper: optimizer.hyper(rate, index + 1) });
  machine.store();
  return [...weight.values];
}

/** Singular values of a 2×n matrix. */
function singularValues(matrix: readonly number[]): [number, number] {
  const n = matrix.length / 2;
  const dot = (a: number, b: number): number =>
    Array.from({ length: n }, (_, k) => matrix[a * n + k]! * matrix[b * n + k]!).reduce((sum, own) => sum + own);
  const [p, q, r] = [dot(0, 0), dot(0, 1), dot(1, 1)];
  const root = Math.hypot((p - r) / 2, q);
  return [Math.sqrt((p + r) / 2 + root), Math.sqrt((p + r) / 2 - root)];
}

/** A gradient of 2×3 with singular values 5 and 0.5. */
const uneven = [5 * 0.6, 0, 5 * 0.8, -0.5 * 0.8, 0, 0.5 * 0.6];
/** How far a step of 1 goes along each singular vector, before the learning rate. */
const scale = 0.2 * Math.sqrt(3);

describe("Muon", () => {
  test("moves a kernel about equally along all singular vectors of its gradient", () => {
    expect(singularValues(uneven)).toBeClose([5, 0.5]);
    const moved = after(muon({ weightDecay: 0 }), { shape: [2, 3] }, [uneven]).map((own) => own / (-rate * scale));
    for (const value of singularValues(moved)) expect(Math.abs(value - 1)).toBeLessThan(0.35);
    // In the directions of the gradient: (3, 0, 4) for the first row.
    expect(moved[0]! / moved[2]!).toBeCloseTo(0.75, 4);
    expect(moved[1]).toBeCloseTo(0, 6);
  });

  test("moves a tall kernel as the wide one that it is the transpose of", () => {
    const wide = after(muon(), { shape: [2, 3] }, [uneven]);
    const tall = after(muon(), { shape: [3, 2] }, [[0, 3, 1, 4, 2, 5].map((place) => uneven[place]!)]);
    expect(tall).toBeClose([0, 3, 1, 4, 2, 5].map((place) => wide[place]!));
  });

  test("remembers: after a gradient of 0 a kernel goes on as before", () => {
    const once = after(muon({ weightDecay: 0 }), { shape: [2, 3] }, [uneven]);
    const twice = after(muon({ weightDecay: 0 }), { shape: [2, 3] }, [uneven, uneven.map(() => 0)]);
    expect(twice).toBeClose(
      once.map((own) => 2 * own),
      { atol: 1e-5 },
    );
  });

  test("decays kernels apart from their gradient", () => {
    const start = numbers([2, 3], 1);
    const still = after(muon({ weightDecay: 0.5 }), { shape: [2, 3], start: [...start] }, [uneven.map(() => 0)]);
    expect(still).toBeClose(Array.from(start, (own) => own * (1 - rate * 0.5)));
  });

  test.each([
    { name: "words/embeddings", shape: [2, 3] },
    { name: "dense/bias", shape: [6] },
  ])("leaves $name to AdamW", (weight) => {
    const given = { ...weight, start: [...numbers([6], 3)] };
    expect(after(muon({ weightDecay: 0.1 }), given, [uneven, uneven])).toEqual(after(adamW({ weightDecay: 0.1 }), given, [uneven, uneven]));
  });

  test("moves the other weights at a rate of their own, by which all decay", () => {
    const given = { name: "dense/bias", shape: [6], start: [...numbers([6], 3)] };
    const at = (rate: number): Optimizer => ({
      ...adamW({ weightDecay: 0.1 }),
      hyper: (_, step) => adamW({ weightDecay: 0.1 }).hyper(rate, step),
    });
    expect(after(muon({ restRate: 3 }), given, [uneven, uneven])).toEqual(after(at(3 * rate), given, [uneven, uneven]));
    const start = numbers([2, 3], 1);
    const still = after(muon({ weightDecay: 0.5, restRate: 3 }), { shape: [2, 3], start: [...start] }, [uneven.map(() => 0)]);
    expect(still).toBeClose(Array.from(start, (own) => own * (1 - 3 * rate * 0.5)));
  });

  test("forgets a kernel whose gradient is 0 from the first: it stays", () => {
    expect(after(muon(), { shape: [2, 3] }, [uneven.map(() => 0)])).toBeClose(uneven.map(() => 0));
  });
});

test.each(kernelSets)("Muon gives the reference's weights, %s kernels", (_, kernels) => {
  const gradients = [1, 2, 3].map((seed) => [...numbers([6, 20], seed)]);
  const weight = { shape: [6, 20], start: [...numbers([6, 20], 9)] };
  expect(after(muon(), weight, gradients, kernels)).toBeClose(after(muon(), weight, gradients), { atol: 1e-4 });
});
