import { askOf, cast, chatter, type Kind, Possible, said, wordOf } from "../kit/alternatives.ts";
import type { EverydayDomain, Filling, Person, Telling } from "../kit/telling.ts";
import { EVENTS } from "../schedule/wordings.ts";
import { LEXICON } from "../words/lexicon.ts";
import * as words from "./wordings.ts";
import type { Frame, RoleKind } from "./wordings.ts";

const GOODS =
  "apples,candles,tickets,chairs,books,lamps,lemons,plates,eggs,pens,batteries,shirts,roses,melons,towels,postcards,stamps,buns".split(",");
const NUMBER_WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty"];

type Values = Record<string, Filling>;

/** A fact as it stands after all corrections, and what was wrongly said before. */
interface Fact {
  readonly frame: Frame;
  readonly values: Values;
  readonly wrong: Map<string, Filling>;
  /** Everything that was ever said wrongly. */
  readonly ever: Filling[];
  sure: boolean;
  support: number[];
}

/** "the kitchen", and with its preposition, "in the kitchen". */
function phrase(kind: RoleKind, value: Filling, { bare = false } = {}): string {
  if (typeof value !== "string") return value.name;
  if (bare && (kind === "place" || kind === "venue")) return `the ${value}`;
  if (bare && (kind === "day" || kind === "time")) return value;
  if (kind === "place") return `in the ${value}`;
  if (kind === "venue") return `at the ${value}`;
  if (kind === "day") return `on ${value}`;
  if (kind === "time") return `at ${value}`;
  return ["thing", "vehicle", "event"].includes(kind) ? `the ${value}` : value;
}

