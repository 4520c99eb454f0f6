import type { Ruling, Verdict } from "./domain.ts";

/** What follows from comparisons told pair by pair: "less" is smaller, or further left, or lower. */
export class StrictOrder {
  /** item → the items told to be greater, and the statement that told it first. */
  readonly #above = new Map<string, Map<string, number>>();

  /** `less` must really be less: nothing here checks for contradictions. */
  tell(less: string, greater: string, index: number): void {
    const above = this.#above.get(less) ?? new Map<string, number>();
    if (!above.has(greater)) above.set(greater, index);
    this.#above.set(less, above);
  }

  /** The statements of a shortest chain from `less` up to `greater`; undefined when none leads there. */
  chain(less: string, greater: string): readonly number[] | undefined {
    const chains = new Map<string, readonly number[]>([[less, []]]);
    for (const [item, chain] of chains) {
      if (item === greater) return chain;
      for (const [next, index] of this.#above.get(item) ?? []) {
        if (!chains.has(next)) chains.set(next, [...chain, index]);
      }
    }
    return undefined;
  }

  /** Is `less` less than `greater`? Not told where no chain of comparisons leads from one to the other. */
  isLess(less: string, greater: string): Verdict {
    const up = this.chain(less, greater);
    if (up) return { answer: "yes", support: up, because: up.length > 1 ? "composed" : "told" };
    const down = this.chain(greater, less);
    if (down) return { answer: "no", support: down, because: down.length > 1 ? "composed" : "told" };
    return { answer: "not told", support: [], because: "unrelated" };
  }
}

/** Rules on "is {one} less than {other}?" for all ordered pairs, or on "greater" with `reversed`. */
export function comparisons(
  order: StrictOrder,
  items: readonly string[],
  { reversed, mentioned }: { reversed: boolean; mentioned: ReadonlySet<string> },
): Ruling[] {
  return items.flatMap((one) =>
    items
      .filter((other) => other !== one)
      .map((other) => {
        const verdict = reversed ? order.isLess(other, one) : order.isLess(one, other);
        const strange = !mentioned.has(one) || !mentioned.has(other);
        return {
          slots: { one, other },
          ...verdict,
          because: strange ? "never mentioned" : verdict.because,
        };
      }),
  );
}
