import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { origin } from "../src/cli/origin.ts";

export { spread } from "../src/studies/statistics.ts";

/** Writes figures into results/ with what is needed to get them again. */
export function record(
  name: string,
  { command, seed, data, ...figures }: { command: string; seed: string; data: string; [figure: string]: unknown },
): void {
  const { commit, date, machine } = origin();
  mkdirSync("results", { recursive: true });
  const file = `results/${name}.json`;
  writeFileSync(`${file}.part`, `${JSON.stringify({ command, commit, date, machine, seed, data, ...figures }, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
