import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../src/text/tokenize.ts";

/** Text as people type it, full of the marks that the tokenizer treats specially. */
const typed = fc
  .array(fc.oneof(fc.constantFrom("mary", "isn't", "'s", "’", "-", ".", ",", " ", "3", "é", "İ", "👩‍🍳", "n't"), fc.string()))
  .map((parts) => parts.join(""));

describe("tokenize", () => {
  test.each([
    ["Mary went to the kitchen.", "mary went to the kitchen"],
    ["Is Mary, at last, in the kitchen?!", "is mary at last in the kitchen"],
    ["It's here; isn't it?", "it is here is not it"],
    ["Mary's ball is Ana's.", "mary 's ball is ana 's"],
    ["MARY LEFT", "mary left"],
    ["She has 3.5 kg, 1,000 coins and 2 hats at 10:30.", "she has 3.5 kg 1,000 coins and 2 hats at 10:30"],
    ["In room 12. Then out.", "in room 12 then out"],
    ["a well-lit room – cold — and dark", "a well-lit room cold and dark"],
    ["e.g. at 5 p.m. in the U.S.", "e.g at 5 p.m in the u.s"],
    ["She went home.Then out", "she went home then out"],
    ["Zoë, José, Łukasz and 李 met O’Brien", "zoë josé łukasz and 李 met o'brien"],
    ["“Mary’s” ‘left’ the\u00a0room…", "mary 's left the room"],
    ["\u{1d504}va has a 🍎", "\u{1d504}va has a 🍎"],
    ["co\u00adoperate", "cooperate"],
    ["", ""],
    [" \t\n?!… ", ""],
  ])("reads %j as %j", (text, expected) => {
    expect(tokenize(text).join(" ")).toBe(expected);
  });

  test("composes decomposed characters", () => {
    expect(tokenize("Zoe\u0308")).toEqual(["zo\u00eb"]);
  });

  test("folds case without regard to the locale", () => {
    expect(tokenize("ISTANBUL")).toEqual(["istanbul"]);
  });

  test("gives words without white space, none of them empty, for any text", () => {
    fc.assert(fc.property(typed, (text) => tokenize(text).every((token) => token !== "" && !/\s/.test(token))));
  });

  test("leaves its own words as they are", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const tokens = tokenize(text);
        expect(tokenize(tokens.join(" "))).toEqual(tokens);
      }),
    );
  });

  test.each([
    ["one word", "a"],
    ["many words", "Zoë "],
    ["endings", "x's"],
    ["full stops", "a."],
    ["apostrophes", "'"],
  ])("takes time in proportion to the length: 200,000 times %s", (_, part) => {
    const line = part.repeat(200_000);
    const start = performance.now();
    tokenize(line);
    expect(performance.now() - start).toBeLessThan(3000); // 0.1 s on an idle machine
  });
});
