import { expect, test } from "vitest";
import { isQuestion } from "../../src/text/question.ts";
import { tokenize } from "../../src/text/tokenize.ts";
import { FAMILIAR, NAMES } from "../../src/worlds/words/people.ts";
import { PLACES } from "../../src/worlds/words/places.ts";
import { COLOURS, SHAPES } from "../../src/worlds/words/shapes.ts";
import { CONTAINERS, THINGS } from "../../src/worlds/words/things.ts";

const places = PLACES.map(({ name }) => name);
const lists = { NAMES, FAMILIAR, places, THINGS, CONTAINERS, COLOURS, SHAPES };

test("there are enough words of each kind", () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(120);
  expect(PLACES.length).toBeGreaterThanOrEqual(50);
  expect(THINGS.length).toBeGreaterThanOrEqual(60);
  expect(SHAPES.length).toBeGreaterThanOrEqual(12);
  expect(COLOURS.length).toBeGreaterThanOrEqual(12);
});

test.each(Object.entries(lists))("%s has nothing twice", (_, words) => {
  expect(new Set(words).size).toBe(words.length);
});

test("people, places and things do not share a name", () => {
  const all = [NAMES, FAMILIAR, places, THINGS, CONTAINERS].flat();
  expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
});

test("names, shapes and colours are one token each", () => {
  expect([...NAMES, ...SHAPES, ...COLOURS].filter((word) => tokenize(word).length !== 1)).toEqual([]);
});

test("a sentence that starts with a name does not read as a question", () => {
  expect(NAMES.filter((name) => isQuestion(`${name} went home`) || isQuestion(`${name} is here`))).toEqual([]);
});
