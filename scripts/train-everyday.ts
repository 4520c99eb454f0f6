import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadModel, saveModel, type LoadedModel, type Provenance } from "../src/models/checkpoint.ts";
import { StoryTransformer } from "../src/models/story-transformer.ts";
import type { StoredTensor } from "../src/models/safetensors.ts";
import { Random } from "../src/random.ts";
import { selectKernels } from "../src/runtime/select.ts";
import { NOT_TOLD } from "../src/stories/story.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { tokenize } from "../src/text/tokenize.ts";
import { Vocabulary } from "../src/text/vocabulary.ts";
import type { WordVectors } from "../src/text/word-vectors.ts";
import type { Callback } from "../src/training/callbacks.ts";
import { fit, type FitState } from "../src/training/fit.ts";
import { muon } from "../src/training/optimizers.ts";
import { accuracy, calibrationError } from "../src/training/metrics.ts";
import { PackedStories, PackedTask, packedLoss, type LabelledStory } from "../src/training/packed-dataset.ts";
import { cosine } from "../src/training/schedules.ts";
import { Trainer } from "../src/training/trainer.ts";
import { basics } from "../src/worlds/everyday/basics/basics.ts";
import { everydayDomains, tellEveryday } from "../src/worlds/everyday/everyday.ts";
import { swapPools } from "../src/worlds/everyday/swapping.ts";
import { hurried, together, variant } from "../src/worlds/everyday/training-stories.ts";
import { labelled, siblings, split } from "./everyday-data.ts";
import { answerAll, bestTemperature, coverageAbove, tempered, thresholdFor } from "./everyday-scores.ts";
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
    batches: { type: "string", default: "1050" },
    seed: { type: "string", default: "1" },
    worlds: { type: "string", default: "0.3" },
    rate: { type: "string", default: "0.003" },
  },
});

const seed = Number(options.seed);
const epochs = Number(options.epochs);
/** Share of the stories that come from the worlds, the rest being written ones. */
const worldShare = Number(options.worlds);
/** Share of these that tell plain matters in a few plain lines, and of the others that are told in plain words. */
const [basicShare, plainShare] = [0.6, 0.5];
/** Share of short stories that are told together with another. */
const togetherShare = 0.15;
const shortStory = 8;
/** A word seen less often than this in the training text has no vector of its own. */
const leastSeen = 22;
const vectorDim = 56;
const namesOfPeople = new Set(["f", "m", "n", "surname", "pet", "town"]);
/** One validation story in so many is answered after each epoch. */
const watched = 4;
/** Sure answers to text that no generator wrote should be right this often, those to generated text that often. */
const [sureRight, sureRightOnWorlds] = [0.85, 0.95];
/** So many generated stories, none of them trained on, decide what is sure there. */
const worldsToCalibrate = 720;

const missing = ["corpus/everyday", options.vectors].find((folder) => !existsSync(folder));
if (missing !== undefined) {
  console.error(
    `There is no folder "${missing}". Run this in the project's folder; --vectors names one with words.json, vec.i8 and scale.f32.`,
  );
  process.exit(1);
}
const { train, validation } = split(siblings("corpus/everyday"));
const pools = swapPools(train);

function fromWorlds(random: Random): WrittenStory {
  if (random.chance(basicShare)) return hurried(tellEveryday(basics, random), random);
  return hurried(tellEveryday(random.choice(everydayDomains), random, { plain: random.chance(plainShare) }), random);
}

function oneStory(random: Random): WrittenStory {
  return random.chance(worldShare) ? fromWorlds(random) : variant(random.choice(train), { pools, random });
}

function draw(random: Random): LabelledStory {
  const first = oneStory(random);
  if (first.lines.length >= shortStory || !random.chance(togetherShare)) return labelled(first);
  const second = oneStory(random);
  return labelled(second.lines.length < shortStory ? together(first, second) : first);
}

/** The common words of the training text, but for names. */
function commonWords(): Vocabulary {
  const names = new Set(
    train.flatMap(({ swappable }) => swappable.filter(({ kind }) => namesOfPeople.has(kind)).flatMap(({ word }) => tokenize(word))),
  );
  const random = Random.seeded(0);
  const texts = [...train, ...Array.from({ length: 1500 }, () => fromWorlds(random))].flatMap(({ lines, questions }) => [
    ...lines,
    ...questions.map(({ text }) => text),
  ]);
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => tokenize(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Vocabulary.from([[...counts.keys()].filter((word) => counts.get(word)! >= leastSeen && !names.has(word))]);
}

const part = `${options.out}.part`;
const begun = existsSync(part) ? loadModel(readFileSync(part)) : undefined;
const reader = (begun?.reader as StoryTransformer | undefined) ?? freshReader(readVectors(options.vectors, vectorDim));
const trainer = new Trainer({
  network: new PackedTask(reader),
  loss: packedLoss(reader.answers.length),
  optimizer: muon({ beta2: 0.98, weightDecay: 0.1, restRate: 3 }),
  kernels: selectKernels("wide"),
  clipNorm: 1,
  workers: 2,
});
if (begun) takeUp(begun);

function freshReader(vectors: WordVectors): StoryTransformer {
  return new StoryTransformer({
    vocabulary: commonWords(),
    answers: ["yes", "no", NOT_TOLD],
    random: Random.seeded(seed),
    vectors,
    dim: 128,
    blocks: 4,
    dropout: 0.04,
  });
}

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
await fit(trainer, new PackedStories({ reader, draw, batches: Number(options.batches) }), {
  epochs,
  batchSize: 1,
  schedule: cosine(Number(options.rate), { warmUp: 200 }),
  seed,
  callbacks: [watch],
  resume: begun?.extra?.state as FitState | undefined,
});
trainer.close();

// Calibrated on written stories, which no generator made; on generated ones, sure has to mean more.
const raw = answerAll(reader, validation);
const temperature = bestTemperature(raw);
const calibrated = tempered(raw, temperature);
const random = Random.seeded(seed + 1_000_000);
const told = Array.from({ length: worldsToCalibrate }, (_, index) =>
  tellEveryday(everydayDomains[index % everydayDomains.length]!, random),
);
const sureOnWorlds = thresholdFor(tempered(answerAll(reader, told), temperature), sureRightOnWorlds);
const sureAbove = Math.max(thresholdFor(calibrated, sureRight), sureOnWorlds);
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
