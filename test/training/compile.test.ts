import { afterEach, describe, expect, test } from "vitest";
import { Model } from "../../src/layers/model.ts";
import { dense, embedding, lstm, Sequential } from "../../src/layers/sequential.ts";
import { Random } from "../../src/random.ts";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";
import { compile, type Compiled, type CompileOptions } from "../../src/training/compile.ts";
import { values } from "../../src/training/data.ts";
import { adam } from "../../src/training/optimizers.ts";
import { stepwise } from "../../src/training/schedules.ts";
import { network, points } from "./points.ts";

const exclusiveOr = {
  x: values([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]),
  y: values([0, 1, 1, 0]),
};

const made: Compiled[] = [];

function compiled(options: Partial<CompileOptions> = {}): Compiled {
  const own = compile(network(), { loss: "sparseCategoricalCrossentropy", learningRate: 0.05, kernels: simdKernels, ...options });
  made.push(own);
  return own;
}

afterEach(() => {
  for (const { trainer } of made.splice(0)) trainer.close();
});

describe("a compiled network", () => {
  test("learns exclusive or", async () => {
    const model = compiled({ optimizer: adam() });
    const { x, y } = exclusiveOr;
    await model.fit({ x, y, epochs: 150 });
    expect(model.evaluate(x, y).accuracy).toBe(1);
    const { shape, values: output } = model.predict(x);
    expect(shape).toEqual([4, 2]);
    expect([0, 1, 2, 3].map((row) => Math.round(output[2 * row + 1]!))).toEqual([0, 1, 1, 0]);
  });

  test("learns an order of words behind a mask", async () => {
    const stack = [
      embedding({ inputDim: 4, outputDim: 6, maskZero: true }),
      lstm({ units: 6 }),
      dense({ units: 1, activation: "sigmoid" }),
    ];
    const model = compile(new Sequential({ inputShape: [3], random: Random.seeded(1) }, stack), {
      loss: "binaryCrossentropy",
      optimizer: adam(),
      learningRate: 0.03,
      kernels: simdKernels,
    });
    const x = values([
      [1, 2, 0],
      [2, 1, 0],
      [1, 2, 3],
      [2, 1, 3],
    ]);
    const y = values([0, 1, 0, 1]);
    await model.fit({ x, y, epochs: 100 });
    expect(model.evaluate(x, y).accuracy).toBe(1);
  });

  test("is trained for one epoch on shuffled batches of 32 where nothing else is said, as in Keras", async () => {
    const batches: number[] = [];
    const { x, y } = points(70);
    const { history, step } = await compiled().fit({
      x,
      y,
      callbacks: [{ onBatchEnd: ({ examples }) => void batches.push(examples) }],
    });
    expect([history.length, step]).toEqual([1, 3]);
    expect(batches.at(-1)).toBe(70);
  });

  test("has RMSprop at a rate of 0.001 where nothing else is said, as in Keras", async () => {
    const model = compile(network(), { loss: "sparseCategoricalCrossentropy" });
    const { history } = await model.fit(points(8));
    expect(model.trainer.optimizer.name).toBe("rmsprop");
    expect(history[0]!.learningRate).toBe(0.001);
  });

  test("may follow a schedule", async () => {
    const model = compiled({ learningRate: stepwise(0.1, { every: 0.5, factor: 0.1 }) });
    const { history } = await model.fit({ ...points(8), epochs: 2 });
    expect(history.map(({ learningRate }) => learningRate)).toBeClose([0.1, 0.01]);
  });

  test("is trained by several workers, and goes on after its threads were ended", async () => {
    const [alone, together] = [compiled(), compiled({ workers: 2 })];
    const runs = [alone, together].map(async (model) => {
      await model.fit({ ...points(16), batchSize: 8 });
      return (await model.fit({ ...points(16), batchSize: 8, seed: 1 })).history[0]!.loss;
    });
    const [first, second] = await Promise.all(runs);
    expect(second).toBeClose(first!, { atol: 1e-4 });
  });

  test("stops at a signal", async () => {
    expect((await compiled().fit({ ...points(8), epochs: 1e6, signal: AbortSignal.timeout(20) })).ended).toBe("interrupted");
  });

  test("may have several inputs", async () => {
    const model = compile(new Model({ inputs: { a: [2], b: [2] }, outputs: ({ a, b }) => a!.add(b!).softmax() }), {
      loss: "categoricalCrossentropy",
      kernels: simdKernels,
    });
    const [a, b] = [
      values([
        [1, 2],
        [3, 4],
      ]),
      values([
        [1, 0],
        [0, 0],
      ]),
    ];
    expect(model.predict({ a, b }).values[0]).toBeClose(0.5);
    expect(
      model.evaluate(
        { a, b },
        values([
          [1, 0],
          [0, 1],
        ]),
      ).loss,
    ).toBeGreaterThan(0);
  });

  test("predicts outputs of any shape, flat for each example", () => {
    const model = compile(new Model({ inputs: { x: [2, 3] }, outputs: ({ x }) => x!.tanh() }), {
      loss: "meanSquaredError",
      kernels: simdKernels,
    });
    const x = { shape: [4, 2, 3], values: new Float32Array(24) };
    expect(model.predict(x)).toEqual({ shape: [4, 6], values: new Float32Array(24) });
  });
});

