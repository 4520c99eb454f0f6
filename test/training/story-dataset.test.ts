import { describe, expect, test } from "vitest";
import type { ReaderName } from "../../src/models/readers.ts";
import { Random } from "../../src/random.ts";
import type { Batch, Dataset } from "../../src/training/data.ts";
import { storyDataset, type StoryDatasetOptions } from "../../src/training/story-dataset.ts";
import { generateStories } from "../../src/worlds.ts";
import { examplesOf } from "../../src/stories/batch.ts";
import { rooms, smallReader, told } from "../models/rooms.ts";

const dataset = (name: ReaderName, options?: StoryDatasetOptions): Dataset => storyDataset(smallReader(name), rooms, options);

const all = (own: Dataset, options: Parameters<Dataset["batches"]>[0]): (readonly Batch[])[] => [...own.batches(options)];

/** Words that are not padding, row by row. */
function wordCounts({ inputs }: Batch, name: string): number[] {
  const { shape, values } = inputs[name]!;
  const width = shape[1]!;
  return Array.from({ length: shape[0]! }, (_, row) => values.subarray(row * width, (row + 1) * width).filter((id) => id > 0).length);
}

describe("stories as a data set", () => {
  test("give each reader what it reads", () => {
    const names = (name: ReaderName): string[] => Object.keys(all(dataset(name), { batchSize: 12 })[0]![0]!.inputs);
    expect(names("lstm")).toEqual(["sequence"]);
    expect(names("mlp")).toEqual(["words", "question"]);
    expect(names("memory-network").toSorted()).toEqual(["memories", "question", "sentences"]);
  });

  test("have the answers' classes as targets and labels, in order", () => {
    const own = dataset("mlp");
    const classes = Array.from({ length: 4 }, () => [0, 1, 2]).flat();
    expect(own.labels).toEqual(classes);
    expect(all(own, { batchSize: 5 }).flatMap(([batch]) => [...batch!.targets.values])).toEqual(classes);
  });

  test("have the words' ids as targets for a reader that answers with words", () => {
    const reader = smallReader("post");
    const ids = ["yes", "no", "not told"].map((answer) => reader.vocabulary.id(answer));
    expect(dataset("post").labels.slice(0, 3)).toEqual(ids);
  });

  test("with an answer that the reader cannot give are refused", () => {
    const examples = [...rooms, told(["Ana went to the kitchen."], "Where is Ana?", "kitchen")];
    expect(() => storyDataset(smallReader("mlp"), examples)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: mlp: expected one of the answers yes, no, not told, got "kitchen" to "Where is Ana?" (task rooms).]`,
    );
  });

  test.each([1, 2, 5, 7, 12, 100])("come in as many batches as their number says, each story once: %d a batch", (batchSize) => {
    const examples = Array.from({ length: 129 }, (_, index) => rooms[index % 12]!);
    const own = storyDataset(smallReader("mlp"), examples);
    const shuffled = all(own, { batchSize, random: Random.seeded(1) });
    expect(shuffled).toHaveLength(Math.ceil(129 / batchSize));
    expect(all(own, { batchSize })).toHaveLength(Math.ceil(129 / batchSize));
    const sizes = shuffled.map(([batch]) => batch!.targets.values.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(batchSize);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(129);
  });

  test("come shuffled with stories of like length together", () => {
    const examples = examplesOf(generateStories({ stories: 60, seed: 1 }));
    const own = storyDataset(smallReader("lstm"), examples);
    const spread = (random?: Random): number => {
      const batches = all(own, { batchSize: 8, ...(random ? { random } : {}) });
      const each = batches.map(([batch]) => wordCounts(batch!, "sequence")).map((counts) => Math.max(...counts) - Math.min(...counts));
      return each.reduce((sum, width) => sum + width, 0) / each.length;
    };
    expect(spread(Random.seeded(1))).toBeLessThan(spread() / 3);
  });

  test("come in another order each time, the same for the same seed", () => {
    const order = (seed: number): number[] =>
      all(dataset("mlp"), { batchSize: 3, random: Random.seeded(seed) }).flatMap(([batch]) => [...batch!.inputs["words"]!.values]);
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
  });

  test("are split into shards", () => {
    const [batch] = all(dataset("mlp"), { batchSize: 5, shards: 2 });
    expect(batch!.map(({ targets }) => targets.shape)).toEqual([[2], [2]]);
    expect(all(dataset("mlp"), { batchSize: 7, shards: 2 })[0]!.map(({ targets }) => targets.shape[0])).toEqual([3, 3]);
  });

  test("have a subset at any places", () => {
    const subset = dataset("mlp").subset([2, 0, 2]);
    expect([subset.size, subset.labels]).toEqual([3, [2, 0, 2]]);
    const [batch] = all(subset, { batchSize: 9 });
    const counts = wordCounts(batch![0]!, "words");
    expect(counts[0]).toBe(counts[2]);
  });

  test("have balanced subsets that hold a story more than once", () => {
    const subset = dataset("lstm").subset([1, 1, 1, 1]);
    const [batch] = all(subset, { batchSize: 4, random: Random.seeded(1) });
    expect(batch![0]!.targets.values).toEqual(Float32Array.of(1, 1, 1, 1));
  });
});

describe("empty statements between the told ones", () => {
  const memories = (own: Dataset, random?: Random): number =>
    all(own, { batchSize: 12, ...(random ? { random } : {}) })
      .flatMap(([batch]) => wordCounts(batch!, "memories"))
      .reduce((sum, count) => sum + count, 0);
  const statements = rooms.reduce((sum, { statements }) => sum + statements.length, 0);

  test("are put in training, at their share", () => {
    const many = storyDataset(smallReader("memory-network", { memories: 64 }), Array.from({ length: 25 }, () => rooms).flat(), {
      timeNoise: 0.3,
    });
    const expected = 25 * statements;
    // Four standard errors of a share of 0.3.
    const apart = 4 * Math.sqrt(expected * 0.3 * 0.7);
    expect(memories(many, Random.seeded(1)) - expected).toBeClose(0.3 * expected, { atol: apart });
  });

  test("are not put where stories are only scored", () => {
    expect(memories(dataset("memory-network", { timeNoise: 0.9 }))).toBe(statements);
  });

  test("are not put without being asked for", () => {
    expect(memories(dataset("memory-network"), Random.seeded(1))).toBe(statements);
  });

  test("change no words", () => {
    const words = (timeNoise: number): number[] => {
      const own = dataset("mlp", { timeNoise });
      const counts = all(own, { batchSize: 12, random: Random.seeded(1) }).flatMap(([batch]) => wordCounts(batch!, "words"));
      return counts.toSorted((a, b) => a - b);
    };
    expect(words(0.5)).toEqual(words(0));
  });
});

test("unknown words take their slots in an order that is drawn", () => {
  const examples = Array.from({ length: 100 }, () => told(["Zoe is here."], "Is Zoe here?", "yes"));
  const reader = smallReader("lstm");
  const slots = new Set(
    all(storyDataset(reader, examples, { slotOrder: Random.seeded(1) }), { batchSize: 100 })[0]![0]!.inputs["sequence"]!.values,
  );
  expect(slots.has(1)).toBe(true);
});
