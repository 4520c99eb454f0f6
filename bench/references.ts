/**
 * Question: does a small pointer network, trained on generated stories only, find whom a pronoun means, in wordings and
 * among names that it has never seen, and in stories written by hand? Beside it: the last person named, and the first
 * one of the sentence before.
 *
 *   npm run results:references -- [--seeds 1,2,3]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { AntecedentFinder, Random } from "hearsay/nn";
import { antecedentDataset, findAntecedents, type Reference } from "hearsay/training";
import { tokenize } from "../src/text/tokenize.ts";
import { everydayDomains } from "../src/worlds/everyday/everyday.ts";
import { Telling } from "../src/worlds/everyday/kit/telling.ts";
import { shippedVectors, trainOnLines, weightsOf } from "./line-training.ts";
import { cpuSince } from "./mention-finding.ts";
import { record, spread } from "./record.ts";

/** First guesses; nothing was chosen by the figures. */
const recipe = { stories: 24_000, epochs: 4, batchSize: 64, learningRate: 0.003 };
const measuredStories = 2000;
/** Lines before that of the pronoun that are read. */
const linesBefore = 4;

/** A reference, and where its sentence begins. */
interface Case extends Reference {
  readonly sentence: number;
}

/** The references of generated stories; of those about one person only, none is left. */
function generated(stories: number, seed: number, heldOut: boolean): Case[] {
  const random = Random.seeded(seed);
  return Array.from({ length: stories }, (_, index) => {
    const telling = new Telling(random, { heldOut });
    everydayDomains[index % everydayDomains.length]!.tell(telling);
    return referencesOf(telling);
  }).flat();
}

function referencesOf({ lines, spoken }: Telling): Case[] {
  const words = lines.map((line) => [...tokenize(line), "."]);
  return spoken
    .filter(({ byName }) => !byName)
    .flatMap((pronoun) => {
      const from = Math.max(0, pronoun.line - linesBefore);
      const starts = words.slice(0, pronoun.line + 1).map((_, line) => words.slice(from, Math.max(from, line)).flat().length);
      const place = ({ line, at }: { line: number; at: number }): number => starts[line]! + tokenize(lines[line]!.slice(0, at)).length;
      const candidates = spoken
        .filter((own) => own.byName && own.line >= from && (own.line < pronoun.line || (own.line === pronoun.line && own.at < pronoun.at)))
        .map((own) => ({ at: place(own) + tokenize(own.who).length - 1, who: own.who }));
      const tokens = words.slice(from, pronoun.line + 1).flat();
      return kept({ tokens, pronoun: place(pronoun), candidates, means: pronoun.who, sentence: starts[pronoun.line]! });
    });
}

/** Those that may mean one of several, one of whom it is. */
function kept(reference: Case): Case[] {
  const who = new Set(reference.candidates.map((own) => own.who));
  return who.size > 1 && who.has(reference.means) ? [reference] : [];
}

/** [People] in square brackets, with |who that is where somebody is named in two ways; {pronouns|and whom they mean} in braces. */
function byHand(): Case[] {
  return readFileSync("bench/references-by-hand.txt", "utf8")
    .trim()
    .split("\n")
    .flatMap((text) => {
      const tokens: string[] = [];
      const candidates: { at: number; who: string }[] = [];
      const pronouns: { at: number; means: string; sentence: number; before: number }[] = [];
      let sentence = 0;
      for (const piece of text.match(/\[[^\]]*\]|\{[^}]*\}|[.!?](?=\s|$)|[^[{.!?]+/g) ?? []) {
        const [shown, who = shown] = piece.replace(/[[\]{}]/g, "").split("|") as [string, string?];
        if (piece.startsWith("{")) pronouns.push({ at: tokens.length, means: who, sentence, before: candidates.length });
        tokens.push(...(/^[.!?]$/.test(piece) ? ["."] : tokenize(shown)));
        if (piece.startsWith("[")) candidates.push({ at: tokens.length - 1, who });
        if (/^[.!?]$/.test(piece)) sentence = tokens.length;
      }
      return pronouns.flatMap(({ at, means, sentence: begins, before }) => {
        const end = tokens.indexOf(".", at) + 1;
        return kept({ tokens: tokens.slice(0, end), pronoun: at, candidates: candidates.slice(0, before), means, sentence: begins });
      });
    });
}

/** Percent of the references for which somebody names the right person. */
function right(references: readonly Case[], named: (reference: Case, index: number) => string | undefined): number {
  return (100 * references.filter((own, index) => named(own, index) === own.means).length) / references.length;
}

const rules = {
  lastNamed: ({ candidates }: Case) => candidates.at(-1)!.who,
  firstOfSentenceBefore: ({ candidates, sentence, tokens }: Case) => {
    const before = tokens.lastIndexOf(".", sentence - 2) + 1;
    return (candidates.find(({ at }) => at >= before) ?? candidates.at(-1)!).who;
  },
};

const { values: options } = parseArgs({ options: { seeds: { type: "string", default: "1,2,3" } } });
const vectors = shippedVectors();
const sets = {
  generated: generated(measuredStories, 4001, false),
  heldOutWords: generated(measuredStories, 4002, true),
  byHand: byHand(),
};

async function run(seed: number) {
  const started = process.cpuUsage();
  const finder = new AntecedentFinder({ vectors, random: Random.seeded(seed) });
  const references = generated(recipe.stories, seed, false);
  const trainer = await trainOnLines(finder, antecedentDataset(finder, references), recipe, seed);
  const accuracy = Object.fromEntries(
    Object.entries(sets).map(([name, own]) => {
      const found = findAntecedents(trainer, finder, own);
      return [name, right(own, (_, index) => [...found[index]!].reduce((best, next) => (next[1] > best[1] ? next : best))[0])];
    }),
  );
  const parameters = weightsOf(finder);
  return { seed, references: references.length, parameters, cpuSeconds: cpuSince(started), accuracy };
}

const runs: Awaited<ReturnType<typeof run>>[] = [];
for (const seed of options.seeds.split(",").map(Number)) {
  runs.push(await run(seed));
  console.log(runs.at(-1));
}
const summary = Object.fromEntries(
  Object.entries(sets).map(([name, own]) => [
    name,
    {
      references: own.length,
      finder: spread(runs.map(({ accuracy }) => accuracy[name]!)),
      ...Object.fromEntries(Object.entries(rules).map(([rule, named]) => [rule, right(own, named)])),
    },
  ]),
);
console.log(summary);
record("references", {
  command: "npm run results:references",
  seed: options.seeds,
  data: "generated everyday stories, bench/references-by-hand.txt",
  recipe,
  summary,
  runs,
});
