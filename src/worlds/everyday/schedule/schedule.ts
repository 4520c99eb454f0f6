import { askOf, cast, chatter, type Kind, Possible, said, wordOf } from "../kit/alternatives.ts";
import type { EverydayDomain, Person, Telling } from "../kit/telling.ts";
import { LEXICON } from "../words/lexicon.ts";
import * as hours from "./hours.ts";
import * as words from "./wordings.ts";

type Plot = (telling: Telling) => Kind[];

const DAYS: readonly string[] = LEXICON.day;

/** "3 pm", "15:00", "three" is too vague. @param half half-hours since midnight */
function clock(telling: Telling, half: number): string {
  const hour = Math.floor(half / 2);
  const past = half % 2 === 1;
  const twelve = hour > 12 ? hour - 12 : hour;
  const part = hour < 12 ? "in the morning" : hour < 18 ? "in the afternoon" : "in the evening";
  return telling.random.choice([
    `${twelve}${past ? ":30" : ""} ${hour < 12 ? "am" : "pm"}`,
    `${twelve}${past ? ":30" : ""}${hour < 12 ? "am" : "pm"}`,
    `${hour}:${past ? "30" : "00"}`,
    `${past ? `half past ${twelve}` : twelve} ${part}`,
  ]);
}

interface Dated {
  readonly e: string;
  first: string | undefined;
  day: string | undefined;
  /** What happened to it, if anything was said. */
  fate: "moved" | "cancelled" | "postponed" | "confirmed" | undefined;
  time: number | undefined;
  support: number[];
  firstLine: number;
  timeLine: number;
}

/** Events that get a day, and perhaps another, or are called off. */
const events: Plot = (telling) => {
  const { random } = telling;
  const names = random.sample(words.EVENTS, 4);
  const people = [telling.person(), telling.person(), telling.person()];
  const fates = random.shuffle(["moved", "moved", "cancelled", "postponed", "confirmed", undefined] as const);
  const count = 2 + random.integer(2);
  const sameDay = random.chance(0.3) ? wordOf(telling, "day") : undefined;
  const dated: Dated[] = [];
  for (const e of names.slice(0, count)) {
    const day = sameDay ?? random.choice(DAYS);
    const time = sameDay || random.chance(0.4) ? 16 + random.integer(24) : undefined;
    const slots = { a: random.choice(people), e, d: day, t: time === undefined ? "" : clock(telling, time) };
    const line = said(telling, time === undefined ? words.ON_DAY : words.ON_DAY_AT, slots);
    dated.push({ e, first: day, day, fate: undefined, time, support: [line], firstLine: line, timeLine: line });
  }
  const vague = names[3]!;
  const mention = (): void => {
    said(telling, words.MENTIONED, {
      a: random.choice(people),
      e: vague,
      d: random.choice(DAYS),
      garment: wordOf(telling, "garment"),
    });
  };
  const early = random.chance(0.5);
  if (early) mention();
  for (const [index, event] of dated.entries()) {
    if (telling.lines.length < 7 && random.chance(0.75)) change(telling, event, fates[index], random.choice(people));
    if (telling.lines.length < 6 && random.chance(0.2)) chatter(telling, telling.person());
  }
  if (!early) mention();
  return [...eventKinds(telling, dated, vague), ...before(dated, vague, sameDay !== undefined)];
};

function change(telling: Telling, event: Dated, fate: Dated["fate"], a: Person): void {
  const { random } = telling;
  const { e } = event;
  event.fate = fate;
  if (fate === "moved") {
    const d = random.choice(DAYS.filter((day) => day !== event.day));
    const wordings = random.chance(0.45) ? words.MOVED_FROM_TO : words.MOVED_TO;
    event.support = [said(telling, wordings, { a, e, d0: event.day!, d })];
    event.day = d;
    event.time = undefined;
  } else if (fate === "cancelled" || fate === "postponed") {
    event.support = [said(telling, fate === "cancelled" ? words.CANCELLED : words.POSTPONED, { a, e })];
    event.day = undefined;
    event.time = undefined;
  } else if (fate === "confirmed") event.support.push(said(telling, words.CONFIRMED, { a, e }));
}

