import { withArticle } from "../kit/article.ts";
import { freshWord } from "../kit/relations.ts";
import type { Filling, Telling } from "../kit/telling.ts";
import { LEXICON, type WordKind } from "../words/lexicon.ts";
import { askSome, told, turned, type Case, type Matter } from "./matter.ts";
import { COMPARED, MOODS, NUMBERS, QUALITIES, STANDING } from "./words.ts";

/** Several people or things, each with a value of one kind. */
interface Values {
  readonly subjects: (telling: Telling, count: number) => readonly Filling[];
  readonly values: (telling: Telling, count: number) => readonly string[];
  /** With {a} and {v}. */
  readonly lines: readonly string[];
  readonly forms: readonly string[];
  /** Other ways to say that {v} was wrong and it is {w}. */
  readonly corrections?: readonly string[];
}

const people = (telling: Telling, count: number): Filling[] => Array.from({ length: count }, () => telling.person());

/** Different words of a kind, of the whole list: a tenth of a short one would be too few. */
const words =
  (kind: WordKind, before = "") =>
  (telling: Telling, count: number): string[] =>
    telling.random.sample<string>(LEXICON[kind], count).map((word) => (before === "a " ? withArticle(word) : before + word));

/** "Ana's car", "my car". */
const owned =
  (kind: WordKind) =>
  (telling: Telling, count: number): string[] => {
    const what = telling.random.choice(LEXICON[kind]);
    const used = new Set<string>();
    const owners = Array.from({ length: count }, () => `${freshWord(telling, telling.random.choice(["woman", "man"]), used)}'s`);
    return telling.random.shuffle(["my", ...owners.slice(1)]).map((owner) => `${owner} ${what}`);
  };

const sorry = ["sorry, I meant {w}", "no wait, {w}", "actually, no: {w}", "I mean {w}", "correction: {w}", "not {v}, sorry, {w}"];

const kinds: readonly Values[] = [
  {
    subjects: people,
    values: words("venue", "the "),
    lines: ["{a} is at {v}", "{a} is at {v} today", "{a} is over at {v}"],
    forms: ["Is {a} at {v}?", "Can I find {a} at {v}?", "So {a} is at {v}?"],
  },
  {
    subjects: people,
    values: words("room", "the "),
    lines: ["{a} is in {v}", "{a} is sitting in {v}", "{a} is still in {v}"],
    forms: ["Is {a} in {v}?", "Is {a} in {v} now?", "{a} is in {v}, right?"],
  },
  {
    subjects: words("thing", "the "),
    values: words("room", "the "),
    lines: ["{a} is in {v}", "I left {a} in {v}", "{a} is lying in {v}"],
    forms: ["Is {a} in {v}?", "Will I find {a} in {v}?", "{a} is in {v}, isn't it?"],
  },
  {
    subjects: people,
    values: words("town"),
    lines: ["{a} lives in {v}", "{a} has moved to {v}", "{a} lives in {v} now"],
    forms: ["Does {a} live in {v}?", "Is {v} where {a} lives?"],
  },
  {
    subjects: people,
    values: words("job", "a "),
    lines: ["{a} is {v}", "{a} works as {v}"],
    forms: ["Is {a} {v}?", "Does {a} work as {v}?", "{a} is {v}, right?"],
  },
  {
    subjects: words("thing", "the "),
    values: words("colour"),
    lines: ["{a} is {v}", "{a} here is {v}", "the colour of {a} is {v}"],
    forms: ["Is {a} {v}?", "Is the colour of {a} {v}?", "{a} is {v}, right?"],
  },
  {
    subjects: words("garment", "my "),
    values: words("colour"),
    lines: ["{a} is {v}", "{a} is {v} again"],
    forms: ["Is {a} {v}?", "So {a} is {v}?"],
  },
  {
    subjects: owned("vehicle"),
    values: words("colour"),
    lines: ["{a} is {v}", "{a} is a {v} one"],
    forms: ["Is {a} {v}?", "So {a} is {v}?"],
  },
  {
    subjects: owned("garment"),
    values: words("colour"),
    lines: ["{a} is {v}"],
    forms: ["Is {a} {v}?", "{a} is {v}, isn't it?"],
  },
  {
    subjects: words("container", "our "),
    values: words("colour"),
    lines: ["{a} is {v}", "{a} is a {v} one"],
    forms: ["Is {a} {v}?", "Is {a} a {v} one?"],
  },
  {
    subjects: words("event", "the "),
    values: words("day"),
    lines: ["{a} is on {v}", "{a} takes place on {v}", "{a} will be on {v}"],
    forms: ["Is {a} on {v}?", "Does {a} take place on {v}?", "Will {a} be on {v}?"],
    corrections: ["it's been moved to {w}", "they moved it to {w}", "it's on {w} now"],
  },
  {
    subjects: people,
    values: (telling, count) => telling.random.shuffle(NUMBERS).slice(0, count),
    lines: ["{a} has {v} stamps", "{a} owns {v} stamps"],
    forms: ["Does {a} have {v} stamps?", "Has {a} got {v} stamps?"],
  },
  {
    subjects: people,
    values: words("food", "a "),
    lines: ["{a} ate nothing but {v}", "{a} had only {v} for lunch"],
    forms: ["Did {a} eat {v}?", "Did {a} have {v}?"],
  },
];

