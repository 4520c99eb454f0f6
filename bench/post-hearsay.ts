/** The teaching story's chatbot in hearsay, with the options and the output of bench/peers/post_keras.py. */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { makeReader, Random, selectKernels } from "hearsay/nn";
import { constantRate, examplesOf, fit, losses, readBabi, rmsprop, score, storyDataset, Trainer, Vocabulary } from "hearsay/training";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/babi/en-10k" },
    epochs: { type: "string", default: "100" },
    until: { type: "string", default: "1.01" },
    seed: { type: "string", default: "1" },
    threads: { type: "string", default: "1" },
  },
});

const read = (split: string) => {
  const file = `qa6_yes-no-questions_${split}.txt`;
  return examplesOf(readBabi(readFileSync(`${options.data}/${file}`, "utf8"), { file, task: "6" }));
};
const [train, test] = [read("train"), read("test")];
const answers = ["no", "yes"];
const words = train.flatMap(({ statements, question }) => [...statements.map(({ tokens }) => tokens), question.tokens]);
const vocabulary = Vocabulary.from([...words, answers]);
const reader = makeReader("post", { vocabulary, answers, random: Random.seeded(Number(options.seed)) });
const kernels = selectKernels("wide");
const trainer = new Trainer({
  network: reader,
  loss: losses.sparseCategoricalCrossentropy,
  optimizer: rmsprop(),
  kernels,
  workers: Number(options.threads),
});
const tested = storyDataset(reader, test);
const say = (line: object): void => console.log(JSON.stringify(line));
const parameters = reader.parameters.reduce((sum, { size }) => sum + size, 0);
const versions = { node: process.version, kernels: kernels.name };
say({ ready: true, name: "hearsay", versions, threads: trainer.workers, parameters, train: train.length, test: test.length });
const started = performance.now();
await fit(trainer, storyDataset(reader, train), {
  epochs: Number(options.epochs),
  batchSize: 32,
  schedule: constantRate(1e-3),
  seed: Number(options.seed),
  callbacks: [
    {
      onEpochEnd({ epoch, loss, accuracy, examplesPerSecond }, { stop }) {
        const scores = score(trainer, tested);
        const seconds = (performance.now() - started) / 1000;
        say({
          epoch,
          seconds,
          trainLoss: loss,
          trainAccuracy: accuracy,
          testLoss: scores.loss,
          testAccuracy: scores.accuracy,
          examplesPerSecond,
        });
        if (scores.accuracy >= Number(options.until)) stop();
      },
    },
  ],
});
trainer.close();
say({ peakRssMb: process.resourceUsage().maxRSS / 1024 });
