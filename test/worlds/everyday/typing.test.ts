import { expect, test } from "vitest";
import { Random } from "../../../src/random.ts";
import { ledTo, typed } from "../../../src/worlds/everyday/typing.ts";

const line = "Ana's key isn't in Bo's old tin.";
const random = Random.seeded(1);
const lines = Array.from({ length: 4000 }, () => typed(line, random));
const plain = "ana's key isn't in bo's old tin.";

/** How many letters have to be left out or put in to get from one text to the other, without their places. */
function letterDifference(text: string): number {
  const count = (of: string, letter: string): number => of.split(letter).length - 1;
  const letters = new Set(text + plain);
  return [...letters].reduce((sum, letter) => sum + Math.abs(count(text, letter) - count(plain, letter)), 0);
}

const share = (is: (text: string) => boolean): number => lines.filter(is).length / lines.length;

test("most lines stay as they are", () => {
  expect(share((text) => text === line)).toBeGreaterThan(0.62);
  expect(share((text) => text === line)).toBeLessThan(0.77);
});

test("some lose their capitals, some their apostrophes", () => {
  expect(share((text) => text === text.toLowerCase())).toBeCloseTo(0.15, 1);
  expect(share((text) => !text.includes("'"))).toBeCloseTo(0.12, 1);
});

test("a slip swaps, drops or doubles one letter, never more", () => {
  const slips = lines.map((text) => text.toLowerCase()).filter((text) => text !== plain && text.includes("'"));
  expect(slips.length).toBeGreaterThan(150);
  expect(new Set(slips.map((text) => text.length - plain.length))).toEqual(new Set([-1, 0, 1]));
  for (const text of slips) {
    expect(letterDifference(text)).toBeLessThanOrEqual(1);
    expect(text.replace(/\p{L}/gu, "")).toBe(plain.replace(/\p{L}/gu, ""));
  }
});

test("a text without two letters in a row cannot slip", () => {
  for (let seed = 0; seed < 100; seed++) expect(typed("5 + 5 = 10?", Random.seeded(seed))).toBe("5 + 5 = 10?");
});

test("the same seed types the same", () => {
  const again = Random.seeded(1);
  expect(Array.from({ length: 100 }, () => typed(line, again))).toEqual(lines.slice(0, 100));
});

test("some questions are led up to, in words that leave the question whole", () => {
  const questions = Array.from({ length: 2000 }, () => ledTo("Is it here?", random));
  const led = questions.filter((text) => text !== "Is it here?");
  expect(led.length / questions.length).toBeCloseTo(0.08, 1);
  for (const text of led) expect(text).toMatch(/^\p{Lu}.* is it here\?$/u);
  expect(new Set(led).size).toBeGreaterThan(8);
});
