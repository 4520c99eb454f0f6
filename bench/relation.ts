/**
 * Question: how well and how fast does the relation memory learn bAbI, alone and jointly, and does it need to have seen
 * the names? Names are marked by hand (babi-mentions.ts). It trains on the training files less a tenth for validation, on
 * which settings were chosen; the official test files are read for the final figures only.
 *
 *   npm run results:relation -- --data ../shared/data/babi [--sets en-10k,en] [--models five,all,1,…] [--seeds 1,2,3,4,5]
 *     [--jobs 1] [--validation]
 *
 * Runs that are already in results/relation.json are kept. With --validation the test files stay closed, and nothing is
 * written. Task 3 has no training file in en-10k: there it is trained on generated stories (task3-stories.ts).
 */
import { parseArgs } from "node:util";
import { Random } from "hearsay/nn";
import { mergeRelations, type Callback, type RelationStory, type Story } from "hearsay/training";
import { HandMarks, renamed } from "./babi-mentions.ts";
import { keptRuns, runJobs } from "./jobs.ts";
import { record, spread } from "./record.ts";
import { five, readTask, recipeOfFive, RelationLearner, trainingSet, usual, type Recipe, type TrainingSet } from "./relation-training.ts";
import { task3Stories } from "./task3-stories.ts";

const twenty = Array.from({ length: 20 }, (_, index) => `${index + 1}`);

/**
 * Settings, chosen on the validation tenth of the training files with seeds from 100 on. Those of en-10k `all` go a little beyond a
 * run so validated; en `all` and the single tasks of en have the usual ones, untuned.
 */
const oneQuestion: Recipe = { ...usual, epochs: 12, batchSize: 128, learningRate: 0.008 };
const few = Object.fromEntries(twenty.map((task) => [task, 600]));
const recipes: Readonly<Record<string, Partial<Record<string, Recipe>>>> = {
  "en-10k": {
    five: recipeOfFive,
    all: {
      ...usual,
      stories: { ...few, 3: 1500, 4: 2000, 5: 1200, 7: 900, 10: 800, 15: 800, 16: 3000, 17: 1200, 18: 1200, 19: 4000 },
      epochs: 10,
      together: 0.1,
    },
    ...Object.fromEntries(twenty.map((task) => [task, { ...usual, stories: { ...few, 3: 1500, 5: 1800, 7: 1800, 17: 1200 } }])),
    4: { ...oneQuestion, stories: { 4: 3000 } },
    15: { ...usual, epochs: 4 },
    16: { ...oneQuestion, epochs: 5 },
    19: oneQuestion,
  },
  en: {
    five: { ...usual, epochs: 30, together: 0.3 },
  },
};

interface Job {
  readonly set: string;
  /** "five", "all", or a task. */
  readonly model: string;
  readonly seed: number;
}

interface Run extends Job {
  readonly recipe: Recipe;
  readonly parameters: number;
  /** Of training, with reading the files and compiling. */
  readonly cpuSeconds: number;
  readonly steps: number;
  /** Accuracies in percent, by task. */
  readonly validation: Readonly<Record<string, number>>;
  readonly test?: Readonly<Record<string, number>>;
  readonly renamed?: Readonly<Record<string, number>>;
  /** On test stories of which two are told together, taking turns. */
  readonly together?: Readonly<Record<string, number>>;
}

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/babi" },
    sets: { type: "string", default: "en-10k,en" },
    models: { type: "string", default: ["five", "all", ...twenty].join(",") },
    seeds: { type: "string", default: "1,2,3,4,5" },
    jobs: { type: "string", default: "1" },
    recipe: { type: "string", default: "{}" },
    validation: { type: "boolean", default: false },
    job: { type: "string" },
  },
});

function tasksOf(model: string): readonly string[] {
  return model === "five" ? five : model === "all" ? twenty : [model];
}

function recipeOf({ set, model }: Job): Recipe {
  return { ...(recipes[set]?.[model] ?? { ...usual, epochs: 30 }), ...(JSON.parse(options.recipe) as Partial<Recipe>) };
}

/** Generated stories of task 3 are validated by bAbI's small training file. */
function storiesOf(set: string, task: string): TrainingSet {
  if (set !== "en-10k" || task !== "3") return trainingSet(`${options.data}/${set}`, task);
  return { train: task3Stories(3000, 3), validation: readTask(`${options.data}/en`, task, "train") };
}

/** Every story told together with the one that comes after it. */
function twoByTwo(stories: readonly RelationStory[]): RelationStory[] {
  const random = Random.seeded(0);
  return stories.map((story, index) => mergeRelations(story, stories[(index + 1) % stories.length]!, random));
}

