import type { Random } from "../random.ts";
import type { Slots } from "./phrase.ts";

/** What a question can be answered with. */
export type WorldAnswer = "yes" | "no" | "not told";

/** A least and a most, both included. */
export type Range = readonly [least: number, most: number];

/** What follows from what has been told so far. */
export interface Verdict {
  readonly answer: WorldAnswer;
  /** A smallest set of statements that decides it; where nothing told bears on it, none. */
  readonly support: readonly number[];
  /** The kind of reason, such as "was there before"; questions are spread evenly over these. */
  readonly because: string;
}

/** A question that can be asked now: what fills its wording, and its verdict. */
export interface Ruling extends Verdict {
  readonly slots: Slots;
}

/** One small world while it is being told; knows the truth and what of it has been told. */
export interface Simulation {
  /** Lets something happen and returns the sentence that tells it. */
  tell(): string;
  /** All questions that have an exact answer now. */
  rulings(relation: string): readonly Ruling[];
}

/** One thing that can be asked, and its wordings; the first is the usual one. */
export interface QuestionKind {
  readonly relation: string;
  readonly wordings: readonly string[];
  /** How often it is asked, relative to the others. */
  readonly weight: number;
}

/** What a world may know of its story when it begins. */
export interface Beginning {
  readonly random: Random;
  /** How many sentences will be told. */
  readonly statements: number;
  /** The relations that will be asked about: worth telling of. */
  readonly asked: readonly string[];
}

/** A kind of world: what happens there, what is asked, how long its stories are. To add one, write one of these. */
export interface Domain {
  readonly description: string;
  readonly statements: Range;
  readonly questions: Range;
  /** How many statements at least come before the first question. */
  readonly askFrom: number;
  readonly asks: readonly QuestionKind[];
  begin(beginning: Beginning): Simulation;
}
