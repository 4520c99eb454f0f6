import { debuglog } from "node:util";
import { CommanderError } from "commander";
import { commandLine } from "./commands.ts";
import { exitCodes, explainsItself, Failure } from "./failure.ts";

/** Shows what went wrong, never a stack (unless NODE_DEBUG=hearsay is set). @returns the exit code */
export function report(error: unknown): number {
  // Commander has printed its own message, or the help or version that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  debuglog("hearsay")("%o", error);
  const message = error instanceof Error ? error.message : String(error);
  const hint = explainsItself(error) ? "" : "\nThis may be a bug in hearsay; NODE_DEBUG=hearsay shows where it happened.";
  process.stderr.write(`hearsay: ${message}${hint}\n`);
  return error instanceof Failure ? error.exitCode : exitCodes.failed;
}

/** Runs the command that was typed and sets the exit code. */
export async function run(): Promise<void> {
  // A reader such as `head` that has seen enough closes the pipe: no reason to complain.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? exitCodes.done : exitCodes.failed));
  }
  try {
    await commandLine().parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}
