import { expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { LineTagger } from "../../src/models/line-tagger.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { mentionTags } from "../../src/stories/mentions.ts";
import { lineInputs } from "../../src/stories/tagged-lines.ts";
import { vectors } from "./tiny-transformer.ts";

const finder = new LineTagger({ tags: mentionTags, vectors, dim: 8, units: 6, random: Random.seeded(1) });

/** Of each word of the first line, the probabilities of its tags. */
function tagged(...lines: readonly string[]): number[][] {
  const tokens = lines.map((line) => line.split(" "));
  const given = Object.entries(lineInputs(tokens, vectors));
  const output = finder.build(Object.fromEntries(given.map(([name, { shape }]) => [name, input(name, shape)])));
  const feeds = Object.fromEntries(given.map(([name, { values }]) => [name, values]));
  const { all } = compile({ all: output }, referenceKernels).run(feeds);
  return tokens[0]!.map((_, at) => [...all.subarray(3 * at, 3 * at + 3)]);
}

test("gives each word of a line the probabilities of its tags", () => {
  for (const row of tagged("zorb went to the hall")) expect(row[0]! + row[1]! + row[2]!).toBeCloseTo(1, 5);
});

test("reads a line alike alone and beside longer ones", () => {
  const alone = tagged("zorb went in");
  const beside = tagged("zorb went in", "she put the ball in the garden where zorb is");
  for (const [at, row] of alone.entries()) for (const [tag, share] of row.entries()) expect(beside[at]![tag]).toBeCloseTo(share, 5);
});

test("reads what comes after a word, too", () => {
  expect(tagged("zorb went in")[0]).not.toEqual(tagged("zorb is in")[0]);
});

test("tells words without a vector apart by their letters", () => {
  expect(tagged("zorb went in")[0]).not.toEqual(tagged("quux went in")[0]);
});
