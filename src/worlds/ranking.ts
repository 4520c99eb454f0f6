import type { Random } from "../random.ts";
import { StrictOrder } from "./strict-order.ts";

/** How often a comparison is of any two items instead of the next link of the chain. */
const STRAY_SHARE = 0.25;

/** A true ranking of items, told pair by pair. */
export class Ranking {
  /** What has been told of it. */
  readonly order = new StrictOrder();
  readonly #random: Random;
  readonly #items: readonly string[];
  /** The items from #lowest to #highest have been told as one chain. */
  #lowest: number;
  #highest: number;

  /** The items get random ranks. */
  constructor(items: readonly string[], random: Random) {
    this.#items = random.shuffle(items);
    this.#random = random;
    this.#lowest = this.#highest = random.integer(items.length);
  }

  /** Tells, as statement `index`, how two items compare: mostly a chain grows at one of its ends. */
  tell(index: number): { less: string; greater: string } {
    const [lower, higher] = this.#isWhole() || this.#random.chance(STRAY_SHARE) ? this.#anyPair() : this.#nextLink();
    const [less, greater] = [this.#items[lower]!, this.#items[higher]!];
    this.order.tell(less, greater, index);
    return { less, greater };
  }

  #isWhole(): boolean {
    return this.#lowest === 0 && this.#highest === this.#items.length - 1;
  }

  #anyPair(): [lower: number, higher: number] {
    const [one, other] = this.#random.sample([...this.#items.keys()], 2) as [number, number];
    return one < other ? [one, other] : [other, one];
  }

  #nextLink(): [lower: number, higher: number] {
    const canRise = this.#highest < this.#items.length - 1;
    if (canRise && (this.#lowest === 0 || this.#random.chance(0.5))) return [this.#highest, ++this.#highest];
    const above = this.#lowest;
    return [--this.#lowest, above];
  }
}
