import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { Bidirectional } from "../../src/layers/bidirectional.ts";
import { LSTM } from "../../src/layers/lstm.ts";
import { Random } from "../../src/random.ts";
import { cases, expectMatch } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";

function pair({ returnSequences = false, goBackwards = true } = {}) {
  const options = { inputDim: 4, units: 3, returnSequences, random: Random.seeded(0) };
  const forward = new LSTM({ ...options, name: "forward" });
  const backward = new LSTM({ ...options, name: "backward", goBackwards });
  return { forward, backward };
}

// Fixture: test/reference/recurrent.py, Keras 3; remake with `npm run fixtures`.
describe.each(kernelSets)("Bidirectional, %s kernels", (_, kernels) => {
  test.each(cases<{ returnSequences: boolean }>("bidirectional"))("matches Keras forward and backward: %s", (_, reference) => {
    const { forward, backward } = pair(reference.config);
    const layer = new Bidirectional({ forward, backward });
    const weights = {
      "forward.kernel": forward.kernel,
      "forward.recurrentKernel": forward.recurrentKernel,
      "forward.bias": forward.bias,
      "backward.kernel": backward.kernel,
      "backward.recurrentKernel": backward.recurrentKernel,
      "backward.bias": backward.bias,
    };
    expectMatch(reference, kernels, weights, ({ x }, mask) => ({ output: layer.call(x!, { mask }) }));
  });
});

describe("Bidirectional", () => {
  test("has the weights of both directions", () => {
    const { forward, backward } = pair();
    expect(new Bidirectional({ forward, backward }).parameters).toEqual([...forward.parameters, ...backward.parameters]);
  });

  test("joins both last states", () => {
    expect(new Bidirectional(pair()).call(input("x", [2, 5, 4])).shape).toEqual([2, 6]);
  });

  test("refuses two layers that read the same way, by name", () => {
    const layers = pair({ goBackwards: false });
    expect(() => new Bidirectional({ name: "both", ...layers })).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: bidirectional "both": expected a forward layer, and a backward layer with goBackwards and the same returnSequences.]`,
    );
  });

  test("refuses a sequence beside a last state", () => {
    const { forward } = pair();
    const { backward } = pair({ returnSequences: true });
    expect(() => new Bidirectional({ name: "both", forward, backward })).toThrow(TypeError);
  });
});
