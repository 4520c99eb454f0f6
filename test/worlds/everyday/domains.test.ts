import { describe, expect, test } from "vitest";
import { Random } from "../../../src/random.ts";
import type { WrittenQuestion } from "../../../src/stories/written.ts";
import { tokenize } from "../../../src/text/tokenize.ts";
import { everydayDomains, tellEveryday } from "../../../src/worlds/everyday/everyday.ts";

const ANSWERS = ["yes", "no", "not told"];
const STORIES = 400;
/** What markup leaves behind when a gap is not filled, and "a" before a vowel. */
const UNFINISHED =
  /[{}[\]|#]|undefined|NaN|\s\s|\s[,.?!]|\ba (?:apple|egg|umbrella|orange|owl|otter|exam|open|eight|eleven)\b|\ban (?:uniform|one)\b/;

/** The share of the second half of some questions that a naive Bayes guesser, shown only the first half, gets right. */
function guessedRight(questions: readonly WrittenQuestion[]): number {
  const half = Math.floor(questions.length / 2);
  const counts = new Map<string, number[]>();
  for (const { text, answer } of questions.slice(0, half)) {
    for (const word of new Set(tokenize(text))) {
      const row = counts.get(word) ?? [0, 0, 0];
      row[ANSWERS.indexOf(answer)]! += 1;
      counts.set(word, row);
    }
  }
  const right = questions.slice(half).filter(({ text, answer }) => {
    const known = [...new Set(tokenize(text))].map((word) => counts.get(word) ?? [0, 0, 0]);
    const scores = ANSWERS.map((_, index) => known.reduce((sum, row) => sum + Math.log(row[index]! + 1), 0));
    return ANSWERS[scores.indexOf(Math.max(...scores))] === answer;
  });
  return right.length / (questions.length - half);
}

test("the guesser finds an answer that a word gives away", () => {
  const told = Array.from({ length: 200 }, (_, seed) => tellEveryday(everydayDomains[0]!, Random.seeded(seed)));
  const revealing = told.flatMap(({ questions }) => questions.map((own) => ({ ...own, text: `${own.text} ${own.answer}` })));
  expect(guessedRight(revealing)).toBeGreaterThan(0.9);
});

describe.each(everydayDomains.map((domain) => [domain.name, domain] as const))("stories of the domain %s", (_, domain) => {
  const stories = Array.from({ length: STORIES }, (_, seed) => tellEveryday(domain, Random.seeded(seed)));
  const questions = stories.flatMap((story) => story.questions);

  test("have 2 to 12 lines", () => {
    for (const { lines } of stories) {
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect(lines.length).toBeLessThanOrEqual(12);
    }
  });

  test("have more than 3 questions on average, none of them twice in a story", () => {
    expect(questions.length / stories.length).toBeGreaterThan(3);
    for (const story of stories) expect(new Set(story.questions.map(({ text }) => text)).size).toBe(story.questions.length);
  });

  test("have each answer about equally often", () => {
    for (const answer of ANSWERS) {
      const share = questions.filter((question) => question.answer === answer).length / questions.length;
      expect(share).toBeGreaterThan(0.28);
      expect(share).toBeLessThan(0.38);
    }
    expect(new Set(questions.map(({ answer }) => answer))).toEqual(new Set(ANSWERS));
  });

  test("have questions whose words do not give the answer away", () => {
    expect(guessedRight(questions)).toBeLessThan(0.39); // chance is 0.333, with a standard error of 0.014
  });

  test("name lines of the story, in order, as support of what was told, and none of what was not", () => {
    for (const story of stories) {
      for (const { answer, support } of story.questions) {
        expect(support.length === 0).toBe(answer === "not told");
        expect(support).toEqual([...new Set(support)].toSorted((a, b) => a - b));
        expect(support.every((line) => Number.isInteger(line) && line >= 0 && line < story.lines.length)).toBe(true);
      }
    }
  });

  test("are whole sentences without markup", () => {
    const texts = stories.flatMap((story) => [...story.lines, ...story.questions.map(({ text }) => text)]);
    expect(texts.filter((text) => UNFINISHED.test(text))).toEqual([]);
    expect(texts.filter((text) => !/^[^\p{Ll}].*[.!?…]$/u.test(text))).toEqual([]);
    expect(questions.filter(({ text }) => !text.endsWith("?"))).toEqual([]);
  });

  test("are the same for the same seed, and others for others", () => {
    for (const seed of [0, 7, 42]) expect(tellEveryday(domain, Random.seeded(seed))).toEqual(stories[seed]);
    expect(new Set(stories.map(({ lines }) => lines.join(" "))).size).toBeGreaterThan(0.99 * STORIES);
  });

  test("can be told in held-out words", () => {
    for (let seed = 0; seed < 40; seed++) {
      const { lines, questions } = tellEveryday(domain, Random.seeded(seed), { heldOut: true });
      expect(lines.length).toBeGreaterThanOrEqual(2);
      expect([...lines, ...questions.map(({ text }) => text)].filter((text) => UNFINISHED.test(text))).toEqual([]);
    }
  });
});
