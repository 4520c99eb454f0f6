import { Random } from "../random.ts";
import type { Callback, EpochLog } from "./callbacks.ts";
import type { Dataset } from "./data.ts";
import { score } from "./evaluate.ts";
import type { Schedule } from "./schedules.ts";
import type { Trainer } from "./trainer.ts";

export interface FitOptions {
  readonly epochs: number;
  readonly batchSize: number;
  readonly schedule: Schedule;
  readonly seed: number;
  /** Scored after every epoch. */
  readonly validation?: Dataset | undefined;
  readonly callbacks?: readonly Callback[];
  /** Each epoch visits the examples in another order (true), or always in the given one. */
  readonly shuffle?: boolean;
  /** Draws examples so that every class counts equally. */
  readonly balanceClasses?: boolean;
  /** Stops after the batch at hand. */
  readonly signal?: AbortSignal | undefined;
  /** Goes on from here: see `FitState`. */
  readonly resume?: FitState | undefined;
}

/**
 * How far a training has come. With the trainer's weights and slots it is all that a resumed run needs
 * to end with the same weights as an unbroken one.
 */
export interface FitState {
  /** Finished epochs. */
  readonly epoch: number;
  /** Finished batches of the next one. */
  readonly batch: number;
  /** Finished batches in all. */
  readonly step: number;
  readonly history: readonly EpochLog[];
}

export interface FitResult extends FitState {
  /** Why it ended: all epochs done, a callback's wish, or the signal. */
  readonly ended: "done" | "stopped" | "interrupted";
}

/** How long training may hold the caller's thread, in ms. */
const patience = 15;

/**
 * Trains until all epochs are done, a callback stops it, or the signal fires. Gives the thread back to the caller
 * every few milliseconds. The order of examples and all noise follow from the seed, the epoch and the step alone.
 *
 * @throws TrainingError when the loss is not a number; the parameters then hold the weights of the last finished epoch
 * @throws RangeError when there are no examples
 */
export async function fit(trainer: Trainer, dataset: Dataset, options: FitOptions): Promise<FitResult> {
  const { epochs, batchSize, schedule, seed, validation, callbacks = [], shuffle = true, signal } = options;
  if (dataset.size === 0) throw new RangeError("fit: expected at least one example, got an empty data set.");
  const stepsPerEpoch = Math.ceil(dataset.size / batchSize);
  const steps = epochs * stepsPerEpoch;
  const history = [...(options.resume?.history ?? [])];
  let { epoch, batch, step } = options.resume ?? { epoch: 0, batch: 0, step: 0 };
  let stopped = false;
  const control = {
    trainer,
    state: (): FitState => ({ epoch, batch, step, history: [...history] }),
    stop: () => void (stopped = true),
  };
  let breath = performance.now();

  while (epoch < epochs && !stopped && !signal?.aborted) {
    const random = Random.seeded(Math.imul(seed + 1, 0x9e3779b1) ^ epoch);
    const examples = options.balanceClasses ? balanced(dataset, random) : dataset;
    const started = performance.now();
    const mean = new Mean();
    let index = 0;
    const batches = examples.batches({ batchSize, shards: trainer.workers, ...(shuffle ? { random } : {}) })[Symbol.iterator]();
    let next = batches.next();
    for (; !next.done && index < batch; index++) next = batches.next();
    while (!next.done) {
      const shards = next.value;
      index++;
      const learningRate = schedule(step, steps);
      step++;
      const noise = (Math.imul(seed + 1, 0x85ebca6b) ^ Math.imul(step, 0xc2b2ae35)) >>> 8;
      const pending = trainer.step(shards, { learningRate, step, seed: noise, progress: (step - 1) / steps });
      // Made while the other threads are at work; a promise too, so that where making it fails, the step still has a listener.
      const making = (async () => batches.next())();
      const [result, made] = await Promise.all([pending, making]);
      next = made;
      batch = index;
      const rows = shards.reduce((sum, { weights }) => sum + weights.reduce((own, weight) => own + (weight > 0 ? 1 : 0), 0), 0);
      mean.add(result, rows);
      for (const callback of callbacks) {
        callback.onBatchEnd?.({ ...result, epoch, batch, batches: stepsPerEpoch, step, steps, learningRate, examples: mean.rows }, control);
      }
      if (performance.now() - breath > patience) {
        await breathe();
        breath = performance.now();
      }
      if (signal?.aborted) break;
    }
    if (signal?.aborted && batch < stepsPerEpoch) break;
    trainer.store();
    const seconds = (performance.now() - started) / 1000;
    const scores = validation && score(trainer, validation);
    const log: EpochLog = {
      epoch: epoch + 1,
      loss: mean.of("loss"),
      accuracy: mean.of("accuracy"),
      gradientNorm: mean.of("gradientNorm"),
      ...(scores ? { valLoss: scores.loss, valAccuracy: scores.accuracy } : {}),
      learningRate: schedule(step - 1, steps),
      seconds,
      examplesPerSecond: mean.rows / seconds,
    };
    history.push(log);
    epoch++;
    batch = 0;
    for (const callback of callbacks) await callback.onEpochEnd?.(log, control);
  }
  trainer.store();
  for (const callback of callbacks) await callback.onTrainEnd?.(control);
  const ended = stopped ? "stopped" : epoch < epochs ? "interrupted" : "done";
  return { epoch, batch, step, history, ended };
}

/** As many examples as before, each class equally often, drawn with repetition. */
function balanced(dataset: Dataset, random: Random): Dataset {
  const { labels } = dataset;
  const classes = [...Map.groupBy(labels.keys(), (index) => labels[index]!).values()];
  return dataset.subset(Array.from({ length: dataset.size }, (_, index) => random.choice(classes[index % classes.length]!)));
}

/** Lets the caller's other work run. A message comes back sooner than a timer, which browsers delay by some ms. */
function breathe(): Promise<void> {
  const { setImmediate: soon } = globalThis;
  if (soon) return new Promise((resolve) => void soon(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => (port1.close(), resolve()), { once: true });
    port1.start();
    port2.postMessage(undefined);
  });
}

type Measured = "loss" | "accuracy" | "gradientNorm";

/** Means over all rows seen. */
class Mean {
  rows = 0;
  readonly #sums = { loss: 0, accuracy: 0, gradientNorm: 0 };

  add(result: Readonly<Record<Measured, number>>, rows: number): void {
    this.rows += rows;
    for (const name of ["loss", "accuracy", "gradientNorm"] as const) this.#sums[name] += result[name] * rows;
  }

  of(name: Measured): number {
    return this.#sums[name] / this.rows;
  }
}
