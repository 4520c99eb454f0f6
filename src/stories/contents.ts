import { Vocabulary, type VocabularyOptions } from "../text/vocabulary.ts";
import type { Example } from "./batch.ts";

/** The words of the sentences and questions of examples, and of other token lists. */
export function vocabularyOf(
  examples: readonly Example[],
  { also = [], ...options }: VocabularyOptions & { readonly also?: readonly (readonly string[])[] } = {},
): Vocabulary {
  const statements = new Set(examples.flatMap((example) => example.statements));
  const sentences = [...statements, ...examples.map(({ question }) => question)].map(({ tokens }) => tokens);
  return Vocabulary.from([...sentences, ...also], options);
}

const usualAnswers = ["yes", "no", "not told"];

/** The answers of examples, the usual ones first. */
export function answersOf(examples: readonly Example[]): string[] {
  const found = new Set(examples.map(({ question }) => question.answer));
  const others = [...found].filter((answer) => !usualAnswers.includes(answer)).toSorted();
  return [...usualAnswers.filter((answer) => found.has(answer)), ...others];
}
