import { describe, expect, test } from "vitest";
import { loadModel, saveModel } from "../../src/models/checkpoint.ts";
import { readerNames } from "../../src/models/readers.ts";
import type { Reader } from "../../src/models/reader.ts";
import { writeSafetensors } from "../../src/models/safetensors.ts";
import { RelationMemory } from "../../src/models/relation-memory.ts";
import { Random } from "../../src/random.ts";
import { provenance, refusal, rewritten, type Card } from "./damage.ts";
import { smallNetwork } from "./relation-stories.ts";
import { answers, smallReader, vocabulary } from "./rooms.ts";

/** A reader whose weights are all different, as after training. */
function trained(name: (typeof readerNames)[number]): Reader {
  const reader = smallReader(name);
  const random = Random.seeded(7);
  for (const { values } of reader.parameters) for (const index of values.keys()) values[index] = random.normal();
  return reader;
}

const weightsOf = ({ parameters }: Reader) => parameters.map(({ name, shape, values }) => ({ name, shape, values }));

describe("a model file", () => {
  test.each(readerNames)("gives back a reader with all that belongs to it: %s", (name) => {
    const reader = trained(name);
    const loaded = loadModel(saveModel(reader, provenance));
    expect(loaded.reader.name).toBe(name);
    expect(loaded.reader.constructor).toBe(reader.constructor);
    expect(weightsOf(loaded.reader)).toEqual(weightsOf(reader));
    expect(loaded.reader.settings).toEqual(reader.settings);
    expect(loaded.reader.answers).toEqual(answers);
    expect(loaded.reader.vocabulary.toJSON()).toEqual(vocabulary.toJSON());
    expect(loaded.provenance).toEqual(provenance);
  });

  test("gives back a relation memory with its words and sizes", () => {
    const network = smallNetwork();
    const { reader } = loadModel(saveModel(network, provenance));
    expect(reader).toBeInstanceOf(RelationMemory);
    expect(weightsOf(reader)).toEqual(weightsOf(network));
    expect(reader.settings).toEqual(network.settings);
    expect(reader.vocabulary.toJSON()).toEqual(network.vocabulary.toJSON());
  });

  test("is the same, byte for byte, once it is read and written again", () => {
    const bytes = saveModel(trained("gru"), provenance);
    const { reader, provenance: origin } = loadModel(bytes);
    expect(saveModel(reader, origin)).toEqual(bytes);
  });

  test("holds a description of the model as JSON, and its weights by name", () => {
    const { card, stored } = rewritten(saveModel(trained("lstm"), provenance)).parts;
    expect(Object.keys(card)).toEqual(["format", "network", "settings", "answers", "vocabulary", "provenance"]);
    expect([...stored.keys()]).toEqual([
      "embedding/embeddings",
      "lstm/kernel",
      "lstm/recurrent_kernel",
      "lstm/bias",
      "answer/kernel",
      "answer/bias",
    ]);
  });

  test("leaves out scores that are not numbers, which JSON does not know", () => {
    const scores = { accuracy: NaN, loss: Infinity, epoch: 2 };
    expect(loadModel(saveModel(smallReader("mlp"), { ...provenance, scores })).provenance.scores).toEqual({ epoch: 2 });
  });

  test("may hold more, which comes back as it was", () => {
    const state = { epoch: 3, names: ["a", null, true], nested: { deep: [1.5] } };
    const tensors = new Map([
      ["slot/mean", { shape: [2, 1], values: Float32Array.of(1, NaN) }],
      ["__proto__", { shape: [], values: Float32Array.of(-0) }],
    ]);
    expect(loadModel(saveModel(smallReader("mlp"), provenance, { state, tensors })).extra).toEqual({ state, tensors });
  });

  test("may hold a state of nothing", () => {
    const { extra } = loadModel(saveModel(smallReader("mlp"), provenance, { state: null, tensors: new Map() }));
    expect(extra).toEqual({ state: null, tensors: new Map() });
  });

  test("that holds no more says so", () => {
    expect(loadModel(saveModel(smallReader("mlp"), provenance)).extra).toBeUndefined();
  });
});

