import { describe, expect, test } from "vitest";
import { Random } from "../../../src/random.ts";
import { NOT_TOLD } from "../../../src/stories/story.ts";
import type { WrittenStory } from "../../../src/stories/written.ts";
import { together, variant } from "../../../src/worlds/everyday/training-stories.ts";

const story: WrittenStory = {
  domain: "location",
  difficulty: 2,
  swappable: [],
  lines: ["1 + 1", "2 + 2", "3 + 3", "4 + 4"], // nothing that could be mistyped
  questions: [
    { text: "0?", answer: "yes", support: [0] },
    { text: "1?", answer: "no", support: [1, 2] },
    { text: "2?", answer: "yes", support: [2] },
    { text: "3?", answer: NOT_TOLD, support: [] },
  ],
};

function variants(own: WrittenStory): WrittenStory[] {
  return Array.from({ length: 400 }, (_, seed) => variant(own, { pools: new Map(), random: Random.seeded(seed) }));
}

/** The variants that lack exactly these lines. */
function without(own: WrittenStory, ...gone: readonly string[]): WrittenStory[] {
  const left = own.lines.filter((line) => !gone.includes(line)).join();
  const found = variants(own).filter(({ lines }) => lines.join() === left);
  expect(found.length).toBeGreaterThan(5);
  return found;
}

describe("a story without what decides a question", () => {
  test("answers it with not told; the others keep their answers and their lines, at their new places", () => {
    for (const { questions } of without(story, "1 + 1")) {
      expect(questions).toEqual([
        { text: "0?", answer: NOT_TOLD, support: [] },
        { text: "1?", answer: "no", support: [0, 1] },
        { text: "2?", answer: "yes", support: [1] },
        { text: "3?", answer: NOT_TOLD, support: [] },
      ]);
    }
  });

  test("loses the other questions that need those lines", () => {
    for (const { questions } of without(story, "3 + 3")) {
      expect(questions).toEqual([
        { text: "0?", answer: "yes", support: [0] },
        { text: "2?", answer: NOT_TOLD, support: [] },
        { text: "3?", answer: NOT_TOLD, support: [] },
      ]);
    }
  });

  test("loses all the lines that decide it", () => {
    for (const { questions } of without(story, "2 + 2", "3 + 3")) {
      expect(questions.map(({ text, answer }) => text + answer)).toEqual(["0?yes", `1?${NOT_TOLD}`, `3?${NOT_TOLD}`]);
    }
  });

  test("is one variant in thirteen or so", () => {
    const shorter = variants(story).filter(({ lines }) => lines.length < story.lines.length).length / 400;
    expect(shorter).toBeGreaterThan(0.04); // 0.1, times the three questions of four that lines decide
    expect(shorter).toBeLessThan(0.15);
  });

  test("is never without any line", () => {
    const short = { ...story, lines: ["1 + 1"], questions: [story.questions[0]!] };
    for (const own of variants(short)) expect(own).toEqual(short);
  });
});

test("all other variants of a story with nothing to swap or mistype are the story", () => {
  const whole = variants(story).filter(({ lines }) => lines.length === story.lines.length);
  for (const own of whole) expect(own).toEqual(story);
});

test("a variant has other names and slips", () => {
  const own: WrittenStory = {
    ...story,
    swappable: [{ word: "Ana", kind: "f" }],
    lines: ["Ana is in the kitchen.", "It rains."],
    questions: [{ text: "Is Ana in the kitchen?", answer: "yes", support: [0] }],
  };
  const lines = Array.from(
    { length: 200 },
    (_, seed) => variant(own, { pools: new Map([["f", ["Bea"]]]), random: Random.seeded(seed) }).lines[0],
  );
  for (const expected of ["Ana is in the kitchen.", "Bea is in the kitchen.", "bea is in the kitchen."]) expect(lines).toContain(expected);
});

test("two stories told together keep their questions and shift the lines of the second", () => {
  const second = { ...story, domain: "family", lines: ["5 + 5"], questions: [{ text: "4?", answer: "no", support: [0] }] };
  expect(together(story, second)).toEqual({
    ...story,
    lines: [...story.lines, "5 + 5"],
    questions: [...story.questions, { text: "4?", answer: "no", support: [4] }],
  });
});
