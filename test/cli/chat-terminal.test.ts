import { beforeAll, expect, test } from "vitest";
import { writeModel } from "./models.ts";
import { Terminal, temporaryFolder } from "./run.ts";

const folder = await temporaryFolder();
let model = "";
beforeAll(async () => {
  model = await writeModel(folder);
});

const prompt = /^> $/m;

async function chatting(env: Readonly<Record<string, string>> = {}): Promise<Terminal> {
  const terminal = new Terminal(["--model", model], { env });
  await terminal.until(prompt);
  return terminal;
}

test("the first screen says what to type, and typing it works", async () => {
  const terminal = await chatting();
  const examples = [...terminal.text.matchAll(/^ {2}(.+)$/gm)].map(([, line]) => line!);
  for (const line of examples) terminal.type(`${line}\r`);
  await terminal.until(/sure/);
  terminal.type("/quit\r");

  expect(examples).toEqual(["Ana went to the kitchen.", "Is Ana in the kitchen?"]);
  expect(await terminal.exitCode).toBe(0);
  expect(terminal.text).toContain("Noted 1 fact.\n");
  expect(terminal.text).toContain('yes · 99 % sure · because: "Ana went to the kitchen."\n');
});

test("an unknown word is pointed out once", async () => {
  const terminal = await chatting();
  terminal.type("The zorb went to the kitchen.\rIs the zorb in the kitchen?\rIs the quux in?\r/quit\r");
  await terminal.exitCode;

  expect(terminal.text.match(/I have never seen .*/g)).toEqual([
    'I have never seen the word "zorb"; I go on, but may not understand it.',
    'I have never seen the word "quux"; I go on, but may not understand it.',
  ]);
});

test("/why shows a bar for each fact", async () => {
  const terminal = await chatting();
  terminal.type("Ben is in. Ana went to the kitchen.\rIs Ana in the kitchen?\r/why\r");
  await terminal.until(/█{20} +100 % {2}2 {2}Ana went to the kitchen\.\n/);
  terminal.type("/quit\r");
  await terminal.exitCode;

  expect(terminal.text).toMatch(/·{20} +0 % {2}1 {2}Ben is in\./);
});

test("the arrow key brings earlier lines back, the tabulator ends commands", async () => {
  const terminal = await chatting();
  terminal.type("Ana went to the kitchen.\r");
  await terminal.until(/Noted/);
  terminal.type("\u001B[A\r");
  await terminal.until(/2 in all/);
  terminal.type("/fac\t\r");
  await terminal.until(/2 {2}Ana went to the kitchen\./);
  terminal.type("/quit\r");

  expect(await terminal.exitCode).toBe(0);
});

test.each([
  ["Ctrl-C", "\u0003"],
  ["Ctrl-D", "\u0004"],
])("%s leaves without a complaint", async (_, key) => {
  const terminal = await chatting();
  terminal.type(key);

  expect(await terminal.exitCode).toBe(0);
  expect(terminal.text).not.toMatch(/error/i);
});

test("there are colours at a terminal, unless NO_COLOR is set", async () => {
  const [colourful, plain] = [await chatting(), await chatting({ NO_COLOR: "1" })];
  for (const terminal of [colourful, plain]) terminal.type("Ana went to the kitchen. Is Ana in the kitchen?\r/quit\r");
  await Promise.all([colourful.exitCode, plain.exitCode]);

  expect(colourful.shown).toContain("\u001B[32myes");
  expect(plain.shown.replaceAll("\u001B", "ESC")).not.toMatch(/ESC\[\d+m/);
});

test("a problem is explained and the chat goes on", async () => {
  const terminal = await chatting();
  terminal.type("/nonsense\rWhere is Ana?\r");
  await terminal.until(/There is no command \/nonsense[^]*I can only answer questions with yes or no[^]*\n> $/);
  terminal.type("/quit\r");

  expect(await terminal.exitCode).toBe(0);
});
