import { describe, expect, test } from "vitest";
import { readBabi, writeBabi } from "../../src/stories/babi.ts";
import { isQuestion } from "../../src/text/question.ts";
import { sentences } from "../../src/text/sentences.ts";
import { generateStories, Random, worlds, type WorldKind } from "../../src/worlds.ts";

const kinds = Object.keys(worlds) as WorldKind[];

describe("worlds", () => {
  test("are five, by name", () => {
    expect(kinds).toEqual(["movement", "negation", "either-or", "positions", "sizes"]);
    expect(kinds.map((kind) => worlds[kind].name)).toEqual(kinds);
  });

  test.each(kinds)("of the kind %s describe themselves and name their stories", (kind) => {
    expect(worlds[kind].description).not.toBe("");
    expect(worlds[kind].generate(Random.seeded(1)).task).toBe(kind);
  });

  test.each(kinds)("of the kind %s tell 2 to 12 statements and ask 1 to 5 questions", (kind) => {
    for (const { statements, questions } of generateStories({
      kinds: [kind],
      stories: 200,
      seed: 2,
    })) {
      expect(statements.length).toBeGreaterThanOrEqual(2);
      expect(statements.length).toBeLessThanOrEqual(kind === "positions" ? 4 : 12);
      expect(questions.length).toBeGreaterThanOrEqual(1);
      expect(questions.length).toBeLessThanOrEqual(5);
    }
  });

  test.each(kinds)("of the kind %s write one sentence at a time, told as statements and asked as questions", (kind) => {
    for (const { statements, questions } of generateStories({
      kinds: [kind],
      stories: 200,
      seed: 3,
    })) {
      for (const { text } of statements) expect([text, sentences(text), isQuestion(text)]).toEqual([text, [text], false]);
      for (const { text } of questions) expect([text, isQuestion(text.replace("?", ""))]).toEqual([text, true]);
    }
  });

  test.each(kinds)("of the kind %s write long stories when asked to", (kind) => {
    const [story] = generateStories({
      kinds: [kind],
      stories: 1,
      seed: 4,
      statements: [60, 60],
      questions: [20, 20],
    });
    expect(story?.statements).toHaveLength(60);
    expect(story?.questions).toHaveLength(20);
  });
});

describe("generateStories", () => {
  test("gives the same stories for the same seed", () => {
    expect(generateStories({ stories: 20, seed: 5 })).toEqual(generateStories({ stories: 20, seed: 5 }));
  });

  test("gives other stories for another seed", () => {
    expect(generateStories({ stories: 5, seed: 5 })).not.toEqual(generateStories({ stories: 5, seed: 6 }));
  });

  test("only adds to the end when asked for more", () => {
    expect(generateStories({ stories: 20, seed: 5 }).slice(0, 7)).toEqual(generateStories({ stories: 7, seed: 5 }));
  });

  test("takes the kinds in turn", () => {
    expect(generateStories({ stories: 7, seed: 1 }).map(({ task }) => task)).toEqual([...kinds, "movement", "negation"]);
    expect(generateStories({ stories: 3, seed: 1, kinds: ["sizes"] }).map(({ task }) => task)).toEqual(["sizes", "sizes", "sizes"]);
  });

  test("writes stories that come back from bAbI text", () => {
    const stories = generateStories({ stories: 50, seed: 9 }).map((story) => ({
      ...story,
      task: "all",
    }));
    expect(readBabi(writeBabi(stories), { file: "stories", task: "all" })).toEqual(stories);
  });

  test("refuses no kinds and unknown kinds", () => {
    expect(() => generateStories({ stories: 1, seed: 1, kinds: [] })).toThrow("kinds: expected at least one kind of story, got none.");
    expect(() => generateStories({ stories: 1, seed: 1, kinds: ["toString" as WorldKind] })).toThrow(
      'kinds: expected some of movement, negation, either-or, positions, sizes, got "toString".',
    );
  });
});
