import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readBabi } from "../../src/stories/babi.ts";
import { perceptron } from "../chat/readers.ts";
import { writeModel } from "./models.ts";
import { here } from "./here.ts";
import { hearsay, temporaryFolder, type Finished } from "./run.ts";

const folder = await temporaryFolder();
const facts = join(folder, "facts.txt");
const none = join(folder, "none");
let model = "";
let other = "";
beforeAll(async () => {
  model = await writeModel(folder);
  other = await writeModel(folder, perceptron({}, { answers: ["kitchen", "garden"] }));
  await writeFile(facts, "Ana went to the kitchen.\nBen is in.\n");
  await writeFile(join(folder, "cut.safetensors"), (await readFile(model)).subarray(0, 300));
  await writeFile(join(folder, "text.safetensors"), "This is not a model. ".repeat(20));
  await mkdir(join(folder, "a-folder"));
});

describe("ask", () => {
  test("answers a question about a file", async () => {
    const { stdout, stderr, code } = await here("ask", "--model", model, "--facts", facts, "Is Ana in the kitchen?");

    expect({ stdout, stderr, code }).toEqual({
      stdout: 'yes · 99 % sure · because: "Ana went to the kitchen."\n',
      stderr: "",
      code: 0,
    });
  });

  test("reads facts from stdin, and the question without quotes", async () => {
    const { stdout } = await hearsay(["ask", "--model", model, "--json", "--facts", "-", "is", "the", "zorb", "in"], {
      input: "The zorb went to the kitchen.",
    });

    expect(JSON.parse(stdout)).toEqual({
      question: "is the zorb in",
      answer: "yes",
      confidence: expect.closeTo(0.987),
      sure: true,
      support: [{ statement: "The zorb went to the kitchen.", weight: 1 }],
      unknownWords: ["zorb"],
    });
  });

  test("names unknown words on stderr", async () => {
    const { stderr } = await here("ask", "--model", model, "--facts", facts, "Is the quux or zorb in?");

    expect(stderr).toBe('hearsay: words that the network has never seen: "quux", "or" and "zorb".\n');
  });
});

describe("inspect", () => {
  test("shows the network and how it came to be", async () => {
    const { stdout } = await here("inspect", model);

    expect(stdout).toMatch(
      /^Model: "perceptron"\n[^]*Total parameters: 72\n[^]*answers +yes, no, not told\n[^]*trained by +hearsay train --data worlds\n/,
    );
    expect(stdout).toMatch(/scores +validationAccuracy 0\.5\n/);
  });

  test("as JSON", async () => {
    expect(JSON.parse((await here("inspect", model, "--json")).stdout)).toEqual({
      network: "perceptron",
      settings: {},
      answers: ["yes", "no", "not told"],
      parameters: 72,
      vocabulary: { size: 9, rare: 0, unknownSlots: 2 },
      command: "hearsay train --data worlds",
      seed: 3,
      data: "worlds: movement",
      scores: { validationAccuracy: 0.5 },
    });
  });
});

describe("worlds", () => {
  test("writes stories that can be read back, the same for the same seed", async () => {
    const write = (seed: string) => here("worlds", "--kind", "movement,sizes", "--stories", "4", "--seed", seed);
    const [one, same, another] = [await write("1"), await write("1"), await write("2")];

    expect(readBabi(one.stdout, { file: "stdout", task: "movement" })).toHaveLength(4);
    expect(same.stdout).toBe(one.stdout);
    expect(another.stdout).not.toBe(one.stdout);
  });

  test("writes files that can be trained on", async () => {
    const out = join(folder, "stories");
    await here("worlds", "--kind", "movement", "--kind", "negation", "--stories", "5", "--out", out);

    expect((await readdir(out)).toSorted()).toEqual([
      "qa1_movement_test.txt",
      "qa1_movement_train.txt",
      "qa2_negation_test.txt",
      "qa2_negation_train.txt",
    ]);
    expect(readBabi(await readFile(join(out, "qa2_negation_train.txt"), "utf8"), { file: "", task: "" })).toHaveLength(5);
  });
});

test("help has examples, and goes to stdout", async () => {
  const [all, train, version] = [await here("--help"), await here("help", "train"), await hearsay(["--version"])];

  expect(all).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("Examples:\n") });
  expect(train).toMatchObject({ code: 0, stdout: expect.stringMatching(/memory-network {2}[a-z].*\n[^]*Examples:/) });
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

type Mistake = readonly [args: readonly string[], code: number, message: string | RegExp];

