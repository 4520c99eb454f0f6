import type { Boundary, Point } from "../../models/rosenblatt.ts";
import { diverging } from "../chart/colours.ts";
import { picture, type Drawing } from "../chart/document.ts";
import { plot, type Series } from "../chart/plot.ts";
import { element } from "../chart/svg.ts";
import { spread } from "../statistics.ts";
import type { Hidden } from "./hidden.ts";
import { kinds, type Kind, type Learned } from "./neuron.ts";

export interface NeuronFigures {
  readonly learned: Readonly<Record<Kind, readonly Learned[]>>;
  /** Of one width, by seed. */
  readonly hidden: readonly Hidden[];
  readonly solved: readonly { readonly units: number; readonly solved: number }[];
  readonly seeds: number;
}

const square = { label: "x₁", range: [-1, 1], ticks: [-1, 0, 1].map((own) => [own, String(own).replace("-", "−")] as const) } as const;
const size = { width: 300, height: 310 } as const;

type Scale = (value: number) => number;

/** Boundaries and points; mistakes and weights update by update; and what a hidden layer makes of exclusive or. */
export function drawNeuron({ learned, hidden, solved, seeds }: NeuronFigures): string {
  return picture({
    title: "One neuron, and a hidden layer",
    subtitle: [
      "Above: the points of seed 0, the lines on the way (faint) and the last one. Below: mistakes and weights, update by update.",
      `Where a line separates the points, the perceptron rule ends without mistakes; else it never settles. ${seeds} seeds.`,
    ],
    rows: [
      [...kinds.map((kind) => boundaryPanel(kind, learned[kind][0]!)), surfacePanel(learned["exclusive or"][0]!.points, hidden[0]!)],
      [...kinds.map((kind) => mistakesPanel(kind, learned[kind])), hiddenPanel(hidden)],
      [...kinds.map((kind) => weightsPanel(kind, learned[kind][0]!)), solvedPanel(solved, seeds)],
    ],
  });
}

function marks(points: readonly Point[]): Series[] {
  return [true, false].map((side) => ({
    name: side ? "positive" : "negative",
    colour: side ? 1 : 0,
    marks: "only",
    points: points.flatMap(({ x, positive }) => (positive === side ? [{ x: x[0]!, y: x[1]! }] : [])),
  }));
}

function boundaryPanel(kind: Kind, { points, history }: Learned): Drawing {
  const shown = history.slice(1).filter((_, index, all) => index >= all.length - 12);
  const lines = (toX: Scale, toY: Scale): string =>
    shown.map((own, index) => lineOf(own, toX, toY, index === shown.length - 1 ? 1 : 0.08 + (0.3 * index) / shown.length)).join("");
  return plot({
    title: `One neuron: ${kind}`,
    ...size,
    x: square,
    y: { ...square, label: "x₂" },
    series: marks(points),
    names: "above",
    beneath: lines,
  });
}

/** The part of a boundary inside the square. */
function lineOf({ weights, bias }: Boundary, toX: Scale, toY: Scale, opacity: number): string {
  const [a, b] = weights as [number, number];
  const steep = Math.abs(a) > Math.abs(b);
  const other = (own: number): number => -(bias + (steep ? b : a) * own) / (steep ? a : b);
  const end = (own: number): Place => (steep ? [other(own), own] : [own, other(own)]);
  const clipped = clip(end(-1), end(1));
  if (!clipped) return "";
  const [[x1, y1], [x2, y2]] = clipped;
  return element("line", { class: "pen", x1: toX(x1), y1: toY(y1), x2: toX(x2), y2: toY(y2), "stroke-width": 2, opacity });
}

type Place = readonly [number, number];

