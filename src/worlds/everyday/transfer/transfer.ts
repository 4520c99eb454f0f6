import { withArticle } from "../kit/article.ts";
import { CaseBook } from "../kit/cases.ts";
import { askAll, castOf, say, smallTalk, stranger, unlike } from "../kit/keeping.ts";
import { isUser } from "../kit/people.ts";
import type { EverydayDomain, Fillings, Person, Telling } from "../kit/telling.ts";
import { DOES_HAVE, IS_WITHOUT, STILL_HAS } from "../possession/wordings.ts";
import * as words from "./wordings.ts";

type Lines = readonly number[];
type Kind = "give" | "lend" | "sell" | "return" | "swap";

/** Something went from one to another; who it was may be left open. */
interface Passing {
  readonly kind: Kind;
  readonly from: Person | undefined;
  readonly to: Person | undefined;
  readonly line: number;
}

interface Passed {
  readonly x: string;
  holder?: Person | undefined;
  support: Lines;
  readonly notWith: Map<Person, Lines>;
  readonly passings: Passing[];
  readonly had: Set<Person>;
  /** Who had it when the story began, as far as that is told. */
  first?: { readonly person: Person; readonly line: number } | undefined;
  owed?: { readonly a: Person; readonly b: Person; support: Lines } | undefined;
  readonly returns: { readonly a: Person; readonly b: Person; readonly line: number }[];
  /** Between whom it nearly changed hands. */
  readonly kept: { readonly a: Person; readonly b: Person; readonly line: number }[];
}

class Circle {
  readonly telling: Telling;
  readonly cast: readonly Person[];
  readonly things: readonly Passed[];
  readonly other: string;

  constructor(telling: Telling) {
    this.telling = telling;
    this.cast = castOf(telling, telling.random.choice([2, 3, 3, 4, 4]));
    const before: string[] = [];
    this.things = Array.from({ length: 2 + telling.random.integer(2) }, () => ({
      x: unlike(telling, "thing", before),
      support: [],
      notWith: new Map(),
      passings: [],
      had: new Set<Person>(),
      returns: [],
      kept: [],
    }));
    this.other = unlike(telling, "thing", before);
  }

  slots(x: string): Fillings {
    return { x, ax: withArticle(x) };
  }

  pass(thing: Passed, passing: Passing): void {
    const { from, to, line } = passing;
    const loser = from ?? thing.holder;
    thing.notWith.clear();
    if (loser) {
      thing.notWith.set(loser, [line]);
      thing.had.add(loser);
    }
    thing.passings.push(passing);
    thing.holder = to;
    thing.support = to ? [line] : [];
    if (to) thing.had.add(to);
    thing.owed = undefined;
  }
}

const fresh = ({ holder, passings }: Passed): boolean => holder === undefined && passings.length === 0;

type Event = (circle: Circle, thing: Passed, a: Person, b: Person) => boolean;

const have: Event = (circle, thing, a) => {
  if (!fresh(thing)) return false;
  const line = say(circle.telling, words.HAS, { a, ...circle.slots(thing.x) }, { order: false });
  thing.holder = a;
  thing.support = [line];
  thing.first = { person: a, line };
  thing.had.add(a);
  return true;
};

const passOn =
  (kind: "give" | "lend" | "sell", bank: readonly string[]): Event =>
  (circle, thing, someone, other) => {
    const a = thing.holder ?? someone;
    const b = a === other ? someone : other;
    if (a === b || (!thing.holder && !fresh(thing)) || (kind !== "give" && thing.owed)) return false;
    const line = say(circle.telling, bank, { a, b, ...circle.slots(thing.x) });
    circle.pass(thing, { kind, from: a, to: b, line });
    if (kind === "lend") thing.owed = { a, b, support: [line] };
    return true;
  };

const giveBack: Event = (circle, thing) => {
  if (!thing.owed || thing.holder !== thing.owed.b) return false;
  const { a, b, support } = thing.owed;
  if (circle.telling.random.chance(0.2)) {
    thing.owed.support = [...support, say(circle.telling, words.NOT_RETURNED, { b, a, ...circle.slots(thing.x) }, { order: false })];
    return true;
  }
  const line = say(circle.telling, words.RETURN, { b, a, ...circle.slots(thing.x) });
  circle.pass(thing, { kind: "return", from: b, to: a, line });
  thing.returns.push({ a, b, line });
  return true;
};

const swap: Event = (circle, thing, someone, other) => {
  const a = thing.holder ?? someone;
  const b = a === other ? someone : other;
  const counter = circle.things.find((their) => their !== thing && (their.holder === b || fresh(their)) && !their.owed);
  if (a === b || !counter || thing.owed || (!thing.holder && !fresh(thing))) return false;
  const line = say(circle.telling, words.SWAP, { a, b, x: thing.x, y: counter.x });
  circle.pass(thing, { kind: "swap", from: a, to: b, line });
  circle.pass(counter, { kind: "swap", from: b, to: a, line });
  return true;
};

