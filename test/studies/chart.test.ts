import { describe, expect, test } from "vitest";
import { colours, diverging, sequential } from "../../src/studies/chart/colours.ts";
import { picture } from "../../src/studies/chart/document.ts";
import { heatMap } from "../../src/studies/chart/heat-map.ts";
import { plot } from "../../src/studies/chart/plot.ts";
import { scaleOf, ticksOf, type Axis } from "../../src/studies/chart/scale.ts";

const x: Axis = { label: "x", kind: "log", range: [1, 100] };
const y: Axis = { label: "y", range: [0, 10] };

function circles(content: string): number[][] {
  return [...content.matchAll(/<circle[^>]* cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, cx, cy]) => [Number(cx), Number(cy)]);
}

describe("a scale", () => {
  test("puts the middle of a logarithmic range in the middle", () => {
    expect(scaleOf(x, 0, 200)(10)).toBeCloseTo(100);
  });

  test("has its marks at round numbers within its range", () => {
    expect(ticksOf({ label: "", range: [0, 102] }).map(([value]) => value)).toEqual([0, 50, 100]);
    expect(ticksOf(x).map(([value]) => value)).toEqual([1, 10, 100]);
  });
});

describe("a plot", () => {
  const series = [{ name: "a", colour: 0, points: [{ x: 10, y: 5 }] }];
  const { content } = plot({ title: "t", width: 300, height: 200, x, y, series, names: "none" });

  test("puts a point where its axes say", () => {
    const [left, right] = [...content.matchAll(/<line class="axis" x1="([\d.]+)" x2="([\d.]+)" y1="158" y2="158"/g)].map(([, a, b]) => [
      Number(a),
      Number(b),
    ])[0]!;

    expect(circles(content)).toEqual([[(left! + right!) / 2, (28 + 158) / 2]]);
  });

  test("draws nothing outside its range", () => {
    const beyond = [
      {
        name: "a",
        colour: 0,
        points: [
          { x: 1000, y: 5 },
          { x: 10, y: 11 },
        ],
      },
    ];

    expect(circles(plot({ title: "t", width: 300, height: 200, x, y, series: beyond, names: "none" }).content)).toEqual([]);
  });

  test("keeps names of lines with one end apart", () => {
    const close = ["a", "b", "c"].map((name, colour) => ({ name, colour, points: [{ x: 100, y: 5 }] }));
    const drawn = plot({ title: "t", width: 300, height: 200, x, y, series: close }).content;
    const places = [...drawn.matchAll(/<text x="[\d.]+" y="([\d.]+)" class="f\d"/g)].map(([, at]) => Number(at));

    expect(places).toHaveLength(3);
    expect(Math.min(places[1]! - places[0]!, places[2]! - places[1]!)).toBeGreaterThanOrEqual(14);
  });
});

test("a heat map colours each cell by its value and frames those that are marked", () => {
  const { content } = heatMap({
    title: "t",
    values: [[0, 1]],
    rows: ["r"],
    columns: ["a", "b"],
    cell: [20, 20],
    colour: sequential,
    key: ["0", "1"],
    ends: [0, 1],
    marked: (_, column) => column === 1,
  });

  expect(content).toContain(`height="19" fill="${sequential(0)}"`);
  expect(content).toContain(`height="19" fill="${sequential(1)}"`);
  expect(content.match(/stroke="#d55e00"/g)).toHaveLength(1);
});

describe("a picture", () => {
  const drawing = { width: 50, height: 40, content: "<g/>" };
  const svg = picture({ title: "A long title & <more>", rows: [[drawing, drawing], [drawing]] });

  test("is as large as its drawings and its title need", () => {
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);

    expect(width).toBeGreaterThan(21 * 8);
    expect(height).toBeGreaterThan(2 * 40);
  });

  test("says its title as text, not as marks", () => {
    expect(svg).toContain("<title>A long title &amp; &lt;more&gt;</title>");
  });

  test("has colours of its own for dark pages", () => {
    expect(svg).toMatch(/@media \(prefers-color-scheme:dark\)\{\.paper\{fill:#0d1117\}/);
    for (const { dark } of colours) expect(svg).toContain(dark);
  });
});

test("diverging colours are white at 0 and differ in hue on either side", () => {
  expect(diverging(0)).toBe("#ffffff");
  expect(diverging(-1)).toBe("#0072b2");
  expect(diverging(1)).toBe("#d55e00");
});
