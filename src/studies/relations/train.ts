import type { Settings } from "../../models/reader.ts";
import { RelationMemory } from "../../models/relation-memory.ts";
import type { Random } from "../../random.ts";
import type { KernelSet } from "../../runtime/kernels.ts";
import { encodeRelations, markNames, roleMarker, type RelationStory } from "../../stories/relations.ts";
import { NOT_TOLD, type Story } from "../../stories/story.ts";
import { Vocabulary } from "../../text/vocabulary.ts";
import type { Callback } from "../../training/callbacks.ts";
import { fit } from "../../training/fit.ts";
import { losses } from "../../training/losses.ts";
import { adamW } from "../../training/optimizers.ts";
import { relationDataset } from "../../training/relation-dataset.ts";
import { cosine } from "../../training/schedules.ts";
import { Trainer } from "../../training/trainer.ts";
import { usualCast, type Cast } from "../rooms.ts";

/** Names that the network was never trained with. */
export const strangers: Cast = { people: ["zora", "quill", "mirek"], places: ["cellar", "tower", "barn"], things: ["lamp", "drum"] };

const answers = ["yes", "no", NOT_TOLD];

/** The roles that a vocabulary has markers for. */
const markers = [0, 1, 2].map(roleMarker);

export interface RelationTraining {
  /** Of the usual cast. */
  readonly train: readonly Story[];
  readonly epochs: number;
  /** What the first weights are drawn from. */
  readonly random: Random;
  readonly seed: number;
  readonly kernels: KernelSet;
  /** Sizes of the network, where they are not the usual ones. */
  readonly settings?: Settings;
  readonly callbacks?: readonly Callback[];
}

export interface TrainedRelations {
  readonly network: RelationMemory;
  readonly trainer: Trainer;
  /** Stories as the network reads them: every word that is in no pattern is a name. */
  encode(stories: readonly Story[]): RelationStory[];
}

/** Trains a relation memory on stories of rooms. It learns the words of patterns alone, so that any name will do. */
export async function trainRelations(training: RelationTraining): Promise<TrainedRelations> {
  const { train, epochs, random, seed, kernels, settings = {}, callbacks = [] } = training;
  const names = new Set(Object.values(usualCast).flat());
  const words = train.flatMap(({ statements, questions }) => [...statements, ...questions].map(({ tokens }) => tokens));
  const vocabulary = Vocabulary.from([...words.map((tokens) => tokens.filter((token) => !names.has(token))), markers]);
  const mark = markNames(vocabulary);
  const encode = (stories: readonly Story[]): RelationStory[] => encodeRelations(stories, { mark, vocabulary, answers });
  const network = new RelationMemory({ ...settings, vocabulary, answers, random });
  const loss = losses.categoricalCrossentropy;
  const trainer = new Trainer({ network, loss, optimizer: adamW({ beta2: 0.98, weightDecay: 0 }), kernels, clipNorm: 1 });
  await fit(trainer, relationDataset(network, encode(train), { together: 0.2 }), {
    epochs,
    batchSize: 32,
    schedule: cosine(0.006, { warmUp: 30, floor: 0.03 }),
    seed,
    callbacks,
  });
  return { network, trainer, encode };
}
