/**
 * Question: how well does the shipped everyday network answer stories it was not trained on, beside rules and networks
 * that hardly read?
 *
 *   npm run results:everyday
 */
import { readFileSync } from "node:fs";
import { loadModel } from "../src/models/checkpoint.ts";
import { StoryTransformer } from "../src/models/story-transformer.ts";
import { Random } from "../src/random.ts";
import { selectKernels } from "../src/runtime/select.ts";
import { examplesOf, type Example } from "../src/stories/batch.ts";
import { NOT_TOLD, question, statement } from "../src/stories/story.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { stem } from "../src/text/stem.ts";
import { tokenize } from "../src/text/tokenize.ts";
import { baselines } from "../src/training/baselines.ts";
import { accuracy, calibrationError } from "../src/training/metrics.ts";
import { everydayDomains, tellEveryday } from "../src/worlds/everyday/everyday.ts";
import { answerAll, coverageAbove, type Answered } from "../scripts/everyday-scores.ts";
import { siblings, split, writtenStories } from "../scripts/everyday-data.ts";
import { record } from "./record.ts";

const data = "../shared/data";
const worldStories = 960;
const modelFile = "weights/everyday.safetensors";

const { reader, provenance } = loadModel(readFileSync(modelFile));
if (!(reader instanceof StoryTransformer)) throw new TypeError(`${modelFile}: expected a story-transformer, got ${reader.name}.`);
const network = reader;
const { temperature, sureAbove } = network.settings as { temperature: number; sureAbove: number };

function worlds(seed: number, heldOut: boolean): WrittenStory[] {
  const random = Random.seeded(seed);
  return Array.from({ length: worldStories }, (_, index) =>
    tellEveryday(everydayDomains[index % everydayDomains.length]!, random, { heldOut }),
  );
}

