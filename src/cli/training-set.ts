import { makeReader } from "../models/readers.ts";
import type { Reader } from "../models/reader.ts";
import { Random } from "../random.ts";
import { examplesOf, type Example } from "../stories/batch.ts";
import { answersOf, vocabularyOf } from "../stories/contents.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { digest, readData, type Data } from "./data.ts";
import { Failure, usageFailure } from "./failure.ts";
import type { TrainingPlan } from "./recipes.ts";

/** The questions that a network is trained on, and those that only tell how good it is. */
export interface TrainingSet {
  readonly name: string;
  readonly train: readonly Example[];
  readonly validation: readonly Example[];
  /** Changes when the stories do. */
  readonly digest: string;
}

/** Reads what a plan trains on; test stories are not touched. @throws Failure when there is nothing to train on */
export async function readTrainingSet(plan: TrainingPlan): Promise<TrainingSet> {
  const data = await readData(plan, ["train", "valid"]);
  const { train, validation } = split(data, plan);
  if (train.length === 0) throw new Failure(`There are no training questions in "${plan.data}".`);
  const name = `${data.name}${data.splits.valid.length === 0 && plan.validation > 0 ? `, ${Math.round(100 * plan.validation)} % held out` : ""}`;
  return { name, train, validation, digest: digest([...data.splits.train, ...data.splits.valid]) };
}

/** Whole stories are held out, so that no validation question was trained with. */
function split({ splits: { train, valid } }: Data, { validation, seed }: TrainingPlan): Pick<TrainingSet, "train" | "validation"> {
  if (valid.length > 0 || validation === 0) return { train: examplesOf(train), validation: validation === 0 ? [] : examplesOf(valid) };
  const held = new Set(Random.seeded(seed).sample([...train.keys()], Math.max(1, Math.round(train.length * validation))));
  return {
    train: examplesOf(train.filter((_, index) => !held.has(index))),
    validation: examplesOf(train.filter((_, index) => held.has(index))),
  };
}

/** A network with first weights for the words and answers of its training questions. @throws Failure when a setting is unknown */
export function firstReader(plan: TrainingPlan, { train, validation }: TrainingSet): Reader {
  const answers = answersOf([...train, ...validation]);
  const vocabulary = wordsOf(train, plan);
  const reader = build(plan, vocabulary, answers);
  const unknown = Object.keys(plan.set ?? {}).find((name) => !Object.hasOwn(reader.settings, name));
  if (unknown === undefined) return reader;
  const known = Object.entries(reader.settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
  throw usageFailure(`The network ${plan.model} has no setting "${unknown}"; it has ${known || "none"}.`);
}

function build(plan: TrainingPlan, vocabulary: Vocabulary, answers: readonly string[]): Reader {
  try {
    return makeReader(plan.model, { vocabulary, answers, random: Random.seeded(plan.seed) }, plan.set);
  } catch (error) {
    if (error instanceof RangeError) throw usageFailure(`The settings do not make a network: ${error.message}`);
    throw error;
  }
}

/** The words of the training text; `post` answers with a word, so its answers belong to them. */
function wordsOf(train: readonly Example[], { model, rareBelow, unknownSlots }: TrainingPlan): Vocabulary {
  return vocabularyOf(train, { rareBelow, unknownSlots, also: model === "post" ? train.map(({ question }) => [question.answer]) : [] });
}