const fromSomeone: Event = (circle, thing, b) => {
  if (!fresh(thing)) return false;
  const line = say(circle.telling, words.SOMEONE_GAVE, { b, ...circle.slots(thing.x) });
  circle.pass(thing, { kind: "give", from: undefined, to: b, line });
  return true;
};

const away: Event = (circle, thing, someone) => {
  const a = thing.holder ?? someone;
  if ((!thing.holder && !fresh(thing)) || thing.owed) return false;
  const line = say(circle.telling, words.GAVE_AWAY, { a, ...circle.slots(thing.x) });
  circle.pass(thing, { kind: "give", from: a, to: undefined, line });
  return true;
};

const keeps: Event = (circle, thing, someone, other) => {
  const a = thing.holder ?? someone;
  const b = a === other ? someone : other;
  if (a === b || (!thing.holder && !fresh(thing)) || thing.had.has(b)) return false;
  const line = say(circle.telling, words.KEEPS, { a, b, ...circle.slots(thing.x) }, { order: false });
  if (!thing.holder) {
    thing.first = { person: a, line };
    thing.support = [line];
    thing.had.add(a);
  }
  thing.holder = a;
  thing.kept.push({ a, b, line });
  return true;
};

const plan: Event = (circle, thing, someone, other) => {
  const a = thing.holder ?? someone;
  const b = a === other ? someone : other;
  if (a === b || (!thing.holder && !fresh(thing))) return false;
  // Only who has a thing can give it, so nothing more is told of a thing that was only spoken of so.
  say(circle.telling, words.PLAN, { a, b, ...circle.slots(thing.x) }, { order: false });
  if (!thing.holder) thing.passings.push({ kind: "give", from: undefined, to: undefined, line: -1 });
  return true;
};

const give = passOn("give", words.GIVE);
const lend = passOn("lend", words.LEND);
const sell = passOn("sell", words.SELL);
const events: readonly Event[] = [
  have,
  have,
  have,
  give,
  give,
  give,
  give,
  give,
  lend,
  lend,
  lend,
  sell,
  sell,
  giveBack,
  giveBack,
  giveBack,
  giveBack,
  giveBack,
  swap,
  swap,
  fromSomeone,
  fromSomeone,
  away,
  away,
  keeps,
  keeps,
  plan,
  plan,
];

function who(circle: Circle, outsider: Person, still = false): CaseBook {
  const book = new CaseBook();
  for (const thing of circle.things) {
    const slots = circle.slots(thing.x);
    const planned = thing.passings.some(({ line }) => line < 0);
    for (const a of circle.cast) {
      if (still && !thing.had.has(a) && thing.had.size > 0) continue;
      if (thing.holder === a) for (let copy = 0; copy < 2; copy++) book.add("yes", { a, ...slots }, thing.support);
      else if (thing.holder) for (let copy = thing.had.has(a) ? 0 : 1; copy < 2; copy++) book.add("no", { a, ...slots }, thing.support);
      else if (thing.notWith.has(a)) for (let copy = 0; copy < 2; copy++) book.add("no", { a, ...slots }, thing.notWith.get(a));
      else if (!isUser(a) && !planned) for (let copy = 0; copy < 3; copy++) book.add("not told", { a, ...slots });
    }
    if (!thing.holder && !planned && !isUser(outsider) && !still) book.add("not told", { a: outsider, ...slots });
  }
  if (book.lacks(circle.telling)) for (const a of circle.cast) book.add("not told", { a, ...circle.slots(circle.other) });
  return book;
}

/** Who passed it to whom, of the kinds that the question's verb fits. */
function passings(circle: Circle, outsider: Person, kinds: readonly Kind[]): CaseBook {
  const book = new CaseBook();
  const people = [...circle.cast, outsider];
  for (const thing of circle.things) {
    const slots = circle.slots(thing.x);
    const real = thing.passings.filter(({ line }) => line >= 0);
    const asIs = real.every(({ kind }) => kinds.includes(kind));
    for (const { kind, from, to, line } of real) {
      if (from && to && kinds.includes(kind)) for (let copy = 0; copy < 2; copy++) book.add("yes", { a: from, b: to, ...slots }, [line]);
      if (!asIs) continue;
      for (const other of people) {
        if (other === from || other === to) continue;
        const closed = real.every((passing) => passing.from && passing.to);
        if (from && to && closed) {
          if (!real.some((passing) => passing.from === other && passing.to === to)) book.add("no", { a: other, b: to, ...slots }, [line]);
          if (!real.some((passing) => passing.from === from && passing.to === other))
            book.add("no", { a: from, b: other, ...slots }, [line]);
        } else if (real.length === 1 && !isUser(other)) {
          if (to && !from && kinds[0] === "give") for (let copy = 0; copy < 2; copy++) book.add("not told", { a: other, b: to, ...slots });
          if (from && !to) for (let copy = 0; copy < 2; copy++) book.add("not told", { a: from, b: other, ...slots });
        }
      }
      if (from && to && !real.some((passing) => passing.from === to && passing.to === from))
        for (let copy = 0; copy < 3; copy++) book.add("no", { a: to, b: from, ...slots }, [line]);
    }
    for (const { a, b, line } of thing.kept)
      if (real.length === 0) for (let copy = 0; copy < 2; copy++) book.add("no", { a, b, ...slots }, [line]);
    if (thing.first && real.length === 0 && thing.kept.length === 0)
      for (const a of people) if (a !== thing.first.person) book.add("not told", { a, b: thing.first.person, ...slots });
    if (real.length === 0 && !thing.holder)
      for (const a of circle.cast) for (const b of people) if (a !== b) book.add("not told", { a, b, ...slots });
  }
  const [a, b] = circle.telling.random.shuffle(circle.cast) as [Person, Person];
  if (book.lacks(circle.telling)) book.add("not told", { a, b, ...circle.slots(circle.other) });
  return book;
}

