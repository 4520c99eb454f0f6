import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { readBabiArchive } from "../stories/archive.ts";
import { readBabi } from "../stories/babi.ts";
import { babiTask, type BabiTask } from "../stories/babi-task.ts";
import type { Story } from "../stories/story.ts";
import { generateStories, worlds, type WorldKind } from "../worlds.ts";
import { Failure, usageFailure } from "./failure.ts";
import { decodeText, explained, readBytes } from "./files.ts";

/** Where stories come from, as the command line says it. */
export interface DataOptions {
  /** A path, or "worlds". */
  readonly data: string;
  readonly task?: readonly string[];
  /** The folder in an archive. */
  readonly folder: string;
  /** How many training stories to generate. */
  readonly stories: number;
  readonly seed: number;
}

export type Split = "train" | "valid" | "test";

/** Stories by what they are for. */
export interface Data {
  /** How the data is called in files and on the screen. */
  readonly name: string;
  readonly splits: Readonly<Record<Split, readonly Story[]>>;
}

/** A bAbI file to be read. */
interface Source extends BabiTask {
  readonly path: string;
  text(): Promise<string>;
}

const mostTextBytes = 2 ** 29;

/** How many stories of each kind generated test data has. */
const testStories = 300;

/**
 * Reads or generates stories, only of the splits that are needed; a single file that is not named as bAbI's are
 * is taken for the split that is needed first.
 *
 * @throws Failure when there is nothing to read
 */
export async function readData(options: DataOptions, needed: readonly Split[]): Promise<Data> {
  if (options.data === "worlds") return generated(options, needed);
  const path = resolve(options.data);
  const sources = await sourcesAt(path, options.folder, needed[0]!).catch((error: unknown) => {
    throw explained(`Cannot read "${options.data}"`, error);
  });
  const wanted = sources.filter((source) => isWanted(source, options.task));
  if (wanted.length === 0) {
    const tasks = [...new Set(sources.map(({ task, name }) => (name ? `${task} (${name})` : task)))].join(", ");
    throw new Failure(`There is no task ${options.task?.join(", ")} in "${options.data}"; there are ${tasks}.`);
  }
  const splits: Record<Split, Story[]> = { train: [], valid: [], test: [] };
  for (const source of wanted.filter(({ split }) => needed.includes(split))) {
    const task = `${source.task} ${source.name}`.trim();
    for (const story of readBabi(await source.text(), { file: source.path, task })) splits[source.split].push(story);
  }
  const names = options.task ? ` task ${options.task.join(", ")}` : "";
  return { name: `${basename(path)}${names}`, splits };
}

/** Test stories are drawn from seeds that training never uses. */
function generated({ task, stories, seed }: DataOptions, needed: readonly Split[]): Data {
  const kinds = expectKinds(task);
  const test = needed.includes("test") ? generateStories({ stories: testStories * kinds.length, seed: -1 - seed, kinds }) : [];
  const train = needed.includes("train") ? generateStories({ stories, seed, kinds }) : [];
  const count = needed[0] === "test" ? `${test.length} test stories` : `${train.length} stories`;
  return { name: `worlds: ${kinds.join(", ")} (${count}, seed ${seed})`, splits: { train, valid: [], test } };
}

/** The kinds of story meant, all by default. @throws Failure when one is unknown */
export function expectKinds(names: readonly string[] = Object.keys(worlds)): readonly WorldKind[] {
  const unknown = names.find((name) => !Object.hasOwn(worlds, name));
  if (unknown === undefined) return names as readonly WorldKind[];
  throw usageFailure(`There is no kind of story "${unknown}"; there are ${Object.keys(worlds).join(", ")}.`);
}

async function sourcesAt(path: string, folder: string, usual: Split): Promise<Source[]> {
  if ((await stat(path)).isDirectory()) return filesIn(path);
  if (/\.(tar\.gz|tgz)$/.test(path)) {
    const files = await readBabiArchive(await readBytes(path, { mostBytes: mostTextBytes }), { name: path, folder });
    return files.map((file) => ({ ...file, path: `${path}: ${file.path}`, text: async () => file.text }));
  }
  const task = basename(path).replace(/\.[^.]*$/, "");
  return [fileSource(path, babiTask(path) ?? { task, name: "", split: usual })];
}

async function filesIn(folder: string): Promise<Source[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sources = entries.flatMap((entry) => {
    const task = entry.isDirectory() ? undefined : babiTask(entry.name);
    return task ? [fileSource(join(folder, entry.name), task)] : [];
  });
  if (sources.length > 0) return sources.toSorted((one, other) => Number(one.task) - Number(other.task));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const hint = folders.length > 0 ? ` Perhaps in one of its folders: ${folders.slice(0, 8).join(", ")}?` : "";
  throw new Failure(`Expected files such as qa6_yes-no-questions_train.txt in "${folder}", found none.${hint}`);
}

function fileSource(path: string, task: BabiTask): Source {
  return { ...task, path, text: async () => decodeText(await readBytes(path, { mostBytes: mostTextBytes }), `"${path}"`) };
}

function isWanted({ task, name }: BabiTask, tasks: readonly string[] | undefined): boolean {
  return tasks === undefined || tasks.some((own) => own === task || own === name || own === `qa${task}`);
}

/** A short text that changes when a story does. */
export function digest(stories: readonly Story[]): string {
  const hash = createHash("sha256");
  for (const { task, statements, questions } of stories) {
    hash.update(
      JSON.stringify([task, statements.map(({ text }) => text), questions.map(({ text, answer, after }) => [text, answer, after])]),
    );
  }
  return hash.digest("hex").slice(0, 16);
}
