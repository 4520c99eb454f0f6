import { expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { AntecedentFinder } from "../../src/models/antecedent-finder.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { referenceInputs, type Reference } from "../../src/stories/antecedents.ts";
import { vectors } from "./tiny-transformer.ts";

const finder = new AntecedentFinder({ vectors, dim: 8, units: 6, random: Random.seeded(1) });

/** "zorb met quux . she went in": she may be zorb or quux. */
const reference: Reference = {
  tokens: "zorb met quux . she went in .".split(" "),
  pronoun: 4,
  candidates: [
    { at: 0, who: "zorb" },
    { at: 2, who: "quux" },
  ],
  means: "quux",
};

function pointed(...references: readonly Reference[]): number[] {
  const given = Object.entries(referenceInputs(references, vectors));
  const output = finder.build(Object.fromEntries(given.map(([name, { shape }]) => [name, input(name, shape)])));
  const feeds = Object.fromEntries(given.map(([name, { values }]) => [name, values]));
  const { all } = compile({ all: output }, referenceKernels).run(feeds);
  return [...all.subarray(0, references[0]!.tokens.length)];
}

test("shares the whole probability among the places where somebody is named", () => {
  const shares = pointed(reference);
  expect(shares[0]! + shares[2]!).toBeCloseTo(1, 5);
  expect(shares.filter((_, at) => at !== 0 && at !== 2).every((share) => share === 0)).toBe(true);
});

test("points alike alone and beside longer texts", () => {
  const longer = { ...reference, tokens: [...reference.tokens, ..."zorb is in the garden and quux has the ball .".split(" ")] };
  expect(pointed(reference, longer)).toBeClose(pointed(reference), { atol: 1e-5 });
});

test("reads what is said of the pronoun", () => {
  const other = { ...reference, tokens: "zorb met quux . she took the ball".split(" ") };
  expect(pointed(other)[0]).not.toBeCloseTo(pointed(reference)[0]!, 5);
});
