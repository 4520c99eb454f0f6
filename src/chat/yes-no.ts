import { tokenize } from "../text/tokenize.ts";

const questionWords = new Set("who whom whose what where when why which how".split(" "));
const openers = new Set("and so but or then well ok okay now please hey oh".split(" "));

/** Whether a question asks for something other than yes or no: its last clause begins with "who", "where" and the like. */
export function asksForMore(question: string): boolean {
  const clause = question.split(/[,;:]\s/).at(-1) ?? "";
  const first = tokenize(clause).find((token) => !openers.has(token));
  return first !== undefined && questionWords.has(first);
}
