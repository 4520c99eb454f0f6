import { describe, expect, test } from "vitest";
import { encodeRelations, markNames, relationInputs, relationSizes, relationTargets } from "../../src/stories/relations.ts";
import { answers, encoded, story, vocabulary } from "../models/relation-stories.ts";

const roles = { roles: 3, questionRoles: 2 };

const told = story("Ana took the ball.", "He went to the hall.", "Where is Cleo? hall", "Is Ana in the hall? yes", "Ben took the ball.");
const [first] = encoded([told]);
const ids = (text: string): number[] => text.split(" ").map((word) => vocabulary.id(word) ?? 1);

describe("encodeRelations", () => {
  test("numbers entities in the order in which statements, then questions, mention them", () => {
    expect(first!.entities).toEqual(["ana", "ball", "hall", "ben", "cleo"]);
  });

  test("says how many statements had been told when each came up", () => {
    expect(first!.since).toEqual([1, 1, 2, 3, 2]);
  });

  test("turns lines into patterns with the entities in their roles", () => {
    expect(first!.statements[0]).toEqual({ pattern: ids("@0 took the @1"), mentions: [0, 1] });
    expect(first!.questions[1]).toMatchObject({ pattern: ids("is @0 in the @1"), mentions: [0, 2], after: 2 });
  });

  test("leaves a pronoun's entity open", () => {
    expect(first!.statements[1]).toEqual({ pattern: ids("he @0 went to the @1"), mentions: [-2, 2] });
  });

  test("takes the first unknown slot for pattern words it does not know", () => {
    const odd = { pattern: ["slurped"], mentions: [] };
    const [own] = encodeRelations([story("Ana slurped.")], { mark: () => odd, vocabulary, answers });
    expect(own!.statements[0]!.pattern).toEqual([1]);
  });

  test.each([
    ["a word by its place among the answers", "no", 1],
    ["a name by its entity", "hall", [3]],
    ["several names by theirs", "ball,ana", [1, 0]],
    ["nothing where it is neither", "cellar", []],
  ])("gives %s", (_, answer, expected) => {
    const [own] = encoded([story("Ana took the ball.", "Ben went to the hall.", `What was it? ${answer}`)]);
    expect(own!.questions[0]!.answer).toEqual(expected);
  });
});

test("markNames takes every word that is not in patterns for a name, and the same word twice for two mentions", () => {
  const mark = markNames(new Set(["went", "to", "the"]));
  expect(mark(["zoë", "went", "to", "the", "zoë"])).toEqual({ pattern: ["@0", "went", "to", "the", "@1"], mentions: ["zoë", "zoë"] });
  expect(mark([])).toEqual({ pattern: [], mentions: [] });
});

describe("relationInputs", () => {
  const other = encoded([story("Ana went to the hall.", "Where is Ana? hall")])[0]!;
  const batch = relationInputs([first!, other], roles);

  test("rounds lengths up so that few shapes come up", () => {
    expect(relationSizes([first!, other])).toEqual({ batch: 8, time: 4, entities: 6, questions: 2 });
    const long = Array.from({ length: 33 }, () => "Ana took the ball.");
    expect(relationSizes(encoded([story(...long)])).time).toBe(40);
  });

  test("holds each pattern once, behind an empty one", () => {
    expect(batch.patterns.shape).toEqual([32, 8]);
    expect([...batch.patterns.values.subarray(0, 8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...batch.patterns.values.subarray(8, 16)]).toEqual([...ids("@0 took the @1"), 0, 0, 0, 0]);
    const row = (time: number, item: number): number => batch.statements.values[time * 8 + item]!;
    expect([0, 1, 2].map((time) => row(time, 0))).toEqual([1, 2, 1]);
    expect([row(0, 1), row(1, 1), row(0, 2)]).toEqual([3, 0, 0]);
  });

  test("gives each role its entity, and −1 where there is none", () => {
    expect([...batch.mentions.values.subarray(0, 9)]).toEqual([0, 1, -1, 0, 1, -1, -1, -1, -1]);
    expect([...batch.about.values.subarray(0, 8)]).toEqual([4, -1, 0, 2, 0, -1, -1, -1]);
  });

  test("leaves mentions beyond the network's roles out", () => {
    const few = relationInputs([first!], { roles: 1, questionRoles: 2 });
    expect(few.mentions.values[0]).toBe(0);
    expect(few.mentions.shape).toEqual([4, 8, 1]);
  });

  test("marks pronouns only in batches that have some", () => {
    expect(batch.pronouns.shape).toEqual([4, 8, 3]);
    expect([...batch.pronouns.values].flatMap((own, at) => (own === 1 ? [at] : []))).toEqual([8 * 3]);
    expect(relationInputs([other], roles).pronouns.shape).toEqual([0, 8, 3]);
  });

  test("lets padding never come up", () => {
    expect([...batch.since.values.subarray(6, 12)]).toEqual([1, 1, 1e9, 1e9, 1e9, 1e9].map(Math.fround));
  });
});

test("targets share a whole among the right answers, and are zeros in padding", () => {
  const several = encoded([story("Ana took the ball.", "Is Ana in the hall? no", "What was it? ana,ball")]);
  const { shape, values } = relationTargets(several, answers.length);
  expect(shape).toEqual([16, 3 + 4]);
  expect([...values.subarray(0, 14)]).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.5, 0, 0]);
  expect([...values.subarray(14)].every((value) => value === 0)).toBe(true);
});
