import { diverging, sequential } from "../chart/colours.ts";
import { picture, type Drawing } from "../chart/document.ts";
import { heatMap } from "../chart/heat-map.ts";
import type { RoomsStory } from "../rooms.ts";
import type { Step } from "./steps.ts";
import type { Tracking } from "./tracking.ts";

/** Units that are shown. */
const shown = 12;

const planes: readonly { readonly of: keyof Step; readonly title: string; readonly signed: boolean }[] = [
  { of: "i", title: "input gate i", signed: false },
  { of: "f", title: "forget gate f", signed: false },
  { of: "o", title: "output gate o", signed: false },
  { of: "g", title: "candidate g", signed: true },
  { of: "c", title: "cell c", signed: true },
  { of: "h", title: "output h", signed: true },
];

/** Gates, cell and output of the units that follow most, word by word. */
export function drawGates({
  story,
  steps,
  tracking,
}: {
  readonly story: RoomsStory;
  readonly steps: readonly Step[];
  readonly tracking: readonly Tracking[];
}): string {
  const words = story.statements.flatMap(({ tokens }) => tokens);
  const best = tracking.toSorted((one, other) => Math.abs(other.held) - Math.abs(one.held));
  const names = new Map<number, string>();
  for (const { unit, fact, significant, held } of best) {
    if (!names.has(unit) && significant) names.set(unit, `${held < 0 ? "not: " : ""}${fact.who} ${fact.kind} ${fact.what} · ${unit}`);
  }
  const others = steps[0]!.c.map((_, unit) => unit).filter((unit) => !names.has(unit));
  const rows = [...names.keys(), ...others].slice(0, shown);
  const map = ({ of, title, signed }: (typeof planes)[number], index: number): Drawing => {
    const values = rows.map((unit) => steps.map((step) => step[of][unit]!));
    const most = signed ? Math.max(1, ...values.flat().map(Math.abs)) : 1;
    return heatMap({
      title,
      values,
      rows: rows.map((unit) => (index % 3 === 0 ? (names.get(unit) ?? `unit ${unit}`) : String(unit))),
      columns: words,
      cell: [14, 14],
      colour: signed ? (value) => diverging(value / most) : sequential,
      key: signed ? [`−${most.toFixed(1)}`, most.toFixed(1)] : ["0 shut", "1 open"],
      ends: signed ? [-most, most] : [0, 1],
    });
  };
  const maps = planes.map(map);
  return picture({
    title: "An LSTM reads a story, word by word",
    subtitle: [
      "Twelve of its 32 units, seed 0. Units with a name go with that fact on stories that they were not chosen by (p < 0.001, all facts counted).",
      story.statements.map(({ text }) => text).join(" "),
    ],
    rows: [maps.slice(0, 3), maps.slice(3)],
  });
}
