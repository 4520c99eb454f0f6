import { appendFileSync, writeFileSync } from "node:fs";
import { saveModel, type LoadedModel, type Provenance } from "../models/checkpoint.ts";
import type { Reader } from "../models/reader.ts";
import { Random } from "../random.ts";
import { selectKernels } from "../runtime/select.ts";
import { bestEpoch, checkpoint, EarlyStopping, jsonLog, type Callback, type EpochLog } from "../training/callbacks.ts";
import { fit, type FitResult, type FitState } from "../training/fit.ts";
import { losses } from "../training/losses.ts";
import { storyDataset } from "../training/story-dataset.ts";
import { Trainer, TrainingError } from "../training/trainer.ts";
import { Failure } from "./failure.ts";
import { explained, writeWhole } from "./files.ts";
import { optimizerOf, scheduleOf, type TrainingPlan } from "./recipes.ts";
import type { TrainingSet } from "./training-set.ts";
import { packUnfinished, takeUpSlots, type Progress, type Weights } from "./unfinished.ts";

/** An unfinished training to go on with. */
export interface Beginning {
  readonly file: LoadedModel;
  readonly progress: Progress;
  readonly best: Weights | undefined;
}

export interface TrainingOptions {
  readonly reader: Reader;
  readonly plan: TrainingPlan;
  readonly set: TrainingSet;
  /** The file that is saved after every epoch. */
  readonly out: string;
  /** The command, for the file. */
  readonly command: string;
  /** A file with one line of JSON an epoch. */
  readonly log?: string | undefined;
  /** Watches. */
  readonly callbacks: readonly Callback[];
  readonly signal: AbortSignal;
  readonly from?: Beginning | undefined;
}

/**
 * Trains a reader and saves it: after every epoch with all that is needed to go on, in the end only what is needed
 * to use it, which are the weights of the epoch that did best on the validation questions.
 *
 * @throws Failure when the loss stops being a number
 */
export async function runTraining(options: TrainingOptions): Promise<FitResult> {
  const { reader, plan, set, out, from, signal } = options;
  const { epochs, batchSize, seed, clipNorm, workers } = plan;
  const kernels = selectKernels(plan.deterministic ? "simd" : "wide");
  const loss = losses.sparseCategoricalCrossentropy;
  const trainer = new Trainer({ network: reader, loss, optimizer: optimizerOf(plan), kernels, clipNorm, workers });
  if (from) takeUpSlots(trainer, from.file);
  const dataset = storyDataset(reader, set.train, { timeNoise: plan.timeNoise, slotOrder: Random.seeded(seed) });
  const validation = set.validation.length > 0 ? storyDataset(reader, set.validation) : undefined;
  const patience = plan.patience ?? Infinity;
  const stopping = validation && new EarlyStopping({ monitor: "valAccuracy", patience, best: from?.best });
  let saved = from?.progress.fit.epoch ?? 0;
  const save = async (state: FitState): Promise<void> => {
    const progress = { plan, digest: set.digest, fit: state };
    await writeWhole(out, packUnfinished(trainer, { reader, provenance: provenance(options, state), best: stopping?.best, progress }));
    saved = state.epoch;
  };
  // In the end, early stopping puts the best weights back; an interrupted training needs the latest, so it saves first.
  const ifInterrupted: Callback = {
    onTrainEnd: ({ state }) => (signal.aborted && state().epoch < epochs ? save(state()) : undefined),
  };
  const callbacks = [ifInterrupted, ...(stopping ? [stopping] : []), checkpoint(save), ...logged(options), ...options.callbacks];
  try {
    const result = await fit(trainer, dataset, {
      epochs,
      batchSize,
      seed,
      schedule: scheduleOf(plan),
      validation,
      callbacks,
      balanceClasses: plan.balance ?? false,
      signal,
      resume: from?.progress.fit,
    });
    if (result.ended !== "interrupted") await writeWhole(out, saveModel(reader, provenance(options, result)));
    return result;
  } catch (error) {
    if (!(error instanceof TrainingError)) throw error;
    const left = saved > 0 ? `The last good weights, of epoch ${saved}, are in ${out}.` : "Nothing was saved.";
    throw new Failure(`${error.message} ${left}`, { cause: error });
  } finally {
    trainer.close();
  }
}

/** The epoch whose weights are kept: the best on the validation questions, or the last. */
export function keptEpoch(history: readonly EpochLog[]): EpochLog | undefined {
  return bestEpoch(history, "valAccuracy") ?? history.at(-1);
}

function provenance({ command, plan, set }: TrainingOptions, { history }: FitState): Provenance {
  const kept = keptEpoch(history);
  const scores = kept && {
    epoch: kept.epoch,
    epochs: history.length,
    trainLoss: kept.loss,
    trainAccuracy: kept.accuracy,
    ...(kept.valAccuracy === undefined ? {} : { validationLoss: kept.valLoss!, validationAccuracy: kept.valAccuracy }),
  };
  return { command, seed: plan.seed, data: set.name, scores: scores ?? {} };
}

/** @throws Failure when the log cannot be written */
function logged({ log, from }: TrainingOptions): readonly Callback[] {
  if (log === undefined) return [];
  try {
    if (!from) writeFileSync(log, "");
    return [jsonLog((line) => appendFileSync(log, `${line}\n`))];
  } catch (error) {
    throw explained(`Cannot write "${log}"`, error);
  }
}
