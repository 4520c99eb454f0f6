/**
 * Lines with their mentions of people, animals, places and things, none of them of bAbI: told by the worlds, whose lists of
 * words are known, and written ones, which list some of their words. What may be a mention and is in no list has no tag.
 */
import { readFileSync } from "node:fs";
import { siblings, split } from "../scripts/everyday-data.ts";
import { Random } from "../src/random.ts";
import type { MentionTag } from "../src/stories/mentions.ts";
import type { TaggedLine } from "../src/stories/tagged-lines.ts";
import { sentences } from "../src/text/sentences.ts";
import { tokenize } from "../src/text/tokenize.ts";
import { everydayDomains, tellEveryday } from "../src/worlds/everyday/everyday.ts";
import { invented } from "../src/worlds/everyday/swapping.ts";
import { LEXICON, type WordKind } from "../src/worlds/everyday/words/lexicon.ts";
import { plural } from "../src/worlds/everyday/words/plural.ts";
import { FAMILIAR, NAMES } from "../src/worlds/words/people.ts";
import { PLACES } from "../src/worlds/words/places.ts";
import { COLOURS, SHAPES } from "../src/worlds/words/shapes.ts";
import { CONTAINERS, THINGS } from "../src/worlds/words/things.ts";
import { generateStories } from "../src/worlds.ts";

/** A line as it was written, too, for finders that look at capital letters. */
export interface MentionLine extends TaggedLine<MentionTag> {
  readonly text: string;
}

/** Kinds of words that name somebody without an article, and kinds that are neither mentions nor surely none. */
const named = new Set<string>(["woman", "man", "surname", "pet", "town", "f", "m", "n"]);
const between = new Set<string>(["colour", "material", "day", "month", "event", "activity"]);
/** The share of made-up words, and of "bag of keys" among things, in place of the words of mentions. */
const [replaced, madeUp, containers, twoWords] = [0.5, 0.4, 0.1, 0.25];

/** Behind one of these comes a noun, sooner or later. */
const determiners = new Set(
  `the a an my your his her its our their this that these those some any no every each another other 's one two three four
  five six both many more most much few several`.split(/\s+/),
);
/** Words that end what stands behind a determiner. */
const closing = new Set(
  `is are was were be been has have had do does did can could will would shall should may might must not and or but if so
  than then as at by for from in into of off on onto out over to up with without under about after before behind near who
  which that when where while because i you he she it we they him them me us there here`.split(/\s+/),
);

/** Now and then one of these is put before a noun behind a determiner: no part of its name. */
const adjectives = `old new little big small tall second first last heavy wooden broken cheap nice long short empty clean dirty spare
  favourite young funny wet other best`.split(/\s+/);
const described = 0.15;

const tokensOf = (word: string): string[] => tokenize(word.replace(/^(?:the|my|our) (?:(?:little|big|older) )?/, ""));

interface Entry {
  readonly tokens: readonly string[];
  readonly isName: boolean;
}

/** Names and nouns, and their plurals, by their first word, longest first. */
class Entries {
  readonly all: readonly Entry[];
  readonly #byFirst: ReadonlyMap<string, readonly Entry[]>;

  constructor(words: readonly { readonly word: string; readonly isName: boolean }[]) {
    this.all = words.map(({ word, isName }) => ({ tokens: tokensOf(word), isName }));
    const plurals = words.flatMap(({ word, isName }) => (isName ? [] : [{ tokens: tokensOf(plural(word)), isName }]));
    this.#byFirst = Map.groupBy(
      [...this.all, ...plurals].toSorted((a, b) => b.tokens.length - a.tokens.length),
      ({ tokens }) => tokens[0]!,
    );
  }

  at(tokens: readonly string[], place: number): Entry | undefined {
    return this.#byFirst.get(tokens[place]!)?.find((entry) => entry.tokens.every((word, index) => tokens[place + index] === word));
  }
}

