import { CaseBook } from "../kit/cases.ts";
import { askIfOpen, cast, framed, questionForm, some, tellMixed, unsaid } from "../kit/clauses.ts";
import { isUser } from "../kit/people.ts";
import type { EverydayDomain, Fillings, Person, Telling } from "../kit/telling.ts";
import { bank } from "../kit/wordings.ts";
import * as values from "./values.ts";
import * as wordings from "./wordings.ts";

type Side = 0 | 1;
type Question = "ask" | "askNot" | "still" | "was" | "noLonger";

/** The wordings of a pair of contrary states, of things or of people. */
interface Pair {
  readonly name?: string;
  readonly binary: boolean;
  readonly states: readonly [readonly string[], readonly string[]];
  readonly strong?: readonly [readonly string[], readonly string[]];
  readonly state: readonly string[];
  readonly not: readonly string[];
  readonly again: readonly string[];
  readonly changes: readonly [readonly string[], readonly string[]];
  readonly open: readonly string[];
  readonly questions: Readonly<Record<Question, readonly string[]>>;
}

const pairOf = (dimension: wordings.Dimension): Pair => ({
  ...dimension,
  state: wordings.STATE,
  not: wordings.STATE_NOT,
  again: wordings.STATE_AGAIN,
  open: [...wordings.OPEN, ...dimension.open],
  questions: { ask: wordings.ASK, askNot: wordings.ASK_NOT, still: wordings.STILL, was: wordings.WAS, noLonger: wordings.NO_LONGER },
});

const MOOD: Pair = {
  binary: false,
  states: wordings.MOODS,
  state: wordings.MOOD_STATE,
  not: wordings.MOOD_NOT,
  again: wordings.MOOD_AGAIN,
  changes: wordings.MOOD_CHANGES,
  open: wordings.MOOD_OPEN,
  questions: {
    ask: wordings.MOOD_ASK,
    askNot: wordings.MOOD_ASK_NOT,
    still: wordings.MOOD_STILL,
    was: wordings.MOOD_WAS,
    noLonger: wordings.MOOD_NO_LONGER,
  },
};

const TOGETHER = bank(`{s} and {t} are both {p} / both {s} and {t} are {p} / neither {s} nor {t} is {p} / {s} is {p} but {t} isn't /
    {s} is {p}, unlike {t} / of {s} and {t}, only the first is {p} / {s} isn't {p}, but {t} is /
  {s} is {p}, and so is {t} / {s} isn't {p}, and neither is {t} / unlike {t}, {s} is {p} / unlike {t}, {s} isn't {p} /
    {t} isn't {p}, whereas {s} is / {s} is {p}, {t} is not`);

/** What is known of a thing: which of the two states hold now and held before. */
interface Known {
  now: [boolean | undefined, boolean | undefined];
  before: [boolean | undefined, boolean | undefined];
  /** Which state has held from the first telling on, and which has ended. */
  stayed?: Side | undefined;
  ended?: Side | undefined;
  support: number[];
}