/** A line cut to the square from −1 to 1 (Liang & Barsky 1984). */
function clip([x1, y1]: Place, [x2, y2]: Place): readonly [Place, Place] | undefined {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  for (const [p, q] of [
    [-dx, x1 + 1],
    [dx, 1 - x1],
    [-dy, y1 + 1],
    [dy, 1 - y1],
  ] as const) {
    if (p === 0 && q < 0) return undefined;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  const at = (share: number): Place => [x1 + share * dx, y1 + share * dy];
  return from < to ? [at(from), at(to)] : undefined;
}

function surfacePanel(points: readonly Point[], { surface }: Hidden): Drawing {
  const step = 2 / surface.length;
  const cells = (toX: Scale, toY: Scale): string =>
    surface
      .flatMap((row, y) =>
        row.map((value, x) => {
          const [left, top] = [toX(-1 + x * step), toY(1 - y * step)];
          const [width, height] = [toX(-1 + step) - toX(-1) + 0.4, toY(1 - step) - toY(1) + 0.4];
          return element("rect", { x: left, y: top, width, height, fill: diverging(0.75 * (2 * value - 1)) });
        }),
      )
      .join("");
  return plot({
    title: "Four hidden units: exclusive or",
    ...size,
    x: square,
    y: { ...square, label: "x₂" },
    series: marks(points),
    names: "above",
    beneath: cells,
  });
}

function mistakesPanel(kind: Kind, learned: readonly Learned[]): Drawing {
  const most = Math.max(...learned.map((own) => own.mistakes.length)) - 1;
  const last = Math.min(most, 150);
  const points = Array.from({ length: last + 1 }, (_, update) => {
    const { mean, deviation } = spread(learned.map((own) => own.mistakes[Math.min(update, own.mistakes.length - 1)]!));
    return { x: update, y: mean, low: Math.max(0, mean - deviation), high: mean + deviation };
  });
  return plot({
    title: `Mistakes: ${kind}`,
    ...size,
    height: 240,
    x: { label: "updates", range: [0, last] },
    y: { label: "points on the wrong side", range: [0, 60] },
    series: [{ name: "mean ± deviation", colour: 3, points, marks: "none" }],
    names: "above",
  });
}

function hiddenPanel(hidden: readonly Hidden[]): Drawing {
  const points = hidden[0]!.mistakes.map((_, epoch) => {
    const { mean, deviation } = spread(hidden.map((own) => own.mistakes[epoch]!));
    return { x: epoch + 1, y: mean, low: Math.max(0, mean - deviation), high: mean + deviation };
  });
  return plot({
    title: "Mistakes: four hidden units",
    ...size,
    height: 240,
    x: { label: "epochs", range: [0, points.length] },
    y: { label: "points on the wrong side", range: [0, 60] },
    series: [{ name: "mean ± deviation", colour: 3, points, marks: "none" }],
    names: "above",
  });
}

function weightsPanel(kind: Kind, { history }: Learned): Drawing {
  const shown = history.slice(0, 151);
  const values = shown.flatMap(({ weights, bias }) => [...weights, bias]);
  const most = Math.ceil(Math.max(1, ...values.map(Math.abs)));
  const names = ["w₁", "w₂", "bias"];
  return plot({
    title: `Weights: ${kind}, seed 0`,
    ...size,
    height: 240,
    x: { label: "updates", range: [0, Math.max(1, shown.length - 1)] },
    y: { label: "weight", range: [-most, most] },
    series: names.map((name, index) => ({
      name,
      colour: [0, 1, 2][index]!,
      marks: "none",
      points: shown.map(({ weights, bias }, update) => ({ x: update, y: [...weights, bias][index]! })),
    })),
    names: "above",
  });
}

function solvedPanel(solved: NeuronFigures["solved"], seeds: number): Drawing {
  return plot({
    title: "Exclusive or solved",
    ...size,
    height: 240,
    x: { label: "hidden units", range: [0.5, 8.5], ticks: solved.map(({ units }) => [units, String(units)] as const) },
    y: { label: "runs without a mistake, %", range: [0, 104], ticks: [0, 25, 50, 75, 100].map((own) => [own, String(own)] as const) },
    series: [{ name: "", colour: 2, points: solved.map((own) => ({ x: own.units, y: (100 * own.solved) / seeds })) }],
    names: "none",
  });
}
