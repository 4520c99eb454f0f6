import { describe, expect, test } from "vitest";
import { clausesOf, type ClauseTag } from "../../src/stories/clauses.ts";

const tags = (letters: string): ClauseTag[] =>
  letters.split("").map((letter) => (letter === "." ? "goes on" : letter === "b" ? "begins" : "begins earlier"));
const spans = (letters: string): string[] => clausesOf(tags(letters)).map(({ begin, end }) => `${begin}-${end}`);

describe("clauses", () => {
  test.each([
    ["one clause", "b...", ["0-4"]],
    ["one after the other", "b..b.b", ["0-3", "3-5", "5-6"]],
    ["an earlier one told second", "b..e..", ["3-6", "0-3"]],
    ["a later one behind an earlier one", "b.e.b", ["2-4", "0-2", "4-5"]],
    ["a line whose first word begins nothing", "..b", ["0-2", "2-3"]],
  ])("of %s", (_, letters, expected) => {
    expect(spans(letters)).toEqual(expected);
  });

  test("of no words are none", () => {
    expect(clausesOf([])).toEqual([]);
  });
});