/** The objects of a file with one of them a line. */
function jsonLines<T>(path: string): T[] {
  return readFileSync(`${data}/${path}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

interface SampleLine {
  readonly category: string;
  readonly difficulty: number;
  readonly story: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly support: readonly number[];
}

function sample(): WrittenStory[] {
  return [...Map.groupBy(jsonLines<SampleLine>("everyday/sample.jsonl"), ({ story }) => story.join("\n")).values()].map((own) => ({
    domain: own[0]!.category,
    difficulty: own[0]!.difficulty,
    swappable: [],
    lines: own[0]!.story,
    questions: own.map(({ question: text, answer, support }) => ({ text, answer: answer === "unknown" ? NOT_TOLD : answer, support })),
  }));
}

/** Zero-shot: what is in which box, by the number of moves told. */
function boxes(): WrittenStory[] {
  const questions = jsonLines<{ facts: string[]; question: string; answer: string; ops: number }>("boxes/boxes_yesno.jsonl");
  return questions.map(({ facts, question: text, answer, ops }) => ({
    domain: `${ops} moves`,
    difficulty: 2,
    swappable: [],
    lines: facts,
    questions: [{ text, answer, support: [] }],
  }));
}

/** Zero-shot: a twelfth of LogicBench's questions. */
function logicBench(): WrittenStory[] {
  const questions = jsonLines<{ logic: string; context: string; question: string; answer: string }>("logicbench/logicbench_aug.jsonl");
  return questions
    .filter((_, index) => index % 12 === 0)
    .map(({ logic, context, question: text, answer }) => ({
      domain: logic,
      difficulty: 2,
      swappable: [],
      lines: [context],
      questions: [{ text, answer, support: [] }],
    }));
}

const empty = new Set("a an the is are was were am be been do does did has have had can could will would to of in on at it 's".split(" "));
const negative = new Set("not no never nobody none nothing neither nor without".split(" "));

/** A rule of word overlap and negation: not told where words are missing, else yes unless one side is negated. */
function overlapRule({ statements, question: asked }: Example): string {
  const content = (tokens: readonly string[]): string[] => tokens.filter((word) => !empty.has(word) && !negative.has(word)).map(stem);
  const wanted = content(asked.tokens);
  const shares = statements.map(({ tokens }) => {
    const own = new Set(content(tokens));
    return wanted.filter((word) => own.has(word)).length / Math.max(1, wanted.length);
  });
  const best = Math.max(...shares, 0);
  if (best < 0.6) return NOT_TOLD;
  const nearest = statements[shares.lastIndexOf(best)]!;
  const negated = (tokens: readonly string[]): boolean => tokens.some((word) => negative.has(word));
  return negated(nearest.tokens) === negated(asked.tokens) ? "yes" : "no";
}

function examples(stories: readonly WrittenStory[]): Example[] {
  return examplesOf(
    stories.map(({ domain, lines, questions }) => ({
      task: domain,
      statements: lines.map((line) => statement(line)),
      questions: questions.map((own) => question({ ...own, after: lines.length })),
    })),
  );
}

function grouped(answered: readonly Answered[], key: (own: Answered) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(answered, key)].map(([name, own]) => [name, accuracy(own)]));
}

function figures(stories: readonly WrittenStory[]) {
  const answered = answerAll(network, stories);
  const right = examples(stories);
  const correct = (answers: (example: Example) => string): number =>
    right.filter((example) => answers(example) === example.question.answer).length / right.length;
  const easy = right.filter((_, index) => answered[index]!.difficulty === 1);
  return {
    questions: answered.length,
    accuracy: accuracy(answered),
    byDifficulty: grouped(answered, ({ difficulty }) => `${difficulty}`),
    byDomain: grouped(answered, ({ domain }) => domain),
    confusion: grouped(answered, ({ label }) => network.answers[label]!),
    sure: coverageAbove(answered, sureAbove),
    calibrationError: calibrationError(answered),
    alwaysNo: correct(() => "no"),
    overlapRule: correct(overlapRule),
    overlapRuleDifficulty1: easy.filter((example) => overlapRule(example) === example.question.answer).length / Math.max(1, easy.length),
  };
}

const { train, validation } = split(siblings("corpus/everyday"));
const check = writtenStories("corpus/check");
const sets = {
  worlds: worlds(2001, false),
  contrast: worlds(2002, true),
  validation,
  unseen: writtenStories("corpus/unseen"),
  check,
  sample: sample(),
  boxes: boxes(),
  logicBench: logicBench(),
};
const results = Object.fromEntries(Object.entries(sets).map(([name, stories]) => [name, figures(stories)]));

const options = { seed: 1, kernels: selectKernels("wide"), epochs: 8 };
const ofWorlds = await baselines({ ...options, train: examples(worlds(2003, false)), test: examples(sets.worlds) });
const ofWritten = await baselines({ ...options, train: examples(train), test: examples(check) });

const tokens = train.reduce((sum, { lines }) => sum + lines.reduce((own, line) => own + tokenize(line).length, 0), 0);
record("everyday", {
  command: "npm run results:everyday",
  seed: `${provenance.seed}`,
  data: provenance.data,
  trainedBy: provenance.command,
  weights: network.parameters.reduce((sum, { size }) => sum + size, 0),
  trainingWords: tokens,
  temperature,
  sureAbove,
  results,
  baselines: { worlds: ofWorlds, check: ofWritten },
});
for (const [name, own] of Object.entries(results)) {
  const { coverage, accuracy: right } = own.sure;
  console.log(
    `${name}: ${percent(own.accuracy)} (always no ${percent(own.alwaysNo)}, overlap rule ${percent(own.overlapRule)}); ` +
      `sure ${percent(coverage)}, of these right ${percent(right)}; calibration error ${own.calibrationError.toFixed(3)}; ` +
      `by difficulty ${Object.values(own.byDifficulty).map(percent).join(" / ")}`,
  );
}
console.log("baselines", { worlds: ofWorlds, check: ofWritten });

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
