import { Random } from "../../random.ts";
import type { WrittenStory } from "../../stories/written.ts";
import { attributes } from "./attributes.ts";
import { belief } from "./belief.ts";
import { choice } from "./choice.ts";
import { comparison } from "./comparison.ts";
import { corrections } from "./corrections.ts";
import { counting } from "./counting.ts";
import { family } from "./family.ts";
import { lists } from "./lists.ts";
import { location } from "./location.ts";
import { negation } from "./negation.ts";
import { order } from "./order.ts";
import { possession } from "./possession.ts";
import { rules } from "./rules.ts";
import { schedule } from "./schedule.ts";
import { space } from "./space.ts";
import { Telling, type EverydayDomain } from "./telling.ts";
import { transfer } from "./transfer.ts";

/** The kinds of everyday matters that can be told of. */
export const everydayDomains: readonly EverydayDomain[] = [
  location,
  possession,
  transfer,
  negation,
  choice,
  lists,
  attributes,
  family,
  comparison,
  space,
  order,
  counting,
  rules,
  belief,
  schedule,
  corrections,
];

export interface TellOptions {
  /** Draws words and wordings from the tenth that is kept for the contrast set. */
  readonly heldOut?: boolean;
}

/** A story of one domain, with questions on the whole of it. */
export function tellEveryday(domain: EverydayDomain, random: Random, { heldOut = false }: TellOptions = {}): WrittenStory {
  for (;;) {
    const telling = new Telling(random, { heldOut });
    domain.tell(telling);
    const { lines, questions } = telling;
    if (questions.length > 0) return { domain: domain.name, difficulty: 2, swappable: [], lines, questions };
  }
}
