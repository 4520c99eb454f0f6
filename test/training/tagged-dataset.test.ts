import { describe, expect, test } from "vitest";
import { LineTagger } from "../../src/models/line-tagger.ts";
import { Random } from "../../src/random.ts";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";
import { mentionTags, type MentionTag } from "../../src/stories/mentions.ts";
import type { TaggedLine } from "../../src/stories/tagged-lines.ts";
import { fit } from "../../src/training/fit.ts";
import { losses } from "../../src/training/losses.ts";
import { taggedDataset, tagLines } from "../../src/training/tagged-dataset.ts";
import { adamW } from "../../src/training/optimizers.ts";
import { constantRate } from "../../src/training/schedules.ts";
import { Trainer } from "../../src/training/trainer.ts";
import { vectors } from "../models/tiny-transformer.ts";

function line(text: string, ...tags: readonly (MentionTag | undefined)[]): TaggedLine<MentionTag> {
  return { tokens: text.split(" "), tags };
}

/** A made-up word of so many letters. */
function word(random: Random, letters: string): string {
  return Array.from({ length: 5 }, () => random.choice(letters.split(""))).join("");
}

/** Somebody went to some place, with a name of one word or two. */
function walks(count: number, seed: number, letters: string): TaggedLine<MentionTag>[] {
  const random = Random.seeded(seed);
  return Array.from({ length: count }, () => {
    const [who, surname, where] = [word(random, letters), word(random, letters), word(random, letters)];
    return random.chance(0.5)
      ? line(`${who} went to the ${where}`, "begins", "outside", "outside", "outside", "begins")
      : line(`${who} ${surname} is in the ${where}`, "begins", "inside", "outside", "outside", "outside", "begins");
  });
}

async function trained(seed: number): Promise<{ readonly finder: LineTagger<MentionTag>; readonly trainer: Trainer }> {
  const finder = new LineTagger({ tags: mentionTags, vectors, dim: 16, units: 12, dropout: 0.1, random: Random.seeded(seed) });
  const trainer = new Trainer({
    network: finder,
    loss: losses.sparseCategoricalCrossentropy,
    optimizer: adamW(),
    kernels: simdKernels,
  });
  const schedule = constantRate(0.02);
  await fit(trainer, taggedDataset(finder, walks(160, 1, "bdgklmnaeiou")), { epochs: 6, batchSize: 32, schedule, seed });
  return { finder, trainer };
}

const finder = new LineTagger({ tags: mentionTags, vectors, random: Random.seeded(1) });

describe("tagged lines, as a data set", () => {
  test("have a row a word, which weighs nothing where its tag is not known", () => {
    const [first] = [...taggedDataset(finder, [line("zorb is red", "begins", "outside", undefined)]).batches({ batchSize: 8 })];
    const batch = first![0]!;
    expect(batch.targets.shape).toEqual([32 * 4]);
    expect([...batch.targets.values.subarray(0, 4)]).toEqual([1, 0, 0, 0]);
    expect([...batch.weights.subarray(0, 4)]).toEqual([1, 1, 0, 0]);
  });

  test("come shortest first without a random, and in another order with one", () => {
    const lines = walks(96, 2, "xyz");
    const firsts = (random?: Random): number[] =>
      [...taggedDataset(finder, lines).batches({ batchSize: 32, ...(random ? { random } : {}) })].map(
        ([batch]) => batch!.inputs["tokens"]!.shape[1]!,
      );
    expect(firsts()).toEqual(firsts().toSorted((a, b) => a - b));
    expect(firsts(Random.seeded(1))).toHaveLength(3);
  });

  test("may be cut to some of them", () => {
    expect(taggedDataset(finder, walks(10, 1, "xyz")).subset([1, 3]).size).toBe(2);
  });
});

describe("a trained finder", () => {
  test("finds names of one word and of two in letters that it has not seen", async () => {
    const { finder, trainer } = await trained(1);
    const lines = walks(40, 9, "tvwxz");
    const found = tagLines(
      trainer,
      finder,
      lines.map(({ tokens }) => tokens),
    );
    const right = lines.filter(({ tags }, index) => JSON.stringify(tags) === JSON.stringify(found[index]));
    expect(right.length).toBeGreaterThanOrEqual(38);
  });

  test("has the same weights for the same seed", async () => {
    const [one, other] = [await trained(3), await trained(3)];
    expect(one.finder.parameters.map(({ values }) => [...values])).toEqual(other.finder.parameters.map(({ values }) => [...values]));
  });
});
