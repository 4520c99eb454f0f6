import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import os from "node:os";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** Where and when figures were made: version, commit where it is a repository, date, machine. */
export function origin() {
  const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { readonly version: string };
  const machine = {
    cpu: os.cpus()[0]?.model ?? "unknown",
    cores: os.cpus().length,
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    node: process.version,
  };
  return { version, commit: commit(), date: new Date().toISOString().slice(0, 10), machine };
}

/** The commit of the source tree, with a note where files differ from it; undefined in an installed package. */
function commit(): string | undefined {
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: fileURLToPath(root), encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    if (git("rev-parse", "--show-prefix") !== "") return undefined;
    return git("rev-parse", "HEAD") + (git("status", "--porcelain", "src", "kernels", "bench") ? " with changes" : "");
  } catch {
    return undefined;
  }
}
