import { describe, expect, test } from "vitest";
import { AntecedentFinder } from "../../src/models/antecedent-finder.ts";
import { Random } from "../../src/random.ts";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";
import type { Reference } from "../../src/stories/antecedents.ts";
import { antecedentDataset, findAntecedents } from "../../src/training/antecedent-dataset.ts";
import { fit } from "../../src/training/fit.ts";
import { losses } from "../../src/training/losses.ts";
import { adamW } from "../../src/training/optimizers.ts";
import { constantRate } from "../../src/training/schedules.ts";
import { Trainer } from "../../src/training/trainer.ts";
import { vectors } from "../models/tiny-transformer.ts";

/** Two people with made-up names, in a line that says by one word whom the pronoun means: the first who "took", the second who was "in". */
function meetings(count: number, seed: number): Reference[] {
  const random = Random.seeded(seed);
  const name = (): string => Array.from({ length: 5 }, () => random.choice(["b", "d", "g", "k", "a", "o", "u"])).join("");
  return Array.from({ length: count }, () => {
    const [one, other] = [name(), name()];
    const first = random.chance(0.5);
    return {
      tokens: `${one} ${first ? "took" : "in"} ${other} . she went .`.split(" "),
      pronoun: 4,
      candidates: [
        { at: 0, who: one },
        { at: 2, who: other },
      ],
      means: first ? one : other,
    };
  });
}

describe("references, as a data set", () => {
  const finder = new AntecedentFinder({ vectors, random: Random.seeded(1) });

  test("have the last place that names who is meant as their label", () => {
    const named = {
      tokens: "zorb met quux and zorb . he left .".split(" "),
      pronoun: 6,
      candidates: [
        { at: 0, who: "zorb" },
        { at: 2, who: "quux" },
        { at: 4, who: "zorb" },
      ],
      means: "zorb",
    };
    const [batch] = [...antecedentDataset(finder, [named, { ...named, means: "nobody" }]).batches({ batchSize: 8 })][0]!;
    expect([...batch!.targets.values.subarray(0, 2)]).toEqual([4, 0]);
    expect([...batch!.weights.subarray(0, 3)]).toEqual([1, 0, 0]);
    expect([...batch!.inputs["asked"]!.values.subarray(0, 8)]).toEqual([0, 0, 0, 0, 0, 0, 1, 0]);
    expect([...batch!.inputs["candidates"]!.values.subarray(0, 8)]).toEqual([1, 0, 1, 0, 1, 0, 0, 0]);
  });
});

test("an antecedent finder learns whom a pronoun means, with names it has never seen", async () => {
  const finder = new AntecedentFinder({ vectors, dim: 16, units: 12, dropout: 0.1, random: Random.seeded(2) });
  const trainer = new Trainer({ network: finder, loss: losses.sparseCategoricalCrossentropy, optimizer: adamW(), kernels: simdKernels });
  await fit(trainer, antecedentDataset(finder, meetings(320, 1)), { epochs: 8, batchSize: 32, schedule: constantRate(0.02), seed: 2 });
  const others = meetings(100, 9);
  const found = findAntecedents(trainer, finder, others);
  const right = others.filter(({ means }, index) => found[index]!.get(means)! > 0.5);
  expect(right.length).toBeGreaterThan(90);
  for (const shares of found) expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
});
