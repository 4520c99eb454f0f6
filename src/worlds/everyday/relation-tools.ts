import type { EverydayAnswer, Filling, Fillings, Person, Telling } from "./telling.ts";
import { LEXICON, type WordKind } from "./words/lexicon.ts";

/** A word of a kind not in `used` yet; unlike `telling.word` it draws from the whole list, so it never runs out in a story. */
export function freshWord(telling: Telling, kind: WordKind, used: Set<string>): string {
  const word = telling.random.choice(LEXICON[kind].filter((word: string) => !used.has(word)));
  used.add(word);
  return word;
}

/** Somebody new, a woman or a man; where a story runs out of one sort of name, of another sort. */
export function somebody(telling: Telling): Person {
  const gender = telling.random.choice(["f", "m"] as const);
  try {
    return telling.person(gender);
  } catch {
    return { name: telling.word(gender === "f" ? "woman" : "man"), gender };
  }
}

/** A gap at the end of a clause: "it's {a}", "called {a},": no place for "she". */
const CLAUSE_END = /\{\w+\}(?:$|[,.;:?!]| or | in turn| called)/;

/**
 * Tells a line with those of the slots that its wording has, so that nobody unmentioned becomes "she" in the next line;
 * people stay their names (copies are never taken for the person of the line before) where a pronoun would be wrong.
 */
export function tellWith(telling: Telling, wordings: readonly string[], slots: Fillings): number {
  const wording = telling.pick(wordings);
  const byName = CLAUSE_END.test(wording);
  const mentioned = Object.entries(slots)
    .filter(([name]) => wording.includes(`{${name}`))
    .map(([name, filling]) => [name, byName && typeof filling !== "string" ? { ...filling } : filling] as const);
  return telling.tell([wording], Object.fromEntries(mentioned));
}

/** One thing that could be asked. */
export interface Case {
  readonly slots: Fillings;
  readonly support: readonly number[];
}

/** The cases of each answer, by sort: every sort that has cases is as likely as the others. */
export type Sorted = Readonly<Record<EverydayAnswer, readonly (readonly Case[])[]>>;

/** Asks one of the cases, each answer being equally likely; asks nothing where an answer has no case. @returns whether it asked */
export function askEvenly(telling: Telling, forms: readonly string[], cases: Sorted): boolean {
  const drawn: Partial<Record<EverydayAnswer, readonly Case[]>> = {};
  for (const answer of ["yes", "no", "not told"] as const) {
    const sorts = cases[answer].filter((sort) => sort.length > 0);
    if (sorts.length === 0) return false;
    drawn[answer] = [telling.random.choice(telling.random.choice(sorts))];
  }
  telling.askOneOf(forms, drawn as Record<EverydayAnswer, readonly Case[]>);
  return true;
}

type Step = { readonly to: number; readonly strict: boolean; readonly lines: readonly number[] };

/** What was told of an order: who comes before whom, and who comes level. */
export class ToldOrder {
  readonly size: number;
  readonly #steps: Step[][];

  constructor(size: number) {
    this.size = size;
    this.#steps = Array.from({ length: size }, () => []);
  }

  /** `first` is more, higher, earlier than `second`. */
  before(first: number, second: number, ...lines: readonly number[]): void {
    this.#steps[first]!.push({ to: second, strict: true, lines });
  }

  level(one: number, other: number, ...lines: readonly number[]): void {
    this.#steps[one]!.push({ to: other, strict: false, lines });
    this.#steps[other]!.push({ to: one, strict: false, lines });
  }

  /** `first` is no less than `second`. */
  notAfter(first: number, second: number, ...lines: readonly number[]): void {
    this.#steps[first]!.push({ to: second, strict: false, lines });
  }

  /** The fewest lines from which it follows that `first` comes before `second`. */
  isBefore(first: number, second: number): readonly number[] | undefined {
    return this.#path(first, second, true);
  }

  isLevel(one: number, other: number): readonly number[] | undefined {
    const there = this.#path(one, other, false);
    const back = this.#path(other, one, false);
    return there && back && [...there, ...back];
  }

  /** The lines from which it follows that `first` does not come before `second`. */
  isNotBefore(first: number, second: number): readonly number[] | undefined {
    return this.isBefore(second, first) ?? this.#path(second, first, false);
  }

  /** Whether it is not known if `first` comes before `second`. */
  isOpen(first: number, second: number): boolean {
    return first !== second && !this.isBefore(first, second) && !this.isNotBefore(first, second);
  }

  /** Pairs of different items. */
  pairs(): [number, number][] {
    const all = Array.from({ length: this.size }, (_, index) => index);
    return all.flatMap((one) => all.filter((other) => other !== one).map((other): [number, number] => [one, other]));
  }

