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

/** A place in a text where a swappable word, or its plural, stands. */
interface Slot {
  /** The word in lower case. */
  readonly key: string;
  readonly word: string;
  /** "a " or "an " before it. */
  readonly article: string;
  /** Whether a capital belongs here whatever the word. */
  readonly opens: boolean;
}

/** A text cut at its swappable words. */
type Template = readonly (string | Slot)[];

interface Templates {
  readonly lines: readonly Template[];
  readonly questions: readonly Template[];
}

/** Stories are swapped again and again, so they are cut only once. */
const cut = new WeakMap<WrittenStory, Templates>();

/** The story with most of its swappable words, and their plurals, exchanged for others of their kinds. */
export function swapWords(story: WrittenStory, pools: SwapPools, random: Random): WrittenStory {
  const swaps = drawSwaps(story.swappable, pools, random);
  if (swaps.size === 0) return story;
  const templates = cut.get(story) ?? templatesOf(story);
  cut.set(story, templates);
  return {
    ...story,
    lines: templates.lines.map((template) => filled(template, swaps)),
    questions: story.questions.map((question, index) => ({ ...question, text: filled(templates.questions[index]!, swaps) })),
  };
}

/** What finds the words of a story and its twins: made once, as it takes longer than finding them. */
const patterns = new WeakMap<readonly Swappable[], RegExp>();

function patternOf(swappable: readonly Swappable[]): RegExp {
  const words = [...new Set(swappable.flatMap(({ word }) => [word, plural(word)]))]
    .toSorted((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(\\ba(?:n?)\\s+)?(?<![\\p{L}\\p{N}])(${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

function templatesOf({ swappable, lines, questions }: WrittenStory): Templates {
  const found = patterns.get(swappable) ?? patternOf(swappable);
  patterns.set(swappable, found);
  const template = (text: string): Template => {
    const pieces: (string | Slot)[] = [];
    let end = 0;
    for (const { index, 0: whole, 1: article = "", 2: word = "" } of text.matchAll(found)) {
      const opens = startsHigh(whole) && /(?:^|[.!?…:"]\s*)$/.test(text.slice(0, index));
      pieces.push(text.slice(end, index), { key: word.toLowerCase(), word, article, opens });
      end = index + whole.length;
    }
    return [...pieces, text.slice(end)];
  };
  return { lines: lines.map(template), questions: questions.map(({ text }) => template(text)) };
}

function filled(template: Template, swaps: ReadonlyMap<string, Swap>): string {
  return template.map((piece) => (typeof piece === "string" ? piece : inSlot(piece, swaps.get(piece.key)))).join("");
}

function inSlot({ word, article, opens }: Slot, swap: Swap | undefined): string {
  if (!swap) return article + word;
  const cased = startsHigh(swap.own) && !startsHigh(word) ? swap.other.toLowerCase() : swap.other;
  const whole = article === "" ? cased : withArticle(cased);
  return opens ? `${whole.charAt(0).toUpperCase()}${whole.slice(1)}` : whole;
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

/** A name that nobody has. */
export function invented(random: Random): string {
  const name = Array.from({ length: 2 + random.integer(2) }, () => random.choice(syllables)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const startsHigh = (word: string): boolean => /^\p{Lu}/u.test(word);
