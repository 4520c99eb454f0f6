/** A list of wordings, written with slashes between them. */
export const bank = (text: string): readonly string[] =>
  text
    .split("/")
    .map((wording) => wording.replace(/\s+/g, " ").trim())
    .filter((wording) => wording !== "");

/** Wordings written with " / " or line breaks between them. */
export const wordings = (text: string): readonly string[] =>
  text
    .split(/\n| \/ /)
    .map((wording) => wording.trim())
    .filter((wording) => wording !== "");

const frames: readonly ((statement: string) => string)[] = [
  (s) => `${s}?`,
  (s) => `${s}, right?`,
  (s) => `So ${s}?`,
  (s) => `Is it true that ${s}?`,
  (s) => `${s}, correct?`,
  (s) => `Is it right that ${s}?`,
  (s) => `Does that mean ${s}?`,
  (s) => `${s}, yes?`,
  (s) => `Can we say that ${s}?`,
  (s) => `Is it the case that ${s}?`,
  (s) => `So ${s}, right?`,
  (s) => `Would you say that ${s}?`,
];

/** Yes/no questions made of statements: each statement in five of the frames. */
export function asQuestions(statements: readonly string[]): readonly string[] {
  return statements.flatMap((statement, index) =>
    Array.from({ length: 5 }, (_, step) => frames[(index * 5 + step) % frames.length]!(statement)),
  );
}

/** Each wording on its own and, for some, after words that people begin a line with. */
export const begun = (beginnings: readonly string[], wordings: readonly string[]): readonly string[] => [
  ...wordings,
  ...wordings.map((wording, index) => `${beginnings[index % beginnings.length]!} ${wording}`),
];

export const LINE_BEGINNINGS = [
  "By the way,",
  "Actually,",
  "Oh, and",
  "You know,",
  "Well,",
  "As it happens,",
  "I was told that",
  "I know for a fact that",
  "It turns out that",
  "So,",
  "Just so you know,",
  "Apparently",
  "Funnily enough,",
  "For the record,",
  "To be honest,",
  "Right,",
  "Also,",
  "Anyway,",
  "As far as I know,",
  "I can tell you that",
  "FYI,",
] as const;