const valued =
  ({ subjects, values, lines, forms }: Values): Matter =>
  (telling) => {
    const count = 2 + telling.random.integer(2);
    const [stranger, ...named] = subjects(telling, count + 1) as [Filling, ...Filling[]];
    const [other, ...theirs] = values(telling, count + 1) as [string, ...string[]];
    const own = named.map((a, index) => ({ a, v: theirs[index]! }));
    const at = own.map((slots) => telling.tell(lines, slots));
    askSome(telling, forms, {
      yes: own.map((slots, index) => told(slots, at[index]!)),
      no: own.flatMap(({ a }, index) => [told({ a, v: own[(index + 1) % count]!.v }, at[index]!), told({ a, v: other }, at[index]!)]),
      "not told": own.map(({ v }) => told({ a: stranger, v })),
    });
  };

/** One thing is said, then put right. */
const corrected =
  ({ subjects, values, lines, forms, corrections = [] }: Values): Matter =>
  (telling) => {
    const [a, b, stranger] = subjects(telling, 3) as [Filling, Filling, Filling];
    const [v, w, u, other] = values(telling, 4) as [string, string, string, string];
    const first = telling.random.chance(0.5) ? telling.tell(lines, { a: b, v: u }) : undefined;
    const wrong = telling.tell(lines, { a, v });
    const right = telling.tell([...sorry, ...corrections], { v, w });
    const last = first ?? telling.tell(lines, { a: b, v: u });
    askSome(telling, forms, {
      yes: [told({ a, v: w }, wrong, right), told({ a, v: w }, wrong, right), told({ a: b, v: u }, last)],
      no: [told({ a, v }, wrong, right), told({ a, v }, wrong, right), told({ a: b, v: w }, last), told({ a, v: other }, right)],
      "not told": [told({ a: stranger, v }), told({ a: stranger, v: w }), told({ a: stranger, v: u })],
    });
  };

const corrections: Matter = (telling) => corrected(telling.random.choice(kinds))(telling);

/** A relation told mostly one way round, asked both ways and by its opposite. */
interface Related {
  readonly subjects: Values["subjects"];
  readonly pairs: readonly (readonly [one: string, other: string, most?: string, least?: string])[];
  /** With {a}, {r} and {b}. */
  readonly lines: readonly string[];
  readonly forms: readonly string[];
}

const related =
  ({ subjects, pairs, lines, forms }: Related): Matter =>
  (telling) => {
    const [[r, back], [open]] = telling.random.sample(pairs, 2) as [Related["pairs"][number], Related["pairs"][number]];
    const [a, b, c, d, stranger] = subjects(telling, 5) as [Filling, Filling, Filling, Filling, Filling];
    const tellOf = (one: Filling, other: Filling): number =>
      turned(telling) ? telling.tell(lines, { a: other, r: back, b: one }) : telling.tell(lines, { a: one, r, b: other });
    const line = tellOf(a, b);
    const another = tellOf(c, d);
    const direct = (one: Filling, other: Filling, at: number): Case[] => [
      told({ a: one, r, b: other }, at),
      told({ a: one, r, b: other }, at),
    ];
    askSome(
      telling,
      forms,
      {
        yes: [...direct(a, b, line), ...direct(c, d, another), told({ a: b, r: back, b: a }, line)],
        no: [...direct(b, a, line), ...direct(d, c, another), told({ a, r: back, b }, line)],
        "not told": [told({ a, r: open, b }), told({ a: stranger, r, b }), told({ a: c, r, b }), told({ a: d, r, b: a })],
      },
      4,
    );
  };

