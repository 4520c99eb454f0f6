/**
 * Question: does a small tagger, trained on joined lines of generated and written stories, find where the clauses of a line begin and
 * which of them happened earlier, in wordings it has never seen and in lines written by hand? Beside it: a new clause at
 * each comma, "and", "but", "so", "then", "before" and "after" behind the third word.
 *
 *   npm run results:clauses -- [--seeds 1,2,3]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { LineTagger, Random } from "hearsay/nn";
import { clausesOf, clauseTags, taggedDataset, tagLines, type ClauseTag, type TaggedLine } from "hearsay/training";
import { tokenize } from "../src/text/tokenize.ts";
import { everydayDomains } from "../src/worlds/everyday/everyday.ts";
import { Telling } from "../src/worlds/everyday/kit/telling.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { trainingStories } from "./everyday-sets.ts";
import { shippedVectors, trainOnLines, weightsOf } from "./line-training.ts";
import { cpuSince } from "./mention-finding.ts";
import { record, spread } from "./record.ts";

/** First guesses, but for the written stories and how often subjects are left out, which were chosen on bench/clauses-by-hand.txt, with seed 100. */
const recipe = { stories: 8000, epochs: 6, batchSize: 64, learningRate: 0.003 };
const measuredStories = 600;
/** Shares of lines that are told alone, and of two joined ones that a third follows. */
const [alone, three] = [0.3, 0.25];

type ClauseLine = TaggedLine<ClauseTag>;

const links = ["and", ", and", ", then", "and then", ", but", ", so", ",", "before", "after", "Before", "After", "When"];
/** Those between what one person did and did next. */
const linksOfOne = ["and", "and", "and", "and then", ", then", "but", ","];

/** A line that tells one thing, and the name or pronoun that it begins with, if it begins with one, and whom that means. */
interface Telt {
  readonly text: string;
  readonly subject?: { readonly shown: string; readonly who: string } | undefined;
}

/** Words that may already join two clauses. */
const joining = /[,;:]|\b(?:and|but|because|so|then|when|while|if|unless|before|after|until|since|who|which|that|though|although|where)\b/i;
/** What "and" joins that ends the line within so few words is no clause. */
const shortList = /^[^,;:]*\band (?:\S+ ){0,2}\S+$/i;

/** Whether a line tells one thing. */
function isPlain(text: string): boolean {
  return !/[?!]./.test(text) && (!joining.test(text) || (shortList.test(text) && !joining.test(text.replace(/\band\b/i, ""))));
}

/** The lines of generated stories that tell one thing each, story by story. */
function generated(stories: number, seed: number, heldOut: boolean): Telt[][] {
  const random = Random.seeded(seed);
  return Array.from({ length: stories }, (_, index) => {
    const telling = new Telling(random, { heldOut });
    everydayDomains[index % everydayDomains.length]!.tell(telling);
    return telling.lines.map((line, place): Telt => {
      const text = line.replace(/[.!?…]+$/, "");
      const first = telling.spoken.find((own) => own.line === place && own.at === 0);
      return { text, subject: first && { shown: first.byName ? first.who : text.split(" ")[0]!, who: first.who } };
    });
  }).map((told) => told.filter(({ text }) => isPlain(text)));
}

