import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Vocabulary, VocabularyError } from "../../src/text/vocabulary.ts";

const words = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 });

describe("Vocabulary", () => {
  const vocabulary = Vocabulary.from(
    [
      ["the", "cat"],
      ["the", "mat"],
    ],
    { unknownSlots: 2 },
  );

  test("numbers padding, unknown slots and the words in sorted order", () => {
    expect(vocabulary.words).toEqual(["cat", "mat", "the"]);
    expect(vocabulary.size).toBe(6);
    expect(["cat", "mat", "the"].map((word) => vocabulary.id(word))).toEqual([3, 4, 5]);
  });

  test("has one unknown slot unless told otherwise", () => {
    expect(Vocabulary.from([["a"]]).id("a")).toBe(2);
  });

  test("knows what it does not know", () => {
    expect(vocabulary.has("cat")).toBe(true);
    expect(vocabulary.has("constructor")).toBe(false);
    expect(vocabulary.id("dog")).toBeUndefined();
  });

  test("names every id", () => {
    const names = Array.from({ length: vocabulary.size }, (_, id) => vocabulary.word(id));
    expect(names).toEqual(["<padding>", "<unknown 1>", "<unknown 2>", "cat", "mat", "the"]);
  });

  test.each([-1, 6, 1.5, NaN])("has no word with id %d", (id) => {
    expect(() => vocabulary.word(id)).toThrow(new VocabularyError(`word: expected an id from 0 to 5, got ${id}.`));
  });

  test("gives words of its own ids to a conversation", () => {
    const conversation = vocabulary.conversation();
    expect(conversation.encode(["the", "dog", "cat"])).toEqual([5, 1, 3]);
    expect(conversation.slotted).toEqual(["dog"]);
  });

  test("knows rare words, but gives them unknown slots", () => {
    const some = Vocabulary.from([["the", "cat"], ["the", "dog"], ["the"]], { unknownSlots: 2, rareBelow: 0.5 });

    expect(some.words).toEqual(["the"]);
    expect(some.rare).toEqual(["cat", "dog"]);
    expect(some.has("cat")).toBe(true);
    expect(some.conversation().encode(["the", "dog", "cat", "dog"])).toEqual([3, 1, 2, 1]);
  });

  test("gives slots out in the order asked for", () => {
    expect(vocabulary.conversation([2, 1]).encode(["dog", "cow"])).toEqual([2, 1]);
  });

  test("word and id undo each other for any words", () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 5 }), (list, unknownSlots) => {
        const some = Vocabulary.from([list], { unknownSlots });
        expect(list.map((word) => some.word(some.id(word)!))).toEqual(list);
      }),
    );
  });

  test("comes back from JSON with the same ids", () => {
    fc.assert(
      fc.property(words, (list) => {
        const some = Vocabulary.from([list]);
        const again = Vocabulary.fromJSON(JSON.parse(JSON.stringify(some)));
        expect(list.map((word) => again.id(word))).toEqual(list.map((word) => some.id(word)));
        expect(again.size).toBe(some.size);
      }),
    );
  });

  test.each<[unknown, string]>([
    [null, "vocabulary: expected { unknownSlots, words, rare }, got null."],
    ["words", "vocabulary: expected { unknownSlots, words, rare }, got string."],
    [{ words: [] }, "vocabulary: expected unknownSlots to be a number, got undefined."],
    [{ unknownSlots: 1, words: {} }, "vocabulary: expected words to be a list, got object."],
    [{ unknownSlots: 0, words: [], rare: [] }, "unknownSlots: expected a whole number of at least 1, got 0."],
    [{ unknownSlots: 1, words: ["a", 3], rare: [] }, "vocabulary: expected word 1 to be a non-empty string, got 3."],
    [{ unknownSlots: 1, words: [""], rare: [] }, 'vocabulary: expected word 0 to be a non-empty string, got "".'],
    [
      { unknownSlots: 1, words: ["b", "a"], rare: [] },
      'vocabulary: expected different words in sorted order, got "b" before "a" (word 1).',
    ],
  ])("refuses %j", (data, message) => {
    expect(() => Vocabulary.fromJSON(data)).toThrow(new VocabularyError(message));
  });
});
