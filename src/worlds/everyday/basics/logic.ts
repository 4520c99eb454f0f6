import { cast, words } from "../kit/clauses.ts";
import { listed } from "../kit/people.ts";
import type { Filling, Fillings, Person, Telling } from "../kit/telling.ts";
import { LEXICON, type WordKind } from "../words/lexicon.ts";
import { plural } from "../words/plural.ts";
import { askSome, told, type Matter } from "./matter.ts";
import { HABITS, MEMBERS, NUMBERS, SWITCHES } from "./words.ts";

/** Something of which one of two options holds. */
interface Choice {
  readonly subjects: (telling: Telling) => readonly Filling[];
  readonly options: WordKind;
  /** With {a} and {v}: "the hall or the kitchen". */
  readonly open: readonly string[];
  readonly not: readonly string[];
  readonly so: readonly string[];
  readonly forms: readonly string[];
}

const twoPeople = (telling: Telling): Filling[] => cast(telling, 2);
const two =
  (kind: WordKind) =>
  (telling: Telling): Filling[] =>
    words(telling, kind, 2).map((word) => `the ${word}`);

const choices: readonly Choice[] = [
  {
    subjects: twoPeople,
    options: "venue",
    open: ["{a} [is|am|are] at {v}", "{a} [is|am|are] either at {v}", "{a} must be at {v}", "{a} went to {v}"],
    not: ["{a} [isn't|am not|aren't] at the {v}", "{a} [is|am|are] not at the {v}", "{a} can't be at the {v}"],
    so: ["{a} [is|am|are] at the {v}", "it turns out {a} [is|am|are] at the {v}"],
    forms: ["[Is|Am|Are] {a} at the {v}?", "So [is|am|are] {a} at the {v}?", "Would I find {a.him} at the {v}?"],
  },
  {
    subjects: two("thing"),
    options: "room",
    open: ["{a} is in {v}", "{a} is either in {v}", "{a} must be in {v}", "I left {a} in {v}"],
    not: ["{a} isn't in the {v}", "{a} is not in the {v}", "I looked in the {v} and {a} isn't there"],
    so: ["{a} is in the {v}", "{a} turned up in the {v}"],
    forms: ["Is {a} in the {v}?", "So is {a} in the {v}?", "Would I find {a} in the {v}?"],
  },
  {
    subjects: twoPeople,
    options: "thing",
    open: ["{a} bought {v}", "{a} bought either {v}", "{a} chose {v}"],
    not: ["{a} didn't buy the {v}", "{a} did not buy the {v}", "it wasn't the {v} that {a} bought"],
    so: ["{a} bought the {v}", "it was the {v} that {a} bought"],
    forms: ["Did {a} buy the {v}?", "So {a} bought the {v}?", "Was it the {v} that {a} bought?"],
  },
  {
    subjects: two("event"),
    options: "day",
    open: ["{a} is on {v}", "{a} is either on {v}", "{a} will be on {v}"],
    not: ["{a} isn't on {v}", "{a} is not on {v}", "it's not on {v}"],
    so: ["{a} is on {v}", "it turned out {a} is on {v}"],
    forms: ["Is {a} on {v}?", "Will {a} be on {v}?", "So {a} is on {v}?"],
  },
];

/** One of two: settled by what is ruled out, or still open. */
const eitherOr: Matter = (telling) => {
  const { random } = telling;
  const { subjects, options, open, not, so, forms } = random.choice(choices);
  const [a, b] = subjects(telling) as [Filling, Filling];
  const the = options === "day" ? "" : "the ";
  const [x, y, z, p, q] = random.shuffle(LEXICON[options]) as [string, string, string, string, string];
  const or = (one: string, other: string): string => listed(random.shuffle([`${the}${one}`, `${the}${other}`]), "or");
  const first = telling.tell(open, { a, v: or(x, y) });
  const second = random.chance(0.75) ? telling.tell(not, { a, v: x }) : telling.tell(so, { a, v: y });
  const third = telling.tell(open, { a: b, v: or(p, q) });
  askSome(
    telling,
    forms,
    {
      yes: [told({ a, v: y }, first, second)],
      no: [told({ a, v: x }, second), told({ a, v: x }, second), told({ a, v: z }, first), told({ a: b, v: x }, third)],
      "not told": [told({ a: b, v: p }), told({ a: b, v: q })],
    },
    4,
  );
};

