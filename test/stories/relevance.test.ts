import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostRelevant, roomFor } from "../../src/stories/relevance.ts";
import { statement } from "../../src/stories/story.ts";

/** A hundred statements of four words each that have nothing to do with anything else, others put in at some places. */
function among(others: Readonly<Record<number, string>>) {
  return Array.from({ length: 100 }, (_, place) => statement(others[place] ?? `Nobody saw number ${"abcdefghij"[place % 10]}${place}.`));
}

const question = statement("Does Zorb have the keys?");

test("statements need a place for each word, but at least four each", () => {
  expect(roomFor([])).toBe(0);
  expect(roomFor(["Zorb.", "Zorb found the keys.", "Zorb found the keys there."].map((text) => statement(text)))).toBe(4 + 4 + 5);
});

describe("the most relevant statements", () => {
  test("are all of them where there is room", () => {
    expect(mostRelevant(among({}), question, 400)).toEqual(among({}).map((_, place) => place));
  });

  test("share words with the question, in whatever form, and are given in order", () => {
    const statements = among({ 3: "Zorb found a key.", 50: "The keys were green.", 60: "Zorb slept very well." });
    expect(mostRelevant(statements, question, 12)).toEqual([3, 50, 60]);
  });

  test("or share them with a statement that does", () => {
    const statements = among({ 3: "Zorb met young Quux.", 50: "Quux opened two doors." });
    expect(mostRelevant(statements, question, 8)).toEqual([3, 50]);
  });

  test("share rare words rather than common ones", () => {
    const statements = among(Object.fromEntries(Array.from({ length: 40 }, (_, place) => [place + 10, "The keys were there."])));
    const rare = statements.with(5, statement("Zorb slept very well."));
    expect(mostRelevant(rare, question, 8)).toContain(5);
  });

  test("are otherwise the latest", () => {
    expect(mostRelevant(among({}), statement("Is it?"), 12)).toEqual([97, 98, 99]);
  });

  test("of two alike are the later one", () => {
    expect(mostRelevant(among({ 3: "Zorb found the keys.", 70: "Zorb found the keys." }), question, 4)).toEqual([70]);
  });

  test("leave out one that is too long for the room, and take a shorter one instead", () => {
    const statements = among({ 3: `Zorb found ${"very ".repeat(20)} many keys.`, 50: "Zorb slept very well." });
    expect(mostRelevant(statements, question, 8)).toEqual([50, 99]);
  });

  test("are none where there is no room", () => {
    expect(mostRelevant(among({}), question, 3)).toEqual([]);
    expect(mostRelevant([], question, 0)).toEqual([]);
  });

  test("never take more room than there is, each at least four places, and none comes twice", () => {
    const words = fc.array(fc.constantFrom("zorb", "keys", "key", "the", "quux", "saw"), { maxLength: 9 });
    const stories = fc.array(
      words.map((tokens) => ({ tokens })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(stories, words, fc.nat({ max: 60 }), (statements, tokens, room) => {
        const places = mostRelevant(statements, { tokens }, room);
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
        expect(roomFor(places.map((place) => statements[place]!))).toBeLessThanOrEqual(room);
      }),
    );
  });
});
