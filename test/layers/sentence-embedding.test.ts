import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { SentenceEmbedding } from "../../src/layers/sentence-embedding.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { kernelSets } from "../support/kernel-sets.ts";

// Matched with PyTorch, backward too, in memory-hop.test.ts ("ownLengths").
describe.each(kernelSets)("SentenceEmbedding, %s kernels", (_, kernels) => {
  const layer = new SentenceEmbedding({ inputDim: 4, outputDim: 2, random: Random.seeded(0) });
  const run = (ids: number[]): ArrayLike<number> => {
    const y = layer.call(input("ids", [ids.length / 3, 3]));
    return compile({ y }, kernels).run({ ids }).y;
  };
  layer.embeddings.values.set([9, 9, 1, 10, 2, 20, 3, 30]);

  test("weighs each word by its place and each dimension by its number", () => {
    // J = 2, d = 2: l_k1 = 1/2 for both k, l_k2 = k/2.
    expect(run([1, 2, 0])).toBeClose([1 / 2 + 2 / 2, 10 / 2 + 20]);
  });

  test("does not depend on how far a sentence is padded", () => {
    const long = layer.call(input("ids", [1, 5]));
    const { y } = compile({ y: long }, kernels).run({ ids: [1, 2, 0, 0, 0] });
    expect(y).toBeClose(run([1, 2, 0]));
  });

  test("depends on the order of the words", () => {
    expect(run([1, 2, 3])).not.toBeClose(run([3, 2, 1]));
  });

  test("gives zeros for an empty sentence", () => {
    expect(run([0, 0, 0])).toBeClose([0, 0]);
  });
});
