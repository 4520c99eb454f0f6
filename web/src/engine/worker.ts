import type { Call, Message } from "./client.ts";
import { Engine } from "./engine.ts";
import { messageOf } from "./message-of.ts";

const post = (message: Message): void => self.postMessage(message);
const engine = new Engine(post);

self.addEventListener("message", async ({ data: { id, method, args } }: MessageEvent<Call>) => {
  try {
    const run = engine[method] as (...args: readonly unknown[]) => unknown;
    post({ id, result: await run.call(engine, ...args) });
  } catch (error) {
    post({ id, error: messageOf(error) });
  }
});
