import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { arrays, batchIndexes, parts, values, type Batch, type Dataset } from "../../src/training/data.ts";

const four = arrays(
  values([
    [1, 10],
    [2, 20],
    [3, 30],
    [4, 40],
  ]),
  values([0, 1, 1, 0]),
);

const all = (dataset: Dataset, options: Parameters<Dataset["batches"]>[0]): (readonly Batch[])[] => [...dataset.batches(options)];

describe("parts", () => {
  test.each([
    [7, 3, [3, 3, 1]],
    [6, 3, [2, 2, 2]],
    [2, 3, [1, 1]],
    [6, 4, [2, 2, 2]],
    [0, 3, []],
  ])("of %d items, at most %d, have one length, the last perhaps a shorter one", (length, count, expected) => {
    const items = Array.from({ length }, (_, index) => index);
    expect(parts(items, count).map((part) => part.length)).toEqual(expected);
    expect(parts(items, count).flat()).toEqual(items);
  });
});

describe("batches", () => {
  test("of places in order are in order", () => {
    expect(batchIndexes(5, { batchSize: 2 })).toEqual([[0, 1], [2, 3], [4]]);
  });

  test("hold every place once, shuffled, and are no more and no larger than asked for", () => {
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 50 }), fc.integer(), (size, batchSize, seed) => {
        const batches = batchIndexes(size, { batchSize, random: Random.seeded(seed) });
        expect(batches).toHaveLength(Math.ceil(size / batchSize));
        expect(Math.max(0, ...batches.map(({ length }) => length))).toBeLessThanOrEqual(batchSize);
        expect(batches.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, index) => index));
      }),
    );
  });
});

describe("arrays", () => {
  test("come in order without a source of random numbers", () => {
    const [[first], [second]] = all(four, { batchSize: 2 }) as [[Batch], [Batch]];
    expect(first).toEqual({
      inputs: {
        x: values([
          [1, 10],
          [2, 20],
        ]),
      },
      targets: values([0, 1]),
      weights: Float32Array.of(1, 1),
    });
    expect(second.inputs["x"]).toEqual(
      values([
        [3, 30],
        [4, 40],
      ]),
    );
  });

  test("keep inputs and targets of an example together when shuffled", () => {
    const batches = all(four, { batchSize: 4, random: Random.seeded(1) });
    const [{ inputs, targets }] = batches[0] as [Batch];
    const pairs = [0, 1, 2, 3].map((row) => [inputs["x"]!.values[2 * row], targets.values[row]]);
    expect(pairs).not.toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 0],
    ]);
    expect(pairs.toSorted(([a], [b]) => a! - b!)).toEqual([
      [1, 0],
      [2, 1],
      [3, 1],
      [4, 0],
    ]);
  });

  test("are split into shards, the last perhaps a smaller one", () => {
    const [batch] = all(four, { batchSize: 3, shards: 2 });
    expect(batch!.map(({ targets }) => [...targets.values])).toEqual([[0], [1]]);
    const [whole] = all(four, { batchSize: 4, shards: 3 });
    expect(whole!.map(({ targets }) => targets.shape)).toEqual([[2], [2]]);
  });

  test("may have several inputs, by name", () => {
    const dataset = arrays(
      {
        a: values([1, 2]),
        b: values([
          [3, 4],
          [5, 6],
        ]),
      },
      values([0, 1]),
    );
    const [[batch]] = all(dataset, { batchSize: 1 }) as [[Batch]];
    expect(batch.inputs).toEqual({ a: values([1]), b: values([[3, 4]]) });
  });

  test("may have an input that is named like a part of an array", () => {
    expect(arrays({ values: values([1, 2]), shape: values([3, 4]) }, values([0, 1])).size).toBe(2);
  });

  test("have the classes as labels, from numbers or from rows of targets", () => {
    const rows = arrays(
      values([1, 2]),
      values([
        [0, 0.2, 0.8],
        [1, 0, 0],
      ]),
    );
    expect([four.labels, rows.labels]).toEqual([
      [0, 1, 1, 0],
      [2, 0],
    ]);
  });

  test("have a subset at any places, in any order and more than once", () => {
    const subset = four.subset([3, 0, 3]);
    const [[batch]] = all(subset, { batchSize: 9 }) as [[Batch]];
    expect(subset.size).toBe(3);
    expect(subset.labels).toEqual([0, 0, 0]);
    expect(batch.inputs["x"]).toEqual(
      values([
        [4, 40],
        [1, 10],
        [4, 40],
      ]),
    );
  });

  test("of different numbers of examples are refused", () => {
    expect(() => arrays({ words: values([1, 2, 3]) }, values([0, 1]))).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: arrays: expected 2 examples in input "words" as in y, got [3].]`,
    );
  });

  test.each<[string, () => unknown]>([
    ["x", () => arrays({ shape: [2, 2], values: new Float32Array(3) }, values([0, 1]))],
    ["y", () => arrays(values([1, 2]), { shape: [2], values: new Float32Array(1) })],
  ])("whose numbers do not fill their shape are refused: %s", (name, make) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(`in "${name}", got`);
  });
});

describe("values", () => {
  test("have the shape of the lists", () => {
    expect([
      values([1, 2, 3]).shape,
      values([
        [1, 2],
        [3, 4],
        [5, 6],
      ]).shape,
      values([[1], [2]]).shape,
    ]).toEqual([[3], [3, 2], [2, 1]]);
  });

  test("are the numbers, row by row", () => {
    expect(
      values([
        [1, 2],
        [3, 4],
      ]).values,
    ).toEqual(Float32Array.of(1, 2, 3, 4));
  });

  test("of rows of different lengths are refused", () => {
    expect(() => values([[1, 2], [3]])).toThrowErrorMatchingInlineSnapshot(`[RangeError: values: row 1 has 1 numbers, the first has 2.]`);
  });
});
