import { describe, expect, test } from "vitest";
import { isDigit, isLetter, isSpace, isUpperCase, wordCharacterWidth } from "../../src/text/characters.ts";

describe("wordCharacterWidth", () => {
  test.each([
    ["a", 1],
    ["Z", 1],
    ["7", 1],
    ["ё", 1],
    ["\u0301", 1],
    ["🍎", 2],
    ["-", 0],
    ["@", 0],
    ["—", 0],
    ["\ud800", 0],
    ["", 0],
  ])("%j takes %i", (text, width) => {
    expect(wordCharacterWidth(text, 0)).toBe(width);
  });
});

test("letters are of any script, digits are 0 to 9", () => {
  expect(["a", "Ł", "李", "1", "-"].map((text) => isLetter(text, 0))).toEqual([true, true, true, false, false]);
  expect(["0", "9", "a", ""].map((text) => isDigit(text, 0))).toEqual([true, true, false, false]);
});

test("capitals are of any script", () => {
  expect(["A", "Ł", "a", "李"].map((text) => isUpperCase(text, 0))).toEqual([true, true, false, false]);
});

test("spaces are of any kind", () => {
  expect([" ", "\t", "\u00a0", "\u3000", "\u200b", "x", "é", ""].map((text) => isSpace(text, 0))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
