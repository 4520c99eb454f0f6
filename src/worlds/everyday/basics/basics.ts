import type { Cases, EverydayDomain, Filling, Fillings, Telling } from "../kit/telling.ts";
import { LEXICON, type WordKind } from "../words/lexicon.ts";
import { COMPARED, GIVING, MOODS, NUMBERS, QUALITIES, STANDING, VERBS } from "./words.ts";

type Case = Cases["yes"][number];

/** One plain matter: tells it and asks about it. */
type Matter = (telling: Telling) => void;

/** Questions about one matter. */
const questionsEach = 3;

function askSome(telling: Telling, forms: readonly string[], cases: Cases): void {
  for (let asked = 0; asked < questionsEach; asked++) telling.askOneOf(forms, cases);
}

function told(slots: Fillings, ...support: number[]): Case {
  return { slots, support };
}

/** Several people or things, each with a value of one kind. */
interface Values {
  readonly subjects: (telling: Telling, count: number) => readonly Filling[];
  readonly values: (telling: Telling, count: number) => readonly string[];
  /** With {a} and {v}. */
  readonly lines: readonly string[];
  readonly forms: readonly string[];
}

const valued =
  ({ subjects, values, lines, forms }: Values): Matter =>
  (telling) => {
    const count = 2 + telling.random.integer(2);
    const [stranger, ...people] = subjects(telling, count + 1) as [Filling, ...Filling[]];
    const [other, ...theirs] = values(telling, count + 1) as [string, ...string[]];
    const own = people.map((a, index) => ({ a, v: theirs[index]! }));
    const at = own.map((slots) => telling.tell(lines, slots));
    askSome(telling, forms, {
      yes: own.map((slots, index) => told(slots, at[index]!)),
      no: own.flatMap(({ a }, index) => [told({ a, v: own[(index + 1) % count]!.v }, at[index]!), told({ a, v: other }, at[index]!)]),
      "not told": own.map(({ v }) => told({ a: stranger, v })),
    });
  };

/** A relation told one way round, asked both ways and by its opposite. */
interface Related {
  readonly subject: (telling: Telling) => Filling;
  readonly pairs: readonly (readonly [string, string])[];
  /** With {a}, {r} and {b}. */
  readonly lines: readonly string[];
  readonly forms: readonly string[];
}

const related =
  ({ subject, pairs, lines, forms }: Related): Matter =>
  (telling) => {
    const [pair, [open]] = telling.random.shuffle(pairs) as [readonly [string, string], readonly [string, string]];
    const [r, back] = telling.random.chance(0.5) ? pair : [pair[1], pair[0]];
    const [a, b, c, d, stranger] = [subject(telling), subject(telling), subject(telling), subject(telling), subject(telling)];
    const line = telling.tell(lines, { a, r, b });
    const another = telling.tell(lines, { a: c, r: back, b: d });
    askSome(telling, forms, {
      yes: [told({ a, r, b }, line), told({ a: b, r: back, b: a }, line), told({ a: c, r: back, b: d }, another)],
      no: [told({ a: b, r, b: a }, line), told({ a, r: back, b }, line), told({ a: d, r: back, b: c }, another)],
      "not told": [told({ a, r: open, b }), told({ a: stranger, r, b }), told({ a: c, r, b })],
    });
  };

/** Something is so, or not so, or the opposite. */
const polar =
  ({
    subject,
    pairs,
  }: {
    readonly subject: (telling: Telling) => Filling;
    readonly pairs: readonly (readonly [string, string])[];
  }): Matter =>
  (telling) => {
    const { random } = telling;
    const [first, second] = random.shuffle(pairs) as [readonly [string, string], readonly [string, string]];
    const [v, opposite] = random.chance(0.5) ? first : [first[1], first[0]];
    const [a, b, c] = [subject(telling), subject(telling), subject(telling)];
    const isSo = telling.tell(["{a} is {v}", "{a} is {v} today", "{a} is really {v}"], { a, v });
    const isNot = telling.tell(["{a} is not {v}", "{a} isn't {v}", "{a} is no longer {v}"], { a: b, v });
    const isOther = telling.tell(["{a} is {v}"], { a: c, v: opposite });
    askSome(telling, ["Is {a} {v}?", "Is {a} {v} now?", "Would you say {a} is {v}?"], {
      yes: [told({ a, v }, isSo), told({ a: c, v: opposite }, isOther)],
      no: [told({ a: b, v }, isNot), told({ a, v: opposite }, isSo), told({ a: c, v }, isOther)],
      "not told": [told({ a, v: second[0] }), told({ a: c, v: second[1] }), told({ a: b, v: second[0] })],
    });
  };

