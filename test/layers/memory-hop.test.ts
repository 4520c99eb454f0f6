import { describe, expect, test } from "vitest";
import { concat, constant, input, Parameter, type Tensor } from "../../src/graph/tensor.ts";
import type { TrainingInputs } from "../../src/layers/layer.ts";
import { MemoryHop } from "../../src/layers/memory-hop.ts";
import { SentenceEmbedding } from "../../src/layers/sentence-embedding.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { cases, expectMatch, type Weights } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { numbers } from "../support/numbers.ts";

interface Config {
  readonly hops: number;
  readonly dim: number;
  readonly memories: number;
  readonly vocabularySize: number;
  readonly answers: number;
  readonly attention: "softmax" | "linear";
  readonly positionLength: "padded" | "sentence";
  readonly tiedAnswer: boolean;
}

/** Training that has come so far. */
const training = (progress: number): TrainingInputs => ({ seed: constant(0), progress: constant(progress) });

/** Sentences [..., words] as vectors: by the layer where each has its own length, else with the given encoding. */
function encode(layer: SentenceEmbedding, words: Tensor, encoding: Tensor | undefined): Tensor {
  const leading = words.shape.slice(0, -1);
  if (!encoding) return layer.call(words.reshape([-1, words.shape.at(-1)!])).reshape([...leading, -1]);
  return layer.embeddings
    .gather(words)
    .mul(encoding)
    .mul(words.greater(0).reshape([...words.shape, 1]))
    .sum(-2);
}

// Fixture: test/reference/memory_hop.py, PyTorch; remake with `npm run fixtures`.
describe.each(kernelSets)("MemoryHop, %s kernels", (_, kernels) => {
  test.each(cases<Config>("memory-hop"))("matches PyTorch in three hops, forward and backward: %s", (_, reference) => {
    const { hops, dim, memories, vocabularySize, answers, attention, tiedAnswer } = reference.config;
    const hop = new MemoryHop({ linearUntil: attention === "linear" ? 0.5 : 0 });
    const each = Array.from({ length: hops + 1 }, (_, index) => index);
    const sentences = each.map(() => new SentenceEmbedding({ inputDim: vocabularySize, outputDim: dim, random: Random.seeded(0) }));
    const times = each.map((index) => new Parameter(`temporal${index}`, [memories, dim], new Float32Array(memories * dim)));
    const answerKernel = new Parameter("answerKernel", [dim, answers], new Float32Array(dim * answers));
    const weights: Weights = Object.fromEntries([
      ...sentences.map(({ embeddings }, index) => [`embedding${index}`, embeddings]),
      ...times.map((time, index) => [`temporal${index}`, time]),
      ["answerKernel", answerKernel],
    ]);

    expectMatch(reference, kernels, weights, ({ story, question, positionEncoding }, mask) => {
      const memory = each.map((index) => encode(sentences[index]!, story!, positionEncoding).add(times[index]!));
      let query = encode(sentences[0]!, question!, positionEncoding);
      const attentions: Tensor[] = [];
      for (const index of each.slice(1)) {
        const given = { query, memory: memory[index - 1]!, output: memory[index]! };
        const options = { mask, training: training(0.25) };
        attentions.push(hop.attend(given, options).reshape([-1, 1, memories]));
        query = hop.call(given, options);
      }
      const output = tiedAnswer ? query.matmul(sentences[hops]!.embeddings, { transposeB: true }) : query.matmul(answerKernel);
      return { output, attention: concat(attentions, 1) };
    });
  });
});

describe("MemoryHop", () => {
  const query = input("query", [2, 3]);
  const memory = input("memory", [2, 4, 3]);
  const feeds = { query: numbers([2, 3], 1), memory: numbers([2, 4, 3], 2) };
  const attention = (options: Parameters<MemoryHop["attend"]>[1], linearUntil = 0.5): number[] => {
    const y = new MemoryHop({ linearUntil }).attend({ query, memory }, options);
    return [...compile({ y }, referenceKernels).run(feeds).y];
  };

  test.each([0, 0.5])("is linear in training up to its share: at %d", (progress) => {
    expect(attention({ training: training(progress) })).not.toBeClose(attention({}));
  });

  test("has its softmax in training beyond its share", () => {
    expect(attention({ training: training(0.51) })).toBeClose(attention({}));
  });

  test("has its softmax when it is not trained", () => {
    const sums = [0, 1].map((row) =>
      attention({})
        .slice(4 * row, 4 * row + 4)
        .reduce((sum, own) => sum + own),
    );
    expect(sums).toBeClose([1, 1]);
  });

  test("has its softmax from the start by default", () => {
    expect(attention({ training: training(0) }, 0)).toEqual(attention({}));
  });

  test("refuses a query of another width than the memory, by name", () => {
    const hop = new MemoryHop({ name: "hop_1" });
    expect(() => hop.call({ query: input("query", [2, 5]), memory, output: memory })).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: memoryhop "hop_1" query: expected [2, 3], got [2, 5]: axis 1 is 5, not 3.]`,
    );
  });
});
