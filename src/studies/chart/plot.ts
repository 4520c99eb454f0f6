import type { Drawing } from "./document.ts";
import { scaleOf, ticksOf, type Axis } from "./scale.ts";
import { element, escaped, text, widthOf } from "./svg.ts";

/** A value with its spread: a band or bar from low to high. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Series {
  readonly name: string;
  /** Which of the colours. */
  readonly colour: number;
  readonly points: readonly PlotPoint[];
  /** Broken lines, such as "4 3". */
  readonly dash?: string;
  /** Only marks, no line; or only a line. */
  readonly marks?: "only" | "none";
}

export interface PlotOptions {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Values of y with a line of their own, and what it means. */
  readonly levels?: readonly (readonly [value: number, label: string])[];
  /** Where names of series stand: on the right of their lines' ends, or in a row above. */
  readonly names?: "right" | "above" | "none";
  /** Drawn beneath the series, with the scales of the axes. */
  readonly beneath?: (x: (value: number) => number, y: (value: number) => number) => string;
}

/** A panel with axes and lines. Values outside the range are left out of it. */
export function plot({ title, width, height, x, y, series, levels = [], names = "right", beneath }: PlotOptions): Drawing {
  const above = names === "above" ? legendRows(series, width) : [];
  const yTicks = ticksOf(y);
  const left = 26 + Math.max(...yTicks.map(([, label]) => widthOf(label, 12)));
  const right = names === "right" ? Math.max(...series.map(({ name }) => widthOf(name, 12))) + 16 : 12;
  const [top, bottom] = [28 + above.length * 18, height - 42];
  const toX = scaleOf(x, left, width - right);
  const toY = scaleOf(y, bottom, top);
  const [start, end] = [left, width - right];
  const parts = [
    text(title, 0, 13, { class: "head" }),
    ...above.flatMap((row, index) => row.map(([own, at]) => legendItem(own, at, 32 + index * 18))),
    ...yTicks.flatMap(([value, label]) => [
      element("line", { class: "grid", x1: start, x2: end, y1: toY(value), y2: toY(value) }),
      text(label, start - 6, toY(value) + 4, { class: "faint", "text-anchor": "end" }),
    ]),
    ...ticksOf(x, Math.max(2, (end - start) / 70)).flatMap(([value, label]) => [
      element("line", { class: "axis", x1: toX(value), x2: toX(value), y1: bottom, y2: bottom + 4 }),
      text(label, toX(value), bottom + 17, { class: "faint", "text-anchor": "middle" }),
    ]),
    element("line", { class: "axis", x1: start, x2: end, y1: bottom, y2: bottom }),
    text(x.label, (start + end) / 2, height - 6, { "text-anchor": "middle" }),
    text(y.label, 0, 0, { "text-anchor": "middle", transform: `translate(11 ${Math.round((top + bottom) / 2)}) rotate(-90)` }),
    beneath?.(toX, toY) ?? "",
    ...levels.flatMap(([value, label]) => [
      element("line", { class: "pen", x1: start, x2: end, y1: toY(value), y2: toY(value), "stroke-dasharray": "2 4" }),
      text(label, end - 4, toY(value) - 4, { class: "faint small", "text-anchor": "end" }),
    ]),
    ...series.map((own) => seriesOf(own, { x, y, toX, toY })),
    ...(names === "right" ? endNames(series, { toY, x: end + 8, top, bottom }) : []),
  ];
  return { width, height, content: parts.join("") };
}

interface Scales {
  readonly x: Axis;
  readonly y: Axis;
  readonly toX: (value: number) => number;
  readonly toY: (value: number) => number;
}

function seriesOf({ colour, points, dash, marks, name }: Series, { x, y, toX, toY }: Scales): string {
  const within = (value: number, [low, high]: Axis["range"]): boolean => value >= low && value <= high;
  const shown = points.filter((own) => within(own.x, x.range) && within(own.y, y.range));
  const clamp = (value: number): number => Math.max(y.range[0], Math.min(y.range[1], value));
  const at = (own: PlotPoint, value: number): string => `${toX(own.x).toFixed(1)},${toY(clamp(value)).toFixed(1)}`;
  const spread = shown.filter(({ low, high }) => low !== undefined && high !== undefined);
  const band = [...spread.map((own) => at(own, own.high!)), ...spread.toReversed().map((own) => at(own, own.low!))];
  const bars = spread.map((own) =>
    element("line", {
      class: `s${colour}`,
      x1: toX(own.x),
      x2: toX(own.x),
      y1: toY(clamp(own.low!)),
      y2: toY(clamp(own.high!)),
      opacity: 0.6,
    }),
  );
  const line = element("polyline", {
    class: `line s${colour}`,
    points: shown.map((own) => at(own, own.y)).join(" "),
    "stroke-dasharray": dash || undefined,
  });
  const dots = shown.map((own) => element("circle", { class: `f${colour} edge`, cx: toX(own.x), cy: toY(own.y), r: 3.5 }));
  return element(
    "g",
    {},
    `<title>${escaped(name)}</title>`,
    marks === "only" ? bars.join("") : band.length > 2 ? element("polygon", { class: `band f${colour}`, points: band.join(" ") }) : "",
    marks === "only" ? "" : line,
    marks === "none" ? "" : dots.join(""),
  );
}

/** Names beside the ends of lines, moved apart where they would meet. */
function endNames(
  series: readonly Series[],
  { toY, x, top, bottom }: { readonly toY: (value: number) => number; readonly x: number; readonly top: number; readonly bottom: number },
): string[] {
  const least = 14;
  const placed = series
    .filter(({ name, points }) => name !== "" && points.length > 0)
    .map((own) => ({ own, y: Math.max(top, Math.min(bottom, toY(own.points.at(-1)!.y))) }))
    .toSorted((one, other) => one.y - other.y);
  for (const [index, own] of placed.entries()) if (index > 0) own.y = Math.max(own.y, placed[index - 1]!.y + least);
  const over = Math.max(0, (placed.at(-1)?.y ?? 0) - bottom);
  for (let index = placed.length - 1, limit = bottom; over > 0 && index >= 0; index--, limit -= least) {
    placed[index]!.y = Math.min(placed[index]!.y, limit);
  }
  return placed.map(({ own, y }) => text(own.name, x, y + 4, { class: `f${own.colour}` }));
}

function legendRows(series: readonly Series[], width: number): (readonly [Series, number])[][] {
  const rows: [Series, number][][] = [[]];
  let x = 0;
  for (const own of series.filter(({ name }) => name !== "")) {
    const needed = 30 + widthOf(own.name) + 14;
    if (x > 0 && x + needed > width) {
      rows.push([]);
      x = 0;
    }
    rows[rows.length - 1]!.push([own, x]);
    x += needed;
  }
  return rows;
}

function legendItem({ name, colour, dash, marks }: Series, x: number, y: number): string {
  const sample =
    marks === "only"
      ? element("circle", { class: `f${colour} edge`, cx: x + 12, cy: y - 4, r: 4 })
      : element("line", { class: `line s${colour}`, x1: x, x2: x + 24, y1: y - 4, y2: y - 4, "stroke-dasharray": dash || undefined });
  return sample + text(name, x + 30, y);
}
