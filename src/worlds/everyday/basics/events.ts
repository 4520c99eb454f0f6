import { cast, words } from "../kit/clauses.ts";
import { listed } from "../kit/people.ts";
import type { Case } from "../kit/cases.ts";
import type { Person } from "../kit/telling.ts";
import { CHORES } from "../negation/doings.ts";
import { askSome, told, type Matter } from "./matter.ts";
import { GIVING, VERBS } from "./words.ts";

type Chore = (typeof CHORES)[number];

/** Somebody did something to a thing, somebody else did not. */
const done: Matter = (telling) => {
  const [past, base] = telling.pick(VERBS);
  const [a, b] = [telling.person(), telling.person()];
  const [x, y, z] = words(telling, "thing", 3) as [string, string, string];
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

/** Who it was that did it, and who it was not. */
const doer: Matter = (telling) => {
  const [[past], [elsePast]] = telling.random.shuffle(VERBS) as [(typeof VERBS)[number], (typeof VERBS)[number]];
  const [a, b] = cast(telling, 2) as [Person, Person];
  const [x, y, z] = words(telling, "thing", 3) as [string, string, string];
  const lines = ["{a} {past} the {x}", "{a} {past} the {x} yesterday", "it was {a} who {past} the {x}"];
  const first = telling.tell(lines, { a, past, x });
  const second = telling.tell(lines, { a: b, past: elsePast, x: y });
  const own = [
    { past, x },
    { past: elsePast, x: y },
  ];
  askSome(telling, ["Was it {a} who {past} the {x}?", "[Is|Am|Are] {a} the one who {past} the {x}?", "So it was {a} who {past} the {x}?"], {
    yes: [told({ a, ...own[0]! }, first), told({ a: b, ...own[1]! }, second)],
    no: [told({ a: b, ...own[0]! }, first), told({ a, ...own[1]! }, second)],
    "not told": [told({ a, past: elsePast, x: z }), told({ a: b, past, x: z }), told({ a, past, x: z })],
  });
};

/** Somebody gives somebody a thing. */
const given: Matter = (telling) => {
  const [past, base] = telling.pick(GIVING);
  const [a, b, c] = [telling.person(), telling.person(), telling.person()];
  const [x, y, z] = words(telling, "thing", 3) as [string, string, string];
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

/** Lent and given back, borrowed, or swapped for another thing. */
const lent: Matter = (telling) => {
  const { random } = telling;
  const [a, b] = cast(telling, 2) as [Person, Person];
  const [x, y, z] = words(telling, "thing", 3) as [string, string, string];
  const first = random.chance(0.6)
    ? telling.tell(["{a} lent {b.him} the {x}", "{a} lent the {x} to {b.him}"], { a, b, x })
    : telling.tell(["{b} borrowed the {x} from {a.him}", "{b} borrowed {a's} {x}"], { a, b, x });
  const owns = telling.tell(["{b} [has|have] the {y}", "{b} [has|have] got the {y}"], { b, y });
  let [hasX, hasY, why, whyOther]: [Person, Person, number[], number[]] = [b, b, [first], [owns]];
  const share = random.uniform();
  if (share < 0.35) {
    hasX = a;
    why = [
      first,
      telling.tell(["{b} gave the {x} back", "{a} got the {x} back from {b.him}", "{b} returned the {x} to {a.him}"], { a, b, x }),
    ];
  } else if (share < 0.6) {
    hasY = a;
    whyOther = [
      owns,
      telling.tell(["{b} gave {a.him} the {y}", "{a} took the {y} from {b.him}", "then {b} sold {a.him} the {y}"], { a, b, y }),
    ];
  }
  const not = (person: Person): Person => (person === a ? b : a);
  askSome(
    telling,
    ["[Does|Do|Do] {p} have the {x}?", "[Has|Have|Have] {p} got the {x} now?", "Is the {x} with {p.him}?"],
    {
      yes: [told({ p: hasX, x }, ...why), told({ p: hasX, x }, ...why), told({ p: hasY, x: y }, ...whyOther)],
      no: [told({ p: not(hasX), x }, ...why), told({ p: not(hasX), x }, ...why), told({ p: not(hasY), x: y }, ...whyOther)],
      "not told": [told({ p: a, x: z }), told({ p: b, x: z })],
    },
    4,
  );
};

/** People go from one place to another. */
const gone: Matter = (telling) => {
  const [a, b, stranger] = [telling.person(), telling.person(), telling.person()];
  const [x, y, z] = words(telling, "venue", 3) as [string, string, string];
  const was = telling.tell(["{a} was at the {x}", "first {a} was at the {x}"], { a, x });
  const stays = telling.tell(["{a} went to the {x}", "{a} is at the {x}", "{a} has gone to the {x}"], { a: b, x: z });
  const went = telling.tell(["{a} went to the {x}", "then {a} walked to the {x}", "{a} left for the {x}"], { a, x: y });
  askSome(telling, ["Is {a} at the {x}?", "Is {a} at the {x} now?", "Would I find {a} at the {x}?"], {
    yes: [told({ a, x: y }, went), told({ a: b, x: z }, stays)],
    no: [told({ a, x }, was, went), told({ a: b, x: y }, stays)],
    "not told": [told({ a: stranger, x: y }), told({ a: stranger, x }), told({ a: stranger, x: z })],
  });
};

/** Somebody comes, somebody leaves: where the latter went was not said. */
const left: Matter = (telling) => {
  const [a, b] = cast(telling, 2) as [Person, Person];
  const [x, y, z] = words(telling, "venue", 3) as [string, string, string];
  const went = telling.tell(["{a} walked to the {x}", "{a} went to the {x}", "{a} came to the {x}", "{a} drove to the {x}"], { a, x });
  const moved = telling.random.chance(0.6)
    ? telling.tell(["after that {a} headed to the {x}", "then {a} went on to the {x}", "later {a} moved to the {x}"], { a, x: y })
    : undefined;
  const out = telling.tell(["{a} left the {x}", "{a} [has|have] left the {x}", "{a} went away from the {x}"], { a: b, x: y });
  askSome(
    telling,
    ["[Is|Am|Are] {a} at the {x}?", "[Is|Am|Are] {a} at the {x} now?", "[Is|Am|Are] {a} still at the {x}?"],
    {
      yes: [told({ a, x: moved === undefined ? x : y }, moved ?? went)],
      no: [told({ a: b, x: y }, out), moved === undefined ? told({ a, x: z }, went) : told({ a, x }, went, moved)],
      "not told": [told({ a: b, x }), told({ a: b, x: z })],
    },
    4,
  );
};

/** A thing goes where the one who has it goes, is put down, picked up, and handed on. */
const carried: Matter = (telling) => {
  const { random } = telling;
  const [a, b] = cast(telling, 2) as [Person, Person];
  const [x, z] = words(telling, "thing", 2) as [string, string];
  const [p, q] = words(telling, "room", 2) as [string, string];
  const why = [telling.tell(["{a} picked up the {x}", "{a} [has|have] the {x}", "{a} took the {x}", "{a} grabbed the {x}"], { a, x })];
  let [holder, place, before]: [Person | undefined, string | undefined, string | undefined] = [a, undefined, undefined];
  const walk = (who: Person, to: string): number =>
    telling.tell(["{a} went to the {p}", "{a} walked to the {p}", "then {a} went into the {p}", "{a} ran to the {p}"], { a: who, p: to });
  why.push(walk(a, p));
  place = p;
  const share = random.uniform();
  if (share < 0.6) {
    why.push(
      telling.tell(["{a} dropped the {x} there", "{a} left the {x} there", "{a} put the {x} down", "{a} put down the {x}"], { a, x }),
    );
    holder = undefined;
    if (random.chance(0.65)) {
      why.push(telling.tell(["{b} picked it up", "{b} took it", "{b} picked up the {x}", "{b} grabbed the {x}"], { b, x }));
      holder = b;
      if (random.chance(0.5)) {
        why.push(walk(b, q));
        [place, before] = [q, p];
      }
    } else if (random.chance(0.5)) walk(a, q);
  } else if (share < 0.85) {
    why.push(telling.tell(["{a} gave {b.him} the {x}", "{a} handed the {x} to {b.him}"], { a, b, x }));
    holder = b;
  }
  const has = [a, b].filter((person) => person === holder).map((person) => told({ a: person, x }, ...why));
  const hasNot = [a, b].filter((person) => person !== holder).map((person) => told({ a: person, x }, ...why));
  askSome(
    telling,
    ["[Does|Do|Do] {a} have the {x}?", "[Has|Have|Have] {a} got the {x}?", "[Is|Am|Are] {a} carrying the {x}?"],
    { yes: has, no: hasNot, "not told": [told({ a, x: z }), told({ a: b, x: z })] },
    3,
  );
  askSome(telling, ["Is the {x} in the {p}?", "Is the {x} in the {p} now?", "Would I find the {x} in the {p}?"], {
    yes: [told({ x, p: place }, ...why)],
    no: [told({ x, p: before ?? q }, ...why)],
    "not told": [told({ x: z, p }), told({ x: z, p: q })],
  });
};

/** She and he: who gave what to whom, and who wore what. */
const met: Matter = (telling) => {
  const { random } = telling;
  const woman: Person = { name: telling.word("woman"), gender: "f" };
  const man: Person = { name: telling.word("man"), gender: "m" };
  const [a, b] = random.chance(0.5) ? [woman, man] : [man, woman];
  const [he, him] = a === woman ? ["she", "him"] : ["he", "her"];
  const [x, z] = words(telling, "thing", 2) as [string, string];
  const [place] = words(telling, "venue", 1) as [string];
  const both = random.chance(0.5) ? { a, b } : { a: b, b: a };
  const meeting = telling.tell(["{a} met {b} at the {place}", "{a} and {b} were at the {place}", "{a} ran into {b} at the {place}"], {
    ...both,
    place,
  });
  const back = random.chance(0.3);
  const [giver, getter] = back ? [b, a] : [a, b];
  const line = back
    ? telling.tell([`${he} got a {x} from ${him}`, `${he} took the {x} from ${him}`], { x })
    : telling.tell([`${he} gave ${him} a {x}`, `${he} gave ${him} the {x}`, `${he} handed the {x} to ${him}`], { x });
  const why = [meeting, line];
  askSome(telling, ["Does {a} have the {x}?", "Has {a} got the {x} now?", "Did {a} get the {x}?"], {
    yes: [told({ a: getter, x }, ...why)],
    no: [told({ a: giver, x }, ...why)],
    "not told": [told({ a, x: z }), told({ a: b, x: z })],
  });
  const [g, h] = words(telling, "garment", 2) as [string, string];
  const someone = random.choice([a, b]);
  const other = someone === a ? b : a;
  const they = someone.gender === "f" ? "she" : "he";
  const wore = telling.tell([`${they} was wearing a {g}`, `${they} had a {g} on`], { g });
  const not = telling.tell([`${they} wasn't wearing a {h}`, `${they} had no {h} on`], { h });
  askSome(telling, ["Was {a} wearing a {g}?", "Did {a} have a {g} on?"], {
    yes: [told({ a: someone, g }, meeting, wore)],
    no: [told({ a: someone, g: h }, meeting, not)],
    "not told": [told({ a: other, g }), told({ a: other, g: h })],
  });
};

/** What somebody likes, and what somebody else does not. */
const liked: Matter = (telling) => {
  const [a, b, stranger] = [telling.person(), telling.person(), telling.person()];
  const [x, y] = words(telling, "activity", 2) as [string, string];
  const likes = telling.tell(["{a} likes {x}", "{a} loves {x}", "{a} enjoys {x}"], { a, x });
  const not = telling.tell(["{a} doesn't like {x}", "{a} hates {x}", "{a} can't stand {x}"], { a: b, x: y });
  askSome(telling, ["Does {a} like {x}?", "Is {x} something {a} likes?", "Does {a} enjoy {x}?"], {
    yes: [told({ a, x }, likes)],
    no: [told({ a: b, x: y }, not)],
    "not told": [told({ a: stranger, x: y }), told({ a: b, x }), told({ a, x: y })],
  });
};

/** Both do, neither does. */
const both: Matter = (telling) => {
  const [a, b, c, d] = [telling.person(), telling.person(), telling.person(), telling.person()] as [Person, Person, Person, Person];
  const [x, y] = words(telling, "activity", 2) as [string, string];
  const two = listed([a.name, b.name]);
  const liking = telling.tell(["both {two} like {x}", "{two} both like {x}", "{two} like {x}"], { two, x });
  const not = telling.tell(["neither {c} nor {d} likes {y}", "{c} and {d} don't like {y}", "{c} doesn't like {y}, and neither does {d}"], {
    c: c.name,
    d: d.name,
    y,
  });
  const asked = (who: Person, what: string, ...lines: number[]): Case => told({ a: who, x: what }, ...lines);
  askSome(telling, ["Does {a} like {x}?", "{a} likes {x}, right?", "Is {a} fond of {x}?"], {
    yes: [asked(a, x, liking), asked(b, x, liking)],
    no: [asked(c, y, not), asked(d, y, not)],
    "not told": [asked(a, y), asked(c, x), asked(b, y), asked(d, x)],
  });
};

/** Somebody has an animal, somebody has none. */
const kept: Matter = (telling) => {
  const [a, b, c] = cast(telling, 3) as [Person, Person, Person];
  const [x, y] = words(telling, "animal", 2) as [string, string];
  const has = telling.tell(["{a} [has|have] a {x}", "{a} [has|have] got a {x}", "{a} [owns|own] a {x}"], { a, x });
  const not = telling.tell(
    ["{a} [doesn't|don't] have a {x}", "{a} [has|have] no {x}", "{a} no longer [has|have] a {x}", "{a} never had a {x}"],
    {
      a: b,
      x: y,
    },
  );
  const also = telling.tell(["{a} [has|have] a {x}"], { a: c, x: y });
  askSome(telling, ["[Does|Do|Do] {a} have a {x}?", "[Has|Have|Have] {a} got a {x}?", "So {a} [has|have] a {x}?"], {
    yes: [told({ a, x }, has), told({ a: c, x: y }, also)],
    no: [told({ a: b, x: y }, not)],
    "not told": [told({ a, x: y }), told({ a: b, x }), told({ a: c, x })],
  });
};

/** Done already, not yet, meant to: what follows and what does not. */
const implied: Matter = (telling) => {
  const { random } = telling;
  const [one, two, three, four] = random.sample(CHORES, 4) as [Chore, Chore, Chore, Chore];
  const [a, b] = cast(telling, 2) as [Person, Person];
  const yes = telling.tell(
    ["{a} {xed}", "{a} [has|have] already {xen}", "{a} remembered to {x}", "{a} managed to {x}", "{a} did {x}", "{a} didn't forget to {x}"],
    { a, ...one },
  );
  const no = telling.tell(
    ["{a} didn't {x}", "{a} [hasn't|haven't] {xen} yet", "{a} forgot to {x}", "{a} refused to {x}", "{a} failed to {x}", "{a} never {xed}"],
    { a: b, ...two },
  );
  const open = random.chance(0.6);
  if (open)
    telling.tell(["{a} [wants|want] to {x}", "{a} promised to {x}", "{a} [hopes|hope] to {x}", "somebody asked {a.him} to {x}"], {
      a,
      ...three,
    });
  const unknown = open ? three : four;
  askSome(
    telling,
    ["Did {a} {x}?", "[Has|Have|Have] {a} {xen}?", "So {a} {xed}?", "Did {a} really {x}?"],
    {
      yes: [told({ a, ...one }, yes)],
      no: [told({ a: b, ...two }, no)],
      "not told": [told({ a, ...unknown }), told({ a: b, ...one }), told({ a, ...two }), told({ a: b, ...four })],
    },
    4,
  );
};

/** What somebody did first, and what then. */
const inTurn: Matter = (telling) => {
  const { random } = telling;
  const [one, two, three] = random.sample(CHORES, 3) as [Chore, Chore, Chore];
  const [a] = cast(telling, 1) as [Person];
  const slots = { a, x: one.x, xed: one.xed, y: two.x, yed: two.xed };
  const line = random.chance(0.75)
    ? telling.tell(["{a} {xed} before {a.he} {yed}", "first {a} {xed}, then {a.he} {yed}", "{a} {xed} and then {yed}"], slots)
    : telling.tell(["{a} {yed} after {a.he} {xed}", "after {a.he} {xed}, {a} {yed}", "before {a.he} {yed}, {a} {xed}"], slots);
  telling.tell(["{a} also {xed}", "{a} {xed} too"], { a, xed: three.xed });
  const asked = (first: Chore, second: Chore, when: string, ...lines: number[]): Case =>
    told({ a, x: first.x, yed: second.xed, when }, ...lines);
  askSome(
    telling,
    ["Did {a} {x} {when} {a.he} {yed}?", "So did {a} {x} {when} {a.he} {yed}?"],
    {
      yes: [asked(one, two, "before", line), asked(one, two, "before", line), asked(two, one, "after", line)],
      no: [asked(two, one, "before", line), asked(two, one, "before", line), asked(one, two, "after", line)],
      "not told": [asked(three, one, "before"), asked(one, three, "before"), asked(two, three, "after")],
    },
    4,
  );
};

/** What people did, gave, took along, wore, had and like. */
export const eventMatters: readonly Matter[] = [
  done,
  done,
  doer,
  given,
  lent,
  lent,
  gone,
  left,
  carried,
  carried,
  carried,
  met,
  met,
  liked,
  both,
  kept,
  implied,
  implied,
  inTurn,
  inTurn,
];
