/**
 * Question: how does the everyday network's accuracy go with the number of written stories, and with its size?
 *
 *   npm run results:everyday-curves
 *
 * Each run has the same number of batches, about a thirtieth of the shipped network's training: enough to see which way it
 * goes, not how far.
 */
import { fit } from "../src/training/fit.ts";
import { accuracy } from "../src/training/metrics.ts";
import { PackedStories } from "../src/training/packed-dataset.ts";
import { cosine } from "../src/training/schedules.ts";
import { siblings, split } from "../scripts/everyday-data.ts";
import { answerAll } from "../scripts/everyday-scores.ts";
import { everydayNetwork, everydayStories, everydayTrainer } from "../scripts/everyday-training.ts";
import { readVectors } from "../scripts/word-vectors.ts";
import { everydaySets } from "./everyday-sets.ts";
import { record } from "./record.ts";

const seed = 1;
const batches = 500;
const vectors = readVectors("../shared/data/glove-20k", 56);
const { train, validation } = split(siblings("corpus/everyday"));
const { plain, worlds } = everydaySets();
const sets = { validation: validation.filter((_, index) => index % 8 === 0), plain, worlds: worlds.filter((_, index) => index % 4 === 0) };

interface Run {
  readonly stories: number;
  readonly dim: number;
}

async function run({ stories, dim }: Run) {
  const reader = everydayNetwork(train, { vectors, seed, dim });
  const written = Array.from({ length: stories }, (_, index) => train[Math.floor((index * train.length) / stories)]!);
  const trainer = everydayTrainer(reader, 2);
  let training = NaN;
  const started = performance.now();
  await fit(trainer, new PackedStories({ reader, draw: everydayStories(written), batches }), {
    epochs: 1,
    batchSize: 1,
    schedule: cosine(0.003, { warmUp: 100 }),
    seed,
    callbacks: [{ onEpochEnd: ({ accuracy: right }) => void (training = right) }],
  });
  const seconds = (performance.now() - started) / 1000;
  trainer.close();
  const weights = reader.parameters.reduce((sum, { values }) => sum + values.length, 0);
  const right = Object.fromEntries(Object.entries(sets).map(([name, own]) => [name, accuracy(answerAll(reader, own))]));
  return { stories, dim, weights, batches, training, ...right, seconds };
}

const runs = [];
for (const job of [
  ...[100, 1000, 5000, train.length].map((stories) => ({ stories, dim: 128 })),
  ...[64, 192].map((dim) => ({ stories: train.length, dim })),
]) {
  const found = await run(job);
  console.log(found);
  runs.push(found);
}
record("everyday-curves", {
  command: "npm run results:everyday-curves",
  seed: `${seed}`,
  data: "stories of corpus/everyday, every n-th for fewer, with the worlds beside them; measured on validation stories, plain stories and generated ones",
  runs,
});
