import { phrase } from "./phrase.ts";
import type { Scene } from "./scene.ts";
import type { Place } from "./words/places.ts";
import { THINGS } from "./words/things.ts";

const TAKES = [
  "{who} picked up {thing}.",
  "{who} took {thing}.",
  "{who} grabbed {thing}.",
  "{who} got {thing}.",
  "{who} fetched {thing}.",
  "{who} is carrying {thing}.",
  "{who} has {thing}.",
];
const DROPS = [
  "{who} put down {thing}.",
  "{who} dropped {thing}.",
  "{who} set {thing} down.",
  "{who} let go of {thing}.",
  "{who} got rid of {thing}.",
];
const HANDS = [
  "{who} gave {thing} to {whom}.",
  "{who} handed {thing} to {whom}.",
  "{who} passed {thing} to {whom}.",
  "{who} gave {whom} {thing}.",
  "{who} handed {whom} {thing}.",
];

/**
 * Things that people pick up, put down and hand over. Nothing here lets anyone infer where a person is: things lie
 * or change hands only where everybody concerned has been told to be.
 */
export class Carrying {
  readonly #scene: Scene;
  readonly #things: readonly string[];
  readonly #holder = new Map<string, string>();
  /** Where things were put down; undefined where nobody knows. */
  readonly #putDown = new Map<string, Place | undefined>();

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#things = scene.random.sample(THINGS, 1 + scene.random.integer(3));
  }

  /** Lets someone handle something; undefined when the one drawn cannot handle the thing drawn. */
  tell(): string | undefined {
    const { random, people, whereabouts } = this.#scene;
    const thing = random.choice(this.#things);
    const holder = this.#holder.get(thing);
    const who = holder ?? random.choice(people);
    if (!holder && !this.#canTake(who, thing)) return undefined;
    whereabouts.mention(who);
    if (!holder) {
      this.#holder.set(thing, who);
      return phrase(random.choice(TAKES), { who, thing });
    }
    const place = whereabouts.placeOf(who);
    const company = place ? people.filter((other) => other !== who && whereabouts.placeOf(other) === place) : [];
    if (company.length > 0 && random.chance(0.7)) {
      const whom = random.choice(company);
      this.#holder.set(thing, whom);
      return phrase(random.choice(HANDS), { who, thing, whom });
    }
    this.#holder.delete(thing);
    this.#putDown.set(thing, place);
    return phrase(random.choice(DROPS), { who, thing });
  }

  #canTake(who: string, thing: string): boolean {
    if (!this.#putDown.has(thing)) return true;
    const place = this.#putDown.get(thing);
    return place !== undefined && this.#scene.whereabouts.placeOf(who) === place;
  }
}
