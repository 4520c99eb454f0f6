import { describe, expect, test } from "vitest";
import { Random } from "../../../src/random.ts";
import type { WrittenStory } from "../../../src/stories/written.ts";
import { swapPools, swapWords } from "../../../src/worlds/everyday/swapping.ts";
import { WOMEN } from "../../../src/worlds/everyday/words/names.ts";
import { plural } from "../../../src/worlds/everyday/words/plural.ts";

const story: WrittenStory = {
  domain: "possession",
  difficulty: 1,
  swappable: [
    { word: "Ana", kind: "f" },
    { word: "apple", kind: "fruit" },
    { word: "berry", kind: "fruit" },
  ],
  lines: ["Ana has an apple.", "Apples are Ana's favourite; anaconda.", "There is a berry, and two berries."],
  questions: [{ text: "Does ana have an apple or berries?", answer: "yes", support: [0] }],
};
/** Pools of one word each, so that what a word is swapped for is known. */
const pools = new Map([
  ["f", ["Bo"]],
  ["fruit", ["fox", "cherry"]],
]);

const runs = Array.from({ length: 200 }, (_, seed) => swapWords(story, pools, Random.seeded(seed)));
const texts = runs.map(({ lines, questions }) => [...lines, ...questions.map(({ text }) => text)]);

/** Runs in which a word was swapped for another. */
function having(line: number, what: RegExp): string[][] {
  const found = texts.filter((run) => what.test(run[line]!));
  expect(found.length).toBeGreaterThan(10);
  return found;
}

describe("swapping", () => {
  test("puts the same name into lines and questions, also before 's and in lower case", () => {
    for (const [first, second, , asked] of having(0, /^Bo /)) {
      expect(first).toMatch(/^Bo has an? /);
      expect(second).toContain("are Bo's favourite");
      expect(asked).toMatch(/^Does bo have/);
    }
  });

  test("leaves words alone that only contain the word", () => {
    for (const run of texts) expect(run[1]).toMatch(/; anaconda\.$/);
  });

  test("swaps plurals with their words", () => {
    for (const run of having(0, /fox/)) expect(run[1]).toMatch(/^Foxes are/);
    for (const run of having(0, /cherry/)) expect(run[1]).toMatch(/^Cherries are/);
    for (const run of having(2, /a fox,/)) expect([run[2], run[3]].join(" ")).toMatch(/two foxes\. .* foxes\?$/);
  });

  test("keeps the capital of a line's first word", () => {
    for (const run of texts) for (const line of run.slice(0, 3)) expect(line).toMatch(/^\p{Lu}/u);
  });

  test("gives capitals to first words only", () => {
    const shirts: WrittenStory = {
      ...story,
      swappable: [{ word: "T-shirt", kind: "garment" }],
      lines: ["A T-shirt is here.", "The T-shirt fell. T-shirt or not?", "the t-shirt"],
    };
    const lines = Array.from({ length: 20 }, (_, seed) => swapWords(shirts, new Map([["garment", ["apron"]]]), Random.seeded(seed)).lines);
    expect(lines).toContainEqual(["An apron is here.", "The apron fell. Apron or not?", "the apron"]);
  });

  test("makes a and an fit the new word", () => {
    for (const run of having(0, /fox|cherry/)) expect(run[0]).toMatch(/ has a (?:fox|cherry)\.$/);
    const fruit = new Map([["fruit", ["orange"]]]);
    const others = Array.from({ length: 40 }, (_, seed) => swapWords(story, fruit, Random.seeded(seed)).lines[2]);
    expect(new Set(others)).toContain("There is an orange, and two oranges.");
    expect(others.join(" ")).not.toMatch(/\ba orange/);
  });

  test("never makes two words one", () => {
    for (const run of texts) {
      const fruits = [/\ban? (\w+)\.$/.exec(run[0]!)![1], /\ban? (\w+),/.exec(run[2]!)![1]];
      expect(new Set(fruits).size).toBe(2);
    }
  });

  test("leaves some words, and swaps most", () => {
    const swapped = texts.filter((run) => !run[0]!.startsWith("Ana")).length / texts.length;
    expect(swapped).toBeGreaterThan(0.7);
    expect(swapped).toBeLessThan(0.95);
  });

  test("invents names now and then, with capitals", () => {
    const invented = texts.map((run) => run[0]!.split(" ")[0]!).filter((name) => name !== "Ana" && name !== "Bo");
    expect(invented.length).toBeGreaterThan(20);
    for (const name of invented) expect(name).toMatch(/^\p{Lu}\p{Ll}+$/u);
  });

  test("keeps answers, support and everything else", () => {
    for (const run of runs) {
      const { lines, questions, ...rest } = run;
      expect(lines).toHaveLength(3);
      expect(questions.map(({ answer, support }) => ({ answer, support }))).toEqual([{ answer: "yes", support: [0] }]);
      expect(rest).toEqual({ domain: "possession", difficulty: 1, swappable: story.swappable });
    }
  });

  test("leaves a story without swappable words as it is", () => {
    const fixed = { ...story, swappable: [] };
    expect(swapWords(fixed, pools, Random.seeded(1))).toBe(fixed);
  });
});

test.each(["key keys", "box boxes", "berry berries", "toy toys", "knife knives", "mouse mice", "tomato tomatoes", "postman postmen"])(
  "a noun and its plural: %s",
  (pair) => {
    const [one, many] = pair.split(" ");
    expect(plural(one!)).toBe(many);
  },
);

describe("pools", () => {
  test("hold the words of all stories of a kind, sorted, and those of the lists", () => {
    const own = swapPools([story, { ...story, swappable: [{ word: "Zzyzx", kind: "f" }] }]);
    expect(own.get("fruit")).toEqual(["apple", "berry"]);
    expect(new Set(own.get("f"))).toEqual(new Set(["Ana", "Zzyzx", ...WOMEN]));
    expect(own.get("f")).toEqual([...own.get("f")!].toSorted());
  });
});
