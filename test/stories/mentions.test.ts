import { describe, expect, test } from "vitest";
import { agreedMentions, marked, mentionsOf, type MentionTag } from "../../src/stories/mentions.ts";
import { lineInputs } from "../../src/stories/tagged-lines.ts";
import { vectors } from "../models/tiny-transformer.ts";

const tags = (letters: string): (MentionTag | undefined)[] =>
  letters.split("").map((letter) => ({ o: "outside", b: "begins", i: "inside" })[letter] as MentionTag | undefined);

describe("mentions of tags", () => {
  test.each([
    ["obio", [[1, 3]]],
    [
      "bb",
      [
        [0, 1],
        [1, 2],
      ],
    ],
    ["oii", [[1, 3]]],
    [
      "b?i",
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ["ooo", []],
  ])("%s", (letters, expected) => {
    expect(mentionsOf(tags(letters)).map(({ begin, end }) => [begin, end])).toEqual(expected);
  });
});

describe("mentions on which the lines of a story agree", () => {
  const lines = ["the zorb vlim is left of the cup", "is the cup right of the zorb vlim", "zorb is here"].map((line) => line.split(" "));
  const agreed = (...found: string[]): string[][] =>
    agreedMentions(
      lines,
      found.map((letters) => mentionsOf(tags(letters))),
    ).map((spans, line) => spans.map(({ begin, end }) => lines[line]!.slice(begin, end).join(" ")));

  test("are what was found in any of them, the longest first", () => {
    expect(agreed("obiooooo", "oobooobb", "ooo")).toEqual([["zorb vlim", "cup"], ["cup", "zorb vlim"], ["zorb"]]);
  });

  test("are none where none was found", () => {
    expect(agreed("oooooooo", "oooooooo", "ooo")).toEqual([[], [], []]);
  });
});

describe("a marked line", () => {
  const line = "zorb took the red ball to zorb from the hall".split(" ");

  test("has a marker for each name, the same one where it comes again", () => {
    const found = mentionsOf(tags("boobioboob"));
    expect(marked(line, found, 3)).toEqual({
      pattern: ["@0", "took", "the", "@1", "to", "@0", "from", "the", "@2"],
      mentions: ["zorb", "red ball", "hall"],
    });
  });

  test("shares the last marker among mentions beyond the roles", () => {
    expect(marked(line, mentionsOf(tags("boobioboob")), 2).pattern.at(-1)).toBe("@1");
  });
});

test("lines are padded, and each different word is a row once", () => {
  const { tokens, vectors: meanings } = lineInputs([["the", "ball", "the", "hall", "took"], ["zorb"]], vectors);
  expect(tokens.shape).toEqual([32, 8]);
  expect([...tokens.values.subarray(0, 9)]).toEqual([1, 2, 1, 3, 4, 0, 0, 0, 5]);
  expect(meanings.values.subarray(5 * vectors.dim, 6 * vectors.dim).every((value) => value === 0)).toBe(true);
});
