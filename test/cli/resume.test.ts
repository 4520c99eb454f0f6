import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { planOf, type TrainingPlan } from "../../src/cli/recipes.ts";
import { runTraining } from "../../src/cli/training.ts";
import { firstReader, readTrainingSet } from "../../src/cli/training-set.ts";
import { loadModel, saveModel } from "../../src/models/checkpoint.ts";
import type { Callback } from "../../src/training/callbacks.ts";
import { here } from "./here.ts";
import { temporaryFolder } from "./run.ts";

const folder = await temporaryFolder();
const at = (name: string): string => join(folder, name);
const weightsOf = async (name: string) => loadModel(await readFile(at(name))).reader.parameters.map(({ values }) => [...values]);

const options = {
  model: "perceptron",
  data: "worlds",
  task: ["movement"],
  folder: "",
  stories: 80,
  seed: 1,
  workers: 1,
  validation: 0.2,
  epochs: 4,
} as const;

/** Where a training is stopped: in this epoch, counted from 0, at this share of its batches. */
type Stop = readonly [epoch: number, share: number];

/** Trains, and stops as at Ctrl-C. */
async function train(plan: TrainingPlan, out: string, [epoch, share]: Stop = [Infinity, 1]): Promise<void> {
  const set = await readTrainingSet(plan);
  const controller = new AbortController();
  const stop: Callback = {
    onBatchEnd: (log) => (log.epoch === epoch && log.batch >= share * log.batches ? controller.abort() : undefined),
  };
  const { signal } = controller;
  await runTraining({
    reader: firstReader(plan, set),
    plan,
    set,
    out: at(out),
    command: "hearsay train",
    callbacks: [stop],
    signal,
  });
}

describe("a training that goes on ends with the same weights", () => {
  test.each([
    ["stopped within the first epoch", {}, [0, 0.3]],
    ["stopped at the end of an epoch", {}, [1, 1]],
    ["stopped in the last epoch", {}, [3, 0.5]],
    ["with rmsprop", { optimizer: "rmsprop" }, [1, 0.5]],
    ["with momentum", { optimizer: "sgd" }, [1, 0.5]],
    ["with two workers", { workers: 2 }, [1, 0.5]],
    ["without validation", { validation: 0 }, [1, 0.5]],
    ["with dropout", { model: "mlp", set: { units: 4, dropout: 0.5 } }, [1, 0.5]],
    ["with balanced answers", { balance: true }, [1, 0.5]],
  ] as const)("%s", async (_, more, stop) => {
    const plan = planOf({ ...options, ...more });
    await train(plan, "unbroken");
    await train(plan, "broken", stop);
    const { extra } = loadModel(await readFile(at("broken")));
    const { code } = await here("train", "--resume", at("broken"), "--out", at("resumed"));

    expect(extra).toBeDefined();
    expect(code).toBe(0);
    expect(await weightsOf("resumed")).toEqual(await weightsOf("unbroken"));
  });
});

test("an interrupted training can be used as it is: the file has the best weights so far", async () => {
  const plan = planOf(options);
  await train(plan, "interrupted", [2, 0.5]);
  const { extra, provenance } = loadModel(await readFile(at("interrupted")));
  const { stdout } = await here("evaluate", at("interrupted"), "--data", "worlds", "--task", "movement", "--stories", "40", "--json");

  expect(extra!.tensors.has("latest/story/kernel")).toBe(true);
  expect(provenance.scores["epochs"]).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ network: "perceptron" });
});

test("training goes on only with the stories it began with", async () => {
  const story = "1 Ana went to the kitchen.\n2 Is Ana in the kitchen?\tyes\t1\n3 Is Ana in the hall?\tno\t1\n";
  await writeFile(at("stories.txt"), story.repeat(60));
  await train(planOf({ ...options, data: at("stories.txt"), task: ["stories"] }), "changed", [1, 0.5]);
  await writeFile(at("stories.txt"), story.repeat(61));

  expect(await here("train", "--resume", at("changed"))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("have changed since this training was stopped"),
  });
});

test("a file that lacks some of what is needed is explained", async () => {
  await train(planOf(options), "lacking", [1, 0.5]);
  const { reader, provenance, extra } = loadModel(await readFile(at("lacking")));
  await writeFile(at("lacking"), saveModel(reader, provenance, { ...extra!, tensors: new Map() }));

  expect(await here("train", "--resume", at("lacking"))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('lacks "latest/'),
  });
});

test("a loss that stops being a number leaves the last good weights in the file", async () => {
  const plan = planOf({ ...options, model: "mlp", set: { units: 4 } });
  const set = await readTrainingSet(plan);
  const reader = firstReader(plan, set);
  const poison: Callback = {
    onEpochEnd({ epoch }, { trainer }) {
      if (epoch < 2) return;
      reader.parameters[0]!.values.fill(Number.NaN);
      trainer.load();
    },
  };
  const run = runTraining({
    reader,
    plan,
    set,
    out: at("good"),
    command: "",
    callbacks: [poison],
    signal: new AbortController().signal,
  });

  await expect(run).rejects.toThrow(`The last good weights, of epoch 2, are in ${at("good")}.`);
  expect((await weightsOf("good")).flat().every(Number.isFinite)).toBe(true);
});
