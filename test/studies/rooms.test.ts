import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { answerOf, factsOf, questionOf, roomsStory, usualCast, type RoomsStory } from "../../src/studies/rooms.ts";

const random = Random.seeded(1);
const stories = Array.from({ length: 200 }, () => roomsStory(random, { statements: [2, 10], questions: 3 }));

/** Reads the sentences again, by their words alone. */
function replay(
  { statements }: RoomsStory,
  after: number,
): { readonly places: Map<string, string>; readonly holders: Map<string, string> } {
  const [places, holders] = [new Map<string, string>(), new Map<string, string>()];
  for (const { tokens } of statements.slice(0, after)) {
    const [who, what] = [tokens[0]!, tokens.at(-1)!];
    if (usualCast.places.includes(what)) places.set(who, what);
    else if (/picked|took/.test(tokens.join(" "))) holders.set(what, who);
    else holders.delete(what);
  }
  return { places, holders };
}

describe("a story of rooms", () => {
  test("knows after every statement what its sentences say", () => {
    for (const story of stories) {
      for (const [index, truth] of story.truths.entries()) {
        const { places, holders } = replay(story, index + 1);
        expect(truth.places).toEqual(Object.fromEntries(places));
        expect(truth.holders).toEqual(Object.fromEntries(holders));
      }
    }
  });

  test("answers its questions by what was told before them", () => {
    for (const story of stories) {
      for (const { text, answer, after } of story.questions) {
        const fact = factsOf(usualCast).find((own) => questionOf(own) === text)!;
        expect(answer).toBe(answerOf(fact, story.truths[after - 1]!));
      }
    }
  });

  test("gives the statement that decides as support: the latest about the person's place, or about the thing", () => {
    for (const { statements, questions } of stories) {
      for (const { tokens, support, after } of questions) {
        for (const index of support) {
          expect(index).toBeLessThan(after);
          const name = tokens[0] === "is" ? tokens[1]! : tokens.at(-1)!;
          expect(statements[index]!.tokens).toContain(name);
        }
      }
    }
  });

  test("has every answer about as often", () => {
    const answers = stories.flatMap(({ questions }) => questions.map(({ answer }) => answer));

    for (const answer of ["yes", "no", "not told"])
      expect(answers.filter((own) => own === answer).length / answers.length).toBeGreaterThan(0.22);
  });
});
