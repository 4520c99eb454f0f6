/**
 * Question: how good is the shipped network on stories it was not trained on, beside baselines that do not read?
 *
 *   npm run results:shipped
 */
import { execFileSync } from "node:child_process";
import { record } from "./record.ts";

const args = ["evaluate", "weights/memory-network.safetensors", "--data", "worlds", "--json"];
const evaluation = JSON.parse(execFileSync(process.execPath, ["src/cli/main.ts", ...args], { encoding: "utf8" })) as object;
record("shipped", {
  command: "npm run results:shipped",
  seed: "1 (training), 0 (test stories)",
  data: "worlds, 1,500 test stories",
  evaluation,
});
console.log(evaluation);
