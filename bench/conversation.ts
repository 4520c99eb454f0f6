/**
 * Question: how long do telling and asking take in a conversation of 1,000 sentences about 500 people, and how much memory?
 *
 *   npm run results:conversation
 */
import { createChat } from "../src/chat/create-chat.ts";
import { median, record } from "./record.ts";

const sentences = 1000;
const people = 500;
const questions = 200;
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
};
record("conversation", {
  command: "npm run results:conversation",
  seed: "none",
  data: `${sentences} sentences about ${people} people, ${questions} questions`,
  ...figures,
});
console.log(figures);
