import { describe, expect, test } from "vitest";
import { assign, constant, input, Parameter, type Tensor } from "../../src/graph/tensor.ts";
import type { KernelSet } from "../../src/runtime/kernels.ts";
import { Machine } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { adam, adamW, clipped, rmsprop, sgd, type Optimizer } from "../../src/training/optimizers.ts";
import { cases } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { numbers } from "../support/numbers.ts";

interface Config {
  readonly learningRate: number;
  readonly globalClipnorm?: number;
}

const optimizers: Readonly<Record<string, Optimizer>> = {
  sgd: sgd(),
  sgdMomentum: sgd({ momentum: 0.9 }),
  rmsprop: rmsprop(),
  adam: adam(),
  adamw: adamW(),
  adamGlobalClip: adam(),
};

interface Steps {
  readonly start: readonly number[];
  readonly gradients: readonly (readonly number[])[];
  readonly learningRate: number;
  readonly clipNorm?: number | undefined;
}

/** The weights after each step on given gradients. */
function weightsAfter(optimizer: Optimizer, { start, gradients, learningRate, clipNorm }: Steps, kernels: KernelSet): number[] {
  const w = new Parameter("w", [start.length], Float32Array.from(start));
  const slots = optimizer.slots(w);
  const g = input("g", w.shape);
  const hyper = input("hyper", [optimizer.hyperSize]);
  const applied = clipNorm === undefined ? g : clipped([g], g.mul(g).sum().sqrt(), clipNorm)[0]!;
  const machine = new Machine(kernels, [w, ...slots]);
  const update = machine.compile({}, optimizer.update(w, applied, slots, hyper));
  return gradients.flatMap((gradient, index) => {
    update.run({ g: gradient, hyper: optimizer.hyper(learningRate, index + 1) });
    machine.store();
    return [...w.values];
  });
}

// There is no Nesterov momentum here.
const references = cases<Config>("optimizers", ["sgdNesterov"]);

// Fixture: test/reference/optimizers.py, Keras 3; remake with `npm run fixtures`.
describe.each(kernelSets)("optimizers, %s kernels", (_, kernels) => {
  test.each(references)("give Keras' weights after each step: %s", (name, { config, weights, inputs, outputs }) => {
    const [count, size] = inputs.gradients!.shape as [number, number];
    const gradients = Array.from({ length: count }, (_, step) => inputs.gradients!.data.slice(step * size, (step + 1) * size));
    const { learningRate, globalClipnorm: clipNorm } = config;
    const after = weightsAfter(optimizers[name]!, { start: weights.w!.data, gradients, learningRate, clipNorm }, kernels);
    expect(after).toBeClose(outputs.w!.data, { atol: 1e-6 });
  });

  test("Adam's one op equals its equations composed, over many steps", () => {
    const [size, steps] = [37, 20];
    const gradients = Array.from({ length: steps }, (_, step) => numbers([size], step));
    const given = { start: numbers([size], 99), gradients, learningRate: 0.01 };
    expect(weightsAfter(adamW(), given, kernels)).toBeClose(weightsAfter(composedAdamW(), given, kernels), { atol: 1e-6 });
  });
});

/** AdamW in single ops: m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², w ← w − decay·w − rate·m/(√v + ε). */
function composedAdamW({ beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7 } = {}): Optimizer {
  return {
    ...adamW(),
    update: (weight, gradient, [mean, variance], hyper): Tensor[] => {
      const m = mean!.mul(beta1).add(gradient.mul(1 - beta1));
      const v = variance!.mul(beta2).add(gradient.mul(gradient).mul(1 - beta2));
      const step = m.mul(hyper.at(0, 0)).div(v.sqrt().add(epsilon));
      const w = weight.sub(weight.mul(hyper.at(0, 1))).sub(step);
      return [assign(mean!, m), assign(variance!, v), assign(weight, w)];
    },
  };
}

describe("slots", () => {
  const weight = new Parameter("dense/kernel", [2, 3], new Float32Array(6));

  test.each<[string, Optimizer, string[]]>([
    ["SGD", sgd(), []],
    ["SGD with momentum", sgd({ momentum: 0.5 }), ["momentum/dense/kernel"]],
    ["RMSprop", rmsprop(), ["velocity/dense/kernel"]],
    ["Adam", adam(), ["mean/dense/kernel", "variance/dense/kernel"]],
    ["AdamW", adamW(), ["mean/dense/kernel", "variance/dense/kernel"]],
  ])("of %s are named after the weight, and zeros at first", (_, optimizer, names) => {
    const slots = optimizer.slots(weight);
    expect(slots.map(({ name }) => name)).toEqual(names);
    for (const { shape, values } of slots) {
      expect(shape).toEqual([2, 3]);
      expect(values).toEqual(new Float32Array(6));
    }
  });
});

test("Adam does not decay weights, AdamW does even where the gradient is 0", () => {
  const given = { start: [1, -2], gradients: [[0, 0]], learningRate: 0.5 };
  expect(weightsAfter(adam(), given, referenceKernels)).toEqual([1, -2]);
  expect(weightsAfter(adamW({ weightDecay: 0.1 }), given, referenceKernels)).toBeClose([0.95, -1.9]);
});

test.each([sgd(), rmsprop(), adam(), adamW()].map((optimizer) => [optimizer.name, optimizer]))(
  "%s finds the bottom of a bowl",
  (_, optimizer) => {
    const w = new Parameter("w", [2], Float32Array.of(0.5, -0.4));
    const slots = optimizer.slots(w);
    const machine = new Machine(referenceKernels, [w, ...slots]);
    const slope = w.sub(constant([0.1, 0.2], [2])).mul(2);
    const update = machine.compile({}, optimizer.update(w, slope, slots, input("hyper", [optimizer.hyperSize])));
    for (let step = 1; step <= 600; step++) update.run({ hyper: optimizer.hyper(0.01, step) });
    machine.store();
    // RMSprop steps by about the learning rate to the last.
    expect(w.values).toBeClose([0.1, 0.2], { atol: 0.015 });
  },
);

describe("clipping", () => {
  const run = (gradients: readonly (readonly number[])[], clipNorm: number): number[][] => {
    const tensors = gradients.map((own, index) => constant(own, [own.length]).add(input(`zero${index}`, [])));
    const norm = tensors
      .map((own) => own.mul(own).sum())
      .reduce((sum, own) => sum.add(own))
      .sqrt();
    const outputs = Object.fromEntries(clipped(tensors, norm, clipNorm).map((own, index) => [`${index}`, own]));
    const zeros = Object.fromEntries(gradients.map((_, index) => [`zero${index}`, 0]));
    const results = new Machine(referenceKernels, []).compile<string>(outputs).run(zeros);
    return gradients.map((_, index) => [...results[`${index}`]!]);
  };

  test("scales all gradients down together to their largest common norm", () => {
    const [first, second] = run([[3, 0], [4]], 2.5);
    expect([...first!, ...second!]).toBeClose([1.5, 0, 2]);
  });

  test.each([5, 6])("leaves gradients of norm 5 alone under a largest norm of %d", (clipNorm) => {
    expect(run([[3, 0], [4]], clipNorm)).toEqual([[3, 0], [4]]);
  });

  test("leaves gradients of 0 alone", () => {
    expect(run([[0, 0]], 1)).toEqual([[0, 0]]);
  });
});
