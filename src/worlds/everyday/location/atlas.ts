import { at, castOf, type Place, placesOf, type Scale } from "../kit/keeping.ts";
import type { Fillings, Person, Telling } from "../kit/telling.ts";

/** What the story has told of one person. */
export interface Whereabouts {
  place?: Place | undefined;
  support: readonly number[];
  /** Where the person is not, with the lines that say so. */
  readonly not: Map<Place, readonly number[]>;
  either?: readonly Place[] | undefined;
  readonly been: Map<Place, readonly number[]>;
  readonly never: Map<Place, number>;
  readonly maybe: Set<Place>;
  readonly arrivals: Place[];
  readonly moves: {
    readonly from?: Place | undefined;
    readonly support: readonly number[];
    readonly to: Place;
    readonly open: readonly Place[];
  }[];
}

/** The places and people of one story, and the truth about them. */
export class Atlas {
  readonly telling: Telling;
  readonly scale: Scale;
  readonly places: readonly Place[];
  readonly elsewhere: Place;
  readonly cast: readonly Person[];
  /** Those who go somewhere. Of the last of the cast little is told. */
  readonly actors: readonly Person[];
  readonly known: ReadonlyMap<Person, Whereabouts>;
  readonly wishes: { person: Person; place: Place; wanted: boolean; line: number }[] = [];
  readonly lifts: { driver: Person | undefined; taken: Person; place: Place; line: number }[] = [];
  readonly empty = new Map<Place, number>();

  constructor(telling: Telling) {
    const { random } = telling;
    this.telling = telling;
    this.scale = random.choice(["room", "room", "venue", "venue", "town"]);
    this.places = placesOf(telling, this.scale, 5 + random.integer(2));
    this.elsewhere = this.places.at(-1)!;
    this.cast = castOf(telling, random.choice([2, 3, 3, 3, 4, 4]));
    this.actors = this.cast.length > 2 && random.chance(0.9) ? this.cast.slice(0, -1) : this.cast;
    this.known = new Map(
      this.cast.map((person) => [
        person,
        {
          support: [],
          not: new Map(),
          been: new Map(),
          never: new Map(),
          maybe: new Set<Place>(),
          arrivals: [],
          moves: [],
        } satisfies Whereabouts,
      ]),
    );
  }

  of(person: Person): Whereabouts {
    return this.known.get(person)!;
  }

  /** The gaps for a place: {p} and {in}, or {o} and {on}. */
  slots(place: Place, other?: Place): Fillings {
    const own = { p: place.noun, in: at(this.telling, place) };
    return other ? { ...own, o: other.noun, on: at(this.telling, other) } : own;
  }

  /** Somebody goes somewhere. @param told the lines that tell from where to where */
  move(person: Person, place: Place, line: number, told = [...this.of(person).support, line]): void {
    const { place: from, not, either = [], moves } = this.of(person);
    moves.push({ from, support: told, to: place, open: [...not.keys(), ...either] });
    this.settle(person, place, [line]);
  }

  settle(person: Person, place: Place, support: readonly number[]): void {
    const state = this.of(person);
    state.arrivals.push(place);
    state.place = place;
    state.support = support;
    state.either = undefined;
    state.not.clear();
    if (!state.been.has(place)) state.been.set(place, support);
    this.empty.delete(place);
  }

  unsettle(person: Person, not: Place, line: number): void {
    const state = this.of(person);
    const kept = state.place === undefined ? [] : [line];
    state.place = undefined;
    state.support = [];
    state.either = undefined;
    state.not.clear();
    state.not.set(not, [line, ...kept]);
  }

  /** Places where a person may go: not there yet, and not one where they never are. */
  goals(person: Person): Place[] {
    const state = this.of(person);
    return this.places.slice(0, -1).filter((place) => place !== state.place && !state.never.has(place));
  }
}
