import type { RelationMemory } from "../models/relation-memory.ts";
import type { Random } from "../random.ts";
import { mergeRelations } from "../stories/relation-merge.ts";
import { relationInputs, relationSizes, relationTargets, type RelationStory } from "../stories/relations.ts";
import { parts, type Batch, type BatchOptions, type Dataset } from "./data.ts";
import type { Trainer } from "./trainer.ts";

/** An answer of several entities holds each that is at least this share as likely as the likeliest. */
const picked = 0.4;

/** Stories that are scored together; more would take much memory where they are long. */
const scoredTogether = 16;

export interface RelationDatasetOptions {
  /**
   * In training, the share of stories that are told together with another one, so that a network trained on short
   * stories does not break on long ones.
   */
  readonly together?: number;
}

/** Statements of two stories that are told together: what a step costs grows with their number and the entities' squared. */
const longestTogether = 32;

/** Stories, each with all its questions, as the relation memory's data set; its rows are questions. */
export function relationDataset(
  network: RelationMemory,
  stories: readonly RelationStory[],
  { together = 0 }: RelationDatasetOptions = {},
): Dataset {
  const asked = stories.filter(({ questions }) => questions.length > 0);
  return new Stories(network, asked, together);
}

class Stories implements Dataset {
  readonly #network: RelationMemory;
  readonly #stories: readonly RelationStory[];
  readonly #together: number;

  constructor(network: RelationMemory, stories: readonly RelationStory[], together: number) {
    this.#network = network;
    this.#stories = stories;
    this.#together = together;
  }

  get size(): number {
    return this.#stories.length;
  }

  /** Stories are of one class. */
  get labels(): readonly number[] {
    return this.#stories.map(() => 0);
  }

  subset(indexes: readonly number[]): Dataset {
    return new Stories(
      this.#network,
      indexes.map((index) => this.#stories[index]!),
      this.#together,
    );
  }

  *batches({ batchSize, random, shards = 1 }: BatchOptions): Iterable<readonly Batch[]> {
    const count = Math.ceil(this.size / batchSize);
    const batches = random ? shuffled(this.#merged(random), count, random) : parts(this.#stories, count);
    for (const batch of batches) yield parts(batch, shards).map((part) => this.#batch(part));
  }

  #merged(random: Random): readonly RelationStory[] {
    if (this.#together === 0) return this.#stories;
    return this.#stories.map((story) => {
      if (!random.chance(this.#together)) return story;
      const other = random.choice(this.#stories);
      return story.statements.length + other.statements.length <= longestTogether ? mergeRelations(story, other, random) : story;
    });
  }

  #batch(stories: readonly RelationStory[]): Batch {
    const network = this.#network;
    const { batch, questions } = relationSizes(stories);
    const weights = new Float32Array(batch * questions);
    for (const [row, story] of stories.entries()) weights.fill(1, row * questions, row * questions + story.questions.length);
    return { inputs: { ...relationInputs(stories, network) }, targets: relationTargets(stories, network.answers.length), weights };
  }
}

/** Batches of stories of like length, numbers of entities and of questions, in a random order. */
function shuffled(stories: readonly RelationStory[], count: number, random: Random): RelationStory[][] {
  const lengths = (story: RelationStory): readonly number[] => {
    const { time, entities, questions } = relationSizes([story]);
    return [time, entities, questions];
  };
  const keyed = random.shuffle(stories).map((story) => ({ story, key: lengths(story) }));
  const sorted = keyed.toSorted((a, b) => a.key.map((own, at) => own - b.key[at]!).find((difference) => difference !== 0) ?? 0);
  return random.shuffle(
    parts(
      sorted.map(({ story }) => story),
      count,
    ),
  );
}

/** The share of questions of a data set that are answered right: with the right word, or exactly the right entities. */
export function relationAccuracy(trainer: Trainer, dataset: Dataset): number {
  let [right, asked] = [0, 0];
  for (const [batch] of dataset.batches({ batchSize: scoredTogether })) {
    const { inputs, targets, weights } = batch!;
    const width = targets.shape[1]!;
    const output = trainer.predict(inputs);
    for (const [row, weight] of weights.entries()) {
      if (weight === 0) continue;
      const given = output.subarray(row * width, (row + 1) * width);
      const enough = picked * Math.max(...given);
      asked++;
      if (given.every((own, at) => own > enough === targets.values[row * width + at]! > 0)) right++;
    }
  }
  return right / asked;
}
