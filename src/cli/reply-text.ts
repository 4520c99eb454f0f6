import type { Answer } from "../chat/answerer.ts";
import type { Reply } from "../chat/conversation.ts";
import { pc } from "./colours.ts";

const colours: Readonly<Record<Answer, (text: string) => string>> = { yes: pc.green, no: pc.red, "not told": pc.yellow };

/** How an answer is worded. */
const worded: Readonly<Record<Answer, string>> = { yes: "yes", no: "no", "not told": "I wasn't told" };

/** `yes · 97 % sure · because: "Ana went to the kitchen."`, or `perhaps yes · 55 % · …` where the network is not sure. */
export function replyLine({ answer, confidence, sure, support, explanation }: Reply): string {
  const parts = [`${sure ? "" : "perhaps "}${pc.bold(colours[answer](worded[answer]))}`];
  if (support.length > 0 || !explanation) parts.push(sure ? `${percent(confidence)} sure` : percent(confidence));
  const sentences = support.map(({ statement }) => `"${statement}"`).join(" and ");
  if (sentences) parts.push(pc.dim(`${answer === "not told" ? "nearest" : "because"}: ${sentences}`));
  if (explanation) parts.push(pc.dim(explanation));
  return parts.join(" · ");
}

/** One line of JSON. */
export function replyJson({ question, answer, confidence, sure, support, unknownWords }: Reply): string {
  return JSON.stringify({ question, answer, confidence, sure, support, unknownWords });
}

/** A share of 1 as a percentage; only certainty is 100 %. */
function percent(share: number): string {
  const rounded = Math.round(100 * share);
  return rounded === 100 && share < 1 ? "over 99 %" : `${rounded} %`;
}

/** `"xylophone" and "zorb"` */
export function quotedList(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}

const barWidth = 20;

/** All facts with how much each weighed, as bars. */
export function weightBars(facts: readonly string[], weights: readonly number[]): string {
  const rows = facts.map((fact, index) => {
    const weight = weights[index] ?? 0;
    const bar = "█".repeat(Math.round(barWidth * weight)).padEnd(barWidth, "·");
    return `  ${pc.cyan(bar)} ${percent(weight).padStart(9)}  ${index + 1}  ${fact}`;
  });
  return rows.join("\n");
}

/** `3 facts`, `1 fact` */
export function plural(count: number, word: string): string {
  return `${count.toLocaleString("en-US")} ${word}${count === 1 ? "" : "s"}`;
}
