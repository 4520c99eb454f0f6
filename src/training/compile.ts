import type { Network } from "../layers/model.ts";
import type { KernelSet } from "../runtime/kernels.ts";
import { selectKernels } from "../runtime/select.ts";
import type { Callback } from "./callbacks.ts";
import { arrays, type Values } from "./data.ts";
import { score, type Scores } from "./evaluate.ts";
import { fit, type FitResult } from "./fit.ts";
import { losses, type LossName } from "./losses.ts";
import { rmsprop, type Optimizer } from "./optimizers.ts";
import { constantRate, type Schedule } from "./schedules.ts";
import { Trainer } from "./trainer.ts";

export interface CompileOptions {
  readonly loss: LossName;
  /** RMSprop by default, as in Keras. */
  readonly optimizer?: Optimizer;
  /** A constant rate (0.001 by default, as in Keras), or a schedule. */
  readonly learningRate?: number | Schedule;
  readonly clipNorm?: number;
  readonly workers?: number;
  /** The fastest that this machine can run, by default. */
  readonly kernels?: KernelSet;
}

export interface CompiledFitOptions {
  readonly x: Values | Readonly<Record<string, Values>>;
  readonly y: Values;
  readonly epochs?: number;
  readonly batchSize?: number;
  /** The share of the examples, taken from the end, that is only scored. */
  readonly validationSplit?: number;
  readonly callbacks?: readonly Callback[];
  readonly shuffle?: boolean;
  readonly balanceClasses?: boolean;
  readonly seed?: number;
  readonly signal?: AbortSignal;
}

/** A network ready for `fit`, `evaluate` and `predict`, as in Keras. */
export class Compiled {
  readonly trainer: Trainer;
  readonly #schedule: Schedule;

  constructor(
    network: Network,
    { loss, optimizer = rmsprop(), learningRate = 0.001, kernels = selectKernels("wide"), clipNorm, workers }: CompileOptions,
  ) {
    this.trainer = new Trainer({ network, loss: losses[loss], optimizer, kernels, clipNorm, workers });
    this.#schedule = typeof learningRate === "number" ? constantRate(learningRate) : learningRate;
  }

  /** Trains; defaults as in Keras: 1 epoch, batches of 32, shuffled. @throws TrainingError when the loss is not a number */
  async fit(options: CompiledFitOptions): Promise<FitResult> {
    const { x, y, epochs = 1, batchSize = 32, validationSplit = 0, seed = 0, ...rest } = options;
    const all = arrays(x, y);
    const held = Math.round(all.size * validationSplit);
    const indexes = Array.from({ length: all.size }, (_, index) => index);
    const dataset = held ? all.subset(indexes.slice(0, -held)) : all;
    const validation = held ? all.subset(indexes.slice(-held)) : undefined;
    try {
      return await fit(this.trainer, dataset, { ...rest, epochs, batchSize, seed, validation, schedule: this.#schedule });
    } finally {
      this.trainer.close();
    }
  }

  /** Mean loss and accuracy on labelled arrays. @throws RangeError when they are empty */
  evaluate(x: Values | Readonly<Record<string, Values>>, y: Values): Scores {
    return score(this.trainer, arrays(x, y));
  }

  /** The output for each example, flat: [examples, numbers]. */
  predict(x: Values | Readonly<Record<string, Values>>): Values {
    const inputs = x["values"] instanceof Float32Array ? { x: x as Values } : (x as Readonly<Record<string, Values>>);
    const rows = Object.values(inputs)[0]!.shape[0]!;
    const output = Float32Array.from(this.trainer.predict(inputs));
    return { shape: [rows, output.length / rows], values: output };
  }
}

/** Prepares a network for training, as Keras' `model.compile` does. */
export function compile(network: Network, options: CompileOptions): Compiled {
  return new Compiled(network, options);
}
