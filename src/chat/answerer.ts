import { input } from "../graph/tensor.ts";
import type { Prepared, Reader } from "../models/reader.ts";
import type { KernelSet } from "../runtime/kernels.ts";
import { Machine, type Program } from "../runtime/machine.ts";
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
  /** Whether the network may call the answer sure. */
  readonly sure: boolean;
  /** How many statements the network could take in. */
  readonly read: number;
}

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

  /** @throws ConversationError when the reader cannot answer yes and no, or cannot read plain sentences */
  constructor(reader: Reader, kernels: KernelSet) {
    if (reader.needsMarks) {
      throw new ConversationError(`A network of the kind ${reader.name} reads only sentences whose names are marked, not a conversation.`);
    }
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
    const places = this.reader.choose(statements, question);
    const chosen = places.map((place) => statements[place]!);
    const prepared = this.reader.prepare(chosen, question);
    const { probabilities, attention } = this.#run(prepared(), chosen.length);
    const best = probabilities.indexOf(Math.max(...probabilities));
    const confidence = probabilities[best]!;
    const own = attention ?? this.#leaveOut(prepared, { count: chosen.length, answer: best, probability: confidence });
    const weights = statements.map(() => 0);
    for (const [index, place] of places.entries()) weights[place] = own[index]!;
    return {
      answer: answers[best]!,
      confidence,
      sure: confidence >= this.reader.sureAbove,
      probabilities: Object.fromEntries(answers.map((answer, index) => [answer, probabilities[index]!])) as Reading["probabilities"],
      weights,
      read: places.length,
    };
  }

  #run(inputs: ReturnType<Prepared>, statements: number): Run {
    const shapes = this.reader.inputNames.map((name) => inputs[name]!.shape);
    const feeds = Object.fromEntries(this.reader.inputNames.map((name) => [name, inputs[name]!.values]));
    const { output, attention } = this.#program(shapes).run(feeds);
    const own = this.#classes.map((index) => (index === undefined ? 0 : output![index]!));
    const total = own.reduce((sum, probability) => sum + probability, 0) || 1;
    return {
      probabilities: own.map((probability) => probability / total),
      attention: attention && this.reader.attended(attention, statements),
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
  #leaveOut(prepared: Prepared, { count, answer, probability }: { count: number; answer: number; probability: number }): number[] {
    const drops = Array.from({ length: count }, (_, index) => {
      if (index < count - mostLeftOut) return 0;
      const without = this.#run(prepared(index), count - 1).probabilities[answer]!;
      return probability - without < leastChange ? 0 : probability - without;
    });
    const total = drops.reduce((sum, drop) => sum + drop, 0);
    return drops.map((drop) => (total === 0 ? 0 : drop / total));
  }
}
