import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { Embedding, timeMajorRows } from "../../src/layers/embedding.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { cases, expectMatch } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";

const embedding = (inputDim: number) => new Embedding({ inputDim, outputDim: 2, random: Random.seeded(0) });

// Fixture: test/reference/layers.py, Keras 3; remake with `npm run fixtures`.
describe.each(kernelSets)("Embedding, %s kernels", (_, kernels) => {
  test.each(cases<{ inputDim: number; outputDim: number }>("embedding"))("matches Keras forward and backward: %s", (_, reference) => {
    const layer = new Embedding({ ...reference.config, random: Random.seeded(0) });
    const { embeddings } = layer;
    expectMatch(reference, kernels, { embeddings }, ({ x }) => ({ output: layer.call(x!) }));
  });
});

describe("Embedding", () => {
  test("starts within Keras' ±0.05", () => {
    const { values } = embedding(500).embeddings;
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(Math.fround(0.05));
    expect(Math.max(...values)).toBeGreaterThan(0.049);
  });

  test("masks padding, which is id 0", () => {
    const y = embedding(5).mask(input("ids", [2, 3]));
    expect(compile({ y }, referenceKernels).run({ ids: [1, 4, 0, 2, 0, 0] }).y).toEqual(Float32Array.of(1, 1, 0, 1, 0, 0));
  });

  test("gives NaN for an id that is not in the table", () => {
    const y = embedding(5).call(input("ids", [1]));
    expect(compile({ y }, referenceKernels).run({ ids: [5] }).y).toEqual(Float32Array.of(NaN, NaN));
  });

  test("takes ids of any shape", () => {
    expect(embedding(5).call(input("ids", [2, 3, 4])).shape).toEqual([2, 3, 4, 2]);
  });
});

describe("timeMajorRows", () => {
  const ids = input("ids", [2, 3]);

  test.each([
    ["a table of fewer rows than there are words", 5, [5, 2]],
    ["all words, when the table is larger", 6, [3, 2, 2]],
  ])("transforms %s", (_, inputDim, expected) => {
    const shapes: (readonly number[])[] = [];
    const y = timeMajorRows(embedding(inputDim).call(ids), (rows) => {
      shapes.push(rows.shape);
      return rows.mul(2);
    });
    expect(shapes).toEqual([expected]);
    expect(y.shape).toEqual([3, 2, 2]);
  });

  test("gives the same either way", () => {
    const layer = embedding(5);
    const [table, direct] = [layer.call(ids), layer.call(ids).mul(1)].map((x) => timeMajorRows(x, (rows) => rows.tanh()));
    const actual = compile({ table: table!, direct: direct! }, referenceKernels).run({ ids: [1, 4, 0, 2, 2, 0] });
    expect(actual.table).toEqual(actual.direct);
  });
});
