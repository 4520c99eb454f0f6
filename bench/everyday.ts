/**
 * Question: how well does the shipped everyday network answer stories it was not trained on, beside rules and networks
 * that hardly read?
 *
 *   npm run results:everyday [-- --others FILE,FILE] [--sets NAME,NAME]
 *
 * --others names networks trained from other seeds (`npm run train:everyday -- --seed 2 --out FILE`), for mean and spread;
 * they are not in the repository. With --sets only these are measured; of all others the figures in results/everyday.json are
 * kept, which must be of the same network.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadModel, type Provenance } from "../src/models/checkpoint.ts";
import { StoryTransformer } from "../src/models/story-transformer.ts";
import { selectKernels } from "../src/runtime/select.ts";
import type { Example } from "../src/stories/batch.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { tokenize } from "../src/text/tokenize.ts";
import { baselines } from "../src/training/baselines.ts";
import { accuracy, calibrationError } from "../src/training/metrics.ts";
import { answerAll, coverageAbove, logLoss, type Answered } from "../scripts/everyday-scores.ts";
import { everydaySets, examples, trainingStories, worlds } from "./everyday-sets.ts";
import { overlapRule } from "./overlap-rule.ts";
import { record, spread } from "./record.ts";

const { values } = parseArgs({ options: { others: { type: "string", default: "" }, sets: { type: "string", default: "" } } });

interface Trained {
  readonly network: StoryTransformer;
  readonly provenance: Provenance;
}

function trained(modelFile: string): Trained {
  const { reader, provenance } = loadModel(readFileSync(modelFile));
  if (!(reader instanceof StoryTransformer)) throw new TypeError(`${modelFile}: expected a story-transformer, got ${reader.name}.`);
  return { network: reader, provenance };
}

const shipped = trained("weights/everyday.safetensors");
const others = values.others.split(",").filter(Boolean).map(trained);

function grouped(answered: readonly Answered[], key: (own: Answered) => string): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(answered, key)].map(([name, own]) => [name, accuracy(own)]));
}

function scores(answered: readonly Answered[], { network }: Trained) {
  return {
    accuracy: accuracy(answered),
    logLoss: logLoss(answered),
    byDifficulty: grouped(answered, ({ difficulty }) => `${difficulty}`),
    sure: coverageAbove(answered, network.sureAbove),
    calibrationError: calibrationError(answered),
  };
}

type Scores = ReturnType<typeof scores>;

/** Mean and spread of what networks trained from several seeds score. */
function overSeeds(all: readonly Scores[]) {
  const of = (figure: (own: Scores) => number) => spread(all.map(figure));
  const difficulties = Object.keys(all[0]!.byDifficulty);
  return {
    accuracy: of((own) => own.accuracy),
    logLoss: of((own) => own.logLoss),
    byDifficulty: Object.fromEntries(difficulties.map((level) => [level, of((own) => own.byDifficulty[level]!)])),
    sure: { coverage: of(({ sure }) => sure.coverage), accuracy: of(({ sure }) => sure.accuracy) },
    calibrationError: of((own) => own.calibrationError),
  };
}

function figures(stories: readonly WrittenStory[]) {
  const answered = answerAll(shipped.network, stories);
  const right = examples(stories);
  const correct = (answers: (example: Example) => string): number =>
    right.filter((example) => answers(example) === example.question.answer).length / right.length;
  const easy = right.filter((_, index) => answered[index]!.difficulty === 1);
  const own = scores(answered, shipped);
  const ofOthers = others.map((other) => scores(answerAll(other.network, stories), other));
  return {
    questions: answered.length,
    ...own,
    byDomain: grouped(answered, ({ domain }) => domain),
    confusion: grouped(answered, ({ label }) => shipped.network.answers[label]!),
    alwaysNo: correct(() => "no"),
    overlapRule: correct(overlapRule),
    overlapRuleDifficulty1: easy.filter((example) => overlapRule(example) === example.question.answer).length / Math.max(1, easy.length),
    ...(ofOthers.length > 0 && { otherSeeds: ofOthers, overSeeds: overSeeds([own, ...ofOthers]) }),
  };
}

type Results = Readonly<Record<string, ReturnType<typeof figures>>>;

const sets = everydaySets();
const train = trainingStories();
const chosen = values.sets.split(",").filter(Boolean);
const unknown = chosen.find((name) => !Object.hasOwn(sets, name));
if (unknown !== undefined) throw new RangeError(`--sets: there is no "${unknown}"; there are ${Object.keys(sets).join(", ")}.`);
const kept = chosen.length > 0 ? (JSON.parse(readFileSync("results/everyday.json", "utf8")) as Kept) : undefined;
const measured = Object.entries(sets).filter(([name]) => chosen.length === 0 || chosen.includes(name));
const fresh: Results = Object.fromEntries(measured.map(([name, stories]) => [name, figures(stories)]));

/** Of networks that hardly read. */
async function ofBaselines() {
  // Every fourth story is enough.
  const options = { seed: 1, kernels: selectKernels("wide"), epochs: 4 };
  const some = train.filter((_, index) => index % 4 === 0);
  return {
    worlds: await baselines({ ...options, train: examples(worlds(2003, false)), test: examples(sets.worlds) }),
    plain: await baselines({ ...options, train: examples(some), test: examples(sets.plain) }),
  };
}

/** Of an earlier run of the same network. */
interface Kept {
  readonly command: string;
  readonly seed: string;
  readonly trainedBy: readonly string[];
  readonly results: Results;
  readonly baselines: Awaited<ReturnType<typeof ofBaselines>>;
}

const beside = kept?.baselines ?? (await ofBaselines());

const tokens = train.reduce((sum, { lines }) => sum + lines.reduce((own, line) => own + tokenize(line).length, 0), 0);
const { network, provenance } = shipped;
const given = Object.entries(values).flatMap(([name, value]) => (value === "" ? [] : [`--${name} ${value}`]));
const command = ["npm run results:everyday", ...(given.length > 0 ? ["--", ...given] : [])].join(" ");
record("everyday", {
  command: kept ? `${kept.command}; then ${command}` : command,
  seed: kept?.seed ?? [shipped, ...others].map((own) => own.provenance.seed).join(", "),
  data: provenance.data,
  trainedBy: kept?.trainedBy ?? [shipped, ...others].map((own) => own.provenance.command),
  weights: network.parameters.reduce((sum, { size }) => sum + size, 0),
  trainingWords: tokens,
  temperature: network.settings["temperature"],
  sureAbove: network.sureAbove,
  results: { ...kept?.results, ...fresh },
  baselines: beside,
});
for (const [name, own] of Object.entries(fresh)) {
  const { coverage, accuracy: right } = own.sure;
  console.log(
    `${name}: ${percent(own.accuracy)} (always no ${percent(own.alwaysNo)}, overlap rule ${percent(own.overlapRule)}); ` +
      `sure ${percent(coverage)}, of these right ${percent(right)}; calibration error ${own.calibrationError.toFixed(3)}; ` +
      `by difficulty ${Object.values(own.byDifficulty).map(percent).join(" / ")}`,
  );
  if (own.overSeeds)
    console.log(`  over seeds: right ${percent(own.overSeeds.accuracy.mean)} ± ${percent(own.overSeeds.accuracy.deviation)}`);
}
console.log("baselines", beside);

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
