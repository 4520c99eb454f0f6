import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import type { StoryTransformer } from "../../src/models/story-transformer.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";
import { packedSentences } from "../../src/stories/packing.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { fit } from "../../src/training/fit.ts";
import { adamW } from "../../src/training/optimizers.ts";
import { PackedStories, PackedTask, packedLoss, questionsPerRow, type LabelledStory } from "../../src/training/packed-dataset.ts";
import { cosine } from "../../src/training/schedules.ts";
import { Trainer } from "../../src/training/trainer.ts";
import { probabilities, tinyTransformer } from "../models/tiny-transformer.ts";

type Asked = readonly [text: string, answer: string, support: readonly number[]];

function labelled(statements: readonly string[], questions: readonly Asked[]): LabelledStory {
  return {
    statements: statements.map((text) => tokenize(text)),
    questions: questions.map(([text, answer, support]) => ({ tokens: tokenize(text), answer, support })),
  };
}

const short = labelled(
  ["Zorb went to her hall.", "She took her ball."],
  [
    ["Is Zorb in her hall?", "yes", [0]],
    ["Is her ball in her garden?", "no", [0, 1]],
    ["Is Quux in her hall?", "not told", []],
  ],
);
const long = labelled(
  Array.from({ length: 20 }, () => "Zorb went to her hall."),
  [["Is Zorb in her hall?", "yes", [19]]],
);
const tooLong = labelled(
  Array.from({ length: 200 }, () => "Zorb went to her hall."),
  [["Is Zorb in her hall?", "yes", [199]]],
);

const reader = tinyTransformer();
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

/** The batches of an epoch that draws these stories in turn. */
function drawn(stories: readonly LabelledStory[], batches: number) {
  let next = 0;
  const dataset = new PackedStories({ reader, draw: () => stories[next++ % stories.length]!, batches });
  return [...dataset.batches({ batchSize: 1, random: Random.seeded(1) })].map(([batch]) => batch!);
}