/** Somebody did something to a thing, somebody else did not. */
const done: Matter = (telling) => {
  const [past, base] = telling.pick(VERBS);
  const [a, b] = [telling.person(), telling.person()];
  const [x, y, z] = [telling.word("thing"), telling.word("thing"), telling.word("thing")];
  const did = telling.tell(["{a} {past} the {x}", "yesterday {a} {past} the {x}", "the {x}? {a} {past} it"], { a, past, x });
  const didNot = telling.tell(["{a} didn't {base} the {x}", "{a} did not {base} the {x}", "{a} never {past} the {x}"], {
    a: b,
    base,
    past,
    x: y,
  });
  askSome(
    telling,
    ["Did {a} {base} the {x}?", "Did {a} ever {base} the {x}?", "{a} {past} the {x}, right?", "Was it {a} who {past} the {x}?"],
    {
      yes: [told({ a, base, past, x }, did)],
      no: [told({ a: b, base, past, x: y }, didNot)],
      "not told": [told({ a, base, past, x: z }), told({ a, base, past, x: y }), told({ a: b, base, past, x: z })],
    },
  );
};

/** Somebody gives somebody a thing. */
const given: Matter = (telling) => {
  const [past, base] = telling.pick(GIVING);
  const [a, b, c] = [telling.person(), telling.person(), telling.person()];
  const [x, y, z] = [telling.word("thing"), telling.word("thing"), telling.word("thing")];
  const line = telling.tell(["{a} {past} {b} the {x}", "{a} {past} the {x} to {b}"], { a, past, b, x });
  const has = telling.tell(["{a} has the {x}", "{a} has got the {x}"], { a: c, x: y });
  askSome(telling, ["Does {a} have the {x}?", "Has {a} got the {x} now?", "Is the {x} with {a}?"], {
    yes: [told({ a: b, x }, line), told({ a: c, x: y }, has)],
    no: [told({ a, x }, line)],
    "not told": [told({ a, x: z }), told({ a: b, x: z }), told({ a: c, x: z })],
  });
  askSome(telling, ["Did {a} {base} {b} the {x}?", "Did {b} get the {x} from {a}?"], {
    yes: [told({ a, base, b, x }, line)],
    no: [told({ a: b, base, b: a, x }, line)],
    "not told": [told({ a, base, b: c, x: y }), told({ a: b, base, b: c, x: z }), told({ a, base, b, x: z })],
  });
};

/** People go from one place to another. */
const gone: Matter = (telling) => {
  const [a, b, stranger] = [telling.person(), telling.person(), telling.person()];
  const [x, y, z] = [telling.word("venue"), telling.word("venue"), telling.word("venue")];
  const was = telling.tell(["{a} was at the {x}", "first {a} was at the {x}"], { a, x });
  const stays = telling.tell(["{a} went to the {x}", "{a} is at the {x}", "{a} has gone to the {x}"], { a: b, x: z });
  const went = telling.tell(["{a} went to the {x}", "then {a} walked to the {x}", "{a} left for the {x}"], { a, x: y });
  askSome(telling, ["Is {a} at the {x}?", "Is {a} at the {x} now?", "Would I find {a} at the {x}?"], {
    yes: [told({ a, x: y }, went), told({ a: b, x: z }, stays)],
    no: [told({ a, x }, was, went), told({ a: b, x: y }, stays)],
    "not told": [told({ a: stranger, x: y }), told({ a: stranger, x }), told({ a: stranger, x: z })],
  });
};

/** What somebody likes, and what somebody else does not. */
const liked: Matter = (telling) => {
  const [a, b, stranger] = [telling.person(), telling.person(), telling.person()];
  const [x, y] = [telling.word("activity"), telling.word("activity")];
  const likes = telling.tell(["{a} likes {x}", "{a} loves {x}", "{a} enjoys {x}"], { a, x });
  const not = telling.tell(["{a} doesn't like {x}", "{a} hates {x}", "{a} can't stand {x}"], { a: b, x: y });
  askSome(telling, ["Does {a} like {x}?", "Is {x} something {a} likes?", "Does {a} enjoy {x}?"], {
    yes: [told({ a, x }, likes)],
    no: [told({ a: b, x: y }, not)],
    "not told": [told({ a: stranger, x: y }), told({ a: b, x }), told({ a, x: y })],
  });
};

