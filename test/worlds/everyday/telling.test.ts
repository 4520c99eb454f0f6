import { describe, expect, test } from "vitest";
import { Random } from "../../../src/random.ts";
import { Telling, type Fillings, type Person } from "../../../src/worlds/everyday/kit/telling.ts";
import { LEXICON } from "../../../src/worlds/everyday/words/lexicon.ts";

const ana: Person = { name: "Ana", gender: "f" };
const bea: Person = { name: "Bea", gender: "f" };
const bo: Person = { name: "Bo", gender: "m" };
const kim: Person = { name: "Kim", gender: "n" };
const me: Person = { name: "I", gender: "I" };
const we: Person = { name: "we", gender: "we" };
const both: Person = { name: "Ana and Bo", gender: "they" };

/** The lines that two tellings in a row end with, over many seeds. */
function seconds(first: Fillings, wording: string, slots: Fillings): Set<string> {
  const lines = Array.from({ length: 60 }, (_, seed) => {
    const telling = new Telling(Random.seeded(seed));
    telling.tell(["It is about {a}"], first);
    telling.tell([wording], slots);
    return telling.lines[1]!;
  });
  return new Set(lines);
}

function line(wording: string, slots: Fillings): string {
  const telling = new Telling(Random.seeded(1));
  telling.tell([wording], slots);
  return telling.lines[0]!;
}

describe("a line", () => {
  test("begins with a capital and ends with a full stop unless it has its own end", () => {
    expect(line("the {x} is here", { x: "key" })).toBe("The key is here.");
    expect(line("what a {x}!", { x: "key" })).toBe("What a key!");
  });

  test.each([
    [ana, "Ana is here and has her own key, not Bo's."],
    [kim, "Kim is here and has their own key, not Bo's."],
    [me, "I am here and have my own key, not Bo's."],
    [we, "We are here and have our own key, not Bo's."],
    [both, "Ana and Bo are here and have their own key, not Bo's."],
  ])("agrees with %o", (a, expected) => {
    expect(line("{a} [is|am|are] here and [has|have] {a.his} own key, not {b's}", { a, b: bo })).toBe(expected);
  });

  test("agrees with the person that is filled in last before the verb", () => {
    expect(line("{a} said that {b} [is|am|are] here", { a: me, b: bo })).toBe("I said that Bo is here.");
    expect(line("[is|am|are] {a} here", { a: me })).toBe("Am I here.");
  });

  test("agrees with the person right after an auxiliary", () => {
    expect(line("between {a.him} and {b.him}, [is|am|are] {a} older", { a: me, b: bo })).toBe("Between me and Bo, am I older.");
    expect(line("[Has|Have] {b} had it from {a.him}", { a: bo, b: me })).toBe("Have I had it from Bo.");
  });

  test("has a plural verb with they", () => {
    expect(line("{a} sang when {a.he} [was|was|were] little", { a: kim })).toBe("Kim sang when they were little.");
    expect(line("{a} [was|was|were] little", { a: kim })).toBe("Kim was little.");
  });

  test("puts the user in the right case", () => {
    expect(line("Bo gave {a.him} {a's} key and {a} hurt {a.self}", { a: me })).toBe("Bo gave me my key and I hurt myself.");
  });

  test.each([
    ["umbrella", "An umbrella and an umbrella."],
    ["key", "A key and a key."],
    ["uniform", "A uniform and a uniform."],
    ["8 pm show", "An 8 pm show and an 8 pm show."],
  ])("has the article that %s takes", (x, expected) => {
    expect(line("a {x} and an {x}", { x })).toBe(expected);
  });

  test("is one of the wordings", () => {
    const lines = Array.from({ length: 30 }, (_, seed) => {
      const telling = new Telling(Random.seeded(seed));
      telling.tell(["one", "two"]);
      return telling.lines[0]!;
    });
    expect(new Set(lines)).toEqual(new Set(["One.", "Two."]));
  });
});

describe("a pronoun", () => {
  test("stands for the person of the line before, now and then", () => {
    expect(seconds({ a: ana }, "{a} left {a's} key", { a: ana })).toEqual(new Set(["Ana left Ana's key.", "She left her key."]));
    expect(seconds({ a: bo }, "Kim saw {a.him}", { a: bo })).toEqual(new Set(["Kim saw Bo.", "Kim saw him."]));
  });

  test.each([
    ["somebody who was not in the line before", bo, { a: ana }],
    ["one of two women", ana, { a: ana, b: bea }],
    ["somebody whose gender is not said", kim, { a: kim }],
    ["several people", both, { a: both }],
  ])("does not stand for %s", (_, first, slots: Fillings) => {
    expect([...seconds({ a: first }, "{a} left", slots)]).toHaveLength(1);
  });

  test("is noted with its place and whom it means, as names are, but for the user's", () => {
    const telling = new Telling(Random.seeded(1));
    telling.tell(["a {x} is what {a} gave {b.him}, and {b.he} [has|have|have] {a.his} cup, not {c's}"], {
      x: "apple",
      a: bo,
      b: ana,
      c: me,
    });
    const [said] = telling.lines;
    expect(said).toBe("An apple is what Bo gave Ana, and she has his cup, not my.");
    const noted = telling.spoken.map(({ line: index, at, who, byName }) => [index, said!.slice(at).split(/\W/)[0], who, byName]);
    expect(noted).toEqual([
      [0, "Bo", "Bo", true],
      [0, "Ana", "Ana", true],
      [0, "she", "Ana", false],
      [0, "his", "Bo", false],
    ]);
  });

  test("does not stand in a question for anybody", () => {
    for (let seed = 0; seed < 30; seed++) {
      const telling = new Telling(Random.seeded(seed));
      telling.tell(["{a} left"], { a: ana });
      telling.ask(["did {a} leave"], { a: ana }, "yes", [0]);
      expect(telling.questions[0]!.text).toBe("Did Ana leave?");
    }
  });
});

