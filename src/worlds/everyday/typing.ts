import type { Random } from "../../random.ts";

/** How often people type a line without capitals, without apostrophes, and with a slip. */
const [lowerCase, noApostrophes, slips] = [0.15, 0.12, 0.07];

/** A line as hurried people type it, now and then. */
export function typed(line: string, random: Random): string {
  let text = random.chance(lowerCase) ? line.toLowerCase() : line;
  if (random.chance(noApostrophes)) text = text.replaceAll("'", "");
  return random.chance(slips) ? slipped(text, random) : text;
}

/** How often people lead up to a question. */
const ledUpTo = 0.08;
const openers = "So|And|But|OK so|Hey,|Just checking:|Remind me:|Tell me:|Hm,|Now,|By the way,|One more thing:|Sorry, but|Then".split("|");

/** A question as people put it in the middle of a talk, now and then. */
export function ledTo(question: string, random: Random): string {
  if (!/^\p{L}/u.test(question) || !random.chance(ledUpTo)) return question;
  return `${random.choice(openers)} ${question.charAt(0).toLowerCase()}${question.slice(1)}`;
}

/** Two letters swapped, one left out, or one doubled. */
function slipped(text: string, random: Random): string {
  const places = [...text.matchAll(/\p{L}(?=\p{L})/gu)].map(({ index }) => index);
  if (places.length === 0) return text;
  const at = random.choice(places);
  const [first, second] = [text.charAt(at), text.charAt(at + 1)];
  const slip = random.choice([second + first, second, first + first + second]);
  return text.slice(0, at) + slip + text.slice(at + 2);
}