/** What is on a list, and whether the list is all there is. */
const list: Matter = (telling) => {
  const { random } = telling;
  const [a, b] = cast(telling, 2) as [Person, Person];
  const kind = random.choice(["thing", "garment", "food"] as const);
  const [x, y, z, p, q, other, none] = random.shuffle(LEXICON[kind]) as [string, string, string, string, string, string, string];
  const named = (words: readonly string[]): string => listed(words.map((word) => `the ${word}`));
  const closed = telling.tell(["{a} packed {v} and nothing else", "{a} packed only {v}", "{a} only packed {v}", "all {a} packed was {v}"], {
    a,
    v: named([x, y, z]),
  });
  const open = telling.tell(["{b} packed {v}", "{b} packed {v} too"], { b, v: named([p, q]) });
  const not = telling.tell(["{b} didn't pack the {v}", "{b} left the {v} at home", "{b} forgot the {v}"], { b, v: none });
  askSome(
    telling,
    ["Did {a} pack the {v}?", "[Has|Have|Have] {a} packed the {v}?", "{a} packed the {v}, right?"],
    {
      yes: [told({ a, v: x }, closed), told({ a, v: y }, closed), told({ a: b, v: p }, open)],
      no: [told({ a, v: p }, closed), told({ a, v: other }, closed), told({ a: b, v: none }, not), told({ a: b, v: none }, not)],
      "not told": [told({ a: b, v: x }), told({ a: b, v: other }), told({ a: b, v: z })],
    },
    5,
  );
};

/** All of them but one. */
const allBut: Matter = (telling) => {
  const people = Array.from({ length: 4 }, () => telling.person().name) as [string, string, string, string];
  const [a, b, c, stranger] = people;
  const [e] = words(telling, "event", 1) as [string];
  const all = telling.tell(["{v} were invited to the {e}", "{v} planned to go to the {e}", "{v} had tickets for the {e}"], {
    v: listed([a, b, c]),
    e,
  });
  const but = telling.tell(
    ["everyone came except {b}", "all of them came, only {b} didn't", "they all came apart from {b}", "everybody but {b} came"],
    {
      b,
    },
  );
  askSome(
    telling,
    ["Did {a} come to the {e}?", "Was {a} at the {e}?", "{a} came to the {e}, right?"],
    {
      yes: [told({ a, e }, all, but), told({ a: c, e }, all, but)],
      no: [told({ a: b, e }, but)],
      "not told": [told({ a: stranger, e })],
    },
    4,
  );
};

/** All who are something do something; nobody who is something else does another thing. */
const rule: Matter = (telling) => {
  const { random } = telling;
  const [g, h] = random.shuffle(MEMBERS) as [(typeof MEMBERS)[number], (typeof MEMBERS)[number]];
  const [p, q] = random.shuffle(HABITS) as [(typeof HABITS)[number], (typeof HABITS)[number]];
  const [a, b, c] = [telling.person(), telling.person(), telling.person()];
  const all = telling.tell(["everyone who {g} {p}", "everybody who {g} {p}", "anyone who {g} {p}", "if somebody {g}, they {base}"], {
    g: g.is,
    p: p.does,
    base: p.do,
  });
  const one = telling.tell(["{a} {g}"], { a, g: g.is });
  const none = telling.tell(["nobody who {h} {q}", "no one who {h} {q}"], { h: h.is, q: q.does });
  const two = telling.tell(["{b} {h}"], { b, h: h.is });
  const three = random.chance(0.6) ? telling.tell(["{c} {not}"], { c, not: g.isNot }) : undefined;
  const outside = three === undefined ? telling.person() : c;
  askSome(
    telling,
    ["Does {a} {do}?", "So does {a} {do}?", "Would you say {a} {does}?"],
    {
      yes: [told({ a, ...p }, all, one)],
      no: [told({ a: b, ...q }, none, two)],
      "not told": [told({ a: outside, ...p }), told({ a, ...q }), told({ a: b, ...p }), told({ a: outside, ...q })],
    },
    4,
  );
};

