import { isSubject, isSubjectPronoun, isVerbForm, opensNounPhrase } from "./subject.ts";
import { tokenize } from "./tokenize.ts";

const OPENERS = new Set("so and but then well ok okay now please hey hi oh um hmm yes no".split(" "));
const AUXILIARIES = new Set("is are was were am do does did has have had can could will would shall should may might must".split(" "));
const NAMES_TOO = new Set(["will", "may"]);
const WH_WORDS = new Set("who whom whose what when where why which how".split(" "));
/** After a comma these begin a relative clause: "Frank, who was in the van". */
const RELATIVE = new Set("who whom whose which".split(" "));
const EXCLAIMED = ["can you believe", "would you believe", "can you imagine", "will you look", "guess what"];

/** The form shows in the first words of a clause; more are not looked at. */
const FORM_LENGTH = 200;

/**
 * Whether a line asks something: it ends in a question mark or has the form of a question without one.
 *
 * The form is an auxiliary with a subject after it ("is mary here", "didn't the box fit"), or a wh-word that asks
 * ("where is john", "who has the ball"), in the first or the last clause. "Will went home" and "May is in the
 * garden" tell: a verb follows the name. Only form is looked at, so "what Mary said is true" counts as asking.
 */
export function isQuestion(text: string): boolean {
  const line = text.trim().replace(/["'”’»)\]\s]{1,20}$/u, "");
  if (/[?？][!?！？]{0,20}$/u.test(line.slice(-21))) return true;
  const clauses = line.split(/[,;:]\s/);
  const first = clauses[0]!;
  const last = clauses.at(-1) ?? first;
  const firstTokens = tokenize(first.slice(0, FORM_LENGTH));
  if (EXCLAIMED.some((words) => firstTokens.join(" ").startsWith(words))) return false;
  if (asks(firstTokens, first)) return true;
  // "Leela, who came last, was there." ends as a told sentence does.
  if (/[.!…]$/u.test(line)) return false;
  const lastTokens = tokenize(last.slice(0, FORM_LENGTH));
  return clauses.length > 1 && !RELATIVE.has(lastTokens[0] ?? "") && asks(lastTokens, last);
}

function asks(tokens: readonly string[], clause: string): boolean {
  const start = tokens.findIndex((token) => !OPENERS.has(token));
  if (start < 0) return false;
  const [head, ...rest] = tokens.slice(start);
  if (WH_WORDS.has(head!)) return whAsks(head!, rest);
  return AUXILIARIES.has(head!) && auxiliaryAsks(head!, rest, { contracted: /^\P{L}*\p{L}+n['’]?t\b/u.test(clause) });
}

function auxiliaryAsks(head: string, rest: readonly string[], { contracted }: { contracted: boolean }): boolean {
  const negated = rest[0] === "not";
  const [subject, ...after] = negated ? rest.slice(1) : rest;
  if (subject === undefined || !isSubject(subject)) return false;
  if (subject === "there") return after.length > 0;
  if (isSubjectPronoun(subject) || (subject === "it" && head !== "do" && head !== "have")) return true;
  // "Had a tour of the factory": the user, who leaves out "I".
  if (head === "had" && (subject === "a" || subject === "an")) return false;
  if (head === "do" || head === "have") return !negated && after.length >= 2 && opensNounPhrase(subject) && subject !== "a";
  if (negated && !contracted) return opensNounPhrase(subject);
  return !(NAMES_TOO.has(head) && isVerbForm(subject, after[0]));
}

function whAsks(head: string, rest: readonly string[]): boolean {
  const [next, ...after] = rest;
  if (next === undefined) return true;
  const tells = opensNounPhrase(next) || isSubjectPronoun(next) || next === "it";
  switch (head) {
    case "who":
    case "whom":
    case "whose":
      return true;
    case "what":
    case "which":
      return !tells;
    case "how":
      return !tells && (AUXILIARIES.has(next) || next === "many" || next === "much" || AUXILIARIES.has(after[0] ?? ""));
    default:
      return AUXILIARIES.has(next);
  }
}