describe("a validation split", () => {
  test("takes the last examples, which are only scored", async () => {
    const { x, y } = points(10);
    const model = compiled();
    const { history } = await model.fit({ x, y, validationSplit: 0.3 });
    const last = { x: { shape: [3, 2], values: x.values.slice(14) }, y: { shape: [3], values: y.values.slice(7) } };
    expect(history[0]!.valLoss).toBeClose(model.evaluate(last.x, last.y).loss);
    expect(history[0]!.examplesPerSecond * history[0]!.seconds).toBeClose(7);
  });

  test("of everything leaves nothing to train on, which is refused", async () => {
    await expect(compiled().fit({ ...points(4), validationSplit: 1 })).rejects.toThrow("fit: expected at least one example");
  });
});

describe("what does not fit is refused", () => {
  const { x } = points(4);

  test("x and y of different lengths", async () => {
    await expect(compiled().fit({ x, y: values([0, 1]) })).rejects.toThrow('arrays: expected 2 examples in input "x" as in y, got [4, 2].');
  });

  test("examples of another width than the network's", async () => {
    await expect(compiled().fit({ x: values([[1, 2, 3]]), y: values([0]) })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: model "sequential" input "x": expected [batch, 2], got [1, 3]: axis 1 is 3, not 2.]`,
    );
  });

  test("inputs of another name", () => {
    expect(() => compiled().predict({ words: x })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: network "sequential": expected an input "x", got words.]`,
    );
  });

  test("targets of another width than the output's", () => {
    const model = compile(network(), { loss: "categoricalCrossentropy", kernels: simdKernels });
    expect(() =>
      model.evaluate(
        x,
        values([
          [1, 0, 0],
          [1, 0, 0],
          [1, 0, 0],
          [1, 0, 0],
        ]),
      ),
    ).toThrowErrorMatchingInlineSnapshot(`[RangeError: input "targets": expected 8 values for [4, 2], got 12.]`);
  });

  test("nothing to evaluate", () => {
    expect(() => compiled().evaluate({ shape: [0, 2], values: new Float32Array() }, { shape: [0], values: new Float32Array() })).toThrow(
      RangeError,
    );
  });

  test("class numbers y that are more than one an example", () => {
    expect(() =>
      compiled().evaluate(
        x,
        values([
          [0, 1],
          [0, 1],
          [0, 1],
          [0, 1],
        ]),
      ),
    ).toThrowErrorMatchingInlineSnapshot(`[RangeError: input "targets": expected 4 values for [4], got 8.]`);
  });
});
