import { describe, expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { input, type Parameter, type Tensor } from "../../src/graph/tensor.ts";
import { Post, type PostOptions } from "../../src/models/post.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { Vocabulary } from "../../src/text/vocabulary.ts";
import { losses } from "../../src/training/losses.ts";
import { cases } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";

interface Config {
  readonly storyLength: number;
  readonly questionLength: number;
  readonly vocabularySize: number;
  readonly embeddingDim: number;
  readonly units: number;
}

/** Our names of Keras' weights. */
const ownNames: Readonly<Record<string, string>> = {
  "memory.embeddings": "memory/embeddings",
  "output.embeddings": "output/embeddings",
  "question.embeddings": "question/embeddings",
  "lstm.kernel": "lstm/kernel",
  "lstm.recurrentKernel": "lstm/recurrent_kernel",
  "lstm.bias": "lstm/bias",
  "dense.kernel": "answer/kernel",
  "dense.bias": "answer/bias",
};

/** A vocabulary of so many ids: padding and one unknown slot are two of them. */
function vocabularyOf(size: number): Vocabulary {
  return Vocabulary.from([Array.from({ length: size - 2 }, (_, index) => `word${index}`)]);
}

function post(size: number, options: Partial<PostOptions> = {}): Post {
  return new Post({ vocabulary: vocabularyOf(size), answers: ["word0"], random: Random.seeded(0), ...options });
}

const count = (parameters: readonly Parameter[]): number => parameters.reduce((sum, { size }) => sum + size, 0);

// Fixture: test/reference/post.py, Keras 3; remake with `npm run fixtures`.
describe.each(kernelSets)("Post, %s kernels", (_, kernels) => {
  test.each(cases<Config>("post"))("matches Keras: probabilities, loss and gradients", (_, reference) => {
    const { vocabularySize, embeddingDim, units, storyLength, questionLength } = reference.config;
    const network = post(vocabularySize, { embedding: embeddingDim, units, storyLength, questionLength });
    const parameters = new Map(network.parameters.map((parameter) => [parameter.name, parameter]));
    const wrt = Object.keys(reference.gradients).map((name) => parameters.get(ownNames[name]!)!);
    for (const [name, { data }] of Object.entries(reference.weights)) parameters.get(ownNames[name]!)!.values.set(data);
    const { story, question, targets } = reference.inputs;

    const output = network.build({ words: input("words", story!.shape), question: input("question", question!.shape) });
    const loss = losses.categoricalCrossentropy.perRow(output, input("targets", targets!.shape)).mean();
    const derived = gradient(loss, wrt).map((own, index) => [Object.keys(reference.gradients)[index]!, own] as const);
    const graph = { output, loss, ...Object.fromEntries(derived) };
    const feeds = { words: story!.data, question: question!.data, targets: targets!.data };
    const actual = compile<string>(graph, kernels).run(feeds);

    expect(wrt).toHaveLength(network.parameters.length);
    expect(actual.output).toBeClose(reference.outputs.output!.data, { atol: 1e-5 });
    expect(actual.loss).toBeClose(reference.outputs.loss!.data, { atol: 1e-5 });
    for (const [name, { data }] of Object.entries(reference.gradients)) expect(actual[name]).toBeClose(data, { rtol: 1e-4 });
  });
});

describe("Post", () => {
  test("has the published 38,730 weights where 38 ids stand for padding and words", () => {
    expect(count(post(38).parameters)).toBe(38_730);
  });

  test("has 167 weights more for each further id, so 38,897 for 37 words, padding and the unknown slot", () => {
    expect(count(post(39).parameters)).toBe(38_897);
  });

  test("answers with words, by their ids", () => {
    const network = post(5);
    expect(["word0", "word2", "yes"].map((answer) => network.classOf(answer))).toEqual([2, 4, undefined]);
  });

  test("has a class for every id", () => {
    const output = post(5).build({ words: input("words", [2, 156]), question: input("question", [2, 6]) });
    expect(output.shape).toEqual([2, 5]);
  });

  test("reads stories and questions of fixed lengths, padded in front", () => {
    expect(post(5, { storyLength: 20, questionLength: 3 }).layout).toEqual({ words: 20, question: 3, padding: "pre" });
  });

  test("drops some of its embeddings and of its last state in training only", () => {
    const network = post(5, { embedding: 4, units: 4, storyLength: 4, questionLength: 2 });
    const inputs = { words: input("words", [1, 4]), question: input("question", [1, 2]) };
    const run = (y: Tensor, seed: number): ArrayLike<number> =>
      compile({ y }, referenceKernels).run({ words: [0, 2, 3, 4], question: [2, 3], seed, progress: 0 }).y;
    const training = { seed: input("seed", []), progress: input("progress", []) };
    const [trained, inferred] = [network.build(inputs, { training }), network.build(inputs)];

    expect(run(trained, 1)).not.toEqual(run(trained, 2));
    expect(run(inferred, 1)).toEqual(run(inferred, 2));
  });

  test.each([0, -1, 2.5])("refuses stories of %d words", (storyLength) => {
    expect(() => post(5, { storyLength })).toThrow(
      new RangeError(`storyLength: expected a whole number of at least 1, got ${storyLength}.`),
    );
  });
});
