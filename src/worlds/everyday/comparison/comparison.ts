import type { Case } from "../kit/cases.ts";
import { askEvenly, freshWord, somebody, tellAside, tellWith } from "../kit/relations.ts";
import type { EverydayDomain, Filling, Telling } from "../kit/telling.ts";
import { ToldOrder } from "../kit/told-order.ts";
import { SCALES, type Scale } from "./scales.ts";
import {
  ASK_LEVEL,
  ASK_MORE,
  ASK_MOST,
  CHAIN,
  IS_LEVEL,
  IS_MORE,
  IS_MORE_THAN_BOTH,
  IS_MOST,
  IS_NOT_MORE,
  MIGHT_BE_MORE,
  NOT_AS,
  THING_IS_MORE,
} from "./wordings.ts";

/** Who or what is compared, and what was told. */
interface Comparing {
  readonly telling: Telling;
  readonly scale: Scale;
  readonly items: readonly Filling[];
  /** From the most to the least. */
  readonly order: ToldOrder;
  readonly newcomer: () => Filling;
}

/** Numbers as they were told: the current one and, where it changed, the one before. */
interface Told {
  now: number;
  line: number;
  before?: number;
}

function namer(telling: Telling, of: Scale["of"]): () => Filling {
  const { random } = telling;
  const used = new Set<string>();
  if (of === "people") return () => somebody(telling);
  if (of === "towns") return () => telling.word("town");
  const kind = { things: "thing", drinks: "drink", foods: "food", vehicles: "vehicle", animals: "animal", garments: "garment" } as const;
  if (of === "animals" && random.chance(0.4)) return () => freshWord(telling, "pet", used);
  if (of !== "drinks" && of !== "animals" && random.chance(0.4)) {
    const noun = freshWord(telling, kind[of], used);
    return () => `the ${freshWord(telling, "colour", used)} ${noun}`;
  }
  return () => `the ${freshWord(telling, kind[of], used)}`;
}

/** Tells that one item is more than another, in any of the ways. */
function tellMore({ telling, scale, items, order }: Comparing, more: number, less: number): void {
  const { random } = telling;
  const [a, b] = [items[more]!, items[less]!];
  let line: number;
  if (scale.told.length > 0 && telling.chance(0.3)) line = tellWith(telling, scale.told, { a, b });
  else if (telling.chance(0.2)) line = tellWith(telling, NOT_AS, { a, b, how: scale.how, more: random.choice(scale.more) });
  else {
    const wordings = scale.of === "people" ? IS_MORE : THING_IS_MORE;
    const upwards = !telling.chance(0.5);
    line = tellWith(telling, wordings, upwards ? { a, b, cmp: random.choice(scale.more) } : { a: b, b: a, cmp: random.choice(scale.less) });
  }
  order.before(more, less, line);
}

function tellChain({ telling, scale, items, order }: Comparing, ranks: readonly number[]): void {
  const up = !telling.chance(0.5);
  const [first, second, third] = up ? ranks : ranks.toReversed();
  const line = tellWith(telling, CHAIN, {
    a: items[first!]!,
    b: items[second!]!,
    c: items[third!]!,
    cmp: telling.random.choice(up ? scale.more : scale.less),
    most: telling.random.choice(up ? scale.most : scale.least),
    least: telling.random.choice(up ? scale.least : scale.most),
  });
  order.before(ranks[0]!, ranks[1]!, line);
  order.before(ranks[1]!, ranks[2]!, line);
}

