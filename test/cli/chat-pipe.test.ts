import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { writeModel } from "./models.ts";
import { hearsay, temporaryFolder } from "./run.ts";

const folder = await temporaryFolder();
let model = "";
beforeAll(async () => {
  model = await writeModel(folder);
});

const chat = (input: string | Uint8Array, ...args: string[]) => hearsay(["chat", "--model", model, ...args], { input });

test("one line an answer goes to stdout, and nothing else", async () => {
  const { stdout, stderr, code } = await chat("Ana went to the kitchen.\nBen is in.\nIs Ana in the kitchen?\nis ben in the garden\n");

  expect(stdout).toBe('yes · 99 % sure · because: "Ana went to the kitchen."\nyes · 99 % sure · because: "Ana went to the kitchen."\n');
  expect(stderr).toBe("");
  expect(code).toBe(0);
});

test("chat is the default command", async () => {
  const { stdout } = await hearsay(["--model", model], { input: "Ana went to the kitchen. Is Ana in the kitchen?" });

  expect(stdout).toMatch(/^yes · /);
});

test("--json gives one object a question", async () => {
  const { stdout } = await chat(
    "A zorb went to the kitchen.\nIs the zorb in the kitchen?\n/reset\nIs the zorb in the kitchen?\n",
    "--json",
  );

  expect(
    stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      question: "Is the zorb in the kitchen?",
      answer: "yes",
      confidence: expect.closeTo(0.987),
      sure: true,
      support: [{ statement: "A zorb went to the kitchen.", weight: 1 }],
      unknownWords: ["zorb"],
    },
    { question: "Is the zorb in the kitchen?", answer: "not told", confidence: 1, sure: true, support: [], unknownWords: ["zorb"] },
  ]);
});

test("before anything is told, that is the answer", async () => {
  expect((await chat("Is Ana in?\n")).stdout).toBe("I wasn't told · Nothing has been told yet.\n");
});

describe("slash commands", () => {
  test("show what they show on stderr", async () => {
    const { stdout, stderr } = await chat("Ana went to the kitchen.\nBen is in.\n/forget 1\n/facts\nIs Ana in the kitchen?\n/why\n/help\n");

    expect(stdout).toMatch(/^perhaps (yes|no|I wasn't told) · 33 %\n$/);
    expect(stderr).toContain("Forgotten: Ana went to the kitchen.\n  1  Ben is in.\n");
    expect(stderr).toContain("Leaving out any single fact would not have changed it.");
    expect(stderr).toContain("/save FILE");
  });

  test("explain themselves when they do not fit", async () => {
    const { stdout, stderr, code } = await chat("/frobnicate\n/forget\n/forget 1\n/why\n/load\n/save\n/\n");

    expect({ stdout, code }).toEqual({ stdout: "", code: 0 });
    expect(stderr.trimEnd().split("\n")).toEqual([
      "hearsay: line 1: There is no command /frobnicate. /help lists all commands.",
      "hearsay: line 2: Say which fact: /forget 2 takes back the second. /facts lists them.",
      "hearsay: line 3: There is no fact 1: no facts have been told.",
      "hearsay: line 4: There is no answer yet to explain. Ask a question first.",
      "hearsay: line 5: Say which file: /load conversation.json",
      "hearsay: line 6: Say which file: /save conversation.json",
      "hearsay: line 7: There is no command /. /help lists all commands.",
    ]);
  });

  test("/quit leaves the rest unread", async () => {
    expect((await chat("/quit\nIs Ana in?\n")).stdout).toBe("");
  });

  test("/save and /load keep a conversation", async () => {
    const path = join(folder, "a conversation.json");
    await chat(`Ana went to the kitchen.\n/save ${path}\n`);
    const { stdout, stderr } = await chat(`Ben is in.\n/load "${path}"\nIs Ana in the kitchen?\n/facts\n`);

    expect(JSON.parse(await readFile(path, "utf8"))).toEqual({
      format: "hearsay conversation",
      version: 1,
      facts: ["Ana went to the kitchen."],
    });
    expect(stdout).toMatch(/^yes/);
    expect(stderr).toBe(`Loaded 1 fact from ${path}.\n  1  Ana went to the kitchen.\n`);
  });

  test("/load of something else is explained, and the facts stay", async () => {
    await writeFile(join(folder, "other.json"), "[1, 2");
    const { stderr } = await chat(
      `Ben is in.\n/load ${folder}\n/load ${folder}/none\n/load ${folder}/other.json\n/load ${model}\n/facts\n`,
    );

    expect(stderr.trimEnd().split("\n")).toEqual([
      `hearsay: line 2: Cannot read "${folder}": it is a folder.`,
      `hearsay: line 3: Cannot read "${folder}/none": there is no such file or folder.`,
      "hearsay: line 4: This is not a saved conversation.",
      `hearsay: line 5: Expected text (UTF-8) in "${model}", got something else.`,
      "  1  Ben is in.",
    ]);
  });
});

describe("input that is no sentence", () => {
  const strange: readonly (readonly [what: string, line: string | Uint8Array, message: string])[] = [
    ["a line of 10 MB", "x".repeat(10_000_000), "it has 10,000,000 bytes; a line may have 65,536. It was left out."],
    ["a line of 11 MB in sentences", "Ana is in. ".repeat(1_000_000), "it has 11,000,000 bytes; a line may have 65,536. It was left out."],
    ["a long sentence", "word ".repeat(1000), "A sentence may have at most 1000 characters; this one has 4,999."],
    ["bytes that are not UTF-8", Buffer.from("Zo\xEB is here.", "latin1"), "it is not UTF-8 text. It was left out."],
    ["binary data", "Ana\0\u0001 is here.", "it is binary data, not text. It was left out."],
    ["a line without words", "?!", "There is no word in that. Type a sentence, or /help."],
    ["a greeting", "Hello!", 'One word says too little. Tell me something like "Ana went to the kitchen.", or type /help.'],
    ["a command without its slash", "exit", "Commands begin with a slash: /quit"],
    ["a question for more", "Where is Ana?", 'I can only answer questions with yes or no, such as "Is Ana in the kitchen?"'],
  ];

  test("is reported with its line, and the next lines are read", async () => {
    const lines = [...strange.map(([, line]) => line), "Ana went to the kitchen.", "Is Ana in the kitchen?", ""];
    const { stdout, stderr, code } = await chat(Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from("\n")])));

    expect(stderr.trimEnd().split("\n")).toEqual(strange.map(([, , message], index) => `hearsay: line ${index + 1}: ${message}`));
    expect(stdout).toBe('yes · 99 % sure · because: "Ana went to the kitchen."\n');
    expect(code).toBe(0);
  });

  test.each([
    ["nothing at all", ""],
    ["empty lines", "\n \n\r\n\n"],
  ])("%s is all right", async (_, input) => {
    expect(await chat(input)).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("Windows line ends and a missing last one are all right", async () => {
    expect((await chat("Ana went to the kitchen.\r\nIs Ana in the kitchen?")).stdout).toMatch(/^yes · .*\n$/);
  });
});
