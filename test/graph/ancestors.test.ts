import { describe, expect, test } from "vitest";
import { ancestors, parametersOf } from "../../src/graph/ancestors.ts";
import { input, Parameter } from "../../src/graph/tensor.ts";

describe("ancestors", () => {
  test("are the outputs and all that they are made of, inputs first, each once", () => {
    const [x, y] = [input("x", [2]), input("y", [2])];
    const sum = x.add(y);
    const product = sum.mul(x);
    expect(ancestors([product, sum])).toEqual([x, y, sum, product]);
  });

  test("leave out what the outputs do not need", () => {
    const x = input("x", [2]);
    x.exp();
    const y = x.tanh();
    expect(ancestors([y])).toEqual([x, y]);
  });

  test("of a deep graph are found without recursion", () => {
    let y = input("x", [1]).neg();
    for (let depth = 0; depth < 20_000; depth++) y = y.neg();
    expect(ancestors([y])).toHaveLength(20_002);
  });
});

test("parametersOf gives each parameter once, in the order in which they were made", () => {
  const [v, w] = ["v", "w"].map((name) => new Parameter(name, [2], new Float32Array(2))) as [Parameter, Parameter];
  expect(parametersOf([w.add(v), w.mul(w)])).toEqual([v, w]);
});
