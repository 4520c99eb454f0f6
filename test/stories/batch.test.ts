import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { batchInputs, encode, examplesOf, type EncodedExample, type Layout, type Padded } from "../../src/stories/batch.ts";
import { question, statement } from "../../src/stories/story.ts";
import { Vocabulary } from "../../src/text/vocabulary.ts";
import { generateStories } from "../../src/worlds.ts";

/** "ana" has id 3, "ben" 4, "is" 5, "here" 6; 1 and 2 are for unknown words. */
const vocabulary = Vocabulary.from([["ana", "ben", "here", "is"]], { unknownSlots: 2 });

function rows({ shape, values }: Padded): number[][] {
  const [count, length] = shape as [number, number];
  return Array.from({ length: count }, (_, row) => [...values.subarray(row * length, (row + 1) * length)]);
}

const asked = (text: string) => question({ text, answer: "yes", after: 1 });

describe("examplesOf", () => {
  const stories = generateStories({ stories: 20, seed: 1 });

  test("gives one example a question, with the statements told before it", () => {
    const expected = stories.flatMap(({ task, statements, questions }) =>
      questions.map((question) => ({ task, question, statements: statements.slice(0, question.after) })),
    );
    expect(examplesOf(stories)).toEqual(expected);
  });

  test("gives none of no stories", () => {
    expect(examplesOf([])).toEqual([]);
  });
});

describe("encode", () => {
  const here = { statements: [statement("Ana is here."), statement("Ben is here.")], question: asked("Is Ana here?") };

  test("numbers the words of statements and question by the vocabulary", () => {
    const id = (word: string): number => vocabulary.id(word)!;
    expect(encode([here], vocabulary)).toEqual([
      {
        sentences: [
          [id("ana"), id("is"), id("here")],
          [id("ben"), id("is"), id("here")],
        ],
        question: [id("is"), id("ana"), id("here")],
      },
    ]);
  });

  test("gives equal sentences of all examples as one and the same list", () => {
    const [first, second] = encode([here, { ...here, statements: here.statements.toReversed() }], vocabulary);
    expect(first!.sentences[0]).toBe(second!.sentences[1]);
    expect(first!.sentences[1]).toBe(second!.sentences[0]);
    expect(first!.question).toBe(second!.question);
  });

  test("gives unknown words of one example one slot each, and starts anew with the next", () => {
    const example = (text: string) => ({ statements: [statement(text)], question: asked("Is Zoe here?") });
    const [first, second] = encode([example("Zoe likes Zoe."), example("Max is Zoe.")], vocabulary);
    expect(first!.sentences).toEqual([[1, 2, 1]]);
    expect(first!.question[1]).toBe(1);
    expect(second!.sentences).toEqual([[1, vocabulary.id("is"), 2]]);
    expect(second!.question[1]).toBe(2);
  });

  test("draws the order of slots anew for each example, so that each slot has its turn", () => {
    const zoe = { statements: [], question: asked("Zoe?") };
    const slots = (seed: number): number[] =>
      encode(
        Array.from({ length: 200 }, () => zoe),
        vocabulary,
        { slotOrder: Random.seeded(seed) },
      ).map((own) => own.question[0]!);
    const first = slots(1).filter((slot) => slot === 1).length;
    expect(new Set(slots(1))).toEqual(new Set([1, 2]));
    // Four standard errors of 200 even draws.
    expect(first).toBeClose(100, { atol: 4 * Math.sqrt(50) });
    expect(slots(1)).toEqual(slots(1));
    expect(slots(1)).not.toEqual(slots(2));
  });
});

