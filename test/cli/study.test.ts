import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
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

test("a study goes on with what an interrupted one has found", async () => {
  const folder = join(root, "interrupted");
  await mkdir(folder);
  const kept = { recall: [0, 0.25, 0.5, 0.75, 1], reachBefore: Array(17).fill(1), reachAfter: Array(17).fill(1), parameters: 7 };
  await writeFile(join(folder, "memory.runs.jsonl"), `${JSON.stringify(["idle words GRU 0 quick", kept])}\n`);
  const { stdout } = await hearsay(["study", "memory", "--quick", "--seeds", "1", "--out", folder]);

  expect(stdout).toMatch(/GRU +0±0 +25±0 +50±0 +75±0 +100±0/);
});

test("a study that there is not is refused with those that there are", async () => {
  const { code, stderr } = await hearsay(["study", "nothing"]);

  expect(code).toBe(2);
  expect(stderr).toContain(studyNames.join(", "));
});