const lexicon = (Object.keys(LEXICON) as WordKind[]).flatMap((kind) =>
  LEXICON[kind].map((word, index) => ({ word, kind, isName: named.has(kind), heldOut: LEXICON[kind].length >= 10 && index % 10 === 9 })),
);
const listed = new Entries([
  ...lexicon.filter(({ kind }) => !between.has(kind)),
  ...NAMES.map((word) => ({ word, isName: true })),
  ...[...FAMILIAR, ...PLACES.map(({ name }) => name), ...THINGS, ...CONTAINERS, ...SHAPES].map((word) => ({
    word,
    isName: /^\p{Lu}/u.test(word),
  })),
]);
const heldOut = new Set(lexicon.filter((own) => own.heldOut).map(({ word }) => tokensOf(word).join(" ")));
const colours = new Set([...COLOURS, ...LEXICON.colour]);
const unsure = new Set(lexicon.filter(({ kind }) => between.has(kind)).flatMap(({ word }) => tokensOf(word)));
const kept = listed.all.filter(({ tokens }) => !heldOut.has(tokens.join(" ")));
const [names, nouns] = [true, false].map((isName) => kept.filter((entry) => entry.isName === isName)) as [Entry[], Entry[]];
const bags = LEXICON.container.filter((word) => !word.includes(" "));

interface Told {
  readonly lines: readonly string[];
  readonly questions: readonly { readonly text: string }[];
}

function textsOf({ lines, questions }: Told): string[] {
  return [...lines, ...questions.map(({ text }) => text)];
}

const written = split(siblings("corpus/everyday"));
/** Words that so large a share of the time stand right behind a determiner in written stories are nouns or what goes with them. */
const nounShare = 0.3;
const nounLike = ((): ReadonlySet<string> => {
  const counts = new Map<string, { all: number; behind: number }>();
  for (const text of written.train.flatMap(textsOf)) {
    const words = tokenize(text);
    for (const [at, word] of words.entries()) {
      const count = counts.get(word) ?? { all: 0, behind: 0 };
      counts.set(word, count);
      count.all++;
      if (determiners.has(words[at - 1] ?? "")) count.behind++;
    }
  }
  return new Set([...counts].filter(([, { all, behind }]) => behind >= nounShare * all).map(([word]) => word));
})();

interface Source {
  /** The mentions that a line may have. */
  readonly entries: Entries;
  /** Whether a word in no list is surely none. */
  readonly exact: boolean;
}

/** A word that no language has, of 3 to 12 letters. */
function letters(random: Random): string {
  return Array.from({ length: 3 + random.integer(10) }, () => String.fromCharCode(97 + random.integer(26))).join("");
}

/** Puts other words in place of some mentions: listed ones, and ones that nobody has ever seen. */
function other(own: Entry, random: Random): readonly string[] {
  const made = (): string => (random.chance(0.5) ? letters(random) : invented(random).toLowerCase());
  const pool = own.isName ? names : nouns;
  if (!own.isName && random.chance(containers)) return [random.choice(bags), "of", plural(random.choice(random.choice(nouns).tokens))];
  const first = random.chance(madeUp) ? [made()] : random.choice(pool).tokens;
  return random.chance(twoWords) ? [...first, random.chance(madeUp) ? made() : random.choice(random.choice(pool).tokens)] : first;
}

/** The tagged sentences of a line. With `random`, some mentions are other ones, all of them that are kept for measuring. */
function tagged(text: string, { entries, exact }: Source, random?: Random): MentionLine[] {
  return sentences(text).map((sentence) => {
    const words = tokenize(sentence);
    const high = new Set((sentence.match(/(?<=[\p{L},;]\s+)\p{Lu}\p{L}+/gu) ?? []).map((word) => word.toLowerCase()));
    const tokens: string[] = [];
    const tags: (MentionTag | undefined)[] = [];
    let open = 0; // words that may still belong to the noun of a determiner
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      const entry = entries.at(words, at);
      if (entry) {
        const inH = heldOut.has(entry.tokens.join(" "));
        const own = random && (inH || random.chance(replaced)) ? other(entry, random) : entry.tokens;
        if (random && !entry.isName && determiners.has(tokens.at(-1) ?? "") && random.chance(described)) {
          tokens.push(random.choice(adjectives));
          tags.push("outside");
        }
        const isColoured = colours.has(tokens.at(-1) ?? "");
        if (isColoured) tags[tags.length - 1] = "begins";
        tokens.push(...own);
        tags.push(...own.map((_, index) => (index > 0 || isColoured ? "inside" : "begins")));
        at += entry.tokens.length - 1;
        open = 0;
        continue;
      }
      open = determiners.has(word) ? 3 : closing.has(word) ? 0 : open - 1;
      const isFree = determiners.has(word) || closing.has(word);
      const isUnknown =
        unsure.has(word) ||
        (!exact && !isFree && (open >= 0 || high.has(word) || nounLike.has(word) || listed.at(words, at) !== undefined));
      tokens.push(word);
      tags.push(isUnknown ? undefined : "outside");
    }
    return { text: sentence, tokens, tags };
  });
}

