import type { FitState } from "./fit.ts";
import type { Trainer } from "./trainer.ts";

/** What one epoch brought. */
export interface EpochLog {
  /** Counts from 1. */
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly gradientNorm: number;
  readonly valLoss?: number;
  readonly valAccuracy?: number;
  readonly learningRate: number;
  readonly seconds: number;
  readonly examplesPerSecond: number;
}

/** What one batch brought, and where the training stands. */
export interface BatchLog {
  readonly epoch: number;
  readonly batch: number;
  readonly batches: number;
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly gradientNorm: number;
  readonly learningRate: number;
  /** Examples seen in this epoch. */
  readonly examples: number;
}

/** What a callback may do. */
export interface Control {
  readonly trainer: Trainer;
  /** What a later run needs to go on from here. */
  state(): FitState;
  /** Ends training after this epoch. */
  stop(): void;
}

/** Watches a training, or steers it. */
export interface Callback {
  onBatchEnd?(log: BatchLog, control: Control): void;
  onEpochEnd?(log: EpochLog, control: Control): void | Promise<void>;
  onTrainEnd?(control: Control): void | Promise<void>;
}

export type Monitored = "loss" | "accuracy" | "valLoss" | "valAccuracy";

function better(monitor: Monitored, value: number, best: number): boolean {
  return monitor === "loss" || monitor === "valLoss" ? value < best : value > best;
}

/** The best epoch so far by one measure; undefined where it was never measured. The earliest of equals. */
export function bestEpoch(history: readonly EpochLog[], monitor: Monitored): EpochLog | undefined {
  return history.reduce<EpochLog | undefined>((best, log) => {
    const value = log[monitor];
    if (value === undefined || Number.isNaN(value)) return best;
    return !best || better(monitor, value, best[monitor]!) ? log : best;
  }, undefined);
}

export interface EarlyStoppingOptions {
  readonly monitor?: Monitored;
  /** Epochs without a better one before training ends; without it training goes on, and only the best weights are kept. */
  readonly patience?: number;
  /** Ends training once the measure has reached this value. */
  readonly goal?: number;
  /** The best weights of a training that is resumed. */
  readonly best?: readonly Float32Array[] | undefined;
}

/** Stops when a measure no longer gets better, and leaves the weights of the best epoch (Keras: `restore_best_weights`). */
export class EarlyStopping implements Callback {
  readonly #options: EarlyStoppingOptions;
  readonly #monitor: Monitored;
  /** The weights of the best epoch so far, in the order of the network's parameters. */
  best: readonly Float32Array[] | undefined;

  constructor(options: EarlyStoppingOptions = {}) {
    this.#options = options;
    this.#monitor = options.monitor ?? "valLoss";
    this.best = options.best;
  }

  onEpochEnd(log: EpochLog, { trainer, state, stop }: Control): void {
    const best = bestEpoch(state().history, this.#monitor);
    if (!best) throw new RangeError(`early stopping: "${this.#monitor}" is not measured; give fit a validation set.`);
    if (best.epoch === log.epoch) this.best = trainer.network.parameters.map(({ values }) => values.slice());
    const { patience = Infinity, goal } = this.#options;
    const reached = goal !== undefined && !better(this.#monitor, goal, log[this.#monitor]!);
    if (reached || log.epoch - best.epoch >= patience) stop();
  }

  onTrainEnd({ trainer, state }: Control): void {
    const { history } = state();
    if (!this.best || bestEpoch(history, this.#monitor) === history.at(-1)) return;
    for (const [index, parameter] of trainer.network.parameters.entries()) parameter.values.set(this.best[index]!);
    trainer.load();
  }
}

/** Hands the state over every few epochs, to be saved: weights are then up to date in the parameters. */
export function checkpoint(save: (state: FitState) => void | Promise<void>, { every = 1 }: { readonly every?: number } = {}): Callback {
  return { onEpochEnd: (log, { state }) => (log.epoch % every === 0 ? save(state()) : undefined) };
}

const columns = [
  "epoch",
  "loss",
  "accuracy",
  "gradientNorm",
  "valLoss",
  "valAccuracy",
  "learningRate",
  "seconds",
  "examplesPerSecond",
] as const;

/** Writes one line of comma-separated values an epoch, a header first. */
export function csvLog(write: (line: string) => void): Callback {
  return {
    onEpochEnd(log) {
      if (log.epoch === 1) write(columns.join(","));
      write(columns.map((column) => log[column] ?? "").join(","));
    },
  };
}

/** Writes one JSON object an epoch. */
export function jsonLog(write: (line: string) => void): Callback {
  return { onEpochEnd: (log) => write(JSON.stringify(log)) };
}
