/**
 * Seeded generators of small told worlds: stories with yes/no questions, exact answers ("yes", "no", "not told") and
 * gold support. The same seed gives the same stories everywhere.
 */
import { Random } from "./random.ts";
import type { Story } from "./stories/story.ts";
import type { Domain } from "./worlds/domain.ts";
import { eitherOr } from "./worlds/either-or.ts";
import { movement } from "./worlds/movement.ts";
import { negation } from "./worlds/negation.ts";
import { positions } from "./worlds/positions.ts";
import { sizes } from "./worlds/sizes.ts";
import { writeStory, type StoryOptions } from "./worlds/write-story.ts";

export type { Question, Statement, Story } from "./stories/story.ts";
export type { StoryOptions } from "./worlds/write-story.ts";
export { Random } from "./random.ts";

/** The kinds of story there are. */
export type WorldKind = "movement" | "negation" | "either-or" | "positions" | "sizes";

/** Writes stories of one kind. */
export interface World {
  readonly name: WorldKind;
  readonly description: string;
  /** One story; its task is the kind's name. */
  generate(random: Random, options?: StoryOptions): Story;
}

/** All kinds of story, by name. */
export const worlds: Readonly<Record<WorldKind, World>> = {
  movement: world("movement", movement),
  negation: world("negation", negation),
  "either-or": world("either-or", eitherOr),
  positions: world("positions", positions),
  sizes: world("sizes", sizes),
};

/** What `generateStories` writes: how many stories in all, of which kinds in turn (default: all), from which seed. */
export interface GenerateOptions extends StoryOptions {
  readonly stories: number;
  readonly seed: number;
  readonly kinds?: readonly WorldKind[];
}

/**
 * Stories of the kinds in turn. The same options give the same stories; asking for more only adds to the end.
 * @throws RangeError when no kind is given, one is unknown, or the lengths are impossible
 */
export function generateStories({ stories, seed, kinds, ...options }: GenerateOptions): Story[] {
  const names = kinds ?? (Object.keys(worlds) as WorldKind[]);
  if (names.length === 0) throw new RangeError("kinds: expected at least one kind of story, got none.");
  const random = Random.seeded(seed);
  return Array.from({ length: stories }, (_, index) => worldOf(names[index % names.length]!).generate(random, options));
}

function worldOf(kind: WorldKind): World {
  if (Object.hasOwn(worlds, kind)) return worlds[kind];
  throw new RangeError(`kinds: expected some of ${Object.keys(worlds).join(", ")}, got "${kind}".`);
}

function world(name: WorldKind, domain: Domain): World {
  return {
    name,
    description: domain.description,
    generate: (random, options = {}) => writeStory(domain, { task: name, random, options }),
  };
}