const same = (one: Filling | undefined, other: Filling | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  (typeof one === "string" ? one : one.name) === (typeof other === "string" ? other : other.name);

class Corrections {
  readonly telling: Telling;
  readonly people: readonly Person[];
  readonly facts: Fact[] = [];
  readonly shy: Person;
  readonly shyThing: string;

  constructor(telling: Telling) {
    this.telling = telling;
    this.people = cast(telling, 4);
    this.shy = telling.person();
    this.shyThing = wordOf(telling, "thing");
  }

  value(kind: RoleKind): Filling {
    const { telling, people } = this;
    const { random } = telling;
    if (kind === "person") return random.chance(0.75) ? random.choice(people) : telling.person();
    if (kind === "thing" || kind === "colour" || kind === "vehicle" || kind === "town" || kind === "venue") return wordOf(telling, kind);
    if (kind === "place") return wordOf(telling, random.chance(0.5) ? "container" : "room");
    if (kind === "day") return random.choice(LEXICON.day);
    if (kind === "goods") return random.choice(GOODS);
    if (kind === "event") return random.choice(EVENTS);
    if (kind === "number") return random.choice(NUMBER_WORDS);
    return `${1 + random.integer(11)} ${random.choice(["am", "pm", "o'clock"])}`;
  }

  /** A value that none of these is. */
  other(kind: RoleKind, not: readonly (Filling | undefined)[]): Filling {
    for (let draw = 0; draw < 60; draw++) {
      const value = this.value(kind);
      const clash = kind === "time" && not.some((one) => typeof one === "string" && one.split(" ")[0] === (value as string).split(" ")[0]);
      if (!clash && !not.some((one) => same(one, value)) && !(typeof value !== "string" && value.gender === "I")) return value;
    }
    throw new RangeError(`corrections: no other ${kind} left.`);
  }

  /** Tells a fact that shares no subject with those before. */
  begin(frame: Frame): Fact {
    const values: Values = {};
    for (const [role, kind] of Object.entries(frame.roles)) {
      const taken = [
        ...Object.values(values),
        ...this.facts.flatMap((fact) => (frame.open.includes(role) ? Object.values(fact.values) : [])),
      ];
      values[role] =
        kind === "person" && role === "a" && !taken.some((one) => same(one, this.people[0])) ? this.people[0]! : this.other(kind, taken);
    }
    const fact: Fact = { frame, values, wrong: new Map(), ever: [], sure: true, support: [] };
    this.facts.push(fact);
    const { random } = this.telling;
    const role = random.choice(Object.keys(frame.roles));
    const ending = frame.facts.filter((wording) => wording.endsWith(`{${role}}`));
    if (random.chance(0.22) && ending.length > 0 && frame.roles[role] !== "person") this.#inline(fact, role, ending);
    else fact.support.push(said(this.telling, frame.facts, values));
    return fact;
  }

  #change(fact: Fact, role: string): Readonly<Record<"v" | "w" | "new" | "old", string>> {
    const kind = fact.frame.roles[role]!;
    const wrong = fact.values[role]!;
    const right = this.other(kind, [...fact.ever, wrong, ...Object.values(fact.values)]);
    fact.wrong.set(role, wrong);
    fact.ever.push(wrong);
    fact.values[role] = right;
    return {
      v: phrase(kind, right),
      w: phrase(kind, wrong),
      new: phrase(kind, right, { bare: true }),
      old: phrase(kind, wrong, { bare: true }),
    };
  }

  #inline(fact: Fact, role: string, ending: readonly string[]): void {
    const told = { ...fact.values };
    const { v } = this.#change(fact, role);
    const correction = this.telling.random.choice(words.INLINE);
    const wordings = ending.map((wording) => wording + correction.replace("#", wording.includes(" by {") ? v.replace(/^the /, "") : v));
    fact.support.push(said(this.telling, wordings, told, { plain: true }));
  }

  /** Corrects one detail; `straight` after it was told, so that little need be said. */
  correct(fact: Fact, straight: boolean): void {
    const { telling } = this;
    const { random } = telling;
    const { frame } = fact;
    const corrigible = Object.entries(frame.roles).filter(([role]) => {
      if (!straight && frame.about.includes(`{${role}`)) return false;
      const value = fact.values[role]!;
      return typeof value === "string" || value.gender !== "I";
    });
    const [role, kind] = random.choice(corrigible);
    const about = this.#about(fact);
    const change = this.#change(fact, role);
    const alike = ["thing", "person", "goods"].includes(kind);
    const elsewhere = this.facts.some(
      (one) => one !== fact && Object.values(one.values).some((value) => same(value, fact.wrong.get(role))),
    );
    if (straight && (random.chance(0.3) || (kind === "person" && elsewhere))) {
      const again = random.choice(words.AGAIN);
      const wordings = frame.facts.map((wording) =>
        again.replace(
          "#",
          /^(The|On|At|In|It|After|Yesterday|Last|They|By|Everyone) /.test(wording)
            ? wording.charAt(0).toLowerCase() + wording.slice(1)
            : wording,
        ),
      );
      fact.support.push(said(telling, wordings, fact.values, { plain: true }));
    } else if (straight)
      fact.support.push(said(telling, alike || random.chance(0.4) ? words.NOT_BUT : words.SHORT, change, { plain: true }));
    else fact.support.push(said(telling, words.LATE, { about, ...change }, { plain: true }));
  }

  retract(fact: Fact): void {
    fact.sure = false;
    said(this.telling, words.UNSURE, { about: this.#about(fact) }, { plain: true });
  }

  #about(fact: Fact): string {
    return fact.frame.about.replace(/\{(\w+)('s)?\}/, (_, role: string, owner) => {
      const value = fact.values[role]!;
      if (typeof value === "string") return value;
      if (value.gender === "I") return owner ? "my" : "I";
      return `${value.name}${owner ? "'s" : ""}`;
    });
  }

  kinds(): Kind[] {
    const kinds: Kind[] = [];
    for (const fact of this.facts) {
      const { frame, values, wrong, ever, sure, support } = fact;
      const possible = new Possible();
      kinds.push({ asking: frame.asking, possible }, { asking: frame.asking, possible });
      for (const role of frame.open) {
        const told = this.facts.flatMap((one) => Object.values(one.values));
        const other =
          frame.roles[role] === "thing" && this.telling.random.chance(0.5)
            ? this.shyThing
            : frame.roles[role] === "person"
              ? this.shy
              : undefined;
        possible.add(undefined, {
          ...values,
          [role]: other ?? this.other(frame.roles[role]!, [...told, values[role], ...ever]),
        });
      }
      if (!sure) {
        possible.add(undefined, values);
        possible.add(undefined, values);
        continue;
      }
      possible.add(true, values, support);
      for (const [role, value] of wrong) {
        possible.add(false, { ...values, [role]: value }, support);
        possible.add(false, { ...values, [role]: value }, support);
      }
      for (const role of frame.exclusive) {
        const value = this.other(frame.roles[role]!, [values[role], wrong.get(role)]);
        possible.add(false, { ...values, [role]: value }, support);
      }
    }
    return kinds;
  }
}

/** What is said, and then put right: the place, the day, the name, the number. */
export const corrections: EverydayDomain = {
  name: "corrections",
  tell(telling) {
    const { random } = telling;
    const story = new Corrections(telling);
    const frames = random.sample(words.FRAMES, 2 + random.integer(2));
    for (const frame of frames) {
      const fact = story.begin(frame);
      if (random.chance(0.5)) story.correct(fact, true);
      if (telling.lines.length < 5 && random.chance(0.15)) story.correct(fact, true);
      if (telling.lines.length < 6 && random.chance(0.3)) chatter(telling, telling.person());
    }
    const sure = story.facts.filter((fact) => fact.wrong.size === 0);
    if (telling.lines.length < 8 && sure.length > 0 && random.chance(0.5)) story.correct(random.choice(sure), false);
    else if (telling.lines.length < 8 && random.chance(0.25)) story.retract(random.choice(story.facts));
    if (telling.lines.length < 8 && random.chance(0.4)) said(telling, words.MENTIONED, { a: story.shy, x: story.shyThing });
    askOf(telling, story.kinds());
  },
};
