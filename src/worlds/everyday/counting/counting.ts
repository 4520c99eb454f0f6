import { askOf, cast, chatter, type Kind, Possible, said } from "../kit/alternatives.ts";
import { isUser, paired } from "../kit/people.ts";
import type { EverydayDomain, Fillings, Person, Telling } from "../kit/telling.ts";
import { LEXICON } from "../words/lexicon.ts";
import { plural } from "../words/plural.ts";
import * as asked from "./questions.ts";
import * as words from "./wordings.ts";

const NUMBERS =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
const NUMBER_WORDS = NUMBERS.split(" ");
const SMALL_THINGS =
  `marble sticker stamp pencil coin balloon book pen ticket button candle shell badge plate cup key ball crayon egg sweet postcard
    pebble poster token card hat scarf jar ribbon comic rose tulip lightbulb towel spoon fork bottle magazine toy bracelet envelope
    map`.split(/\s+/);

/** What somebody has: exactly known, or not; and the lines that say so. */
interface Holding {
  readonly person: Person;
  count: number | undefined;
  /** When the count is not known: whether there is some, for certain. */
  some: boolean;
  support: number[];
  first?: { readonly count: number; readonly line: number };
}

/** One story of people and their apples. */
class Count {
  readonly telling: Telling;
  readonly edible: boolean;
  readonly x: string;
  readonly xs: string;
  readonly digits: boolean;
  readonly holdings: Holding[] = [];
  readonly gifts: { from: Person; to: Person; count: number; support: readonly number[] }[] = [];
  readonly seen = new Set<number>();

  constructor(telling: Telling) {
    this.telling = telling;
    this.edible = telling.random.chance(0.45);
    this.x = telling.pick(this.edible ? LEXICON.food : SMALL_THINGS);
    this.xs = plural(this.x);
    this.digits = telling.random.chance(0.4);
  }

  number(count: number): string {
    const digits = this.telling.random.chance(0.15) ? !this.digits : this.digits;
    return digits || count > 20 ? String(count) : count === 0 ? "zero" : NUMBER_WORDS[count]!;
  }

  /** "three apples", "3 apples", "one apple". */
  some(count: number, number = this.number(count)): string {
    if (count === 6 && this.telling.random.chance(0.1)) return `half a dozen ${this.xs}`;
    if (count === 12 && this.telling.random.chance(0.2)) return `a dozen ${this.xs}`;
    return `${number} ${count === 1 ? this.x : this.xs}`;
  }

  slots(count: number, people: Fillings): Fillings {
    const number = this.number(count);
    const { random } = this.telling;
    const noun = count === 1 ? this.x : this.xs;
    const more = random.choice([
      `${number} more ${noun}`,
      `${number} more ${noun}`,
      `another ${count === 1 ? "" : `${number} `}${noun}`,
      `${number} more`,
    ]);
    const kept = count === 1 ? "it" : "them";
    return {
      ...people,
      n: number,
      k: number,
      q: this.some(count, number),
      more,
      kept,
      of: "them",
      nx: `${number} ${noun}`,
      are: count === 1 ? "is" : "are",
      were: count === 1 ? "was" : "were",
      x: this.x,
      xs: this.xs,
      more_xs: noun,
    };
  }

  tell(wordings: readonly string[], people: Fillings, told?: number): number {
    const { telling } = this;
    const count = told ?? 2;
    if (told !== undefined) this.seen.add(told);
    return said(telling, wordings, this.slots(count, people));
  }
}

function begin(count: Count, people: readonly Person[]): void {
  const { telling, holdings } = count;
  const { random } = telling;
  for (const person of people) {
    const known = holdings.filter((holding) => holding.count !== undefined && holding.count > 0);
    const base = known.length > 0 && random.chance(0.22) ? random.choice(known) : undefined;
    const holding: Holding = { person, count: undefined, some: false, support: [] };
    holdings.push(holding);
    if (base?.count !== undefined && relate(count, base, holding)) continue;
    if (random.chance(0.17)) {
      holding.count = 0;
      holding.support = [count.tell(words.HAS_NONE, { a: person })];
    } else {
      holding.count = 1 + random.integer(random.chance(0.8) ? 9 : 12);
      holding.support = [count.tell(words.HAS, { a: person }, holding.count)];
      holding.first = { count: holding.count, line: holding.support[0]! };
    }
  }
}

