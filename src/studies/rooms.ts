import type { Random } from "../random.ts";
import { NOT_TOLD, question, statement, type QuestionParts, type Story } from "../stories/story.ts";

/** Who is where and has what, as far as it was told. */
export interface Truth {
  readonly places: Readonly<Record<string, string | undefined>>;
  readonly holders: Readonly<Record<string, string | undefined>>;
  /** The latest statement about where each person is, and about who has each thing. */
  readonly latest: Readonly<Record<string, number | undefined>>;
}

/** A story with the truth after each of its statements. */
export interface RoomsStory extends Story {
  readonly truths: readonly Truth[];
}

/** The names that a small world is made of; each of one word. */
export interface Cast {
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly things: readonly string[];
}

export const usualCast: Cast = {
  people: ["ana", "ben", "cleo"],
  places: ["kitchen", "garden", "hall"],
  things: ["apple", "book"],
};

const goes = ["{who} went to the {what}.", "{who} moved to the {what}.", "{who} is in the {what}."];
const takes = ["{who} picked up the {what}.", "{who} took the {what}."];
const drops = ["{who} put down the {what}.", "{who} dropped the {what}."];

export interface RoomsOptions {
  readonly cast?: Cast;
  /** Statements of a story, the least and the most. */
  readonly statements: readonly [number, number];
  readonly questions: number;
}

/**
 * A small world that knows the truth at every moment: people go to places, and take things and put them down. Asked is
 * whether somebody is in a place or has a thing; each answer is drawn first, so that none is more frequent than it must be.
 */
export function roomsStory(random: Random, { cast = usualCast, statements: [least, most], questions: asked }: RoomsOptions): RoomsStory {
  const [places, holders]: [Map<string, string>, Map<string, string>] = [new Map(), new Map()];
  const told: string[] = [];
  const truths: Truth[] = [];
  const latest: Record<string, number> = {};
  const count = least + random.integer(most - least + 1);
  for (let index = 0; index < count; index++) {
    const { about, text } = happening(cast, { places, holders }, random);
    told.push(text);
    latest[about] = index;
    truths.push({ places: Object.fromEntries(places), holders: Object.fromEntries(holders), latest: { ...latest } });
  }
  const questions = Array.from({ length: asked }, () => {
    const after = 1 + random.integer(count);
    return question({ ...ask(cast, truths[after - 1]!, random), after });
  });
  return {
    task: "rooms",
    statements: told.map(statement),
    questions: questions.toSorted((one, other) => one.after - other.after),
    truths,
  };
}

interface State {
  readonly places: Map<string, string>;
  readonly holders: Map<string, string>;
}

function happening(cast: Cast, { places, holders }: State, random: Random): { readonly about: string; readonly text: string } {
  const said = (wordings: readonly string[], who: string, what: string) => ({
    about: wordings === goes ? who : what,
    text: random.choice(wordings).replace("{who}", capital(who)).replace("{what}", what),
  });
  const thing = random.choice(cast.things);
  const holder = holders.get(thing);
  if (random.chance(0.35)) {
    if (holder !== undefined) {
      holders.delete(thing);
      return said(drops, holder, thing);
    }
    const who = random.choice(cast.people);
    holders.set(thing, who);
    return said(takes, who, thing);
  }
  const who = random.choice(cast.people);
  const place = random.choice(cast.places.filter((own) => own !== places.get(who)));
  places.set(who, place);
  return said(goes, who, place);
}

function ask(cast: Cast, truth: Truth, random: Random): Omit<QuestionParts, "after"> {
  const wanted = random.choice(["yes", "no", NOT_TOLD]);
  const facts = factsOf(cast).map((fact) => ({ fact, answer: answerOf(fact, truth) }));
  const possible = facts.filter(({ answer }) => answer === wanted);
  const { fact, answer } = random.choice(possible.length > 0 ? possible : facts);
  const support = truth.latest[fact.kind === "is in" ? fact.who : fact.what];
  return { text: questionOf(fact), answer, support: support === undefined ? [] : [support] };
}

/** Something that can be true: somebody is in a place, or has a thing. */
export interface Fact {
  readonly kind: "is in" | "has";
  readonly who: string;
  readonly what: string;
}

export function factsOf({ people, places, things }: Cast): Fact[] {
  const about = (kind: Fact["kind"], names: readonly string[]): Fact[] =>
    people.flatMap((who) => names.map((what) => ({ kind, who, what })));
  return [...about("is in", places), ...about("has", things)];
}

export function questionOf({ kind, who, what }: Fact): string {
  return kind === "is in" ? `Is ${capital(who)} in the ${what}?` : `Does ${capital(who)} have the ${what}?`;
}

/** Of a person who was not placed yet it is not told where; what nobody was told to have taken, nobody has. */
export function answerOf({ kind, who, what }: Fact, { places, holders }: Truth): string {
  if (kind === "has") return holders[what] === who ? "yes" : "no";
  return places[who] === undefined ? NOT_TOLD : places[who] === what ? "yes" : "no";
}

function capital(name: string): string {
  return name[0]!.toUpperCase() + name.slice(1);
}
