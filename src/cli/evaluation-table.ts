import { pc } from "./colours.ts";
import type { TaskScores } from "./evaluate.ts";
import { aligned } from "./table.ts";

export interface Evaluation {
  readonly network: string;
  readonly model: string;
  readonly data: string;
  readonly tasks: readonly TaskScores[];
}

/** Larger tables of answers do not fit on a screen; --json has them. */
const mostAnswers = 6;

/** Scores as text: a line a task, and below them what was answered to what. */
export function evaluationTable({ network, model, data, tasks }: Evaluation): string {
  const head = ["Task", "Questions", "Accuracy", "Majority", "Question only", "Story only", "Calibration error"];
  const rows = tasks.map(({ task, questions, accuracy, baselines, calibrationError }) => [
    task,
    questions.toLocaleString("en-US"),
    percent(accuracy),
    percent(baselines?.majority),
    percent(baselines?.questionOnly),
    percent(baselines?.storyOnly),
    percent(calibrationError),
  ]);
  const mean = tasks.length > 1 ? [["Mean", "", percent(meanOf(tasks)), "", "", "", ""]] : [];
  const confusions = tasks.map(
    ({ task, confusion }) => `${pc.bold(`${task}: right answers down, given answers across`)}\n${confusionTable(confusion)}`,
  );
  return [`${pc.bold(network)} (${model}) on ${data}`, aligned([head, ...rows, ...mean]), ...confusions].join("\n\n") + "\n";
}

function confusionTable(confusion: TaskScores["confusion"]): string {
  const given = [...new Set(Object.values(confusion).flatMap((row) => Object.keys(row)))];
  if (given.length > mostAnswers) return `  ${given.length} answers; --json has the counts.`;
  return aligned([
    ["", ...given],
    ...Object.entries(confusion).map(([right, row]) => [right, ...given.map((answer) => String(row[answer] ?? 0))]),
  ]);
}

function meanOf(tasks: readonly TaskScores[]): number {
  return tasks.reduce((sum, { accuracy }) => sum + accuracy, 0) / tasks.length;
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : `${(100 * share).toFixed(1)} %`;
}
