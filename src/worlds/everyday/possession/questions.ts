import { CaseBook } from "../kit/cases.ts";
import { isUser } from "../kit/people.ts";
import type { Person } from "../kit/telling.ts";
import type { Household, Kept, Lines, Spot } from "./household.ts";

export function who(house: Household, outsider: Person, other: string, still = false): CaseBook {
  const book = new CaseBook();
  for (const thing of house.things) {
    const slots = house.slots(thing.x);
    for (const a of house.cast) {
      if (still && !thing.had.has(a) && (thing.had.size > 0 || thing.notWith.has(a))) continue;
      if (thing.holder === a) for (let copy = 0; copy < 2; copy++) book.add("yes", { a, ...slots }, thing.support);
      else if (thing.holder) for (let copy = thing.had.has(a) ? 0 : 1; copy < 2; copy++) book.add("no", { a, ...slots }, thing.support);
      else if (thing.notWith.has(a)) for (let copy = 0; copy < 2; copy++) book.add("no", { a, ...slots }, thing.notWith.get(a));
      else if (thing.never.has(a)) book.add("no", { a, ...slots }, [thing.never.get(a)!]);
      else if (!thing.spot && !isUser(a)) for (let copy = 0; copy < 3; copy++) book.add("not told", { a, ...slots });
    }
    if (!thing.holder && !thing.spot && !isUser(outsider)) book.add("not told", { a: outsider, ...slots });
  }
  if (book.lacks(house.telling)) book.add("not told", { a: house.telling.random.choice(house.cast), ...house.slots(other) });
  return book;
}

export function ever(house: Household, outsider: Person, other: string): CaseBook {
  const book = new CaseBook();
  for (const thing of house.things) {
    const slots = house.slots(thing.x);
    for (const [a, lines] of thing.had)
      for (let copy = thing.holder === a ? 1 : 0; copy < 3; copy++) book.add("yes", { a, ...slots }, lines);
    for (const [a, line] of thing.never) book.add("no", { a, ...slots }, [line]);
    for (const a of house.cast) if (!thing.had.has(a) && !thing.never.has(a)) book.add("not told", { a, ...slots });
    book.add("not told", { a: outsider, ...slots });
  }
  if (book.lacks(house.telling)) book.add("not told", { a: house.telling.random.choice(house.cast), ...house.slots(other) });
  return book;
}

/** The room where a thing is, if that is told. */
function spotOf(house: Household, thing: Kept): { readonly spot: Spot; readonly support: Lines } | undefined {
  if (thing.spot) return { spot: thing.spot, support: thing.support };
  const here = thing.holder && house.where.get(thing.holder);
  return here && { spot: here.spot, support: [...thing.support, here.line] };
}

export function whereIs(house: Household, other: string, still = false): CaseBook {
  const book = new CaseBook();
  for (const thing of house.things) {
    const here = spotOf(house, thing);
    for (const spot of house.spots) {
      const slots = house.slots(thing.x, spot);
      const was = thing.trail.some((step) => step.spot === spot);
      if (still && !was && thing.trail.some((step) => step.spot)) continue;
      if (here?.spot === spot) for (let copy = 0; copy < 2; copy++) book.add("yes", slots, here.support);
      else if (thing.notIn.has(spot)) for (let copy = 0; copy < 2; copy++) book.add("no", slots, thing.notIn.get(spot));
      else if (here && here.spot.container === spot.container)
        for (let copy = was ? 0 : 1; copy < 2; copy++) book.add("no", slots, here.support);
      else if (!here && !was && !thing.unsure.has(spot) && !(thing.holder && spot.container)) book.add("not told", slots);
      else if (here?.spot.container && !was) book.add("not told", slots);
    }
  }
  if (book.lacks(house.telling)) book.add("not told", house.slots(other, house.telling.random.choice(house.spots)));
  return book;
}

export function wasBefore(house: Household, other: string): CaseBook {
  const book = new CaseBook();
  for (const thing of house.things) {
    const { trail } = thing;
    for (let step = 1; step < trail.length; step++) {
      const [from, to] = [trail[step - 1]!, trail[step]!];
      if (to.spot === undefined || trail.filter(({ spot }) => spot === to.spot).length > 1) continue;
      for (const o of house.spots) {
        if (o === to.spot || (from.spot && from.spot.container !== o.container)) continue;
        const was = trail.some(({ spot }) => spot === o);
        if (from.spot === undefined && was) continue;
        book.add(from.spot === undefined ? "not told" : from.spot === o ? "yes" : "no", house.slots(thing.x, to.spot, o), [
          ...from.support,
          ...to.support,
        ]);
      }
    }
    const first = trail[0]?.spot;
    const later = new Set(trail.slice(1).map(({ spot }) => spot));
    if (first && !later.has(first))
      for (const o of house.spots) if (o !== first && !later.has(o)) book.add("not told", house.slots(thing.x, first, o));
  }
  const [p, o] = house.telling.random.shuffle(house.spots) as [Spot, Spot];
  if (book.lacks(house.telling)) book.add("not told", house.slots(other, p, o));
  return book;
}

export function whoPut(house: Household, outsider: Person, other: string): CaseBook {
  const book = new CaseBook();
  for (const { x, puts } of house.things)
    for (const { by, spot, line } of puts) {
      if (puts.filter((told) => told.spot === spot).length > 1) continue;
      for (const a of [...house.cast, outsider]) {
        if (by === undefined && isUser(a)) continue;
        for (let copy = by === a ? 0 : 2; copy < 3; copy++)
          book.add(by === undefined ? "not told" : by === a ? "yes" : "no", { a, ...house.slots(x, spot) }, [line]);
      }
    }
  for (const { x, trail } of house.things)
    if (trail.every(({ spot }) => spot === undefined))
      for (const a of house.cast) book.add("not told", { a, ...house.slots(x, house.telling.random.choice(house.spots)) });
  if (book.lacks(house.telling))
    book.add("not told", { a: house.telling.random.choice(house.cast), ...house.slots(other, house.telling.random.choice(house.spots)) });
  return book;
}