/** What somebody thinks, and how it is. */
const thought: Matter = (telling) => {
  const [a, b] = [telling.person(), telling.person()];
  const [x, y] = words(telling, "thing", 2) as [string, string];
  const [v, w, u] = words(telling, "room", 3) as [string, string, string];
  const thinks = telling.tell(
    ["{a} thinks the {x} is in the {v}", "{a} believes the {x} is in the {v}", "{a} is sure that the {x} is in the {v}"],
    {
      a,
      x,
      v,
    },
  );
  const is = telling.tell(
    ["the {x} is in the {w}", "really the {x} is in the {w}", "in fact the {x} is in the {w}", "but it's in the {w}"],
    { x, w },
  );
  telling.tell(["{a} hopes the {x} is in the {v}", "{a} thinks the {x} is in the {v}", "{a} says the {x} might be in the {v}"], {
    a: b,
    x: y,
    v: u,
  });
  askSome(telling, ["Is the {x} in the {v}?", "Is the {x} really in the {v}?", "Would I find the {x} in the {v}?"], {
    yes: [told({ x, v: w }, is)],
    no: [told({ x, v }, thinks, is), told({ x, v: u }, is)],
    "not told": [told({ x: y, v: u }), told({ x: y, v: w })],
  });
  askSome(telling, ["Does {a} think the {x} is in the {v}?", "In {a}'s opinion, is the {x} in the {v}?"], {
    yes: [told({ a, x, v }, thinks)],
    no: [told({ a, x, v: w }, thinks)],
    "not told": [told({ a: b, x, v: w }), told({ a: b, x, v }), told({ a, x: y, v: u })],
  });
};

/** What used to be, and what is now. */
const usedTo: Matter = (telling) => {
  const [a, b] = cast(telling, 2) as [Person, Person];
  const [v, w, u, other] = telling.random.shuffle(LEXICON.town) as [string, string, string, string];
  const was = telling.tell(["{a} used to live in {v}", "{a} lived in {v} for years", "{a} once lived in {v}"], { a, v });
  const is = telling.tell(["now {a} [lives|live] in {w}", "{a} [lives|live] in {w} these days", "then {a} moved to {w}"], { a, w });
  const stays = telling.tell(["{a} still [lives|live] in {u}", "{a} [has|have] always lived in {u}"], { a: b, u });
  askSome(telling, ["[Does|Do|Do] {a} live in {v}?", "[Does|Do|Do] {a} still live in {v}?", "[Does|Do|Do] {a} live in {v} now?"], {
    yes: [told({ a, v: w }, is), told({ a: b, v: u }, stays)],
    no: [told({ a, v }, was, is), told({ a, v }, was, is), told({ a: b, v: w }, stays), told({ a, v: other }, is)],
    "not told": [told({ a: telling.person(), v: w }), told({ a: telling.person(), v })],
  });
};

/** Something is switched, opened, filled, cleaned. */
const switched: Matter = (telling) => {
  const { random } = telling;
  const [one, two] = random.shuffle(SWITCHES) as [(typeof SWITCHES)[number], (typeof SWITCHES)[number]];
  const a = telling.person();
  const [on, off] = random.chance(0.5) ? [one.states[0], one.states[1]] : [one.states[1], one.states[0]];
  const [x, y, z] = [random.choice(one.things), random.choice(two.things), random.choice(one.things)];
  const [spare] = words(telling, "thing", 1) as [string];
  const was = random.chance(0.6) ? telling.tell(["the {x} was {v}", "this morning the {x} was {v}"], { x, v: off.is }) : undefined;
  const line = telling.tell(["{a} {did} the {x}", "then {a} {did} the {x}", "{a} has just {did} the {x}"], { a, did: on.did, x });
  const other = random.choice(two.states);
  const still = telling.tell(["the {x} is {v}", "the {x} is still {v}"], { x: y, v: other.is });
  const otherWay = two.states.find((state) => state !== other)!;
  const why = was === undefined ? [line] : [was, line];
  askSome(
    telling,
    ["Is the {x} {v}?", "Is the {x} {v} now?", "The {x} is {v}, right?"],
    {
      yes: [told({ x, v: on.is }, line), told({ x, v: on.is }, line), told({ x: y, v: other.is }, still)],
      no: [told({ x, v: off.is }, ...why), told({ x, v: off.is }, ...why), told({ x: y, v: otherWay.is }, still)],
      "not told": [told({ x: z === x ? spare : z, v: on.is }), told({ x: spare, v: other.is })],
    },
    4,
  );
};

