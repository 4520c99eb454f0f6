import { vi } from "vitest";
import { commandLine } from "../../src/cli/commands.ts";
import { report } from "../../src/cli/run.ts";
import type { Finished } from "./run.ts";

/** Runs a command of `hearsay` in this process, which is faster than a process of its own; for commands that do not read stdin. */
export async function here(...args: string[]): Promise<Finished> {
  const written = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      written[name] += String(text);
      return true;
    }),
  );
  const { argv, exitCode } = process;
  process.argv = ["node", "hearsay", ...args];
  process.exitCode = 0;
  try {
    await commandLine().parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const code = process.exitCode;
  Object.assign(process, { argv, exitCode });
  return { code, ...written };
}
