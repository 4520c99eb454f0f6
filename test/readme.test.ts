import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!);

describe("README", () => {
  let folder: string;
  beforeAll(() => {
    // Inside the package, so that its own name leads to it.
    folder = mkdtempSync(join("test", "readme-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(code: string): string {
    const file = join(folder, "example.ts");
    writeFileSync(file, code);
    return execFileSync(process.execPath, ["--conditions=hearsay-source", file], { encoding: "utf8" });
  }

  test("its chat example answers as it says", () => {
    expect(run(examples[0]!)).toMatch(/^yes 0\.5\d* false Piet is the father of Suri\.$/m);
  });

  test("its chat example has about ten lines", () => {
    expect(examples[0]!.trim().split("\n").length).toBeLessThanOrEqual(10);
  });

  test("its network of one's own learns what it is for", () => {
    expect(run(examples[1]!)).toMatch(/accuracy: 1\b/);
  });

  test("the files it links to exist", () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);

    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  test("its commands are scripts of the package", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm run (?:-s )?([a-z:-]+)/g)].map(([, name]) => name!);

    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
