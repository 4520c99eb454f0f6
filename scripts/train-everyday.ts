import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadModel, saveModel, type LoadedModel, type Provenance } from "../src/models/checkpoint.ts";
import type { StoredTensor } from "../src/models/safetensors.ts";
import { StoryTransformer } from "../src/models/story-transformer.ts";
import type { Callback } from "../src/training/callbacks.ts";
import { fit, type FitState } from "../src/training/fit.ts";
import { accuracy, calibrationError } from "../src/training/metrics.ts";
import { PackedStories } from "../src/training/packed-dataset.ts";
import { cosine } from "../src/training/schedules.ts";
import { everydayDomains } from "../src/worlds/everyday/everyday.ts";
import { firstStories, siblings, split } from "./everyday-data.ts";
import { answerAll, bestTemperature, coverageAbove, tempered, thresholdCovering, thresholdFor } from "./everyday-scores.ts";
import { everydayNetwork, everydayStories, everydayTrainer } from "./everyday-training.ts";
import { readVectors } from "./word-vectors.ts";

/**
 * Trains the network that the chat uses: `npm run train:everyday`. It reads corpus/everyday and the worlds of
 * src/worlds/everyday; --vectors names the folder with word vectors. A training that was broken off goes on where its file
 * (--out, with ".part" at its end) stopped.
 */
const { values: options } = parseArgs({
  options: {
    vectors: { type: "string", default: "../shared/data/glove-20k" },
    out: { type: "string", default: "weights/everyday.safetensors" },
    epochs: { type: "string", default: "14" },
    batches: { type: "string", default: "1380" },
    seed: { type: "string", default: "1" },
    rate: { type: "string", default: "0.003" },
  },
});

const seed = Number(options.seed);
const epochs = Number(options.epochs);
const vectorDim = 56;
/** One validation story in so many is answered after each epoch. */
const watched = 16;
/** Sure answers should be right at least this often, and at least this many, on text by other hands than what is trained on. */
const sureAtLeast = { right: 0.85, coverage: 0.4 };

const missing = ["corpus/everyday", "corpus/plain", "corpus/check", options.vectors].find((folder) => !existsSync(folder));
if (missing !== undefined) {
  console.error(
    `There is no folder "${missing}". Run this in the project's folder; --vectors names one with words.json, vec.i8 and scale.f32.`,
  );
  process.exit(1);
}
const { train, validation } = split(siblings("corpus/everyday"));

const part = `${options.out}.part`;
const begun = existsSync(part) ? loadModel(readFileSync(part)) : undefined;
const reader =
  (begun?.reader as StoryTransformer | undefined) ?? everydayNetwork(train, { vectors: readVectors(options.vectors, vectorDim), seed });
const trainer = everydayTrainer(reader, 2);
if (begun) takeUp(begun);

function provenance(scores: Readonly<Record<string, number>>): Provenance {
  const data = `${train.length} stories of corpus/everyday (${validation.length} more for validation), ${everydayDomains.length} worlds`;
  return { command: ["npm run train:everyday --", ...process.argv.slice(2)].join(" "), seed, data, scores };
}

/** Everything that is needed to go on. */
function keep(state: FitState): void {
  const tensors = new Map<string, StoredTensor>(trainer.slots.map((slot) => [slot.name, slot]));
  writeFileSync(`${part}.new`, saveModel(reader, provenance({}), { state, tensors }));
  renameSync(`${part}.new`, part);
}

function takeUp({ extra }: LoadedModel): void {
  for (const { name, values } of trainer.slots) values.set(extra!.tensors.get(name)!.values);
  trainer.load();
}

const watch: Callback = {
  onEpochEnd({ epoch, loss, accuracy: right, seconds }, { state }) {
    const answered = answerAll(
      reader,
      validation.filter((_, index) => index % watched === 0),
    );
    const figures = `loss ${loss.toFixed(3)}, right ${percent(right)} in training, ${percent(accuracy(answered))} in validation`;
    console.log(`epoch ${epoch} of ${epochs}: ${figures}, ${seconds.toFixed(0)} s`);
    keep(state());
  },
};

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

console.log(`${train.length} written stories, ${validation.length} for validation; ${reader.vocabulary.size} words`);
await fit(trainer, new PackedStories({ reader, draw: everydayStories(train), batches: Number(options.batches) }), {
  epochs,
  batchSize: 1,
  schedule: cosine(Number(options.rate), { warmUp: 200 }),
  seed,
  callbacks: [watch],
  resume: begun?.extra?.state as FitState | undefined,
});
trainer.close();

const raw = answerAll(reader, validation);
const temperature = bestTemperature(raw);
const calibrated = tempered(raw, temperature);
const byOthers = [...firstStories("corpus/plain"), ...firstStories("corpus/check")];
const ofOthers = tempered(answerAll(reader, byOthers), temperature);
// Halfway between the thresholds that just do, so that other text may be a little harder in either way.
const sureAbove = Math.round(50 * (thresholdFor(ofOthers, sureAtLeast.right) + thresholdCovering(ofOthers, sureAtLeast.coverage))) / 100;
const { vocabulary, answers, vectors, settings } = reader;
const finished = new StoryTransformer({ vocabulary, answers, vectors, random: null, ...settings, temperature, sureAbove });
for (const [index, { values }] of finished.parameters.entries()) values.set(reader.parameters[index]!.values);
const sure = coverageAbove(calibrated, sureAbove);
const scores = {
  accuracy: accuracy(calibrated),
  calibrationError: calibrationError(calibrated),
  coverage: sure.coverage,
  sure: sure.accuracy,
};
writeFileSync(options.out, saveModel(finished, provenance(scores)));
console.log(`${options.out}: temperature ${temperature}, sure above ${sureAbove}`, scores);
