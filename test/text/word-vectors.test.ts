import { describe, expect, test } from "vitest";
import { WordVectors } from "../../src/text/word-vectors.ts";

const vectors = new WordVectors({
  words: ["cat", "bake", "apples", "a"],
  dim: 2,
  scale: 0.5,
  values: Int8Array.of(1, -2, 3, 4, 127, -128, 0, 6),
});

describe("word vectors", () => {
  test.each([
    ["a word itself", "cat", 0],
    ["its plural", "cats", 0],
    ["a form that has lost its e", "baking", 1],
    ["a word of one letter", "a", 3],
  ])("are found for %s", (_, word, row) => {
    expect(vectors.row(word)).toBe(row);
  });

  test("prefer the form that was asked for", () => {
    const both = new WordVectors({ words: ["cat", "cats"], dim: 1, scale: 1, values: Int8Array.of(1, 2) });
    expect(both.row("cats")).toBe(1);
  });

  test.each(["dog", "as", "", "constructor", "__proto__"])("are not there for %j", (word) => {
    expect(vectors.row(word)).toBeUndefined();
  });

  test("are written scaled, where they are wanted, and nothing else", () => {
    const target = Float32Array.of(9, 9, 9, 9);
    vectors.write(2, target, 1);
    expect([...target]).toEqual([9, 63.5, -64, 9]);
  });

  test("refuse numbers that do not fit the words", () => {
    expect(() => new WordVectors({ words: ["cat", "dog"], dim: 3, scale: 1, values: new Int8Array(5) })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: word vectors: expected 2 rows of 3 numbers, got 5 numbers.]`,
    );
  });
});
