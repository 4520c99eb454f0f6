import { describe, expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { input, type Tensor } from "../../src/graph/tensor.ts";
import { Embedding } from "../../src/layers/embedding.ts";
import { GRU } from "../../src/layers/gru.ts";
import { LSTM } from "../../src/layers/lstm.ts";
import type { RecurrentOptions } from "../../src/layers/recurrent.ts";
import { SimpleRNN } from "../../src/layers/simple-rnn.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { cases, expectMatch } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { numbers } from "../support/numbers.ts";

/** The layers that carry a state along a sequence, their gates, and Keras 3's fixture for each: test/reference/recurrent.py. */
const kinds = [
  { Kind: SimpleRNN, gates: 1, fixture: "simple-rnn" },
  { Kind: GRU, gates: 3, fixture: "gru" },
  { Kind: LSTM, gates: 4, fixture: "lstm" },
] as const;

const sizes = { inputDim: 4, units: 3 };
const holes = [1, 1, 0, 1, 0, 1, 1, 1, 0, 1];

function make(Kind: (typeof kinds)[number]["Kind"], options: Partial<RecurrentOptions> = {}) {
  return new Kind({ ...sizes, random: Random.seeded(1), returnSequences: true, ...options });
}

describe.each(kernelSets)("%s kernels", (_, kernels) => {
  for (const { Kind, fixture } of kinds) {
    for (const unroll of [false, true]) {
      describe(`${Kind.name}, ${unroll ? "step by step" : "fused"}`, () => {
        test.each(cases<typeof sizes & { returnSequences: boolean }>(fixture))("matches Keras forward and backward: %s", (_, reference) => {
          const layer = new Kind({ ...reference.config, unroll, random: Random.seeded(0) });
          const { kernel, recurrentKernel, bias } = layer;
          const build = (inputs: Readonly<Record<string, Tensor>>, mask: Tensor | undefined) => ({
            output: layer.call(inputs.x!, { mask }),
          });
          expectMatch(reference, kernels, { kernel, recurrentKernel, bias }, build);
        });
      });
    }

    test(`${Kind.name} gives the same numbers and gradients through a table of projected words`, () => {
      const embed = new Embedding({ inputDim: 5, outputDim: 4, random: Random.seeded(2) });
      const layer = make(Kind);
      const ids = input("ids", [2, 6]);
      const wrt = [embed.embeddings, ...layer.parameters];
      const table = layer.call(embed.call(ids));
      // Reversing twice hides the lookup, so each word of each sentence is projected on its own.
      const direct = layer.call(embed.call(ids).reverse(0).reverse(0));
      const all = Object.fromEntries(
        [table, direct].flatMap((y, way) => [y, ...gradient(y.mul(y).sum(), wrt)].map((own, part) => [`${way}.${part}`, own])),
      );
      const actual = compile<string>(all, kernels).run({ ids: [1, 2, 3, 1, 0, 4, 4, 2, 3, 1, 0, 0] });

      // A table of 5 rows instead of 12 words.
      const products = (y: Tensor): RegExpMatchArray | null =>
        compile({ y }, kernels)
          .toString()
          .match(/matmul#\d+ \[5, /g);
      expect(products(table)).toHaveLength(1);
      expect(products(direct)).toBeNull();
      expect(actual["0.0"]).toBeClose(actual["1.0"]!, { atol: 1e-5 });
      for (const part of wrt.keys()) expect(actual[`0.${part + 1}`]).toBeClose(actual[`1.${part + 1}`]!, { rtol: 1e-4 });
    });
  }
});

describe.each(kinds)("$Kind.name", ({ Kind, gates, fixture }) => {
  const name = fixture.replace("-", "_");
  const feeds = { x: numbers([2, 5, 4], 3), mask: holes };
  const run = (y: Tensor, x = feeds.x): ArrayLike<number> => compile({ y }, referenceKernels).run({ ...feeds, x }).y;
  const [x, mask] = [input("x", [2, 5, 4]), input("mask", [2, 5])];

  test("has weights of Keras' shapes, named after it", () => {
    const bias = Kind === GRU ? [2, 3 * gates] : [3 * gates];
    expect(make(Kind).parameters.map(({ name, shape }) => [name, shape])).toEqual([
      [`${name}/kernel`, [4, 3 * gates]],
      [`${name}/recurrent_kernel`, [3, 3 * gates]],
      [`${name}/bias`, bias],
    ]);
  });

  test("gives the last state unless asked for sequences", () => {
    const last = make(Kind, { returnSequences: false }).call(x);
    expect(last.shape).toEqual([2, 3]);
    expect(run(last)).toEqual(run(make(Kind).call(x).at(1, 4)));
  });

  test("reads backwards as it reads a reversed sequence forwards", () => {
    const backwards = make(Kind, { goBackwards: true }).call(x, { mask });
    const reversed = make(Kind).call(x.reverse(1), { mask: mask.reverse(1) });
    expect(run(backwards)).toEqual(run(reversed));
  });

  test("keeps its state where the mask is 0", () => {
    const y = make(Kind).call(x, { mask });
    const [before, masked] = [y.at(1, 1).at(0, 0), y.at(1, 2).at(0, 0)];
    expect(run(masked)).toEqual(run(before));
  });

  test("does not look at what is masked", () => {
    const y = make(Kind).call(x, { mask });
    const changed = feeds.x.with(2 * 4, 9).with(4 * 4 + 1, -9);
    expect(run(y, changed)).toEqual(run(y));
  });

  test("refuses an input of another width, by name", () => {
    const layer = make(Kind, { name: "encoder" });
    expect(() => layer.call(input("x", [8, 20, 16]))).toThrow(
      `${Kind.name.toLowerCase()} "encoder": expected [batch, time, 4], got [8, 20, 16]: axis 2 is 16, not 4.`,
    );
  });

  test("refuses an input without a time axis, by name", () => {
    const layer = make(Kind, { name: "encoder" });
    expect(() => layer.call(input("x", [8, 4]))).toThrow(
      `${Kind.name.toLowerCase()} "encoder": expected [batch, time, 4], got [8, 4]: 2 axes, not 3.`,
    );
  });

  test.each([false, true])("refuses a mask of another length, by name (unroll: %s)", (unroll) => {
    const layer = make(Kind, { name: "encoder", unroll });
    expect(() => layer.call(x, { mask: input("mask", [2, 4]) })).toThrow(
      `${Kind.name.toLowerCase()} "encoder" mask: expected [2, 5], got [2, 4]: axis 1 is 4, not 5.`,
    );
  });
});

test("LSTM starts with a forget bias of 1, and 0 elsewhere", () => {
  const { bias } = make(LSTM) as LSTM;
  expect([...bias.values]).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
});
