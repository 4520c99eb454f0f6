import type { Reader } from "../models/reader.ts";
import { selectKernels } from "../runtime/select.ts";
import type { KernelSet } from "../runtime/kernels.ts";
import { examplesOf, type Example } from "../stories/batch.ts";
import type { Story } from "../stories/story.ts";
import { baselines, type Baselines } from "../training/baselines.ts";
import { predictions } from "../training/evaluate.ts";
import { losses } from "../training/losses.ts";
import { accuracy, calibrationError, likeliest } from "../training/metrics.ts";
import { sgd } from "../training/optimizers.ts";
import { storyDataset } from "../training/story-dataset.ts";
import { Trainer } from "../training/trainer.ts";
import { readData, type DataOptions } from "./data.ts";
import { evaluationTable } from "./evaluation-table.ts";
import { Failure } from "./failure.ts";
import { readModel } from "./model-file.ts";

export interface EvaluateOptions extends DataOptions {
  readonly json?: boolean;
  readonly deterministic?: boolean;
}

/** How a network does on one task. */
export interface TaskScores {
  readonly task: string;
  readonly questions: number;
  readonly accuracy: number;
  /** Expected calibration error: the mean distance of confidence and accuracy. */
  readonly calibrationError: number;
  readonly baselines?: Baselines;
  /** Counts by right answer and given answer. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Scores a model task by task, beside baselines that were fitted on the same data's training questions. */
export async function evaluate(path: string, options: EvaluateOptions): Promise<void> {
  const [{ reader }, { name, splits }] = await Promise.all([readModel(path), readData(options, ["test", "train"])]);
  if (reader.needsMarks) {
    throw new Failure(
      `"${path}" is a ${reader.name}, which reads only stories whose names are marked; those of "${options.data}" are not.`,
    );
  }
  const kernels = selectKernels(options.deterministic ? "simd" : "wide");
  const [test, train] = [byTask(splits.test), byTask(splits.train)];
  if (test.size === 0) throw new Failure(`There are no test questions in "${options.data}".`);
  const lacking = [...test.keys()].filter((task) => !train.has(task));
  if (lacking.length > 0) process.stderr.write(`No training questions for ${lacking.join(", ")}: its baselines are left out.\n`);
  const scores: TaskScores[] = [];
  for (const [task, examples] of test) {
    const own = train.get(task);
    const fitted = own && (await baselines({ train: own, test: examples, seed: options.seed, kernels }));
    scores.push({ ...scoresOf(reader, task, examples, kernels), ...(fitted ? { baselines: fitted } : {}) });
  }
  const result = { network: reader.name, model: path, data: name, tasks: scores };
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : evaluationTable(result));
}

function byTask(stories: readonly Story[]): Map<string, Example[]> {
  return Map.groupBy(examplesOf(stories), ({ task }) => task);
}

function scoresOf(reader: Reader, task: string, examples: readonly Example[], kernels: KernelSet): TaskScores {
  const strange = examples.find(({ question }) => !reader.answers.includes(question.answer));
  if (strange) {
    throw new Failure(
      `This network answers ${reader.answers.join(", ")}; task ${task} wants "${strange.question.answer}" to "${strange.question.text}" ` +
        "Choose the tasks it was trained for with --task.",
    );
  }
  const trainer = new Trainer({ network: reader, loss: losses.sparseCategoricalCrossentropy, optimizer: sgd(), kernels });
  const predicted = predictions(trainer, storyDataset(reader, examples));
  const names = new Map(reader.answers.map((answer) => [reader.classOf(answer), answer]));
  const pairs = predicted.map(({ label, probabilities }) => ({
    right: names.get(label)!,
    given: names.get(likeliest(probabilities)),
  }));
  return {
    task,
    questions: examples.length,
    accuracy: accuracy(predicted),
    calibrationError: calibrationError(predicted),
    confusion: confusionOf(pairs, reader.answers),
  };
}

interface Pair {
  readonly right: string;
  readonly given: string | undefined;
}

/** Counts by right answer, of those that came up, and given answer; `post` may give any word. */
function confusionOf(pairs: readonly Pair[], answers: readonly string[]): TaskScores["confusion"] {
  const found = answers.filter((answer) => pairs.some(({ right }) => right === answer));
  const table = new Map(found.map((right) => [right, new Map(answers.map((given) => [given, 0]))]));
  for (const { right, given = "another word" } of pairs) {
    const row = table.get(right)!;
    row.set(given, (row.get(given) ?? 0) + 1);
  }
  return Object.fromEntries([...table].map(([right, row]) => [right, Object.fromEntries(row)]));
}
