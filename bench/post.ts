/**
 * Question: how does the teaching story's chatbot train in hearsay, in Keras and in TensorFlow.js, side by side? First throughput and
 * memory in short runs that take turns; then each program trains from fresh weights, to see when its test accuracy
 * meets the published 83.7 %. The test file steers nothing: every run lasts its epochs or until that mark.
 *
 *   npm run bench:post [-- --rounds 3 --epochs 150 --seeds 1,2,3]      (bench/peers/setup.sh first)
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { median, record } from "./record.ts";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/babi/en-10k" },
    rounds: { type: "string", default: "3" },
    epochs: { type: "string", default: "150" },
    seeds: { type: "string", default: "1,2,3" },
    kerasSeeds: { type: "string", default: "1" },
  },
});

const hearsay = [process.execPath, "--conditions=hearsay-source", "bench/post-hearsay.ts"];
const keras = ["bench/peers/.venv/bin/python", "bench/peers/post_keras.py"];
const tfjs = [process.execPath, "bench/peers/post_tfjs.mjs"];

interface Epoch {
  readonly epoch: number;
  readonly seconds: number;
  readonly trainAccuracy: number;
  readonly testAccuracy: number;
  readonly examplesPerSecond: number;
}

interface Trained {
  readonly versions: unknown;
  readonly parameters: number;
  readonly epochs: readonly Epoch[];
  readonly peakRssMb: number;
}

async function train(program: readonly string[], args: readonly string[]): Promise<Trained> {
  const [file, ...rest] = [...program, "--data", options.data, ...args];
  const child = spawn(file!, rest, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, OMP_NUM_THREADS: "1" } });
  const lines: Record<string, unknown>[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(JSON.parse(line) as Record<string, unknown>);
  const ready = lines.find((line) => line["ready"])!;
  return {
    versions: ready["versions"],
    parameters: ready["parameters"] as number,
    epochs: lines.filter((line) => line["epoch"] !== undefined) as unknown as Epoch[],
    peakRssMb: lines.at(-1)["peakRssMb"] as number,
  };
}

const short = new Map<string, Trained[]>([
  ["hearsay", []],
  ["keras", []],
  ["tfjs", []],
]);
for (let round = 0; round < Number(options.rounds); round++) {
  short.get("hearsay")!.push(await train(hearsay, ["--epochs", "5"]));
  short.get("keras")!.push(await train(keras, ["--epochs", "3"]));
  short.get("tfjs")!.push(await train(tfjs, ["--epochs", "1", "--batches", "40"]));
}
const throughput = [...short].map(([program, runs]) => {
  const rates = runs.map(({ epochs }) => epochs.at(-1)!.examplesPerSecond);
  const figure = {
    program,
    examplesPerSecond: median(rates),
    least: Math.min(...rates),
    most: Math.max(...rates),
    peakRssMb: Math.max(...runs.map((run) => run.peakRssMb)),
  };
  console.log(figure);
  return { ...figure, parameters: runs[0]!.parameters, versions: runs[0]!.versions };
});

const mark = 0.837;
const runs: object[] = [];
const plans = [
  ...options.kerasSeeds
    .split(",")
    .filter(Boolean)
    .map((seed) => ({ program: "keras", command: keras, seed })),
  ...options.seeds.split(",").map((seed) => ({ program: "hearsay", command: hearsay, seed })),
];
for (const { program, command, seed } of plans) {
  const { epochs } = await train(command, ["--epochs", options.epochs, "--until", `${mark}`, "--seed", seed]);
  const best = epochs.toSorted((a, b) => b.testAccuracy - a.testAccuracy)[0]!;
  const met = epochs.find(({ testAccuracy }) => testAccuracy >= mark);
  const run = {
    program,
    seed,
    secondsToMark: met?.seconds ?? null,
    epochsToMark: met?.epoch ?? null,
    best,
    last: epochs.at(-1)!,
  };
  console.log(run);
  runs.push({ ...run, curve: epochs.map(({ seconds, trainAccuracy, testAccuracy }) => [seconds, trainAccuracy, testAccuracy]) });
}
record("post", {
  command: `npm run bench:post -- --rounds ${options.rounds} --epochs ${options.epochs} --seeds ${options.seeds} --kerasSeeds ${options.kerasSeeds}`,
  seed: options.seeds,
  data: "bAbI v1.2 task 6, en-10k",
  published: {
    secondsFor1000Epochs: 4595,
    testAccuracy: 0.837,
    microsecondsAnExample: 460,
    source: "Keras notebook of the teaching story",
  },
  throughput,
  mark,
  runs,
});
