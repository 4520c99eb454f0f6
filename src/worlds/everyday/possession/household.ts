import { withArticle } from "../kit/article.ts";
import { at, castOf, type Place, placesOf, unlike } from "../kit/keeping.ts";
import type { Fillings, Person, Telling } from "../kit/telling.ts";

export type Lines = readonly number[];

/** A room, or a box, bag or drawer of which nobody says where it is. */
export interface Spot {
  readonly place: Place;
  readonly container: boolean;
}

/** What the story has told of one thing. */
export interface Kept {
  readonly x: string;
  holder?: Person | undefined;
  spot?: Spot | undefined;
  support: Lines;
  readonly notWith: Map<Person, Lines>;
  readonly notIn: Map<Spot, Lines>;
  /** Where it may be for all that is told, though a reader could think otherwise. */
  readonly unsure: Set<Spot>;
  readonly had: Map<Person, Lines>;
  readonly never: Map<Person, number>;
  readonly puts: { readonly by: Person | undefined; readonly spot: Spot; readonly line: number }[];
  readonly trail: { readonly spot: Spot | undefined; readonly support: Lines }[];
}

/** The people, things and spots of one story, and the truth about them. */
export class Household {
  readonly telling: Telling;
  readonly cast: readonly Person[];
  readonly spots: readonly Spot[];
  readonly things: readonly Kept[];
  readonly where = new Map<Person, { readonly spot: Spot; readonly line: number }>();

  constructor(telling: Telling) {
    const { random } = telling;
    this.telling = telling;
    this.cast = castOf(telling, random.choice([2, 2, 3, 3, 4]));
    const before: string[] = [];
    const rooms = placesOf(telling, random.choice(["room", "room", "venue"]), 4).map((place) => ({ place, container: false }));
    const boxes = Array.from({ length: 3 }, () => {
      const noun = `the ${unlike(telling, "container", before)}`;
      return { place: { noun, scale: "room" } as const, container: true };
    });
    this.spots = [...rooms, ...boxes];
    this.things = Array.from({ length: 2 + random.integer(2) }, () => ({
      x: unlike(telling, "thing", before),
      support: [],
      notWith: new Map(),
      notIn: new Map(),
      unsure: new Set(),
      had: new Map(),
      never: new Map(),
      puts: [],
      trail: [],
    }));
  }

  slots(x: string, spot?: Spot, other?: Spot): Fillings {
    const own = { x, ax: withArticle(x) };
    if (spot === undefined) return own;
    const first = { ...own, p: spot.place.noun, from: spot.place.noun, in: at(this.telling, spot.place) };
    return other ? { ...first, o: other.place.noun, on: at(this.telling, other.place) } : first;
  }

  held(thing: Kept, by: Person, support: Lines): void {
    if (thing.spot?.container) thing.notIn.set(thing.spot, [...thing.support, ...support]);
    else if (thing.spot) thing.unsure.add(thing.spot);
    thing.notWith.clear();
    thing.holder = by;
    thing.spot = undefined;
    thing.support = support;
    thing.had.set(by, [...(thing.had.get(by) ?? support)]);
    const spot = this.where.get(by);
    if (spot && thing.trail.at(-1)?.spot !== spot.spot) thing.trail.push({ spot: spot.spot, support: [...support, spot.line] });
    else if (thing.trail.length === 0) thing.trail.push({ spot: undefined, support });
  }

  laid(thing: Kept, spot: Spot, line: number, by?: Person): void {
    if (thing.holder) thing.notWith.set(thing.holder, [line]);
    if (by) thing.notWith.set(by, [line]);
    if (by && !thing.had.has(by)) thing.had.set(by, [line]);
    thing.holder = undefined;
    thing.spot = spot;
    thing.support = [line];
    thing.notIn.clear();
    thing.unsure.clear();
    thing.puts.push({ by, spot, line });
    if (thing.trail.at(-1)?.spot !== spot) thing.trail.push({ spot, support: [line] });
  }

  missing(thing: Kept, line: number): void {
    if (thing.holder) thing.notWith.set(thing.holder, [line]);
    if (thing.spot) thing.notIn.set(thing.spot, [...thing.support, line]);
    thing.holder = undefined;
    thing.spot = undefined;
    thing.support = [];
    thing.trail.push({ spot: undefined, support: [line] });
    for (const { spot } of thing.trail) if (spot && !spot.container) thing.unsure.add(spot);
  }

  /** Whether somebody may lay hands on a thing where it is. */
  reaches(person: Person, thing: Kept): boolean {
    if (thing.holder || thing.never.has(person)) return false;
    const here = this.where.get(person);
    return here === undefined || thing.spot === undefined || thing.spot.container || here.spot === thing.spot;
  }
}