  #path(first: number, second: number, strict: boolean): readonly number[] | undefined {
    const queue: { at: number; strict: boolean; lines: readonly number[] }[] = [{ at: first, strict: false, lines: [] }];
    const seen = new Set<string>([`${first} false`]);
    for (const here of queue) {
      if (here.at === second && here.strict === strict && (strict || here.lines.length > 0)) return here.lines;
      for (const step of this.#steps[here.at]!) {
        const next = { at: step.to, strict: here.strict || step.strict, lines: [...here.lines, ...step.lines] };
        const key = `${next.at} ${next.strict}`;
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(next);
      }
    }
    return undefined;
  }
}

/** Each wording on its own and, for some, after words that people begin a line with. */
export const begun = (beginnings: readonly string[], wordings: readonly string[]): readonly string[] => [
  ...wordings,
  ...wordings.map((wording, index) => `${beginnings[index % beginnings.length]!} ${wording}`),
];

export const LINE_BEGINNINGS = [
  "By the way,",
  "Actually,",
  "Oh, and",
  "You know,",
  "Well,",
  "As it happens,",
  "I was told that",
  "I know for a fact that",
  "It turns out that",
  "So,",
  "Just so you know,",
  "Apparently",
  "Funnily enough,",
  "For the record,",
  "To be honest,",
  "Right,",
  "Also,",
  "Anyway,",
  "As far as I know,",
  "I can tell you that",
  "FYI,",
] as const;

/** Tells a line that changes nothing: about somebody of the story, or about somebody else. */
export function tellAside(telling: Telling, people: readonly Filling[], things: readonly string[] = []): void {
  const person = people.length > 0 && telling.random.chance(0.7) ? telling.random.choice(people) : somebody(telling);
  if (things.length > 0 && telling.random.chance(0.4)) {
    telling.tell(ASIDES_ON_THINGS, { x: telling.random.choice(things), c: telling.random.choice(LEXICON.colour) });
  } else {
    telling.tell(ASIDES, {
      a: person,
      f: telling.random.choice(LEXICON.food),
      d: telling.random.choice(LEXICON.drink),
      h: telling.random.choice(LEXICON.activity),
    });
  }
}

const ASIDES = [
  "{a} [likes|like|like] {h}",
  "{a} [had|had|had] some {d} with lunch",
  "{a} [is|am|are] crazy about {h}",
  "{a} [doesn't|don't|don't] care much for {h}",
  "{a} never [gets|get|get] enough sleep",
  "{a} [has|have|have] been a bit tired lately",
  "{a} [spilled|spilled|spilled] {d} all over the table",
  "{a} ate one {f} and was happy",
  "{a} [prefers|prefer|prefer] {d} to almost anything",
  "{a} laughed about it",
  "{a} [was|was|were] in a good mood",
  "{a} [hates|hate|hate] rainy days",
  "{a} [has|have|have] a cold",
  "{a} [has|have|have] taken up {h}",
  "Nobody can beat {a.him} at {h}",
  "{a} would love one more {f}",
  "{a} [sings|sing|sing] in the shower",
  "{a} [keeps|keep|keep] forgetting {a.his} umbrella",
  "{a} said it was lovely weather",
  "{a} [was|was|were] humming a song",
  "{a} [works|work|work] really hard",
  "{a} [gave|gave|gave] up {h} last year",
  "The {f} was delicious, {a} said",
  "{a} can't stand the smell of {d}",
  "{a} [has|have|have] a funny laugh",
  "There was no {d} left, which annoyed {a.him}",
  "{a} [is|am|are] learning Spanish",
  "{a} bought some {d} on the way home",
  "Everybody likes {a.him}",
  "{a} [got|got|got] wet in the rain",
  "{a} told a very long joke",
  "{a} [isn't|am not|aren't] much of a morning person",
] as const;

const ASIDES_ON_THINGS = [
  "The {x} is {c}",
  "The {x} is {c} and quite pretty",
  "Someone painted the {x} {c}",
  "The {x} was bought on holiday",
  "Everybody likes the {x}",
  "The {x} could do with a clean",
  "I really like the {x}",
  "The {x} is a bit scratched",
  "The {x} comes from Italy",
  "The {x} was a birthday present",
  "Nobody ever uses the {x}",
  "There is a sticker on the {x}",
  "The {x} needs a good wipe",
  "I found the {x} on the internet",
  "The {x} looks brand new",
  "The {x} has seen better days",
  "What a nice {x}!",
  "The {x} has a {c} stripe",
] as const;
