/**
 * Question: what do an LSTM and a memory network make of the same everyday stories that the shipped network is trained on?
 *
 *   npm run results:everyday-peers
 *
 * Written stories with words swapped once, and 2,880 generated ones; words that are rare, such as names, share unknown slots.
 */
import { makeReader } from "../src/models/readers.ts";
import { Random } from "../src/random.ts";
import { selectKernels } from "../src/runtime/select.ts";
import { vocabularyOf } from "../src/stories/contents.ts";
import { NOT_TOLD } from "../src/stories/story.ts";
import { score } from "../src/training/evaluate.ts";
import { fit } from "../src/training/fit.ts";
import { losses } from "../src/training/losses.ts";
import { adam } from "../src/training/optimizers.ts";
import { cosine } from "../src/training/schedules.ts";
import { storyDataset } from "../src/training/story-dataset.ts";
import { Trainer } from "../src/training/trainer.ts";
import { swapPools } from "../src/worlds/everyday/swapping.ts";
import { variant } from "../src/worlds/everyday/training-stories.ts";
import { everydaySets, examples, trainingStories, worlds } from "./everyday-sets.ts";
import { record } from "./record.ts";

const seeds = [1, 2, 3];
const epochs = 3;
const networks = ["lstm", "memory-network"] as const;

const written = trainingStories();
const pools = swapPools(written);
const random = Random.seeded(1);
const train = examples([
  ...written.map((story) => variant(story, { pools, random })),
  ...[3001, 3002, 3003].flatMap((seed) => worlds(seed, false)),
]);
const { boxes: _boxes, logicBench: _logicBench, ...sets } = everydaySets();
const vocabulary = vocabularyOf(train, { rareBelow: 0.0002, unknownSlots: 24 });
const kernels = selectKernels("wide");

async function run(name: (typeof networks)[number], seed: number): Promise<Record<string, number>> {
  const reader = makeReader(name, { vocabulary, answers: ["yes", "no", NOT_TOLD], random: Random.seeded(seed) });
  const trainer = new Trainer({ network: reader, loss: losses.sparseCategoricalCrossentropy, optimizer: adam(), kernels, clipNorm: 1 });
  const before = process.cpuUsage();
  await fit(trainer, storyDataset(reader, train, { slotOrder: Random.seeded(seed) }), {
    epochs,
    batchSize: 32,
    seed,
    schedule: cosine(0.002, { warmUp: 200 }),
  });
  const { user, system } = process.cpuUsage(before);
  const right = Object.entries(sets).map(([set, stories]) => [set, score(trainer, storyDataset(reader, examples(stories))).accuracy]);
  return { ...(Object.fromEntries(right) as Record<string, number>), cpuSeconds: (user + system) / 1e6 };
}

const results: Record<string, Record<string, number>[]> = {};
for (const name of networks) {
  for (const seed of seeds) {
    const figures = await run(name, seed);
    (results[name] ??= []).push(figures);
    console.log(name, seed, figures);
  }
}
record("everyday-peers", {
  command: "npm run results:everyday-peers",
  seed: seeds.join(", "),
  data: `${written.length} written stories with words swapped once, 2,880 generated ones`,
  epochs,
  questions: train.length,
  results,
});