async function run(job: Job): Promise<Run> {
  const started = process.cpuUsage();
  const recipe = recipeOf(job);
  const tasks = tasksOf(job.model);
  const sets = tasks.map((task) => storiesOf(job.set, task));
  const held = sets.map(({ validation }) => validation);
  const random = Random.seeded(job.seed);
  const told = sets.flatMap(({ train }, index) => random.shuffle(train).slice(0, recipe.stories[tasks[index]!] ?? train.length));
  const learner = new RelationLearner(new HandMarks(told, 3), random);
  const accuracies = (stories: readonly (readonly Story[])[], prepared?: (own: readonly RelationStory[]) => RelationStory[]) =>
    Object.fromEntries(stories.map((own, index) => [tasks[index]!, learner.accuracy(own, prepared)]));
  const watch: Callback = {
    onEpochEnd: ({ epoch, loss, accuracy }) => {
      if (options.validation)
        console.error(epoch, cpuSince(started).toFixed(1), loss.toFixed(4), accuracy.toFixed(4), show(accuracies(held)));
    },
  };
  const steps = await learner.learn(told, recipe, { seed: job.seed, callbacks: [watch] });
  const cpuSeconds = cpuSince(started);
  const parameters = learner.network.parameters.reduce((sum, { size }) => sum + size, 0);
  const figures = { ...job, recipe, parameters, cpuSeconds, steps, validation: accuracies(held) };
  if (options.validation) return { ...figures, together: accuracies(held, twoByTwo) };
  const test = tasks.map((task) => readTask(`${options.data}/${job.set}`, task, "test"));
  return { ...figures, test: accuracies(test), renamed: accuracies(test.map(renamed)), together: accuracies(test, twoByTwo) };
}

function cpuSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** "6: 100.0 9: 99.8" */
function show(accuracies: Readonly<Record<string, number>>): string {
  return Object.entries(accuracies)
    .map(([task, accuracy]) => `${task}: ${accuracy.toFixed(1)}`)
    .join(" ");
}

/** Runs one job in a process of its own, so that CPU seconds are its own. */
/** Mean and spread over seeds of each set and model: percent right on the test files, by task and over the tasks. */
function summary(runs: readonly Run[]) {
  const groups = Map.groupBy(runs, ({ set, model }) => `${set} ${model}`);
  return [...groups.values()].map((group) => {
    const [{ set, model, parameters }] = group as [Run];
    const mean = (accuracies: Readonly<Record<string, number>>): number => spread(Object.values(accuracies)).mean;
    const perTask = tasksOf(model).map((task) => [task, spread(group.map(({ test }) => test![task]!))] as const);
    return {
      set,
      model,
      parameters,
      seeds: group.length,
      cpuSeconds: spread(group.map(({ cpuSeconds }) => cpuSeconds)),
      meanError: spread(group.map(({ test }) => 100 - mean(test!))),
      meanErrorRenamed: spread(group.map((own) => 100 - mean(own.renamed!))),
      meanErrorTogether: spread(group.map((own) => 100 - mean(own.together!))),
      accuracy: Object.fromEntries(perTask),
    };
  });
}

if (options.job) {
  console.log(JSON.stringify(await run(JSON.parse(options.job) as Job)));
} else {
  const list = (text: string): string[] => text.split(",");
  const kept = keptRuns<Run>("results/relation.json");
  const key = ({ set, model, seed }: Job): string => [set, model, seed].join(" ");
  const done = options.validation ? new Map<string, Run>() : new Map(kept.map((own) => [key(own), own]));
  const jobs = list(options.sets)
    .flatMap((set) => list(options.models).map((model) => ({ set, model })))
    .flatMap((own) => list(options.seeds).map((seed) => ({ ...own, seed: Number(seed) })))
    .filter((job) => !done.has(key(job)));
  const save = (): void => {
    if (options.validation) return;
    const runs = [...done.values()];
    record("relation", {
      command: "npm run results:relation",
      seed: [...new Set(runs.map(({ seed }) => seed))].toSorted((a, b) => a - b).join(","),
      data: "bAbI v1.2 (en, en-10k); task 3 of en-10k: generated stories",
      summary: summary(runs),
      runs,
    });
  };
  await runJobs<Job, Run>({
    jobs,
    script: "bench/relation.ts",
    args: ["--data", options.data, "--recipe", options.recipe, ...(options.validation ? ["--validation"] : [])],
    parallel: Number(options.jobs),
    onRun(result) {
      done.set(key(result), result);
      const { set, model, seed, cpuSeconds, steps, validation, test } = result;
      console.log(`${set} ${model} seed ${seed}: ${cpuSeconds.toFixed(1)} CPU s, ${steps} steps, validation ${show(validation)}`);
      if (test) console.log(`  test ${show(test)}\n  renamed ${show(result.renamed!)}`);
      console.log(`  told two together ${show(result.together!)}`);
      save();
    },
  });
}
