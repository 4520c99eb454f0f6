import { stem } from "../text/stem.ts";
import type { Statement } from "./story.ts";

/** How much of a statement's relevance goes on to statements that share its words. */
const passedOn = 0.5;
/** What being told last is worth, beside sharing a word that no other statement has. */
const recency = 0.1;

const stemsOf = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The stems of a statement's words, found once. */
function stems(tokens: readonly string[]): ReadonlySet<string> {
  const own = stemsOf.get(tokens) ?? new Set(tokens.map(stem));
  stemsOf.set(tokens, own);
  return own;
}

/** Places of a row that statements take up: at least four each. */
export function roomFor(statements: readonly Pick<Statement, "tokens">[]): number {
  return statements.reduce((sum, { tokens }) => sum + Math.max(4, tokens.length), 0);
}

/**
 * The places of the statements most likely to matter for a question, in order: all of them if they have at most so many
 * words, else those that share rare words with the question (by inverse document frequency, Spärck Jones 1972), or with
 * a statement that does, later ones first.
 */
export function mostRelevant(
  statements: readonly Pick<Statement, "tokens">[],
  question: Pick<Statement, "tokens">,
  mostWords: number,
): number[] {
  const places = [...statements.keys()];
  if (roomFor(statements) <= mostWords) return places;
  const words = statements.map(({ tokens }) => stems(tokens));
  const found = new Map<string, number>();
  for (const own of words) for (const word of own) found.set(word, (found.get(word) ?? 0) + 1);
  const shared = (from: ReadonlyMap<string, number>): number[] =>
    words.map((own) => [...own].reduce((sum, word) => sum + (from.get(word) ?? 0) * Math.log(statements.length / found.get(word)!), 0));
  const direct = shared(new Map(question.tokens.map((word) => [stem(word), 1])));
  const most = Math.max(...direct, 1e-9);
  const linked = new Map<string, number>();
  for (const [place, own] of words.entries()) {
    for (const word of own) linked.set(word, Math.max(linked.get(word) ?? 0, (passedOn * direct[place]!) / most));
  }
  const indirect = shared(linked);
  const score = places.map((place) => direct[place]! + indirect[place]! * passedOn + (recency * place) / statements.length);
  const kept: number[] = [];
  let room = mostWords;
  for (const place of places.toSorted((a, b) => score[b]! - score[a]!)) {
    const needed = roomFor([statements[place]!]);
    if (needed > room) continue;
    room -= needed;
    kept.push(place);
  }
  return kept.toSorted((a, b) => a - b);
}
