import fc from "fast-check";
import { expect, test } from "vitest";
import { stem } from "../../src/text/stem.ts";

test.each([
  ["a noun and its plural", ["key", "keys"]],
  ["a noun that ends in e", ["apple", "apples"]],
  ["a short noun that ends in e", ["rose", "roses"]],
  ["a noun whose plural ends in -es", ["box", "boxes"]],
  ["a noun that ends in y", ["puppy", "puppies"]],
  ["an irregular noun", ["child", "children"]],
  ["an irregular noun that ends in e", ["knife", "knives"]],
  ["another one", ["goose", "geese"]],
  ["a verb's forms", ["walk", "walks", "walking", "walked"]],
  ["those of a verb whose last letter is doubled", ["drop", "drops", "dropping", "dropped"]],
  ["those of a verb that ends in y", ["carry", "carries", "carrying", "carried"]],
  ["those of a verb that ends in e", ["close", "closes", "closing", "closed"]],
  ["those of a short one", ["move", "moves", "moving", "moved"]],
  ["those of an irregular one", ["take", "takes", "taking", "took", "taken"]],
  ["those of another", ["lose", "loses", "losing", "lost"]],
  ["a number as digits and as a word", ["7", "seven"]],
  ["those of one that looks like a noun's plural", ["leave", "leaves", "leaving", "left"]],
])("%s are the same word", (_, forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ["us", "uses"],
  ["car", "care"],
  ["glass", "glad"],
  ["bus", "but"],
  ["his", "hi"],
  ["this", "thin"],
  ["fred", "fr"],
  ["king", "k"],
  ["hoping", "hopping"],
  ["lives", "life"],
])("%s and %s are different words", (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test("no word is left without a letter", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,9}(?:|s|es|ies|ing|ed|ied|e)$/), (word) => {
      expect(stem(word)).not.toBe("");
    }),
  );
});
