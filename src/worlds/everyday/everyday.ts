import { Random } from "../../random.ts";
import type { WrittenStory } from "../../stories/written.ts";
import { attributes } from "./attributes/attributes.ts";
import { basics } from "./basics/basics.ts";
import { belief } from "./belief/belief.ts";
import { choice } from "./choice/choice.ts";
import { comparison } from "./comparison/comparison.ts";
import { corrections } from "./corrections/corrections.ts";
import { counting } from "./counting/counting.ts";
import { family } from "./family/family.ts";
import { Telling, type EverydayDomain } from "./kit/telling.ts";
import { lists } from "./lists/lists.ts";
import { location } from "./location/location.ts";
import { negation } from "./negation/negation.ts";
import { order } from "./order/order.ts";
import { possession } from "./possession/possession.ts";
import { rules } from "./rules/rules.ts";
import { schedule } from "./schedule/schedule.ts";
import { space } from "./space/space.ts";
import { transfer } from "./transfer/transfer.ts";

/** The kinds of everyday matters that can be told of. */
export const everydayDomains: readonly EverydayDomain[] = [
  basics,
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
  /** Told in plain words, for the most part: what is learned first. */
  readonly plain?: boolean;
}

/** A story of one domain, with questions on the whole of it. */
export function tellEveryday(domain: EverydayDomain, random: Random, options: TellOptions = {}): WrittenStory {
  for (;;) {
    const telling = new Telling(random, options);
    domain.tell(telling);
    const { lines, questions } = telling;
    if (questions.length > 0) return { domain: domain.name, difficulty: 2, swappable: [], lines, questions };
  }
}
