import type { Random } from "../../random.ts";
import type { Swappable, WrittenStory } from "../../stories/written.ts";
import { withArticle } from "./kit/article.ts";
import { LEXICON } from "./words/lexicon.ts";
import { PETS, SURNAMES, TOWNS, MEN, WOMEN } from "./words/names.ts";
import { plural } from "./words/plural.ts";

/** Share of the words that stay, and share of the names that are made up. */
const [kept, madeUp] = [0.15, 0.3];
const mostDraws = 6;
const people = new Set(["f", "m", "n", "surname", "pet", "town"]);
const syllables = "ka lo mi ra ten bo su vel dri na po shi gar u el fa jo quin zo the mar li ro be an is".split(" ");

const listed: Readonly<Record<string, readonly string[]>> = {
  ...LEXICON,
  f: WOMEN,
  m: MEN,
  n: [...WOMEN, ...MEN],
  surname: SURNAMES,
  pet: PETS,
  town: TOWNS,
};

/** What stories may swap their words for: the lists of words, and each other's. */
export type SwapPools = ReadonlyMap<string, readonly string[]>;

export function swapPools(stories: readonly WrittenStory[]): SwapPools {
  const words = Map.groupBy(
    stories.flatMap(({ swappable }) => swappable),
    ({ kind }) => kind,
  );
  return new Map(
    [...words].map(([kind, own]) => [kind, [...new Set([...own.map(({ word }) => word), ...(listed[kind] ?? [])])].toSorted()]),
  );
}

/** The story with most of its swappable words, and their plurals, exchanged for others of their kinds. */
export function swapWords(story: WrittenStory, pools: SwapPools, random: Random): WrittenStory {
  const swaps = drawSwaps(story.swappable, pools, random);
  if (swaps.size === 0) return story;
  const longestFirst = [...swaps.keys()].toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = new RegExp(`(\\ba(?:n?)\\s+)?(?<![\\p{L}\\p{N}])(${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const swapped = (text: string): string =>
    text.replace(found, (all: string, article: string | undefined, word: string, place: number) => {
      const { own, other } = swaps.get(word.toLowerCase())!;
      const cased = startsHigh(own) && !startsHigh(word) ? other.toLowerCase() : other;
      const whole = article === undefined ? cased : withArticle(cased);
      return startsHigh(all) && /(?:^|[.!?…:"]\s*)$/.test(text.slice(0, place))
        ? `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`
        : whole;
    });
  return {
    ...story,
    lines: story.lines.map(swapped),
    questions: story.questions.map((question) => ({ ...question, text: swapped(question.text) })),
  };
}

interface Swap {
  readonly own: string;
  readonly other: string;
}

/** By the word in lower case. */
function drawSwaps(swappable: readonly Swappable[], pools: SwapPools, random: Random): Map<string, Swap> {
  const used = new Set(swappable.map(({ word }) => word.toLowerCase()));
  const swaps = new Map<string, Swap>();
  for (const { word, kind } of swappable) {
    const pool = pools.get(kind);
    if (!pool || plural(word) === word || random.chance(kept)) continue;
    for (let draw = 0; draw < mostDraws; draw++) {
      const other = people.has(kind) && random.chance(madeUp) ? invented(random) : random.choice(pool);
      if (used.has(other.toLowerCase())) continue;
      used.add(other.toLowerCase());
      swaps.set(word.toLowerCase(), { own: word, other }).set(plural(word).toLowerCase(), { own: plural(word), other: plural(other) });
      break;
    }
  }
  return swaps;
}

function invented(random: Random): string {
  const name = Array.from({ length: 2 + random.integer(2) }, () => random.choice(syllables)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const startsHigh = (word: string): boolean => /^\p{Lu}/u.test(word);
