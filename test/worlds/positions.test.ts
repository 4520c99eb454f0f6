import { expect, test } from "vitest";
import { generateStories } from "../../src/worlds.ts";
import { readStatement } from "./oracle.ts";

const stories = generateStories({ kinds: ["positions"], stories: 300, seed: 1 });
const questions = stories.flatMap((story) => story.questions);

test("things are compared in both directions", () => {
  const axes = stories.flatMap(({ statements }) =>
    statements.map(({ text }) => {
      const fact = readStatement(text);
      return fact.kind === "less" ? fact.axis : fact.kind;
    }),
  );
  expect(new Set(axes)).toEqual(new Set(["across", "up"]));
});

test("a good share of yes and no answers takes a chain of statements", () => {
  const decided = questions.filter(({ answer }) => answer !== "not told");
  expect(decided.filter(({ support }) => support.length > 1).length / decided.length).toBeGreaterThan(0.2);
});

test("no shape is called by its kind alone when there are two of its kind", () => {
  for (const { statements } of stories) {
    const named = statements.flatMap(({ text }) => {
      const fact = readStatement(text);
      return fact.kind === "less" ? [fact.less, fact.greater] : [];
    });
    const bare = named.filter((name) => name.split(" ").length === 2);
    expect(bare.some((name) => named.some((other) => other !== name && other.endsWith(name.slice(3))))).toBe(false);
  }
});