function eventKinds(telling: Telling, dated: readonly Dated[], vague: string): Kind[] {
  const { random } = telling;
  const [on, at, off, moved, first] = [new Possible(), new Possible(), new Possible(), new Possible(), new Possible()];
  const told = [...new Set(dated.flatMap(({ first, day }) => [first, day]).filter((day) => day !== undefined))];
  const times = dated.flatMap(({ time }) => (time === undefined ? [] : [time]));
  const other = (not: readonly (string | undefined)[]): string => {
    const near = told.filter((day) => !not.includes(day));
    return near.length > 0 && random.chance(0.7) ? random.choice(near) : random.choice(DAYS.filter((day) => !not.includes(day)));
  };
  const stranger = random.choice(words.EVENTS.filter((name) => name !== vague && dated.every(({ e }) => e !== name)));
  for (const { e, day, first: begun, fate, time, support, firstLine } of dated) {
    const last = support.slice(-1);
    if (day) {
      on.add(true, { e, d: day }, fate === "moved" ? last : [firstLine]);
      on.add(false, { e, d: fate === "moved" ? begun! : other([day]) }, fate === "moved" ? last : [firstLine]);
      if (fate === "moved") on.add(false, { e, d: other([day, begun]) }, last);
    } else {
      on.add(false, { e, d: begun! }, [firstLine, ...last]);
      if (fate === "postponed") on.add(undefined, { e, d: other([begun]) });
    }
    if (time !== undefined) {
      at.add(true, { e, t: clock(telling, time) }, [firstLine]);
      const wrong = times.filter((one) => one !== time);
      at.add(
        false,
        { e, t: clock(telling, wrong.length > 0 && random.chance(0.7) ? random.choice(wrong) : time + random.choice([-3, -2, 2, 3])) },
        [firstLine],
      );
    } else if (fate !== "cancelled")
      at.add(undefined, { e, t: clock(telling, times.length > 0 ? random.choice(times) : 16 + random.integer(24)) });
    if (fate && fate !== "postponed") off.add(fate === "cancelled", { e }, last);
    if (fate && fate !== "cancelled" && fate !== "postponed") moved.add(fate === "moved", { e }, last);
    first.add(true, { e, d: begun! }, [firstLine]);
    first.add(false, { e, d: fate === "moved" && random.chance(0.6) ? day! : other([begun]) }, [firstLine]);
  }
  for (const e of [vague, vague, stranger]) {
    const d = other([]);
    on.add(undefined, { e, d });
    at.add(undefined, { e, t: clock(telling, times.length > 0 ? random.choice(times) : 16 + random.integer(24)) });
    off.add(undefined, { e });
    moved.add(undefined, { e });
    first.add(undefined, { e, d });
  }
  return [
    { asking: words.IS_ON, possible: on },
    { asking: words.IS_ON, possible: on },
    { asking: words.IS_AT, possible: at },
    { asking: words.IS_CANCELLED, possible: off },
    { asking: words.IS_MOVED, possible: moved },
    { asking: words.WAS_FIRST, possible: first },
  ];
}

/** Which of two events on the same day is earlier. */
function before(dated: readonly Dated[], vague: string, sameDay: boolean): Kind[] {
  const possible = new Possible();
  for (const one of sameDay ? dated : []) {
    if (one.time === undefined) continue;
    for (const other of dated) {
      if (other === one || other.time === undefined || other.time === one.time) continue;
      possible.add(one.time < other.time, { e: one.e, f: other.e }, [one.timeLine, other.timeLine]);
    }
    possible.add(undefined, { e: one.e, f: vague });
    possible.add(undefined, { e: vague, f: one.e });
  }
  return [{ asking: words.IS_BEFORE, possible }];
}

/** When shops and the like are open. */
const opening: Plot = (telling) => {
  const { random } = telling;
  const [on, shut, at] = [new Possible(), new Possible(), new Possible()];
  const people = [telling.person(), telling.person()];
  const venues = [...new Set(Array.from({ length: 5 }, () => wordOf(telling, "venue")))];
  const unknown = venues.slice(-2);
  const known = venues.slice(0, -2);
  const asksDays = random.chance(0.6);
  for (const v of known) {
    if (random.chance(asksDays ? 0.7 : 0.25)) {
      const day = random.integer(7);
      const manner = random.integer(3);
      const length = 2 + random.integer(4);
      const from = random.integer(7 - length);
      const open = new Set(
        DAYS.filter((_, index) => (manner === 0 ? index >= from && index <= from + length : manner === 1 ? index !== day : index === day)),
      );
      const wordings = [hours.WEEKDAYS, hours.ALL_BUT, hours.ONLY_ON][manner]!;
      const slots = manner === 0 ? { v, d: DAYS[from]!, d2: DAYS[from + length]! } : { v, d: DAYS[day]! };
      const line = said(telling, wordings, slots);
      for (const d of DAYS) {
        on.add(open.has(d), { v, d }, [line]);
        shut.add(!open.has(d), { v, d }, [line]);
      }
    } else {
      const from = 12 + random.integer(10);
      const to = from + 8 + random.integer(12);
      const line = said(telling, hours.HOURS, { v, t: clock(telling, from), u: clock(telling, to) });
      for (const half of [from + 2, to - 2, from + 4, from - 2, to + 2, to + 3]) {
        if (half <= 46) at.add(half > from && half < to, { v, t: clock(telling, half) }, [line]);
      }
      on.add(undefined, { v, d: random.choice(DAYS) });
    }
    if (telling.lines.length < 6 && random.chance(0.25)) chatter(telling, telling.person());
  }
  said(telling, hours.HOURS_UNSAID, { a: random.choice(people), v: unknown[0]!, d: random.choice(DAYS) });
  for (const v of unknown) {
    const d = random.choice(DAYS);
    on.add(undefined, { v, d });
    shut.add(undefined, { v, d });
    at.add(undefined, { v, t: clock(telling, 14 + random.integer(28)) });
  }
  return [
    { asking: hours.OPEN_ON, possible: on },
    { asking: hours.CLOSED_ON, possible: shut },
    { asking: hours.OPEN_AT, possible: at },
  ];
};

