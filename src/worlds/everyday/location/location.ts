import { askAll, at, type Place, say, smallTalk, stranger } from "../kit/keeping.ts";
import { isUser, paired } from "../kit/people.ts";
import type { EverydayDomain, Person, Telling } from "../kit/telling.ts";
import { Atlas } from "./atlas.ts";
import { isAt, stillAt, together, before, everAt, anyoneAt, tookTo, wishes } from "./questions.ts";
import * as words from "./wordings.ts";

type Event = (map: Atlas, person: Person) => boolean;

const goTo =
  (bank: (map: Atlas) => readonly string[]): Event =>
  (map, a) => {
    const place = map.telling.random.choice(map.goals(a));
    const line = say(map.telling, bank(map), { a, ...map.slots(place) });
    map.move(a, place, line);
    return true;
  };
const go = goTo((map) => words.GO[map.scale]);

const be: Event = (map, a) => {
  const state = map.of(a);
  if (state.place !== undefined || state.not.size > 0 || state.either) return go(map, a);
  const place = map.telling.random.choice(map.goals(a));
  map.settle(a, place, [say(map.telling, words.AT, { a, ...map.slots(place) }, { order: false })]);
  return true;
};

const goFrom: Event = (map, a) => {
  const state = map.of(a);
  if (state.either || state.not.size > 0) return false;
  const goals = map.goals(a);
  const from = state.place ?? map.telling.random.choice(goals);
  const place = map.telling.random.choice(goals.filter((goal) => goal !== from));
  const line = say(map.telling, words.GO_FROM, { a, ...map.slots(place, from) });
  if (state.place === undefined) map.settle(a, from, [line]);
  map.move(a, place, line, [line]);
  return true;
};

const goVia: Event = (map, a) => {
  const goals = map.telling.random.shuffle(map.goals(a));
  const [via, place] = [goals[0]!, goals[1]!];
  const line = say(map.telling, words.GO_VIA, { a, ...map.slots(place, via) });
  map.move(a, via, line);
  map.move(a, place, line, [line]);
  return true;
};

const leave: Event = (map, a) => {
  const state = map.of(a);
  if (state.either || state.not.size > 0) return false;
  const place = state.place ?? map.telling.random.choice(map.goals(a));
  const line = say(map.telling, words.LEAVE, { a, ...map.slots(place) });
  if (!state.been.has(place)) state.been.set(place, [line]);
  map.unsettle(a, place, line);
  return true;
};

const notThere: Event = (map, a) => {
  const state = map.of(a);
  if (state.place || state.either) return false;
  const place = map.telling.random.choice(map.goals(a));
  state.not.set(place, [say(map.telling, words.NOT_AT, { a, ...map.slots(place) }, { order: false })]);
  return true;
};

const notBut: Event = (map, a) => {
  const goals = map.telling.random.shuffle(map.goals(a));
  map.settle(a, goals[0]!, [say(map.telling, words.NOT_BUT, { a, ...map.slots(goals[0]!, goals[1]) }, { order: false })]);
  return true;
};

const another = (map: Atlas, a: Person, fits: (person: Person) => boolean = () => true): Person | undefined => {
  const others = map.actors.filter((person) => person !== a && fits(person));
  return others.length > 0 ? map.telling.random.choice(others) : undefined;
};

const follow: Event = (map, b) => {
  const a = another(map, b, (person) => {
    const { place } = map.of(person);
    return place !== undefined && place !== map.of(b).place && !map.of(b).never.has(place);
  });
  if (a === undefined) return false;
  const { place, support } = map.of(a);
  const line = say(map.telling, words.FOLLOW, { b, a });
  map.settle(b, place!, [...support, line]);
  return true;
};

const both: Event = (map, one) => {
  const other = another(map, one);
  if (other === undefined) return false;
  const [a, b] = paired(one, other);
  const place = map.goals(a).find((goal) => map.goals(b).includes(goal));
  if (place === undefined) return false;
  const line = say(map.telling, words.TOGETHER, { a, b, ...map.slots(place) });
  for (const person of [a, b]) map.settle(person, place, [line]);
  return true;
};

const two: Event = (map, a) => {
  const b = another(map, a);
  if (b === undefined) return false;
  const place = map.goals(a)[0]!;
  const other = map.goals(b).find((goal) => goal !== place)!;
  const line = say(map.telling, words.GO_TWO, { a, b, ...map.slots(place, other) });
  map.settle(a, place, [line]);
  map.settle(b, other, [line]);
  return true;
};

const lift: Event = (map, a) => {
  const c = another(map, a);
  const place = c && map.goals(a).find((goal) => map.goals(c).includes(goal));
  if (c === undefined || place === undefined || map.lifts.some((told) => told.taken === c)) return false;
  const known = map.telling.random.chance(0.65);
  const line = say(map.telling, known ? words.CARRY : words.BROUGHT, { ...(known ? { a } : {}), c, ...map.slots(place) });
  map.settle(c, place, [line]);
  if (known) map.settle(a, place, [line]);
  map.lifts.push({ driver: known ? a : undefined, taken: c, place, line });
  return true;
};

