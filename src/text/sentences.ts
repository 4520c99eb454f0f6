import { isDigit, isLetter, isSpace, isUpperCase, wordCharacterWidth } from "./characters.ts";

/** Never the end of a sentence: what they introduce follows. */
const INTRODUCES = new Set("mr mrs ms mx dr prof st rev sgt capt lt mt vs e.g i.e cf approx".split(" "));

/** The end of a sentence only before a capital letter. */
const MAY_END = new Set("etc a.m p.m jr sr inc ltd co u.s u.k".split(" "));

const LONGEST_ABBREVIATION = 8;
const TERMINATORS = ".!?…。！？";
const FULL_WIDTH = "。！？";
const CLOSERS = "\"'”’»)]";
const LINE_ENDS = "\n\r\u2028\u2029";

/**
 * Splits a text at . ! ? and line ends into sentences, each with its final mark and without white space around.
 *
 * Abbreviations (Mr., e.g.), initials (J. Smith), decimals (3.5) and names with inner full stops (example.com) do
 * not end a sentence; "home.John" does. Pieces without a single word are left out. Reads every character once.
 */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  let hasWord = false;
  const close = (end: number) => {
    if (hasWord) found.push(text.slice(start, end).trim());
    start = end;
    hasWord = false;
  };
  for (let index = 0; index < text.length;) {
    if (LINE_ENDS.includes(text[index]!)) {
      close(index);
      index += 1;
    } else if (TERMINATORS.includes(text[index]!)) {
      const end = runEnd(text, index);
      if (endsSentence(text, { start, mark: index, end })) close(end);
      index = end;
    } else {
      hasWord ||= wordCharacterWidth(text, index) > 0;
      index += 1;
    }
  }
  close(text.length);
  return found;
}

/** The end of a run of final marks and the quotes or brackets they close. */
function runEnd(text: string, index: number): number {
  let end = index;
  while (end < text.length && TERMINATORS.includes(text[end]!)) end += 1;
  while (end < text.length && CLOSERS.includes(text[end]!)) end += 1;
  return end;
}

function endsSentence(text: string, { start, mark, end }: { start: number; mark: number; end: number }): boolean {
  if (end === text.length || FULL_WIDTH.includes(text[mark]!)) return true;
  const isLoneStop = text[mark] === "." && end === mark + 1;
  if (isSpace(text, end)) return !isLoneStop || !isAbbreviation(text, start, mark);
  if (!isLoneStop) return isLetter(text, end);
  return isUpperCase(text, end) && isLetter(text, mark - 1) && isLetter(text, mark - 2);
}

/** Whether the full stop at `mark`, before white space, belongs to an abbreviation or an initial. */
function isAbbreviation(text: string, start: number, mark: number): boolean {
  const wordStart = wordBefore(text, mark, Math.max(start, mark - LONGEST_ABBREVIATION));
  const word = text.slice(wordStart, mark).toLowerCase();
  const next = skipSpace(text, mark + 1);
  if (INTRODUCES.has(word)) return true;
  if (MAY_END.has(word)) return !isUpperCase(text, next);
  if (word === "no") return isDigit(text, next);
  return isInitial(text, { start, wordStart, mark, next });
}

/**
 * "J. Smith" and "George W. Bush", but not "left of B. Mary": an initial comes first or after a capitalised word,
 * and a longer capitalised word or another initial follows.
 */
function isInitial(text: string, at: { start: number; wordStart: number; mark: number; next: number }): boolean {
  if (!isUpperCase(text, at.mark - 1) || (at.wordStart !== at.mark - 1 && text[at.mark - 2] !== ".")) return false;
  if (!isUpperCase(text, at.next) || isSpace(text, at.next + 1)) return false;
  const before = text.slice(Math.max(at.start, at.wordStart - 40), at.wordStart).trimEnd();
  const lastWord = before.slice(before.lastIndexOf(" ") + 1);
  return lastWord === "" || isUpperCase(lastWord, 0);
}

function wordBefore(text: string, end: number, limit: number): number {
  let start = end;
  while (start > limit && (text[start - 1] === "." || wordCharacterWidth(text, start - 1) > 0)) start -= 1;
  return start;
}

function skipSpace(text: string, index: number): number {
  let next = index;
  while (next < text.length && isSpace(text, next)) next += 1;
  return next;
}
