/**
 * Runs studies and writes their figures and pictures into results/studies; a run that was interrupted goes on where it was.
 *
 *   npm run results:studies -- [NAME…] [--seeds N] [--data ../shared/data/babi/en-10k]
 *
 * All studies by default, each with its own number of seeds. Bits differ a little between machines.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { studyNames } from "../src/studies/studies.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: "string" }, data: { type: "string", default: "../shared/data/babi/en-10k" } },
});

for (const name of positionals.length > 0 ? positionals : studyNames) {
  const seeds = options.seeds === undefined ? [] : ["--seeds", options.seeds];
  // Only this study is about bAbI as well.
  const data = name === "scale" ? ["--data", options.data, "--task", "6"] : [];
  const args = ["src/cli/main.ts", "study", name, ...seeds, ...data, "--out", "results/studies"];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
