import { describe, expect, test } from "vitest";
import type { MemoryNetwork } from "../../src/models/memory-network.ts";
import { makeReader } from "../../src/models/readers.ts";
import { RecurrentReader } from "../../src/models/recurrent-reader.ts";
import { Random } from "../../src/random.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { selectKernels } from "../../src/runtime/select.ts";
import { examplesOf } from "../../src/stories/batch.ts";
import { looksAt, looksOnSupport } from "../../src/studies/attention/looks.ts";
import { stepsOf } from "../../src/studies/gates/steps.ts";
import { track, type Observed } from "../../src/studies/gates/tracking.ts";
import { roomsStory } from "../../src/studies/rooms.ts";
import { answersOf, vocabularyOf } from "../../src/stories/contents.ts";

const random = Random.seeded(1);
const stories = Array.from({ length: 30 }, () => roomsStory(random, { statements: [3, 6], questions: 2 }));
const examples = examplesOf(stories);
const options = { vocabulary: vocabularyOf(examples), answers: answersOf(examples), random };
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

describe("what is seen inside an LSTM", () => {
  const network = new RecurrentReader("lstm", { ...options, embedding: 5, units: 5 });
  const steps = stepsOf(network, [[1, 2, 3, 2, 4, 5]], referenceKernels)[0]!;

  test("follows its equations from word to word", () => {
    for (const [time, { i, f, g, o, c, h }] of steps.entries()) {
      for (let unit = 0; unit < 5; unit++) {
        const before = time === 0 ? 0 : steps[time - 1]!.c[unit]!;
        expect(c[unit]).toBeCloseTo(f[unit]! * before + i[unit]! * g[unit]!, 5);
        expect(h[unit]).toBeCloseTo(o[unit]! * Math.tanh(c[unit]!), 5);
      }
    }
  });

  test("opens the forget gate at first as its bias says", () => {
    const mean = steps[0]!.f.reduce((sum, own) => sum + own, 0) / 5;

    expect(Math.abs(mean - sigmoid(1))).toBeLessThan(0.05);
  });
});

test("a unit that follows a fact is found, and one that follows nothing is not called significant", () => {
  const source = Random.seeded(7);
  const observe = (): Observed => {
    const told = Array.from({ length: 300 }, () =>
      roomsStory(source, {
        cast: { people: ["ana", "ben"], places: ["kitchen", "garden", "hall"], things: ["apple"] },
        statements: [6, 6],
        questions: 0,
      }),
    );
    const cells = told.map(({ truths }) => [source.normal(), truths.at(-1)!.places["ben"] === "hall" ? 1 : -1]);
    return { stories: told, last: cells.map((c) => ({ i: c, f: c, g: c, o: c, c, h: c })) };
  };
  const found = track(observe(), observe());
  const hall = found.find(({ fact }) => fact.who === "ben" && fact.what === "hall")!;

  expect(hall).toMatchObject({ unit: 1, significant: true });
  expect(hall.held).toBeCloseTo(1);
  expect(found.find(({ fact }) => fact.who === "ana" && fact.what === "hall")!.significant).toBe(false);
});

describe("where a memory network looks", () => {
  const network = makeReader("memory-network", options, { dim: 8 }) as MemoryNetwork;
  const looks = looksAt(network, examples, selectKernels("simd"));

  test("adds up to all it has, at every hop", () => {
    for (const { hops, example } of looks) {
      expect(hops).toHaveLength(3);
      for (const hop of hops) {
        expect(hop).toHaveLength(example.statements.length);
        expect(hop.reduce((sum, own) => sum + own, 0)).toBeCloseTo(1, 4);
      }
    }
  });

  test("is on what decides as far as it is counted there", () => {
    const [one, other] = looks.filter(({ example }) => example.question.support.length > 0 && example.statements.length > 1);
    const at = (share: number) => {
      const set = (look: typeof one) => {
        const hop = look!.example.statements.map((_, index) => (look!.example.question.support.includes(index) ? share : 0));
        return { ...look!, hops: [hop] };
      };
      return looksOnSupport([set(one), set(other)]).attention[0];
    };

    expect(at(1)).toBeCloseTo(1);
    expect(at(0.25)).toBeCloseTo(0.25);
  });
});
