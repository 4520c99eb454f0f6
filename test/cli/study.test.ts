import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { origin } from "../../src/cli/origin.ts";
import { studyNames } from "../../src/studies/studies.ts";
import { hearsay, temporaryFolder } from "./run.ts";

const root = await temporaryFolder();

test("hearsay study prints what it measured and writes figures and picture", async () => {
  const name = "neuron";
  const folder = join(root, name);
  const { code, stdout } = await hearsay(["study", name, "--quick", "--seeds", "2", "--out", folder]);

  expect(code).toBe(0);
  expect(stdout).toMatch(/What it shows: .+\nWhat it does not show: .+/);
  const figures = JSON.parse(await readFile(join(folder, `${name}.json`), "utf8")) as Record<string, unknown>;
  expect(figures).toMatchObject({ command: `hearsay study ${name} --seeds 2 --quick --out ${folder}`, seeds: 2 });
  for (const key of ["date", "machine", "data", "version", "shows"]) expect(figures).toHaveProperty(key);
  const picture = await readFile(join(folder, `${name}.svg`), "utf8");
  expect(picture).toMatch(/^<svg .*<\/svg>\n$/s);
  expect(picture).not.toMatch(/NaN|undefined|Infinity/);
  expect((await readdir(folder)).toSorted()).toEqual([`${name}.json`, `${name}.svg`]);
});

/** Runs the quick study `memory` in a folder where an interrupted one left these lines. */
async function goOn(name: string, lines: (about: string) => readonly string[]): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  const about = JSON.stringify({ command: `hearsay study memory --quick --out ${folder}`, ...origin(), date: undefined });
  await writeFile(join(folder, "memory.runs.jsonl"), lines(about).join("\n"));
  const { code, stdout } = await hearsay(["study", "memory", "--quick", "--seeds", "1", "--out", folder]);
  expect(code).toBe(0);
  return stdout;
}

const kept = { recall: [0, 0.25, 0.5, 0.75, 1], reachBefore: Array(17).fill(1), reachAfter: Array(17).fill(1), parameters: 7 };
const found = JSON.stringify(["idle words GRU 0 quick", kept]);
const asKept = /GRU +0±0 +25±0 +50±0 +75±0 +100±0/;

test("a study goes on with what an interrupted one has found, but for a line that was cut off", async () => {
  expect(await goOn("interrupted", (about) => [about, found, '["idle words LSTM 0 qu'])).toMatch(asKept);
});

test("a study takes up nothing that another source, or another command, has found, nor a damaged line", async () => {
  expect(await goOn("other", (about) => [about.replace("--quick", ""), found, ""])).not.toMatch(asKept);
  expect(await goOn("damaged", (about) => [about, found.slice(0, -3), ""])).not.toMatch(asKept);
});

test("a study that there is not is refused with those that there are", async () => {
  const { code, stderr } = await hearsay(["study", "nothing"]);

  expect(code).toBe(2);
  expect(stderr).toContain(studyNames.join(", "));
});