describe("a file is refused", () => {
  const bytes = saveModel(trained("lstm"), provenance);
  const after = (edit: (card: Card) => void): string => refusal(rewritten(bytes, { card: edit }).bytes);
  const setting = (name: string, value: unknown): string =>
    after(({ settings }) => void Object.defineProperty(settings, name, { value, enumerable: true }));

  test("that is not a model", () => {
    expect(refusal(writeSafetensors({ tensors: new Map(), metadata: { format: "pt" } }))).toMatchInlineSnapshot(
      `"The file is not a hearsay model: its metadata has no entry "hearsay"."`,
    );
  });

  test("of a newer version", () => {
    expect(after((card) => (card.format = 2))).toMatchInlineSnapshot(
      `"The file was written by a newer hearsay (format 2; this one reads 1): update hearsay."`,
    );
  });

  test.each<unknown>([0, 0.5, "1", null, undefined])("of no version: %j", (format) => {
    expect(after((card) => (card.format = format))).toMatch(/not as expected: the file is damaged/);
  });

  test.each(["null", "[]", "1", "{", "{}", ""])("whose description is %j", (hearsay) => {
    expect(refusal(writeSafetensors({ tensors: new Map(), metadata: { hearsay } }))).toBe(
      'The file\'s entry "hearsay" is not as expected: the file is damaged.',
    );
  });

  test("whose network there is not", () => {
    expect(after((card) => (card.network = "transformer"))).toMatchInlineSnapshot(
      `"The file holds a network "transformer"; this version knows perceptron, mlp, rnn, lstm, gru, post, memory-network, story-transformer, relation-memory."`,
    );
  });

  test.each(["__proto__", "constructor", "toString"])("whose network is %s", (network) => {
    expect(after((card) => (card.network = network))).toContain(`The file holds a network "${network}"; this version knows perceptron`);
  });

  test("that lacks a weight", () => {
    expect(refusal(rewritten(bytes, { tensors: (tensors) => tensors.delete("lstm/bias") }).bytes)).toMatchInlineSnapshot(
      `"The file lacks the weight "lstm/bias": it is damaged, or of another version of hearsay."`,
    );
  });

  test("whose weight has another shape", () => {
    const edit = rewritten(bytes, {
      tensors: (tensors) => tensors.set("lstm/bias", { shape: [4, 8], values: new Float32Array(32) }),
    });
    expect(refusal(edit.bytes)).toMatchInlineSnapshot(`"Weight "lstm/bias": expected [32], got [4, 8]."`);
  });

  test("whose weight has another type", () => {
    const text = new TextDecoder("latin1").decode(bytes).replace('"F32"', '"I32"');
    expect(refusal(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toMatchInlineSnapshot(
      `"Tensor "embedding/embeddings": expected dtype F32, F16 or I8, got I32."`,
    );
  });

  test("that asks for more than it holds", () => {
    expect(setting("units", 1e9)).toMatchInlineSnapshot(
      `"The setting "units" is 1000000000, which does not fit the file's weights: it is damaged."`,
    );
  });

  test("whose settings do not fit its weights", () => {
    expect(setting("units", 9)).toMatchInlineSnapshot(`"Weight "lstm/kernel": expected [8, 36], got [8, 32]."`);
  });

  test("whose weights together would be far more than it holds", () => {
    const own = rewritten(bytes, {
      tensors: (tensors) => tensors.set("long", { shape: [2000], values: new Float32Array(2000) }),
      card: ({ settings }) => (settings["units"] = 1500),
    });
    expect(refusal(own.bytes)).toMatchInlineSnapshot(`"The file is damaged: lstm: expected at most 1051299 weights, got 9054152."`);
  });

  test.each([-1, 0, 0.5, 1e300])("with %d units", (units) => {
    expect(setting("units", units)).not.toBe("none");
  });

  test.each<unknown>(["8", null, [8], {}, true])("with units %j", (units) => {
    expect(setting("units", units)).toMatch(/not as expected/);
  });

  test("with a rate that is none", () => {
    expect(setting("dropout", 1)).toMatchInlineSnapshot(`"The file is damaged: dropout "dropout": expected a rate in [0, 1), got 1."`);
  });

  test.each(["hops", "memories", "dim"])("of a memory network with a thousand million %s", (name) => {
    const own = saveModel(trained("memory-network"), provenance);
    expect(refusal(rewritten(own, { card: ({ settings }) => (settings[name] = 1e9) }).bytes)).toContain(
      `The setting "${name}" is 1000000000`,
    );
  });

  test.each(["hops", "roles", "dim"])("of a relation memory with a thousand million %s", (name) => {
    const own = saveModel(smallNetwork(), provenance);
    expect(refusal(rewritten(own, { card: ({ settings }) => (settings[name] = 1e9) }).bytes)).toContain(
      `The setting "${name}" is 1000000000`,
    );
  });

  test("of a relation memory whose settings are not whole numbers", () => {
    const own = saveModel(smallNetwork(), provenance);
    expect(refusal(rewritten(own, { card: ({ settings }) => (settings["dim"] = 0.5) }).bytes)).toContain("The file is damaged: dim");
  });

  test("that asks for many layers and says that a tensor of no numbers is long", () => {
    const tensors = new Map([["long", { shape: [2 ** 50, 0], values: new Float32Array() }]]);
    const own = rewritten(saveModel(trained("memory-network"), provenance), {
      card: ({ settings }) => (settings["hops"] = 1e6),
      tensors: (all) => tensors.forEach((tensor, name) => all.set(name, tensor)),
    });
    expect(refusal(own.bytes)).toContain('The setting "hops" is 1000000');
  });

  test("whose vocabulary is out of order", () => {
    expect(after(({ vocabulary }) => vocabulary.words.push("a"))).toMatch(
      /^The file is damaged: vocabulary: expected different words in sorted order/,
    );
  });

  test("whose vocabulary has too many unknown slots", () => {
    expect(after(({ vocabulary }) => (vocabulary.unknownSlots = 1e12))).toMatchInlineSnapshot(
      `"The file is damaged: A weight of shape [1000000000018, 8] has 8000000000144 elements; at most 16777216 are allowed."`,
    );
  });

  test.each<unknown>([[1], "yes", [["yes"]], {}, null])("with answers %j", (answers) => {
    expect(after((card) => (card.answers = answers))).toMatch(/not as expected/);
  });

  test.each<unknown>([null, {}, { ...provenance, scores: undefined }, { ...provenance, scores: { a: "1" } }, { ...provenance, seed: "1" }])(
    "that does not say how it came to be: %j",
    (origin) => {
      expect(after((card) => (card.provenance = origin))).toMatch(/not as expected/);
    },
  );
});

describe("a hostile file", () => {
  test.each(["__proto__", "constructor", "toString"])("changes nothing by the key %s", (key) => {
    const text = `{"polluted":1}`;
    const own = saveModel(smallReader("mlp"), provenance);
    const card = JSON.stringify(rewritten(own).parts.card).replace("{", `{${JSON.stringify(key)}:${text},`);
    const { stored } = rewritten(own).parts;
    const loaded = loadModel(writeSafetensors({ tensors: stored, metadata: { hearsay: card, [key]: text } }));
    expect(loaded.reader.name).toBe("mlp");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("does not choose its own source of random numbers, words or answers by its settings", () => {
    const own = rewritten(saveModel(smallReader("post"), provenance), {
      card: ({ settings }) => Object.assign(settings, { random: 1, answers: 1, vocabulary: 1, mostWeights: 1 }),
    });
    const { reader } = loadModel(own.bytes);
    expect(reader.answers).toEqual(answers);
    expect(reader.vocabulary.toJSON()).toEqual(vocabulary.toJSON());
  });
});
