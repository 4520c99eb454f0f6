/**
 * Question: what does the shipped everyday network make of Boxes and LogicBench once it is trained on a part of them?
 *
 *   npm run results:everyday-trained
 *
 * Four fifths of Boxes' stories and of LogicBench's contexts are trained on, from the shipped weights; the last fifth is
 * measured. LogicBench's questions are cut so that yes and no are equally frequent within each rule, in both parts.
 */
import { hashText, Random } from "../src/random.ts";
import { selectKernels } from "../src/runtime/select.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { baselines } from "../src/training/baselines.ts";
import { fit } from "../src/training/fit.ts";
import { accuracy } from "../src/training/metrics.ts";
import { PackedStories } from "../src/training/packed-dataset.ts";
import { cosine } from "../src/training/schedules.ts";
import { labelled } from "../scripts/everyday-data.ts";
import { answerAll } from "../scripts/everyday-scores.ts";
import { everydayTrainer } from "../scripts/everyday-training.ts";
import { shippedNetwork } from "./everyday-batches.ts";
import { boxes, examples, logicBench } from "./everyday-sets.ts";
import { record } from "./record.ts";

/** First guesses; the measured fifth was not looked at before. */
const recipe = { batches: 400, learningRate: 0.002 };
const seed = 1;

/** One in five is measured: all questions of one story together. */
function isMeasured({ lines }: WrittenStory): boolean {
  return hashText(lines.join(" ")) % 5 === 0;
}

/** As many with yes as with no, within each domain. */
function balanced(stories: readonly WrittenStory[]): WrittenStory[] {
  const random = Random.seeded(seed);
  return [...Map.groupBy(stories, ({ domain }) => domain).values()].flatMap((own) => {
    const [yes, no] = ["yes", "no"].map((answer) => random.shuffle(own.filter(({ questions }) => questions[0]!.answer === answer)));
    const each = Math.min(yes!.length, no!.length);
    return [...yes!.slice(0, each), ...no!.slice(0, each)];
  });
}

async function run(stories: readonly WrittenStory[]) {
  const [train, measured] = [stories.filter((own) => !isMeasured(own)), stories.filter(isMeasured)];
  const reader = shippedNetwork();
  const before = accuracy(answerAll(reader, measured));
  const trainer = everydayTrainer(reader, 2);
  const started = performance.now();
  let training = NaN;
  await fit(trainer, new PackedStories({ reader, draw: (random) => labelled(random.choice(train)), batches: recipe.batches }), {
    epochs: 1,
    batchSize: 1,
    schedule: cosine(recipe.learningRate, { warmUp: 50 }),
    seed,
    callbacks: [{ onEpochEnd: ({ accuracy: right }) => void (training = right) }],
  });
  const seconds = (performance.now() - started) / 1000;
  trainer.close();
  const answered = answerAll(reader, measured);
  const byDomain = Map.groupBy(answered, ({ domain }) => domain);
  return {
    trained: train.length,
    measured: measured.length,
    before,
    training,
    accuracy: accuracy(answered),
    byDomain: Object.fromEntries([...byDomain].map(([domain, own]) => [domain, accuracy(own)])),
    baselines: await baselines({ seed, kernels: selectKernels("wide"), epochs: 4, train: examples(train), test: examples(measured) }),
    seconds,
  };
}

const sets = { boxes: boxes(), logicBench: balanced(logicBench()) };
const results: Record<string, Awaited<ReturnType<typeof run>>> = {};
for (const [name, stories] of Object.entries(sets)) {
  results[name] = await run(stories);
  console.log(name, results[name]);
}
record("everyday-trained", {
  command: "npm run results:everyday-trained",
  seed: `${seed}`,
  data: "../shared/data/boxes, ../shared/data/logicbench",
  trainedBy: "npm run train:everyday, then this",
  recipe,
  results,
});
