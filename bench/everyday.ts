/**
 * Question: how well does the shipped everyday network answer stories it was not trained on, beside rules and networks
 * that hardly read?
 *
 *   npm run results:everyday
 */
import { readFileSync } from "node:fs";
import { loadModel } from "../src/models/checkpoint.ts";
import { StoryTransformer } from "../src/models/story-transformer.ts";
import { selectKernels } from "../src/runtime/select.ts";
import type { Example } from "../src/stories/batch.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { tokenize } from "../src/text/tokenize.ts";
import { baselines } from "../src/training/baselines.ts";
import { accuracy, calibrationError } from "../src/training/metrics.ts";
import { answerAll, coverageAbove, type Answered } from "../scripts/everyday-scores.ts";
import { everydaySets, examples, trainingStories, worlds } from "./everyday-sets.ts";
import { overlapRule } from "./overlap-rule.ts";
import { record } from "./record.ts";

const modelFile = "weights/everyday.safetensors";

const { reader, provenance } = loadModel(readFileSync(modelFile));
if (!(reader instanceof StoryTransformer)) throw new TypeError(`${modelFile}: expected a story-transformer, got ${reader.name}.`);
const network = reader;
const { temperature, sureAbove } = network.settings as { temperature: number; sureAbove: number };

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

const sets = everydaySets();
const train = trainingStories();
const results = Object.fromEntries(Object.entries(sets).map(([name, stories]) => [name, figures(stories)]));

// Every fourth story is enough for what does not read.
const options = { seed: 1, kernels: selectKernels("wide"), epochs: 4 };
const some = train.filter((_, index) => index % 4 === 0);
const ofWorlds = await baselines({ ...options, train: examples(worlds(2003, false)), test: examples(sets.worlds) });
const ofWritten = await baselines({ ...options, train: examples(some), test: examples(sets.plain) });

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
  baselines: { worlds: ofWorlds, plain: ofWritten },
});
for (const [name, own] of Object.entries(results)) {
  const { coverage, accuracy: right } = own.sure;
  console.log(
    `${name}: ${percent(own.accuracy)} (always no ${percent(own.alwaysNo)}, overlap rule ${percent(own.overlapRule)}); ` +
      `sure ${percent(coverage)}, of these right ${percent(right)}; calibration error ${own.calibrationError.toFixed(3)}; ` +
      `by difficulty ${Object.values(own.byDifficulty).map(percent).join(" / ")}`,
  );
}
console.log("baselines", { worlds: ofWorlds, plain: ofWritten });

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
