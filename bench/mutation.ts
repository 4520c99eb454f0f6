/**
 * Question: would the tests notice if the code were wrong? Stryker changes a sample of files of graph, layers and text in small
 * ways, one at a time, and runs the test files that mirror them.
 *
 *   npm run test:mutation
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { record } from "./record.ts";

const samples = [
  { folder: "text", files: ["encoder"] },
  { folder: "graph", files: ["ancestors", "shape"] },
  { folder: "layers", files: ["attention", "dense"] },
];

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

mkdirSync("reports", { recursive: true });
const scores = samples.map(({ folder, files }) => {
  const tests = files.map((file) => `test/${folder}/${file}.test.ts`);
  const config = {
    testRunner: "command",
    // Stryker's own vitest runner does not switch mutants on under vitest 5.
    commandRunner: { command: `vitest run ${tests.join(" ")} --bail 1 --no-isolate --no-file-parallelism` },
    // Nor can Stryker read TypeScript 7's configuration: without the file it asks for none.
    tsconfigFile: "none.json",
    mutate: files.map((file) => `src/${folder}/${file}.ts`),
    concurrency: 2,
    reporters: ["clear-text", "json"],
    jsonReporter: { fileName: "reports/mutation.json" },
    tempDirName: ".stryker-tmp",
    ignorePatterns: ["bench/peers", "dist", "coverage", "weights"],
  };
  writeFileSync("reports/stryker.json", JSON.stringify(config));
  spawnSync("stryker", ["run", "reports/stryker.json"], { stdio: "inherit" });
  const report = JSON.parse(readFileSync("reports/mutation.json", "utf8")) as Report;
  const statuses = Object.values(report.files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const caught = statuses.filter((status) => status === "Killed" || status === "Timeout").length;
  const valid = statuses.filter((status) => status !== "Ignored" && status !== "CompileError").length;
  return { folder, files, mutants: valid, caught, score: caught / valid };
});
console.log(scores);
record("mutation", { command: "npm run test:mutation", seed: "none", data: "none", scores });