/** Tells one holding by another: two more, half as many, so many between them. */
function relate(count: Count, base: Holding, holding: Holding): boolean {
  const { random } = count.telling;
  const people = { b: holding.person, a: base.person };
  const had = base.count!;
  const by = 1 + random.integer(4);
  const manner = random.integer(5);
  let line: number;
  if (manner === 0) {
    line = count.tell(words.MORE_BY, people, by);
    holding.count = had + by;
  } else if (manner === 1 && by <= had) {
    line = count.tell(words.FEWER_BY, people, by);
    holding.count = had - by;
  } else if (manner === 2) {
    line = count.tell(words.TWICE, people);
    holding.count = 2 * had;
  } else if (manner === 3 && !isUser(base.person) && !isUser(holding.person)) {
    line = count.tell(words.BETWEEN, people, had + by);
    holding.count = by;
  } else {
    line = count.tell(words.SAME, people);
    holding.count = had;
  }
  holding.support = [...base.support, line];
  return true;
}

function happen(count: Count): void {
  const { telling, holdings } = count;
  const { random } = telling;
  const one = random.choice(holdings);
  const other = random.choice(holdings.filter((holding) => holding !== one));
  const people = { a: one.person, b: other.person };
  const has = one.count ?? 0;
  const manner = random.uniform();
  if (manner < 0.3 || has === 0) {
    const gained = 1 + random.integer(4);
    const line = count.tell(words.GAIN, { a: one.person }, gained);
    change(one, one.count === undefined ? undefined : has + gained, [...one.support, line]);
    one.some = true;
  } else if (manner < 0.5) {
    const lost = 1 + random.integer(Math.min(has, 5));
    const line = count.tell(count.edible && random.chance(0.7) ? words.EAT : words.LOSE, { a: one.person }, lost);
    change(one, has - lost, [...one.support, line]);
  } else if (manner < 0.57) {
    const line = count.tell(words.LOSE_ALL, { a: one.person });
    change(one, 0, [line]);
  } else {
    const all = random.chance(0.15);
    const half = !all && has % 2 === 0 && random.chance(0.3);
    const given = all ? has : half ? has / 2 : 1 + random.integer(Math.min(has, 5));
    const line = count.tell(all ? words.GIVE_ALL : half ? words.GIVE_HALF : words.GIVE, people, given);
    const partly = all || half ? one.support : [];
    count.gifts.push({ from: one.person, to: other.person, count: given, support: [...partly, line] });
    change(other, other.count === undefined ? undefined : other.count + given, [...other.support, ...partly, line]);
    other.some = true;
    change(one, has - given, all ? [line] : [...one.support, line]);
  }
}

function change(holding: Holding, to: number | undefined, support: number[]): void {
  holding.count = to;
  holding.support = support;
}

/** A number that could be taken for this one: of the story, or near it. */
function near(count: Count, right: number): number {
  const { random } = count.telling;
  const told = [...count.seen].filter((number) => number !== right && number > 0);
  if (told.length > 0 && random.chance(0.6)) return random.choice(told);
  const shifted = right + random.choice([-2, -1, 1, 2, 3]);
  return shifted > 0 && shifted !== right ? shifted : right + 1;
}

function higher(count: Count, right: number): number {
  const { random } = count.telling;
  const told = [...count.seen].filter((number) => number > right);
  return told.length > 0 && random.chance(0.7) ? random.choice(told) : right + 1 + random.integer(3);
}

function questions(count: Count, strangers: readonly Person[]): Kind[] {
  const { random } = count.telling;
  const made = (asking: Kind["asking"]): Kind => ({ asking, possible: new Possible() });
  const plain = made(asked.PLAIN);
  const exact = made(asked.EXACT);
  const any = made(asked.ANY);
  const none = made(asked.NONE);
  const more = made(asked.MORE_THAN);
  const fewer = made(asked.FEWER_THAN);
  const least = made(asked.AT_LEAST);
  const most = made(asked.AT_MOST);
  const started = made(asked.STARTED);
  const put = (kind: Kind, person: Person, number: number, answer: boolean | undefined, support: readonly number[]): void => {
    if (number > 0) kind.possible.add(answer, count.slots(number, { a: person }), support);
  };
  const unsure: readonly Holding[] = strangers.map((person) => ({ person, count: undefined, some: false, support: [] }));
  for (const { person, count: has, some, support, first } of [...count.holdings, ...unsure]) {
    const number = near(count, has ?? 3);
    if (has === undefined) {
      for (const kind of [plain, exact, more, fewer, least, most])
        put(kind, person, random.chance(0.5) ? number : near(count, 4), undefined, []);
      if (!first) put(started, person, number, undefined, []);
      any.possible.add(some ? true : undefined, count.slots(2, { a: person }), support);
      none.possible.add(some ? false : undefined, count.slots(2, { a: person }), support);
      continue;
    }
    if (has > 0) put(plain, person, has, true, support);
    put(plain, person, higher(count, has), false, support);
    if (has > 0) put(exact, person, has, true, support);
    put(exact, person, number, false, support);
    any.possible.add(has > 0, count.slots(2, { a: person }), support);
    none.possible.add(has === 0, count.slots(2, { a: person }), support);
    for (const bound of [number, random.chance(0.5) ? has : near(count, has)]) {
      put(more, person, bound, has > bound, support);
      put(fewer, person, bound, has < bound, support);
      put(least, person, bound, has >= bound, support);
      put(most, person, bound, has <= bound, support);
    }
    if (!first) continue;
    put(started, person, first.count, true, [first.line]);
    put(started, person, higher(count, first.count), false, [first.line]);
  }
  return [plain, exact, any, none, more, fewer, least, most, started, ...pairs(count, strangers), gave(count, strangers)];
}

