import { picture, type Drawing } from "../chart/document.ts";
import { plot, type PlotOptions, type Series } from "../chart/plot.ts";
import { spread } from "../statistics.ts";
import type { Watched } from "./learning.ts";
import type { Epoch } from "./train.ts";

interface Row {
  readonly label: string;
  readonly lines: readonly (readonly [name: string, measure: keyof Epoch, colour: number])[];
  readonly factor?: number;
  readonly y: PlotOptions["y"];
}

/** A column for each way to train, a row for each measure; all of a row on one scale. */
export function drawLearning(watched: readonly Watched[], seeds: number): string {
  const most = (measure: keyof Epoch): number =>
    Math.max(...watched.flatMap(({ courses }) => courses.flatMap((own) => own.epochs.map((epoch) => epoch[measure]))));
  const rows: readonly Row[] = [
    {
      label: "Loss",
      lines: [
        ["training", "loss", 0],
        ["validation", "valLoss", 1],
      ],
      y: { label: "nats", range: [0, 2.5] },
    },
    {
      label: "Accuracy",
      factor: 100,
      lines: [
        ["training", "accuracy", 0],
        ["validation", "valAccuracy", 1],
      ],
      y: { label: "% right", range: [0, 102], ticks: [0, 50, 100].map((own) => [own, String(own)] as const) },
    },
    {
      label: "Gradients",
      lines: [["norm", "gradientNorm", 2]],
      y: { label: "norm", kind: "log", range: [0.01, Math.max(10, most("gradientNorm"))] },
    },
    {
      label: "Weights",
      lines: [["norm", "weightNorm", 3]],
      y: { label: "norm", kind: "log", range: [5, Math.max(100, most("weightNorm"))] },
    },
  ];
  return picture({
    title: "Learning, and what goes wrong looks like",
    subtitle: [
      `An LSTM of 32 units on a small told world; means over ${seeds} seeds, bands: ± one standard deviation. Losses above 2.5 are not drawn.`,
    ],
    rows: rows.map((row) => watched.map((own) => panel(own, row))),
  });
}

function panel({ way, courses }: Watched, { label, lines, factor = 1, y }: Row): Drawing {
  const count = Math.min(...courses.map((own) => own.epochs.length));
  const series = lines.map(([name, measure, colour]): Series => {
    const points = Array.from({ length: count }, (_, epoch) => {
      const { mean, deviation } = spread(courses.map((own) => factor * own.epochs[epoch]![measure]));
      return { x: epoch + 1, y: mean, low: mean - deviation, high: mean + deviation };
    });
    return { name, colour, points, marks: "none" };
  });
  return plot({
    title: `${label}: ${way.name}`,
    width: 230,
    height: 200,
    names: "above",
    x: { label: "epoch", range: [1, Math.max(2, count)] },
    y,
    series,
  });
}
