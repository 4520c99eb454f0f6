import type { Domain } from "./domain.ts";
import { phrase } from "./phrase.ts";
import { Ranking } from "./ranking.ts";
import { comparisons } from "./strict-order.ts";
import { SIZES, type Size } from "./size-wordings.ts";
import { CONTAINERS, THINGS } from "./words/things.ts";

const RELATIONS = Object.keys(SIZES) as Size[];
const ITEMS = [...CONTAINERS, ...THINGS];

/**
 * Things are bigger or smaller than each other. Like bAbI task 18: no two are the same size, and what is smaller fits
 * inside what is bigger. The sizes are drawn, so a pocket may hold a ladder: only what is told counts.
 */
export const sizes: Domain = {
  description: "things are bigger, smaller or fit inside each other; does one fit inside another?",
  statements: [2, 12],
  questions: [1, 5],
  askFrom: 2,
  asks: RELATIONS.map((relation) => ({ relation, weight: 1, wordings: SIZES[relation].questions })),
  begin: ({ random, statements }) => {
    const actors = Math.min(20, 3 + random.integer(1 + Math.floor((2 * statements) / 3)));
    const items = random.sample(ITEMS, actors + 1 + random.integer(2));
    const ranking = new Ranking(items.slice(0, actors), random);
    const mentioned = new Set<string>();
    let told = 0;
    return {
      tell: () => {
        const relation = random.choice(RELATIONS);
        const { less, greater } = ranking.tell(told++);
        mentioned.add(less).add(greater);
        const slots = isReversed(relation) ? { one: greater, other: less } : { one: less, other: greater };
        return phrase(random.choice(SIZES[relation].statements), slots);
      },
      rulings: (relation) => comparisons(ranking.order, items, { reversed: isReversed(relation as Size), mentioned }),
    };
  },
};

/** "Less" is smaller. */
function isReversed(relation: Size): boolean {
  return relation === "bigger" || relation === "holds";
}
