import { expect, test } from "vitest";
import { question, statement } from "../../src/stories/story.ts";

test("a statement has its tokens", () => {
  expect(statement("Ana isn't here.")).toEqual({
    text: "Ana isn't here.",
    tokens: ["ana", "is", "not", "here"],
  });
});

test("a question has its tokens, a lower-case answer, and no support unless given", () => {
  expect(question({ text: "Who left?", answer: "Ana", after: 2 })).toEqual({
    text: "Who left?",
    tokens: ["who", "left"],
    answer: "ana",
    support: [],
    after: 2,
  });
});
