import { describe, expect, test } from "vitest";
import type { Reply } from "../../src/chat/conversation.ts";
import { plural, quotedList, replyJson, replyLine, weightBars } from "../../src/cli/reply-text.ts";

const reply = (own: Partial<Reply> = {}): Reply => ({
  question: "Is Ana in?",
  answer: "yes",
  confidence: 0.97,
  sure: true,
  support: [{ statement: "Ana is in.", weight: 1 }],
  weights: [1],
  unknownWords: [],
  ...own,
});

describe("an answer on a line", () => {
  test.each<[string, Partial<Reply>, string]>([
    ["one that is sure", {}, 'yes · 97 % sure · because: "Ana is in."'],
    ["one that is not", { sure: false, confidence: 0.55 }, 'perhaps yes · 55 % · because: "Ana is in."'],
    [
      "one that perhaps was not told",
      { answer: "not told", sure: false, confidence: 0.4 },
      'perhaps I wasn\'t told · 40 % · nearest: "Ana is in."',
    ],
    ["one that was not told", { answer: "not told" }, 'I wasn\'t told · 97 % sure · nearest: "Ana is in."'],
    ["one without a reason", { answer: "no", support: [] }, "no · 97 % sure"],
    ["one that is all but certain", { confidence: 0.9999 }, 'yes · over 99 % sure · because: "Ana is in."'],
    ["one with an explanation", { explanation: "So it is." }, 'yes · 97 % sure · because: "Ana is in." · So it is.'],
    ["one with nothing but an explanation", { answer: "not told", support: [], explanation: "Nothing." }, "I wasn't told · Nothing."],
  ])("is worded for %s", (_, own, expected) => {
    expect(replyLine(reply(own))).toBe(expected);
  });

  test("names up to three reasons", () => {
    const support = ["One.", "Two.", "Three."].map((statement) => ({ statement, weight: 1 / 3 }));
    expect(replyLine(reply({ support }))).toBe('yes · 97 % sure · because: "One." and "Two." and "Three."');
  });
});

test("an answer as JSON is not worded, and says whether it is sure", () => {
  expect(JSON.parse(replyJson(reply({ answer: "not told", sure: false, unknownWords: ["zorb"] })))).toEqual({
    question: "Is Ana in?",
    answer: "not told",
    confidence: 0.97,
    sure: false,
    support: [{ statement: "Ana is in.", weight: 1 }],
    unknownWords: ["zorb"],
  });
});

test("facts have bars as long as their weights, also those told since", () => {
  expect(weightBars(["One.", "Two.", "Three."], [0.25, 0.75]).split("\n")).toEqual([
    "  █████···············      25 %  1  One.",
    "  ███████████████·····      75 %  2  Two.",
    "  ····················       0 %  3  Three.",
  ]);
});

test.each([
  [[], ""],
  [["a"], '"a"'],
  [["a", "b", "c"], '"a", "b" and "c"'],
])("%j is listed as %s", (words, expected) => {
  expect(quotedList(words)).toBe(expected);
});

test("numbers of things are in the singular or the plural", () => {
  expect([0, 1, 1200].map((count) => plural(count, "fact"))).toEqual(["0 facts", "1 fact", "1,200 facts"]);
});
