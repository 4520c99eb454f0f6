import { concat, type Tensor } from "../graph/tensor.ts";
import type { Inputs, Network } from "../layers/model.ts";
import type { CallOptions } from "../layers/layer.ts";
import type { StoryTransformer } from "../models/story-transformer.ts";
import { Random } from "../random.ts";
import { longestRow, packedSentences, packStories, placesNeeded, type WordStory } from "../stories/packing.ts";
import { parts, type Batch, type BatchOptions, type Dataset } from "./data.ts";
import type { Loss } from "./losses.ts";

/** A question about a whole story. */
export interface LabelledQuestion {
  readonly tokens: readonly string[];
  readonly answer: string;
  /** 0-based statements that decide it. */
  readonly support: readonly number[];
}

export interface LabelledStory {
  readonly statements: readonly (readonly string[])[];
  readonly questions: readonly LabelledQuestion[];
}

/** Questions that a row has room for; a story with more takes several rows. */
export const questionsPerRow = 12;

/** Places in a batch, for each thread. */
const placesPerShard = 1024;
/** The caller's thread makes the batches and updates the weights too, so it takes so much of a shard, and the others its rest. */
const callersShare = 0.9;
/** Batches that are drawn together and sorted by length, so that little is padding. */
const drawnTogether = 32;
/** Rows are a multiple of so many places: more of their lengths than in answering, since each is worth a program of its own here. */
const lengthStep = 8;

/** What part of the probability of the right answer is spread over all (Szegedy et al. 2016). */
const smoothing = 0.05;
/** Weight of finding the deciding statements, beside answering. */
const supportWeight = 0.3;

export interface PackedStoriesOptions {
  readonly reader: StoryTransformer;
  /** Draws one story; each call another. */
  readonly draw: (random: Random) => LabelledStory;
  /** Batches in an epoch. */
  readonly batches: number;
}

/** An endless supply of stories as epochs of so many batches: `fit` it with batchSize 1. */
export class PackedStories implements Dataset {
  readonly size: number;
  readonly labels: readonly number[] = [];
  readonly #options: PackedStoriesOptions;

  constructor(options: PackedStoriesOptions) {
    this.#options = options;
    this.size = options.batches;
  }

  subset(): Dataset {
    return this;
  }

  *batches({ random = Random.seeded(0), shards = 1 }: BatchOptions): Iterable<readonly Batch[]> {
    const { draw, reader } = this.#options;
    const placesPerBatch = placesPerShard * shards;
    const drawn = (places: number): Row[] => {
      const stories: Row[] = [];
      for (let taken = 0; taken < places;) {
        for (const story of rows(draw(random))) {
          if (story.length === Infinity) continue;
          taken += story.length;
          stories.push(story);
        }
      }
      return stories;
    };
    let stories = drawn(placesPerBatch * drawnTogether);
    for (let given = 0; given < this.size;) {
      const next: Row[] = [];
      for (const [index, batch] of random
        .shuffle(batchesOf(stories, shards))
        .slice(0, this.size - given)
        .entries()) {
        yield batch.map((shard) => packedBatch(reader, shard, random));
        given++;
        // Bit by bit, so that every batch takes about as long to make.
        if (index < drawnTogether) next.push(...drawn(placesPerBatch));
      }
      stories = next;
    }
  }
}

/** A story with the places of the row that it needs; Infinity for a story too long for any. */
interface Row extends LabelledStory {
  readonly length: number;
}

/** A story with more questions than a row has room for, as several. */
function rows({ statements, questions: all }: LabelledStory): Row[] {
  const count = Math.ceil(all.length / questionsPerRow);
  return parts(all, count).map((questions) => ({ statements, questions, length: lengthOf(wordsOf({ statements, questions })) }));
}

function lengthOf(story: WordStory): number {
  const length = Math.ceil(placesNeeded(story) / lengthStep) * lengthStep;
  return length <= longestRow ? length : Infinity;
}

