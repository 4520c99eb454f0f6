import { isDigit, isLetter, wordCharacterWidth } from "./characters.ts";
import { expandContraction } from "./contractions.ts";

/** Go on with a word wherever a word character follows: apostrophe, hyphen, zero-width joiner and non-joiner. */
const JOINERS = "'-\u200c\u200d";

/**
 * The words of a text in lower case, without punctuation: "Isn't Zoë in the well-lit hall?" → is, not, zoë, in,
 * the, well-lit, hall.
 *
 * Contractions are expanded (see `expandContraction`), typographic quotes and hyphens become plain ones,
 * characters are composed (Unicode NFC), and case folding does not depend on the locale. Numbers keep their inner
 * marks (3.5, 1,000, 10:30), abbreviations their inner full stops (e.g, p.m). Emoji are words.
 *
 * Reads every character once; never throws.
 */
export function tokenize(text: string): string[] {
  const plain = normalize(text);
  const tokens: string[] = [];
  let index = 0;
  while (index < plain.length) {
    const end = wordEnd(plain, index);
    if (end > index) {
      for (const word of expandContraction(plain.slice(index, end))) tokens.push(word);
      index = end;
    } else if (isOwnersEnding(plain, index)) {
      tokens.push("'s");
      index += 2;
    } else {
      index += 1;
    }
  }
  return tokens;
}

function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘ʼ＇`´]/g, "'")
    .replace(/[‐‑]/g, "-")
    .replace(/\u00ad/g, "")
    .normalize("NFC");
}

/** Where the word that starts at `start` ends; `start` itself when no word starts there. */
function wordEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const width = wordCharacterWidth(text, end);
    if (width > 0) end += width;
    else if (end > start && joinsWords(text, start, end)) end += 1;
    else return end;
  }
}

/** Whether the mark at `index`, after a word character of a word that began at `start`, goes on with that word. */
function joinsWords(text: string, start: number, index: number): boolean {
  if (wordCharacterWidth(text, index + 1) === 0) return false;
  const mark = text[index];
  if (JOINERS.includes(mark!)) return true;
  if (mark !== "." && mark !== "," && mark !== ":") return false;
  if (isDigit(text, index - 1) && isDigit(text, index + 1)) return true;
  return mark === "." && isInitialism(text, start, index);
}

/** Whether the full stop at `index` stands between two single letters, as in "e.g". */
function isInitialism(text: string, start: number, index: number): boolean {
  const singleBefore = isLetter(text, index - 1) && (index - 1 === start || text[index - 2] === ".");
  return singleBefore && isLetter(text, index + 1) && wordCharacterWidth(text, index + 2) === 0;
}

/** Whether a lone 's stands at `index`, as in "mary 's", so that tokens joined by spaces are read back unchanged. */
function isOwnersEnding(text: string, index: number): boolean {
  return text.startsWith("'s", index) && text[index + 2] !== "'" && wordCharacterWidth(text, index + 2) === 0;
}
