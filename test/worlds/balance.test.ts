import { describe, expect, test } from "vitest";
import type { Question } from "../../src/stories/story.ts";
import { generateStories, worlds, type WorldKind } from "../../src/worlds.ts";
import { readQuestion } from "./oracle.ts";

const ANSWERS = ["yes", "no", "not told"];

type Counts = Map<string, number[]>;

/** How often each answer came with each key. */
function count(questions: readonly Question[], keys: (question: Question) => Iterable<string>): Counts {
  const counts: Counts = new Map();
  for (const question of questions) {
    for (const key of keys(question)) {
      const row = counts.get(key) ?? [0, 0, 0];
      row[ANSWERS.indexOf(question.answer)]! += 1;
      counts.set(key, row);
    }
  }
  return counts;
}

/** How far three counts are from equal: chi-square with 2 degrees of freedom, mean 2 and variance 4. */
function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, one) => sum + one, 0) / counts.length;
  return counts.reduce((sum, one) => sum + (one - expected) ** 2 / expected, 0);
}

/** The question without its people, places and things. */
function form(question: Question): string {
  const asked = readQuestion(question.text);
  const names = asked.kind === "less" ? [asked.less, asked.greater] : [asked.who, ...("place" in asked ? [asked.place] : asked.places)];
  return names.reduce((text, name) => text.replace(name, "…"), question.text.toLowerCase()).replace(/ (in|at|on) …/g, " at …");
}

/** The share of `tested` that a bag-of-words guesser (naive Bayes), trained on `learnt`, gets right. */
function questionOnlyAccuracy(learnt: readonly Question[], tested: readonly Question[], words: (question: Question) => string[]) {
  const counts = count(learnt, words);
  const right = tested.filter((question) => {
    const scores = ANSWERS.map((_, answer) =>
      words(question).reduce((sum, word) => sum + Math.log((counts.get(word)?.[answer] ?? 0) + 1), 0),
    );
    return ANSWERS[scores.indexOf(Math.max(...scores))] === question.answer;
  });
  return right.length / tested.length;
}

describe.each(Object.keys(worlds) as WorldKind[])("questions of the kind %s", (kind) => {
  const questions = generateStories({ kinds: [kind], stories: 2000, seed: 11 }).flatMap((story) => story.questions);
  const half = questions.length / 2;

  test("have each answer equally often", () => {
    const shares = [...count(questions, () => ["all"]).get("all")!].map((number) => number / questions.length);
    for (const share of shares) expect(Math.abs(share - 1 / 3)).toBeLessThan(0.025); // 4 standard errors
  });

  test("have each answer equally often in every form", () => {
    const counts = count(questions, (question) => [form(question)]);
    expect(counts.size).toBeGreaterThanOrEqual(12);
    for (const row of counts.values()) expect(chiSquare(row)).toBeLessThan(20); // chance of one so far off: 5 in 100,000
  });

  test("have each answer equally often with every word", () => {
    const values = [...count(questions, ({ tokens }) => new Set(tokens)).values()].map(chiSquare);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean).toBeLessThan(2 + 6 * Math.sqrt(4 / values.length)); // words of one question are not independent
  });

  test("do not give their answers away to a guesser that sees no story", () => {
    const words = ({ tokens }: Question) => [...tokens, ...tokens.map((token, index) => `${token} ${tokens[index + 1]}`)];
    expect(questionOnlyAccuracy(questions.slice(0, half), questions.slice(half), words)).toBeLessThan(0.37); // chance 0.333
  });
});

test("the guesser finds an answer that a word gives away", () => {
  const questions = generateStories({ stories: 300, seed: 12 })
    .flatMap((story) => story.questions)
    .map((question) => ({ ...question, tokens: [...question.tokens, question.answer] }));
  const words = ({ tokens }: Question) => [...tokens];
  expect(questionOnlyAccuracy(questions.slice(0, 500), questions.slice(500), words)).toBeGreaterThan(0.9);
});
