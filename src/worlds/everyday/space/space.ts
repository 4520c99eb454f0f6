import type { Case } from "../kit/cases.ts";
import { askEvenly, freshWord, somebody, tellAside, tellWith } from "../kit/relations.ts";
import type { EverydayDomain, Filling, Person, Telling } from "../kit/telling.ts";
import { ToldOrder } from "../kit/told-order.ts";
import type { WordKind } from "../words/lexicon.ts";
import * as W from "./wordings.ts";

/** A direction in which things lie: {a} is `ahead` of {b}, {b} is `back` of {a}. */
interface Axis {
  readonly ahead: readonly string[];
  readonly back: readonly string[];
}
interface Setting {
  readonly of: "things" | "people" | "flats" | "towns";
  readonly told: readonly string[];
  readonly asked: readonly string[];
  readonly axes: readonly Axis[];
}

const leftRight: Axis = {
  ahead: ["to the left of", "left of", "on the left of"],
  back: ["to the right of", "right of", "on the right of"],
};
const aboveBelow: Axis = { ahead: ["above", "over"], back: ["below", "underneath", "under", "beneath"] };
const shelves: Axis = { ahead: ["on a higher shelf than", "on a shelf above"], back: ["on a lower shelf than", "on a shelf below"] };
const frontBehind: Axis = { ahead: ["in front of", "ahead of"], back: ["behind"] };
const northSouth: Axis = {
  ahead: ["north of", "to the north of", "further north than"],
  back: ["south of", "to the south of", "further south than"],
};
const eastWest: Axis = {
  ahead: ["east of", "to the east of", "further east than"],
  back: ["west of", "to the west of", "further west than"],
};
const flats: Axis = { ahead: ["above", "higher up than"], back: ["below", "lower down than"] };

const settings: readonly Setting[] = [
  { of: "things", told: W.IS_AT, asked: W.ASK_AT, axes: [leftRight, aboveBelow] },
  { of: "things", told: W.IS_AT, asked: W.ASK_AT, axes: [aboveBelow, leftRight] },
  { of: "things", told: W.IS_AT, asked: W.ASK_AT, axes: [shelves] },
  { of: "things", told: W.IS_AT, asked: W.ASK_AT, axes: [frontBehind, leftRight] },
  { of: "people", told: W.STANDS_AT, asked: W.ASK_AT, axes: [frontBehind] },
  { of: "people", told: W.STANDS_AT, asked: W.ASK_AT, axes: [leftRight, frontBehind] },
  { of: "flats", told: W.LIVES_AT, asked: W.ASK_LIVES, axes: [flats] },
  { of: "towns", told: W.LIES, asked: W.ASK_AT, axes: [northSouth, eastWest] },
  { of: "towns", told: W.LIES, asked: W.ASK_AT, axes: [eastWest, northSouth] },
];

const floors = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"] as const;

/** Names that do not repeat; after two newcomers, the same one comes again. */
function named(telling: Telling, of: Setting["of"]): () => Filling {
  const used = new Set<string>();
  if (of === "people" || of === "flats") return () => somebody(telling);
  if (of === "towns") return () => telling.word("town");
  const kind = telling.random.choice<WordKind>(["thing", "thing", "thing", "food", "garment"]);
  if (telling.random.chance(0.25)) {
    const noun = freshWord(telling, kind, used);
    return () => `the ${freshWord(telling, "colour", used)} ${noun}`;
  }
  return () => `the ${freshWord(telling, kind, used)}`;
}

