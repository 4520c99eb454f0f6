import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { referenceKernels, float64Kernels } from "../../src/runtime/reference.ts";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";
import type { RelationStory } from "../../src/stories/relations.ts";
import { losses } from "../../src/training/losses.ts";
import { fit } from "../../src/training/fit.ts";
import { adamW } from "../../src/training/optimizers.ts";
import { relationAccuracy, relationDataset } from "../../src/training/relation-dataset.ts";
import { cosine } from "../../src/training/schedules.ts";
import { Trainer } from "../../src/training/trainer.ts";
import { encoded, smallNetwork, story } from "../models/relation-stories.ts";

interface Names {
  readonly people: readonly string[];
  readonly places: readonly string[];
}

const usual: Names = { people: ["Ana", "Ben", "Cleo", "Dora"], places: ["hall", "attic", "shed", "cellar"] };
const strange: Names = { people: ["Zix", "Wub", "Fep", "Olk"], places: ["gorp", "plim", "snav", "tarn"] };

/** Who went where, and whether somebody is there now, and where. */
function walks(count: number, seed: number, { people, places } = usual): RelationStory[] {
  const random = Random.seeded(seed);
  return encoded(
    Array.from({ length: count }, () => {
      const at = new Map<string, string>();
      const lines = Array.from({ length: 4 }, () => {
        const [person, place] = [random.choice(people), random.choice(places)];
        at.set(person, place);
        return `${person} went to the ${place}.`;
      });
      const [who, where] = [random.choice(people), random.choice(places)];
      const place = at.get(who);
      const [someone, somewhere] = random.choice([...at]);
      const isThere = place === undefined ? "not told" : place === where ? "yes" : "no";
      return story(...lines, `Is ${who} in the ${where}? ${isThere}`, `Where is ${someone}? ${somewhere}`);
    }),
  );
}

const network = smallNetwork();

describe("stories for the relation memory, as a data set", () => {
  test("come in batches, each with a row and a weight a question", () => {
    const [first, second] = [...relationDataset(network, walks(10, 1)).batches({ batchSize: 8 })].map(([batch]) => batch!);
    expect(first!.targets.shape[0]).toBe(8 * 2);
    expect(first!.weights).toEqual(Float32Array.from([...Array.from({ length: 10 }, () => 1), 0, 0, 0, 0, 0, 0]));
    expect(second!.weights.filter((weight) => weight === 1)).toHaveLength(10);
  });

  test("come each once in an epoch, in another order, beside stories of like length", () => {
    const long = encoded(
      [1, 2, 3, 4].map(() => story(...Array.from({ length: 12 }, () => "Ana took the ball."), "Is Ana in the hall? no")),
    );
    const own = relationDataset(network, [...walks(6, 1), ...long, ...walks(6, 2)]);
    const times = [...own.batches({ batchSize: 4, random: Random.seeded(1) })].map(([batch]) => batch!.inputs["statements"]!.shape[0]);
    expect(times.toSorted((a, b) => a! - b!)).toEqual([4, 4, 4, 12]);
  });

  test("are split into shards", () => {
    const [shards] = [...relationDataset(network, walks(8, 1)).batches({ batchSize: 8, shards: 2 })];
    expect(shards).toHaveLength(2);
  });

  test("are told together in training, where that is asked for", () => {
    const own = relationDataset(network, walks(8, 1), { together: 1 });
    const [learned] = own.batches({ batchSize: 8, random: Random.seeded(1) });
    const [scored] = own.batches({ batchSize: 8 });
    expect(learned![0]!.inputs["statements"]!.shape[0]).toBe(8);
    expect(scored![0]!.inputs["statements"]!.shape[0]).toBe(4);
  });

  test("leave out stories without questions", () => {
    expect(relationDataset(network, encoded([story("Ana took the ball.")])).size).toBe(0);
  });
});

function trainer(kernels = referenceKernels, own = network): Trainer {
  return new Trainer({
    network: own,
    loss: losses.categoricalCrossentropy,
    optimizer: adamW({ beta2: 0.98, weightDecay: 0 }),
    kernels,
    clipNorm: 1,
  });
}

describe("relationAccuracy", () => {
  const probabilities = (rows: readonly number[]) => {
    const own = trainer(float64Kernels);
    own.predict = () => Float64Array.from(rows);
    return own;
  };
  const asked = encoded([story("Ana and Ben went to the hall.", "Where was it? ana,ben")]);

  test.each([
    ["all that are right", [0, 0, 0, 0.5, 0.3, 0.1, 0.1], 1],
    ["one too few", [0, 0, 0, 0.7, 0.2, 0.1, 0], 0],
    ["one too many", [0, 0, 0, 0.3, 0.3, 0.2, 0.2], 0],
    ["a word", [0.9, 0, 0, 0.05, 0.05, 0, 0], 0],
  ])("asks for exactly the right entities: %s", (_, row, expected) => {
    const padded = [...row, ...Array.from({ length: 7 * 7 }, () => 0)];
    expect(relationAccuracy(probabilities(padded), relationDataset(network, asked))).toBe(expected);
  });
});

test("a relation memory learns in seconds who is where, for names it has never seen", async () => {
  const own = smallNetwork({ dim: 8, embedding: 8, units: 16, hidden: 24, hopUnits: 12 });
  const learner = trainer(simdKernels, own);
  const schedule = cosine(0.01, { warmUp: 10, floor: 0.05 });
  await fit(learner, relationDataset(own, walks(600, 1)), { epochs: 6, batchSize: 16, schedule, seed: 1 });

  expect(relationAccuracy(learner, relationDataset(own, walks(100, 2, strange)))).toBeGreaterThan(0.97);
});
