const OTHER_WORD_CHARACTER = /[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]/u;
const LETTER = /\p{L}/u;
const UPPER_CASE = /\p{Lu}/u;

/**
 * How many UTF-16 units the word character at `index` takes: 0 when there is none, 2 beyond the basic plane.
 * Word characters are letters, marks, numbers and emoji.
 */
export function wordCharacterWidth(text: string, index: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(index);
  if (unit < 128) return isAsciiLetter(unit) || isDigitUnit(unit) ? 1 : 0;
  const width = (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  return OTHER_WORD_CHARACTER.test(text.slice(index, index + width)) ? width : 0;
}

/** Whether the character at `index` is a digit 0–9. */
export function isDigit(text: string, index: number): boolean {
  return isDigitUnit(text.charCodeAt(index));
}

/** Whether the character at `index` is a letter of any script. */
export function isLetter(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit < 128 ? isAsciiLetter(unit) : LETTER.test(text.charAt(index));
}

/** Whether the character at `index` is a capital letter of any script. */
export function isUpperCase(text: string, index: number): boolean {
  return UPPER_CASE.test(text.charAt(index));
}

/** Whether the character at `index` is white space; the zero-width space counts. */
export function isSpace(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit === 32 || (unit >= 9 && unit <= 13) || (unit > 127 && /[\s\u200b]/.test(text.charAt(index)));
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
}

function isDigitUnit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