function wordsOf({ statements, questions }: LabelledStory): WordStory {
  return { statements, questions: questions.map(({ tokens }) => tokens) };
}

interface Shard {
  readonly stories: readonly LabelledStory[];
  readonly time: number;
  /** Rows of the shard, some of them perhaps empty. */
  readonly rows: number;
}

/** How many rows of so many places each shard has. */
function rowsOfShards(time: number, shards: number): number[] {
  const others = shards === 1 ? 0 : (shards - callersShare) / (shards - 1);
  const shares = Array.from({ length: shards }, (_, shard) => (shard > 0 ? others : shards === 1 ? 1 : callersShare));
  return shares.map((share) => Math.max(1, Math.floor((share * placesPerShard) / time)));
}

/** Stories of like length together, each batch in so many shards. */
function batchesOf(stories: readonly Row[], shards: number): Shard[][] {
  const sorted = stories.toSorted((one, other) => one.length - other.length);
  const batches: Shard[][] = [];
  for (let at = 0; at < sorted.length;) {
    // The last of the stories decides the length of all, and so how many there may be.
    let time = sorted[at]!.length;
    let rows = rowsOfShards(time, shards);
    for (;;) {
      const needed = sorted[Math.min(sorted.length, at + sum(rows)) - 1]!.length;
      if (needed <= time) break;
      time = needed;
      rows = rowsOfShards(time, shards);
    }
    const shard = (count: number): Shard => ({ stories: sorted.slice(at, (at += count)), time, rows: count });
    batches.push(rows.map(shard));
  }
  return batches;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, own) => total + own, 0);
}

const emptyStory: LabelledStory = { statements: [], questions: [] };

function packedBatch(reader: StoryTransformer, { stories, time, rows: count }: Shard, random: Random): Batch {
  const all = Array.from({ length: count }, (_, row) => stories[row] ?? emptyStory);
  const inputs = packStories(all.map(wordsOf), reader, { time, questions: questionsPerRow, random });
  const classes = reader.answers.length;
  const width = classes + packedSentences(time);
  const targets = new Float32Array(count * questionsPerRow * width);
  const weights = new Float32Array(count * questionsPerRow);
  for (const [row, { questions }] of all.entries()) {
    for (const [index, { answer, support }] of questions.entries()) {
      const at = row * questionsPerRow + index;
      weights[at] = 1;
      targets.fill(smoothing / classes, at * width, at * width + classes);
      targets[at * width + reader.classOf(answer)!]! += 1 - smoothing;
      for (const statement of support) targets[at * width + classes + statement] = 1 / support.length;
    }
  }
  return { inputs, targets: { shape: [count * questionsPerRow, width], values: targets }, weights };
}

/** A story transformer as it is trained: its output are logits of answers and of deciding statements, side by side. */
export class PackedTask implements Network {
  readonly name = "story-transformer";
  readonly #reader: StoryTransformer;

  constructor(reader: StoryTransformer) {
    this.#reader = reader;
  }

  get parameters(): Network["parameters"] {
    return this.#reader.parameters;
  }

  get inputNames(): Network["inputNames"] {
    return this.#reader.inputNames;
  }

  build(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    const { answers, support } = this.#reader.score(inputs, options);
    return concat([answers, support]);
  }
}

/** The cross-entropy of the answer, and of the deciding statements where there are any. */
export function packedLoss(classes: number): Loss {
  const parted = (x: Tensor): [Tensor, Tensor] => [x.range(1, 0, classes), x.range(1, classes, x.shape[1]!)];
  return {
    targets: (shape) => shape,
    perRow: (output, targets) => {
      const [answers, support] = parted(output);
      const [wanted, deciding] = parted(targets);
      return answers.crossEntropy(wanted).add(support.crossEntropy(deciding).mul(supportWeight));
    },
    correct: (output, targets) => parted(output)[0].argmax().equal(parted(targets)[0].argmax()),
  };
}
