import type { StudyOptions } from "../study.ts";
import type { Outcome } from "./measure.ts";
import { methods, moreSizes, type Method } from "./methods.ts";
import { sampleOf, type Task } from "./tasks.ts";

/** Training questions: seven sizes in equal steps over three decades. */
export const sizes = [9, 28, 90, 284, 900, 2846, 9000] as const;

/** With how many questions networks of more sizes are compared. */
export const sizeForWidths = 2846;

/** Trainings of at least this size cost most, and are made with at most three seeds. */
const costly = { from: 2846, seeds: 3 } as const;

export interface Run extends Outcome {
  readonly task: string;
  readonly method: string;
  readonly family: string;
  readonly width?: number;
  readonly size: number;
  readonly seed: number;
}

interface Job {
  readonly task: Task;
  readonly method: Method;
  readonly size: number;
  readonly seed: number;
}

/** All measurements, seed by seed, so that an interrupted study has whole seeds. */
export async function runAll(tasks: readonly Task[], { seeds, quick, kernels, remember, say }: StudyOptions): Promise<Run[]> {
  const jobs = Array.from({ length: seeds }, (_, seed) => tasks.flatMap((task) => jobsOf(task, seed, quick))).flat();
  const runs: Run[] = [];
  for (const [index, { task, method, size, seed }] of jobs.entries()) {
    const outcome = await remember(`${task.name} ${method.name} ${size} ${seed}`, () =>
      method.measure({ task, train: sampleOf(task, size, seed), seed, kernels }),
    );
    const { name, family, width } = method;
    runs.push({ task: task.name, method: name, family, ...(width === undefined ? {} : { width }), size, seed, ...outcome });
    say(`${index + 1}/${jobs.length} ${task.name}, ${name}, ${size} questions, seed ${seed}: ${(100 * outcome.test).toFixed(1)} %`);
  }
  return runs;
}

function jobsOf(task: Task, seed: number, quick: boolean): Job[] {
  const chosen: readonly number[] = quick ? sizes.slice(0, 3) : sizes;
  const grid = chosen.flatMap((size) => methods.map((method) => ({ task, method, size, seed })));
  const wide = quick ? [] : moreSizes.map((method) => ({ task, method, size: sizeForWidths, seed }));
  return [...grid, ...wide].filter(
    ({ method, size }) => size <= method.most && !(size >= costly.from && method.width !== undefined && seed >= costly.seeds),
  );
}
