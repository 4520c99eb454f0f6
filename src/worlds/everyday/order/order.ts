import type { Case } from "../kit/cases.ts";
import { askEvenly, freshWord, somebody, tellAside, tellWith } from "../kit/relations.ts";
import type { EverydayDomain, Filling, Fillings, Person, Telling } from "../kit/telling.ts";
import { ToldOrder } from "../kit/told-order.ts";
import * as T from "./times.ts";
import * as W from "./wordings.ts";

/** A relation between two items in the story, in one of the wordings of its kind. */
type Slots = (first: number, second: number) => Fillings;

/** Links of a hidden order, some left out, told in any order. @returns what was told */
function tellLinks(telling: Telling, size: number, told: readonly string[], slots: Slots, people: readonly Filling[]): ToldOrder {
  const { random } = telling;
  const order = new ToldOrder(size);
  const links = Array.from({ length: size - 1 }, (_, index) => [index, index + 1] as const);
  for (const [first, second] of random.sample(links, Math.min(links.length, 2 + random.integer(2)))) {
    if (random.chance(0.2)) tellAside(telling, people);
    order.before(first, second, tellWith(telling, told, slots(first, second)));
  }
  return order;
}

function askBefore(telling: Telling, order: ToldOrder, forms: readonly string[], slots: Slots, strange: () => Fillings): void {
  const [near, far, no, open]: [Case[], Case[], Case[], Case[]] = [[], [], [], []];
  for (const [one, other] of order.pairs()) {
    const [there, back] = [order.isBefore(one, other), order.isBefore(other, one)];
    if (there) (there.length > 1 ? far : near).push({ slots: slots(one, other), support: there });
    else if (back) no.push({ slots: slots(one, other), support: back });
    else open.push({ slots: slots(one, other), support: [] });
  }
  const strangers = open.length === 0 || telling.random.chance(0.2) ? [{ slots: strange(), support: [] }] : [];
  askEvenly(telling, forms, { yes: [near, far], no: [no], "not told": [open, strangers] });
}

const parts = (name: string, { did, done, doing, do: base }: W.Deed): Fillings => ({
  [`${name}Did`]: did,
  [`${name}Done`]: done,
  [`${name}Doing`]: doing,
  [`${name}Do`]: base,
});

/** What one person did in a day, told out of order; some things at an unknown time, some not at all. */
function tellDeeds(telling: Telling): void {
  const { random } = telling;
  const person: Person = random.chance(0.2) ? (random.chance(0.6) ? telling.me : { name: "we", gender: "we" }) : somebody(telling);
  const all: W.Deed[] = [];
  const fresh = (): W.Deed => {
    for (;;) {
      const next = random.choice(W.DEEDS);
      const object = next.do.replace(/^\S+ /, "");
      if (all.some((deed) => deed.do === next.do || deed.do.replace(/^\S+ /, "") === object)) continue;
      all.push(next);
      return next;
    }
  };
  const deeds = Array.from({ length: 3 + random.integer(3) }, fresh);
  const slots: Slots = (first, second) => ({ a: person, ...parts("x", deeds[first]!), ...parts("y", deeds[second]!) });
  let order: ToldOrder;
  const [skipped, meant] = [fresh(), fresh()];
  let skippedLine = -1;
  const extras = [
    () => tellWith(telling, W.SOMETIME, { a: person, ...parts("x", deeds[deeds.length - 1]!) }),
    () => (skippedLine = tellWith(telling, W.NEVER_DID, { a: person, ...parts("x", skipped) })),
    () => tellWith(telling, W.MEANT_TO, { a: person, ...parts("x", meant) }),
  ];
  const told = new Map<number, number>();
  if (deeds.length > 3 && random.chance(0.35)) {
    order = new ToldOrder(deeds.length);
    const line = tellWith(telling, W.THREE, { a: person, ...parts("x", deeds[0]!), ...parts("y", deeds[1]!), ...parts("z", deeds[2]!) });
    order.before(0, 1, line);
    order.before(1, 2, line);
    for (const index of [0, 1, 2]) told.set(index, line);
    if (random.chance(0.5)) order.before(2, 3, tellWith(telling, W.BEFORE, slots(2, 3)));
  } else order = tellLinks(telling, deeds.length, W.BEFORE, slots, [person]);
  for (const [one, other] of order.pairs()) {
    const line = order.isBefore(one, other);
    if (line?.length === 1) for (const index of [one, other]) told.set(index, line[0]!);
  }
  if (!told.has(deeds.length - 1)) told.set(deeds.length - 1, extras[0]!());
  if (random.chance(0.6)) extras[1]!();
  const open = random.chance(0.5);
  if (open) extras[2]!();
  if (random.chance(0.3)) tellAside(telling, [person]);
  const other = somebody(telling);
  const wanted = 4 + random.integer(4);
  for (let attempt = 0; attempt < 25 && telling.questions.length < wanted; attempt++) {
    const of = (deed: W.Deed, support: readonly number[], a: Filling = person): Case => ({ slots: { a, ...parts("x", deed) }, support });
    if (skippedLine >= 0 && random.chance(0.3)) {
      const yes = [...told].map(([index, line]) => of(deeds[index]!, [line]));
      const wrongPerson = [of(random.choice(deeds), [], other)];
      const unsaid = open ? [of(meant, [])] : [of(meant, [])];
      askEvenly(telling, W.ASK_DID, { yes: [yes], no: [[of(skipped, [skippedLine])]], "not told": [unsaid, wrongPerson] });
    } else
      askBefore(telling, order, W.ASK_BEFORE, slots, () => {
        const known = parts("x", random.choice(deeds));
        const unknown = open ? meant : random.choice(W.DEEDS.filter((deed) => !all.includes(deed)));
        if (random.chance(0.3)) return { ...slots(0, 1), a: other };
        if (random.chance(0.5)) return { a: person, ...known, ...parts("y", unknown) };
        return { a: person, ...parts("x", unknown), ...parts("y", random.choice(deeds)) };
      });
  }
}

