import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import pty from "@lydell/node-pty";
import { afterAll } from "vitest";

const main = resolve("src/cli/main.ts");

function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...rest } = process.env;
  return { ...(rest as Record<string, string>), TERM: "xterm-256color", ...more };
}

/** A folder for the tests of one file, removed in the end. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "hearsay-test-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
}

/** Runs `hearsay` as a process of its own, with pipes. */
export function hearsay(args: readonly string[], { input = "", cwd = process.cwd() }: RunOptions = {}): Promise<Finished> {
  const child = spawn(process.execPath, [main, ...args], { cwd, env: environment() });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => {}); // It may end before it has read everything.
  child.stdin.end(input);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
  });
}

/** `hearsay` at a pseudo-terminal, as a person meets it. */
export class Terminal {
  /** All that was shown, with its escape codes. */
  shown = "";
  readonly exitCode: Promise<number>;
  readonly #terminal: pty.IPty;
  readonly #waiting = new Set<() => void>();

  constructor(args: readonly string[], { env = {} }: { readonly env?: Readonly<Record<string, string>> } = {}) {
    this.#terminal = pty.spawn(process.execPath, [main, ...args], { cols: 120, rows: 40, env: environment(env) });
    this.#terminal.onData((data) => {
      this.shown += data;
      for (const check of this.#waiting) check();
    });
    this.exitCode = new Promise((done) => this.#terminal.onExit(({ exitCode }) => done(exitCode)));
  }

  /** What was shown, as plain text. */
  get text(): string {
    return stripVTControlCharacters(this.shown).replaceAll("\r", "");
  }

  type(keys: string): void {
    this.#terminal.write(keys);
  }

  /** Waits until the text shown matches. */
  async until(pattern: RegExp, { seconds = 20 } = {}): Promise<void> {
    await new Promise<void>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`Waited for ${pattern} in:\n${this.text}`)), 1000 * seconds);
      const check = (): void => {
        if (!pattern.test(this.text)) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        done();
      };
      this.#waiting.add(check);
      check();
    });
  }
}
