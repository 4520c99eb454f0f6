type Step = { readonly to: number; readonly strict: boolean; readonly lines: readonly number[] };

/** What was told of an order: who comes before whom, and who comes level. */
export class ToldOrder {
  readonly size: number;
  readonly #steps: Step[][];

  constructor(size: number) {
    this.size = size;
    this.#steps = Array.from({ length: size }, () => []);
  }

  /** `first` is more, higher, earlier than `second`. */
  before(first: number, second: number, ...lines: readonly number[]): void {
    this.#steps[first]!.push({ to: second, strict: true, lines });
  }

  level(one: number, other: number, ...lines: readonly number[]): void {
    this.#steps[one]!.push({ to: other, strict: false, lines });
    this.#steps[other]!.push({ to: one, strict: false, lines });
  }

  /** `first` is no less than `second`. */
  notAfter(first: number, second: number, ...lines: readonly number[]): void {
    this.#steps[first]!.push({ to: second, strict: false, lines });
  }

  /** The fewest lines from which it follows that `first` comes before `second`. */
  isBefore(first: number, second: number): readonly number[] | undefined {
    return this.#path(first, second, true);
  }

  isLevel(one: number, other: number): readonly number[] | undefined {
    const there = this.#path(one, other, false);
    const back = this.#path(other, one, false);
    return there && back && [...there, ...back];
  }

  /** The lines from which it follows that `first` does not come before `second`. */
  isNotBefore(first: number, second: number): readonly number[] | undefined {
    return this.isBefore(second, first) ?? this.#path(second, first, false);
  }

  /** Whether it is not known if `first` comes before `second`. */
  isOpen(first: number, second: number): boolean {
    return first !== second && !this.isBefore(first, second) && !this.isNotBefore(first, second);
  }

  /** Pairs of different items. */
  pairs(): [number, number][] {
    const all = Array.from({ length: this.size }, (_, index) => index);
    return all.flatMap((one) => all.filter((other) => other !== one).map((other): [number, number] => [one, other]));
  }

  #path(first: number, second: number, strict: boolean): readonly number[] | undefined {
    const queue: { at: number; strict: boolean; lines: readonly number[] }[] = [{ at: first, strict: false, lines: [] }];
    const seen = new Set<string>([`${first} false`]);
    for (const here of queue) {
      if (here.at === second && here.strict === strict && (strict || here.lines.length > 0)) return here.lines;
      for (const step of this.#steps[here.at]!) {
        const next = { at: step.to, strict: here.strict || step.strict, lines: [...here.lines, ...step.lines] };
        const key = `${next.at} ${next.strict}`;
        if (seen.has(key)) continue;
        seen.add(key);
        queue.push(next);
      }
    }
    return undefined;
  }
}
