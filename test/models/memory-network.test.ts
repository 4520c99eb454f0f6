import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { MemoryNetwork, type MemoryNetworkOptions } from "../../src/models/memory-network.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { batchInputs } from "../../src/stories/batch.ts";
import { Vocabulary } from "../../src/text/vocabulary.ts";
import { cases, type Case } from "../support/fixture.ts";
import { kernelSets } from "../support/kernel-sets.ts";

type Matrix = readonly (readonly number[])[];

function rows({ shape, data }: { readonly shape: readonly number[]; readonly data: readonly number[] }): number[][] {
  const width = shape.at(-1)!;
  return Array.from({ length: data.length / width }, (_, row) => data.slice(row * width, (row + 1) * width));
}

const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, index) => value + b[index]!);
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, index) => sum + value * b[index]!, 0);

const total = (values: ArrayLike<number>): number => Array.from(values).reduce((sum, value) => sum + value, 0);

function softmax(scores: readonly number[]): number[] {
  const powers = scores.map((score) => Math.exp(score));
  return powers.map((power) => power / total(powers));
}

interface Weights {
  readonly embeddings: readonly Matrix[];
  readonly times: readonly Matrix[];
  readonly answer: Matrix;
}

/** Sukhbaatar et al. 2015, section 2 and 4.1, written out for one story, the latest sentence first: logits. */
function equations(
  { embeddings, times, answer }: Weights,
  sentences: Matrix,
  question: readonly number[],
  after: (u: number) => number,
): number[] {
  const dim = answer.length;
  const vector = (table: Matrix, words: readonly number[]): number[] => {
    const said = words.filter((word) => word > 0);
    const J = said.length;
    const weight = (j: number, k: number): number => 1 - j / J - (k / dim) * (1 - (2 * j) / J);
    return Array.from({ length: dim }, (_, k) =>
      dot(
        said.map((word) => table[word]![k]!),
        said.map((_, j) => weight(j + 1, k + 1)),
      ),
    );
  };
  const memory = embeddings.map((table, hop) => sentences.map((words, age) => plus(vector(table, words), times[hop]![age]!)));
  let u = vector(embeddings[0]!, question);
  for (let hop = 0; hop + 1 < embeddings.length; hop++) {
    const p = softmax(memory[hop]!.map((own) => dot(own, u)));
    const o = u.map((_, k) =>
      dot(
        p,
        memory[hop + 1]!.map((own) => own[k]!),
      ),
    );
    u = plus(u, o).map(after);
  }
  return answer[0]!.map((_, index) =>
    dot(
      u,
      answer.map((row) => row[index]!),
    ),
  );
}

interface Config {
  readonly hops: number;
  readonly dim: number;
  readonly memories: number;
  readonly vocabularySize: number;
  readonly answers: number;
}

function weightsOf({ weights, config }: Case<Config>): Weights {
  const each = Array.from({ length: config.hops + 1 }, (_, hop) => hop);
  return {
    embeddings: each.map((hop) => rows(weights[`embedding${hop}`]!)),
    times: each.map((hop) => rows(weights[`temporal${hop}`]!)),
    answer: rows(weights.answerKernel!),
  };
}

/** The stories and questions of a reference in word ids, padding taken off. */
function examplesOf({ inputs, mask, config }: Case<Config>) {
  const sentences = rows(inputs.story!).map((words) => words.filter((word) => word > 0));
  return rows(inputs.question!).map((question, index) => ({
    question: question.filter((word) => word > 0),
    sentences: sentences
      .slice(index * config.memories, (index + 1) * config.memories)
      .filter((_, age) => mask!.data[index * config.memories + age] === 1),
  }));
}

// Fixture: test/reference/memory_hop.py, PyTorch; remake with `npm run fixtures`.
const [reference] = cases<Config>("memory-hop", ["softmax", "linear", "tied"]).map(([, own]) => own);
const weights = weightsOf(reference!);
const examples = examplesOf(reference!);

function network(options: Partial<MemoryNetworkOptions> = {}): MemoryNetwork {
  const { hops, dim, memories, vocabularySize } = reference!.config;
  const words = Array.from({ length: vocabularySize - 2 }, (_, index) => `word${index}`);
  const vocabulary = Vocabulary.from([words]);
  const answers = ["yes", "no", "not told"];
  return new MemoryNetwork({ vocabulary, answers, random: Random.seeded(0), hops, dim, memories, ...options });
}

