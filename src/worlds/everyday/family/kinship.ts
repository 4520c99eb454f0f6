import { COMPOSED, CONVERSE, type Kin } from "./relations.ts";

export type Lines = readonly number[];

/** How people are related, with the lines it follows from. */
export class Kinship {
  readonly #known = new Map<string, { kin: Kin; lines: Lines }>();

  /** {one} is {kin} of {other}; and the converse. */
  add(one: number, kin: Kin, other: number, lines: Lines): boolean {
    const before = this.#known.get(`${one} ${other}`);
    if (one === other || (before && before.lines.length <= lines.length)) return false;
    this.#known.set(`${one} ${other}`, { kin, lines });
    this.#known.set(`${other} ${one}`, { kin: CONVERSE[kin] as Kin, lines });
    return true;
  }

  of(one: number, other: number): { kin: Kin; lines: Lines } | undefined {
    return this.#known.get(`${one} ${other}`);
  }

  /** Adds all that follows. */
  close(size: number): void {
    for (let grown = true; grown;) {
      grown = false;
      for (let one = 0; one < size; one++)
        for (let middle = 0; middle < size; middle++)
          for (let other = 0; other < size; other++) {
            const [first, second] = [this.of(one, middle), this.of(middle, other)];
            const kin = first && second && COMPOSED[`${first.kin} ${second.kin}`];
            if (kin && one !== other && this.add(one, kin, other, [...new Set([...first.lines, ...second.lines])])) grown = true;
          }
    }
  }

  /** Who is connected by what was told. */
  groups(size: number): number[] {
    const group = Array.from({ length: size }, (_, index) => index);
    for (let round = 0; round < size; round++)
      for (let one = 0; one < size; one++)
        for (let other = 0; other < size; other++) if (this.of(one, other)) group[one] = Math.min(group[one]!, group[other]!);
    return group;
  }
}
