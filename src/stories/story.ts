import { tokenize } from "../text/tokenize.ts";

/** One told sentence. */
export interface Statement {
  readonly text: string;
  readonly tokens: readonly string[];
}

/** One question about what was told before it. */
export interface Question {
  readonly text: string;
  readonly tokens: readonly string[];
  /** "yes", "no" or "not told"; other tasks have other words, in lower case. */
  readonly answer: string;
  /** 0-based indexes of the story's statements that decide the answer. */
  readonly support: readonly number[];
  /** How many statements had been told before it. */
  readonly after: number;
}

/** Statements in the order they are told, with questions between them. */
export interface Story {
  readonly task: string;
  readonly statements: readonly Statement[];
  readonly questions: readonly Question[];
}

/** The answer to a question that what was told leaves open; bAbI says "maybe". */
export const NOT_TOLD = "not told";

/** A statement with its tokens. */
export function statement(text: string): Statement {
  return { text, tokens: tokenize(text) };
}

/** What a question is made of; support defaults to none. */
export interface QuestionParts {
  readonly text: string;
  readonly answer: string;
  readonly after: number;
  readonly support?: readonly number[];
}

/** A question with its tokens and its answer in lower case. */
export function question({ text, answer, after, support = [] }: QuestionParts): Question {
  return { text, tokens: tokenize(text), answer: answer.toLowerCase(), support, after };
}