/** Tables and taxis booked for a day, rebooked and cancelled. */
const bookings: Plot = (telling) => {
  const { random } = telling;
  const possible = new Possible();
  const people = cast(telling, 3);
  const things = random.sample(hours.SLOTS, 3);
  const days = random.sample(DAYS, 5);
  const shy = telling.person();
  const outsider = telling.person();
  for (const [index, a] of people.slice(0, 2 + random.integer(2)).entries()) {
    const s = things[random.chance(0.4) ? 0 : index]!;
    const [d, later] = random.sample(days, 2) as [string, string];
    let line = said(telling, hours.BOOKED, { a, s, d });
    const fate = random.uniform();
    let now: string | undefined = d;
    const support = [line];
    if (fate < 0.45) {
      now = fate < 0.28 ? later : undefined;
      line = said(telling, now ? hours.REBOOKED : hours.UNBOOKED, { a, d: later });
      support.push(line);
    }
    if (now) possible.add(true, { a, s, d: now }, support);
    possible.add(false, { a, s, d: now === d ? random.choice(days.filter((day) => day !== d)) : d }, support);
    for (const b of [shy, outsider]) possible.add(undefined, { a: b, s, d });
    const different = things.find((thing) => thing !== s)!;
    possible.add(undefined, { a, s: different, d });
    if (telling.lines.length < 6 && random.chance(0.3)) chatter(telling, telling.person());
  }
  said(telling, hours.BOOKING_UNSAID, { a: shy, s: random.choice(things), d: random.choice(days) });
  return [{ asking: hours.HAS_BOOKING, possible }];
};

/** Every other week. */
const fortnights: Plot = (telling) => {
  const { random } = telling;
  const possible = new Possible();
  const people = cast(telling, 2);
  const activities = random.sample(
    ["choir", "judo", "Spanish", "chess club", "physio", "night duty", "piano", "yoga", "kitchen duty", "band practice"],
    3,
  );
  const weeks = ["this week", "next week", "in two weeks' time", "in three weeks' time", "the week after next"];
  const away = [0, 1, 2, 3, 2];
  const shy = telling.person();
  for (const [index, a] of people.entries()) {
    const e = activities[random.chance(0.5) ? 0 : index]!;
    const begins = random.integer(2);
    const line = said(telling, begins === 0 ? hours.EVERY_OTHER_ON : hours.EVERY_OTHER_OFF, { a, e });
    for (const [week, w] of weeks.entries()) possible.add(away[week]! % 2 === begins, { a, e, w }, [line]);
    for (const w of weeks.slice(0, 3))
      possible.add(
        undefined,
        random.choice([
          { a: shy, e, w },
          { a, e: activities[2]!, w },
        ]),
      );
    if (telling.lines.length < 6 && random.chance(0.3)) chatter(telling, telling.person());
  }
  said(telling, hours.EVERY_OTHER_UNSAID, { a: shy, e: activities[0]!, w: random.choice(weeks) });
  return [{ asking: hours.HAS_THEN, possible }];
};

/** Days, times, changes of plan, opening hours, bookings. */
export const schedule: EverydayDomain = {
  name: "schedule",
  tell(telling) {
    const { random } = telling;
    const share = random.uniform();
    const plots: readonly Plot[] =
      share < 0.55
        ? [events]
        : share < 0.75
          ? [opening]
          : share < 0.85
            ? [bookings, fortnights]
            : share < 0.93
              ? [bookings, opening]
              : [bookings];
    const kinds: Kind[] = [];
    for (const plot of plots) if (telling.lines.length < 5) kinds.push(...plot(telling));
    askOf(telling, kinds);
  },
};