const person = (telling: Telling): Filling => telling.person();
const people = (telling: Telling, count: number): Filling[] => Array.from({ length: count }, () => telling.person());

/** Different words of a kind, of the whole list: a tenth of a short one would be too few. */
const words =
  (kind: WordKind, before = "") =>
  (telling: Telling, count: number): string[] =>
    telling.random
      .shuffle(LEXICON[kind])
      .slice(0, count)
      .map((word) => before + word);
const aThing = (telling: Telling): Filling => `the ${telling.word("thing")}`;

const matters: readonly Matter[] = [
  valued({
    subjects: people,
    values: words("venue"),
    lines: ["{a} is at the {v}", "{a} is at the {v} today", "{a} is over at the {v}"],
    forms: ["Is {a} at the {v}?", "Can I find {a} at the {v}?", "So {a} is at the {v}?"],
  }),
  valued({
    subjects: people,
    values: words("room"),
    lines: ["{a} is in the {v}", "{a} is sitting in the {v}", "{a} is still in the {v}"],
    forms: ["Is {a} in the {v}?", "Is {a} in the {v} now?", "{a} is in the {v}, right?"],
  }),
  valued({
    subjects: people,
    values: words("town"),
    lines: ["{a} lives in {v}", "{a} has moved to {v}", "{a} lives in {v} now"],
    forms: ["Does {a} live in {v}?", "Is {v} where {a} lives?"],
  }),
  valued({
    subjects: words("thing", "the "),
    values: words("colour"),
    lines: ["{a} is {v}", "{a} here is {v}", "the colour of {a} is {v}"],
    forms: ["Is {a} {v}?", "Is the colour of {a} {v}?", "{a} is {v}, right?"],
  }),
  valued({
    subjects: words("garment", "my "),
    values: words("colour"),
    lines: ["{a} is {v}", "{a} is {v} again"],
    forms: ["Is {a} {v}?", "So {a} is {v}?"],
  }),
  valued({
    subjects: words("container", "our "),
    values: words("colour"),
    lines: ["{a} is {v}", "{a} is a {v} one"],
    forms: ["Is {a} {v}?", "Is {a} a {v} one?"],
  }),
  valued({
    subjects: words("event", "the "),
    values: words("day"),
    lines: ["{a} is on {v}", "{a} takes place on {v}", "{a} will be on {v}"],
    forms: ["Is {a} on {v}?", "Does {a} take place on {v}?", "Will {a} be on {v}?"],
  }),
  valued({
    subjects: people,
    values: (telling, count) => telling.random.shuffle(NUMBERS).slice(0, count),
    lines: ["{a} has {v} stamps", "{a} owns {v} stamps"],
    forms: ["Does {a} have {v} stamps?", "Has {a} got {v} stamps?"],
  }),
  valued({
    subjects: people,
    values: words("food"),
    lines: ["{a} ate nothing but a {v}", "{a} had only a {v} for lunch"],
    forms: ["Did {a} eat a {v}?", "Did {a} have a {v}?"],
  }),
  related({
    subject: person,
    pairs: COMPARED,
    lines: ["{a} is {r} than {b}", "{a} is a bit {r} than {b}", "{a} is much {r} than {b}"],
    forms: ["Is {a} {r} than {b}?", "Is {a} the {r} one of {a} and {b}?", "{a} is {r} than {b}, right?"],
  }),
  related({
    subject: aThing,
    pairs: STANDING,
    lines: ["{a} is {r} {b}", "{a} stands {r} {b}"],
    forms: ["Is {a} {r} {b}?", "Does {a} stand {r} {b}?"],
  }),
  polar({ subject: aThing, pairs: QUALITIES }),
  polar({ subject: person, pairs: MOODS }),
  done,
  done,
  given,
  gone,
  liked,
];

/** Plain facts, one a line, and plain questions about them: what everything else is built on. */
export const basics: EverydayDomain = {
  name: "basics",
  tell(telling) {
    for (const matter of telling.random.shuffle(matters).slice(0, 1 + telling.random.integer(2))) matter(telling);
  },
};
