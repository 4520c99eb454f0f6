import { describe, expect, test } from "vitest";
import { generateStories, worlds, type WorldKind } from "../../src/worlds.ts";
import { answer } from "./oracle.ts";

describe("the oracle", () => {
  test.each([
    [["Ana went to the hall."], "Is Ana in the hall?", "yes"],
    [["Ana went to the hall.", "Ana left the hall."], "Is Ana in the hall?", "no"],
    [["Ana went to the hall.", "Ana left the hall."], "Is Ana in the shed?", "not told"],
    [["Ana is either in the hall or the shed.", "Ana isn't in the shed."], "Is Ana in the hall?", "yes"],
    [["The cup fits in the box.", "The box is smaller than the bag."], "Is the bag bigger than the cup?", "yes"],
    [["The cup is left of the box.", "The box is above the bag."], "Is the cup left of the bag?", "not told"],
  ])("told %j and asked %j, says %s", (statements, question, expected) => {
    expect(answer(statements, question)).toBe(expected);
  });
});

describe.each(Object.keys(worlds) as WorldKind[])("stories of the kind %s", (kind) => {
  const asked = generateStories({ kinds: [kind], stories: 800, seed: 7 }).flatMap((story) =>
    story.questions.map((question) => ({
      question,
      told: story.statements.map(({ text }) => text),
    })),
  );
  const texts = (list: typeof asked) =>
    list.map(({ question, told }) => [...told.slice(0, question.after), question.text, question.answer]);

  test("have the answers that the oracle finds in their words", () => {
    const wrong = asked.filter(({ told, question }) => answer(told.slice(0, question.after), question.text) !== question.answer);
    expect(texts(wrong)).toEqual([]);
  });

  test("have support that gives the same yes or no by itself", () => {
    const wrong = asked.filter(({ told, question }) => {
      const supporting = question.support.toSorted((one, other) => one - other).map((index) => told[index]!);
      return question.answer !== "not told" && answer(supporting, question.text) !== question.answer;
    });
    expect(texts(wrong)).toEqual([]);
  });

  test("have no more support for a yes or no than it takes", () => {
    const wrong = asked.filter(({ told, question }) =>
      question.support.some((spare) => {
        const rest = question.support.filter((index) => index !== spare).toSorted((one, other) => one - other);
        const without = answer(
          rest.map((index) => told[index]!),
          question.text,
        );
        return question.answer !== "not told" && without === question.answer;
      }),
    );
    expect(texts(wrong)).toEqual([]);
  });

  test("support answers only with what was told before the question", () => {
    expect(asked.every(({ question }) => question.support.every((index) => index < question.after))).toBe(true);
  });
});
