import { sequential } from "../chart/colours.ts";
import { picture, type Drawing } from "../chart/document.ts";
import { heatMap } from "../chart/heat-map.ts";
import { plot } from "../chart/plot.ts";
import { spread } from "../statistics.ts";
import type { Look, LooksOnSupport } from "./looks.ts";

/** A few questions with what each hop looked at, and how much of it was on what decides. */
export function drawAttention(looks: readonly Look[], runs: readonly LooksOnSupport[]): string {
  return picture({
    title: "Where a memory network looks, hop by hop",
    subtitle: [
      "Share of the attention on each statement, by hop, seed 0; framed: the statement that decides the answer.",
      "Below: over many questions, the share of the attention that is on what decides, and how often that is looked at most.",
    ],
    rows: [looks.slice(0, 2).map(lookPanel), [...looks.slice(2).map(lookPanel), supportPanel(runs)]],
  });
}

function lookPanel({ example: { statements, question }, given, confidence, hops }: Look): Drawing {
  const map = heatMap({
    title: question.text,
    values: statements.map((_, at) => hops.map((hop) => hop[at]!)),
    rows: statements.map(({ text }) => text),
    columns: hops.map((_, hop) => `hop ${hop + 1}`),
    cell: [56, 22],
    colour: sequential,
    key: ["0", "1"],
    ends: [0, 1],
    label: (value) => value.toFixed(2),
    left: 210,
    marked: (row) => question.support.includes(row),
  });
  const right = given === question.answer;
  const told = `<text class="faint" x="0" y="${map.height + 12}">Answer: ${given} (${Math.round(100 * confidence)} %), ${right ? "right" : `wrong: ${question.answer}`}</text>`;
  return { ...map, height: map.height + 18, content: map.content + told };
}

function supportPanel(runs: readonly LooksOnSupport[]): Drawing {
  const hops = runs[0]!.attention.map((_, hop) => hop);
  const points = (of: (run: LooksOnSupport, hop: number) => number) =>
    hops.map((hop) => {
      const { mean, deviation } = spread(runs.map((run) => 100 * of(run, hop)));
      return { x: hop + 1, y: mean, low: Math.max(0, mean - deviation), high: Math.min(100, mean + deviation) };
    });
  return plot({
    title: "On the statements that decide",
    width: 420,
    height: 280,
    names: "above",
    x: { label: "hop", range: [0.8, hops.length + 0.2], ticks: hops.map((hop) => [hop + 1, String(hop + 1)] as const) },
    y: { label: "%", range: [0, 102], ticks: [0, 25, 50, 75, 100].map((own) => [own, String(own)] as const) },
    levels: [[100 * spread(runs.map((own) => own.evenly)).mean, "looking evenly"]],
    series: [
      { name: "share of the attention", colour: 0, points: points((run, hop) => run.attention[hop]!) },
      { name: "looked at most", colour: 1, points: points((run, hop) => run.first[hop]!), dash: "6 4" },
    ],
  });
}
