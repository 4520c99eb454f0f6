import { kernelsNamed } from "./select.ts";
import { Runner, type Feeds, type Layout, type Numbers, type Region } from "./runner.ts";

/** What a worker is told: first to start, then programs and runs of them. */
export type Order =
  | {
      readonly type: "start";
      readonly kernels: string;
      /** Written by the caller before each run: what parameters are. */
      readonly weights: Region & { readonly shared: SharedArrayBuffer };
      /** Written by the worker after each run. */
      readonly gradients: Region & { readonly shared: SharedArrayBuffer };
    }
  | { readonly type: "program"; readonly id: number; readonly layout: Layout }
  | { readonly type: "run"; readonly id: number; readonly feeds: Feeds };

/** What a worker answers to a run. */
export type Report = Readonly<Record<string, Numbers>>;

type Handler = (order: Order) => void;

function listener(post: (report: Report) => void): Handler {
  const runners = new Map<number, Runner>();
  let before = (): void => {};
  let after = (): void => {};
  let make = (_layout: Layout): Runner => {
    throw new Error("worker: expected a start order first.");
  };
  return (order) => {
    if (order.type === "start") {
      const instance = kernelsNamed(order.kernels).instantiate();
      const [weights, gradients] = [new Float32Array(order.weights.shared), new Float32Array(order.gradients.shared)];
      const { offset, size } = order.gradients;
      before = () => instance.memory().set(weights, order.weights.offset);
      after = () => gradients.set(instance.memory().subarray(offset, offset + size));
      make = (layout) => new Runner(instance, layout);
    } else if (order.type === "program") {
      runners.set(order.id, make(order.layout));
    } else {
      const runner = runners.get(order.id)!;
      before();
      runner.execute(order.feeds);
      after();
      post(runner.outputs());
    }
  };
}

const threads = globalThis.process?.getBuiltinModule?.("node:worker_threads");
if (threads?.parentPort) {
  const port = threads.parentPort;
  port.on(
    "message",
    listener((report) => port.postMessage(report)),
  );
} else {
  const handle = listener((report) => self.postMessage(report));
  self.addEventListener("message", ({ data }: MessageEvent<Order>) => handle(data));
}