describe("packed batches", () => {
  test("have a row a question, of the answers, smoothed, and then of the statements", () => {
    const [batch] = drawn([short], 1);
    const width = 3 + packedSentences(32);
    const rows = 1024 / 32;
    expect(batch!.targets.shape).toEqual([rows * questionsPerRow, width]);
    expect([...batch!.weights.subarray(0, 4)]).toEqual([1, 1, 1, 0]);
    expect(sum(batch!.weights)).toBe(3 * rows);
    const target = (question: number): number[] => [...batch!.targets.values.subarray(question * width, (question + 1) * width)];
    const [right, wrong] = [0.95 + 0.05 / 3, 0.05 / 3];
    expect(target(0)).toBeClose([right, wrong, wrong, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(target(1)).toBeClose([wrong, right, wrong, 0.5, 0.5, 0, 0, 0, 0, 0, 0]);
    expect(target(2)).toBeClose([wrong, wrong, right, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(target(3)).toEqual(Array.from({ length: width }, () => 0));
  });

  test("hold stories of like length, in rows as short as they may be", () => {
    const shapes = drawn([long, short, short], 12).map(({ inputs }) => inputs["tokens"]!.shape.join("×"));
    expect([...new Set(shapes)].toSorted()).toEqual(["32×32", "9×112"]);
  });

  test("make several rows of a story with many questions", () => {
    const curious = labelled(
      ["Zorb is in."],
      Array.from({ length: 2 * questionsPerRow + 1 }, () => ["Is Zorb in?", "yes", [0]]),
    );
    const asked = drawn([curious], 4).flatMap(({ weights }) =>
      Array.from({ length: weights.length / questionsPerRow }, (_, row) =>
        sum(weights.subarray(row * questionsPerRow, (row + 1) * questionsPerRow)),
      ),
    );
    expect(Math.max(...asked)).toBeLessThanOrEqual(questionsPerRow);
    expect(new Set(asked.filter((count) => count > 0)).size).toBeGreaterThan(0);
  });

  test("leave out stories without questions, and those too long for any row", () => {
    const batches = drawn([labelled(["Zorb is in."], []), tooLong, short], 3);
    expect(new Set(batches.map(({ inputs }) => inputs["tokens"]!.shape[1]))).toEqual(new Set([32]));
  });
});

describe("stories as they are drawn in training", () => {
  const dataset = new PackedStories({ reader, draw: (random) => random.choice([short, short, long, tooLong]), batches: 5 });
  const epoch = (seed: number, shards = 1) => [...dataset.batches({ batchSize: 1, random: Random.seeded(seed), shards })];

  test("come in so many batches an epoch", () => {
    expect(dataset.size).toBe(5);
    expect(epoch(1)).toHaveLength(5);
    const many = new PackedStories({ reader, draw: () => short, batches: 40 });
    expect([...many.batches({ batchSize: 1, random: Random.seeded(1) })]).toHaveLength(40);
  });

  test("are the same for the same seed, and others for another", () => {
    expect(epoch(1)).toEqual(epoch(1));
    expect(epoch(1)).not.toEqual(epoch(2));
  });

  test("come in shards of rows as long, fewer of them for the caller, who has more to do", () => {
    for (const [one, other] of epoch(1, 2)) {
      const [[own, time], [others, otherTime]] = [one!, other!].map(({ inputs }) => inputs["tokens"]!.shape as [number, number]) as [
        [number, number],
        [number, number],
      ];
      expect(otherTime).toBe(time);
      expect(own).toBeLessThan(others);
      expect((own + others) * time).toBeGreaterThan(0.8 * 2048);
      expect(other!.inputs["codes"]!.values.slice(0, 100)).not.toEqual(one!.inputs["codes"]!.values.slice(0, 100));
    }
  });
});

describe("packedLoss", () => {
  const loss = packedLoss(3);
  const rows = (output: readonly number[], targets: readonly number[]) => {
    const [given, wanted] = [input("output", [1, 5]), input("targets", [1, 5])];
    const built = { loss: loss.perRow(given, wanted), correct: loss.correct!(given, wanted) };
    return compile(built, referenceKernels).run({ output, targets });
  };
  const crossEntropy = (logits: readonly number[], wanted: number): number =>
    Math.log(sum(logits.map((logit) => Math.exp(logit)))) - logits[wanted]!;

  test("is the cross-entropy of the answer and, for less, of the deciding statement", () => {
    const expected = crossEntropy([1, 2, -1], 0) + 0.3 * crossEntropy([0.5, -0.5], 1);
    expect(rows([1, 2, -1, 0.5, -0.5], [1, 0, 0, 0, 1]).loss).toBeClose([expected]);
  });

  test("is that of the answer alone where no statement decides", () => {
    expect(rows([1, 2, -1, 0.5, -0.5], [1, 0, 0, 0, 0]).loss).toBeClose([crossEntropy([1, 2, -1], 0)]);
  });

  test("counts the answer, whatever the statements", () => {
    expect(rows([1, 2, -1, 9, 0], [0, 1, 0, 0, 1]).correct).toEqual(Float32Array.of(1));
    expect(rows([1, 2, -1, 0, 9], [1, 0, 0, 0, 1]).correct).toEqual(Float32Array.of(0));
  });
});

describe("PackedTask", () => {
  const task = new PackedTask(reader);

  test("trains the reader's own weights on what it reads", () => {
    expect(task.parameters).toEqual(reader.parameters);
    expect(task.inputNames).toEqual(reader.inputNames);
  });
});

/** Who has what and is where: ten stories in which the names are of no use. */
const ten = ["Zorb", "Quux", "Wemp", "Flink", "Snord", "Blick", "Gorp", "Plim", "Tarn", "Fep"].map((name, index) => {
  const [here, there] = index % 2 === 0 ? ["hall", "garden"] : ["garden", "kitchen"];
  return labelled(
    [`${name} went to the ${here}.`, `She took the ball.`],
    [
      [`Is ${name} in the ${here}?`, "yes", [0]],
      [`Is ${name} in the ${there}?`, "no", [0]],
      [`Has ${name} the ball?`, "yes", [1]],
      [`Is Nobody in the ${here}?`, "not told", []],
    ],
  );
});

test("a tiny story transformer learns ten little stories in seconds, and then answers them one question at a time", async () => {
  const own: StoryTransformer = tinyTransformer({ dim: 16, codeDim: 8 });
  const trainer = new Trainer({
    network: new PackedTask(own),
    loss: packedLoss(3),
    optimizer: adamW({ beta2: 0.98 }),
    kernels: simdKernels,
    clipNorm: 1,
  });
  const dataset = new PackedStories({ reader: own, draw: (random) => random.choice(ten), batches: 30 });
  const schedule = cosine(0.01, { warmUp: 10, floor: 0.05 });
  await fit(trainer, dataset, { epochs: 3, batchSize: 1, schedule, seed: 1 });

  trainer.store();
  for (const { statements, questions } of ten) {
    for (const { tokens, answer } of questions) {
      const [row] = probabilities(own, { statements, questions: [tokens] });
      expect(own.answers[row!.indexOf(Math.max(...row!))]).toBe(answer);
    }
  }
});
