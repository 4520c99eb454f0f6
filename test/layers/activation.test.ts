import { expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { activate, Activation, type ActivationName } from "../../src/layers/activation.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";

const values = [-2, 0, 1];
const expected: Readonly<Record<ActivationName, number[]>> = {
  linear: values,
  relu: [0, 0, 1],
  tanh: values.map(Math.tanh),
  sigmoid: [0.11920292, 0.5, 0.73105858],
  softmax: [0.03511903, 0.25949646, 0.70538451],
};

test.each(Object.keys(expected) as ActivationName[])("%s is the function that Keras calls so", (name) => {
  const y = activate(input("x", [1, 3]), name);
  expect(compile({ y }, referenceKernels).run({ x: values }).y).toBeClose(expected[name]);
});

test("Activation is the function as a layer without weights", () => {
  const layer = new Activation({ activation: "relu" });
  const y = layer.call(input("x", [1, 3]));
  expect(layer.parameters).toEqual([]);
  expect(compile({ y }, referenceKernels).run({ x: values }).y).toBeClose(expected.relu);
});
