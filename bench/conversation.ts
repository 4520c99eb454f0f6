/**
 * Question: how long do telling and asking take in a conversation of 1,000 sentences about 500 people, how much memory does
 * that need, and how long does the built command line take from a cold start?
 *
 *   npm run results:conversation
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createChat } from "../src/chat/create-chat.ts";
import { median, record } from "./record.ts";

const sentences = 1000;
const people = 500;
const questions = 200;
const coldStarts = 9;
const places = ["kitchen", "garden", "office", "library", "station", "market", "attic", "harbour"];

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const name = (index: number): string => `Person${String.fromCharCode(97 + (index % 26))}${index % people}`;
const before = process.memoryUsage().rss;
const chat = await createChat();
const told = Array.from({ length: sentences }, (_, index) =>
  milliseconds(() => chat.tell(`${name(index)} walked to the ${places[index % places.length]!}.`)),
);
const ask = (index: number): unknown => chat.ask(`Is ${name(index * 7)} in the ${places[index % places.length]!}?`);
for (let index = 0; index < 20; index++) ask(index); // compiled, and warm
const asked = Array.from({ length: questions }, (_, index) => milliseconds(() => ask(index)));
const megabytes = (process.memoryUsage().rss - before) / 2 ** 20;
const figures = {
  tellMilliseconds: { median: median(told), most: Math.max(...told) },
  askMilliseconds: { median: median(asked), most: Math.max(...asked) },
  megabytes,
  commandLine: await commandLine(),
};
record("conversation", {
  command: "npm run results:conversation",
  seed: "none",
  data: `${sentences} sentences about ${people} people, ${questions} questions`,
  ...figures,
});
console.log(figures);

/** Whole-process figures of the built command line: `hearsay ask` from a cold start, and a chat's peak memory. */
async function commandLine(): Promise<object> {
  const facts = Array.from({ length: 20 }, (_, index) => `Ana went to the ${index % 2 ? "kitchen" : "garden"}.`);
  const coldMs: number[] = [];
  for (let round = 0; round < coldStarts + 1; round++) {
    const started = performance.now();
    const ask = spawn(process.execPath, ["dist/cli/main.js", "ask", "--facts", "-", "Is Ana in the kitchen?"], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    ask.stdin.end(facts.join("\n"));
    await new Promise((resolve) => ask.on("close", resolve));
    if (round > 0) coldMs.push(performance.now() - started);
  }
  const chat = spawn(process.execPath, ["dist/cli/main.js", "chat", "--json"], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: chat.stdout })[Symbol.asyncIterator]();
  let peakRssMb = 0;
  for (let question = 0; question < 50; question++) {
    chat.stdin.write(`${facts[question % 20]}\nIs Ana in the kitchen?\n`);
    await answers.next();
    peakRssMb = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${chat.pid}/status`, "utf8"))![1]) / 1024;
  }
  chat.stdin.end();
  return {
    coldAskMs: { median: median(coldMs), minimum: Math.min(...coldMs), maximum: Math.max(...coldMs) },
    chatPeakRssMb: peakRssMb,
  };
}
