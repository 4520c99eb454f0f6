/** Trains the mention finder, and counts what finders find. */
import { LineTagger, Random } from "hearsay/nn";
import { mentionsOf, mentionTags, taggedDataset, tagLines, type Span } from "hearsay/training";
import { shippedVectors, trainOnLines, weightsOf } from "./line-training.ts";
import { trainingLines, type MentionLine } from "./mention-lines.ts";
import type { FindMentions } from "./mention-peers.ts";

/** First guesses; what lines are trained on was chosen on bench/mentions-by-hand.txt, with seed 100. */
export const finderRecipe = { lines: 12_000, epochs: 6, batchSize: 32, learningRate: 0.003 };
/** Shares of whole mentions, in percent. */
export interface Score {
  readonly mentions: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of the mentions with a word that the finder has never seen in training. */
  readonly unseen?: number;
  readonly recallOfUnseen?: number;
}

export interface Finder {
  readonly find: FindMentions;
  readonly seen?: ReadonlySet<string>;
  readonly seconds?: number;
  readonly parameters?: number;
}

export async function trainFinder(seed: number): Promise<Finder> {
  const started = process.cpuUsage();
  const vectors = shippedVectors();
  const finder = new LineTagger({ tags: mentionTags, vectors, random: Random.seeded(seed) });
  const lines = trainingLines(seed, finderRecipe.lines);
  const trainer = await trainOnLines(finder, taggedDataset(finder, lines), finderRecipe, seed);
  return {
    find: (own) =>
      tagLines(
        trainer,
        finder,
        own.map(({ tokens }) => tokens),
      ).map(mentionsOf),
    seen: new Set(lines.flatMap(({ tokens }) => tokens)),
    seconds: cpuSince(started),
    parameters: weightsOf(finder),
  };
}

export function cpuSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** Counts whole mentions; of one that is found, words without a tag at its ends are left away. */
export function scored(lines: readonly MentionLine[], { find, seen }: Finder): Score {
  let [right, found, told, unseen, rightUnseen] = [0, 0, 0, 0, 0];
  const key = ({ begin, end }: Span): string => `${begin} ${end}`;
  const all = find(lines);
  for (const [index, { tokens, tags }] of lines.entries()) {
    const own = all[index]!.flatMap(({ begin, end }) => {
      let [from, to] = [begin, end];
      while (from < to && tags[from] === undefined) from++;
      while (to > from && tags[to - 1] === undefined) to--;
      return from < to ? [key({ begin: from, end: to })] : [];
    });
    found += own.length;
    for (const mention of mentionsOf(tags)) {
      const isRight = own.includes(key(mention));
      const isUnseen = seen && tokens.slice(mention.begin, mention.end).some((word) => !seen.has(word));
      told++;
      if (isRight) right++;
      if (isUnseen) unseen++;
      if (isUnseen && isRight) rightUnseen++;
    }
  }
  const [precision, recall] = [(100 * right) / found, (100 * right) / told];
  const figures = { mentions: told, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
  return seen ? { ...figures, unseen, recallOfUnseen: (100 * rightUnseen) / unseen } : figures;
}
