import { describe, expect, test } from "vitest";
import { Encoder } from "../../src/text/encoder.ts";

const known = new Map([["the", 4]]);
const encoder = (unknownSlots: number) => new Encoder({ lookup: (word) => known.get(word), slots: [1, 2, 3].slice(0, unknownSlots) });

describe("Encoder", () => {
  test("gives known words their own ids", () => {
    expect(encoder(3).encode(["the", "the"])).toEqual([4, 4]);
  });

  test("gives an unknown word the same slot throughout the conversation", () => {
    const conversation = encoder(3);
    expect(conversation.encode(["blorp", "the", "frob"])).toEqual([1, 4, 2]);
    expect(conversation.encode(["frob", "blorp", "zig"])).toEqual([2, 1, 3]);
  });

  test("shares the slots in turn when they run out", () => {
    expect(encoder(2).encode(["a", "b", "c", "d", "a", "c"])).toEqual([1, 2, 1, 2, 1, 1]);
  });

  test("with one slot all unknown words are the same", () => {
    expect(encoder(1).encode(["a", "b"])).toEqual([1, 1]);
  });

  test("remembers the words in slots in the order they came", () => {
    const conversation = encoder(2);
    conversation.encode(["b", "the", "a", "b"]);
    expect(conversation.slotted).toEqual(["b", "a"]);
  });

  test("gets its slots back from the words in them", () => {
    const conversation = encoder(2);
    const ids = conversation.encode(["b", "a", "c"]);
    const restored = encoder(2);
    restored.encode(conversation.slotted);
    expect(restored.encode(["b", "a", "c"])).toEqual(ids);
  });
});