const stay: Event = (map, a) => {
  const { place } = map.of(a);
  if (place === undefined) return false;
  map.of(a).support = [say(map.telling, words.STAY, { a, ...map.slots(place) }, { order: false })];
  return true;
};

const either: Event = (map, a) => {
  const state = map.of(a);
  if (state.place || state.not.size > 0 || state.either || isUser(a)) return false;
  const [p, o] = map.telling.random.shuffle(map.goals(a)) as [Place, Place];
  state.support = [say(map.telling, words.EITHER, { a, ...map.slots(p, o) }, { order: false })];
  state.either = [p, o];
  for (const place of [p, o]) map.empty.delete(place);
  return true;
};

const nobody: Event = (map) => {
  const free = map.places
    .slice(0, -1)
    .filter((place) => map.cast.every((who) => map.of(who).place !== place && !map.of(who).either?.includes(place)));
  const place = free.find((candidate) => !map.empty.has(candidate));
  if (place === undefined || map.cast.some((person) => isUser(person) && map.of(person).place === undefined)) return false;
  const line = say(map.telling, words.NOBODY, map.slots(place), { order: false });
  map.empty.set(place, line);
  for (const who of map.cast) if (map.of(who).place === undefined && !map.of(who).either) map.of(who).not.set(place, [line]);
  return true;
};

const never: Event = (map, a) => {
  const state = map.of(a);
  const place = map.goals(a).find((goal) => !state.been.has(goal) && !state.either?.includes(goal));
  if (place === undefined || state.never.size > 0 || map.goals(a).length < 3) return false;
  const line = say(map.telling, words.NEVER, { a, p: place.noun, in: at(map.telling, place) }, { order: false });
  state.never.set(place, line);
  return true;
};

const wish: Event = (map, person) => {
  const place = map.telling.random.choice(map.goals(person));
  if (map.wishes.some((told) => told.person === person)) return false;
  const wanted = map.telling.random.chance(0.6);
  const line = say(map.telling, wanted ? words.WANTS : words.WANTS_NOT, { a: person, ...map.slots(place) }, { order: false });
  map.wishes.push({ person, place, wanted, line });
  map.of(person).maybe.add(place);
  return true;
};

const belief: Event = (map, a) => {
  const b = another(map, a, (person) => !isUser(person));
  if (b === undefined || isUser(a) || map.of(a).place) return false;
  const place = map.telling.random.choice(map.goals(a));
  if (map.of(a).not.has(place)) return false;
  say(map.telling, words.BELIEVES, { b, a, ...map.slots(place) }, { order: false });
  map.of(a).maybe.add(place);
  return true;
};

const events: readonly Event[] = [
  go,
  go,
  go,
  go,
  be,
  be,
  be,
  goFrom,
  goFrom,
  goVia,
  leave,
  leave,
  notThere,
  notBut,
  follow,
  follow,
  both,
  both,
  two,
  lift,
  lift,
  stay,
  either,
  nobody,
  nobody,
  never,
  wish,
  wish,
  belief,
];
/** Who goes where, comes back, follows, stays or is brought along. */
export const location: EverydayDomain = {
  name: "location",
  tell(telling: Telling): void {
    const { random } = telling;
    const map = new Atlas(telling);
    const length = 2 + random.integer(8);
    const silent = map.actors.length < map.cast.length ? map.cast.at(-1) : undefined;
    const mention = silent && 1 + random.integer(length - 1);
    for (let guard = 0; telling.lines.length < length && guard < 60; guard++) {
      if (silent && telling.lines.length === mention) {
        if (random.chance(0.5) || !random.choice([wish, belief, never, notThere, either, leave])(map, silent))
          smallTalk(telling, { people: [silent] });
      } else if (telling.lines.length > 0 && random.chance(0.15))
        smallTalk(telling, { people: silent && random.chance(0.6) ? [silent] : map.cast, places: map.places });
      else random.choice(guard === 0 ? [go, be, both, goFrom] : events)(map, random.choice(map.actors));
    }
    const outsider = stranger(telling, map.cast);
    askAll(telling, [
      { forms: words.IS_AT, cases: () => isAt(map, outsider), weight: 5 },
      { forms: words.IS_AWAY, cases: () => isAt(map, outsider).flipped, weight: 2 },
      { forms: words.STILL_AT, cases: () => stillAt(map, outsider), weight: 2 },
      { forms: words.HAS_LEFT, cases: () => stillAt(map, outsider).flipped, weight: 2 },
      { forms: words.SAME_PLACE, cases: () => together(map, outsider), weight: 3 },
      { forms: words.APART, cases: () => together(map, outsider).flipped },
      { forms: words.BEFORE, cases: () => before(map, outsider), weight: 3 },
      { forms: words.EVER_AT, cases: () => everAt(map, outsider), weight: 2 },
      { forms: words.ANYONE_AT, cases: () => anyoneAt(map), weight: 2 },
      { forms: words.TOOK, cases: () => tookTo(map, outsider), weight: 2 },
      { forms: words.WISH, cases: () => wishes(map, outsider), weight: 2 },
    ]);
  },
};
