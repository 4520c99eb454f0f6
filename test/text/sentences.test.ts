import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../src/text/sentences.ts";
import { tokenize } from "../../src/text/tokenize.ts";

describe("sentences", () => {
  test.each<[string, string[]]>([
    ["Mary left. Is John here? Yes!", ["Mary left.", "Is John here?", "Yes!"]],
    ["mary left. john stayed", ["mary left.", "john stayed"]],
    ["Mary left\r\nJohn stayed\n\nIs Ana here", ["Mary left", "John stayed", "Is Ana here"]],
    ["Really?! She said “Go.” Then she left...", ["Really?!", "She said “Go.”", "Then she left..."]],
    ["Mr. Smith and Dr. Jones met St. Clair vs. Bond.", ["Mr. Smith and Dr. Jones met St. Clair vs. Bond."]],
    ["She has pets, e.g. Rex. He barks.", ["She has pets, e.g. Rex.", "He barks."]],
    ["She came at 5 p.m. and left. He came at 6 p.m. Then", ["She came at 5 p.m. and left.", "He came at 6 p.m.", "Then"]],
    ["It weighs 3.5 kg. See example.com.", ["It weighs 3.5 kg.", "See example.com."]],
    ["J. Smith met George W. Bush. Then J.R.R. Tolkien came.", ["J. Smith met George W. Bush.", "Then J.R.R. Tolkien came."]],
    ["A is left of B. C is above A.", ["A is left of B.", "C is above A."]],
    ["She is in room B. Mary left.", ["She is in room B.", "Mary left."]],
    ["Is it? No. She left room No. 5.", ["Is it?", "No.", "She left room No. 5."]],
    ["She went home.John stayed.", ["She went home.", "John stayed."]],
    ["Wow!yes", ["Wow!", "yes"]],
    ["玛丽在厨房。她在吗？", ["玛丽在厨房。", "她在吗？"]],
    ["…", []],
    ["", []],
    [" \n\t ", []],
  ])("splits %j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("loses no word of any text", () => {
    const words = fc.array(fc.constantFrom("mary", "Mr", "p.m", "J", "3", ".", "?", "! ", " ", "\n", ")"), { maxLength: 40 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join("");
        expect(sentences(text).flatMap(tokenize).join("")).toBe(tokenize(text).join(""));
      }),
    );
  });

  test.each([
    ["initials", "A. "],
    ["abbreviations", "e.g. "],
    ["full stops", "a."],
    ["spaces", " "],
    ["closing quotes", ".”"],
  ])("takes time in proportion to the length: 200,000 times %s", (_, part) => {
    const text = part.repeat(200_000);
    const start = performance.now();
    sentences(text);
    expect(performance.now() - start).toBeLessThan(3000); // 0.1 s on an idle machine
  });
});
