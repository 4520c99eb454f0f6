/**
 * Question: how well does each network answer bAbI's yes/no tasks? Every network, task and seed is trained on the
 * training file less a tenth for validation, which alone chooses the epoch; the official test file is read for the final figure only.
 *
 *   npm run results:babi -- --data ../shared/data/babi [--sets en-10k,en] [--tasks 6,9,10,17,18]
 *     [--networks lstm,…] [--seeds 0,1,2,3,4] [--jobs 2] [--validation]
 *
 * Runs that are already in results/babi.json with the same settings are kept. With --validation the test files
 * stay closed, and nothing is written: for choosing settings.
 */
import { readdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { makeReader, Random, readerNames, selectKernels, type ReaderName, type Settings } from "hearsay/nn";
import {
  adam,
  constantRate,
  cosine,
  EarlyStopping,
  examplesOf,
  fit,
  losses,
  readBabi,
  rmsprop,
  score,
  storyDataset,
  Trainer,
  Vocabulary,
  type Example,
} from "hearsay/training";
import { keptRuns, runJobs } from "./jobs.ts";
import { record, spread } from "./record.ts";

interface Recipe {
  readonly network: ReaderName;
  readonly settings: Settings;
  readonly epochs: number;
  readonly learningRate: number;
  /** Cosine by default. */
  readonly schedule?: "constant";
  readonly optimizer: "adam" | "rmsprop";
  readonly timeNoise: number;
}

/** Settings, chosen on the validation tenth of the training files of seed 100. */
const recipes: Readonly<Record<string, Recipe>> = {
  perceptron: { network: "perceptron", settings: {}, epochs: 10, learningRate: 0.01, optimizer: "adam", timeNoise: 0 },
  mlp: { network: "mlp", settings: { units: 128 }, epochs: 20, learningRate: 0.003, optimizer: "adam", timeNoise: 0 },
  rnn: { network: "rnn", settings: {}, epochs: 20, learningRate: 0.001, optimizer: "adam", timeNoise: 0 },
  lstm: { network: "lstm", settings: {}, epochs: 20, learningRate: 0.003, optimizer: "adam", timeNoise: 0 },
  gru: { network: "gru", settings: {}, epochs: 24, learningRate: 0.003, optimizer: "adam", timeNoise: 0 },
  post: {
    network: "post",
    settings: {},
    epochs: 130,
    learningRate: 0.001,
    schedule: "constant",
    optimizer: "rmsprop",
    timeNoise: 0,
  },
  "memory-network": {
    network: "memory-network",
    settings: {},
    epochs: 40,
    learningRate: 0.005,
    optimizer: "adam",
    timeNoise: 0.1,
  },
};

/** Networks that are denied the story or the question, as baselines. */
const baselines: Readonly<Record<string, (example: Example) => Example>> = {
  "question-only": (example) => ({ ...example, statements: [] }),
  "story-only": (example) => ({ ...example, question: { ...example.question, tokens: [] } }),
};

interface Job {
  readonly set: string;
  readonly task: string;
  readonly network: string;
  readonly seed: number;
}

interface Run extends Job {
  readonly recipe: Recipe | undefined;
  readonly validation: number;
  readonly test: number | undefined;
  readonly bestEpoch: number;
  readonly cpuSeconds: number;
  readonly parameters: number;
}

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/babi" },
    sets: { type: "string", default: "en-10k,en" },
    tasks: { type: "string", default: "6,9,10,17,18" },
    networks: { type: "string", default: ["majority", ...Object.keys(baselines), ...readerNames].join(",") },
    seeds: { type: "string", default: "0,1,2,3,4" },
    jobs: { type: "string", default: "2" },
    recipe: { type: "string", default: "{}" },
    validation: { type: "boolean", default: false },
    job: { type: "string" },
  },
});

function read({ set, task }: Job, split: "train" | "test"): Example[] {
  const folder = `${options.data}/${set}`;
  const file = readdirSync(folder).find((name) => name.startsWith(`qa${task}_`) && name.endsWith(`_${split}.txt`));
  if (!file) throw new Error(`${folder}: no ${split} file of task ${task}`);
  return examplesOf(readBabi(readFileSync(`${folder}/${file}`, "utf8"), { file, task }));
}

function majority(train: readonly Example[]): string {
  const counts = Map.groupBy(train, ({ question }) => question.answer);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]![0];
}

/** The small set needs more passes for as many steps; longer than this many times, it only overfits. */
const passesOfSmallSet = 3;

