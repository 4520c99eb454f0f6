import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { mergeRelations } from "../../src/stories/relation-merge.ts";
import { encoded, story } from "../models/relation-stories.ts";

const [one, other, withPronoun] = encoded([
  story("Is Ana in the hall? not told", "Ana went to the hall.", "Where is Ana? hall", "Ana took the ball.", "What is it? ball"),
  story("Cleo went to the hall.", "Dora took the ball.", "Is Cleo in the hall? yes"),
  story("Ana went to the hall.", "He took the ball.", "What is it? ball"),
]);

describe("two stories told together", () => {
  const merged = Array.from({ length: 20 }, (_, seed) => mergeRelations(one!, other!, Random.seeded(seed)));

  test("tell the statements of each in order", () => {
    for (const { statements } of merged) {
      const own = statements.filter(({ mentions }) => mentions.every((entity) => entity < 3));
      expect(own).toEqual(one!.statements);
      expect(statements.filter((line) => !own.includes(line)).map(({ mentions }) => mentions)).toEqual([
        [3, 4],
        [5, 6],
      ]);
    }
  });

  test("take turns in many ways", () => {
    const orders = new Set(merged.map(({ statements }) => statements.map(({ mentions }) => mentions.join("")).join(" ")));
    expect(orders.size).toBeGreaterThan(4);
  });

  test("keep the answers, at entities of their own", () => {
    const [first] = merged;
    expect(first!.entities).toEqual([...one!.entities, ...other!.entities]);
    const answers = first!.questions.map(({ mentions, answer }) => [mentions, answer]);
    expect(answers).toContainEqual([[3, 4], 0]);
    expect(answers).toContainEqual([[0], [1]]);
    expect(answers).toContainEqual([[0, 1], 2]);
  });

  test("ask when a story has got to the same point, and know entities from then on", () => {
    for (const { statements, questions, since } of merged) {
      const told = (entity: number): number => statements.findIndex(({ mentions }) => mentions.includes(entity)) + 1;
      expect(questions.find(({ mentions }) => mentions[0] === 3)!.after).toBe(told(5));
      expect(since.slice(2)).toEqual([2, 3, 4, 5, 6].map(told));
      expect(since.slice(0, 2)).toEqual([0, 0]);
    }
  });
});

test("a story with pronouns is told on its own", () => {
  expect(mergeRelations(withPronoun!, one!, Random.seeded(1))).toBe(withPronoun);
  expect(mergeRelations(one!, withPronoun!, Random.seeded(1))).toBe(one);
});
