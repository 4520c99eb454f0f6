import type { Random } from "../random.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import type { Question, Statement, Story } from "./story.ts";

/** One question with what had been told before it. */
export interface Example {
  readonly task: string;
  readonly statements: readonly Statement[];
  readonly question: Question;
}

/** All questions of stories, each with the statements before it. */
export function examplesOf(stories: readonly Story[]): Example[] {
  return stories.flatMap(({ task, statements, questions }) =>
    questions.map((question) => ({ task, statements: statements.slice(0, question.after), question })),
  );
}

/** An example in word ids. Equal sentences of one `encode` call are one and the same list. */
export interface EncodedExample {
  readonly sentences: readonly (readonly number[])[];
  readonly question: readonly number[];
}

export interface EncodeOptions {
  /** Draws the order of the unknown slots anew for each example, so that in training every slot has its turn. */
  readonly slotOrder?: Random | undefined;
}

/** Numbers the words of examples; each example is a conversation of its own. */
export function encode(
  examples: readonly Pick<Example, "statements" | "question">[],
  vocabulary: Vocabulary,
  { slotOrder }: EncodeOptions = {},
): EncodedExample[] {
  const known = new Map<string, readonly number[]>();
  const interned = (ids: readonly number[]): readonly number[] => {
    const key = ids.join(" ");
    const first = known.get(key) ?? ids;
    known.set(key, first);
    return first;
  };
  const slots = Array.from({ length: vocabulary.unknownSlots }, (_, index) => index + 1);
  return examples.map(({ statements, question }) => {
    const encoder = vocabulary.conversation(slotOrder?.shuffle(slots));
    const sentences = statements.map(({ tokens }) => interned(encoder.encode(tokens)));
    return { sentences, question: interned(encoder.encode(question.tokens)) };
  });
}

/** Lengths that a network needs to be fixed; by default a batch is as long as its longest, rounded up. */
export interface Layout {
  readonly words?: number;
  readonly question?: number;
  /** Padding stands before the words ("pre") instead of behind them; too long a list loses its start either way. */
  readonly padding?: "pre" | "post";
  /** At most so many statements, the latest. */
  readonly memories?: number;
}

/** Flat values with their shape. */
export interface Padded {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** What batches offer; each network reads some of it. Ids of 0 are padding. */
export interface BatchInputs {
  /** All words of the statements in order, [batch, words]. */
  readonly words: Padded;
  /** [batch, length] */
  readonly question: Padded;
  /** The words of the statements and then of the question, [batch, words]. */
  readonly sequence: Padded;
  /** The different sentences of the batch, the first one empty, [sentences, length]. */
  readonly sentences: Padded;
  /** Each example's statements as rows of `sentences`, the latest first, 0 behind the last: [batch, memories]. */
  readonly memories: Padded;
}

/** Lengths are rounded up to these multiples, so that few different shapes come up. */
const steps = { words: 16, question: 4, length: 4, memories: 4, sentences: 32 } as const;

function roundUp(length: number, step: number): number {
  return Math.max(1, Math.ceil(length / step)) * step;
}

interface Padding {
  /** Lengths are rounded up to multiples of this, */
  readonly step: number;
  /** but not beyond this; */
  readonly most?: number | undefined;
  /** or they are this. */
  readonly fixed?: number | undefined;
  readonly padding?: Layout["padding"];
}

function pad(lists: readonly (readonly number[])[], { step, most = Infinity, fixed, padding }: Padding): Padded {
  const length = fixed ?? Math.min(most, roundUp(Math.max(0, ...lists.map((list) => list.length)), step));
  const values = new Float32Array(lists.length * length);
  for (const [row, list] of lists.entries()) {
    const kept = list.slice(-length);
    values.set(kept, row * length + (padding === "pre" ? length - kept.length : 0));
  }
  return { shape: [lists.length, length], values };
}

/** Pads what networks read of some examples into one batch. */
export function batchInputs(
  examples: readonly EncodedExample[],
  names: readonly string[],
  { words, question, padding, memories }: Layout = {},
): Partial<BatchInputs> {
  const rows = new Map<readonly number[], number>();
  const rowOf = (sentence: readonly number[]): number => {
    const row = rows.get(sentence) ?? rows.size + 1;
    rows.set(sentence, row);
    return row;
  };
  const make: { readonly [Name in keyof BatchInputs]: () => Padded } = {
    words: () =>
      pad(
        examples.map(({ sentences }) => sentences.flat()),
        { step: steps.words, fixed: words, padding },
      ),
    question: () =>
      pad(
        examples.map((example) => example.question),
        { step: steps.question, fixed: question, padding },
      ),
    sequence: () =>
      pad(
        examples.map((example) => [...example.sentences.flat(), ...example.question]),
        { step: steps.words, padding },
      ),
    memories: () => {
      const latest = examples.map(({ sentences }) => sentences.slice(memories === undefined ? 0 : -memories).toReversed());
      return pad(
        latest.map((list) => list.map(rowOf)),
        { step: steps.memories, most: memories },
      );
    },
    sentences: () => {
      const distinct = pad([[], ...rows.keys()], { step: steps.length });
      const [count, length] = distinct.shape as [number, number];
      const padded = roundUp(count, steps.sentences);
      const values = new Float32Array(padded * length);
      values.set(distinct.values);
      return { shape: [padded, length], values };
    },
  };
  // `memories` finds the different sentences, so it comes first.
  const order = ["words", "question", "sequence", "memories", "sentences"] as const;
  return Object.fromEntries(order.filter((name) => names.includes(name)).map((name) => [name, make[name]()]));
}
