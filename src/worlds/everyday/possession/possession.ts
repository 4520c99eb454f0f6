import { askAll, say, smallTalk, stranger, unlike } from "../kit/keeping.ts";
import type { EverydayDomain, Person, Telling } from "../kit/telling.ts";
import { Household, type Kept, type Spot } from "./household.ts";
import { who, ever, whereIs, wasBefore, whoPut } from "./questions.ts";
import * as words from "./wordings.ts";

type Event = (house: Household, thing: Kept, a: Person) => boolean;

const fresh = ({ holder, spot, trail }: Kept): boolean => !holder && !spot && trail.length === 0;
const aSpot = (house: Household, thing: Kept, by?: Person): Spot => {
  const here = by && house.where.get(by)?.spot;
  const free = house.spots.filter((spot) => spot !== thing.spot && (spot.container || here === undefined || spot === here));
  return house.telling.random.choice(free);
};

const take: Event = (house, thing, a) => {
  if (!house.reaches(a, thing)) return false;
  const bank =
    fresh(thing) && house.telling.random.chance(0.5)
      ? words.HAS
      : thing.spot && house.telling.random.chance(0.5)
        ? words.TAKE_FROM
        : words.TAKE;
  const line = say(house.telling, bank, { a, ...house.slots(thing.x, thing.spot) }, { order: bank !== words.HAS });
  if (thing.spot?.container && thing.puts.at(-1)?.by !== a) house.where.delete(a);
  house.held(thing, a, [line]);
  return true;
};

const put: Event = (house, thing, a) => {
  const by = thing.holder ?? a;
  if (by === a && !thing.holder && !house.reaches(a, thing)) return false;
  if (!thing.holder && thing.spot && !thing.spot.container) return false;
  const spot = aSpot(house, thing, by);
  house.laid(thing, spot, say(house.telling, words.PUT, { a: by, ...house.slots(thing.x, spot) }), by);
  return true;
};

const lie: Event = (house, thing) => {
  if (!fresh(thing)) return false;
  const spot = aSpot(house, thing);
  house.laid(thing, spot, say(house.telling, words.LIES, house.slots(thing.x, spot), { order: false }));
  return true;
};

const gone: Event = (house, thing) => {
  if (!thing.holder && !thing.spot) return false;
  house.missing(thing, say(house.telling, words.GONE, house.slots(thing.x)));
  return true;
};

const lose: Event = (house, thing) => {
  if (!thing.holder) return false;
  house.missing(thing, say(house.telling, words.LOSE, { a: thing.holder, ...house.slots(thing.x) }));
  return true;
};

const go: Event = (house, thing, someone) => {
  const a = thing.holder ?? someone;
  const rooms = house.spots.filter(({ container, place }) => !container && house.where.get(a)?.spot.place !== place);
  const spot = house.telling.random.choice(rooms);
  const line = say(house.telling, words.GO, { a, ...house.slots(thing.x, spot) });
  arrive(house, a, spot, line);
  return true;
};

function arrive(house: Household, a: Person, spot: Spot, line: number): void {
  house.where.set(a, { spot, line });
  for (const thing of house.things) {
    if (thing.holder !== a) continue;
    thing.unsure.clear();
    thing.trail.push({ spot, support: [...thing.support, line] });
  }
}

const bring: Event = (house, thing, someone) => {
  const a = thing.holder ?? someone;
  if (!thing.holder && !house.reaches(a, thing)) return false;
  const spot = house.telling.random.choice(
    house.spots.filter((room) => !room.container && room !== house.where.get(a)?.spot && room !== thing.spot),
  );
  const line = say(house.telling, words.BRING, { a, ...house.slots(thing.x, spot) });
  if (!thing.holder) {
    house.where.delete(a);
    house.held(thing, a, [line]);
  }
  thing.support = [line];
  arrive(house, a, spot, line);
  return true;
};

