import { describe, expect, test } from "vitest";
import { isQuestion } from "../../src/text/question.ts";

describe("isQuestion", () => {
  test.each([
    "Mary is in the kitchen?",
    "Really?!",
    "“Is she here?”",
    "is mary in the kitchen",
    "Was it Mary",
    "Is Mary in the kitchen.",
    "does the box fit in the chest",
    "where is john",
    "where's john",
    "isn't mary here",
    "didnt the box fit",
    "is not the box full",
    "do you know mary",
    "do the boys like milk",
    "have the boys left",
    "have they left",
    "is there milk",
    "will mary go home",
    "will fred go home",
    "will the cat stay",
    "may I come in",
    "can it fly",
    "so, is mary here",
    "ok is mary here",
    "Mary is here, isn't she",
    "if mary is here, where is john",
    "who has the ball",
    "whose ball is it",
    "what colour is the box",
    "which room is mary in",
    "how many apples are left",
    "how big is the box",
    "how is mary",
    "when did she leave",
    "why",
  ])("%j asks", (text) => {
    expect(isQuestion(text)).toBe(true);
  });

  test.each([
    "Mary is in the kitchen.",
    "Will went home",
    "Will is in the kitchen",
    "Will and Mary left",
    "Will's ball is red",
    "Will dropped it",
    "Will likes the garden",
    "May moved to the garden.",
    "In May, Will went home",
    "Mark is tall",
    "Can you believe it, Mary left.",
    "is in the kitchen",
    "was not there",
    "Does not fit in the box",
    "do the dishes",
    "don't move",
    "have a nice day",
    "Do it",
    "What a day",
    "what he said is true",
    "When Mary left, John cried.",
    "How nice",
    "how she got there is not known",
    "Frank, who was in the van",
    "so",
    "is",
    "?!?x",
    "",
    "   ",
  ])("%j tells", (text) => {
    expect(isQuestion(text)).toBe(false);
  });

  test("looks at a line of 10 million characters in no time", () => {
    const start = performance.now();
    isQuestion("word ".repeat(2e6));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
