import { LEXICON, type WordKind } from "../words/lexicon.ts";
import type { Case } from "./cases.ts";
import type { EverydayAnswer, Filling, Fillings, Person, Telling } from "./telling.ts";

/** A word of a kind not in `used` yet; unlike `telling.word` it draws from the whole list, so it never runs out in a story. */
export function freshWord(telling: Telling, kind: WordKind, used: Set<string>): string {
  const word = telling.random.choice(LEXICON[kind].filter((word: string) => !used.has(word)));
  used.add(word);
  return word;
}

/** Somebody new, a woman or a man. */
export function somebody(telling: Telling): Person {
  return telling.person(telling.random.choice(["f", "m"]));
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
