import type { Verdict } from "./domain.ts";
import type { Place } from "./words/places.ts";

interface Either {
  readonly places: readonly [Place, Place];
  readonly support: readonly number[];
}

/** What is known of one person. */
interface Known {
  /** The only place the person can be, and what it was narrowed down from, if so. */
  at:
    | {
        readonly place: Place;
        readonly support: readonly number[];
        readonly from: Either | undefined;
      }
    | undefined;
  /** The two places of which one is the person's. */
  either: Either | undefined;
  /** Told not to be there, and by which statement. */
  readonly notAt: Map<Place, number>;
  /** Told not to be there, but has moved since and may be back. */
  readonly lapsed: Set<Place>;
  /** Told to have been there at some time, last by which statement, and whether that one tells that the person left. */
  readonly been: Map<Place, { readonly index: number; readonly left: boolean }>;
  /** The last statement about the person's whereabouts. */
  last: number | undefined;
}

/**
 * What follows from what was told about where people are. A person is in one place at a time and stays there until
 * something else is told; the last told wins. Who has left a place may be anywhere else.
 *
 * Queries return undefined where English leaves the answer open to taste; such questions are not asked.
 */
export class Whereabouts {
  readonly #known = new Map<string, Known>();

  /** The person is spoken of, without a word about where. */
  mention(person: string): void {
    this.#of(person);
  }

  /** Where the person is known to be. */
  placeOf(person: string): Place | undefined {
    return this.#known.get(person)?.at?.place;
  }

  /** The two places of which one is the person's. */
  optionsOf(person: string): readonly [Place, Place] | undefined {
    return this.#known.get(person)?.either?.places;
  }

  isExcluded(person: string, place: Place): boolean {
    return this.#known.get(person)?.notAt.has(place) ?? false;
  }

  /** "Ana went to the kitchen", "Ana is in the kitchen". */
  tellAt(person: string, place: Place, index: number): void {
    const known = this.#anew(person, index);
    known.at = { place, support: [index], from: undefined };
    known.been.set(place, { index, left: false });
  }

  /** "Ana is either in the kitchen or in the garden". */
  tellEither(person: string, places: readonly [Place, Place], index: number): void {
    this.#anew(person, index).either = { places, support: [index] };
  }

  /** "Ana is not in the kitchen": of two possible places the other remains; a person told to be there is gone. */
  tellNotAt(person: string, place: Place, index: number): void {
    const known = this.#of(person);
    if (known.at?.place === place) depart(known);
    const { either } = known;
    if (either?.places.includes(place)) {
      const other = either.places[either.places[0] === place ? 1 : 0];
      known.at = { place: other, support: [...either.support, index], from: either };
      known.either = undefined;
    }
    known.notAt.set(place, index);
    known.last = index;
  }

  /** "Ana has left the kitchen", "Ana is no longer in the kitchen". */
  tellLeft(person: string, place: Place, index: number): void {
    const known = this.#of(person);
    depart(known);
    known.notAt.set(place, index);
    known.been.set(place, { index, left: true });
    known.last = index;
  }

  /** Is the person there? */
  at(person: string, place: Place): Verdict | undefined {
    const known = this.#known.get(person);
    if (!known) return { answer: "not told", support: [], because: "never mentioned" };
    const { at, either, notAt, lapsed, been, last } = known;
    if (at?.place === place) return { answer: "yes", support: at.support, because: "is there" };
    if (notAt.has(place)) return { answer: "no", support: [notAt.get(place)!], because: "told not to be there" };
    if (at) {
      const { support } = at.from ?? at;
      return {
        answer: "no",
        support,
        because: been.has(place) ? "was there before" : "is elsewhere",
      };
    }
    if (either?.places.includes(place)) return { answer: "not told", support: either.support, because: "one of two" };
    if (either) return { answer: "no", support: either.support, because: "neither of two" };
    if (lapsed.has(place)) return undefined;
    if (last === undefined) return { answer: "not told", support: [], because: "never placed" };
    return { answer: "not told", support: [last], because: "gone elsewhere" };
  }

  /** Is the person anywhere but there? */
  awayFrom(person: string, place: Place): Verdict | undefined {
    const verdict = this.at(person, place);
    if (!verdict || verdict.answer === "not told") return verdict;
    return { ...verdict, answer: verdict.answer === "yes" ? "no" : "yes" };
  }

  /** Was the person there, and is not any more? Not asked of those who were elsewhere all along. */
  left(person: string, place: Place): Verdict | undefined {
    const verdict = this.at(person, place);
    const been = this.#known.get(person)?.been.get(place);
    if (verdict?.answer === "yes") return { ...verdict, answer: "no" };
    if (verdict?.answer === "not told") return been ? undefined : verdict;
    if (!verdict || !been) return undefined;
    const support = been.left ? [been.index] : [been.index, ...verdict.support];
    return {
      answer: "yes",
      support,
      because: been.left ? "told to have left" : "was there before",
    };
  }

  /** Is the person in one of the two places? */
  inEither(person: string, places: readonly [Place, Place]): Verdict | undefined {
    const verdicts = places.map((place) => this.at(person, place));
    const known = this.#known.get(person);
    const either = known?.either ?? known?.at?.from;
    if (either && places.every((place) => either.places.includes(place))) {
      return { answer: "yes", support: either.support, because: "one of two" };
    }
    const [one, other] = verdicts;
    if (!one || !other) return undefined;
    const support = [...new Set([...one.support, ...other.support])];
    if (one.answer === "no" && other.answer === "no") return { ...one, support };
    return (
      verdicts.find((verdict) => verdict?.answer === "yes") ?? {
        ...one,
        answer: "not told",
        support,
      }
    );
  }

  #of(person: string): Known {
    const known = this.#known.get(person) ?? {
      at: undefined,
      either: undefined,
      notAt: new Map(),
      lapsed: new Set(),
      been: new Map(),
      last: undefined,
    };
    this.#known.set(person, known);
    return known;
  }

  /** What is known of the person after the whereabouts have been told afresh; only the past remains. */
  #anew(person: string, index: number): Known {
    const known = this.#of(person);
    known.at = undefined;
    known.either = undefined;
    known.notAt.clear();
    known.lapsed.clear();
    known.last = index;
    return known;
  }
}

/** Forgets where the person is; places ruled out earlier are possible again. */
function depart(known: Known): void {
  for (const place of known.notAt.keys()) known.lapsed.add(place);
  known.notAt.clear();
  known.at = undefined;
  known.either = undefined;
}
