import type { EverydayAnswer, Fillings, Telling } from "./telling.ts";

/** One thing that could be asked. */
export interface Case {
  readonly slots: Fillings;
  readonly support: readonly number[];
}

/** Collects what could be asked. */
export class CaseBook {
  readonly yes: Case[] = [];
  readonly no: Case[] = [];
  readonly "not told": Case[] = [];

  add(answer: EverydayAnswer, slots: Fillings, support: readonly number[] = []): void {
    this[answer].push({ slots, support });
  }

  /** Whether it takes somebody from outside the story to be not told of: where nobody in it will do, and now and then anyway. */
  lacks(telling: Telling): boolean {
    return this["not told"].length === 0 || telling.random.chance(0.3);
  }

  /** The same cases for the opposite question. */
  get flipped(): CaseBook {
    const book = new CaseBook();
    book.yes.push(...this.no);
    book.no.push(...this.yes);
    book["not told"].push(...this["not told"]);
    return book;
  }

  get complete(): boolean {
    return this.yes.length > 0 && this.no.length > 0 && this["not told"].length > 0;
  }
}