/** Tells that one of three is the most, or more than both others: nothing about these two. */
function tellTop({ telling, scale, items, order }: Comparing, ranks: readonly number[]): void {
  const up = !telling.chance(0.5);
  const [top, ...rest] = up ? ranks : ranks.toReversed();
  const [one, other] = telling.random.shuffle(rest);
  const [a, b, c] = [items[top!]!, items[one!]!, items[other!]!];
  const [p, q, r] = telling.random.shuffle([a, b, c]);
  const line = telling.random.chance(0.5)
    ? tellWith(telling, IS_MOST, { a, p: p!, q: q!, r: r!, most: telling.random.choice(up ? scale.most : scale.least) })
    : tellWith(telling, IS_MORE_THAN_BOTH, { a, b, c, cmp: telling.random.choice(up ? scale.more : scale.less) });
  for (const below of rest) {
    if (up) order.before(top!, below, line);
    else order.before(below, top!, line);
  }
}

/** Tells relations between items, true of hidden values; some are left open. */
function tellRelations(comparing: Comparing): void {
  const { telling, scale, items, order } = comparing;
  const { random } = telling;
  const all = random.shuffle(items.map((_, index) => index));
  const values = items.map((_, index) => all.indexOf(index));
  if (random.chance(0.45)) values[all[0]!] = values[all[1 + random.integer(all.length - 1)]!]!;
  const ranked = (count: number): number[] => random.sample(all, count).toSorted((one, other) => values[one]! - values[other]!);
  const alike = (ranks: readonly number[]): boolean => new Set(ranks.map((item) => values[item])).size < ranks.length;
  const relate = ([more, less]: readonly number[]) =>
    values[more!] === values[less!] ? tellLevelIfOpen(comparing, more!, less!) : tellMore(comparing, more!, less!);
  const facts: (() => void)[] = [];
  const three = ranked(3);
  const style = random.uniform();
  if (style < 0.2 && !alike(three)) facts.push(() => tellChain(comparing, three));
  else if (style < 0.45 && !alike(three)) facts.push(() => tellTop(comparing, three));
  else {
    const sorted = ranked(items.length);
    const links = sorted.slice(1).map((item, rank) => [sorted[rank]!, item]);
    for (const link of random.sample(links, Math.min(links.length, 2 + random.integer(2)))) facts.push(() => relate(link));
  }
  for (let more = random.integer(3); more > 0; more--) {
    const two = ranked(2);
    facts.push(() => relate(two));
  }
  const [one, other] = all;
  if (values[one!] !== values[other!] && random.chance(0.3)) {
    const [more, less] = ranked(2);
    facts.push(() => {
      const slots = random.chance(0.5)
        ? { a: items[less!]!, b: items[more!]!, cmp: random.choice(scale.more) }
        : { a: items[more!]!, b: items[less!]!, cmp: random.choice(scale.less) };
      order.notAfter(more!, less!, tellWith(telling, IS_NOT_MORE, slots));
    });
  }
  for (const fact of random.shuffle(facts)) {
    if (random.chance(0.15)) aside(comparing);
    fact();
  }
  const open = order.pairs().filter(([one, other]) => order.isOpen(one, other) && order.isOpen(other, one));
  if (open.length > 0 && random.chance(0.35)) {
    const [one, other] = random.choice(open);
    tellWith(telling, MIGHT_BE_MORE, { a: items[one]!, b: items[other]!, cmp: random.choice([...scale.more, ...scale.less]) });
  }
}

function tellLevelIfOpen({ telling, scale, items, order }: Comparing, one: number, other: number): void {
  if (!order.isOpen(one, other) || !order.isOpen(other, one)) return;
  const slots = { a: items[one]!, b: items[other]!, how: scale.how, noun: scale.noun };
  order.level(
    one,
    other,
    tellWith(telling, IS_LEVEL, { ...slots, more: telling.random.choice(scale.more), less: telling.random.choice(scale.less) }),
  );
}

function aside({ telling, items, scale }: Comparing): void {
  tellAside(telling, scale.of === "people" ? items : []);
}

