import type { Random } from "../random.ts";
import type { Domain, Ruling, Simulation, Verdict } from "./domain.ts";
import type { Slots } from "./phrase.ts";
import { whereaboutsAsks } from "./whereabouts-wordings.ts";
import { Whereabouts } from "./whereabouts.ts";
import { FAMILIAR, NAMES } from "./words/people.ts";
import { PLACES, type Place } from "./words/places.ts";

/** Who and what a world of people and places is made of, and what has been told of it. */
export interface Scene {
  readonly random: Random;
  /** Those that statements are about. */
  readonly people: readonly string[];
  /** Those that are only asked about. */
  readonly strangers: readonly string[];
  readonly places: readonly Place[];
  readonly whereabouts: Whereabouts;
}

/** Lets something happen in a scene and returns the sentence that tells it, statement `index` of the story. */
export type Teller = (index: number) => string;

const PEOPLE = [...NAMES, ...FAMILIAR];

/** A domain about where people are: `teller` makes things happen, `asks` says how often each relation is asked. */
export function whereaboutsDomain({
  description,
  asks,
  teller,
}: {
  description: string;
  asks: Partial<Record<keyof typeof whereaboutsAsks, number>>;
  teller: (scene: Scene) => Teller;
}): Domain {
  return {
    description,
    statements: [2, 12],
    questions: [1, 5],
    askFrom: 1,
    asks: Object.entries(asks).map(([relation, weight]) => ({
      relation,
      weight,
      wordings: whereaboutsAsks[relation as keyof typeof whereaboutsAsks],
    })),
    begin: ({ random, statements }) => simulate(beginScene(random, statements), teller),
  };
}

function beginScene(random: Random, statements: number): Scene {
  const people = 2 + random.integer(Math.min(4, Math.max(1, Math.floor(statements / 2))));
  const strangers = 1 + random.integer(2);
  const cast = random.sample(PEOPLE, people + strangers);
  return {
    random,
    people: cast.slice(0, people),
    strangers: cast.slice(people),
    places: random.sample(PLACES, 3 + random.integer(4)),
    whereabouts: new Whereabouts(),
  };
}

function simulate(scene: Scene, teller: (scene: Scene) => Teller): Simulation {
  const tellNext = teller(scene);
  let told = 0;
  return {
    tell: () => tellNext(told++),
    rulings: (relation) => [...rulings(scene, relation)],
  };
}

function* rulings({ whereabouts, people, strangers, places }: Scene, relation: string): Generator<Ruling> {
  for (const who of [...people, ...strangers]) {
    for (const place of places) {
      if (relation === "either") {
        for (const other of places) {
          if (other === place) continue;
          yield* ruled({ who, ...eitherSlots(place, other) }, whereabouts.inEither(who, [place, other]));
        }
      } else {
        yield* ruled({ who, ...placeSlots(place) }, verdict(whereabouts, relation, who, place));
      }
    }
  }
}

function* ruled(slots: Slots, found: Verdict | undefined): Generator<Ruling> {
  if (found) yield { slots, ...found };
}

function verdict(whereabouts: Whereabouts, relation: string, who: string, place: Place): Verdict | undefined {
  if (relation === "left") return whereabouts.left(who, place);
  return relation === "away" ? whereabouts.awayFrom(who, place) : whereabouts.at(who, place);
}

/** {place}: "the kitchen"; {at}: "in the kitchen". */
export function placeSlots({ name, preposition }: Place): { place: string; at: string } {
  return { place: name, at: `${preposition} ${name}` };
}

/** Adds {orPlace}, and {orAt}, which leaves out a preposition that would be said twice. */
export function eitherSlots(place: Place, other: Place): Slots {
  const orAt = other.preposition === place.preposition ? other.name : `${other.preposition} ${other.name}`;
  return { ...placeSlots(place), orPlace: other.name, orAt };
}
