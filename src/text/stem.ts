import { irregular } from "./irregular.ts";

/**
 * What the forms of one English word have in common, so that "keys" and "key", "carried" and "carry", "dropping" and
 * "drop", "took" and "take" are seen as the same word: a light suffix stripper in the manner of Harman's S-stemmer (1991), with -ing and -ed.
 */
export function stem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return stem(known);
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /[sxzh]es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && /[^s]s$/.test(word)) return withoutE(word.slice(0, -1));
  if (word.length > 5 && word.endsWith("ing")) return undoubled(word.slice(0, -3));
  if (word.length > 4 && word.endsWith("ied")) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith("ed")) return undoubled(word.slice(0, -2));
  return withoutE(word);
}

/** Without a final e, which "-es", "-ing" and "-ed" take along: of "apple", so that "apples" is the same, and of "rose". */
function withoutE(word: string): string {
  return /(?:....|^..[sxz])e$/.test(word) ? word.slice(0, -1) : word;
}

/** What "-ing" and "-ed" leave: "dropp" is "drop", and "tak" is "take". */
function undoubled(word: string): string {
  if (word.at(-1) === word.at(-2)) return word.slice(0, -1);
  return /^[^aeiou][aeiou][^aeiouwxy]$/.test(word) ? withoutE(`${word}e`) : word;
}
