import { describe, expect, test } from "vitest";
import { input, type Tensor } from "../../src/graph/tensor.ts";
import { BagOfWords } from "../../src/layers/bag-of-words.ts";
import type { Inputs } from "../../src/layers/model.ts";
import { Perceptron } from "../../src/models/perceptron.ts";
import { Reader } from "../../src/models/reader.ts";
import { RecurrentReader } from "../../src/models/recurrent-reader.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { statement } from "../../src/stories/story.ts";
import { answers, smallReader, vocabulary } from "./rooms.ts";

const options = { vocabulary, answers, random: Random.seeded(0) };

/** A reader as a user would write one, with two layers of the given names. */
class Twice extends Reader {
  readonly inputNames = ["words"] as const;
  readonly #layers: readonly BagOfWords[];

  constructor(names: readonly string[]) {
    super("twice", options, {});
    this.#layers = names.map((name) => this.own(new BagOfWords({ name, inputDim: vocabulary.size, units: 3, random: options.random })));
  }

  build({ words }: Inputs): Tensor {
    return this.#layers
      .map((layer) => layer.call(words!))
      .reduce((sum, own) => sum.add(own))
      .softmax();
  }
}

describe("a reader", () => {
  test("has the weights of its layers, in the order in which they were made", () => {
    expect(new Twice(["a", "b"]).parameters.map(({ name }) => name)).toEqual(["a/kernel", "b/kernel"]);
  });

  test("refuses two layers of one name", () => {
    expect(() => new Twice(["a", "a"])).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: twice: two weights are named "a/kernel"; give the layers different names.]`,
    );
  });

  test("sums up its layers, with output shapes and numbers of weights", () => {
    expect(smallReader("lstm").summary()).toMatchInlineSnapshot(`
      "Model: "lstm"
      Layer (type)           Output shape    Parameters
      embedding (Embedding)  [batch, 16, 8]         152
      lstm (LSTM)            [batch, 8]             544
      dropout (Dropout)      [batch, 8]               0
      answer (Dense)         [batch, 3]              27
      Total parameters: 723"
    `);
  });

  test("sums itself up where it has room for fewer memories than the short story of a summary", () => {
    expect(smallReader("memory-network", { memories: 2 }).summary()).toContain("time_0 (TemporalEncoding)        [batch, 2, 16]");
  });
});

describe("a reader in a chat", () => {
  const facts = (count: number, words = 5) => Array.from({ length: count }, () => statement("Ben went to the hall ".repeat(words / 5)));
  const asked = statement("Is Ana in the kitchen?");
  const from = (first: number, end: number): number[] => Array.from({ length: end - first }, (_, index) => first + index);

  test("takes in all statements where it has no limit, up to so many words", () => {
    expect(smallReader("lstm").choose(facts(40), asked)).toEqual(from(0, 40));
    expect(smallReader("lstm").choose(facts(100, 100), asked)).toEqual(from(100 - Math.ceil(8192 / 100), 100));
    expect(smallReader("lstm").choose([], asked)).toEqual([]);
  });

  test("takes in the latest that it has memories for", () => {
    expect(smallReader("memory-network").choose(facts(6), asked)).toEqual([2, 3, 4, 5]);
    expect(smallReader("memory-network").choose(facts(3), asked)).toEqual([0, 1, 2]);
  });

  test("takes in the latest that it has words for, one of them perhaps cut off", () => {
    expect(smallReader("post").choose(facts(6), asked)).toEqual([2, 3, 4, 5]); // 16 words
  });

  test("prepares what it reads, without any one statement too, and keeps its unknown words apart all the same", () => {
    const own = smallReader("lstm");
    const told = ["Zorb went to the hall.", "Ana is in the kitchen.", "Quux went."].map((text) => statement(text));
    const prepared = own.prepare(told, asked);
    const sequence = (without?: number): number[] => [...prepared(without)["sequence"]!.values].filter((id) => id > 0);
    const length = (statements: readonly { readonly tokens: readonly string[] }[]): number =>
      [...statements, asked].reduce((sum, { tokens }) => sum + tokens.length, 0);
    expect(sequence()).toHaveLength(length(told));
    expect(sequence(1)).toHaveLength(length([told[0]!, told[2]!]));
    expect(sequence(1).slice(0, 5)).toEqual(sequence().slice(0, 5));
  });

  test("looks at the latest statement first", () => {
    expect(smallReader("memory-network").attended([0.5, 0.3, 0.2, 0], 3)).toEqual([0.2, 0.3, 0.5]);
  });

  test("knows the words of its vocabulary", () => {
    const own = smallReader("mlp");
    expect(["ana", "kitchen"].every((word) => own.knows(word))).toBe(true);
    expect(own.knows("zorb")).toBe(false);
  });

  test("may call sure what is at least as probable as usual", () => {
    expect(smallReader("mlp").sureAbove).toBe(0.8);
  });
});

describe("Perceptron", () => {
  const logits = (words: readonly number[], question: readonly number[]): ArrayLike<number> => {
    const reader = new Perceptron({ ...options, answers: ["yes", "no"] });
    const [story, asked] = reader.parameters;
    for (const [index] of story!.values.entries()) story!.values[index] = index / 8;
    for (const [index] of asked!.values.entries()) asked!.values[index] = -index / 16;
    const y = reader.build({ words: input("words", [1, words.length]), question: input("question", [1, question.length]) });
    return compile({ y }, referenceKernels).run({ words, question }).y;
  };

  test("starts undecided", () => {
    expect(new Set(new Perceptron(options).parameters.flatMap(({ values }) => [...values]))).toEqual(new Set([0]));
  });

  test("with two answers is the logistic neuron of the words' scores", () => {
    // Word i adds i/4 to yes and (2i + 1)/8 to no, or takes half of that off in the question.
    const score = (i: number): number => (2 * i) / 8 - (2 * i + 1) / 8;
    const z = score(3) + score(3) + score(5) - score(2) / 2;
    expect(logits([3, 5, 3, 0], [2, 0])[0]).toBeClose(1 / (1 + Math.exp(-z)));
  });

  test("does not look at the order of words", () => {
    expect(logits([3, 5, 4], [2])).toEqual(logits([5, 4, 3], [2]));
  });
});

describe("MLP", () => {
  const run = (y: Tensor, seed: number): ArrayLike<number> =>
    compile({ y }, referenceKernels).run({ words: [2, 3, 4], question: [5, 6], seed, progress: 0 }).y;
  const inputs = { words: input("words", [1, 3]), question: input("question", [1, 2]) };
  const training = { seed: input("seed", []), progress: input("progress", []) };

  test("tells words of the story from words of the question", () => {
    const reader = smallReader("mlp");
    const y = reader.build(inputs);
    const swapped = compile({ y }, referenceKernels).run({ words: [5, 6, 0], question: [2, 3] }).y;
    const straight = compile({ y }, referenceKernels).run({ words: [2, 3, 0], question: [5, 6] }).y;
    expect(swapped).not.toBeClose(straight);
  });

  test("drops some of its first layer in training only", () => {
    const reader = smallReader("mlp", { dropout: 0.5 });
    expect(run(reader.build(inputs, { training }), 1)).not.toEqual(run(reader.build(inputs, { training }), 2));
    expect(run(reader.build(inputs), 1)).toEqual(run(reader.build(inputs), 2));
  });
});

describe.each(["rnn", "lstm", "gru"] as const)("RecurrentReader of %s", (cell) => {
  const reader = new RecurrentReader(cell, { ...options, embedding: 4, units: 3, dropout: 0.5 });
  const run = (words: readonly number[]): ArrayLike<number> => {
    const y = reader.build({ sequence: input("sequence", [1, words.length]) });
    return compile({ y }, referenceKernels).run({ sequence: words }).y;
  };

  test("passes over padding behind the words", () => {
    expect(run([4, 2, 3, 0, 0])).toBeClose(run([4, 2, 3]), { atol: 1e-6 });
  });

  test("looks at the order of words", () => {
    expect(run([4, 2, 3])).not.toBeClose(run([4, 3, 2]), { atol: 1e-6 });
  });

  test("drops some of its last state in training", () => {
    const training = { seed: input("seed", []), progress: input("progress", []) };
    const y = reader.build({ sequence: input("sequence", [1, 2]) }, { training });
    const program = compile({ y }, referenceKernels);
    const outputs = [1, 2, 3, 4].map((seed) => program.run({ sequence: [2, 3], seed, progress: 0 }).y.join(" "));
    expect(new Set(outputs).size).toBeGreaterThan(1);
  });
});