/** The first is more than the second, the second more than the third. */
const ranked =
  ({ subjects, pairs, lines, forms }: Related): Matter =>
  (telling) => {
    const [[r, back, most, least], [open]] = telling.random.sample(pairs, 2) as [Related["pairs"][number], Related["pairs"][number]];
    const [a, b, c, stranger] = subjects(telling, 4) as [Filling, Filling, Filling, Filling];
    const tellOf = (one: Filling, other: Filling) => (): number =>
      turned(telling) ? telling.tell(lines, { a: other, r: back, b: one }) : telling.tell(lines, { a: one, r, b: other });
    const tellings = [tellOf(a, b), tellOf(b, c)] as const;
    const swap = telling.random.chance(0.4);
    const [first, second] = swap ? [tellings[1](), tellings[0]()] : [tellings[0](), tellings[1]()];
    const [ab, bc] = swap ? [second, first] : [first, second];
    const far = [ab, bc];
    askSome(
      telling,
      forms,
      {
        yes: [
          told({ a, r, b }, ab),
          told({ a: b, r, b: c }, bc),
          told({ a, r, b: c }, ...far),
          told({ a, r, b: c }, ...far),
          told({ a: c, r: back, b: a }, ...far),
          told({ a: b, r: back, b: a }, ab),
        ],
        no: [
          told({ a: b, r, b: a }, ab),
          told({ a: c, r, b }, bc),
          told({ a: c, r, b: a }, ...far),
          told({ a: c, r, b: a }, ...far),
          told({ a, r: back, b: c }, ...far),
          told({ a, r: back, b }, ab),
        ],
        "not told": [
          told({ a, r: open, b: c }),
          told({ a: stranger, r, b }),
          told({ a: b, r, b: stranger }),
          told({ a: c, r: open, b: a }),
        ],
      },
      5,
    );
    if (most === undefined || least === undefined) return;
    askSome(
      telling,
      ["Is {a} the {m} of the three?", "Is {a} the {m}?"],
      {
        yes: [told({ a, m: most }, ...far), told({ a, m: most }, ...far), told({ a: c, m: least }, ...far)],
        no: [told({ a: b, m: most }, ab), told({ a: c, m: most }, ...far), told({ a, m: least }, ab), told({ a: b, m: least }, bc)],
        "not told": [told({ a: stranger, m: most }), told({ a: stranger, m: least })],
      },
      2,
    );
  };

interface Polar {
  readonly subjects: Values["subjects"];
  readonly pairs: readonly (readonly [string, string])[];
}

/** Something is so, or not so, or the opposite. */
const polar =
  ({ subjects, pairs }: Polar): Matter =>
  (telling) => {
    const { random } = telling;
    const [first, second] = random.shuffle(pairs) as [readonly [string, string], readonly [string, string]];
    const [v, opposite] = random.chance(0.5) ? first : [first[1], first[0]];
    const [a, b, c] = subjects(telling, 3) as [Filling, Filling, Filling];
    const isSo = telling.tell(["{a} is {v}", "{a} is {v} today", "{a} is really {v}"], { a, v });
    const isNot = telling.tell(["{a} is not {v}", "{a} isn't {v}", "{a} is no longer {v}"], { a: b, v });
    const isOther = telling.tell(["{a} is {v}"], { a: c, v: opposite });
    askSome(
      telling,
      ["Is {a} {v}?", "Is {a} {v} now?", "Would you say {a} is {v}?"],
      {
        yes: [told({ a, v }, isSo), told({ a: c, v: opposite }, isOther)],
        no: [told({ a: b, v }, isNot), told({ a, v: opposite }, isSo), told({ a: c, v }, isOther)],
        "not told": [told({ a, v: second[0] }), told({ a: c, v: second[1] }), told({ a: b, v: second[0] })],
      },
      4,
    );
  };

const compared: Related = {
  subjects: people,
  pairs: COMPARED,
  lines: ["{a} is {r} than {b.him}", "{a} is a bit {r} than {b.him}", "{a} is much {r} than {b.him}"],
  forms: ["Is {a} {r} than {b}?", "Is {a} {r} than {b}?", "{a} is {r} than {b}, right?"],
};
const standing: Related = {
  subjects: words("thing", "the "),
  pairs: STANDING,
  lines: ["{a} is {r} {b}", "{a} stands {r} {b}"],
  forms: ["Is {a} {r} {b}?", "Does {a} stand {r} {b}?"],
};
const happening: Related = {
  subjects: words("event", "the "),
  pairs: [
    ["before", "after"],
    ["longer than", "shorter than"],
  ],
  lines: ["{a} is {r} {b}", "{a} will be {r} {b}"],
  forms: ["Is {a} {r} {b}?", "Will {a} be {r} {b}?"],
};

/** Who or what is where, of what colour, on which day; how two stand to each other; what is so and what is not. */
export const valueMatters: readonly Matter[] = [
  ...kinds.map(valued),
  corrections,
  corrections,
  corrections,
  related(compared),
  related(standing),
  ranked(compared),
  ranked(compared),
  ranked(standing),
  ranked(happening),
  polar({ subjects: words("thing", "the "), pairs: QUALITIES }),
  polar({ subjects: people, pairs: MOODS }),
];
