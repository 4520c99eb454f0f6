import { cyan, plot, yellow } from "asciichart";
import { pc } from "./colours.ts";
import type { EpochLog } from "../training/callbacks.ts";

export interface ChartOptions {
  /** Columns of the terminal. */
  readonly width: number;
}

const height = 8;

/** Beyond this, and with differences that are only rounding errors, asciichart would never end. */
const mostDrawn = 1e9;
const digits = 6;

/** Columns that the axis takes. */
const axis = 10;

/** Loss and accuracy over the epochs, drawn with characters; nothing where there are fewer than two. */
export function trainingChart(history: readonly EpochLog[], { width }: ChartOptions): string {
  if (history.length < 2) return "";
  const percents = (shares: readonly (number | undefined)[]) => shares.map((share) => share && 100 * share);
  return [
    chart(
      "Loss",
      history.map(({ loss }) => loss),
      history.map(({ valLoss }) => valLoss),
      width,
    ),
    chart("Accuracy in %", percents(history.map((log) => log.accuracy)), percents(history.map((log) => log.valAccuracy)), width),
  ].join("\n\n");
}

type Values = readonly (number | undefined)[];

/** Both curves in two colours; where there are no colours, only the validation's, if it was measured. */
function chart(title: string, training: Values, validation: Values, width: number): string {
  const curves = [
    { name: "training", paint: pc.cyan, color: cyan, values: training },
    { name: "validation", paint: pc.yellow, color: yellow, values: validation },
  ].filter(({ values }) => values.every((value) => value !== undefined && value < mostDrawn));
  if (curves.length === 0) return "";
  const shown = pc.isColorSupported ? curves : curves.slice(-1);
  const colors = pc.isColorSupported ? { colors: shown.map(({ color }) => color) } : {};
  const legend = shown.map(({ name, paint }) => paint(name)).join(" and ");
  const series = shown.map(({ values }) => stretched(values as readonly number[], width - axis));
  return `${pc.bold(title)} (${legend}, epochs 1 to ${training.length})\n${plot(series, { height, ...colors, format })}`;
}

function format(value: number): string {
  return value.toFixed(value >= 10 ? 1 : 3).padStart(7);
}

/** As many values as there are columns, at most twelve columns an epoch: values at even distances, between epochs too. */
function stretched(values: readonly number[], columns: number): number[] {
  const count = Math.max(2, Math.min(columns, 12 * (values.length - 1) + 1, Math.max(values.length, 60)));
  return Array.from({ length: count }, (_, column) => {
    const at = (column * (values.length - 1)) / (count - 1);
    const [low, part] = [Math.floor(at), at % 1];
    const value = values[low]! + part * ((values[low + 1] ?? values[low]!) - values[low]!);
    return Number(value.toPrecision(digits));
  });
}
