import type { Span } from "./tagged-lines.ts";

/** What a word is to the clauses of its line: begins one that happened after those before it, or just before the last of them, or goes on. */
export type ClauseTag = "goes on" | "begins" | "begins earlier";

/** In the order of their class numbers. */
export const clauseTags: readonly ClauseTag[] = ["goes on", "begins", "begins earlier"];

/** The clauses that tags stand for, in the order in which they happened. */
export function clausesOf(tags: readonly (ClauseTag | undefined)[]): Span[] {
  const told: { begin: number; end: number }[] = [];
  const happened: Span[] = [];
  for (const [at, tag] of tags.entries()) {
    const latest = told.at(-1);
    if (latest && (tag === "goes on" || tag === undefined)) {
      latest.end++;
      continue;
    }
    const next = { begin: at, end: at + 1 };
    told.push(next);
    if (latest && tag === "begins earlier") happened.splice(happened.indexOf(latest), 0, next);
    else happened.push(next);
  }
  return happened;
}
