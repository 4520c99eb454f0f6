import type { Layout, Feeds, Numbers, Region } from "./runner.ts";
import type { Order, Report } from "./worker.ts";

/** One thread beside the caller's. */
interface Thread {
  send(order: Order): void;
  /** What it answers to the next run. */
  report(): Promise<Report>;
  stop(): void;
}

export interface PoolOptions {
  /** Threads beside the caller's. */
  readonly threads: number;
  /** The name of the caller's kernels. */
  readonly kernels: string;
  readonly weights: Region;
  readonly gradients: Region;
}

/** True where threads can share memory: always in Node, in browsers where the page is cross-origin isolated. */
export function canShareMemory(): boolean {
  return typeof SharedArrayBuffer !== "undefined" && (nodeThreads() !== undefined || globalThis.crossOriginIsolated);
}

/**
 * Threads that run the caller's programs on other inputs. They read the weights from shared memory, and
 * leave their gradients there.
 */
export class Pool {
  /** The weights that all threads run with; the caller writes them. */
  readonly weights: Float32Array;
  /** Each thread's gradients after a run. */
  readonly gradients: readonly Float32Array[];
  readonly #threads: readonly Thread[];
  readonly #known = new Map<Layout, number>();

  constructor({ threads, kernels, weights, gradients }: PoolOptions) {
    const sharedWeights = new SharedArrayBuffer(4 * weights.size);
    const sharedGradients = Array.from({ length: threads }, () => new SharedArrayBuffer(4 * gradients.size));
    this.weights = new Float32Array(sharedWeights);
    this.gradients = sharedGradients.map((shared) => new Float32Array(shared));
    this.#threads = sharedGradients.map((shared) => {
      const thread = startThread();
      thread.send({
        type: "start",
        kernels,
        weights: { ...weights, shared: sharedWeights },
        gradients: { ...gradients, shared },
      });
      return thread;
    });
  }

  /** Runs a program on one thread. @throws Error when the thread fails */
  run(thread: number, layout: Layout, feeds: Feeds): Promise<Record<string, Numbers>> {
    let id = this.#known.get(layout);
    if (id === undefined) {
      id = this.#known.size;
      this.#known.set(layout, id);
      for (const each of this.#threads) each.send({ type: "program", id, layout });
    }
    const chosen = this.#threads[thread]!;
    const report = chosen.report();
    chosen.send({ type: "run", id, feeds });
    return report;
  }

  /** Ends all threads. */
  close(): void {
    for (const thread of this.#threads) thread.stop();
  }
}

function nodeThreads() {
  return globalThis.process?.getBuiltinModule?.("node:worker_threads");
}

function startThread(): Thread {
  const url = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);
  const waiting: { resolve: (report: Report) => void; reject: (error: Error) => void }[] = [];
  let failure: Error | undefined;
  const report = (): Promise<Report> =>
    failure ? Promise.reject(failure) : new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  const answer = (data: Report): void => waiting.shift()?.resolve(data);
  const fail = (message: string): void => {
    failure ??= new Error(`A training thread failed: ${message}`);
    for (const { reject } of waiting.splice(0)) reject(failure);
  };
  const threads = nodeThreads();
  if (threads) {
    // Without the caller's flags: it needs none, and some, such as --input-type, do not go with a file.
    const worker = new threads.Worker(url, { execArgv: [] });
    worker.on("message", answer);
    worker.on("error", (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.on("exit", () => fail("it was ended."));
    return { send: (order) => worker.postMessage(order), report, stop: () => void worker.terminate() };
  }
  const worker = new Worker(url, { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Report>) => answer(data));
  worker.addEventListener("error", ({ message }) => fail(message));
  return { send: (order) => worker.postMessage(order), report, stop: () => worker.terminate() };
}
