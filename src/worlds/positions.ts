import type { Random } from "../random.ts";
import type { Domain } from "./domain.ts";
import { phrase } from "./phrase.ts";
import { Ranking } from "./ranking.ts";
import { comparisons } from "./strict-order.ts";
import { POSITIONS, type Position } from "./position-wordings.ts";
import { COLOURS, SHAPES } from "./words/shapes.ts";
import { THINGS } from "./words/things.ts";

/** How often a statement is about a direction that is asked for, so that short stories have chains. */
const TO_THE_POINT = 0.85;
const RELATIONS = Object.keys(POSITIONS) as Position[];

/**
 * Shapes and things are left of, right of, above or below each other. Like bAbI task 17, except that the two
 * directions are independent: "left of" says nothing of the height, so only chains in one direction compose.
 */
export const positions: Domain = {
  description: "shapes are left of, right of, above or below each other; where is one from another?",
  statements: [2, 4],
  questions: [1, 4],
  askFrom: 2,
  asks: RELATIONS.map((relation) => ({
    relation,
    weight: 1,
    wordings: POSITIONS[relation].questions,
  })),
  begin: ({ random, statements, asked }) => {
    const actors = Math.min(9, 3 + random.integer(Math.max(1, statements - 1)));
    const items = drawItems(random, actors + 1 + random.integer(2));
    const acting = items.slice(0, actors);
    const across = new Ranking(acting, random);
    const upward = new Ranking(acting, random);
    const axis = (relation: Position) => (relation === "left" || relation === "right" ? across : upward);
    const useful = RELATIONS.filter((relation) => asked.some((other) => axis(other as Position) === axis(relation)));
    const mentioned = new Set<string>();
    let told = 0;
    return {
      tell: () => {
        const relation = random.choice(random.chance(TO_THE_POINT) ? useful : RELATIONS);
        const { less, greater } = axis(relation).tell(told++);
        mentioned.add(less).add(greater);
        const slots = isReversed(relation) ? { one: greater, other: less } : { one: less, other: greater };
        return phrase(random.choice(POSITIONS[relation].statements), slots);
      },
      rulings: (relation) => {
        const position = relation as Position;
        return comparisons(axis(position).order, items, {
          reversed: isReversed(position),
          mentioned,
        });
      },
    };
  },
};

/** "Less" is further left, or lower. */
function isReversed(relation: Position): boolean {
  return relation === "right" || relation === "above";
}

function drawItems(random: Random, count: number): readonly string[] {
  if (random.chance(0.3)) return random.sample(THINGS, count);
  const shapes = random.sample(SHAPES, Math.ceil(count / 2) + 1);
  const colours = random.sample(COLOURS, Math.ceil(count / 2) + 1);
  const pairs = shapes.flatMap((shape) => colours.map((colour) => ({ shape, colour })));
  const drawn = random.sample(pairs, count);
  return drawn.map(({ shape, colour }) => {
    const isOnlyOne = drawn.filter((other) => other.shape === shape).length === 1;
    return isOnlyOne && random.chance(0.4) ? `the ${shape}` : `the ${colour} ${shape}`;
  });
}