/** Tells numbers of most items, some of which change. */
function tellNumbers(comparing: Comparing): Map<number, Told> {
  const { telling, scale, items, order } = comparing;
  const { random } = telling;
  const { lowest, highest, told, raised, lowered } = scale.numbers!;
  const taken = new Set<number>();
  const fresh = (low: number, high: number): number | undefined => {
    for (let draw = 0; draw < 20; draw++) {
      const value = low + random.integer(Math.max(1, high - low));
      if (taken.has(value)) continue;
      taken.add(value);
      return value;
    }
    return undefined;
  };
  const numbers = new Map<number, Told>();
  const some = random.sample(
    items.map((_, index) => index),
    Math.max(2, items.length - random.integer(2)),
  );
  for (const item of some) {
    const now = fresh(lowest, highest)!;
    numbers.set(item, { now, line: tellWith(telling, told, { a: items[item]!, v: String(now) }) });
    if (random.chance(0.12)) aside(comparing);
  }
  if (random.chance(0.5)) {
    const item = random.choice(some);
    const { now } = numbers.get(item)!;
    const up = lowered.length === 0 || (raised.length > 0 && random.chance(0.5));
    const value = up ? fresh(now + 1, now + 12) : fresh(Math.max(1, now - 12), now);
    if (value !== undefined && value !== now)
      numbers.set(item, { now: value, before: now, line: tellWith(telling, up ? raised : lowered, { a: items[item]!, v: String(value) }) });
  }
  for (const [one, first] of numbers)
    for (const [other, second] of numbers) if (first.now > second.now) order.before(one, other, first.line, second.line);
  return numbers;
}

/** Asks whether one is more than another; `forms` have {a} and {b}, and {cmp} unless they are of the scale. */
function askMore({ telling, scale, items, order, newcomer }: Comparing, forms: readonly string[]): void {
  const { random } = telling;
  const up = forms !== ASK_MORE || !telling.chance(0.5);
  const cmp = random.choice(up ? scale.more : scale.less);
  const asked = (more: Filling, less: Filling, support: readonly number[] = []): Case => ({
    slots: up ? { a: more, b: less, cmp } : { a: less, b: more, cmp },
    support,
  });
  const [near, far, opposite, open]: [Case[], Case[], Case[], Case[]] = [[], [], [], []];
  for (const [one, other] of order.pairs()) {
    const yes = order.isBefore(one, other);
    const no = order.isNotBefore(one, other);
    if (yes) (yes.length > 1 ? far : near).push(asked(items[one]!, items[other]!, yes));
    else if (no) opposite.push(asked(items[one]!, items[other]!, no));
    else open.push(asked(items[one]!, items[other]!));
  }
  const known = random.choice(items);
  const strange = open.length > 0 && random.chance(0.8) ? [] : [random.chance(0.5) ? asked(known, newcomer()) : asked(newcomer(), known)];
  askEvenly(telling, forms, { yes: [near, far], no: [opposite], "not told": [open, strange] });
}

function askLevel({ telling, scale, items, order }: Comparing): void {
  const [level, unlike, open]: [Case[], Case[], Case[]] = [[], [], []];
  for (const [one, other] of order.pairs()) {
    const slots = { a: items[one]!, b: items[other]!, how: scale.how, noun: scale.noun };
    const same = order.isLevel(one, other);
    const less = order.isBefore(one, other) ?? order.isBefore(other, one);
    if (same) level.push({ slots, support: same });
    else if (less) unlike.push({ slots, support: less });
    else open.push({ slots, support: [] });
  }
  askEvenly(telling, ASK_LEVEL, { yes: [level], no: [unlike], "not told": [open] });
}

