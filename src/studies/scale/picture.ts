import { picture, type Drawing } from "../chart/document.ts";
import { plot, type Series } from "../chart/plot.ts";
import { sizeForWidths, sizes } from "./runs.ts";
import type { Point } from "./scale.ts";

const classicalColours: Readonly<Record<string, number>> = { majority: 6, linear: 4, logistic: 5, svm: 3, forest: 7 };
const networkColours: Readonly<Record<string, number>> = { mlp: 1, lstm: 2, "memory-network": 0 };

/** Small, medium, large. */
const dashes = ["2 4", "7 4", undefined] as const;

/** Accuracy against data, for classical methods and networks, and against the size of networks: a row a task. */
export function drawScale(points: readonly Point[], tasks: readonly string[]): string {
  const seeds = [...new Set(points.map((own) => own.seeds))].toSorted((one, other) => one - other);
  return picture({
    title: "Accuracy against data, and against the size of networks",
    subtitle: [
      `Unseen test questions; means over ${seeds.join(" or ")} seeds, bands and bars: ± one standard deviation.`,
      `Networks in three sizes: dotted small, broken medium, whole line large. Right: trained on ${sizeForWidths.toLocaleString("en-US")} questions.`,
    ],
    rows: tasks.map((task) =>
      drawTask(
        points.filter((own) => own.task === task),
        task,
      ),
    ),
  });
}

function drawTask(points: readonly Point[], task: string): Drawing[] {
  const classical = Object.keys(classicalColours).map((family) => dataSeries(points, family, family, classicalColours[family]!));
  const networks = Object.keys(networkColours).flatMap((family) =>
    widthsOf(points, family).map((width, index, all) => ({
      ...dataSeries(points, `${family} ${width}`, index === all.length - 1 ? family : "", networkColours[family]!),
      dash: dashes[index + 3 - all.length] ?? "",
    })),
  );
  const [first, last] = [sizes[0], Math.max(...points.map(({ size }) => size))];
  const x = { label: "training questions", kind: "log", range: [first, last] } as const;
  const y = { label: "test accuracy, %", range: [lowest(points), 101] } as const;
  const majority: Series[] = classical.slice(0, 1).map((own) => ({ ...own, name: "", dash: "2 4", marks: "none" }));
  const drawings = [
    plot({ title: `${task}: classical methods`, width: 350, height: 300, x, y, series: classical.filter((own) => own.points.length > 0) }),
    plot({ title: `${task}: networks`, width: 400, height: 300, x, y, series: [...majority, ...networks] }),
  ];
  const sized = Object.keys(networkColours).map((family) => sizeSeries(points, family));
  const weights = sized.flatMap((own) => own.points.map((point) => point.x));
  if (weights.length === 0) return drawings;
  const range = [Math.min(...weights) * 0.8, Math.max(...weights) * 1.2] as const;
  return [
    ...drawings,
    plot({ title: `${task}: size`, width: 400, height: 300, x: { label: "weights", kind: "log", range }, y, series: sized }),
  ];
}

/** Widths that were trained on more than one amount of data. */
function widthsOf(points: readonly Point[], family: string): number[] {
  const groups = Map.groupBy(
    points.filter((own) => own.family === family),
    ({ width }) => width!,
  );
  return [...groups].flatMap(([width, own]) => (own.length > 1 ? [width] : [])).toSorted((one, other) => one - other);
}

function dataSeries(points: readonly Point[], method: string, name: string, colour: number): Series {
  const own = points.filter((point) => point.method === method).toSorted((one, other) => one.size - other.size);
  return { name, colour, points: own.map((point) => marked(point.size, point)) };
}

function sizeSeries(points: readonly Point[], family: string): Series {
  const own = points.filter((point) => point.family === family && point.size === sizeForWidths);
  const sorted = own.toSorted((one, other) => one.parameters! - other.parameters!);
  return { name: family, colour: networkColours[family]!, points: sorted.map((point) => marked(point.parameters!, point)) };
}

function marked(x: number, { accuracy: { mean, deviation } }: Point) {
  return { x, y: mean, low: mean - deviation, high: Math.min(100, mean + deviation) };
}

function lowest(points: readonly Point[]): number {
  return 10 * Math.floor(Math.min(...points.map(({ accuracy }) => accuracy.mean - accuracy.deviation)) / 10);
}
