import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { assign, input, Parameter } from "../../src/graph/tensor.ts";
import { Machine, type Program } from "../../src/runtime/machine.ts";
import { canShareMemory, Pool } from "../../src/runtime/pool.ts";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";

const w = new Parameter("w", [3], Float32Array.of(1, 2, 3));
const g = new Parameter("g", [3], new Float32Array(3));
const machine = new Machine(simdKernels, [w, g]);
const x = input("x", [3]);

/** y = Σ w·x, and x put into the place of a gradient. */
const program = machine.compile({ y: w.mul(x).sum() }, [assign(g, x)]);

const open: Pool[] = [];

function poolOf(threads: number): Pool {
  const pool = new Pool({ threads, kernels: simdKernels.name, weights: machine.region([w]), gradients: machine.region([g]) });
  pool.weights.set(w.values);
  open.push(pool);
  return pool;
}

const run = (pool: Pool, thread: number, feeds: Parameters<Program<"y">["run"]>[0]) => pool.run(thread, program.layout, feeds!);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const pool of open.splice(0)) pool.close();
});

describe("memory", () => {
  test("can be shared in Node", () => {
    expect(canShareMemory()).toBe(true);
  });

  test("cannot be shared where the platform does not let it be", () => {
    vi.stubGlobal("SharedArrayBuffer", undefined);
    expect(canShareMemory()).toBe(false);
  });
});

describe("a pool", () => {
  test("runs a program on each of its threads, on other inputs", async () => {
    const pool = poolOf(2);
    const reports = await Promise.all([run(pool, 0, { x: [1, 0, 0] }), run(pool, 1, { x: [0, 1, 1] })]);
    expect(reports).toEqual([{ y: Float32Array.of(1) }, { y: Float32Array.of(5) }]);
  });

  test("shows each thread's gradients", async () => {
    const pool = poolOf(2);
    await Promise.all([run(pool, 0, { x: [1, 2, 3] }), run(pool, 1, { x: [4, 5, 6] })]);
    expect(pool.gradients).toEqual([Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6)]);
  });

  test("runs with the weights of the moment", async () => {
    const pool = poolOf(1);
    const before = await run(pool, 0, { x: [1, 1, 1] });
    pool.weights.set([10, 20, 30]);
    const after = await run(pool, 0, { x: [1, 1, 1] });
    expect([before["y"], after["y"]]).toEqual([Float32Array.of(6), Float32Array.of(60)]);
  });

  test("answers runs of one thread in their order", async () => {
    const pool = poolOf(1);
    const reports = await Promise.all([1, 2, 3].map((value) => run(pool, 0, { x: [value, 0, 0] })));
    expect(reports.map(({ y }) => y![0])).toEqual([1, 2, 3]);
  });

  test("runs several programs", async () => {
    const pool = poolOf(1);
    const other = machine.compile({ z: w.sum() });
    await run(pool, 0, { x: [1, 1, 1] });
    expect(await pool.run(0, other.layout, {})).toEqual({ z: Float32Array.of(6) });
    expect(await run(pool, 0, { x: [1, 1, 1] })).toEqual({ y: Float32Array.of(6) });
  });

  test("says why a thread failed", async () => {
    await expect(run(poolOf(1), 0, { x: [1, 2] })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: A training thread failed: input "x": expected 3 values for [3], got 2.]`,
    );
  });

  test("says so again when the failed thread is asked again, instead of waiting for it", async () => {
    const pool = poolOf(2);
    const both = [run(pool, 0, {}), run(pool, 0, { x: [1, 2, 3] })];
    const failure = expect.objectContaining({
      reason: expect.objectContaining({ message: expect.stringContaining("got none") }),
    });
    expect(await Promise.allSettled(both)).toEqual([failure, failure]);
    await expect(run(pool, 0, { x: [1, 2, 3] })).rejects.toThrow("got none");
    expect(await run(pool, 1, { x: [1, 0, 0] })).toEqual({ y: Float32Array.of(1) });
  });

  test("leaves no run waiting that was under way when it was closed", async () => {
    const pool = poolOf(1);
    const pending = run(pool, 0, { x: [1, 2, 3] });
    pool.close();
    await expect(pending).rejects.toThrow("A training thread failed: it was ended.");
  });
});

/** A browser's `Worker`, in the thread of the test: one at a time. */
class PageWorker extends EventTarget {
  static latest: PageWorker;
  readonly #scope = new EventTarget();
  readonly #ready: Promise<unknown>;

  constructor(url: URL) {
    super();
    PageWorker.latest = this;
    vi.stubGlobal("self", {
      addEventListener: (type: string, listener: (event: Event) => void) => this.#scope.addEventListener(type, listener),
      postMessage: (data: unknown) => this.dispatchEvent(new MessageEvent("message", { data })),
    });
    vi.resetModules();
    this.#ready = import(url.href);
  }

  postMessage(data: unknown): void {
    void this.#ready.then(() => this.#scope.dispatchEvent(new MessageEvent("message", { data })));
  }

  terminate(): void {}

  async fail(message: string): Promise<void> {
    await this.#ready;
    this.dispatchEvent(Object.assign(new Event("error"), { message }));
  }
}

describe("in a browser", () => {
  beforeEach(() => {
    vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
    vi.stubGlobal("Worker", PageWorker);
  });

  test.each([true, false])("memory can be shared where the page is isolated from other origins: %s", (isolated) => {
    vi.stubGlobal("crossOriginIsolated", isolated);
    expect(canShareMemory()).toBe(isolated);
  });

  test("a pool runs programs in the page's workers", async () => {
    const pool = poolOf(1);
    expect(await run(pool, 0, { x: [1, 1, 1] })).toEqual({ y: Float32Array.of(6) });
    expect(pool.gradients).toEqual([Float32Array.of(1, 1, 1)]);
  });

  test("a pool says why a worker failed", async () => {
    const pool = poolOf(1);
    await PageWorker.latest.fail("out of memory");
    await expect(run(pool, 0, { x: [1, 1, 1] })).rejects.toThrow("A training thread failed: out of memory");
  });
});
