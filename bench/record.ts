import { execFileSync } from "node:child_process";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import os from "node:os";

/** Writes figures into results/ with what is needed to get them again. */
export function record(
  name: string,
  { command, seed, data, ...figures }: { command: string; seed: string; data: string; [figure: string]: unknown },
): void {
  const text = (file: string, ...args: string[]): string => execFileSync(file, args, { encoding: "utf8" }).trim();
  const machine = {
    cpu: os.cpus()[0]!.model,
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
  };
  const commit =
    text("git", "rev-parse", "HEAD") + (text("git", "status", "--porcelain", "src", "kernels", "bench") ? " with changes" : "");
  const date = new Date().toISOString().slice(0, 10);
  mkdirSync("results", { recursive: true });
  const file = `results/${name}.json`;
  writeFileSync(`${file}.part`, `${JSON.stringify({ command, commit, date, machine, seed, data, ...figures }, null, 2)}\n`);
  renameSync(`${file}.part`, file);
}

/** Mean and sample standard deviation. */
export function spread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
