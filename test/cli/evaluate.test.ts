import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { saveModel } from "../../src/models/checkpoint.ts";
import { smallNetwork } from "../models/relation-stories.ts";
import { kitchenReader, writeModel } from "./models.ts";
import { here } from "./here.ts";
import { temporaryFolder } from "./run.ts";
import { perceptron } from "../chat/readers.ts";

const folder = await temporaryFolder();
const tasks = join(folder, "tasks");
let model = "";

/** The kitchen is a "yes", the garden a "no"; the question says nothing of it, the story all. */
const story = (place: string, answer: string): string => `1 Ana went to the ${place}.\n2 Is Ana in the kitchen?\t${answer}\t1\n`;

beforeAll(async () => {
  model = await writeModel(folder, kitchenReader());
  await mkdir(tasks);
  await writeFile(join(tasks, "qa6_yes-no-questions_train.txt"), (story("kitchen", "yes") + story("garden", "no")).repeat(30));
  await writeFile(
    join(tasks, "qa6_yes-no-questions_test.txt"),
    story("kitchen", "yes").repeat(6) + story("garden", "no").repeat(3) + story("kitchen", "no"),
  );
});

test("each task has its scores, the baselines, the confusion table and the calibration error", async () => {
  const { stdout, code } = await here("evaluate", model, "--data", tasks, "--json");

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    network: "perceptron",
    model,
    data: "tasks",
    tasks: [
      {
        task: "6 yes-no-questions",
        questions: 10,
        accuracy: 0.9,
        calibrationError: expect.closeTo(0.085, 2),
        baselines: { majority: 0.6, questionOnly: expect.any(Number), storyOnly: 0.9 },
        confusion: { yes: { yes: 6, no: 0, "not told": 0 }, no: { yes: 1, no: 3, "not told": 0 } },
      },
    ],
  });
});

test("the scores are a table for people", async () => {
  const { stdout } = await here("evaluate", model, "--data", tasks);

  expect(stdout).toMatch(
    /Task +Questions +Accuracy +Majority +Question only +Story only +Calibration error\n +6 yes-no-questions +10 +90\.0 % +60\.0 %/,
  );
  expect(stdout).toMatch(/ +yes +no +not told\n +yes +6 +0 +0\n +no +1 +3 +0\n/);
});

test("without training questions there are no baselines, and it says so", async () => {
  const { stdout, stderr } = await here("evaluate", model, "--data", join(tasks, "qa6_yes-no-questions_test.txt"), "--json");

  expect(stderr).toBe("No training questions for 6 yes-no-questions: its baselines are left out.\n");
  expect((JSON.parse(stdout) as { tasks: object[] }).tasks[0]).not.toHaveProperty("baselines");
});

test("generated stories can be scored", async () => {
  const { stdout } = await here("evaluate", model, "--data", "worlds", "--task", "movement", "--stories", "50", "--json");

  expect(JSON.parse(stdout)).toMatchObject({ tasks: [{ task: "movement" }] });
});

test("a task with answers that the network does not have is explained", async () => {
  const other = await writeModel(folder, perceptron({}, { answers: ["kitchen", "garden"] }));
  const { stderr, code } = await here("evaluate", other, "--data", tasks);

  expect(code).toBe(1);
  expect(stderr).toBe(
    'hearsay: This network answers kitchen, garden; task 6 yes-no-questions wants "yes" to "Is Ana in the kitchen?" ' +
      "Choose the tasks it was trained for with --task.\n",
  );
});

test("a network that reads only sentences whose names are marked is refused", async () => {
  const other = join(folder, "relations.safetensors");
  await writeFile(other, saveModel(smallNetwork(), { command: "", seed: 0, data: "", scores: {} }));
  const { stderr, code } = await here("evaluate", other, "--data", tasks);

  expect(code).toBe(1);
  expect(stderr).toBe(
    `hearsay: "${other}" is a relation-memory, which reads only stories whose names are marked; those of "${tasks}" are not.\n`,
  );
});
