import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/** Who may import whom inside src, besides its own folder and random.ts. ARCHITECTURE.md explains it. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  stories: ["text"],
  worlds: ["stories", "text"],
  graph: [],
  runtime: ["graph"],
  layers: ["graph"],
  models: ["layers", "graph", "text", "stories"],
  training: ["models", "layers", "runtime", "graph", "stories", "text"],
  studies: ["training", "models", "layers", "runtime", "graph", "worlds", "worlds.ts", "stories", "text"],
  chat: ["models", "runtime", "graph", "stories", "text"],
  cli: ["text", "stories", "worlds", "worlds.ts", "graph", "runtime", "layers", "models", "training", "studies", "chat"],
};

/** The published doors, and what each opens. */
const doors: Readonly<Record<string, readonly string[]>> = {
  "index.ts": ["chat"],
  "nn.ts": ["graph", "layers", "models", "runtime"],
  "training.ts": ["training", "stories", "text"],
  "worlds.ts": ["worlds", "stories"],
};

const src = resolve("src");

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, specifier]) => specifier!);
}

/** The folder of src that a relative import leads to, or the file where it lies at the top. */
function targetOf(file: string, specifier: string): string {
  const target = relative(src, resolve(dirname(file), specifier));
  return target.split("/")[0]!;
}

describe.each(Object.entries(mayImport))("src/%s", (folder, allowed) => {
  const files = filesOf(join(src, folder));

  test.each(files.map((file) => [relative(src, file), file]))("%s imports only what its folder may", (_, file) => {
    const targets = importsOf(file).filter((specifier) => specifier.startsWith("."));
    const foreign = targets.map((specifier) => targetOf(file, specifier)).filter((target) => target !== folder && target !== "random.ts");

    expect(foreign.filter((target) => !allowed.includes(target))).toEqual([]);
  });

  test.runIf(folder !== "cli")("imports no node: module", () => {
    expect(files.flatMap(importsOf).filter((specifier) => specifier.startsWith("node:"))).toEqual([]);
  });
});

test.each(Object.entries(doors))("the door %s opens only what it is for", (door, allowed) => {
  const targets = importsOf(join(src, door)).map((specifier) => targetOf(join(src, door), specifier));

  expect(targets.filter((target) => target !== "random.ts" && !allowed.includes(target))).toEqual([]);
});

test("the page imports hearsay by its doors alone", () => {
  const web = resolve("web");
  const sources = ["src", "build"].flatMap((folder) =>
    readdirSync(join(web, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(ts|svelte)$/.test(file))
      .map((file) => join(web, folder, file)),
  );
  const inside = (file: string, specifier: string): boolean => !relative(web, resolve(dirname(file), specifier)).startsWith("..");
  const foreign = sources.flatMap((file) =>
    importsOf(file)
      .filter((specifier) => specifier.startsWith(".") && !specifier.endsWith("?url") && !inside(file, specifier))
      .map((specifier) => `${relative(web, file)}: ${specifier}`),
  );

  expect(sources.length).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
});

test("every folder of src has its line in the table", () => {
  const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(mayImport).toSorted());
});

test("graph, runtime and layers together stay within 3,700 lines, and no file of src above 400", () => {
  const lines = (file: string): number => readFileSync(file, "utf8").split("\n").length - 1;
  const engine = ["graph", "runtime", "layers"]
    .flatMap((folder) => filesOf(join(src, folder)))
    .filter((file) => !file.endsWith(".generated.ts"));

  expect(engine.reduce((sum, file) => sum + lines(file), 0)).toBeLessThanOrEqual(3700);
  expect(filesOf(src).filter((file) => !file.endsWith(".generated.ts") && lines(file) > 400)).toEqual([]);
});