function pairs(count: Count, strangers: readonly Person[]): Kind[] {
  const make = (asking: Kind["asking"]): Kind => ({ asking, possible: new Possible() });
  const more = make(asked.MORE_PERSON);
  const fewer = make(asked.FEWER_PERSON);
  const same = make(asked.SAME_NUMBER);
  const total = make(asked.TOTAL);
  const all = [...count.holdings, ...strangers.map((person): Holding => ({ person, count: undefined, some: false, support: [] }))];
  for (const one of all) {
    for (const other of all) {
      if (
        one === other ||
        one.person.gender === "we" ||
        other.person.gender === "we" ||
        (one.count === undefined && other.count === undefined)
      )
        continue;
      const difference = one.count === undefined || other.count === undefined ? undefined : one.count - other.count;
      const support = [...one.support, ...other.support];
      const straight = count.slots(2, { a: one.person, b: other.person });
      const [a, b] = paired(one.person, other.person);
      more.possible.add(difference === undefined ? undefined : difference > 0, straight, support);
      fewer.possible.add(difference === undefined ? undefined : difference < 0, straight, support);
      same.possible.add(difference === undefined ? undefined : difference === 0, count.slots(2, { a, b }), support);
      const sum = (one.count ?? 2) + (other.count ?? 2);
      for (const number of [sum, near(count, sum)]) {
        if (number > 1) total.possible.add(difference === undefined ? undefined : number === sum, count.slots(number, { a, b }), support);
      }
    }
  }
  return [more, fewer, same, total];
}

function gave(count: Count, strangers: readonly Person[]): Kind {
  const { random } = count.telling;
  const possible = new Possible();
  const everybody = [...count.holdings.map((holding) => holding.person), ...strangers];
  for (const { from, to, count: given, support } of count.gifts) {
    if (count.gifts.filter((gift) => gift.from === from && gift.to === to).length > 1) continue;
    possible.add(true, count.slots(given, { a: from, b: to }), support);
    possible.add(false, count.slots(higher(count, given), { a: from, b: to }), support);
    const apart = everybody.filter((person) => ![from, to].includes(person));
    const stranger = random.choice(apart);
    const [a, b] = random.choice([[to, from] as const, [stranger, to] as const, [from, stranger] as const]);
    if (!count.gifts.some((gift) => gift.from === a && gift.to === b)) possible.add(undefined, count.slots(given, { a, b }));
  }
  return { asking: asked.GAVE, possible };
}

/** People who have, get, give and lose things that can be counted. */
export const counting: EverydayDomain = {
  name: "counting",
  tell(telling) {
    const { random } = telling;
    const count = new Count(telling);
    const people = cast(telling, random.chance(0.35) ? 3 : 2, { we: true });
    const vague = telling.person();
    const bystander = telling.person();
    begin(count, people);
    if (random.chance(0.3)) {
      const somebody = telling.person();
      count.holdings.push({ person: somebody, count: undefined, some: false, support: [] });
    }
    const events = 1 + random.integer(4);
    const vagueAt = random.integer(events);
    for (let event = 0; event < events && telling.lines.length < 8; event++) {
      if (event === vagueAt) count.tell(words.VAGUE, { a: vague }, 2 + random.integer(6));
      if (telling.lines.length < 8) happen(count);
      if (random.chance(0.2) && telling.lines.length < 8) chatter(telling, bystander);
    }
    leave(count);
    const others = random.chance(0.5) ? [vague, bystander] : [vague, telling.person()];
    const strangers = others.filter((person) => !count.holdings.some((holding) => holding.person === person));
    askOf(telling, questions(count, strangers));
  },
};

/** Now and then the last line says what somebody has now, which settles it. */
function leave(count: Count): void {
  const { random } = count.telling;
  const holding = random.choice(count.holdings);
  if (!random.chance(0.2)) return;
  const has = holding.count ?? 2 + random.integer(5);
  if (has === 0) return;
  holding.support = [count.tell(words.LEFT, { a: holding.person }, has)];
  holding.count = has;
}
