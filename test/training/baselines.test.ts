import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import type { Example } from "../../src/stories/batch.ts";
import { question, statement } from "../../src/stories/story.ts";
import { baselines } from "../../src/training/baselines.ts";

type Places = { readonly told: string; readonly asked: string };

/** Questions with random answers; `places` says what is told and what is asked for each. */
function examples(count: number, seed: number, places: (yes: boolean, random: Random) => Places): Example[] {
  const random = Random.seeded(seed);
  return Array.from({ length: count }, () => {
    const yes = random.chance(0.5);
    const { told, asked } = places(yes, random);
    const asking = question({ text: `Is Ana in the ${asked}?`, answer: yes ? "yes" : "no", after: 1 });
    return { task: "made up", statements: [statement(`Ana went to the ${told}.`)], question: asking };
  });
}

const random = (random: Random): string => random.choice(["kitchen", "garden"]);
const revealing = (yes: boolean): string => (yes ? "kitchen" : "garden");
const kernels = referenceKernels;

describe.each([
  {
    what: "only reading both",
    places: (yes: boolean, from: Random): Places => {
      const told = random(from);
      return { told, asked: yes === (told === "kitchen") ? "kitchen" : "garden" };
    },
    found: { questionOnly: false, storyOnly: false },
  },
  {
    what: "the question alone",
    places: (yes: boolean, from: Random): Places => ({ told: random(from), asked: revealing(yes) }),
    found: { questionOnly: true, storyOnly: false },
  },
  {
    what: "the story alone",
    places: (yes: boolean, from: Random): Places => ({ told: revealing(yes), asked: random(from) }),
    found: { questionOnly: false, storyOnly: true },
  },
])("where $what tells the answer", ({ places, found }) => {
  test("just the baseline that sees it finds it", async () => {
    const [train, test] = [examples(200, 0, places), examples(200, 1, places)];
    const { majority, questionOnly, storyOnly } = await baselines({ train, test, seed: 0, kernels });

    expect({ questionOnly: questionOnly > 0.95, storyOnly: storyOnly > 0.95 }).toEqual(found);
    expect(majority).toBeLessThan(0.7);
  });
});

const same = examples(50, 0, () => ({ told: "kitchen", asked: "kitchen" }));
const answered = (answer: (index: number) => string): Example[] =>
  same.map((own, index) => ({ ...own, question: { ...own.question, answer: answer(index) } }));

test("the majority is that of the training questions", async () => {
  const [train, test] = [answered(() => "no"), answered((index) => (index < 10 ? "no" : "yes"))];

  expect((await baselines({ train, test, seed: 0, kernels, epochs: 1 })).majority).toBeCloseTo(0.2);
});

test("nothing to train on is an error", async () => {
  await expect(baselines({ train: [], test: same, seed: 0, kernels })).rejects.toThrow("got 0 and 50");
});
