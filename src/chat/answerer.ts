import { input } from "../graph/tensor.ts";
import type { Reader } from "../models/reader.ts";
import type { KernelSet } from "../runtime/kernels.ts";
import { Machine, type Program } from "../runtime/machine.ts";
import { batchInputs, encode, type EncodedExample } from "../stories/batch.ts";
import type { Statement } from "../stories/story.ts";
import { ConversationError } from "./conversation-error.ts";

/** What a yes/no question can be answered with. */
export type Answer = "yes" | "no" | "not told";

const answers: readonly Answer[] = ["yes", "no", "not told"];

/** What a network makes of statements and a question. */
export interface Reading {
  readonly answer: Answer;
  /** The probability of the answer. */
  readonly confidence: number;
  /** Sum to 1; an answer that the network cannot give has 0. */
  readonly probabilities: Readonly<Record<Answer, number>>;
  /** How much each statement weighed; sum to 1, or all 0 where no single one made a difference. */
  readonly weights: readonly number[];
  /** How many statements, the latest, the network could take in. */
  readonly read: number;
}

/** Only the latest words are read, so that a long text does not need all the memory there is. */
const mostWords = 8192;

/** Leaving statements out takes a run each, so only so many, the latest, are tried. */
const mostLeftOut = 64;

/** A smaller change of the probability of the answer does not count as a reason. */
const leastChange = 0.005;

/** Each has a shape of its own; the longest unused is dropped. */
const mostPrograms = 64;

interface Run {
  /** In the order of `answers`; sum to 1. */
  readonly probabilities: readonly number[];
  /** One a statement. */
  readonly attention: readonly number[] | undefined;
}

/** Runs a reader on one question at a time. Programs are compiled once for each shape of the inputs. */
export class Answerer {
  readonly reader: Reader;
  readonly #machine: Machine;
  readonly #programs = new Map<string, Program<string>>();
  readonly #classes: readonly (number | undefined)[];

  /** @throws ConversationError when the reader cannot answer yes and no */
  constructor(reader: Reader, kernels: KernelSet) {
    this.reader = reader;
    this.#classes = answers.map((answer) => (reader.answers.includes(answer) ? reader.classOf(answer) : undefined));
    if (this.#classes[0] === undefined || this.#classes[1] === undefined) {
      const own = reader.answers.slice(0, 6).join(", ") + (reader.answers.length > 6 ? ", …" : "");
      throw new ConversationError(`Expected a network that answers yes and no; this one answers ${own || "nothing"}.`);
    }
    this.#machine = new Machine(kernels, reader.parameters);
  }

  /** Answers a question about statements, given in the order they were told. */
  answer(statements: readonly Statement[], question: Pick<Statement, "tokens">): Reading {
    const read = this.#capacity(statements);
    const told = statements.slice(statements.length - read);
    const asked = { ...question, text: "", answer: "", support: [], after: told.length };
    const [example] = encode([{ statements: told, question: asked }], this.reader.vocabulary);
    const { probabilities, attention } = this.#run(example!);
    const best = probabilities.indexOf(Math.max(...probabilities));
    const weights = attention ?? this.#leaveOut(example!, best, probabilities[best]!);
    return {
      answer: answers[best]!,
      confidence: probabilities[best]!,
      probabilities: Object.fromEntries(answers.map((answer, index) => [answer, probabilities[index]!])) as Reading["probabilities"],
      weights: [...statements.slice(read).map(() => 0), ...weights],
      read,
    };
  }

  #capacity(statements: readonly Statement[]): number {
    const { memories = Infinity, words = mostWords } = this.reader.layout;
    let [read, length] = [0, 0];
    while (read < statements.length && read < memories && length < words) {
      read++;
      length += statements.at(-read)!.tokens.length;
    }
    return read;
  }

  #run(example: EncodedExample): Run {
    const inputs = batchInputs([example], this.reader.inputNames, this.reader.layout);
    const shapes = this.reader.inputNames.map((name) => inputs[name]!.shape);
    const feeds = Object.fromEntries(this.reader.inputNames.map((name) => [name, inputs[name]!.values]));
    const { output, attention } = this.#program(shapes).run(feeds);
    const own = this.#classes.map((index) => (index === undefined ? 0 : output![index]!));
    const total = own.reduce((sum, probability) => sum + probability, 0) || 1;
    return {
      probabilities: own.map((probability) => probability / total),
      attention: attention && Array.from(attention.subarray(0, example.sentences.length)).toReversed(),
    };
  }

  #program(shapes: readonly (readonly number[])[]): Program<string> {
    const key = shapes.join(" ");
    const { reader } = this;
    let program = this.#programs.get(key);
    this.#programs.delete(key);
    if (!program) {
      const inputs = Object.fromEntries(reader.inputNames.map((name, index) => [name, input(name, shapes[index]!)]));
      const attention = reader.attention?.(inputs);
      program = this.#machine.compile<string>({ output: reader.build(inputs), ...(attention && { attention }) });
      if (this.#programs.size >= mostPrograms) this.#programs.delete(this.#programs.keys().next().value!);
    }
    this.#programs.set(key, program);
    return program;
  }

  /** Occlusion: how much less likely the answer gets without each statement, as shares of the sum. */
  #leaveOut({ sentences, question }: EncodedExample, answer: number, probability: number): number[] {
    const drops = sentences.map((_, index) => {
      if (index < sentences.length - mostLeftOut) return 0;
      const without = this.#run({ sentences: sentences.toSpliced(index, 1), question }).probabilities[answer]!;
      return probability - without < leastChange ? 0 : probability - without;
    });
    const total = drops.reduce((sum, drop) => sum + drop, 0);
    return drops.map((drop) => (total === 0 ? 0 : drop / total));
  }
}
