import { fitPowerLaw, spread, type PowerLaw, type Spread } from "../statistics.ts";
import type { Study, Table } from "../study.ts";
import { classical, type ClassicalName } from "./classical.ts";
import { drawScale } from "./picture.ts";
import { runAll, sizeForWidths, type Run } from "./runs.ts";
import { givenTask, movementTask } from "./tasks.ts";

/** One method at one size: percent right on test questions. */
export interface Point {
  readonly task: string;
  readonly method: string;
  readonly family: string;
  readonly width?: number;
  readonly parameters?: number;
  readonly size: number;
  readonly seeds: number;
  readonly accuracy: Spread;
}

/** error ≈ factor·questions^exponent. */
export interface Law extends PowerLaw {
  readonly task: string;
  readonly method: string;
  /** Whether the error falls in step with it over all sizes: R² of at least 0.9, and by at least a tenth a decade. */
  readonly fits: boolean;
}

/** A power law through fewer sizes says nothing. */
const leastSizes = 5;

/** Accuracy against amount of training data and size of network, beside classical methods. */
export const scale: Study = {
  question: "Do networks keep getting better with more data where classical methods level off?",
  seeds: 5,
  async run(options) {
    const tasks = [...(options.data ? [givenTask(options.data)] : []), movementTask({ stories: options.quick ? 200 : 3400 })];
    const runs = await runAll(tasks, options);
    const points = summarize(runs);
    const names = tasks.map(({ name }) => name);
    const laws = names.flatMap((task) => lawsOf(points, task));
    return {
      data: names.join("; "),
      tables: [...names.map((task) => accuracyTable(points, task)), lawTable(laws)],
      shows: names.map((task) => finding(points, laws, task)).join(" "),
      limits:
        "Word order is in nothing that the classical methods are shown but neighbouring pairs, and their libraries' speed limits how " +
        "much they are trained on; with features made for the task a linear method would solve it too. Two small tasks: no statement about others.",
      figures: {
        libraries: Object.fromEntries((Object.keys(classical) as ClassicalName[]).map((own) => [own, classical[own].library])),
        most: Object.fromEntries(
          (Object.keys(classical) as ClassicalName[]).map((own) => [
            own,
            Number.isFinite(classical[own].most) ? classical[own].most : null,
          ]),
        ),
        points,
        laws,
        runs,
      },
      picture: drawScale(points, names),
    };
  },
};

function summarize(runs: readonly Run[]): Point[] {
  return [...Map.groupBy(runs, ({ task, method, size }) => `${task} ${method} ${size}`).values()].map((group) => {
    const { task, method, family, width, parameters, size } = group[0]!;
    return {
      task,
      method,
      family,
      ...(width === undefined ? {} : { width }),
      ...(parameters === undefined ? {} : { parameters }),
      size,
      seeds: group.length,
      accuracy: spread(group.map(({ test }) => 100 * test)),
    };
  });
}

function pointsOf(points: readonly Point[], task: string, method: string): Point[] {
  return points.filter((own) => own.task === task && own.method === method).toSorted((one, other) => one.size - other.size);
}

function methodsOf(points: readonly Point[], task: string): string[] {
  const all = [...new Set(points.flatMap((own) => (own.task === task ? [own.method] : [])))];
  return all.filter((method) => pointsOf(points, task, method).length > 1);
}

function lawsOf(points: readonly Point[], task: string): Law[] {
  return methodsOf(points, task).flatMap((method) => {
    const own = pointsOf(points, task, method);
    const law = fitPowerLaw(
      own.map(({ size }) => size),
      own.map(({ accuracy }) => 100 - accuracy.mean),
    );
    return law ? [{ task, method, ...law, fits: own.length >= leastSizes && law.r2 >= 0.9 && law.exponent <= Math.log10(0.9) }] : [];
  });
}

/** The last of a method's points: that of most data. */
function largest(points: readonly Point[]): Point {
  return points[points.length - 1]!;
}

/** In words: the best of the networks and of the others at their largest samples, and what the last threefold of data brought. */
function finding(points: readonly Point[], laws: readonly Law[], task: string): string {
  const last = methodsOf(points, task).map((method) => pointsOf(points, task, method));
  const best = (own: readonly Point[][]): readonly Point[] =>
    own.reduce((one, other) => (largest(other).accuracy.mean > largest(one).accuracy.mean ? other : one));
  const networks = best(last.filter((own) => own[0]!.width !== undefined));
  const others = best(last.filter((own) => own[0]!.width === undefined && own[0]!.family !== "majority"));
  const majority = largest(pointsOf(points, task, "majority"));
  const told = (own: readonly Point[]): string => {
    const [before, after] = [own[own.length - 2]!, largest(own)];
    return `${after.method} ${percents(after.accuracy)} with ${after.size} questions (${percents(before.accuracy)} with ${before.size})`;
  };
  const lawful = laws.filter((own) => own.task === task && own.fits);
  const law =
    lawful.length > 0 ? `a power law fits the error of ${lawful.map((own) => own.method).join(", ")}` : "no error follows a power law";
  return `${task}: the best network is ${told(networks)}, the best classical method ${told(others)}, majority ${majority.accuracy.mean.toFixed(1)}; ${law}.`;
}

function percents({ mean, deviation }: Spread): string {
  return `${mean.toFixed(1)} ± ${deviation.toFixed(1)} %`;
}

function accuracyTable(points: readonly Point[], task: string): Table {
  const sizes = [...new Set(points.map(({ size }) => size))].toSorted((one, other) => one - other);
  const methods = [...new Set(points.flatMap((own) => (own.task === task ? [own.method] : [])))];
  return {
    title: `${task}: % right on test questions, by number of training questions (seeds in brackets; networks of further sizes at ${sizeForWidths})`,
    rows: [
      ["", ...sizes.map(String), "weights"],
      ...methods.map((method) => {
        const own = pointsOf(points, task, method);
        const cells = sizes.map((size) => {
          const point = own.find((one) => one.size === size);
          return point ? `${point.accuracy.mean.toFixed(1)}±${point.accuracy.deviation.toFixed(1)} (${point.seeds})` : "–";
        });
        return [method, ...cells, largest(own).parameters?.toLocaleString("en-US") ?? "–"];
      }),
    ],
  };
}

function lawTable(laws: readonly Law[]): Table {
  return {
    title: "error ≈ factor · questions^exponent",
    rows: [
      ["task", "method", "exponent", "R²", "fits"],
      ...laws.map(({ task, method, exponent, r2, fits }) => [task, method, exponent.toFixed(3), r2.toFixed(2), fits ? "yes" : "no"]),
    ],
  };
}
