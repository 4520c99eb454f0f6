/**
 * Question: does a finder of mentions that is trained without bAbI find whom and what a line names, in words that it has
 * never seen, and can the relation memory learn bAbI's tasks 6, 9, 10, 17 and 18 from its mentions as from those that are
 * marked by hand? Beside it: capitalized words and words after an article, and wink-nlp's nouns, with and without adjectives before them.
 *
 *   npm run results:mentions -- --data ../shared/data/babi [--marks hearsay,hand,…] [--seeds 1,2,3] [--jobs 1]
 *     [--validation]
 *
 * Runs that are already in results/mentions.json are kept. With --validation bAbI's test files stay closed, and nothing is
 * written. Whole mentions are counted; words that may be one or not count neither way (mention-lines.ts).
 */
import { parseArgs } from "node:util";
import { Random } from "hearsay/nn";
import {
  agreedMentions,
  encodeRelations,
  marked,
  NOT_TOLD,
  roleMarker,
  Vocabulary,
  type MarkedLine,
  type Span,
  type Story,
} from "hearsay/training";
import { HandMarks, renamed } from "./babi-mentions.ts";
import { keptRuns, runJobs } from "./jobs.ts";
import { cpuSince, finderRecipe, scored, trainFinder, type Finder, type Score } from "./mention-finding.ts";
import { heldOutLines, type MentionLine } from "./mention-lines.ts";
import { byNouns, byNounsWithAdjectives, byRule, type FindMentions } from "./mention-peers.ts";
import { record, spread } from "./record.ts";
import { five, readTask, recipeOfFive, RelationLearner, trainingSet, type Marks } from "./relation-training.ts";

const roles = 3;
/** More than a line has. */
const manyRoles = 9;

type Marker = "hearsay" | "hand" | keyof typeof peers;

/** By wink-nlp's parts of speech, and by capitals and articles. */
const peers = { "nouns-with-adjectives": byNounsWithAdjectives, nouns: byNouns, rule: byRule } as const;

interface Job {
  readonly marks: Marker;
  readonly seed: number;
}

interface Run extends Job {
  /** By where the lines come from. */
  readonly found?: Readonly<Record<string, Score>>;
  /** Of training the finder. */
  readonly finderSeconds?: number;
  readonly parameters?: number;
  /** Of training the relation memory, with finding the mentions. */
  readonly cpuSeconds: number;
  /** Percent right, by task. */
  readonly validation: Readonly<Record<string, number>>;
  readonly test?: Readonly<Record<string, number>>;
  /** Of the test files with every name, place and thing replaced by a word that nobody has ever seen. */
  readonly renamed?: Readonly<Record<string, number>>;
}

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/babi" },
    marks: { type: "string", default: ["hearsay", "hand", ...Object.keys(peers)].join(",") },
    seeds: { type: "string", default: "1,2,3" },
    jobs: { type: "string", default: "1" },
    validation: { type: "boolean", default: false },
    job: { type: "string" },
  },
});
const folder = `${options.data}/en-10k`;

/** bAbI's lines with their mentions by hand. */
function babiLines(stories: readonly Story[]): MentionLine[] {
  const { mark } = new HandMarks(stories, manyRoles);
  const lines = new Map(stories.flatMap(({ statements, questions }) => [...statements, ...questions]).map((line) => [line.text, line]));
  return [...lines.values()].map(({ text, tokens }) => {
    const { pattern, mentions } = mark(tokens);
    const tags = pattern.flatMap((word) => {
      const name = /^@(\d+)$/.exec(word) ? mentions[Number(word.slice(1))]! : undefined;
      return name === undefined ? (["outside"] as const) : name.split(" ").map((_, at) => (at > 0 ? "inside" : "begins"));
    });
    return { text, tokens, tags };
  });
}

const keyOf = (tokens: readonly string[]): string => tokens.join(" ");

function linesOf({ statements, questions }: Story): readonly (readonly string[])[] {
  return [...statements, ...questions].map(({ tokens }) => tokens);
}

/** Stories with the mentions that a finder sees in them, on which the lines of each story agree. */
class FoundMarks implements Marks {
  readonly vocabulary: Vocabulary;
  readonly answers = ["yes", "no", NOT_TOLD];
  readonly #find: FindMentions;
  /** In each line by itself. */
  readonly #found = new Map<string, readonly Span[]>();

