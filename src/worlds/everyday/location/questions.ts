import { CaseBook } from "../kit/cases.ts";
import type { Place } from "../kit/keeping.ts";
import { paired } from "../kit/people.ts";
import type { Person } from "../kit/telling.ts";
import type { Atlas } from "./atlas.ts";

/** Who is where: yes, no, and not told in all the ways in which it can be left open. */
export function isAt(map: Atlas, outsider: Person): CaseBook {
  const book = new CaseBook();
  for (const a of map.cast) {
    const state = map.of(a);
    for (const place of map.places) {
      const slots = { a, ...map.slots(place) };
      if (state.place === place) for (let copy = 0; copy < 2; copy++) book.add("yes", slots, state.support);
      else if (state.place) for (let copy = state.been.has(place) ? 0 : 1; copy < 2; copy++) book.add("no", slots, state.support);
      else if (state.never.has(place)) book.add("no", slots, [state.never.get(place)!]);
      else if (state.either) book.add(state.either.includes(place) ? "not told" : "no", slots, state.support);
      else if (state.not.has(place)) for (let copy = 0; copy < 3; copy++) book.add("no", slots, state.not.get(place));
      else for (let copy = state.maybe.has(place) ? 0 : 2; copy < 3; copy++) book.add("not told", slots);
    }
  }
  if (book.lacks(map.telling)) book.add("not told", { a: outsider, ...map.slots(map.telling.random.choice(map.places)) });
  return book;
}

/** Of people who were in the place, or of whom nothing is known. */
export function stillAt(map: Atlas, outsider: Person): CaseBook {
  const book = new CaseBook();
  for (const a of map.cast) {
    const state = map.of(a);
    if (state.place) book.add("yes", { a, ...map.slots(state.place) }, state.support);
    for (const [place, line] of state.been) {
      if (place === state.place) continue;
      if (state.place) book.add("no", { a, ...map.slots(place) }, [...line, ...state.support]);
      else if (state.not.has(place)) book.add("no", { a, ...map.slots(place) }, state.not.get(place));
    }
    if (state.been.size > 0) continue;
    for (const place of map.places) if (!state.not.has(place) && !state.never.has(place)) book.add("not told", { a, ...map.slots(place) });
  }
  if (book.lacks(map.telling)) book.add("not told", { a: outsider, ...map.slots(map.telling.random.choice(map.places)) });
  return book;
}

export function together(map: Atlas, outsider: Person): CaseBook {
  const book = new CaseBook();
  for (const one of map.cast)
    for (const other of map.cast) {
      if (one === other) continue;
      const [a, b] = paired(one, other);
      const [here, there] = [map.of(a), map.of(b)];
      const support = [...here.support, ...there.support];
      if (here.place && there.place) book.add(here.place === there.place ? "yes" : "no", { a, b }, support);
      else if (here.place && there.not.has(here.place)) book.add("no", { a, b }, [...here.support, ...there.not.get(here.place)!]);
      else if (there.place && here.not.has(there.place)) book.add("no", { a, b }, [...there.support, ...here.not.get(there.place)!]);
      else if (![here, there].some((state) => state.either || state.never.size > 0)) book.add("not told", { a, b });
    }
  const [a, b] = paired(map.telling.random.choice(map.cast), outsider);
  if (book.lacks(map.telling)) book.add("not told", { a, b });
  return book;
}

export function before(map: Atlas, outsider: Person): CaseBook {
  const book = new CaseBook();
  for (const a of map.cast) {
    const { moves, been, arrivals } = map.of(a);
    for (const { from, support, to, open } of moves) {
      if (arrivals.filter((place) => place === to).length > 1 || (from !== undefined && from === to)) continue;
      for (const o of map.places) {
        if (o === to || (from === undefined && (open.includes(o) || map.of(a).never.has(o)))) continue;
        const copies = from !== undefined && o !== from && been.has(o) ? 2 : 1;
        const answer = from === undefined ? "not told" : from === o ? "yes" : "no";
        for (let copy = 0; copy < copies; copy++) book.add(answer, { a, ...map.slots(to, o) }, support);
      }
    }
  }
  const [p, o] = map.telling.random.shuffle(map.places) as [Place, Place];
  if (book.lacks(map.telling)) book.add("not told", { a: outsider, ...map.slots(p, o) });
  return book;
}

export function everAt(map: Atlas, outsider: Person): CaseBook {
  const book = new CaseBook();
  for (const a of map.cast) {
    const { been, never, place: now } = map.of(a);
    for (const [place, lines] of been)
      for (let copy = place === now ? 1 : 0; copy < 2; copy++) book.add("yes", { a, ...map.slots(place) }, lines);
    for (const [place, line] of never) book.add("no", { a, ...map.slots(place) }, [line]);
    for (const place of map.places) if (!been.has(place) && !never.has(place)) book.add("not told", { a, ...map.slots(place) });
  }
  if (book.lacks(map.telling)) book.add("not told", { a: outsider, ...map.slots(map.telling.random.choice(map.places)) });
  return book;
}

export function anyoneAt(map: Atlas): CaseBook {
  const book = new CaseBook();
  const taken = new Set<Place>();
  for (const who of map.cast) {
    const { place, support } = map.of(who);
    if (place === undefined) continue;
    taken.add(place);
    book.add("yes", map.slots(place), support);
  }
  for (const [place, line] of map.empty) book.add("no", map.slots(place), [line]);
  for (const place of map.places) if (!taken.has(place) && !map.empty.has(place)) book.add("not told", map.slots(place));
  return book;
}

export function tookTo(map: Atlas, outsider: Person): CaseBook {
  const book = new CaseBook();
  for (const { driver, taken: c, place, line } of map.lifts) {
    for (const a of [...map.cast, outsider]) {
      if (a === c) continue;
      const slots = { a, c, ...map.slots(place) };
      book.add(driver === undefined ? "not told" : driver === a ? "yes" : "no", slots, [line]);
    }
    if (driver) book.add("no", { a: c, c: driver, ...map.slots(place) }, [line]);
  }
  const taken = new Set(map.lifts.flatMap((told) => [told.taken, told.driver]));
  const others = map.cast.filter((person) => !taken.has(person));
  for (const c of others)
    for (const a of [...map.cast, outsider]) {
      const place = map.places.find((candidate) => !map.of(c).been.has(candidate) && !map.of(c).never.has(candidate));
      if (a !== c && place && map.of(c).been.size === 0) book.add("not told", { a, c, ...map.slots(place) });
    }
  return book;
}

export function wishes(map: Atlas, outsider: Person): CaseBook {
  const book = new CaseBook();
  for (const { person: a, place, wanted, line } of map.wishes) {
    book.add(wanted ? "yes" : "no", { a, ...map.slots(place) }, [line]);
    for (const other of [...map.cast, outsider])
      if (map.wishes.every((told) => told.person !== other) && !map.of(other === outsider ? a : other).been.has(place))
        book.add("not told", { a: other, ...map.slots(place) });
  }
  return book;
}
