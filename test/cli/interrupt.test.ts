import { expect, test, vi } from "vitest";
import { interruptible } from "../../src/cli/interrupt.ts";

/** Resolves when the signal fires. */
const untilAborted = (signal: AbortSignal): Promise<string> =>
  new Promise((done) => signal.addEventListener("abort", () => setTimeout(() => done("stopped"), 1000)));

test("the first Ctrl-C stops, one passed on by npm does nothing, a second one leaves at once", async () => {
  vi.useFakeTimers();
  const exit = vi.spyOn(process, "exit").mockImplementation((() => {}) as never);
  const [onInterrupt, onEnd] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const running = interruptible(untilAborted, { onInterrupt, onEnd });

  process.emit("SIGINT");
  process.emit("SIGINT");
  expect(onInterrupt).toHaveBeenCalledOnce();
  expect(exit).not.toHaveBeenCalled();

  vi.advanceTimersByTime(500);
  process.emit("SIGINT");
  expect(exit).toHaveBeenCalledWith(130);

  vi.advanceTimersByTime(500);
  expect(await running).toBe("stopped");
  expect(onEnd).toHaveBeenCalledOnce();
  vi.useRealTimers();
  exit.mockRestore();
});

test("afterwards Ctrl-C means what it did before", async () => {
  const before = process.listenerCount("SIGINT");
  await interruptible(async () => "done", { onInterrupt: () => {}, onEnd: () => {} });

  expect(process.listenerCount("SIGINT")).toBe(before);
});
