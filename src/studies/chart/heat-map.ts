import type { Drawing } from "./document.ts";
import { element, text, widthOf } from "./svg.ts";

export interface HeatMapOptions {
  readonly title: string;
  /** Rows of values, and what the rows and columns are. */
  readonly values: readonly (readonly number[])[];
  readonly rows: readonly string[];
  /** Words under the columns; none where they stand under another map. */
  readonly columns: readonly string[];
  readonly cell: readonly [width: number, height: number];
  readonly colour: (value: number) => string;
  /** What the colours mean: the two ends. */
  readonly key: readonly [low: string, high: string];
  readonly ends: readonly [low: number, high: number];
  /** Writes the value into a cell. */
  readonly label?: (value: number) => string;
  /** Room for the names of rows, where several maps are to be aligned. */
  readonly left?: number;
  /** A mark at the frame of a cell. */
  readonly marked?: (row: number, column: number) => boolean;
}

/** Of marked cells, whose ground is white to dark blue on any page. */
const frame = "#d55e00";

/** A table of coloured cells, with words turned under its columns. */
export function heatMap({ title, values, rows, columns, cell, colour, key, ends, label, left: given, marked }: HeatMapOptions): Drawing {
  const [cellWidth, cellHeight] = cell;
  const count = values[0]?.length ?? 0;
  const left = given ?? Math.max(...rows.map((row) => widthOf(row, 11))) + 8;
  const top = 28;
  const under = columns.length > 0 ? 14 + 0.75 * Math.max(...columns.map((own) => widthOf(own, 11))) : 4;
  const bottom = top + values.length * cellHeight;
  const cells = values.flatMap((row, y) =>
    row.flatMap((value, x) => {
      const [at, to] = [left + x * cellWidth, top + y * cellHeight];
      const box = element("rect", { x: at, y: to, width: cellWidth - 1, height: cellHeight - 1, fill: colour(value) });
      const framed = marked?.(y, x)
        ? [
            element("rect", {
              x: at + 0.5,
              y: to + 0.5,
              width: cellWidth - 2,
              height: cellHeight - 2,
              fill: "none",
              stroke: frame,
              "stroke-width": 2,
            }),
          ]
        : [];
      const written = label
        ? [
            text(label(value), at + cellWidth / 2 - 0.5, to + cellHeight / 2 + 3.5, {
              class: "small",
              "text-anchor": "middle",
              style: `fill:${isDark(colour(value)) ? "#ffffff" : "#1b1f24"}`,
            }),
          ]
        : [];
      return [box, ...framed, ...written];
    }),
  );
  const names = rows.map((row, y) =>
    text(row, left - 6, top + (y + 0.5) * cellHeight + 3.5, { class: "small faint", "text-anchor": "end" }),
  );
  const words = columns.map((word, x) =>
    text(word, 0, 0, {
      class: "small",
      "text-anchor": "end",
      transform: `translate(${Math.round(left + (x + 0.5) * cellWidth + 3)} ${Math.round(bottom + 10)}) rotate(-50)`,
    }),
  );
  const legendAt = Math.max(widthOf(title, 13.5) + 24, left + count * cellWidth - 150 - widthOf(key[0] + key[1], 10.5));
  const legend = keyOf(key, ends, colour, legendAt);
  const width = Math.max(left + count * cellWidth, legendAt + 120 + widthOf(key[0] + key[1], 10.5));
  return { width, height: bottom + under, content: [text(title, 0, 13, { class: "head" }), legend, ...cells, ...names, ...words].join("") };
}

function keyOf(
  key: readonly [string, string],
  [low, high]: readonly [number, number],
  colour: (value: number) => string,
  x: number,
): string {
  const steps = 9;
  const start = x + widthOf(key[0], 10.5) + 6;
  const boxes = Array.from({ length: steps }, (_, index) =>
    element("rect", { x: start + index * 10, y: 5, width: 10, height: 9, fill: colour(low + ((high - low) * index) / (steps - 1)) }),
  );
  return [
    text(key[0], start - 5, 13, { class: "small faint", "text-anchor": "end" }),
    ...boxes,
    text(key[1], start + steps * 10 + 5, 13, { class: "small faint" }),
  ].join("");
}

function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140;
}