describe("a batch", () => {
  const [hi, you, who] = [[7, 8], [9], [10]];
  const told: readonly EncodedExample[] = [
    { sentences: [hi, you, hi], question: who },
    { sentences: [you], question: [11, 12, 13, 14, 15] },
  ];
  const batch = (names: readonly string[], layout: Layout = {}, examples = told) => batchInputs(examples, names, layout);

  test("holds what is asked for and no more", () => {
    expect(Object.keys(batch(["question", "words"])).toSorted()).toEqual(["question", "words"]);
  });

  test("has the words of all statements in order, padded behind to a multiple of 16", () => {
    const [first, second] = rows(batch(["words"]).words!);
    expect(first).toEqual([7, 8, 9, 7, 8, ...Array<number>(11).fill(0)]);
    expect(second).toEqual([9, ...Array<number>(15).fill(0)]);
  });

  test("has the questions, padded behind to a multiple of 4", () => {
    expect(rows(batch(["question"]).question!)).toEqual([
      [10, 0, 0, 0, 0, 0, 0, 0],
      [11, 12, 13, 14, 15, 0, 0, 0],
    ]);
  });

  test("has words and question as one sequence, the question last", () => {
    const [first, second] = rows(batch(["sequence"]).sequence!);
    expect(first!.slice(0, 7)).toEqual([7, 8, 9, 7, 8, 10, 0]);
    expect(second!.slice(0, 7)).toEqual([9, 11, 12, 13, 14, 15, 0]);
  });

  test("has padding in front where that is asked for", () => {
    const { words, question } = batch(["words", "question"], { words: 6, question: 2, padding: "pre" });
    expect(rows(words!)[0]).toEqual([0, 7, 8, 9, 7, 8]);
    expect(rows(question!)[0]).toEqual([0, 10]);
  });

  test.each(["pre", "post"] as const)("cuts what is too long for a fixed length from its start, padding %s", (padding) => {
    const { words, question } = batch(["words", "question"], { words: 3, question: 2, padding });
    expect(rows(words!)[0]).toEqual([9, 7, 8]);
    expect(rows(question!)[1]).toEqual([14, 15]);
  });

  test("has each different sentence once, behind an empty one, in rows and columns that are rounded up", () => {
    const { sentences } = batch(["memories", "sentences"]);
    expect(sentences!.shape).toEqual([32, 4]);
    expect(rows(sentences!).slice(0, 4)).toEqual([
      [0, 0, 0, 0],
      [7, 8, 0, 0],
      [9, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  test("has statements as rows of the sentences, the latest first", () => {
    expect(rows(batch(["sentences", "memories"]).memories!)).toEqual([
      [1, 2, 1, 0],
      [2, 0, 0, 0],
    ]);
  });

  test("finds the sentences, whichever name comes first", () => {
    expect(batch(["sentences", "memories"])).toEqual(batch(["memories", "sentences"]));
  });

  test("keeps the latest statements where only so many fit, and no place for more", () => {
    expect(rows(batch(["memories"], { memories: 2 }).memories!)).toEqual([
      [1, 2],
      [2, 0],
    ]);
  });

  test.each([1, 3, 5, 6, 7])("has room for at most %d memories", (memories) => {
    const many = [{ sentences: Array.from({ length: 9 }, (_, index) => [index + 2]), question: who }];
    expect(batch(["memories"], { memories }, many).memories!.shape).toEqual([1, memories]);
  });

  test("has rows of padding for an example without statements", () => {
    const { words, memories } = batch(["words", "memories"], {}, [{ sentences: [], question: who }]);
    expect([words!.shape, memories!.shape]).toEqual([
      [1, 16],
      [1, 4],
    ]);
    expect([...words!.values, ...memories!.values].every((id) => id === 0)).toBe(true);
  });

  test("tells an empty statement from no statement", () => {
    const empty: number[] = [];
    const { memories, sentences } = batch(["memories", "sentences"], {}, [{ sentences: [hi, empty], question: who }]);
    expect(rows(memories!)).toEqual([[1, 2, 0, 0]]);
    expect(rows(sentences!)[1]).toEqual([0, 0, 0, 0]);
  });

  test("gives every statement back by its row", () => {
    const sentence = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    const example = fc.record({ sentences: fc.array(sentence, { maxLength: 12 }), question: sentence });
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 5 }), (examples) => {
        const { sentences, memories } = batch(["sentences", "memories"], {}, examples);
        const table = rows(sentences!).map((row) => row.filter((id) => id > 0));
        const read = rows(memories!).map((own) => own.filter((row) => row > 0).map((row) => table[row]!));
        expect(read).toEqual(examples.map((own) => own.sentences.toReversed()));
      }),
    );
  });
});
