import type { Engine } from "./engine.ts";
import type { EngineEvent } from "./protocol.ts";

type Method = keyof Engine;
type Result<M extends Method> = Awaited<ReturnType<Engine[M]>>;

/** What comes from the worker: the answer to a call, or an event. */
export type Message = { readonly id: number; readonly result?: unknown; readonly error?: string } | EngineEvent;

/** What goes to the worker. */
export interface Call {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** A thread of its own with networks in it, so that the page never waits for them. */
export class EngineClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #calls = 0;

  /** @param name shown by developer tools */
  constructor(name: string, listen: (event: EngineEvent) => void = () => {}) {
    this.#worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name });
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      if ("event" in data) return listen(data);
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error === undefined) waiting?.resolve(data.result as never);
      else waiting?.reject(new Error(data.error));
    });
    this.#worker.addEventListener("error", ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`The network's thread failed: ${message}`));
      this.#waiting.clear();
    });
  }

  /** Asks the worker for something. @throws Error with the worker's message */
  call<M extends Method>(method: M, ...args: Parameters<Engine[M]>): Promise<Result<M>> {
    const id = this.#calls++;
    return new Promise<Result<M>>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, method, args } satisfies Call);
    });
  }

  /** Ends the thread. */
  close(): void {
    this.#worker.terminate();
  }
}
