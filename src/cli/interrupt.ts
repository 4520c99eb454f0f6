import { exitCodes } from "./failure.ts";

/** npm passes Ctrl-C on to a program that has already had it from the terminal; that is not a second one. */
const sameInterrupt = 300;

export interface InterruptOptions {
  /** Called at the first Ctrl-C. */
  onInterrupt(): void;
  /** Called in the end, however it ended. */
  onEnd(): void;
}

/** Runs something that stops when its signal fires: at the first Ctrl-C. A second one leaves at once. */
export async function interruptible<T>(run: (signal: AbortSignal) => Promise<T>, { onInterrupt, onEnd }: InterruptOptions): Promise<T> {
  const controller = new AbortController();
  let first = -Infinity;
  const interrupt = (): void => {
    if (controller.signal.aborted) {
      if (performance.now() - first > sameInterrupt) process.exit(exitCodes.interrupted);
      return;
    }
    first = performance.now();
    controller.abort();
    onInterrupt();
  };
  process.on("SIGINT", interrupt);
  process.on("SIGTERM", interrupt);
  try {
    return await run(controller.signal);
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
    onEnd();
  }
}
