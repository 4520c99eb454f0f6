import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import type { Domain } from "../../src/worlds/domain.ts";
import { movement } from "../../src/worlds/movement.ts";
import { writeStory } from "../../src/worlds/write-story.ts";

const ruling = (answer: "yes" | "no" | "not told", who: string) => ({
  answer,
  support: [],
  because: "so",
  slots: { who },
});

/** A world that tells numbered sentences; its answers are all open once `openFrom` of them are told. */
function countingWorld(openFrom: number): Domain {
  return {
    description: "counts",
    statements: [3, 6],
    questions: [1, 3],
    askFrom: 1,
    asks: [{ relation: "so", wordings: ["Is {who} so?"], weight: 1 }],
    begin: () => {
      let told = 0;
      return {
        tell: () => `Sentence ${++told}.`,
        rulings: () => (told < openFrom ? [] : [ruling("yes", "A"), ruling("no", "B"), ruling("not told", "C")]),
      };
    },
  };
}

describe("writeStory", () => {
  test("names the task", () => {
    expect(writeStory(movement, { task: "moving", random: Random.seeded(1) }).task).toBe("moving");
  });

  test("keeps to the lengths asked for, and ends with a question", () => {
    const ranges = fc.tuple(fc.integer({ min: 3, max: 8 }), fc.nat(6), fc.integer({ min: 1, max: 3 }), fc.nat(2));
    fc.assert(
      fc.property(fc.integer(), ranges, (seed, [statements, moreStatements, questions, moreQuestions]) => {
        const story = writeStory(movement, {
          task: "t",
          random: Random.seeded(seed),
          options: {
            statements: [statements, statements + moreStatements],
            questions: [questions, questions + moreQuestions],
          },
        });
        expect(story.statements.length).toBeGreaterThanOrEqual(statements);
        expect(story.statements.length).toBeLessThanOrEqual(statements + moreStatements);
        expect(story.questions.length).toBeGreaterThanOrEqual(questions);
        expect(story.questions.length).toBeLessThanOrEqual(questions + moreQuestions);
        expect(story.questions.at(-1)?.after).toBe(story.statements.length);
      }),
    );
  });

  test("plans anew when no world of so few statements has what was planned", () => {
    const [statements, questions] = [
      [3, 3],
      [3, 5],
    ] as const;
    const story = writeStory(movement, { task: "t", random: Random.seeded(242450044), options: { statements, questions } });
    expect(story.statements).toHaveLength(3);
  });

  test("asks after different numbers of statements while there are enough", () => {
    for (let seed = 0; seed < 50; seed++) {
      const { questions } = writeStory(countingWorld(1), {
        task: "t",
        random: Random.seeded(seed),
      });
      expect(new Set(questions.map(({ after }) => after)).size).toBe(questions.length);
    }
  });

  test("asks more questions than there are statements when told to", () => {
    const options = { statements: [2, 2], questions: [5, 5] } as const;
    const { questions } = writeStory(countingWorld(1), {
      task: "t",
      random: Random.seeded(1),
      options,
    });
    expect(questions).toHaveLength(5);
  });

  test("asks only where the planned answer can be had", () => {
    for (let seed = 0; seed < 50; seed++) {
      const { questions } = writeStory(countingWorld(3), {
        task: "t",
        random: Random.seeded(seed),
      });
      expect(Math.min(...questions.map(({ after }) => after))).toBeGreaterThanOrEqual(3);
    }
  });

  test("gives up with a reason on questions that can never be asked", () => {
    const write = () =>
      writeStory(countingWorld(99), {
        task: "counting",
        random: Random.seeded(1),
        options: { questions: [1, 1] },
      });
    expect(write).toThrow(new RangeError("counting: expected stories long enough for 1 to 1 questions, got 3 to 6 statements."));
  });

  test.each([
    [{ statements: [0, 3] }, "statements: expected [least, most], whole numbers from 1 up, got [0, 3]."],
    [{ statements: [4, 3] }, "statements: expected [least, most], whole numbers from 1 up, got [4, 3]."],
    [{ questions: [1, 2.5] }, "questions: expected [least, most], whole numbers from 1 up, got [1, 2.5]."],
  ] as const)("refuses the lengths %j", (options, message) => {
    const write = () => writeStory(movement, { task: "t", random: Random.seeded(1), options });
    expect(write).toThrow(new RangeError(message));
  });
});
