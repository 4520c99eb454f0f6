/**
 * Question: how light and quick is the page, and how fast does it train beside Node?
 *
 *   npm run results:page
 *
 * Needs a Chromium: see test/web/browser.ts.
 */
import os from "node:os";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { findBrowser, launch } from "../test/web/browser.ts";
import { serve } from "../test/web/serve.ts";
import type { TrainingOrder } from "../web/src/engine/protocol.ts";
import { recipes, settingsOf, type Trainable } from "../web/src/engine/recipes.ts";
import { Training } from "../web/src/engine/training.ts";
import { median, record } from "./record.ts";

const turns = 3;

/** What is trained here and there. */
const jobs: readonly { readonly network: Trainable; readonly stories: number; readonly epochs: number }[] = [
  { network: "memory-network", stories: 2000, epochs: 80 },
  { network: "lstm", stories: 300, epochs: 40 },
];

const path = findBrowser();
if (!path) throw new Error("No Chromium was found: install one, or set HEARSAY_BROWSER to its program.");
const busy = os.loadavg()[0]!;
const served = await serve("dist-bench");
const browser = await launch(path);

const bytes = await firstLoad(browser);
const loads = [];
for (let turn = 0; turn < turns; turn++) loads.push(await load(browser));
const task = await longestTask(browser);
const training = [];
for (const job of jobs) training.push(await race(browser, job));
const version = browser.version();
await browser.close();
await served.close();

const figures = {
  chromium: version,
  sharedMachine: busy > 0.5,
  loadAverageBefore: Number(busy.toFixed(2)),
  firstLoad: bytes,
  load: {
    turns,
    interactiveMs: Math.round(median(loads.map(({ interactive }) => interactive))),
    canAnswerMs: Math.round(median(loads.map(({ canAnswer }) => canAnswer))),
  },
  longestTaskWhileTraining: task,
  training,
};
record("page", { command: "npm run results:page", seed: "1", data: "plain moves (web/src/engine/plain-moves.ts)", ...figures });
console.log(JSON.stringify(figures, null, 2));

async function visit(browser: Browser, view = ""): Promise<Page> {
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  // On a busy machine everything takes its time.
  page.setDefaultTimeout(240_000);
  await page.goto(served.url + view, { waitUntil: "commit" });
  return page;
}

async function ready(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Reading with" }).waitFor();
}

/** Bytes of all that is loaded before the first answer, each file by itself with gzip. */
async function firstLoad(browser: Browser) {
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  const sizes: { file: string; gzip: number }[] = [];
  const pending: Promise<void>[] = [];
  page.on("response", (response) => {
    const take = async (): Promise<void> => {
      const file = new URL(response.url()).pathname.replace(/-[\w-]{8}\./, ".");
      sizes.push({ file, gzip: gzipSync(await response.body(), { level: 9 }).length });
    };
    pending.push(take());
  });
  await page.goto(served.url);
  await ready(page);
  await Promise.all(pending);
  await page.context().close();
  const isWeights = ({ file }: { file: string }): boolean => file.endsWith(".safetensors");
  const sum = (own: readonly { gzip: number }[]): number => own.reduce((total, { gzip }) => total + gzip, 0);
  return {
    gzipBytesWithoutWeights: sum(sizes.filter((own) => !isWeights(own))),
    gzipBytesOfWeights: sum(sizes.filter(isWeights)),
    files: sizes,
  };
}

/** Ms from the start of the navigation until one can type, with no long task behind it, and until it can answer. */
async function load(browser: Browser): Promise<{ interactive: number; canAnswer: number }> {
  const page = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
  await page.addInitScript(() => {
    const times = { field: 0, answer: 0, longTask: 0 };
    Object.assign(window, { times });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) times.longTask = Math.max(times.longTask, startTime + duration);
    }).observe({ type: "longtask", buffered: true });
    new MutationObserver(() => {
      if (!times.field && document.querySelector("#say:enabled")) times.field = performance.now();
      if (!times.answer && document.querySelector("summary")?.textContent?.includes("Reading with")) times.answer = performance.now();
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.goto(served.url);
  await ready(page);
  const times = await page.evaluate(() => (window as unknown as { times: { field: number; answer: number; longTask: number } }).times);
  await page.context().close();
  return { interactive: Math.max(times.field, times.longTask < times.answer ? times.longTask : 0), canAnswer: times.answer };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task of the page's own thread while a network learns: by the clock, and by its use of the processor. */
async function longestTask(browser: Browser) {
  const page = await visit(browser, "#/train");
  await page.getByRole("button", { name: "Start" }).waitFor();
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "__metadata"] });
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("status").filter({ hasText: "Done" }).waitFor({ timeout: 120_000 });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly TraceEvent[] };
  await page.context().close();
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && mains.has(`${pid} ${tid}`));
  const most = (of: (event: TraceEvent) => number | undefined): number =>
    Number((Math.max(...tasks.map((event) => of(event) ?? 0)) / 1000).toFixed(1));
  return { tasks: tasks.length, wallMs: most(({ dur }) => dur), processorMs: most(({ tdur }) => tdur) };
}

/** Questions a second in the last epoch, here and there in turns. */
async function race(browser: Browser, { network, stories, epochs }: (typeof jobs)[number]) {
  const chromium: number[] = [];
  const node: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    chromium.push(await inPage(browser, { network, stories, epochs }));
    node.push(await inNode({ network, stories, epochs }));
  }
  const [here, there] = [Math.round(median(chromium)), Math.round(median(node))];
  return { network, size: "medium", stories, epochs, turns, chromium: here, node: there, ratio: Number((here / there).toFixed(2)) };
}

async function inPage(browser: Browser, { network, stories, epochs }: (typeof jobs)[number]): Promise<number> {
  const page = await visit(browser, "#/train");
  await page.getByRole("radio", { name: new RegExp(`^${network}`) }).check();
  await page.getByRole("spinbutton", { name: "Stories" }).fill(String(stories));
  await page.getByText("More", { exact: true }).click();
  await page.getByLabel("Epochs").fill(String(epochs));
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByRole("status").filter({ hasText: "Done" }).waitFor({ timeout: 240_000 });
  const speed = Number((await page.getByTestId("speed").innerText()).replaceAll(",", ""));
  await page.context().close();
  return speed;
}

function inNode({ network, stories, epochs }: (typeof jobs)[number]): Promise<number> {
  const { learningRate } = recipes[network];
  const settings = settingsOf(network, "medium");
  const order: TrainingOrder = {
    network,
    settings,
    task: { kind: "plain-moves", stories },
    epochs,
    batchSize: 32,
    learningRate,
    seed: 1,
    threads: 1,
  };
  return new Promise((resolve, reject) => {
    let speed = 0;
    const training = new Training((event) => {
      if (event.event === "epoch") speed = event.log.examplesPerSecond;
      if (event.event === "state" && event.state === "done") resolve(speed);
      if (event.event === "state" && event.state === "failed") reject(new Error(event.message));
    });
    training.start(order);
  });
}
