import type { Random } from "../../random.ts";
import type { Swappable, WrittenStory } from "../../stories/written.ts";
import { LEXICON } from "./words/lexicon.ts";
import { PETS, SURNAMES, TOWNS, MEN, WOMEN } from "./words/names.ts";

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
    text.replace(found, (_, article: string | undefined, word: string) => {
      const other = swaps.get(word.toLowerCase())!;
      const cased = /^\p{Lu}/u.test(word) ? other : other.toLowerCase();
      if (article === undefined) return cased;
      return `${article.charAt(0)}${/^[aeiou]/i.test(cased) ? "n" : ""} ${cased}`;
    });
  return {
    ...story,
    lines: story.lines.map(swapped),
    questions: story.questions.map((question) => ({ ...question, text: swapped(question.text) })),
  };
}

function drawSwaps(swappable: readonly Swappable[], pools: SwapPools, random: Random): Map<string, string> {
  const used = new Set(swappable.map(({ word }) => word.toLowerCase()));
  const swaps = new Map<string, string>();
  for (const { word, kind } of swappable) {
    const pool = pools.get(kind);
    if (!pool || random.chance(kept)) continue;
    for (let draw = 0; draw < mostDraws; draw++) {
      const other = people.has(kind) && random.chance(madeUp) ? invented(random) : random.choice(pool);
      if (used.has(other.toLowerCase())) continue;
      used.add(other.toLowerCase());
      swaps.set(word.toLowerCase(), other).set(plural(word).toLowerCase(), plural(other));
      break;
    }
  }
  return swaps;
}

function invented(random: Random): string {
  const name = Array.from({ length: 2 + random.integer(2) }, () => random.choice(syllables)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function plural(word: string): string {
  if (/([sxz]|[cs]h)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
