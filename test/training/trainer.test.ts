import { describe, expect, test } from "vitest";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";
import type { Batch } from "../../src/training/data.ts";
import { losses } from "../../src/training/losses.ts";
import { adam, adamW, rmsprop, sgd } from "../../src/training/optimizers.ts";
import type { StepOptions, Trainer } from "../../src/training/trainer.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { batchOf, network, points, trainerOf, weightsOf } from "./points.ts";

const first: StepOptions = { learningRate: 0.01, step: 1, seed: 0, progress: 0 };
const batch = batchOf(10);
const only = batch[0]!;

const mean = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((sum, own) => sum + own, 0) / numbers.length;
const distance = (a: readonly number[], b: readonly number[]): number => Math.hypot(...a.map((own, index) => own - b[index]!));

describe.each(kernelSets)("a training step, %s kernels", (_, kernels) => {
  test.each([sgd(), sgd({ momentum: 0.9 }), rmsprop(), adam(), adamW()].map((own) => [own.name, own]))(
    "lowers the loss on its batch: %s",
    async (_, optimizer) => {
      const trainer = trainerOf(network(), { kernels, optimizer });
      const before = mean(trainer.score(only).loss);
      const { loss } = await trainer.step(batch, first);
      expect(loss).toBeClose(before);
      expect(mean(trainer.score(only).loss)).toBeLessThan(before);
    },
  );
});

describe("a training step", () => {
  test("tells the loss and the accuracy that its batch had before", async () => {
    const trainer = trainerOf(network());
    const { loss, correct } = trainer.score(only);
    const result = await trainer.step(batch, first);
    expect([result.loss, result.accuracy]).toBeClose([mean(loss), mean(correct)]);
  });

  test("tells the norm of all gradients", async () => {
    const trainer = trainerOf(network(), { optimizer: sgd() });
    const before = weightsOf(trainer);
    const { gradientNorm } = await trainer.step(batch, { ...first, learningRate: 0.5 });
    expect(distance(weightsOf(trainer), before)).toBeClose(0.5 * gradientNorm);
  });

  test("clips gradients to a largest norm, and tells the norm they had", async () => {
    const [free, held] = [undefined, 0.01].map((clipNorm) => trainerOf(network(), { optimizer: sgd(), clipNorm })) as [Trainer, Trainer];
    const before = weightsOf(held);
    const whole = await free.step(batch, { ...first, learningRate: 1 });
    const clipped = await held.step(batch, { ...first, learningRate: 1 });
    expect(clipped.gradientNorm).toBe(whole.gradientNorm);
    expect(distance(weightsOf(held), before)).toBeClose(0.01, { rtol: 1e-4 });
  });

  test("counts rows by their weights: those of weight 0 not at all", async () => {
    const [padded, plain] = [trainerOf(network(), { optimizer: sgd() }), trainerOf(network(), { optimizer: sgd() })];
    const six = batchOf(10)[0]!;
    const some: Batch = { ...six, weights: Float32Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 0) };
    const { x, y } = points(10);
    const four: Batch = {
      inputs: { x: { shape: [4, 2], values: x.values.slice(0, 8) } },
      targets: { shape: [4], values: y.values.slice(0, 4) },
      weights: Float32Array.of(3, 3, 3, 3),
    };
    const [a, b] = [await padded.step([some], first), await plain.step([four], first)];
    expect([a.loss, a.accuracy, a.gradientNorm]).toBeClose([b.loss, b.accuracy, b.gradientNorm]);
    expect(weightsOf(padded)).toBeClose(weightsOf(plain));
  });

  test("drops other values with another seed, the same with the same", async () => {
    const after = async (seed: number): Promise<number[]> => {
      const trainer = trainerOf(network({ rate: 0.5 }));
      await trainer.step(batch, { ...first, seed });
      return weightsOf(trainer);
    };
    expect(await after(1)).toEqual(await after(1));
    expect(await after(1)).not.toEqual(await after(2));
  });

  test("has no accuracy where the loss knows no classes", async () => {
    const trainer = trainerOf(network(), { loss: losses.meanSquaredError });
    const targets = { shape: [10, 2], values: new Float32Array(20) };
    expect((await trainer.step([{ ...only, targets }], first)).accuracy).toBeNaN();
    expect(trainer.score({ ...only, targets }).correct).toEqual(new Float32Array(10).fill(NaN));
  });

  test("that lacks an input is refused, by name", async () => {
    const words = only.inputs["x"]!;
    await expect(trainerOf(network()).step([{ ...only, inputs: { words } }], first)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[RangeError: network "sequential": expected an input "x", got words.]`,
    );
  });

  test("with too few targets is refused", async () => {
    const targets = { shape: [10], values: new Float32Array(9) };
    await expect(trainerOf(network()).step([{ ...only, targets }], first)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[RangeError: input "targets": expected 10 values for [10], got 9.]`,
    );
  });
});

describe("a trainer", () => {
  test("predicts what it scores", () => {
    const trainer = trainerOf(network());
    const { output, correct, loss } = trainer.score(only);
    expect(trainer.predict(only.inputs)).toEqual(output);
    for (const [row, label] of only.targets.values.entries()) {
      const own = output.subarray(2 * row, 2 * row + 2);
      expect(loss[row]).toBeClose(-Math.log(own[label]!));
      expect(correct[row]).toBe(own[label]! > own[1 - label]! ? 1 : 0);
    }
  });

  test("predicts batches of any size, in turn", () => {
    const trainer = trainerOf(network());
    const whole = trainer.predict(only.inputs);
    const small = trainer.predict(batchOf(3)[0]!.inputs);
    expect(small).toBeClose(whole.subarray(0, 6));
    expect(trainer.predict(only.inputs)).toEqual(whole);
  });

  test("keeps its weights to itself until it is asked to store them", async () => {
    const own = network();
    const trainer = trainerOf(own);
    const values = () => own.parameters.flatMap((parameter) => [...parameter.values]);
    const before = values();
    await trainer.step(batch, first);
    expect(values()).toEqual(before);
    trainer.store();
    expect(values()).not.toEqual(before);
  });

  test("stores what the optimizer remembers too", async () => {
    const trainer = trainerOf(network());
    await trainer.step(batch, first);
    trainer.store();
    expect(trainer.slots.map(({ name }) => name).slice(0, 2)).toEqual(["mean/dense/kernel", "variance/dense/kernel"]);
    expect(trainer.slots.every(({ values }) => values.some((value) => value !== 0))).toBe(true);
  });

  test("takes up weights that were written from outside when it is asked to", () => {
    const own = network();
    const trainer = trainerOf(own);
    const before = trainer.predict(only.inputs);
    own.parameters.at(-1)!.values.set([5, 0]);
    expect(trainer.predict(only.inputs)).toEqual(before);
    trainer.load();
    expect(trainer.predict(only.inputs)).not.toEqual(before);
  });

  test("needs no weights", () => {
    const trainer = trainerOf(
      { name: "none", parameters: [], inputNames: ["x"], build: ({ x }) => x!.softmax() },
      { kernels: simdKernels },
    );
    expect(trainer.predict({ x: { shape: [1, 2], values: Float32Array.of(1, 1) } })).toEqual(Float32Array.of(0.5, 0.5));
  });
});
