import fc from "fast-check";
import { expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { Ranking } from "../../src/worlds/ranking.ts";

const items = ["a", "b", "c", "d", "e"];

test("what a ranking tells never contradicts itself", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 30 }), (seed, statements) => {
      const ranking = new Ranking(items, Random.seeded(seed));
      for (let index = 0; index < statements; index++) {
        const { less, greater } = ranking.tell(index);
        expect(less).not.toBe(greater);
        expect(ranking.order.chain(greater, less)).toBeUndefined();
      }
    }),
  );
});

test("a ranking told at length leaves nothing open", () => {
  const ranking = new Ranking(items, Random.seeded(1));
  for (let index = 0; index < 30; index++) ranking.tell(index);
  const open = items.flatMap((one) => items.filter((other) => ranking.order.isLess(one, other).answer === "not told"));
  expect(open).toEqual([]);
});

test("comparisons mostly join into chains", () => {
  const lengths = Array.from({ length: 200 }, (_, seed) => {
    const ranking = new Ranking(items, Random.seeded(seed));
    const told = [ranking.tell(0), ranking.tell(1)];
    return Math.max(...told.flatMap(({ less }) => told.map(({ greater }) => ranking.order.chain(less, greater)?.length ?? 0)));
  });
  expect(lengths.filter((length) => length === 2).length).toBeGreaterThan(100);
});