function returned(circle: Circle): CaseBook {
  const book = new CaseBook();
  for (const thing of circle.things) {
    const slots = circle.slots(thing.x);
    for (const { a, b, line } of thing.returns) {
      book.add("yes", { b, a, ...slots }, [line]);
      if (!thing.returns.some((told) => told.a === b)) book.add("no", { b: a, a: b, ...slots }, [line]);
    }
    if (thing.owed && thing.holder === thing.owed.b && !thing.returns.some(({ b }) => b === thing.owed!.b))
      book.add("no", { b: thing.owed.b, a: thing.owed.a, ...slots }, thing.owed.support);
    const apart = thing.passings.length === 0 && thing.first;
    if (apart) for (const b of circle.cast) if (b !== apart.person) book.add("not told", { b, a: apart.person, ...slots });
  }
  const [a, b] = circle.telling.random.shuffle(circle.cast) as [Person, Person];
  if (book.lacks(circle.telling)) book.add("not told", { b, a, ...circle.slots(circle.other) });
  return book;
}

function hadBefore(circle: Circle, outsider: Person): CaseBook {
  const book = new CaseBook();
  for (const { x, passings: all, first } of circle.things) {
    const slots = circle.slots(x);
    const real = all.filter(({ line }) => line >= 0);
    for (const { from, to: b, line } of real) {
      if (b === undefined || real.filter(({ to }) => to === b).length > 1 || first?.person === b) continue;
      if (real.some((passing) => passing.from === b && passing.line < line)) continue;
      const earlier = new Set(real.flatMap((passing) => (passing.line < line ? [passing.from, passing.to] : [])));
      for (const a of [...circle.cast, outsider]) {
        if (a === b || (a !== from && (earlier.has(a) || first?.person === a)) || (from === undefined && isUser(a))) continue;
        for (let copy = 0; copy < (a === from || real.some(({ to }) => to === a) ? 2 : 1); copy++)
          book.add(from === undefined ? "not told" : from === a ? "yes" : "no", { a, b, ...slots }, [line]);
      }
    }
    if (first)
      for (const a of circle.cast)
        if (a !== first.person && !real.some(({ to }) => to === a)) book.add("not told", { a, b: first.person, ...slots });
  }
  const [a, b] = circle.telling.random.shuffle(circle.cast) as [Person, Person];
  if (book.lacks(circle.telling)) book.add("not told", { a, b, ...circle.slots(circle.other) });
  return book;
}

/** Who gave, lent, sold or returned what to whom, and who has it now. */
export const transfer: EverydayDomain = {
  name: "transfer",
  tell(telling: Telling): void {
    const { random } = telling;
    const circle = new Circle(telling);
    const length = 2 + random.integer(8);
    const mention = random.chance(0.7) ? 1 + random.integer(length) : undefined;
    for (let guard = 0; telling.lines.length < length && guard < 60; guard++) {
      const [a, b] = random.shuffle(circle.cast) as [Person, Person];
      if (telling.lines.length === mention) smallTalk(telling, { things: [circle.other] });
      else if (telling.lines.length > 0 && random.chance(0.13))
        smallTalk(telling, { people: circle.cast, things: circle.things.map(({ x }) => x) });
      else random.choice(guard === 0 ? [give, give, lend, sell, have] : events)(circle, random.choice(circle.things), a, b);
    }
    const outsider = stranger(telling, circle.cast);
    askAll(telling, [
      { forms: DOES_HAVE, cases: () => who(circle, outsider), weight: 4 },
      { forms: IS_WITHOUT, cases: () => who(circle, outsider).flipped, weight: 2 },
      { forms: STILL_HAS, cases: () => who(circle, outsider, true), weight: 2 },
      { forms: words.WENT_TO, cases: () => passings(circle, outsider, ["give", "lend", "sell", "return", "swap"]), weight: 4 },
      { forms: words.GAVE, cases: () => passings(circle, outsider, ["give"]), weight: 3 },
      { forms: words.LENT, cases: () => passings(circle, outsider, ["lend"]), weight: 2 },
      { forms: words.SOLD, cases: () => passings(circle, outsider, ["sell"]), weight: 2 },
      { forms: words.RETURNED, cases: () => returned(circle), weight: 2 },
      { forms: words.HAD_BEFORE, cases: () => hadBefore(circle, outsider), weight: 4 },
    ]);
  },
};