/** With the reference's weights. */
function restored(): MemoryNetwork {
  const own = network();
  const given: Readonly<Record<string, Matrix>> = {
    ...Object.fromEntries(weights.embeddings.map((table, hop) => [`embedding_${hop}/embeddings`, table])),
    ...Object.fromEntries(weights.times.map((table, hop) => [`time_${hop}/encoding`, table])),
    "answer/kernel": weights.answer,
  };
  for (const { name, values } of own.parameters) values.set(given[name]!.flat());
  return own;
}

/** The latest sentence comes first in the reference, last where it is told. */
const told = examples.map(({ sentences, question }) => ({ sentences: sentences.toReversed(), question }));

function run(reader: MemoryNetwork, stories = told, kernels = referenceKernels, progress?: number) {
  const batch = batchInputs(stories, reader.inputNames, reader.layout);
  const names = reader.inputNames;
  const inputs = Object.fromEntries(names.map((name) => [name, input(name, batch[name]!.shape)]));
  const feeds = Object.fromEntries(names.map((name) => [name, batch[name]!.values]));
  const training = { seed: input("seed", []), progress: input("progress", []) };
  const output = reader.build(inputs, progress === undefined ? {} : { training });
  return compile({ output, attention: reader.attention(inputs) }, kernels).run({ ...feeds, seed: 0, progress: progress ?? 0 });
}

test("the equations written out here match PyTorch", () => {
  const logits = examples.flatMap(({ sentences, question }) => equations(weights, sentences, question, (u) => u));
  expect(logits).toBeClose(reference!.outputs.output!.data, { atol: 1e-5 });
});

describe.each(kernelSets)("MemoryNetwork, %s kernels", (_, kernels) => {
  test("follows the paper's equations, with a ReLU after each hop", () => {
    const expected = examples.flatMap(({ sentences, question }) => softmax(equations(weights, sentences, question, (u) => Math.max(0, u))));
    expect(run(restored(), told, kernels).output).toBeClose(expected, { atol: 1e-5 });
  });
});

describe("MemoryNetwork", () => {
  test("looks at what was told, not at padding, and at that in all", () => {
    const { attention } = run(restored());
    const width = attention.length / told.length;
    for (const [index, { sentences }] of told.entries()) {
      const own = attention.subarray(index * width, (index + 1) * width);
      expect(total(own.subarray(0, sentences.length))).toBeClose(1);
      expect(total(own.subarray(sentences.length))).toBe(0);
    }
  });

  test("shares its attention evenly where all weights are 0", () => {
    const { attention } = run(network({ random: null }), [{ sentences: [[2], [3], [4]], question: [2] }]);
    expect(attention).toBeClose([1 / 3, 1 / 3, 1 / 3, 0]);
  });

  test("starts linear in training, for a share of it", () => {
    const reader = network({ linearUntil: 0.2 });
    const inferred = run(reader).output;
    expect(run(reader, told, referenceKernels, 0.2).output).not.toEqual(inferred);
    expect(run(reader, told, referenceKernels, 0.21).output).toEqual(inferred);
  });

  test("holds the latest statements where there are more than it has room for", () => {
    const reader = network({ memories: 3 });
    const sentences = [[2], [3], [4], [5], [6]];
    const all = run(reader, [{ sentences, question: [2] }]);
    expect(all.output).toEqual(run(reader, [{ sentences: sentences.slice(-3), question: [2] }]).output);
    expect(all.attention).toHaveLength(3);
  });

  test("answers where nothing was told", () => {
    expect(total(run(restored(), [{ sentences: [], question: [2, 3] }]).output)).toBeClose(1);
  });

  test("tells the order in which two things were told apart", () => {
    const orders = [
      [[2], [3]],
      [[3], [2]],
    ];
    const [first, second] = orders.map((sentences) => run(restored(), [{ sentences, question: [4] }]).output);
    expect(first).not.toBeClose(second!);
  });

  test.each([0, 1.5])("refuses %d hops", (hops) => {
    expect(() => network({ hops })).toThrow(new RangeError(`hops: expected a whole number of at least 1, got ${hops}.`));
  });
});
