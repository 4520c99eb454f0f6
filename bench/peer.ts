import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

export interface PeerOptions {
  readonly name: string;
  /** The program and its arguments. */
  readonly command: readonly string[];
  /** Threads that its libraries may use. */
  readonly threads?: number;
}

/** A program that speaks the protocol of bench/peers/README.md: it says a line when it is ready, and one to each line it is told. */
export class Peer {
  readonly name: string;
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  /** Steps a turn, so that a turn takes long enough to time. */
  steps = 1;

  constructor({ name, command, threads = 1 }: PeerOptions) {
    this.name = name;
    const [file, ...args] = command;
    this.#process = spawn(file!, args, {
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, OMP_NUM_THREADS: `${threads}`, OPENBLAS_CORETYPE: undefined, OPENBLAS_L2_SIZE: undefined },
    });
    this.#lines = createInterface({ input: this.#process.stdout! })[Symbol.asyncIterator]();
  }

  async next(): Promise<Record<string, unknown>> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`${this.name} ended early`);
    return JSON.parse(value) as Record<string, unknown>;
  }

  async ask(line: string): Promise<Record<string, unknown>> {
    this.#process.stdin!.write(`${line}\n`);
    return this.next();
  }

  quit(): void {
    this.#process.stdin!.end("quit\n");
    this.#process.kill();
  }
}

/** What a program is asked to do again and again, and what it says of itself before. */
export interface Work {
  readonly ready: object;
  /** The next step. */
  one(): unknown;
}

/** The other end: says that the work is ready, then does as it is told until it is to quit. */
export async function serve({ ready, one }: Work): Promise<void> {
  const say = (line: object): void => console.log(JSON.stringify(line));
  say({ ready: true, name: "hearsay", ...ready });
  for await (const line of createInterface({ input: process.stdin })) {
    const [command, count] = line.split(" ");
    if (command === "run") {
      const started = performance.now();
      for (let run = 0; run < Number(count); run++) await one();
      say({ ms: (performance.now() - started) / Number(count) });
    } else if (command === "memory") {
      say({ peakRssMb: process.resourceUsage().maxRSS / 1024 });
    } else if (command === "quit") {
      break;
    }
  }
  process.exit();
}