/** Lines about who is left of, above, behind whom; then perhaps two swap; then questions. */
function tellRow(telling: Telling): void {
  const { random } = telling;
  const { of, told, asked, axes } = random.choice(settings);
  const name = named(telling, of);
  const items = Array.from({ length: 3 + random.integer(3) }, name);
  if (of === "people" && random.chance(0.3)) items[random.integer(items.length)] = telling.me;
  let strangers = 0;
  let stranger: Filling = "";
  const newcomer = () => (strangers++ < 2 ? (stranger = name()) : stranger);
  const [axis, otherAxis] = axes as [Axis, Axis | undefined];
  const people = of === "things" || of === "towns" ? [] : items;
  const aside = () => tellAside(telling, people);

  const edges: { first: number; second: number; lines: readonly number[] }[] = [];
  const floorOf = new Map<number, { now: number; line: number; before?: number }>();
  const denied: { first: number; second: number; ahead: boolean; line: number }[] = [];
  const place = random.shuffle(items.map((_, index) => index));
  const sides = (first: number, second: number, along: Axis = axis): { a: Filling; b: Filling; rel: string } =>
    random.chance(0.5)
      ? { a: items[first]!, b: items[second]!, rel: random.choice(along.ahead) }
      : { a: items[second]!, b: items[first]!, rel: random.choice(along.back) };
  if (of === "flats" && random.chance(0.6)) {
    const heights = random.sample(
      floors.map((_, floor) => floor),
      items.length,
    );
    const known = random.sample(place, Math.max(2, place.length - 1));
    for (const item of known) {
      floorOf.set(item, { now: heights[item]!, line: tellWith(telling, W.ON_FLOOR, { a: items[item]!, v: floors[heights[item]!]! }) });
      if (random.chance(0.2)) aside();
    }
    if (random.chance(0.4)) {
      const mover = random.choice(known);
      const before = floorOf.get(mover)!.now;
      const now = random.choice(floors.map((_, floor) => floor).filter((floor) => !heights.includes(floor)));
      floorOf.set(mover, { now, before, line: tellWith(telling, W.TO_FLOOR, { a: items[mover]!, v: floors[now]! }) });
    }
    for (const [first, high] of floorOf)
      for (const [second, low] of floorOf) if (high.now > low.now) edges.push({ first, second, lines: [high.line, low.line] });
  } else {
    const facts: (() => void)[] = [];
    const three = random
      .sample(
        items.map((_, index) => index),
        3,
      )
      .toSorted((a, b) => a - b)
      .map((rank) => place[rank]!);
    if (of !== "flats" && random.chance(0.25)) {
      facts.push(() => {
        const ahead = random.chance(0.5);
        const [a, b, c] = (ahead ? three : three.toReversed()).map((item) => items[item]!);
        const wordings = people.length > 0 ? W.BETWEEN_ORDERED.filter((wording) => !wording.includes("which")) : W.BETWEEN_ORDERED;
        const personal = wordings.map((wording) => wording.replaceAll(/\} is /g, "} [is|am|are] "));
        const line = tellWith(telling, personal, { a: a!, b: b!, c: c!, rel: random.choice(ahead ? axis.ahead : axis.back) });
        edges.push({ first: three[0]!, second: three[1]!, lines: [line] }, { first: three[1]!, second: three[2]!, lines: [line] });
      });
    }
    const links = place.slice(1).map((item, rank): [number, number] => [place[rank]!, item]);
    for (const [first, second] of random.sample(links, Math.min(links.length, 2 + random.integer(2) - facts.length)))
      facts.push(() => {
        edges.push({ first, second, lines: [tellWith(telling, told, sides(first, second))] });
      });
    for (const fact of random.shuffle(facts)) {
      if (random.chance(0.2)) aside();
      fact();
    }
    const order = orderOf(items.length, edges);
    const open = order.pairs().filter(([one, other]) => order.isOpen(one, other) && order.isOpen(other, one));
    if (open.length > 0 && people.length === 0 && random.chance(0.5)) {
      const [one, other] = random.choice(open);
      const share = random.uniform();
      if (share < 0.4 && otherAxis) tellWith(telling, told, sides(one, other, otherAxis));
      else if (share < 0.65) tellWith(telling, W.MAYBE_AT, sides(one, other));
      else {
        const ahead = random.chance(0.5);
        const rel = random.choice(ahead ? axis.ahead : axis.back);
        denied.push({ first: one, second: other, ahead, line: tellWith(telling, W.NOT_AT, { a: items[one]!, b: items[other]!, rel }) });
      }
    } else if (of !== "towns" && of !== "flats" && random.chance(0.45)) {
      const [one, other] = random.sample(place, 2) as [number, number];
      const line = tellWith(telling, people.length > 0 ? W.SWAPPED : W.THINGS_SWAPPED, { a: items[one]!, b: items[other]! });
      const now = (item: number) => (item === one ? other : item === other ? one : item);
      for (const [index, { first, second, lines }] of edges.entries()) {
        const moved = now(first) !== first || now(second) !== second;
        edges[index] = { first: now(first), second: now(second), lines: moved ? [...lines, line] : lines };
      }
    }
  }
  if (random.chance(0.25) || telling.lines.length < 2) aside();

  const order = orderOf(items.length, edges);
  const wanted = 4 + random.integer(4);
  for (let attempt = 0; attempt < 25 && telling.questions.length < wanted; attempt++) {
    if (floorOf.size > 0 && random.chance(0.4)) {
      const [yes, changed, others, open]: [Case[], Case[], Case[], Case[]] = [[], [], [], []];
      const all = [...floorOf.values()];
      items.forEach((a, item) => {
        const known = floorOf.get(item);
        for (const { now } of all) {
          if (!known) open.push({ slots: { a, v: floors[now]! }, support: [] });
          else (known.now === now ? yes : others).push({ slots: { a, v: floors[now]! }, support: [known.line] });
        }
        if (known?.before !== undefined) changed.push({ slots: { a, v: floors[known.before]! }, support: [known.line] });
      });
      if (open.length === 0) open.push({ slots: { a: newcomer(), v: floors[all[0]!.now]! }, support: [] });
      askEvenly(telling, W.ASK_FLOOR, { yes: [yes], no: [others, changed], "not told": [open] });
    } else if (of !== "flats" && random.chance(0.2)) askBetween(telling, items, order, newcomer);
    else {
      const ahead = random.chance(0.5);
      const rel = random.choice(ahead ? axis.ahead : axis.back);
      const [near, far, no, open]: [Case[], Case[], Case[], Case[]] = [[], [], [], []];
      for (const [one, other] of order.pairs()) {
        const slots = { a: items[one]!, b: items[other]!, rel };
        const there = ahead ? order.isBefore(one, other) : order.isBefore(other, one);
        const back = ahead ? order.isBefore(other, one) : order.isBefore(one, other);
        const not = denied.find(({ first, second, ahead: way }) => first === one && second === other && way === ahead);
        if (there) (there.length > 1 ? far : near).push({ slots, support: there });
        else if (back) no.push({ slots, support: back });
        else if (not) no.push({ slots, support: [not.line] });
        else open.push({ slots, support: [] });
      }
      const known = random.choice(items);
      const strange: Case[] = [];
      if (open.length === 0 || random.chance(0.2))
        strange.push({ slots: random.chance(0.5) ? { a: newcomer(), b: known, rel } : { a: known, b: newcomer(), rel }, support: [] });
      askEvenly(telling, asked, { yes: [near, far], no: [no], "not told": [open, strange] });
    }
  }
}

