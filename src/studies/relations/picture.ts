import { sequential } from "../chart/colours.ts";
import { picture } from "../chart/document.ts";
import { heatMap } from "../chart/heat-map.ts";
import type { Believed } from "./relations.ts";

/** The table after each statement: places above, things below. */
export function drawRelations({ story, facts, yes, truth }: Believed): string {
  const panel = (kind: string, title: string) => {
    const rows = facts.flatMap((fact, row) => (fact.includes(` ${kind} `) ? [row] : []));
    return heatMap({
      title,
      values: rows.map((row) => yes[row]!),
      rows: rows.map((row) => facts[row]!),
      columns: kind === "has" ? story.statements.map(({ text }, index) => `${index + 1} ${text}`) : [],
      cell: [54, 22],
      colour: sequential,
      key: ["0", "1"],
      ends: [0, 1],
      label: (value) => value.toFixed(2),
      left: 120,
      marked: (row, column) => truth[rows[row]!]![column]!,
    });
  };
  return picture({
    title: "The relation memory as a table that changes with every sentence",
    subtitle: ["Probability of “yes” when every fact is asked after every statement; framed where it is true."],
    rows: [[panel("is in", "Who is where")], [panel("has", "Who has what")]],
  });
}