/** Who arrived, left, finished before whom. */
function tellArrivals(telling: Telling): void {
  const { random } = telling;
  const verb = random.choice(W.ARRIVALS);
  const people: Person[] = Array.from({ length: 3 + random.integer(3) }, () => somebody(telling));
  if (random.chance(0.25)) people[random.integer(people.length)] = telling.me;
  const slots: Slots = (first, second) => ({ a: people[first]!, b: people[second]!, ...verb });
  if (random.chance(0.2)) tellAside(telling, people);
  const order = tellLinks(telling, people.length, W.CAME_BEFORE, slots, people);
  if (random.chance(0.3)) tellAside(telling, people);
  const stranger = somebody(telling);
  const wanted = 4 + random.integer(4);
  for (let attempt = 0; attempt < 25 && telling.questions.length < wanted; attempt++) {
    const known = random.choice(people);
    askBefore(telling, order, W.ASK_CAME, slots, () => ({
      ...(random.chance(0.5) ? { a: known, b: stranger } : { a: stranger, b: known }),
      ...verb,
    }));
  }
}

/** Meetings, parties and lessons: which is before which, and when they are. */
function tellEvents(telling: Telling): void {
  const { random } = telling;
  const used = new Set<string>(["training session"]);
  const events = Array.from({ length: 3 + random.integer(3) }, () => freshWord(telling, "event", used));
  const stranger = freshWord(telling, "event", used);
  const slots: Slots = (first, second) => ({ x: events[first]!, y: events[second]! });
  const times = random.choice(T.TIMES);
  const timed = random.chance(0.6);
  const when = new Map<number, { now: number; line: number; before?: number }>();
  let order: ToldOrder;
  if (timed) {
    order = new ToldOrder(events.length);
    const chosen = random.sample(
      times.map((_, time) => time),
      Math.min(events.length, times.length - 1),
    );
    const known = random.sample(
      chosen.map((_, index) => index),
      Math.max(2, chosen.length - random.integer(2)),
    );
    const at = (index: number, time: number, wordings: readonly string[]) =>
      tellWith(telling, wordings, { x: events[index]!, t: times[time]! });
    for (const index of known) {
      when.set(index, { now: chosen[index]!, line: at(index, chosen[index]!, T.AT_TIME) });
      if (random.chance(0.15)) tellAside(telling, []);
    }
    if (random.chance(0.45)) {
      const moved = random.choice(known);
      const free = times.map((_, time) => time).filter((time) => !chosen.includes(time));
      if (free.length > 0) {
        const now = random.choice(free);
        when.set(moved, { now, before: chosen[moved]!, line: at(moved, now, T.TO_TIME) });
      }
    }
    for (const [one, first] of when)
      for (const [other, second] of when) if (first.now < second.now) order.before(one, other, first.line, second.line);
    const untold = events.findIndex((_, index) => !when.has(index));
    if (untold >= 0 && random.chance(0.7)) tellWith(telling, T.OPEN_EVENT, { x: events[untold]! });
  } else {
    order = tellLinks(telling, events.length, T.EVENT_BEFORE, slots, []);
    const open = order.pairs().filter(([one, other]) => order.isOpen(one, other) && order.isOpen(other, one));
    const share = open.length > 0 ? random.uniform() : 1;
    if (share < 0.4) tellWith(telling, T.MAYBE_BEFORE, slots(...random.choice(open)));
    else if (share < 0.65) {
      const alone = events.findIndex((_, index) =>
        events.every((_, other) => other === index || (order.isOpen(index, other) && order.isOpen(other, index))),
      );
      if (alone >= 0) tellWith(telling, T.OPEN_EVENT, { x: events[alone]! });
    }
  }
  if (random.chance(0.25)) tellAside(telling, []);
  const wanted = 4 + random.integer(4);
  for (let attempt = 0; attempt < 25 && telling.questions.length < wanted; attempt++) {
    if (timed && random.chance(0.4)) {
      const [yes, changed, others, open]: [Case[], Case[], Case[], Case[]] = [[], [], [], []];
      const told = [...when.values()];
      events.forEach((x, index) => {
        const known = when.get(index);
        for (const { now } of told) {
          const slots = { x, t: times[now]! };
          if (!known) open.push({ slots, support: [] });
          else (known.now === now ? yes : others).push({ slots, support: [known.line] });
        }
        if (known?.before !== undefined) changed.push({ slots: { x, t: times[known.before]! }, support: [known.line] });
      });
      if (open.length === 0) open.push({ slots: { x: stranger, t: times[random.choice(told).now]! }, support: [] });
      askEvenly(telling, T.ASK_AT_TIME, { yes: [yes], no: [others, changed], "not told": [open] });
    } else {
      const known = random.choice(events);
      askBefore(telling, order, T.ASK_EVENT_BEFORE, slots, () =>
        random.chance(0.5) ? { x: known, y: stranger } : { x: stranger, y: known },
      );
    }
  }
}

/** What came before what: deeds, arrivals, events and their times. */
export const order: EverydayDomain = {
  name: "order",
  tell(telling) {
    const share = telling.random.uniform();
    if (share < 0.4) tellDeeds(telling);
    else if (share < 0.65) tellArrivals(telling);
    else tellEvents(telling);
  },
};
