const WHOLE: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ["can", "not"]],
  ["cant", ["can", "not"]],
  ["cannot", ["can", "not"]],
  ["won't", ["will", "not"]],
  ["wont", ["will", "not"]],
  ["shan't", ["shall", "not"]],
  ["ain't", ["is", "not"]],
  ["let's", ["let", "us"]],
]);

const ENDINGS = [
  ["n't", "not"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'m", "am"],
  ["'d", "would"],
] as const;

/** After these words 's stands for "is"; after any other it may be an owner's and stays a token of its own. */
const IS_AFTER = new Set("it he she that this there here what where who how when why".split(" "));

/** Words whose "n't" is often typed without the apostrophe. */
const NEGATED = new Set("is are was were do does did has have had could would should must".split(" "));

/**
 * The words a lower-case word stands for: "isn't" → is, not; "he's" → he, is; "mary's" → mary, 's.
 * Any other word stands for itself. "'d" reads as "would".
 */
export function expandContraction(word: string): readonly string[] {
  if (!word.endsWith("t") && !word.includes("'")) return [word];
  const endings: string[] = [];
  let stem = word;
  for (;;) {
    const whole = WHOLE.get(stem);
    if (whole) return [...whole, ...endings.toReversed()];
    const parts = splitEnding(stem);
    if (!parts) return [stem, ...endings.toReversed()];
    stem = parts.stem;
    endings.push(parts.ending);
  }
}

/** Whether a stem is a word by itself: those of "0'n't" and "a.n't" are not. */
function isWordEnd(stem: string): boolean {
  return stem !== "" && !/['\-.,:\u200c\u200d]$/.test(stem);
}

function splitEnding(word: string): { stem: string; ending: string } | undefined {
  if (word.endsWith("'s") && word.length > 2) {
    const stem = word.slice(0, -2);
    return { stem, ending: IS_AFTER.has(stem) ? "is" : "'s" };
  }
  for (const [ending, meaning] of ENDINGS) {
    const stem = word.slice(0, -ending.length);
    if (word.endsWith(ending) && isWordEnd(stem)) return { stem, ending: meaning };
  }
  if (word.endsWith("nt") && NEGATED.has(word.slice(0, -2))) return { stem: word.slice(0, -2), ending: "not" };
  return undefined;
}
