import { describe, expect, test } from "vitest";
import { constant, input } from "../../src/graph/tensor.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { float64Kernels } from "../../src/runtime/reference.ts";
import { reliableDistance } from "../../src/studies/memory/measure.ts";
import { gradientReach } from "../../src/studies/memory/reach.ts";
import { before, people, places, recallBatch, recallWords, type Between } from "../../src/studies/memory/recall.ts";
import { cellNames, RecallNetwork } from "../../src/studies/memory/recall-network.ts";

const betweens: readonly Between[] = ["idle words", "other people"];

describe.each(betweens)("a text with %s in between", (between) => {
  test("tells the place so many words before its last one", () => {
    for (const distance of [2, 4, 16, 500]) {
      const { words, place } = recallWords(distance, between, Random.seeded(distance));

      expect(words).toHaveLength(before + 2 + distance);
      expect(words.at(-1 - distance)).toBe(2 + people + place);
      expect(words.at(-2 - distance)).toBe(words.at(-1));
    }
  });

  test("tells the place once, so that it cannot be read off what comes later", () => {
    const { words } = recallWords(40, between, Random.seeded(1));

    // The person asked about is spoken of where the fact is told, and in the question.
    expect(words.filter((word) => word === 2)).toHaveLength(2);
  });
});

test("every place is as likely as any other", () => {
  const random = Random.seeded(3);
  const told = Array.from({ length: 400 }, () => recallWords(2, "other people", random).place);

  for (let place = 0; place < places; place++) expect(told.filter((own) => own === place).length).toBeGreaterThan(70);
});

test.each(cellNames)("the gradient that reaches back in a %s is that of finite differences", (cell) => {
  const network = new RecallNetwork(cell, { units: 3, random: Random.seeded(4) });
  const [distance, rows, dim] = [6, 1, 3];
  const reach = gradientReach(network, { distance, between: "other people", rows, random: Random.seeded(5), kernels: float64Kernels });

  const random = Random.seeded(5);
  const { values } = recallBatch(distance, "other people", { rows, random }).inputs["words"]!;
  const direction = Array.from({ length: dim }, () => random.normal());
  const unit = direction.map((own) => own / Math.hypot(...direction));
  const words = Array.from(values).flatMap((word) => [...network.embed.embeddings.values.subarray(word * dim, (word + 1) * dim)]);
  const x = input("x", [rows, values.length, dim]);
  const program = compile(
    {
      along: network.read
        .call(x)
        .mul(constant(unit, [dim]))
        .sum(),
    },
    float64Kernels,
  );
  const step = 1e-5;
  const slope = (place: number): number => {
    const at = (moved: number): number => program.run({ x: words.with(place, words[place]! + moved) }).along[0]!;
    return (at(step) - at(-step)) / (2 * step);
  };
  const norms = Array.from({ length: distance + 1 }, (_, back) => {
    const start = (values.length - 1 - back) * dim;
    return Math.hypot(slope(start), slope(start + 1), slope(start + 2));
  });

  expect(reach).toHaveLength(distance + 1);
  for (const [back, norm] of norms.entries()) expect(reach[back]).toBeCloseTo(norm, 7);
});

test("what is recalled up to a distance is told by the first one where it is not", () => {
  expect(reliableDistance([2, 4, 8], [1, 0.95, 0.5])).toBe(4);
  expect(reliableDistance([2, 4, 8], [1, 1, 1])).toBe(8);
  expect(reliableDistance([2, 4, 8], [0.5, 1, 1])).toBe(0);
});
