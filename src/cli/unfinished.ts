import type { Parameter } from "../graph/tensor.ts";
import { saveModel, type LoadedModel, type Provenance } from "../models/checkpoint.ts";
import type { Reader } from "../models/reader.ts";
import type { StoredTensor } from "../models/safetensors.ts";
import type { FitState } from "../training/fit.ts";
import type { Trainer } from "../training/trainer.ts";
import { Failure } from "./failure.ts";
import type { TrainingPlan } from "./recipes.ts";

/** What the file of an unfinished training holds besides the model. */
export interface Progress {
  readonly plan: TrainingPlan;
  /** Of the stories. */
  readonly digest: string;
  readonly fit: FitState;
}

export type Weights = readonly Float32Array[];

const formatOfProgress = 1;

/**
 * The bytes of an unfinished training: a model with the best weights so far, which can be used as it is,
 * and beside it the latest weights and the optimizer's memory.
 */
export function packUnfinished(trainer: Trainer, { reader, provenance, best, progress }: Unfinished): Uint8Array {
  const tensors = new Map<string, StoredTensor>([
    ...reader.parameters.map(({ name, shape, values }) => [`latest/${name}`, { shape, values: values.slice() }] as const),
    ...trainer.slots.map((slot) => [`slot/${slot.name}`, slot] as const),
  ]);
  const latest = reader.parameters.map(({ values }) => values.slice());
  if (best) write(reader.parameters, best);
  const bytes = saveModel(reader, provenance, {
    state: { format: formatOfProgress, best: best !== undefined, ...progress },
    tensors,
  });
  write(reader.parameters, latest);
  return bytes;
}

interface Unfinished {
  readonly reader: Reader;
  readonly provenance: Provenance;
  /** The best weights so far; undefined before there was a validation. */
  readonly best: Weights | undefined;
  readonly progress: Progress;
}

/** How far the training came that a file holds; undefined where it is finished. */
export function progressIn({ extra }: LoadedModel): (Progress & { readonly best: boolean }) | undefined {
  const state = extra?.state as (Progress & { readonly format?: unknown; readonly best: boolean }) | null | undefined;
  return state && state.format === formatOfProgress && Array.isArray(state.fit?.history) ? state : undefined;
}

/**
 * Puts the latest weights into the reader that was loaded.
 *
 * @returns the best weights, if there were any yet
 * @throws Failure when the file lacks some
 */
export function takeUpWeights({ reader, extra }: LoadedModel, { best }: { readonly best: boolean }): Weights | undefined {
  const weights = best ? reader.parameters.map(({ values }) => values.slice()) : undefined;
  restore(reader.parameters, "latest", extra?.tensors);
  return weights;
}

/** Puts what the optimizer remembered into a new trainer. @throws Failure when the file lacks some */
export function takeUpSlots(trainer: Trainer, { extra }: LoadedModel): void {
  restore(trainer.slots, "slot", extra?.tensors);
  trainer.load();
}

function restore(parameters: readonly Parameter[], prefix: string, tensors: ReadonlyMap<string, StoredTensor> = new Map()): void {
  for (const { name, size, values } of parameters) {
    const stored = tensors.get(`${prefix}/${name}`);
    if (stored?.values.length !== size)
      throw new Failure(`The file lacks "${prefix}/${name}", which is needed to go on training: it is damaged.`);
    values.set(stored.values);
  }
}

function write(parameters: readonly Parameter[], weights: Weights): void {
  for (const [index, { values }] of parameters.entries()) values.set(weights[index]!);
}