/** Names for things: "the lamp", "Ana's lamp", "my lamp". */
function thingsOf(telling: Telling, nouns: readonly string[], people: readonly Person[], count: number): string[] {
  const owned = people.filter((person) => person.name.length < 14 || isUser(person));
  if (telling.random.chance(0.4) && owned.length >= count) {
    const noun = telling.pick(nouns);
    return owned
      .slice(0, count)
      .map((person) => `${person.gender === "I" ? "my" : person.gender === "we" ? "our" : `${person.name}'s`} ${noun}`);
  }
  return some(telling, nouns, count).map((noun) => `the ${noun}`);
}

/** Somebody who is not the owner named with the thing. */
function someoneBut(telling: Telling, people: readonly Person[], { s }: Fillings): Person {
  return telling.random.choice(people.filter(({ name }) => typeof s !== "string" || !s.startsWith(name)));
}

class PairStory {
  readonly telling: Telling;
  readonly pair: Pair;
  readonly people: readonly Person[];
  readonly subjects: readonly Fillings[];
  readonly known = new Map<Fillings, Known>();

  constructor(telling: Telling, pair: Pair, people: readonly Person[], subjects: readonly Fillings[]) {
    this.telling = telling;
    this.pair = pair;
    this.people = people;
    this.subjects = subjects;
  }

  chains(): (() => void)[][] {
    const { random } = this.telling;
    const [one, two, three] = this.subjects as [Fillings, Fillings, Fillings];
    const side = random.choice([0, 1] as const);
    const other = (1 - side) as Side;
    if ("s" in one && random.chance(0.2)) return [[() => this.#tellTogether(one, two, side)]];
    const chains = [this.#chain(one, side), this.#chain(two, random.chance(0.7) ? other : side)];
    if (chains.flat().length < 4 && random.chance(0.65)) chains.push([() => this.#line(three, this.pair.open, side)]);
    return chains;
  }

  #line(subject: Fillings, clauses: readonly string[], side: Side, p?: string): number {
    const { telling } = this;
    const clause = framed(telling, telling.pick(clauses));
    const slots: Record<string, string | Person> = { ...subject };
    if (clause.includes("{b")) slots["b"] = someoneBut(telling, this.people, subject);
    if (clause.includes("{p}")) slots["p"] = p ?? telling.pick(this.pair.states[side]);
    return telling.tell([clause], slots);
  }

  #chain(subject: Fillings, side: Side): (() => void)[] {
    const { telling, pair } = this;
    const other = (1 - side) as Side;
    const state = (): void => {
      const strong = pair.strong !== undefined && telling.random.chance(0.3) ? telling.pick(pair.strong[side]) : undefined;
      const line = this.#line(subject, pair.state, side, strong);
      this.#set(subject, side, true, line);
    };
    const change = (to: Side) => (): void => {
      const line = this.#line(subject, pair.changes[to], to);
      const before = this.known.get(subject);
      const was = before?.now[1 - to] === true;
      this.known.set(subject, {
        now: to === 0 ? [true, false] : [false, true],
        before: before?.now ?? [undefined, undefined],
        ended: was ? ((1 - to) as Side) : undefined,
        support: [line],
      });
      if (was) this.known.get(subject)!.support = [...before.support, line];
    };
    const not = (): void => this.#set(subject, side, false, this.#line(subject, pair.not, side));
    const again = (): void => {
      const line = this.#line(subject, pair.again, side);
      const now: Known["now"] = [undefined, undefined];
      now[side] = false;
      if (pair.binary) now[other] = true;
      const before: Known["before"] = side === 0 ? [true, false] : [false, true];
      this.known.set(subject, { now, before, ended: side, support: [line] });
    };
    return telling.random.choice([
      [state],
      [state],
      [not],
      [change(side)],
      [state, change(other)],
      [state, change(other)],
      [state, again],
      [again],
      [change(other), change(side)],
    ]);
  }

  #set(subject: Fillings, side: Side, holds: boolean, line: number): void {
    const now: Known["now"] = [undefined, undefined];
    now[side] = holds;
    if (holds) now[1 - side] = false;
    else if (this.pair.binary) now[1 - side] = true;
    this.known.set(subject, { now, before: [undefined, undefined], stayed: holds ? side : undefined, support: [line] });
  }

  #tellTogether(one: Fillings, two: Fillings, side: Side): void {
    const { telling } = this;
    const clause = telling.pick(TOGETHER);
    const line = telling.tell([framed(telling, clause)], { s: one["s"]!, t: two["s"]!, p: telling.pick(this.pair.states[side]) });
    const both = /both|so is/.test(clause);
    const none = /neither/.test(clause);
    const first = both || (!none && !/^(?:\{s\} isn't|unlike \{t\}, \{s\} isn't)/.test(clause));
    this.#set(one, side, first, line);
    this.#set(two, side, both || (!none && !first), line);
  }

  cases(question: Question, extra: readonly Fillings[]): CaseBook {
    const { telling } = this;
    const list = new CaseBook();
    const untold: Fillings[] = [];
    for (const subject of [...this.subjects, ...extra]) {
      const known = this.known.get(subject);
      for (const side of [0, 1] as const) {
        const slots = { ...subject, p: telling.pick(this.pair.states[side]) };
        if (known === undefined) untold.push(slots);
        else if (question === "ask" || question === "askNot") {
          const holds = known.now[side];
          list.add(holds === undefined ? "not told" : holds === (question === "ask") ? "yes" : "no", slots, known.support.slice(-1));
        } else if (question === "was") {
          const held = known.before[side];
          if (held !== undefined) list.add(held ? "yes" : "no", slots, known.support);
        } else if (known.stayed === side) list.add(question === "still" ? "yes" : "no", slots, known.support);
        else if (known.ended === side) list.add(question === "still" ? "no" : "yes", slots, known.support);
      }
    }
    for (const slots of unsaid(telling, untold, 3)) list.add("not told", slots);
    return list;
  }

  ask(extra: readonly Fillings[]): void {
    const { random } = this.telling;
    const question = random.choice(["ask", "ask", "ask", "askNot", "still", "was", "noLonger"] as const);
    const form = questionForm(this.telling, { direct: this.pair.questions[question], clauses: [] });
    askIfOpen(this.telling, form, this.cases(question, extra));
  }
}

/** Colours or materials of some things. */
class QualityStory {
  readonly telling: Telling;
  readonly quality: values.Quality;
  readonly people: readonly Person[];
  readonly subjects: readonly Fillings[];
  readonly values: readonly string[];
  readonly known = new Map<Fillings, { is?: string; isNot: string[]; was?: string; support: number[] }>();

  constructor(telling: Telling, quality: values.Quality, people: readonly Person[], subjects: readonly Fillings[]) {
    this.telling = telling;
    this.quality = quality;
    this.people = people;
    this.subjects = subjects;
    this.values = some(telling, values.VALUES[quality.name], 4);
  }

  chains(): (() => void)[][] {
    const { random } = this.telling;
    const [one, two, three] = this.subjects as [Fillings, Fillings, Fillings];
    const [first, second, third] = this.values as [string, string, string];
    const chains = [this.#chain(one, first, second), this.#chain(two, random.choice([first, second, third]), first)];
    if (chains.flat().length < 4 && random.chance(0.65))
      chains.push([() => void this.#line(three, this.quality.open, random.choice([first, second]))]);
    return chains;
  }

  #line(subject: Fillings, clauses: readonly string[], value: string): number {
    const { telling } = this;
    const clause = framed(telling, telling.pick(clauses));
    const slots: Record<string, string | Person> = { ...subject, v: value };
    if (clause.includes("{b")) slots["b"] = someoneBut(telling, this.people, subject);
    return telling.tell([clause], slots);
  }

  #chain(subject: Fillings, value: string, later: string): (() => void)[] {
    const { telling, quality, known } = this;
    const is = (): void => void known.set(subject, { is: value, isNot: [], support: [this.#line(subject, quality.is, value)] });
    const isNot = (): void => void known.set(subject, { isNot: [value], support: [this.#line(subject, quality.isNot, value)] });
    const becomes = (): void => {
      const before = known.get(subject);
      const line = this.#line(subject, quality.becomes, later);
      known.set(subject, {
        is: later,
        isNot: [],
        ...(before?.is && before.is !== later ? { was: before.is } : {}),
        support: [...(before?.support ?? []), line],
      });
    };
    const ways = [[is], [is], [isNot]];
    if (quality.becomes.length > 0 && value !== later) ways.push([is, becomes], [is, becomes], [becomes]);
    return telling.random.choice(ways);
  }

  cases(question: Question, extra: readonly Fillings[]): CaseBook {
    const { telling } = this;
    const list = new CaseBook();
    const untold: Fillings[] = [];
    for (const subject of [...this.subjects, ...extra]) {
      const known = this.known.get(subject);
      for (const value of this.values) {
        const slots = { ...subject, v: value };
        if (known === undefined) untold.push(slots);
        else if (question === "ask" || question === "askNot") {
          const holds = known.is === value ? true : known.is !== undefined || known.isNot.includes(value) ? false : undefined;
          if (holds === undefined) untold.push(slots);
          else list.add(holds === (question === "ask") ? "yes" : "no", slots, known.support.slice(-1));
        } else if (known.was !== undefined) {
          if (question === "was") list.add(known.was === value ? "yes" : "no", slots, known.support);
          else if (known.was === value) list.add("no", slots, known.support);
        } else if (question === "still" && known.is === value) list.add("yes", slots, known.support);
      }
    }
    for (const slots of unsaid(telling, untold, 3)) list.add("not told", slots);
    return list;
  }

  ask(extra: readonly Fillings[]): void {
    const { quality, telling } = this;
    const question = telling.random.choice(["ask", "ask", "ask", "askNot", "still", "was"] as const);
    if (quality[question].length > 0) askIfOpen(telling, telling.pick(quality[question]), this.cases(question, extra));
  }
}

/** Things that are on or off, open or shut, clean or dirty, red or blue; people who are glad or sad; and how that changes. */
export const attributes: EverydayDomain = {
  name: "attributes",
  tell(telling) {
    const { random } = telling;
    const people = cast(telling, 3);
    const strangers = [telling.person()];
    const kinds = random.shuffle([
      ...wordings.DIMENSIONS,
      ...wordings.DIMENSIONS,
      values.colour,
      values.colour,
      values.material,
      "mood",
      "mood",
    ] as const);
    const stories = [...new Set(kinds)].slice(0, random.choice([1, 2, 2])).map((kind) => {
      if (kind === "mood") {
        const subjects = [...people, ...strangers].map((a) => ({ a }));
        return new PairStory(telling, MOOD, people, subjects);
      }
      const subjects = thingsOf(telling, kind.things, [...people, ...strangers], 4).map((s) => ({ s }));
      return "states" in kind ? new PairStory(telling, pairOf(kind), people, subjects) : new QualityStory(telling, kind, people, subjects);
    });
    const chains = stories.flatMap((story) => story.chains());
    tellMixed(telling, chains, { idlePeople: people, idleLines: random.choice([0, 1, 1, 2, 2]) });
    const wanted = random.choice([4, 5, 6, 7]);
    for (let attempt = 0; attempt < 150 && telling.questions.length < wanted; attempt++) {
      const story = random.choice(stories);
      // A thing of which something else has been said: it has a colour, a material and may be clean too.
      const others = stories.filter((other) => other !== story && (story instanceof QualityStory || story.pair.name === "clean"));
      const extra = others
        .flatMap((other) => other.subjects.slice(0, 2))
        .filter((subject) => "s" in subject && !story.subjects.some(({ s }) => s === subject["s"]));
      story.ask(extra);
    }
  },
};