  /** Words of these stories that are in no mention are the words of patterns. */
  constructor(stories: readonly Story[], find: FindMentions) {
    this.#find = find;
    this.#look(stories);
    const markers = Array.from({ length: roles }, (_, role) => roleMarker(role));
    const words = stories.flatMap((story) => [...this.#marked(story).values()].flatMap(({ pattern }) => pattern));
    this.vocabulary = Vocabulary.from([words, markers]);
  }

  encode(stories: readonly Story[]) {
    this.#look(stories);
    return stories.flatMap((story) => {
      const own = this.#marked(story);
      const mark = (tokens: readonly string[]): MarkedLine => own.get(keyOf(tokens)) ?? { pattern: tokens, mentions: [] };
      return encodeRelations([story], { mark, vocabulary: this.vocabulary, answers: this.answers });
    });
  }

  /** Its lines, by their words. */
  #marked(story: Story): Map<string, MarkedLine> {
    const lines = linesOf(story);
    const found = lines.map((tokens) => this.#found.get(keyOf(tokens))!);
    const agreed = agreedMentions(lines, found);
    return new Map(lines.map((tokens, index) => [keyOf(tokens), marked(tokens, agreed[index]!, roles)]));
  }

  #look(stories: readonly Story[]): void {
    const all = stories.flatMap(({ statements, questions }) => [...statements, ...questions]);
    const lines = [...new Map(all.map((line) => [keyOf(line.tokens), line]))].filter(([key]) => !this.#found.has(key));
    if (lines.length === 0) return;
    const found = this.#find(lines.map(([, line]) => line));
    for (const [index, [key]] of lines.entries()) this.#found.set(key, found[index]!);
  }
}

async function finderOf({ marks, seed }: Job): Promise<Finder | undefined> {
  if (marks === "hand") return undefined;
  return marks === "hearsay" ? trainFinder(seed) : { find: peers[marks] };
}

async function run(job: Job): Promise<Run> {
  const finder = await finderOf(job);
  const sets = five.map((task) => trainingSet(folder, task));
  const held = sets.map(({ validation }) => validation);
  const lines = { ...heldOutLines(), babi: babiLines(held.flat()) };
  const found = finder && Object.fromEntries(Object.entries(lines).map(([name, own]) => [name, scored(own, finder)]));
  if (options.validation) console.error(found);
  const started = process.cpuUsage();
  const random = Random.seeded(job.seed);
  const told = sets.flatMap(({ train }, index) => random.shuffle(train).slice(0, recipeOfFive.stories[five[index]!] ?? train.length));
  const learner = new RelationLearner(finder ? new FoundMarks(told, finder.find) : new HandMarks(told, roles), random);
  await learner.learn(told, recipeOfFive, { seed: job.seed });
  const cpuSeconds = cpuSince(started);
  const accuracies = (stories: readonly (readonly Story[])[]) =>
    Object.fromEntries(stories.map((own, index) => [five[index]!, learner.accuracy(own)]));
  const figures = {
    ...job,
    ...(found && { found }),
    ...(finder?.seconds && { finderSeconds: finder.seconds, parameters: finder.parameters! }),
    cpuSeconds,
    validation: accuracies(held),
  };
  if (options.validation) return figures;
  const test = five.map((task) => readTask(folder, task, "test"));
  return { ...figures, test: accuracies(test), renamed: accuracies(test.map(renamed)) };
}

function mean(accuracies: Readonly<Record<string, number>>): number {
  return spread(Object.values(accuracies)).mean;
}

/** Mean and spread over seeds, for each marker. */
function summary(runs: readonly Run[]) {
  return [...Map.groupBy(runs, ({ marks }) => marks)].map(([marks, group]) => {
    const sets = Object.keys(group[0]!.found ?? {});
    const figure = (set: string, name: keyof Score) => spread(group.map(({ found }) => found![set]![name]!));
    return {
      marks,
      seeds: group.length,
      found: Object.fromEntries(
        sets.map((set) => [
          set,
          Object.fromEntries(Object.keys(group[0]!.found![set]!).map((name) => [name, figure(set, name as keyof Score)])),
        ]),
      ),
      meanError: spread(group.map(({ test }) => 100 - mean(test!))),
      meanErrorRenamed: spread(group.map((own) => 100 - mean(own.renamed!))),
      accuracy: Object.fromEntries(five.map((task) => [task, spread(group.map(({ test }) => test![task]!))])),
    };
  });
}

if (options.job) {
  console.log(JSON.stringify(await run(JSON.parse(options.job) as Job)));
} else {
  const kept = keptRuns<Run>("results/mentions.json");
  const key = ({ marks, seed }: Job): string => `${marks} ${seed}`;
  const done = options.validation ? new Map<string, Run>() : new Map(kept.map((own) => [key(own), own]));
  const jobs = options.marks
    .split(",")
    .flatMap((marks) => options.seeds.split(",").map((seed) => ({ marks: marks as Marker, seed: Number(seed) })))
    .filter((job) => !done.has(key(job)));
  await runJobs<Job, Run>({
    jobs,
    script: "bench/mentions.ts",
    args: ["--data", options.data, ...(options.validation ? ["--validation"] : [])],
    parallel: Number(options.jobs),
    onRun(result) {
      done.set(key(result), result);
      const { marks, seed, found = {}, cpuSeconds, validation, test } = result;
      const f1 = Object.entries(found).map(([name, score]) => `${name} ${score.f1.toFixed(1)}`);
      console.log(`${marks} seed ${seed}: F1 ${f1.join(", ") || "-"}`);
      const errors = [validation, test, result.renamed].map((own) => (own ? (100 - mean(own)).toFixed(2) : "-"));
      console.log(`  ${cpuSeconds.toFixed(1)} CPU s, error in validation ${errors[0]}, test ${errors[1]}, renamed ${errors[2]}`);
      if (options.validation) return;
      const runs = [...done.values()];
      record("mentions", {
        command: "npm run results:mentions",
        seed: [...new Set(runs.map((own) => own.seed))].toSorted((a, b) => a - b).join(","),
        data: "corpus/everyday, generated worlds, bench/mentions-by-hand.txt, bAbI v1.2 (en-10k)",
        finder: finderRecipe,
        summary: summary(runs),
        runs,
      });
    },
  });
}
