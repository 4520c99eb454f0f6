import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";

/** Runs of a file in results/ that were done before. */
export function keptRuns<Run>(file: string): Run[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { runs: Run[] }).runs : [];
}

export interface JobsOptions<Job, Run extends Job> {
  readonly jobs: readonly Job[];
  /** This script, which prints the run as one line of JSON when it is called with --job. */
  readonly script: string;
  readonly args: readonly string[];
  /** Processes at a time. */
  readonly parallel: number;
  readonly onRun: (run: Run) => void;
}

/** Runs each job in a process of its own, so that its CPU seconds and memory are its own. A job that fails is reported and left out. */
export async function runJobs<Job, Run extends Job>({ jobs, script, args, parallel, onRun }: JobsOptions<Job, Run>): Promise<void> {
  const left = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      const result = await spawned<Run>([script, "--job", JSON.stringify(job), ...args]).catch((error: unknown) =>
        console.log(String(error)),
      );
      if (result) onRun(result);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
}

function spawned<Run>(args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, ["--conditions=hearsay-source", ...args], { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let found: Run | undefined;
    createInterface({ input: child.stdout }).on("line", (line) => (found = JSON.parse(line) as Run));
    child.on("close", () => (found ? resolve(found) : reject(new Error(`${args.join(" ")} failed`))));
  });
}
