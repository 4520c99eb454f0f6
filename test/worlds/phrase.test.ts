import { expect, test } from "vitest";
import { phrase } from "../../src/worlds/phrase.ts";

test("a wording is filled and begins with a capital", () => {
  expect(phrase("{who} gave {thing} to {whom}.", { who: "the cat", thing: "the key", whom: "Zoë" })).toBe("The cat gave the key to Zoë.");
});

test("a gap without a slot is an error that names it", () => {
  expect(() => phrase("Is {who} {at}?", { who: "Ana" })).toThrow(
    new RangeError('phrase: "Is {who} {at}?" expected the slot "at", got only who.'),
  );
});