/** Lines of the five worlds of bAbI's kind: all that they mention is listed. */
function plainWorlds(stories: number, seed: number, random?: Random): MentionLine[] {
  return generateStories({ stories, seed })
    .flatMap(({ statements, questions }) => [...statements, ...questions].map(({ text }) => text))
    .flatMap((text) => tagged(text, { entries: listed, exact: true }, random));
}

/** Lines of the everyday worlds; with `heldOut`, of words and wordings that are kept for measuring. */
function everydayWorlds(stories: number, seed: number, options: { readonly heldOut: boolean; readonly random?: Random }): MentionLine[] {
  const source = Random.seeded(seed);
  return Array.from({ length: stories }, (_, index) => tellEveryday(everydayDomains[index % everydayDomains.length]!, source, options))
    .flatMap(textsOf)
    .flatMap((text) => tagged(text, { entries: listed, exact: false }, options.random));
}

function writtenLines(stories: typeof written.train, random?: Random): MentionLine[] {
  return stories.flatMap((story) => {
    const words = story.swappable.filter(({ kind }) => !between.has(kind)).map(({ word, kind }) => ({ word, isName: named.has(kind) }));
    if (words.length === 0) return [];
    const entries = new Entries(words);
    return textsOf(story).flatMap((text) => tagged(text, { entries, exact: false }, random));
  });
}

const some = <T>(items: readonly T[], count: number, random: Random): T[] => random.shuffle(items).slice(0, count);

/** Lines to train on. */
export function trainingLines(seed: number, count: number): MentionLine[] {
  const random = Random.seeded(seed);
  const share = Math.round(count / 3);
  return [
    ...some(plainWorlds(Math.ceil(share / 6), seed, random), share, random),
    ...some(everydayWorlds(Math.ceil(share / 6), seed, { heldOut: false, random }), share, random),
    ...some(writtenLines(some(written.train, Math.ceil(share / 4), random), random), share, random),
  ];
}

/** Lines that are only measured on, by where they come from. Settings were chosen on those of `byHand` and on the written ones. */
export function heldOutLines() {
  const random = Random.seeded(0);
  return {
    plainWorlds: some(plainWorlds(300, 3001), 1500, random),
    everydayWorlds: some(everydayWorlds(400, 3002, { heldOut: true }), 1500, random),
    written: some(writtenLines(written.validation), 1500, random),
    byHand: handMarked(readFileSync("bench/mentions-by-hand.txt", "utf8")),
    plainByHand: handMarked(readFileSync("bench/mentions-plain-by-hand.txt", "utf8")),
  };
}

/**
 * Lines with [mentions] in square brackets and words that may be one or not in {braces}. A mention is the name or noun of a
 * person, animal, place or thing, with nouns before it but without article or adjectives; times, events, amounts, parts of
 * the body, bare colours, "the red one" and nouns that only describe another are left open.
 */
function handMarked(text: string): MentionLine[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const pieces = line.match(/\[[^\]]*\]|\{[^}]*\}|[^[{]+/g) ?? [];
      const words = pieces.map((piece) => ({ piece, own: tokenize(piece) }));
      return {
        text: line.replace(/[[\]{}]/g, ""),
        tokens: words.flatMap(({ own }) => own),
        tags: words.flatMap(({ piece, own }) =>
          own.map((_, index) => {
            if (piece.startsWith("{")) return undefined;
            return piece.startsWith("[") ? (index > 0 ? "inside" : "begins") : "outside";
          }),
        ),
      };
    });
}