function orderOf(size: number, edges: readonly { first: number; second: number; lines: readonly number[] }[]): ToldOrder {
  const order = new ToldOrder(size);
  for (const { first, second, lines } of edges) order.before(first, second, ...lines);
  return order;
}

function askBetween(telling: Telling, items: readonly Filling[], order: ToldOrder, newcomer: () => Filling): void {
  const [yes, no, open]: [Case[], Case[], Case[]] = [[], [], []];
  for (const [one, other] of order.pairs()) {
    for (let middle = 0; middle < items.length; middle++) {
      if (middle === one || middle === other) continue;
      const slots = { a: items[middle]!, b: items[one]!, c: items[other]! };
      const path = (first: number, second: number) => order.isBefore(first, second);
      const into = path(one, middle) ?? path(other, middle);
      const between = [path(one, middle), path(middle, other)];
      const turned = [path(other, middle), path(middle, one)];
      const ends = [path(middle, one), path(middle, other)];
      const starts = [path(one, middle), path(other, middle)];
      const found = [between, turned].find(([from, to]) => from && to);
      const outside = [ends, starts].find(([from, to]) => from && to);
      if (found) yes.push({ slots, support: found.flatMap((lines) => lines!) });
      else if (outside) no.push({ slots, support: outside.flatMap((lines) => lines!) });
      else if (into || order.isOpen(one, other)) open.push({ slots, support: [] });
    }
  }
  if (yes.length > 0 && open.length === 0) open.push({ slots: { ...telling.random.choice(yes).slots, c: newcomer() }, support: [] });
  askEvenly(telling, W.ASK_BETWEEN, { yes: [yes], no: [no], "not told": [open] });
}

