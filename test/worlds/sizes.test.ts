import { expect, test } from "vitest";
import { generateStories } from "../../src/worlds.ts";

const questions = generateStories({ kinds: ["sizes"], stories: 300, seed: 1 }).flatMap((story) => story.questions);

test("a good share of yes and no answers takes a chain of statements", () => {
  const decided = questions.filter(({ answer }) => answer !== "not told");
  expect(decided.filter(({ support }) => support.length > 1).length / decided.length).toBeGreaterThan(0.35);
});
