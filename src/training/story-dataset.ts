import type { Reader } from "../models/reader.ts";
import { StoryTransformer } from "../models/story-transformer.ts";
import type { Random } from "../random.ts";
import { batchInputs, encode, type EncodedExample, type EncodeOptions, type Example } from "../stories/batch.ts";
import { parts, type Batch, type BatchOptions, type Dataset } from "./data.ts";

export interface StoryDatasetOptions extends EncodeOptions {
  /**
   * In training, the share of empty statements put between the told ones, so that a network does not lean on
   * exact distances in time ("random noise", Sukhbaatar et al. 2015, section 4.1).
   */
  readonly timeNoise?: number;
}

interface Labelled extends EncodedExample {
  readonly label: number;
}

/** Batches whose examples are sorted by length together, so that little is padding. */
const sortedTogether = 32;

const empty: readonly number[] = [];

/**
 * Examples as a reader's data set.
 *
 * @throws RangeError when an answer is not among the reader's
 */
export function storyDataset(reader: Reader, examples: readonly Example[], options: StoryDatasetOptions = {}): Dataset {
  const labels = examples.map(({ question, task }) => {
    const label = reader.classOf(question.answer);
    if (label !== undefined) return label;
    throw new RangeError(
      `${reader.name}: expected one of the answers ${reader.answers.join(", ")}, got "${question.answer}" to "${question.text}" (task ${task}).`,
    );
  });
  if (reader instanceof StoryTransformer) return new OneByOne(reader, examples, labels);
  const encoded = encode(examples, reader.vocabulary, options).map((example, index) => ({ ...example, label: labels[index]! }));
  return new Encoded(reader, encoded, options);
}

class Encoded implements Dataset {
  readonly #reader: Reader;
  readonly #examples: readonly Labelled[];
  readonly #options: StoryDatasetOptions;
  readonly #lengths: ReadonlyMap<Labelled, number>;

  constructor(reader: Reader, examples: readonly Labelled[], options: StoryDatasetOptions) {
    this.#reader = reader;
    this.#examples = examples;
    this.#options = options;
    this.#lengths = new Map(examples.map((example) => [example, example.sentences.reduce((sum, own) => sum + own.length, 0)]));
  }

  get size(): number {
    return this.#examples.length;
  }

  get labels(): readonly number[] {
    return this.#examples.map(({ label }) => label);
  }

  subset(indexes: readonly number[]): Dataset {
    return new Encoded(
      this.#reader,
      indexes.map((index) => this.#examples[index]!),
      this.#options,
    );
  }

  *batches({ batchSize, random, shards = 1 }: BatchOptions): Iterable<readonly Batch[]> {
    const batches = random ? this.#shuffled(batchSize, random) : parts(this.#examples, Math.ceil(this.size / batchSize));
    for (const batch of batches) yield parts(batch, shards).map((part) => this.#batch(part, random));
  }

  /** Batches of examples of like length, in a random order. */
  #shuffled(batchSize: number, random: Random): Labelled[][] {
    const batches = parts(random.shuffle(this.#examples), Math.ceil(this.size / batchSize));
    const length = (example: Labelled): number => this.#lengths.get(example)!;
    const sorted = parts(batches, Math.ceil(batches.length / sortedTogether)).flatMap((some) => {
      const together = some.flat().toSorted((a, b) => length(a) - length(b));
      return parts(together, some.length);
    });
    return random.shuffle(sorted);
  }

  #batch(examples: readonly Labelled[], random: Random | undefined): Batch {
    const { timeNoise = 0 } = this.#options;
    const told = random && timeNoise > 0 ? examples.map((example) => noisy(example, timeNoise, random)) : examples;
    return {
      inputs: batchInputs(told, this.#reader.inputNames, this.#reader.layout),
      targets: { shape: [examples.length], values: Float32Array.from(examples, ({ label }) => label) },
      weights: new Float32Array(examples.length).fill(1),
    };
  }
}

/** Examples for a story transformer that is scored: each a batch of its own, as the chat reads it. */
class OneByOne implements Dataset {
  readonly labels: readonly number[];
  readonly #reader: StoryTransformer;
  readonly #examples: readonly Example[];

  constructor(reader: StoryTransformer, examples: readonly Example[], labels: readonly number[]) {
    this.#reader = reader;
    this.#examples = examples;
    this.labels = labels;
  }

  get size(): number {
    return this.#examples.length;
  }

  subset(indexes: readonly number[]): Dataset {
    const pick = <T>(items: readonly T[]): T[] => indexes.map((index) => items[index]!);
    return new OneByOne(this.#reader, pick(this.#examples), pick(this.labels));
  }

  *batches(): Iterable<readonly Batch[]> {
    for (const [index, { statements, question }] of this.#examples.entries()) {
      const chosen = this.#reader.choose(statements, question).map((place) => statements[place]!);
      const inputs = this.#reader.prepare(chosen, question)();
      yield [{ inputs, targets: { shape: [1], values: Float32Array.of(this.labels[index]!) }, weights: Float32Array.of(1) }];
    }
  }
}

function noisy(example: Labelled, rate: number, random: Random): Labelled {
  return {
    ...example,
    sentences: example.sentences.flatMap((sentence) => (random.chance(rate) ? [empty, sentence] : [sentence])),
  };
}