async function run(job: Job): Promise<Run> {
  const all = read(job, "train");
  const held = Math.round(all.length / 10);
  const [train, validation] = [all.slice(0, -held), all.slice(-held)];
  if (job.network === "majority") {
    const answer = majority(train);
    const share = (examples: readonly Example[]): number =>
      examples.filter(({ question }) => question.answer === answer).length / examples.length;
    const test = options.validation ? undefined : share(read(job, "test"));
    return { ...job, recipe: undefined, validation: share(validation), test, bestEpoch: 0, cpuSeconds: 0, parameters: 0 };
  }
  const blank = baselines[job.network] ?? ((example: Example) => example);
  const base = recipes[baselines[job.network] ? "mlp" : job.network]!;
  const recipe: Recipe = { ...base, ...(JSON.parse(options.recipe) as Partial<Recipe>) };
  const started = process.cpuUsage();
  const answers = [...new Set(train.map(({ question }) => question.answer))].toSorted();
  const words = train.flatMap(({ statements, question }) => [...statements.map(({ tokens }) => tokens), question.tokens]);
  const vocabulary = Vocabulary.from([...words, answers]);
  const reader = makeReader(recipe.network, { vocabulary, answers, random: Random.seeded(job.seed) }, recipe.settings);
  const optimizer = recipe.optimizer === "adam" ? adam() : rmsprop();
  const trainer = new Trainer({
    network: reader,
    loss: losses.sparseCategoricalCrossentropy,
    optimizer,
    kernels: selectKernels("wide"),
    clipNorm: 40,
  });
  const early = new EarlyStopping({ monitor: "valLoss" });
  const epochs = job.set === "en" ? passesOfSmallSet * recipe.epochs : recipe.epochs;
  const { history } = await fit(trainer, storyDataset(reader, train.map(blank), { timeNoise: recipe.timeNoise }), {
    epochs,
    batchSize: 32,
    schedule: recipe.schedule ? constantRate(recipe.learningRate) : cosine(recipe.learningRate, { warmUp: 30, floor: 0.02 }),
    seed: job.seed,
    validation: storyDataset(reader, validation.map(blank)),
    callbacks: [early],
  });
  const { user, system } = process.cpuUsage(started);
  const best = history.toSorted((a, b) => a.valLoss! - b.valLoss!)[0]!;
  const test = options.validation ? undefined : score(trainer, storyDataset(reader, read(job, "test").map(blank))).accuracy;
  const parameters = reader.parameters.reduce((sum, { size }) => sum + size, 0);
  return {
    ...job,
    recipe,
    validation: best.valAccuracy!,
    test,
    bestEpoch: best.epoch,
    cpuSeconds: (user + system) / 1e6,
    parameters,
  };
}

/** Runs one job in a process of its own, so that CPU seconds are its own. */
/** Mean and spread over seeds, for each set, task and network. */
function summary(runs: readonly Run[]) {
  const groups = Map.groupBy(runs, ({ set, task, network }) => `${set} ${task} ${network}`);
  return [...groups.values()].map((group) => {
    const [{ set, task, network, parameters }] = group as [Run];
    const test = spread(group.map((own) => 100 * own.test!));
    return {
      set,
      task,
      network,
      parameters,
      seeds: group.length,
      testAccuracy: test,
      cpuSeconds: spread(group.map((own) => own.cpuSeconds)).mean,
    };
  });
}

if (options.job) {
  console.log(JSON.stringify(await run(JSON.parse(options.job) as Job)));
} else {
  const list = (text: string): string[] => text.split(",");
  const kept = keptRuns<Run>("results/babi.json");
  const key = ({ set, task, network, seed }: Job): string => [set, task, network, seed].join(" ");
  const done = options.validation ? new Map<string, Run>() : new Map(kept.map((own) => [key(own), own]));
  const jobs = list(options.sets)
    .flatMap((set) => list(options.tasks).map((task) => ({ set, task })))
    .flatMap((own) => list(options.networks).map((network) => ({ ...own, network })))
    .flatMap((own) => list(options.seeds).map((seed) => ({ ...own, seed: Number(seed) })))
    .filter((job) => !done.has(key(job)));
  const save = (): void => {
    if (options.validation) return;
    const runs = [...done.values()];
    record("babi", {
      command: `npm run results:babi -- --seeds ${options.seeds}`,
      seed: options.seeds,
      data: "bAbI v1.2 (en, en-10k)",
      summary: summary(runs),
      runs,
    });
  };
  await runJobs<Job, Run>({
    jobs,
    script: "bench/babi.ts",
    args: ["--data", options.data, "--recipe", options.recipe, ...(options.validation ? ["--validation"] : [])],
    parallel: Number(options.jobs),
    onRun(result) {
      done.set(key(result), result);
      const percent = (share: number | undefined): string => (share === undefined ? "-" : (100 * share).toFixed(1));
      console.log(
        `${result.set} task ${result.task} ${result.network.padEnd(14)} seed ${result.seed}: validation ${percent(result.validation)} (epoch ${result.bestEpoch}), test ${percent(result.test)}, ${result.cpuSeconds.toFixed(1)} CPU s`,
      );
      save();
    },
  });
}