/** The same of written stories. A pronoun that a line begins with mostly means whom the line before begins with. */
function written(stories: readonly WrittenStory[]): Telt[][] {
  return stories.map(({ lines }) =>
    lines
      .map((line): Telt => {
        const text = line.replace(/[.!?…]+$/, "");
        const shown = /^(?:he|she|they|i|we)\b(?!')/i.exec(text)?.[0];
        return { text, subject: shown === undefined ? undefined : { shown, who: "" } };
      })
      .filter(({ text }) => isPlain(text)),
  );
}

/** Words with the tag of the first, the others going on. */
function words(text: string, first: ClauseTag): ClauseLine {
  const tokens = tokenize(text);
  return { tokens, tags: tokens.map((_, at) => (at === 0 ? first : "goes on")) };
}

function lineOf(clauses: readonly (readonly [string, ClauseTag])[]): ClauseLine {
  const all = clauses.map(([text, tag]) => words(text, tag));
  return { tokens: all.flatMap(({ tokens }) => tokens), tags: all.flatMap(({ tags }) => tags) };
}

/** Two or three things told in one line, as people join them, in another order now and then. */
function joined(told: readonly Telt[], random: Random): ClauseLine[] {
  const lines: ClauseLine[] = [];
  for (let at = 0; at < told.length;) {
    const [one, two, third] = told.slice(at, at + 3) as [Telt, Telt?, Telt?];
    if (two === undefined || random.chance(alone)) {
      lines.push(words(one.text, "begins"));
      at++;
      continue;
    }
    const isSame = two.subject !== undefined && (two.subject.who === "" || two.subject.who === one.subject?.who);
    const rest = isSame && random.chance(0.7) ? two.text.slice(two.subject.shown.length).trim() : two.text;
    const link = random.choice(isSame && random.chance(0.6) ? linksOfOne : links);
    const first: (readonly [string, ClauseTag])[] =
      link === "Before"
        ? [
            [`Before ${two.text},`, "begins"],
            [one.text, "begins earlier"],
          ]
        : link === "After" || link === "When"
          ? [
              [`${link} ${one.text},`, "begins"],
              [two.text, "begins"],
            ]
          : link === "before" || link === "after"
            ? [
                [one.text, "begins"],
                [`${link} ${two.text}`, link === "after" ? "begins earlier" : "begins"],
              ]
            : [
                [one.text, "begins"],
                [`${link} ${rest}`, "begins"],
              ];
    const follows = third !== undefined && random.chance(three);
    lines.push(lineOf(follows ? [...first, [`${random.choice(["and", ", and", ", then", ", but"])} ${third.text}`, "begins"]] : first));
    at += follows ? 3 : 2;
  }
  return lines;
}

/** Clauses behind a stroke happened later, those behind < before the one that they follow. */
function byHand(): ClauseLine[] {
  const lines = readFileSync("bench/clauses-by-hand.txt", "utf8").trim().split("\n");
  return lines.map((line) => {
    const pieces = line.split(/ (?=[/<] )/);
    return lineOf(pieces.map((piece) => [piece.replace(/^[/<] /, ""), piece.startsWith("<") ? "begins earlier" : "begins"] as const));
  });
}

const sources = new Set(["and", "but", "so", "then", "before", "after", ","]);
function rule(tokens: readonly string[]): ClauseTag[] {
  let latest = 0;
  return tokens.map((word, at) => {
    if (at > 0 && (!sources.has(word) || at - latest < 3)) return "goes on";
    latest = at;
    return word === "after" && at > 0 ? "begins earlier" : "begins";
  });
}

/** Of the clauses behind the first, in percent; and of whole lines with the right clauses in the right order. */
function scored(lines: readonly ClauseLine[], tagged: readonly (readonly ClauseTag[])[]) {
  let [found, told, right, whole] = [0, 0, 0, 0];
  const begins = (tag: ClauseTag | undefined): boolean => tag === "begins" || tag === "begins earlier";
  for (const [index, { tags }] of lines.entries()) {
    const own = tagged[index]!;
    for (let at = 1; at < tags.length; at++) {
      if (begins(own[at])) found++;
      if (begins(tags[at])) told++;
      if (begins(own[at]) && begins(tags[at])) right++;
    }
    if (JSON.stringify(clausesOf(own)) === JSON.stringify(clausesOf(tags))) whole++;
  }
  const [precision, recall] = [(100 * right) / Math.max(1, found), (100 * right) / told];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), wholeLines: (100 * whole) / lines.length };
}

const { values: options } = parseArgs({ options: { seeds: { type: "string", default: "1,2,3" } } });
const vectors = shippedVectors();
const sets = {
  generated: generated(measuredStories, 5001, false).flatMap((told) => joined(told, Random.seeded(1))),
  heldOutWords: generated(measuredStories, 5002, true).flatMap((told) => joined(told, Random.seeded(2))),
  byHand: byHand(),
};
const tokensOf = (lines: readonly ClauseLine[]) => lines.map(({ tokens }) => tokens);

async function run(seed: number) {
  const started = process.cpuUsage();
  const splitter = new LineTagger({ tags: clauseTags, vectors, random: Random.seeded(seed) });
  const random = Random.seeded(seed);
  const told = [...generated(recipe.stories, seed, false), ...written(random.shuffle(trainingStories()).slice(0, recipe.stories))];
  const lines = told.flatMap((own) => joined(own, random));
  const trainer = await trainOnLines(splitter, taggedDataset(splitter, lines), recipe, seed);
  const found = Object.fromEntries(
    Object.entries(sets).map(([name, own]) => [name, scored(own, tagLines(trainer, splitter, tokensOf(own)))]),
  );
  const parameters = weightsOf(splitter);
  return { seed, lines: lines.length, parameters, cpuSeconds: cpuSince(started), found };
}

const runs: Awaited<ReturnType<typeof run>>[] = [];
for (const seed of options.seeds.split(",").map(Number)) {
  runs.push(await run(seed));
  console.log(runs.at(-1));
}
const figures = ["precision", "recall", "f1", "wholeLines"] as const;
const summary = Object.fromEntries(
  Object.entries(sets).map(([name, own]) => [
    name,
    {
      lines: own.length,
      splitter: Object.fromEntries(figures.map((figure) => [figure, spread(runs.map(({ found }) => found[name]![figure]))])),
      rule: scored(own, tokensOf(own).map(rule)),
    },
  ]),
);
console.dir(summary, { depth: null });
record("clauses", {
  command: "npm run results:clauses",
  seed: options.seeds,
  data: "generated everyday stories, corpus/everyday, bench/clauses-by-hand.txt",
  recipe,
  summary,
  runs,
});
