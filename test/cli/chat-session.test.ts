import { join } from "node:path";
import { expect, test } from "vitest";
import { Conversation } from "../../src/chat/conversation.ts";
import { ChatSession, type Screen } from "../../src/cli/chat-session.ts";
import { replyLine } from "../../src/cli/reply-text.ts";
import { kitchenReader } from "./models.ts";
import { temporaryFolder } from "./run.ts";

const folder = await temporaryFolder();

/** What a session shows for some lines, one string each. */
async function shown(...lines: string[]): Promise<{ readonly session: ChatSession; readonly shown: readonly string[] }> {
  const all: string[] = [];
  const screen: Screen = {
    reply: (reply) => all.push(replyLine(reply)),
    told: (facts, unknown) => all.push(`told ${facts.length}, unknown: ${unknown.join(" ")}`),
    notice: (text) => all.push(text),
    problem: (text) => all.push(`! ${text}`),
  };
  const session = new ChatSession(new Conversation({ reader: kitchenReader() }), screen);
  for (const line of lines) await session.take(line);
  return { session, shown: all };
}

test("statements are told, questions answered, empty lines passed over", async () => {
  expect((await shown("Ana went to the kitchen. A zorb is in.", "", "  is ana in the kitchen  ")).shown).toEqual([
    "told 2, unknown: zorb",
    'yes · 99 % sure · because: "Ana went to the kitchen."',
  ]);
});

test("commands can be shortened while they are unmistakable", async () => {
  expect((await shown("Ana is in.", "/FAC", "/fo 1", "/res", "/f", "/q")).shown.slice(1)).toEqual([
    "  1  Ana is in.",
    "Forgotten: Ana is in.",
    "There was nothing to forget.",
    "! There is no command /f. /help lists all commands.",
  ]);
});

test("/quit ends the session", async () => {
  expect((await shown("/quit")).session.ended).toBe(true);
});

test("/why speaks of the facts as they were when the question was asked", async () => {
  const { shown: all } = await shown("Ana went to the kitchen.", "Is Ana in the kitchen?", "/forget 1", "/why");

  expect(all.at(-1)).toBe("Is Ana in the kitchen? yes · 99 % sure\n  ████████████████████     100 %  1  Ana went to the kitchen.");
});

test("/why before anything was told", async () => {
  expect((await shown("Is Ana in the kitchen?", "/why")).shown.at(-1)).toBe(
    "Is Ana in the kitchen? I wasn't told · Nothing has been told yet.\n  Nothing had been told.",
  );
});

test("/save and /load", async () => {
  const path = join(folder, "kept.json");
  const { shown: all } = await shown("Ana is in. Ben is in.", `/save ${path}`, "/reset", `/load '${path}'`, "/facts");

  expect(all.slice(1)).toEqual([
    `Saved 2 facts to ${path}.`,
    "Forgot 2 facts. This is a new story.",
    `Loaded 2 facts from ${path}.`,
    "  1  Ana is in.\n  2  Ben is in.",
  ]);
});

test("a very long line is refused before it is read", async () => {
  expect((await shown("a".repeat(100_000))).shown).toEqual(["! A line may have 65,536 characters."]);
});

test("an answer that is not told names the nearest sentences", () => {
  const reply = { question: "", answer: "not told", weights: [], unknownWords: [], confidence: 0.996, sure: true } as const;

  expect(
    replyLine({
      ...reply,
      support: [
        { statement: "Ana is in.", weight: 0.6 },
        { statement: "Ben is in.", weight: 0.4 },
      ],
    }),
  ).toBe('I wasn\'t told · over 99 % sure · nearest: "Ana is in." and "Ben is in."');
});
