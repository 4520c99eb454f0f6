import { appendFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { selectKernels } from "../runtime/select.ts";
import { studies, studyNames, type StudyName } from "../studies/studies.ts";
import type { StudyData, StudyOptions, StudyResult } from "../studies/study.ts";
import { readData } from "./data.ts";
import { Failure, usageFailure } from "./failure.ts";
import { decodeText, explained, readBytes, writeWhole } from "./files.ts";
import { origin } from "./origin.ts";
import { aligned } from "./table.ts";

export interface StudyCommandOptions {
  readonly out: string;
  readonly seeds?: number | undefined;
  readonly quick?: boolean;
  readonly data?: string;
  readonly task?: readonly string[];
  readonly folder: string;
  readonly deterministic?: boolean;
}

/** Runs a study, prints what it measured, and writes its figures and its picture. Goes on where it was interrupted. */
export async function study(name: string, options: StudyCommandOptions): Promise<void> {
  if (!Object.hasOwn(studies, name)) throw usageFailure(`There is no study "${name}"; there are ${studyNames.join(", ")}.`);
  const { question, seeds: usual, run } = await studies[name as StudyName]();
  const seeds = options.seeds ?? usual;
  await mkdir(options.out, { recursive: true }).catch((error: unknown) => {
    throw explained(`Cannot make the folder "${options.out}"`, error);
  });
  const file = (ending: string): string => join(options.out, `${name}.${ending}`);
  const result = await run({
    seeds,
    quick: options.quick ?? false,
    kernels: selectKernels(options.deterministic ? "simd" : "wide"),
    data: await studyData(options),
    remember: await memory(
      file("runs.jsonl"),
      JSON.stringify({ command: commandOf(name, { ...options, seeds: undefined }), ...origin(), date: undefined }),
    ),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  const { data, shows, limits, figures, picture } = result;
  const command = commandOf(name, options);
  await writeWhole(file("json"), `${JSON.stringify({ command, ...origin(), seeds, data, question, shows, limits, ...figures })}\n`);
  await writeWhole(file("svg"), picture);
  await rm(file("runs.jsonl"), { force: true });
  process.stdout.write(`${report(question, result)}\n${file("json")} and ${file("svg")} are written.\n`);
}

async function studyData({ data, task, folder }: StudyCommandOptions): Promise<StudyData | undefined> {
  if (data === undefined || data === "worlds") return undefined;
  const { name, splits } = await readData({ data, folder, stories: 0, seed: 0, ...(task ? { task } : {}) }, ["train", "test"]);
  if (splits.train.length === 0 || splits.test.length === 0) throw new Failure(`There are no training and test stories in "${data}".`);
  return { name, train: splits.train, test: splits.test };
}

/**
 * Keeps what was found in a file, a line each, until the study is done. The first line says what was being measured, by which
 * source: of anything else nothing is taken up, nor is a damaged line.
 */
async function memory(path: string, about: string): Promise<StudyOptions["remember"]> {
  const text = await readBytes(path, { mostBytes: 2 ** 28 }).then(
    (bytes) => decodeText(bytes, `"${path}"`),
    () => "",
  );
  const [first, ...lines] = text.split("\n").slice(0, -1);
  const known = new Map(first === about ? lines.flatMap(parsed) : []);
  await writeWhole(path, [about, ...[...known].map((entry) => JSON.stringify(entry)), ""].join("\n"));
  return async <Found>(key: string, find: () => Promise<Found>): Promise<Found> => {
    if (known.has(key)) return known.get(key) as Found;
    const found = await find();
    appendFileSync(path, `${JSON.stringify([key, found])}\n`);
    return found;
  };
}

function parsed(line: string): [key: string, found: unknown][] {
  try {
    return [JSON.parse(line) as [key: string, found: unknown]];
  } catch {
    return [];
  }
}

function commandOf(name: string, { out, seeds, quick, data, task, deterministic }: StudyCommandOptions): string {
  const given = [
    data === undefined ? [] : ["--data", data],
    task ? ["--task", task.join(",")] : [],
    seeds === undefined ? [] : ["--seeds", String(seeds)],
    quick ? ["--quick"] : [],
    deterministic ? ["--deterministic"] : [],
    ["--out", out],
  ];
  return ["hearsay", "study", name, ...given.flat()].join(" ");
}

function report(question: string, { data, tables, shows, limits }: StudyResult): string {
  const told = tables.map(({ title, rows }) => `${title}\n${aligned(rows)}\n`);
  return [question, `Data: ${data}.`, "", ...told, `What it shows: ${shows}`, `What it does not show: ${limits}`, ""].join("\n");
}