const mistakes: readonly Mistake[] = [
  [["--nonsense"], 2, "unknown option '--nonsense'"],
  [["tarin"], 2, 'there is no command "tarin"; there are chat, ask, train, evaluate, inspect, worlds, study.'],
  [["ask", "Is Ana in?"], 2, "required option '--facts <file>' not specified"],
  [["ask", "--facts", "facts"], 2, "missing required argument 'question'"],
  [["train", "--epochs", "many", "--data", "worlds"], 2, "Expected a whole number from 1 up."],
  [["train", "--validation", "1", "--data", "worlds"], 2, "Expected a number from 0 to below 1."],
  [["train", "--learning-rate", "0", "--data", "worlds"], 2, "Expected a number above 0."],
  [["train", "--seed", "-1", "--data", "worlds"], 2, "Expected a whole number from 0 up."],
  [["train", "--set", "dim", "--data", "worlds"], 2, "Expected name=value, as in dim=32."],
  [["train", "--model", "transformer", "--data", "worlds"], 2, "Allowed choices are perceptron, mlp,"],
  [["train", "--out", "x.safetensors"], 2, "Say what to train on: --data worlds"],
  [["train", "--data", "worlds"], 2, "Say where to save the model: --out my.safetensors"],
  [["train", "--data", "worlds", "--stories", "9", "--set", "cells=3", "--out", "folder/x"], 2, 'no setting "cells"; it has dim=64'],
  [["train", "--data", "worlds", "--out", "folder/a-folder"], 1, /^hearsay: Cannot write ".*a-folder": it is a folder\.\n$/],
  [["train", "--data", "worlds", "--out", "none/x"], 1, "there is no such file or folder"],
  [["train", "--resume", "model"], 1, "is finished; there is nothing to go on with"],
  [["worlds", "--kind", "cooking"], 2, 'There is no kind of story "cooking"'],
  [["worlds", "--stories", "0"], 2, "Expected a whole number from 1 up."],
  [["worlds", "--out", "model"], 1, 'Cannot make the folder "'],
  [["evaluate", "model"], 2, "required option '--data <path>' not specified"],
  [["evaluate", "model", "--data", "none"], 1, "there is no such file or folder"],
  [["inspect", "none"], 1, /^hearsay: Cannot read ".*none": there is no such file or folder\.\n$/],
  [["inspect", "folder/a-folder"], 1, "it is a folder."],
  [["inspect", "folder/cut.safetensors"], 1, "was cut off"],
  [["inspect", "folder/text.safetensors"], 1, /^hearsay: Cannot use ".*" as a model\. .*\n$/],
  [["chat", "--model", "none"], 1, "there is no such file or folder"],
  [["chat", "--model", "other"], 1, "Expected a network that answers yes and no; this one answers kitchen, garden."],
  [["ask", "--model", "model", "--facts", "none", "Is Ana in?"], 1, "there is no such file or folder"],
  [["ask", "--model", "model", "--facts", "folder/a-folder", "Is Ana in?"], 1, "it is a folder."],
  [["ask", "--model", "model", "--facts", "model", "Is Ana in?"], 1, "Expected text (UTF-8)"],
  [["ask", "--model", "model", "--facts", "/dev/null", "Is Ana in?"], 1, 'Expected sentences in "/dev/null", got none.'],
  [["ask", "--model", "model", "--facts", "/dev/zero", "Is Ana in?"], 1, 'Expected at most 1,048,576 bytes in "/dev/zero", got more.'],
  [["ask", "--model", "model", "--facts", "facts", "?"], 1, "Expected a question, got no words."],
  [["ask", "--model", "model", "--facts", "facts", "Where is Ana?"], 1, "I can only answer questions with yes or no"],
];

function placed(args: readonly string[]): string[] {
  const places: Readonly<Record<string, string>> = { model, other, facts, none };
  return args.map((word) => places[word] ?? word.replace(/^folder\//, `${folder}/`).replace(/^none\//, `${none}/`));
}

describe("a mistake has one clear message and an exit code", () => {
  const expectMessage = (finished: Finished, code: number, message: string | RegExp): void => {
    expect(finished.stderr).toMatch(message);
    expect(finished.stderr).not.toMatch(/^ {4}at |Error:|bug/m);
    expect(finished).toMatchObject({ code, stdout: "" });
  };

  test.each(mistakes)("%j", async (args, code, message) => {
    expectMessage(await here(...placed(args)), code, message);
  });

  // The same again as a process of its own: every sixth, with both exit codes among them.
  test.each(mistakes.filter((_, index) => index % 6 === 1))("%j, as a process", async (args, code, message) => {
    expectMessage(await hearsay(placed(args)), code, message);
  });
});
