import { StoryTransformer } from "../src/models/story-transformer.ts";
import { Random } from "../src/random.ts";
import { selectKernels } from "../src/runtime/select.ts";
import { NOT_TOLD } from "../src/stories/story.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { tokenize } from "../src/text/tokenize.ts";
import { Vocabulary } from "../src/text/vocabulary.ts";
import type { WordVectors } from "../src/text/word-vectors.ts";
import { muon } from "../src/training/optimizers.ts";
import { PackedTask, packedLoss, type LabelledStory } from "../src/training/packed-dataset.ts";
import { Trainer } from "../src/training/trainer.ts";
import { basics } from "../src/worlds/everyday/basics/basics.ts";
import { everydayDomains, tellEveryday } from "../src/worlds/everyday/everyday.ts";
import { swapPools } from "../src/worlds/everyday/swapping.ts";
import { hurried, together, variant } from "../src/worlds/everyday/training-stories.ts";
import { labelled } from "./everyday-data.ts";

/** Share of the stories that come from the worlds, the rest being written ones. */
const worldShare = 0.2;
/** Share of these that tell plain matters in a few plain lines, and of the others that are told in plain words. */
const [basicShare, plainShare] = [0.6, 0.5];
/** Share of short stories that are told together with another. */
const togetherShare = 0.15;
const shortStory = 8;
/** A word seen less often than this in the training text has no vector of its own. */
const leastSeen = 22;
const namesOfPeople = new Set(["f", "m", "n", "surname", "pet", "town"]);

function fromWorlds(random: Random): WrittenStory {
  if (random.chance(basicShare)) return hurried(tellEveryday(basics, random), random);
  return hurried(tellEveryday(random.choice(everydayDomains), random, { plain: random.chance(plainShare) }), random);
}

/** Draws what the everyday network is trained on: written stories with other words, and generated ones. */
export function everydayStories(written: readonly WrittenStory[]): (random: Random) => LabelledStory {
  const pools = swapPools(written);
  const oneStory = (random: Random): WrittenStory =>
    random.chance(worldShare) ? fromWorlds(random) : variant(random.choice(written), { pools, random });
  return (random) => {
    const first = oneStory(random);
    if (first.lines.length >= shortStory || !random.chance(togetherShare)) return labelled(first);
    const second = oneStory(random);
    return labelled(second.lines.length < shortStory ? together(first, second) : first);
  };
}

/** The common words of the training text, but for names. */
function commonWords(written: readonly WrittenStory[]): Vocabulary {
  const names = new Set(
    written.flatMap(({ swappable }) => swappable.filter(({ kind }) => namesOfPeople.has(kind)).flatMap(({ word }) => tokenize(word))),
  );
  const random = Random.seeded(0);
  const texts = [...written, ...Array.from({ length: 1500 }, () => fromWorlds(random))].flatMap(({ lines, questions }) => [
    ...lines,
    ...questions.map(({ text }) => text),
  ]);
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => tokenize(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Vocabulary.from([[...counts.keys()].filter((word) => counts.get(word)! >= leastSeen && !names.has(word))]);
}

export interface EverydayNetworkOptions {
  readonly vectors: WordVectors;
  readonly seed: number;
  readonly dim?: number;
}

/** The everyday network before its training. */
export function everydayNetwork(written: readonly WrittenStory[], { vectors, seed, dim = 128 }: EverydayNetworkOptions): StoryTransformer {
  return new StoryTransformer({
    vocabulary: commonWords(written),
    answers: ["yes", "no", NOT_TOLD],
    random: Random.seeded(seed),
    vectors,
    dim,
    blocks: 4,
    dropout: 0.04,
  });
}

export function everydayTrainer(reader: StoryTransformer, workers: number): Trainer {
  return new Trainer({
    network: new PackedTask(reader),
    loss: packedLoss(reader.answers.length),
    optimizer: muon({ beta2: 0.98, weightDecay: 0.1, restRate: 3 }),
    kernels: selectKernels("wide"),
    clipNorm: 1,
    workers,
  });
}