describe("questions", () => {
  test("name each deciding line once, in order", () => {
    const telling = new Telling(Random.seeded(1));
    telling.ask(["is it"], {}, "yes", [2, 0, 2]);
    expect(telling.questions).toEqual([{ text: "Is it?", answer: "yes", support: [0, 2], form: "is it" }]);
  });

  test.each(["is it", "is it?", "is it."])("are not asked twice: %s", (form) => {
    const telling = new Telling(Random.seeded(1));
    telling.ask([form], {}, "yes", [0]);
    telling.ask([form], {}, "yes", [0]);
    expect(telling.questions).toHaveLength(1);
  });

  test("have each answer that is possible equally often, whatever its cases", () => {
    const counts = { yes: 0, no: 0, "not told": 0 };
    for (let seed = 0; seed < 600; seed++) {
      const telling = new Telling(Random.seeded(seed));
      const one = { slots: {}, support: [0] };
      telling.askOneOf(["is it"], { yes: [one, one, one, one], no: [one], "not told": [one] });
      counts[telling.questions[0]!.answer] += 1;
      expect(telling.questions[0]!.support).toEqual(telling.questions[0]!.answer === "not told" ? [] : [0]);
    }
    for (const count of Object.values(counts)) expect(Math.abs(count - 200)).toBeLessThan(50); // 4 standard errors
  });

  test("are not asked where nothing is possible", () => {
    const telling = new Telling(Random.seeded(1));
    telling.askOneOf(["is it"], { yes: [], no: [], "not told": [] });
    expect(telling.questions).toEqual([]);
  });
});

describe("the held-out tenth", () => {
  const items = Array.from({ length: 40 }, (_, index) => index);
  const drawn = (heldOut: boolean, from: readonly number[]): Set<number> => {
    const telling = new Telling(Random.seeded(1), { heldOut });
    return new Set(Array.from({ length: 800 }, () => telling.pick(from)));
  };

  test("of a long list and the rest of it have nothing in common and are the list together", () => {
    expect(drawn(true, items)).toEqual(new Set([9, 19, 29, 39]));
    expect(drawn(false, items)).toEqual(new Set(items.filter((item) => item % 10 !== 9)));
  });

  test("of a short list is the list", () => {
    expect(drawn(true, items.slice(0, 9))).toEqual(new Set(items.slice(0, 9)));
  });

  test("holds back words and names", () => {
    const own = new Telling(Random.seeded(1));
    const other = new Telling(Random.seeded(1), { heldOut: true });
    const things = Array.from({ length: 6 }, () => own.word("thing"));
    const others = Array.from({ length: 6 }, () => other.word("thing"));
    const places = (words: readonly string[]): number[] => words.map((word) => LEXICON.thing.indexOf(word) % 10);
    expect(new Set(places(others))).toEqual(new Set([9]));
    expect(places(things)).not.toContain(9);
  });
});

describe("words and people", () => {
  test("do not come twice in a story", () => {
    const telling = new Telling(Random.seeded(1));
    const people = Array.from({ length: 60 }, () => telling.person().name);
    expect(new Set(people).size).toBe(60);
  });

  test("do not run out of people when words are held out", () => {
    for (let seed = 0; seed < 40; seed++) {
      const telling = new Telling(Random.seeded(seed), { heldOut: true });
      expect(new Set(Array.from({ length: 15 }, () => telling.person().name)).size).toBe(15);
    }
  });
});

describe("errors", () => {
  test.each([
    ["a gap that nothing fills", "{a} met {b}", 'everyday: "{a} met {b}" expected the slot "b".'],
    ["a gap of another kind", "{a.whose} key", 'everyday: unknown gap ".whose"; there are .him, .he, .his and .self.'],
  ])("name %s", (_, wording, message) => {
    expect(() => line(wording, { a: ana })).toThrow(new RangeError(message));
  });

  test("name a kind that has no more words", () => {
    const telling = new Telling(Random.seeded(1));
    expect(() => {
      for (let day = 0; day < 8; day++) telling.word("day");
    }).toThrow(new RangeError('everyday: the story needs more different words of the kind "day" than there are.'));
  });
});

describe("a plain story", () => {
  const wordings = Array.from({ length: 80 }, (_, index) => `wording ${index}`);
  const picked = (plain: boolean): number[] => {
    const telling = new Telling(Random.seeded(3), { plain });
    return Array.from({ length: 400 }, () => wordings.indexOf(telling.pick(wordings)));
  };
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, own) => sum + own) / numbers.length;

  test("keeps to the first wordings of a list for the most part, and to any word", () => {
    expect(picked(true).filter((index) => index < 10).length).toBeGreaterThan(180);
    expect(mean(picked(false))).toBeCloseTo(39.5, -1);
    const things: readonly string[] = LEXICON.thing;
    const words = Array.from({ length: 60 }, (_, seed) => new Telling(Random.seeded(seed), { plain: true }).word("thing"));
    expect(mean(words.map((word) => things.indexOf(word)))).toBeGreaterThan(0.33 * things.length);
  });

  test("has fewer complications", () => {
    const complicated = (plain: boolean): number => {
      const telling = new Telling(Random.seeded(4), { plain });
      return Array.from({ length: 1000 }, () => telling.chance(0.5)).filter(Boolean).length;
    };
    expect(complicated(false)).toBeGreaterThan(450);
    expect(complicated(true)).toBeLessThan(250);
  });
});
