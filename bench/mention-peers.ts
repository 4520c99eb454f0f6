/** What the mention finder is compared with: a rule, and wink-nlp's parts of speech. Both see the text as it was written. */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { mentionsOf } from "../src/stories/mentions.ts";
import type { Span } from "../src/stories/tagged-lines.ts";
import { tokenize } from "../src/text/tokenize.ts";
import type { MentionLine } from "./mention-lines.ts";

/** Finds the mentions in each of some lines. */
export type FindMentions = (lines: readonly Pick<MentionLine, "text" | "tokens">[]) => readonly (readonly Span[])[];

/** Words as they are written, with whether each is one of a mention. */
interface Judged {
  readonly word: string;
  readonly isMention: boolean;
}

const article = /^(?:the|a|an)$/i;
const opening = /^(?:I|the|a|an)$/i;

/** Capitalized words (not "I", nor the first of a question), and the word after "the", "a" or "an". */
export const byRule: FindMentions = (lines) =>
  lines.map(({ text, tokens }) => {
    const words = text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    const isQuestion = text.trim().endsWith("?");
    const isName = (word: string, at: number): boolean => /^\p{Lu}/u.test(word) && !opening.test(word) && !(isQuestion && at === 0);
    return runs(
      tokens,
      words.map((word, at) => ({ word, isMention: isName(word, at) || article.test(words[at - 1] ?? "") })),
    );
  });

const nlp = winkNLP(model, ["sbd", "pos"]);

/** Nouns and names side by side; with the adjectives right before them, or without. */
function byParts(adjectives: "with adjectives" | "without"): FindMentions {
  return (lines) =>
    lines.map(({ text, tokens }) => {
      const doc = nlp.readDoc(text);
      const words = doc.tokens().out();
      const parts = doc.tokens().out(nlp.its.pos) as string[];
      const isNoun = (at: number): boolean => parts[at] === "NOUN" || parts[at] === "PROPN";
      const isPart = (at: number): boolean => isNoun(at) || (adjectives === "with adjectives" && parts[at] === "ADJ" && isNoun(at + 1));
      return runs(
        tokens,
        words.map((word, at) => ({ word, isMention: isPart(at) })),
      );
    });
}

export const byNouns = byParts("without");
export const byNounsWithAdjectives = byParts("with adjectives");

/** So many words on, one of theirs may be ours. */
const searched = 4;

/** Neighbouring words of mentions as mentions, in our own words: contractions are cut elsewhere than there. */
function runs(tokens: readonly string[], judged: readonly Judged[]): Span[] {
  const own = judged.flatMap(({ word, isMention }) => tokenize(word).map((token) => ({ token, isMention })));
  let next = 0;
  const tags = tokens.map((token) => {
    const at = own.findIndex((other, index) => index >= next && index < next + searched && other.token === token);
    if (at !== -1) next = at + 1;
    return at !== -1 && own[at]!.isMention ? "inside" : "outside";
  });
  return mentionsOf(tags);
}
