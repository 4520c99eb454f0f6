import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus, xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { skipN } from "pure-rand/utils/skipN";

/** How many numbers the generator needs until its state no longer shows the seed's few bits. */
const warmUp = 16;

/** The 32-bit finalizer "lowbias32" (Wellons 2018). */
function mixed(seed: number): number {
  let x = seed | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** A 32-bit hash of a text's code points (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash;
}

/**
 * Seeded random numbers (xoroshiro128+, by pure-rand). The same seed gives the same numbers in
 * Node and in browsers; the state can be saved and restored, so an interrupted run goes on as if unbroken.
 */
export class Random {
  readonly #generator: RandomGenerator;

  private constructor(generator: RandomGenerator) {
    this.#generator = generator;
  }

  /** Neighbouring seeds give unrelated numbers: the seed is mixed, and the generator's first numbers are dropped. */
  static seeded(seed: number): Random {
    const generator = xoroshiro128plus(mixed(seed));
    skipN(generator, warmUp);
    return new Random(generator);
  }

  static fromState(state: readonly number[]): Random {
    return new Random(xoroshiro128plusFromState(state));
  }

  /** What `fromState` needs to go on from here. */
  get state(): readonly number[] {
    return this.#generator.getState();
  }

  /** A number in [0, 1). */
  uniform(): number {
    return uniformFloat64(this.#generator);
  }

  /** A whole number in [0, below). @throws RangeError when there is none */
  integer(below: number): number {
    if (!(Number.isSafeInteger(below) && below > 0)) throw new RangeError(`integer: expected a whole number above 0, got ${below}.`);
    return uniformInt(this.#generator, 0, below - 1);
  }

  /** A sample of the normal distribution with mean 0 and deviation 1 (Box & Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** One of the items. */
  choice<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError("choice: expected at least one item, got an empty list.");
    return items[this.integer(items.length)]!;
  }

  /** The items in a random order, as a new list (Fisher & Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.integer(last + 1);
      [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
    }
    return shuffled;
  }

  /** `count` different items in a random order. */
  sample<T>(items: readonly T[], count: number): T[] {
    if (!(count >= 0 && count <= items.length)) {
      throw new RangeError(`sample: expected between 0 and ${items.length} items, got ${count}.`);
    }
    const pool = [...items];
    for (let place = 0; place < count; place++) {
      const other = place + this.integer(pool.length - place);
      [pool[place], pool[other]] = [pool[other]!, pool[place]!];
    }
    return pool.slice(0, count);
  }
}