interface Spot {
  readonly at: string;
  readonly line: number;
  readonly before?: string;
}

/** Things in boxes, boxes in rooms; some are moved; some places are never told. */
function tellInside(telling: Telling): void {
  const { random } = telling;
  const used = new Set<string>();
  const things = Array.from({ length: 2 + random.integer(2) }, () =>
    freshWord(telling, random.choice<WordKind>(["thing", "food", "thing"]), used),
  );
  const boxes = Array.from({ length: 2 + random.integer(2) }, () => freshWord(telling, "container", used));
  const rooms = Array.from({ length: 2 }, () => freshWord(telling, "room", used));
  const people: Person[] = [random.chance(0.2) ? telling.me : somebody(telling), somebody(telling)];
  const spots = new Map<string, Spot>();
  const put = (x: string, y: string) => {
    const before = spots.get(x)?.at;
    const p = random.choice(people);
    const line = before === undefined ? tellWith(telling, W.IS_IN, { p, x, y }) : tellWith(telling, W.MOVED_IN, { p, x, y, z: before });
    spots.set(x, before === undefined ? { at: y, line } : { at: y, line, before });
  };
  const facts = [
    ...random.sample(things, Math.max(1, things.length - 1)).map((x) => () => put(x, random.choice(boxes))),
    ...random.sample(boxes, Math.max(1, boxes.length - 1)).map((x) => () => put(x, random.choice(rooms))),
  ];
  for (const fact of random.shuffle(facts)) {
    if (random.chance(0.2)) tellAside(telling, people);
    fact();
  }
  for (let moves = random.integer(3); moves > 0; moves--) {
    const [x, { at }] = random.choice([...spots]);
    const free = (things.includes(x) ? boxes : rooms).filter((place) => place !== at);
    if (free.length > 0 && telling.lines.length < 9) put(x, random.choice(free));
  }
  const lost = things.find((x) => !spots.has(x));
  if (lost && random.chance(0.6))
    tellWith(
      telling,
      [
        "{p} bought the {x} last year",
        "{p} really [likes|like|like] the {x}",
        "{p} can't find the {x}",
        "I wonder where the {x} is",
        "the {x} is quite new",
        "{p} asked about the {x}",
      ],
      { p: random.choice(people), x: lost },
    );
  const wanted = 4 + random.integer(4);
  for (let attempt = 0; attempt < 25 && telling.questions.length < wanted; attempt++) {
    const [near, far, elsewhere, left, converse, open]: Case[][] = [[], [], [], [], [], []] as Case[][];
    const add = (list: Case[] | undefined, x: string, y: string, support: readonly number[] = []) =>
      list!.push({ slots: { x, y }, support });
    const inRooms = random.chance(0.45);
    for (const x of inRooms ? [...things, ...boxes] : things) {
      const spot = spots.get(x);
      const isThing = things.includes(x);
      const chain = isThing && spot ? spots.get(spot.at) : spot;
      const lines = isThing ? [spot?.line, chain?.line] : [spot?.line];
      const support = lines.filter((line) => line !== undefined);
      const current = inRooms ? chain?.at : spot?.at;
      for (const y of inRooms ? rooms : boxes) {
        if (current === undefined) add(open, x, y);
        else if (current === y) add(support.length > 1 && inRooms ? far : near, x, y, inRooms ? support : [spot!.line]);
        else add(spot!.before === y ? left : elsewhere, x, y, inRooms ? support : [spot!.line]);
      }
      if (!inRooms && spot && spots.get(spot.at)) add(converse, spot.at, x, [spot.line]);
    }
    const strange: Case[] = [];
    if (open!.length === 0 || random.chance(0.15)) {
      if (used.size < 16) add(strange, freshWord(telling, "thing", used), random.choice(inRooms ? rooms : boxes));
    }
    const turned = converse!.length > 0 && random.chance(0.2) ? converse! : [];
    askEvenly(telling, W.ASK_IN, { yes: [near!, far!], no: [elsewhere!, left!, turned], "not told": [open!, strange] });
  }
}

/** Where things lie to one another, and what is inside what. */
export const space: EverydayDomain = {
  name: "space",
  tell(telling) {
    if (telling.random.chance(0.68)) tellRow(telling);
    else tellInside(telling);
  },
};
