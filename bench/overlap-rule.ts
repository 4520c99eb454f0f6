import type { Example } from "../src/stories/batch.ts";
import { NOT_TOLD } from "../src/stories/story.ts";
import { stem } from "../src/text/stem.ts";

const empty = new Set("a an the is are was were am be been do does did has have had can could will would to of in on at it 's".split(" "));
const negative = new Set("not no never nobody none nothing neither nor without".split(" "));

/** A rule of word overlap and negation: not told where words are missing, else yes unless one side is negated. */
export function overlapRule({ statements, question: asked }: Example): string {
  const content = (tokens: readonly string[]): string[] => tokens.filter((word) => !empty.has(word) && !negative.has(word)).map(stem);
  const wanted = content(asked.tokens);
  const shares = statements.map(({ tokens }) => {
    const own = new Set(content(tokens));
    return wanted.filter((word) => own.has(word)).length / Math.max(1, wanted.length);
  });
  const best = Math.max(...shares, 0);
  if (best < 0.6) return NOT_TOLD;
  const nearest = statements[shares.lastIndexOf(best)]!;
  const negated = (tokens: readonly string[]): boolean => tokens.some((word) => negative.has(word));
  return negated(nearest.tokens) === negated(asked.tokens) ? "yes" : "no";
}
