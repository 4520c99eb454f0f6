import type { Reader } from "../models/reader.ts";
import type { KernelSet } from "../runtime/kernels.ts";
import { selectKernels } from "../runtime/select.ts";
import { statement, type Statement } from "../stories/story.ts";
import { isQuestion } from "../text/question.ts";
import { sentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokenize.ts";
import { Answerer, type Answer, type Reading } from "./answerer.ts";
import { ConversationError } from "./conversation-error.ts";
import { decisive, type Support } from "./support.ts";
import { asksForMore } from "./yes-no.ts";

/** What a question was answered with, and why. */
export interface Reply {
  readonly question: string;
  readonly answer: Answer;
  /** The network's probability for its answer. */
  readonly confidence: number;
  /** Whether the network calls it sure: its model card says how often such answers are right. */
  readonly sure: boolean;
  /** The statements that decided, the weightiest first; at most three. */
  readonly support: readonly Support[];
  /** How much each fact weighed, in the order of `facts`; sum to 1, or all 0 where no single one made a difference. */
  readonly weights: readonly number[];
  /** Words of the question and of the supporting statements that the network has never seen. */
  readonly unknownWords: readonly string[];
  /** What else there is to know about the answer, where there is something. */
  readonly explanation?: string;
}

/** What a text brought: statements that were told, answers to what was asked. */
export interface Said {
  readonly told: readonly string[];
  readonly replies: readonly Reply[];
}

/** A conversation as plain data. */
export interface SavedConversation {
  readonly format: "hearsay conversation";
  readonly version: 1;
  readonly facts: readonly string[];
}

export interface ConversationOptions {
  /** A network that answers yes and no. */
  readonly reader: Reader;
  /** The fastest that this machine can run, by default. */
  readonly kernels?: KernelSet;
}

/** Longer sentences are refused: nobody means them, and every word of one costs memory. */
const longestSentence = 1000;

/** Facts in the order they were told, and a network that answers questions about them. */
export class Conversation {
  readonly #answerer: Answerer;
  #facts: Statement[] = [];

  /** @throws ConversationError when the reader cannot answer yes and no */
  constructor({ reader, kernels = selectKernels() }: ConversationOptions) {
    this.#answerer = new Answerer(reader, kernels);
  }

  /** All that has been told, in order. */
  get facts(): readonly string[] {
    return this.#facts.map(({ text }) => text);
  }

  /**
   * Tells one sentence or several; a text without words tells nothing.
   *
   * @returns the statements added
   * @throws ConversationError when a sentence is too long; then none of the text is told
   */
  tell(text: string): readonly string[] {
    return this.#add(sentences(text).map(checked));
  }

  /**
   * Asks a yes/no question. While nothing has been told, the answer is "not told" without asking the network:
   * what it would say to an empty story is a prejudice of its training, not hearsay.
   *
   * @throws ConversationError when the question has no words, is too long, or asks for something other than yes or no
   */
  ask(text: string): Reply {
    return this.#answer(checkedQuestion(text));
  }

  /**
   * Tells the statements of a text and asks its questions, sentence by sentence; a sentence is a question if it ends
   * in a question mark or has the form of one.
   *
   * @throws ConversationError when a sentence is too long or a question asks for something other than yes or no; then
   * none of the text is told
   */
  say(text: string): Said {
    const parts = sentences(text).map((sentence) => {
      const asks = isQuestion(sentence);
      return { asks, sentence: asks ? checkedQuestion(sentence) : checked(sentence) };
    });
    const told: string[] = [];
    const replies: Reply[] = [];
    for (const { asks, sentence } of parts) {
      if (asks) replies.push(this.#answer(sentence));
      else told.push(...this.#add([sentence]));
    }
    return { told, replies };
  }

  /**
   * Takes back what was told.
   *
   * @param index place in `facts`, from 0
   * @returns the statement taken back
   * @throws ConversationError when there is no such fact
   */
  forget(index: number): string {
    const fact = this.#facts[index];
    if (!fact) throw new ConversationError(`There is no fact ${index + 1}: ${countOf(this.#facts.length)} told.`);
    this.#facts.splice(index, 1);
    return fact.text;
  }

  /** Forgets everything. */
  reset(): void {
    this.#facts = [];
  }

  /**
   * The words of a text that mean nothing to the network, each once, but for names: words with a capital. It can still
   * tell them apart from each other.
   */
  unknownWords(text: string): readonly string[] {
    const { reader } = this.#answerer;
    const names = new Set((text.match(/\p{Lu}[\p{L}\p{M}'’-]*/gu) ?? []).flatMap((name) => tokenize(name)));
    return [...new Set(statement(text).tokens)].filter((word) => !reader.knows(word) && !names.has(word));
  }

  /** The conversation as plain data, for `restore`. */
  toJSON(): SavedConversation {
    return { format: "hearsay conversation", version: 1, facts: this.facts };
  }

  /**
   * Takes up what `toJSON` gave, in place of what has been told.
   *
   * @throws ConversationError when the data is anything else
   */
  restore(data: unknown): void {
    const { format, version, facts } = (data ?? {}) as Partial<Record<keyof SavedConversation, unknown>>;
    if (format !== "hearsay conversation") throw new ConversationError("This is not a saved conversation.");
    if (version !== 1) throw new ConversationError(`Expected a saved conversation of version 1, got ${JSON.stringify(version)}.`);
    if (!Array.isArray(facts) || !facts.every((fact) => typeof fact === "string")) {
      throw new ConversationError("The saved conversation is damaged: its facts are not a list of texts.");
    }
    this.#facts = facts.map((fact) => statement(checked(fact))).filter(({ tokens }) => tokens.length > 0);
  }

  #add(told: readonly string[]): readonly string[] {
    for (const sentence of told) this.#facts.push(statement(sentence));
    return told;
  }

  #answer(question: string): Reply {
    const facts = this.#facts;
    if (facts.length === 0) {
      const unknownWords = this.unknownWords(question);
      return { question, answer: "not told", confidence: 1, sure: true, support: [], weights: [], unknownWords, explanation: nothingTold };
    }
    const reading = this.#answerer.answer(facts, statement(question));
    const { answer, confidence, sure, weights } = reading;
    const support = decisive(weights).map((index) => ({ statement: facts[index]!.text, weight: weights[index]! }));
    const unknownWords = this.unknownWords([question, ...support.map((own) => own.statement)].join("\n"));
    return { question, answer, confidence, sure, support, weights, unknownWords, ...explanation(reading, facts.length) };
  }
}

const nothingTold = "Nothing has been told yet.";

/** A sentence on one line and without control characters, which a terminal could take for commands. */
function checked(sentence: string): string {
  if (sentence.length > longestSentence) {
    const length = sentence.length.toLocaleString("en-US");
    throw new ConversationError(`A sentence may have at most ${longestSentence} characters; this one has ${length}.`);
  }
  return sentence.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function checkedQuestion(text: string): string {
  const question = checked(text);
  if (tokenize(question).length === 0) throw new ConversationError("Expected a question, got no words.");
  if (!asksForMore(question)) return question;
  throw new ConversationError('I can only answer questions with yes or no, such as "Is Ana in the kitchen?"');
}

function explanation({ read }: Reading, facts: number): Pick<Reply, "explanation"> {
  return read < facts ? { explanation: `The network could take in only ${read} of the ${facts} facts.` } : {};
}

function countOf(facts: number): string {
  return facts === 1 ? "1 fact has been" : `${facts || "no"} facts have been`;
}
