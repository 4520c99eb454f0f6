import { expect, test } from "vitest";
import { generateStories } from "../../src/worlds.ts";
import { readStatement } from "./oracle.ts";

const stories = generateStories({ kinds: ["either-or"], stories: 300, seed: 1 });

test("people are in a place, in one of two, or not in one of the two", () => {
  const kinds = stories.flatMap(({ statements }) => statements.map(({ text }) => readStatement(text).kind));
  expect(new Set(kinds)).toEqual(new Set(["at", "either", "not at"]));
});

test("some answers take ruling out one of two places", () => {
  const questions = stories.flatMap((story) => story.questions);
  expect(questions.filter(({ answer, support }) => answer === "yes" && support.length === 2).length).toBeGreaterThan(20);
});
