import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Random } from "../src/random.ts";

function draws(random: Random, count = 100): number[] {
  return Array.from({ length: count }, () => random.uniform());
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("random numbers", () => {
  test("are the same for the same seed, and others for another", () => {
    expect(draws(Random.seeded(7))).toEqual(draws(Random.seeded(7)));
    expect(draws(Random.seeded(7))).not.toEqual(draws(Random.seeded(8)));
  });

  test("are the same in every release, or models cannot be made again", () => {
    const random = Random.seeded(0);
    expect([random.uniform(), random.integer(1000), random.normal(), random.chance(0.5)]).toMatchInlineSnapshot(`
      [
        0.2057643415931245,
        188,
        -0.829113415166794,
        false,
      ]
    `);
  });

  test("of neighbouring seeds have nothing to do with each other", () => {
    const first = Array.from({ length: 1000 }, (_, seed) => Random.seeded(seed).uniform());
    expect(mean(first)).toBeClose(0.5, { atol: 0.05 });
    expect(mean(first.map((value) => (value - 0.5) ** 2))).toBeClose(1 / 12, { atol: 0.01 });
  });

  test("go on from a saved state as if unbroken", () => {
    const random = Random.seeded(7);
    draws(random);
    const state = [...random.state];
    const rest = draws(random);
    expect(draws(Random.fromState(state))).toEqual(rest);
  });

  test("have a state that survives JSON, and that reading does not change", () => {
    const random = Random.seeded(7);
    const state = JSON.parse(JSON.stringify(random.state)) as number[];
    expect(draws(Random.fromState(state))).toEqual(draws(random));
  });

  test("lie in [0, 1) with a mean of a half", () => {
    const values = draws(Random.seeded(1), 10_000);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(mean(values)).toBeClose(0.5, { atol: 0.015 });
  });

  test("are normal with mean 0 and deviation 1 where asked", () => {
    const random = Random.seeded(1);
    const values = Array.from({ length: 10_000 }, () => random.normal());
    expect(mean(values)).toBeClose(0, { atol: 0.05 });
    expect(mean(values.map((value) => value ** 2))).toBeClose(1, { atol: 0.07 });
    expect(values.every(Number.isFinite)).toBe(true);
  });

  test("are whole numbers in [0, below) where asked, each as often", () => {
    const random = Random.seeded(1);
    const counts = [0, 0, 0, 0, 0];
    for (let draw = 0; draw < 10_000; draw++) counts[random.integer(5)]!++;
    expect(counts).toBeClose([2000, 2000, 2000, 2000, 2000], { atol: 200 });
  });

  test("are true with the given probability", () => {
    const random = Random.seeded(1);
    const share = (probability: number): number => mean(Array.from({ length: 10_000 }, () => Number(random.chance(probability))));
    expect([share(0), share(0.3), share(1)]).toBeClose([0, 0.3, 1], { atol: 0.02 });
  });
});

const seeds = fc.integer();
const lists = fc.array(fc.integer());

describe("shuffle", () => {
  test("gives the same items, and leaves the list alone", () => {
    fc.assert(
      fc.property(seeds, lists, (seed, items) => {
        const before = [...items];
        const shuffled = Random.seeded(seed).shuffle(items);
        expect(items).toEqual(before);
        expect(shuffled.toSorted()).toEqual(items.toSorted());
      }),
    );
  });

  test("gives every order as often", () => {
    const random = Random.seeded(1);
    const counts: Record<string, number> = {};
    for (let draw = 0; draw < 6000; draw++) {
      const order = random.shuffle(["a", "b", "c"]).join("");
      counts[order] = (counts[order] ?? 0) + 1;
    }
    expect(Object.keys(counts)).toHaveLength(6);
    expect(Object.values(counts)).toBeClose(
      Array.from({ length: 6 }, () => 1000),
      { atol: 130 },
    );
  });
});

describe("choice", () => {
  test("gives one of the items", () => {
    fc.assert(
      fc.property(seeds, fc.array(fc.integer(), { minLength: 1 }), (seed, items) => {
        expect(items).toContain(Random.seeded(seed).choice(items));
      }),
    );
  });

  test("refuses an empty list", () => {
    expect(() => Random.seeded(0).choice([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: choice: expected at least one item, got an empty list.]`,
    );
  });
});

describe("sample", () => {
  test("gives as many items as asked, each from another place", () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (seed, size, count) => {
        const items = Array.from({ length: Math.max(size, count) }, (_, index) => index);
        const sampled = Random.seeded(seed).sample(items, count);
        expect(new Set(sampled).size).toBe(count);
        expect(sampled.every((item) => items.includes(item))).toBe(true);
      }),
    );
  });

  test("refuses more items than there are", () => {
    expect(() => Random.seeded(0).sample([1, 2], 3)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: sample: expected between 0 and 2 items, got 3.]`,
    );
  });

  test("refuses a negative number of items", () => {
    expect(() => Random.seeded(0).sample([1, 2], -1)).toThrow(RangeError);
  });
});

test.each([0, -1, 0.5])("integer refuses to choose below %s", (below) => {
  expect(() => Random.seeded(0).integer(below)).toThrow(RangeError);
});
