import { roleMarker, type MarkedLine } from "./relations.ts";
import type { Span } from "./tagged-lines.ts";

/** What a word of a line is to its mentions of people, things and places (Ramshaw & Marcus 1995). */
export type MentionTag = "outside" | "begins" | "inside";

/** In the order of their class numbers. */
export const mentionTags: readonly MentionTag[] = ["outside", "begins", "inside"];

/** The mentions that tags stand for; an "inside" behind no mention begins one. */
export function mentionsOf(tags: readonly (MentionTag | undefined)[]): Span[] {
  const found: { begin: number; end: number }[] = [];
  for (const [at, tag] of tags.entries()) {
    const latest = found.at(-1);
    if (tag === "inside" && latest?.end === at) latest.end++;
    else if (tag === "begins" || tag === "inside") found.push({ begin: at, end: at + 1 });
  }
  return found;
}

/**
 * What is found in the lines of one story, agreed upon: whatever is a mention in one of its lines is one in all of them, the
 * longest first, so that a strange name that was missed or cut in one line is found by another.
 */
export function agreedMentions(lines: readonly (readonly string[])[], found: readonly (readonly Span[])[]): Span[][] {
  const names = new Set(found.flatMap((spans, line) => spans.map(({ begin, end }) => lines[line]!.slice(begin, end).join(" "))));
  const longestFirst = [...names].map((name) => name.split(" ")).toSorted((one, other) => other.length - one.length);
  return lines.map((tokens) => {
    const spans: Span[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const name = longestFirst.find((words) => words.every((word, index) => tokens[at + index] === word));
      if (name === undefined) continue;
      spans.push({ begin: at, end: at + name.length });
      at += name.length - 1;
    }
    return spans;
  });
}

/** A line with markers in place of its mentions; one that is mentioned twice has one marker, and those beyond `roles` share the last. */
export function marked(tokens: readonly string[], found: readonly Span[], roles: number): MarkedLine {
  const mentions: string[] = [];
  const pattern: string[] = [];
  let at = 0;
  for (const { begin, end } of found) {
    const name = tokens.slice(begin, end).join(" ");
    if (!mentions.includes(name)) mentions.push(name);
    pattern.push(...tokens.slice(at, begin), roleMarker(Math.min(mentions.indexOf(name), roles - 1)));
    at = end;
  }
  return { pattern: [...pattern, ...tokens.slice(at)], mentions };
}
