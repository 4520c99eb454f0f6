import { describe, expect, test } from "vitest";
import { Answerer } from "../../src/chat/answerer.ts";
import { Post } from "../../src/models/post.ts";
import { Random } from "../../src/random.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { statement } from "../../src/stories/story.ts";
import { Vocabulary } from "../../src/text/vocabulary.ts";
import { Constant, perceptron } from "./readers.ts";

const told = (...texts: string[]) => texts.map(statement);
const question = statement("Is Ana in the kitchen?");

describe("an answer", () => {
  test("is the likeliest one, with its probability", () => {
    const answerer = new Answerer(new Constant({ probabilities: [0.2, 0.7, 0.1] }), referenceKernels);

    const { answer, confidence, probabilities } = answerer.answer(told("Ana went to the garden."), question);

    expect(answer).toBe("no");
    expect(confidence).toBeCloseTo(0.7);
    expect(probabilities).toEqual({ yes: expect.closeTo(0.2), no: expect.closeTo(0.7), "not told": expect.closeTo(0.1) });
  });

  test("is found among yes, no and not told, wherever the network keeps them", () => {
    const reader = new Constant({ probabilities: [0.6, 0.1, 0.3] }, { answers: ["football", "no", "yes"] });

    const { answer, confidence } = new Answerer(reader, referenceKernels).answer(told("Ana went to the garden."), question);

    expect(answer).toBe("yes");
    expect(confidence).toBeCloseTo(0.75);
  });

  test("is never one that the network cannot give", () => {
    const reader = new Constant({ probabilities: [0.4, 0.6] }, { answers: ["yes", "no"] });

    const { probabilities } = new Answerer(reader, referenceKernels).answer(told("Ana went to the garden."), question);

    expect(probabilities["not told"]).toBe(0);
  });

  test("of a network over all its words is one of the three", () => {
    const vocabulary = Vocabulary.from([["ana", "is", "in", "the", "kitchen", "yes", "no"]]);
    const reader = new Post({ vocabulary, answers: ["yes", "no"], random: Random.seeded(0), storyLength: 16 });

    const { probabilities } = new Answerer(reader, referenceKernels).answer(told("Ana is in the kitchen."), question);

    expect(probabilities.yes + probabilities.no).toBeCloseTo(1);
  });

  test.each([[["kitchen", "garden"]], [["yes", "maybe"]], [[]]])("cannot come from a network that answers %j", (answers) => {
    const reader = new Constant({ probabilities: [0.5, 0.5] }, { answers });

    expect(() => new Answerer(reader, referenceKernels)).toThrow(/Expected a network that answers yes and no/);
  });
});

describe("an answer may be called sure", () => {
  const sure = (probabilities: readonly number[], sureAbove?: number): boolean => {
    const reader = new Constant({ probabilities, ...(sureAbove === undefined ? {} : { sureAbove }) });
    return new Answerer(reader, referenceKernels).answer(told("Ana went to the garden."), question).sure;
  };

  test("from the probability on from which the network says so", () => {
    expect(sure([0.25, 0.75, 0], 0.75)).toBe(true);
    expect(sure([0.25, 0.75, 0], 0.76)).toBe(false);
  });

  test("by its probability among yes, no and not told, whatever else the network could answer", () => {
    const reader = new Constant({ probabilities: [0.5, 0.45, 0.05] }, { answers: ["football", "no", "yes"] });
    expect(new Answerer(reader, referenceKernels).answer(told("Ana went to the garden."), question)).toMatchObject({
      answer: "no",
      sure: true,
    });
  });

  test("if it is not told, too", () => {
    expect(sure([0.1, 0, 0.9])).toBe(true);
  });
});

describe("weights", () => {
  test("are the network's attention where it has one, in the order the statements were told", () => {
    const reader = new Constant({ probabilities: [1, 0, 0], attention: [0.1, 0.2, 0.7, 0] });

    const { weights } = new Answerer(reader, referenceKernels).answer(told("One.", "Two.", "Three."), question);

    expect(weights).toEqual([expect.closeTo(0.7), expect.closeTo(0.2), expect.closeTo(0.1)]);
  });

  test("are otherwise how much less likely the answer is without each statement", () => {
    const reader = perceptron({ kitchen: [3, 0, 0], garden: [-1, 0, 0] });

    const { answer, weights } = new Answerer(reader, referenceKernels).answer(
      told("Ben went to the garden.", "Ana went to the kitchen.", "Ben is in."),
      question,
    );

    expect(answer).toBe("yes");
    expect(weights).toEqual([0, 1, 0]);
  });

  test("are all 0 where no single statement makes a difference", () => {
    const { weights } = new Answerer(perceptron({}), referenceKernels).answer(told("Ben is in.", "Ana went."), question);

    expect(weights).toEqual([0, 0]);
  });

  test("do not mix up unknown words when one of their statements is left out", () => {
    // Only the first unknown word of a story says yes. Without its statement the other one must not take its place.
    const { weights } = new Answerer(perceptron({ "<unknown>": [3, 0, 0] }), referenceKernels).answer(
      told("Zorb is in.", "Quux is in."),
      question,
    );

    expect(weights).toEqual([1, 0]);
  });
});

describe("a long story", () => {
  test("is read from the end, as far as the network can take it in", () => {
    const { read, weights } = new Answerer(
      new Constant({ probabilities: [1, 0, 0], attention: [0.4, 0.3, 0.2, 0.1] }),
      referenceKernels,
    ).answer(told("A a.", "B b.", "C c.", "D d.", "E e."), question);

    expect(read).toBe(4);
    expect(weights).toEqual([0, expect.closeTo(0.1), expect.closeTo(0.2), expect.closeTo(0.3), expect.closeTo(0.4)]);
  });

  test("is read where the network chooses to, and the rest has no weight", () => {
    class Choosy extends Constant {
      override choose(): number[] {
        return [1, 3];
      }
    }
    const reader = new Choosy({ probabilities: [1, 0, 0], attention: [0.4, 0.6, 0, 0] });

    const { read, weights } = new Answerer(reader, referenceKernels).answer(told("A a.", "B b.", "C c.", "D d.", "E e."), question);

    expect(read).toBe(2);
    expect(weights).toEqual([0, expect.closeTo(0.6), 0, expect.closeTo(0.4), 0]);
  });

  test("of a thousand statements is answered", () => {
    const answerer = new Answerer(perceptron({ kitchen: [3, 0, 0] }), referenceKernels);
    const statements = Array.from({ length: 1000 }, () => statement("Ben went to the garden."));

    expect(answerer.answer([...statements, statement("Ana went to the kitchen.")], question).weights.at(-1)).toBe(1);
  });
});