function askMost({ telling, scale, items, order, newcomer }: Comparing): void {
  const { random } = telling;
  const up = !telling.chance(0.5);
  const most = random.choice(up ? scale.most : scale.least);
  const [yes, no, open]: [Case[], Case[], Case[]] = [[], [], []];
  const all = items.map((_, index) => index);
  for (const top of all) {
    const others = all.filter((item) => item !== top);
    for (const one of others)
      for (const other of others.filter((item) => item > one)) {
        const [p, q, r] = random.shuffle([top, one, other]).map((item) => items[item]!);
        const slots = { a: items[top]!, p: p!, q: q!, r: r!, most };
        const beats = [one, other].map((item) => (up ? order.isBefore(top, item) : order.isBefore(item, top)));
        const beaten = [one, other]
          .map((item) => (up ? order.isNotBefore(top, item) : order.isNotBefore(item, top)))
          .find((lines) => lines);
        if (beats[0] && beats[1]) yes.push({ slots, support: [...beats[0], ...beats[1]] });
        else if (beaten) no.push({ slots, support: beaten });
        else open.push({ slots, support: [] });
      }
  }
  if (yes.length === 0 || no.length === 0) return;
  if (open.length === 0) {
    const winner = random.choice(yes).slots;
    const [p, q, r] = random.shuffle([winner["a"]!, random.choice(items.filter((item) => item !== winner["a"])), newcomer()]);
    open.push({ slots: { a: winner["a"]!, p: p!, q: q!, r: r!, most }, support: [] });
  }
  askEvenly(telling, ASK_MOST, { yes: [yes], no: [no], "not told": [open] });
}

function askNumber({ telling, scale, items, newcomer }: Comparing, numbers: ReadonlyMap<number, Told>): void {
  const { random } = telling;
  const [yes, changed, others, open]: [Case[], Case[], Case[], Case[]] = [[], [], [], []];
  for (const [item, { now, line, before }] of numbers) {
    const a = items[item]!;
    yes.push({ slots: { a, v: String(now) }, support: [line] });
    if (before !== undefined) changed.push({ slots: { a, v: String(before) }, support: [line] });
    for (const other of numbers.values()) if (other.now !== now) others.push({ slots: { a, v: String(other.now) }, support: [line] });
  }
  const values = [...numbers.values()].map(({ now }) => String(now));
  items.forEach((a, item) => {
    if (!numbers.has(item)) for (const v of values) open.push({ slots: { a, v }, support: [] });
  });
  const strange = open.length === 0 || random.chance(0.2) ? [{ slots: { a: newcomer(), v: random.choice(values) }, support: [] }] : [];
  askEvenly(telling, scale.numbers!.asked, { yes: [yes], no: [changed, others], "not told": [open, strange] });
}

/** Who is taller, what is dearer: relations, converses, chains, the most, and numbers. */
export const comparison: EverydayDomain = {
  name: "comparison",
  tell(telling) {
    const { random } = telling;
    const scale = random.choice(
      random.chance(0.5) ? SCALES.filter(({ of }) => of === "people") : SCALES.filter(({ of }) => of !== "people"),
    );
    const named = namer(telling, scale.of);
    const items = Array.from({ length: 3 + random.integer(3) }, named);
    let strangers = 0;
    let stranger: Filling = "";
    const newcomer = () => (strangers++ < 2 ? (stranger = named()) : stranger);
    if (scale.of === "people" && random.chance(0.25)) items[random.integer(items.length)] = telling.me;
    const speaks = items.some((item) => typeof item !== "string" && item.gender === "I");
    const comparing: Comparing = { telling, scale, items, order: new ToldOrder(items.length), newcomer };
    if (random.chance(0.12)) aside(comparing);
    let numbers: Map<number, Told> | undefined;
    if (scale.numbers && random.chance(0.5)) numbers = tellNumbers(comparing);
    else tellRelations(comparing);
    if (random.chance(0.3) || telling.lines.length < 2) aside(comparing);
    const wanted = 4 + random.integer(4);
    for (let attempt = 0; attempt < 25 && telling.questions.length < wanted; attempt++) {
      const share = random.uniform();
      if (numbers && share < 0.35) askNumber(comparing, numbers);
      else if (share < 0.45) askMost(comparing);
      else if (share < 0.6) askLevel(comparing);
      else if (share < 0.8 && scale.asked.length > 0 && !speaks) askMore(comparing, scale.asked);
      else askMore(comparing, ASK_MORE);
    }
  },
};