const dropAndTake: Event = (house, thing, someone) => {
  const a = thing.holder ?? someone;
  if (!thing.holder && !fresh(thing)) return false;
  const b = house.cast.find((person) => person !== a && !thing.never.has(person));
  if (b === undefined || thing.never.has(a)) return false;
  const boxes = house.spots.filter(({ container }) => container);
  const spot = house.telling.random.choice(boxes);
  const line = say(house.telling, words.DROP_AND_TAKE, { a, b, ...house.slots(thing.x, spot) });
  house.where.delete(b);
  house.laid(thing, spot, line, a);
  house.held(thing, b, [line]);
  thing.notIn.set(spot, [line]);
  return true;
};

const notHas: Event = (house, thing, a) => {
  if (thing.holder || thing.spot) return false;
  thing.notWith.set(a, [say(house.telling, words.NOT_HAS, { a, ...house.slots(thing.x) }, { order: false })]);
  return true;
};

const neverHad: Event = (house, thing, a) => {
  if (thing.had.has(a) || thing.never.size > 0) return false;
  thing.never.set(a, say(house.telling, words.NEVER_HAD, { a, ...house.slots(thing.x) }, { order: false }));
  return true;
};

const plan: Event = (house, thing, a) => {
  if (thing.holder === a || thing.never.has(a)) return false;
  say(house.telling, words.PLAN, { a, ...house.slots(thing.x) }, { order: false });
  return true;
};

const planPut: Event = (house, thing) => {
  if (thing.holder || thing.spot) return false;
  say(house.telling, words.PLAN_PUT, house.slots(thing.x, aSpot(house, thing)), { order: false });
  return true;
};

const events: readonly Event[] = [
  take,
  take,
  take,
  take,
  take,
  put,
  put,
  put,
  put,
  lie,
  lie,
  lie,
  gone,
  lose,
  go,
  go,
  go,
  bring,
  bring,
  dropAndTake,
  notHas,
  neverHad,
  neverHad,
  plan,
  planPut,
];
/** Who has what, where it was put, and what moves along with whom. */
export const possession: EverydayDomain = {
  name: "possession",
  tell(telling: Telling): void {
    const { random } = telling;
    const house = new Household(telling);
    const other = unlike(
      telling,
      "thing",
      house.things.map(({ x }) => x),
    );
    const length = 2 + random.integer(8);
    const mention = random.chance(0.6) ? 1 + random.integer(length) : undefined;
    for (let guard = 0; telling.lines.length < length && guard < 60; guard++) {
      if (telling.lines.length === mention) smallTalk(telling, { things: [other] });
      else if (telling.lines.length > 0 && random.chance(0.15))
        smallTalk(telling, {
          people: house.cast,
          things: [...house.things.map(({ x }) => x), other],
          places: house.spots.map(({ place }) => place),
        });
      else
        random.choice(guard === 0 ? [take, take, bring, put, lie] : events)(house, random.choice(house.things), random.choice(house.cast));
    }
    const outsider = stranger(telling, house.cast);
    askAll(telling, [
      { forms: words.DOES_HAVE, cases: () => who(house, outsider, other), weight: 5 },
      { forms: words.IS_WITHOUT, cases: () => who(house, outsider, other).flipped, weight: 2 },
      { forms: words.STILL_HAS, cases: () => who(house, outsider, other, true), weight: 2 },
      { forms: words.EVER_HAD, cases: () => ever(house, outsider, other), weight: 2 },
      { forms: words.IS_IN, cases: () => whereIs(house, other), weight: 5 },
      { forms: words.IS_NOT_IN, cases: () => whereIs(house, other).flipped, weight: 2 },
      { forms: words.STILL_IN, cases: () => whereIs(house, other, true), weight: 2 },
      { forms: words.WAS_BEFORE, cases: () => wasBefore(house, other), weight: 3 },
      { forms: words.WHO_PUT, cases: () => whoPut(house, outsider, other), weight: 2 },
    ]);
  },
};
