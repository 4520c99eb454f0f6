import { describe, expect, test } from "vitest";
import { loadModel, saveModel } from "../../src/models/checkpoint.ts";
import { readSafetensors } from "../../src/models/safetensors.ts";
import { StoryTransformer } from "../../src/models/story-transformer.ts";
import { provenance, refusal, rewritten, type Card } from "./damage.ts";
import { answers, probabilities, tinyTransformer, vectors, vocabulary, wordStory } from "./tiny-transformer.ts";

const reader = tinyTransformer({ temperature: 1.25, sureAbove: 0.7 });
const bytes = saveModel(reader, provenance);
const vectorsName = "word_vectors";

function loaded(from: Uint8Array): StoryTransformer {
  const own = loadModel(from).reader;
  if (!(own instanceof StoryTransformer)) throw new TypeError(`expected a story transformer, got ${own.name}`);
  return own;
}

describe("the file of a story transformer", () => {
  test("gives back all that belongs to it", () => {
    const own = loaded(bytes);
    expect(own.settings).toEqual(reader.settings);
    expect(own.answers).toEqual(answers);
    expect(own.vocabulary.toJSON()).toEqual(vocabulary.toJSON());
    expect(own.vectors.data).toEqual(vectors.data);
    expect(own.sureAbove).toBe(0.7);
    expect(own.parameters.map(({ name, shape }) => [name, shape])).toEqual(reader.parameters.map(({ name, shape }) => [name, shape]));
    expect(loadModel(bytes).provenance).toEqual(provenance);
  });

  test("answers the same, to half precision", () => {
    const stories = [
      wordStory("Zorb went to the hall.", "She took the balls.", "Is Zorb in the hall?", "Has Zorb a ball?", "Has Quux?"),
      wordStory("Quux put the ball in the kitchen.", "Is the ball in the kitchen?"),
    ];
    for (const story of stories) {
      expect(probabilities(loaded(bytes), story).flat()).toBeClose(probabilities(reader, story).flat(), { atol: 1e-2 });
    }
  });

  test("is the same, byte for byte, once it is read and written again", () => {
    expect(saveModel(loaded(bytes), provenance)).toEqual(bytes);
  });

  test("holds vectors, tables and kernels in bytes and the rest in half precision, so that it is small", () => {
    const { tensors } = readSafetensors(bytes);
    expect(tensors.get(vectorsName)).toMatchObject({ shape: [14, 5], dtype: "I8" });
    const others = [...tensors].filter(([name, { dtype }]) => name !== vectorsName && dtype !== "F16").map(([name]) => name);
    const tables = reader.parameters
      .filter(({ name }) => /(?:embeddings|kernel)$/.test(name))
      .flatMap(({ name }) => [name, `scale/${name}`]);
    expect(others.toSorted()).toEqual(tables.toSorted());
    expect(tables.length).toBe(2 * (4 + 2 + 2 * 5 + 3));
  });

  test("gives back each row of a table to a 127th of its largest number", () => {
    const [table, own] = [reader, loaded(bytes)].map(({ parameters }) => parameters.find(({ name }) => name === "words/embeddings")!);
    const width = table!.shape[1]!;
    for (let row = 0; row < table!.shape[0]!; row++) {
      const [was, is] = [table!, own!].map(({ values }) => [...values.subarray(row * width, (row + 1) * width)]);
      const largest = Math.max(...was!.map(Math.abs));
      expect(is).toBeClose(was!, { atol: (0.51 * largest) / 127, rtol: 0 });
    }
  });

  test("of a training that goes on holds its weights to the bit", () => {
    const own = loaded(saveModel(reader, provenance, { state: { epoch: 1 }, tensors: new Map() }));
    expect(own.parameters.map(({ values }) => values)).toEqual(reader.parameters.map(({ values }) => values));
  });
});

describe("the file of a story transformer is refused", () => {
  type VectorsCard = Card & { vectors?: { words: unknown; scale: unknown } };
  const after = (edit: (card: VectorsCard) => unknown): string => refusal(rewritten(bytes, { card: edit }).bytes);
  const lacking = "The file lacks the word vectors that its network reads: it is damaged.";

  test("without the numbers of its word vectors", () => {
    expect(refusal(rewritten(bytes, { tensors: (tensors) => tensors.delete(vectorsName) }).bytes)).toBe(lacking);
  });

  test("without the words of its word vectors", () => {
    expect(after((card) => delete card.vectors)).toBe(lacking);
  });

  test.each<unknown>([null, [], "ball", {}, { words: ["ball"], scale: 1 }, { words: "ball", scale: "1" }])(
    "with word vectors %j",
    (own) => {
      expect(after((card) => Object.assign(card, { vectors: own }))).toBe(lacking);
    },
  );

  test("with fewer words than rows of numbers", () => {
    expect(after((card) => (card.vectors!.words = "ball garden"))).toMatchInlineSnapshot(
      `"The file is damaged: word vectors: expected 2 rows of 5 numbers, got 70 numbers."`,
    );
  });

  test.each([
    ["wider", [10, 7]],
    ["narrower", [35, 2]],
    ["more", [15, 5]],
  ])("with %s vectors than it was trained with", (_, shape) => {
    const words = Array.from({ length: shape[0]! }, (_, index) => `word${index}`).join(" ");
    const own = rewritten(bytes, {
      tensors: (tensors) => tensors.set(vectorsName, { shape, values: new Float32Array(shape[0]! * shape[1]!), dtype: "I8" }),
      card: (card: VectorsCard) => (card.vectors!.words = words),
    });
    const expected = shape[1] === 5 ? "none" : `Weight "meaning/kernel": expected [${shape[1]}, 8], got [5, 8].`;
    expect(refusal(own.bytes)).toBe(expected);
  });

  test("with vectors of another rank", () => {
    const flat = rewritten(bytes, { tensors: (tensors) => tensors.set(vectorsName, { ...tensors.get(vectorsName)!, shape: [70] }) });
    expect(refusal(flat.bytes)).toBe(lacking);
  });

  test("with fewer scales than rows of a table", () => {
    const shape = [2];
    const own = rewritten(bytes, {
      tensors: (tensors) => tensors.set("scale/seen/embeddings", { shape, values: new Float32Array(2), dtype: "F32" }),
    });
    expect(refusal(own.bytes)).toBe('Weight "seen/embeddings": expected 3 scales, got 2.');
  });

  test("that lacks a weight of a block", () => {
    expect(refusal(rewritten(bytes, { tensors: (tensors) => tensors.delete("block_2/bias") }).bytes)).toBe(
      'The file lacks the weight "block_2/bias": it is damaged, or of another version of hearsay.',
    );
  });

  test.each([
    ["dim", 7],
    ["dim", 0],
    ["blocks", 0],
    ["blocks", 2.5],
    ["heads", 3],
    ["heads", 0],
    ["heads", 0.5],
    ["codeDim", 0],
    ["codeDim", 5],
    ["dropout", 1],
    ["temperature", 0],
    ["blocks", 1e9],
    ["temperature", -1],
  ])("whose setting %s is %d", (name, value) => {
    expect(after(({ settings }) => (settings[name] = value))).not.toBe("none");
  });

  test("with more blocks than it has weights for", () => {
    expect(after(({ settings }) => (settings["blocks"] = 3))).toBe(
      'The file lacks the weight "block_3/bias": it is damaged, or of another version of hearsay.',
    );
  });

  test("cut off anywhere", () => {
    for (let length = 0; length < bytes.length; length += 997) expect(refusal(bytes.subarray(0, length))).not.toBe("none");
  });
});
