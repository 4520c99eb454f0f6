import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { trainingChart } from "../../src/cli/chart.ts";
import { duration, progress } from "../../src/cli/progress.ts";
import type { BatchLog, Control, EpochLog } from "../../src/training/callbacks.ts";

function epochs(losses: readonly number[], validation?: readonly number[]): EpochLog[] {
  return losses.map((loss, index) => ({
    epoch: index + 1,
    loss,
    accuracy: 0.5 + 0.01 * index,
    gradientNorm: 1,
    learningRate: 0.1,
    seconds: 1,
    examplesPerSecond: 1234,
    ...(validation ? { valLoss: validation[index]!, valAccuracy: 0.5 } : {}),
  }));
}

test("the chart falls as the loss does", () => {
  const [title, first, ...rest] = trainingChart(epochs([3, 2, 1]), { width: 60 }).split("\n");

  expect(title).toBe("Loss (training, epochs 1 to 3)");
  expect(first).toMatch(/^ {2}3\.000 ┼/);
  expect(rest[7]).toMatch(/^ {2}1\.000 ┤.*─ *$/);
});

test.each([
  ["equal values", [0.1, 0.1, 0.1]],
  ["rounding errors", [0.1 + 0.2, 0.3, 0.3]],
  ["very small differences", [1e-12, 2e-12, 1e-12]],
  ["very large values", [1e300, 1e300, 1e300]],
  ["values that are not numbers", [Number.NaN, 1, 2]],
  ["a hundred epochs", Array.from({ length: 100 }, (_, index) => 1 / (index + 1))],
])("%s do not keep the chart from ending", (_, losses) => {
  expect(trainingChart(epochs(losses, losses), { width: 40 })).toContain("Accuracy in %");
});

test("one epoch is no chart", () => {
  expect(trainingChart(epochs([1]), { width: 80 })).toBe("");
});

const control = {} as Control;
const batch = (step: number): BatchLog => ({
  epoch: Math.floor((step - 1) / 10),
  batch: ((step - 1) % 10) + 1,
  batches: 10,
  step,
  steps: 20,
  loss: 0.5,
  accuracy: 0.75,
  gradientNorm: 1,
  learningRate: 0.1,
  examples: 32 * (((step - 1) % 10) + 1),
});

function stream(isTTY: boolean): NodeJS.WriteStream & { text(): string } {
  const through = new PassThrough();
  const terminal = { isTTY, columns: 120, cursorTo: () => true, clearLine: () => true };
  return Object.assign(through, terminal, { text: () => String(through.read() ?? "") }) as never;
}

test("without a terminal, progress is a line an epoch", async () => {
  const output = stream(false);
  const watch = progress({ epochs: 2, stream: output });
  watch.onBatchEnd?.(batch(1), control);
  for (const log of epochs([0.75, 0.5], [1, 1])) await watch.onEpochEnd?.(log, control);
  watch.stop();

  expect(output.text()).toBe(
    "Epoch 1/2 · loss 0.750 · accuracy 50.0 % · validation 50.0 % · 1,234 questions/s\n" +
      "Epoch 2/2 · loss 0.500 · accuracy 51.0 % · validation 50.0 % · 1,234 questions/s\n",
  );
});

test("at a terminal, it is a bar, until it is stopped", () => {
  const output = stream(true);
  const watch = progress({ epochs: 2, stream: output, history: epochs([0.75], [1]) });
  for (let step = 11; step <= 20; step++) watch.onBatchEnd?.(batch(step), control);
  watch.stop();
  const text = output.text();
  watch.onBatchEnd?.(batch(20), control);

  expect(text).toMatch(/Epoch 2\/2 ━+ loss 0\.\d+ · accuracy \d+\.\d % · validation 50\.0 % · [\d,]+ questions\/s · 0 s left/);
  expect(output.text()).toBe("");
});

test.each([
  [0.4, "0 s"],
  [59, "59 s"],
  [130, "2 min 10 s"],
  [3900, "1 h 5 min"],
])("%d seconds are %s", (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
