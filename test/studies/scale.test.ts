import { describe, expect, test } from "vitest";
import { encode, examplesOf } from "../../src/stories/batch.ts";
import { question, statement } from "../../src/stories/story.ts";
import { classical, type ClassicalName } from "../../src/studies/scale/classical.ts";
import { Features } from "../../src/studies/scale/features.ts";
import { movementTask, sampleOf } from "../../src/studies/scale/tasks.ts";
import { vocabularyOf } from "../../src/stories/contents.ts";

describe.each(Object.keys(classical) as ClassicalName[])("the %s method", (name) => {
  const method = classical[name];
  const rows = Array.from({ length: 40 }, (_, index) => [index % 2, (index >> 1) % 2, index % 5]);
  const labels = rows.map(([one, other]) => one! + other!);

  test("learns what each of its settings can", async () => {
    for (const setting of method.settings) {
      const easy = rows.map(([one]) => one!);
      const given = await method.classify({ rows, labels: easy, classes: 2, seed: 1, setting, asked: rows });

      expect(given.filter((own, index) => own === easy[index]).length).toBeGreaterThanOrEqual(38);
    }
  });

  test("tells three classes apart better than guessing", async () => {
    const given = await method.classify({
      rows,
      labels,
      classes: 3,
      seed: 1,
      setting: method.settings[name === "linear" ? 0 : method.settings.length - 1]!,
      asked: rows,
    });

    expect(given.filter((own, index) => own === labels[index]).length).toBeGreaterThan(24);
  });

  test("comes to an end where there are more features than examples", async () => {
    const wide = [0, 1].map((row) => Array.from({ length: 30 }, (_, column) => Number(column === row)));

    expect(
      await method.classify({ rows: wide, labels: [0, 1], classes: 2, seed: 1, setting: method.settings[0]!, asked: wide }),
    ).toHaveLength(2);
  });
});

describe("features", () => {
  const told = {
    task: "t",
    statements: ["Ana went home.", "Ana went out."].map(statement),
    question: question({ text: "Ana home?", answer: "no", after: 2 }),
  };
  const encoded = encode([told], vocabularyOf([told]));

  test("count words of the story and of the question apart", () => {
    const [row] = new Features(encoded, "words", 100).rows(encoded);

    // ana and went twice, home and out once; ana and home in the question.
    expect(row!.toSorted()).toEqual([1, 1, 1, 1, 2, 2]);
  });

  test("count neighbours within a sentence, not across", () => {
    const [row] = new Features(encoded, "bigrams", 100).rows(encoded);

    // Beside the words: "ana went" twice, "went home", "went out", and "ana home" in the question.
    expect(row!.toSorted()).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2, 2]);
  });

  test("keep only the most frequent ones", () => {
    expect(new Features(encoded, "bigrams", 4).rows(encoded)[0]).toHaveLength(4);
  });
});

describe("a task", () => {
  const task = movementTask({ stories: 40 });

  test("gives samples of which the smaller are part of the larger", () => {
    expect(sampleOf(task, 20, 3).slice(0, 9)).toEqual(sampleOf(task, 9, 3));
    expect(sampleOf(task, 20, 3)).not.toEqual(sampleOf(task, 20, 4));
  });

  test("has no question of validation or test among those to learn from", () => {
    const key = (example: (typeof task.test)[number]): string =>
      JSON.stringify([example.statements.map(({ text }) => text), example.question.text]);
    const seen = new Set(examplesOf(task.train).map(key));

    expect([...task.validation, ...task.test].filter((own) => seen.has(key(own)))).toEqual([]);
  });
});
