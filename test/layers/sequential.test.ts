import { describe, expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { constant, input } from "../../src/graph/tensor.ts";
import {
  activation,
  bidirectional,
  dense,
  dropout,
  embedding,
  flatten,
  gru,
  layerNormalization,
  lstm,
  permute,
  Sequential,
  simpleRnn,
  type Stacked,
} from "../../src/layers/sequential.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";

function stack(inputShape: readonly number[], layers: readonly Stacked[], seed = 0): Sequential {
  return new Sequential({ inputShape, random: Random.seeded(seed) }, layers);
}

function output(model: Sequential, shape: readonly number[], x: readonly number[]): ArrayLike<number> {
  return compile({ y: model.build({ x: input("x", shape) }) }, referenceKernels).run({ x }).y;
}

describe("Sequential", () => {
  test("infers the sizes of inputs from one layer to the next", () => {
    const model = stack(
      [6],
      [
        embedding({ inputDim: 20, outputDim: 8 }),
        gru({ units: 7, returnSequences: true }),
        bidirectional("lstm", { units: 5 }),
        layerNormalization(),
        dense({ units: 3 }),
      ],
    );
    expect(model.parameters.map(({ name, shape }) => `${name} [${shape}]`)).toMatchInlineSnapshot(`
      [
        "embedding/embeddings [20,8]",
        "gru/kernel [8,21]",
        "gru/recurrent_kernel [7,21]",
        "gru/bias [2,21]",
        "bidirectional/forward/kernel [7,20]",
        "bidirectional/forward/recurrent_kernel [5,20]",
        "bidirectional/forward/bias [20]",
        "bidirectional/backward/kernel [7,20]",
        "bidirectional/backward/recurrent_kernel [5,20]",
        "bidirectional/backward/bias [20]",
        "layer_normalization/gamma [10]",
        "layer_normalization/beta [10]",
        "dense/kernel [10,3]",
        "dense/bias [3]",
      ]
    `);
  });

  test("gives the shape of its last layer, for any batch", () => {
    const model = stack([6, 4], [permute([2, 1]), simpleRnn({ units: 5, returnSequences: true }), flatten(), activation("tanh")]);
    expect(model.build({ x: input("x", [3, 6, 4]) }).shape).toEqual([3, 20]);
  });

  test("names layers by their kind, and later ones of a kind by number", () => {
    const model = stack([4], [dense({ units: 3 }), dropout(0.5), dense({ units: 2 }), dropout(0.5), dense({ units: 1 })]);
    expect(model.layers.map(({ name }) => name)).toEqual(["dense", "dropout", "dense_1", "dropout_1", "dense_2"]);
  });

  test("starts from the same weights for the same seed", () => {
    const layers = [dense({ units: 3 }), dense({ units: 2 })];
    const values = (seed: number): Float32Array[] => stack([4], layers, seed).parameters.map((parameter) => parameter.values);
    expect(values(1)).toEqual(values(1));
    expect(values(1)).not.toEqual(values(2));
  });

  test("does not share weights between two models of one stack", () => {
    const layers = [dense({ units: 3 })];
    expect(stack([4], layers).parameters[0]).not.toBe(stack([4], layers).parameters[0]);
  });

  test("passes over padding behind an embedding that masks it", () => {
    const layers = (maskZero: boolean): Stacked[] => [
      embedding({ inputDim: 9, outputDim: 4, maskZero }),
      lstm({ units: 3, returnSequences: true }),
      gru({ units: 3 }),
    ];
    const long = output(stack([5], layers(true)), [1, 5], [3, 1, 4, 0, 0]);
    expect(long).toBeClose(output(stack([3], layers(true)), [1, 3], [3, 1, 4]));
    expect(long).not.toBeClose(output(stack([5], layers(false)), [1, 5], [3, 1, 4, 0, 0]));
  });

  test("drops values in training only", () => {
    const model = stack([100], [dropout(0.5)]);
    const x = input("x", [1, 100]);
    const training = { seed: constant(1), progress: constant(0) };
    const ones = Array.from({ length: 100 }, () => 1);
    const trained = compile({ y: model.build({ x }, { training }) }, referenceKernels).run({ x: ones }).y;
    expect(output(model, [1, 100], ones)).toEqual(Float32Array.from(ones));
    expect(new Set(trained)).toEqual(new Set([0, 2]));
  });

  test("can be derived by all of its weights", () => {
    const model = stack(
      [6],
      [embedding({ inputDim: 20, outputDim: 4, maskZero: true }), bidirectional("gru", { units: 3 }), dense({ units: 2 })],
    );
    const loss = model
      .build({ x: input("x", [2, 6]) })
      .softmax()
      .log()
      .sum();
    const derived = gradient(loss, model.parameters);
    const results = compile<string>(Object.fromEntries(derived.map((dw, index) => [`${index}`, dw])), referenceKernels).run({
      x: [1, 2, 3, 4, 0, 0, 5, 6, 7, 0, 0, 0],
    });
    for (const own of Object.values(results)) expect(own.some((value) => value !== 0)).toBe(true);
  });

  test("refuses an input of another shape, by name", () => {
    const model = stack([6], [dense({ units: 3 })]);
    expect(() => model.build({ x: input("x", [2, 7]) })).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: model "sequential" input "x": expected [batch, 6], got [2, 7]: axis 1 is 7, not 6.]`,
    );
  });

  test("refuses layers that do not fit, while it is made", () => {
    expect(() => stack([6], [dense({ units: 4 }), lstm({ units: 3 })])).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: lstm "lstm": expected [batch, time, 4], got [1, 4]: 2 axes, not 3.]`,
    );
  });
});