/** One thing in another, and that in a third. */
const inside: Matter = (telling) => {
  const { random } = telling;
  const [x, y, z] = words(telling, "thing", 3) as [string, string, string];
  const [c] = words(telling, "container", 1) as [string];
  const [r, s] = words(telling, "room", 2) as [string, string];
  const tellings = [
    () => telling.tell(["the {x} is in the {c}", "I put the {x} in the {c}", "there's a {x} in the {c}"], { x, c }),
    () => telling.tell(["the {c} is in the {r}", "the {c} stands in the {r}"], { c, r }),
  ] as const;
  const swap = random.chance(0.3);
  const [first, second] = swap ? [tellings[1](), tellings[0]()] : [tellings[0](), tellings[1]()];
  const elsewhere = telling.tell(["the {y} is in the {s}", "the {y} is lying in the {s}"], { y, s });
  askSome(
    telling,
    ["Is the {x} in the {r}?", "Would I find the {x} in the {r}?", "So the {x} is in the {r}?"],
    {
      yes: [told({ x, r }, first, second), told({ x, r }, first, second), told({ x: y, r: s }, elsewhere)],
      no: [told({ x, r: s }, first, second), told({ x: y, r }, elsewhere)],
      "not told": [told({ x: z, r }), told({ x: z, r: s })],
    },
    4,
  );
};

/** An event goes ahead, another is called off. */
const calledOff: Matter = (telling) => {
  const [x, y, z] = words(telling, "event", 3) as [string, string, string];
  const off = telling.tell(["the {x} is cancelled", "the {x} has been called off", "the {x} won't take place", "they cancelled the {x}"], {
    x,
  });
  const on = telling.tell(["the {x} is going ahead", "the {x} will take place as planned", "the {x} is still on"], { x: y });
  askSome(telling, ["Is the {x} still on?", "Will the {x} take place?", "Is the {x} going to happen?"], {
    yes: [told({ x: y }, on)],
    no: [told({ x }, off)],
    "not told": [told({ x: z })],
  });
};

/** So many, then more or fewer. */
const counted: Matter = (telling) => {
  const { random } = telling;
  const [a, b] = cast(telling, 2) as [Person, Person];
  const thing = random.choice([...LEXICON.food, ...LEXICON.thing]);
  const number = (count: number): string => (count === 1 ? "one" : random.chance(0.7) ? NUMBERS[count - 2]! : String(count));
  const some = (count: number): Fillings => ({ n: number(count), s: count === 1 ? thing : plural(thing) });
  const had = 2 + random.integer(5);
  const moved = 1 + random.integer(Math.min(3, had - 1));
  const more = random.chance(0.5);
  const first = telling.tell(["{a} had {n} {s}", "{a} started with {n} {s}", "at first {a} had {n} {s}"], { a, ...some(had) });
  const second = more
    ? telling.tell(["{a} bought {n} more", "{a} got {n} more", "then {a} found {n} more"], { a, n: number(moved) })
    : telling.tell(["{a} gave away {n} of them", "{a} lost {n} of them", "then {a} sold {n} of them"], { a, n: number(moved) });
  const now = more ? had + moved : had - moved;
  const why = [first, second];
  const asked = (who: Person, count: number, ...lines: number[]) => told({ a: who, ...some(count) }, ...lines);
  askSome(
    telling,
    ["[Does|Do|Do] {a} have exactly {n} {s} now?", "[Has|Have|Have] {a} got exactly {n} {s} now?"],
    {
      yes: [asked(a, now, ...why)],
      no: [asked(a, had, ...why), asked(a, more ? had - 1 : now + moved + 1, ...why)],
      "not told": [asked(b, now), asked(b, had)],
    },
    3,
  );
  askSome(telling, ["[Does|Do|Do] {a} have more than {n} {s} now?", "[Has|Have|Have] {a} got more than {n} {s} now?"], {
    yes: [asked(a, Math.max(1, now - 1 - random.integer(2)), ...why)].filter(() => now > 1),
    no: [asked(a, now + random.integer(3), ...why)],
    "not told": [asked(b, now), asked(b, had)],
  });
};

/** What follows from two lines together. */
export const logicMatters: readonly Matter[] = [
  eitherOr,
  eitherOr,
  eitherOr,
  list,
  list,
  allBut,
  rule,
  rule,
  thought,
  usedTo,
  switched,
  switched,
  inside,
  inside,
  calledOff,
  counted,
  counted,
];
