import { ancestors } from "../graph/ancestors.ts";
import { gradient } from "../graph/gradient.ts";
import { assign, constant, input, Parameter, type Tensor } from "../graph/tensor.ts";
import type { Network } from "../layers/model.ts";
import type { KernelSet } from "../runtime/kernels.ts";
import { Machine, type Program } from "../runtime/machine.ts";
import { canShareMemory, Pool } from "../runtime/pool.ts";
import type { Feeds, Numbers } from "../runtime/runner.ts";
import type { Batch, Values } from "./data.ts";
import type { Loss } from "./losses.ts";
import { clipped, type Optimizer } from "./optimizers.ts";

export interface TrainerOptions {
  readonly network: Network;
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  readonly kernels: KernelSet;
  /** The largest common norm of all gradients; larger ones are scaled down. */
  readonly clipNorm?: number | undefined;
  /** Threads that share each batch, the caller's among them. Where memory cannot be shared, one. */
  readonly workers?: number | undefined;
}

/** What one training step found, before its update. */
export interface StepResult {
  /** Mean over the batch, in nats for the cross-entropies. */
  readonly loss: number;
  /** Share of the batch answered right; NaN for losses without classes. */
  readonly accuracy: number;
  /** Norm of all gradients together, before clipping. */
  readonly gradientNorm: number;
}

export interface StepOptions {
  readonly learningRate: number;
  /** Counts from 1. */
  readonly step: number;
  readonly seed: number;
  /** The share of the training that is done, 0 to 1. */
  readonly progress: number;
}

type GradientProgram = Program<"loss" | "correct">;

/** A program with what it is given: one shard of a step. */
interface Run {
  readonly program: GradientProgram;
  readonly feeds: Feeds;
}

/**
 * A network with what is needed to train and to run it: compiled programs, gradients, the optimizer's memory.
 * A step computes gradients on each shard of a batch (one a worker), adds them up in a fixed order, and updates.
 */
export class Trainer {
  readonly network: Network;
  readonly optimizer: Optimizer;
  /** What the optimizer remembers. */
  readonly slots: readonly Parameter[];
  readonly workers: number;
  readonly #loss: Loss;
  readonly #machine: Machine;
  readonly #gradients: readonly Parameter[];
  readonly #norm: Program<"norm">;
  readonly #update: Program<never>;
  readonly #training = new Map<string, GradientProgram>();
  readonly #predicting = new Map<string, Program<"output">>();
  readonly #scoring = new Map<string, Program<"output" | "loss" | "correct">>();
  #pool: Pool | undefined;

  constructor({ network, loss, optimizer, kernels, clipNorm, workers = 1 }: TrainerOptions) {
    this.network = network;
    this.optimizer = optimizer;
    this.workers = canShareMemory() ? workers : 1;
    this.#loss = loss;
    const weights = network.parameters;
    this.#gradients = weights.map(({ name, shape, size }) => new Parameter(`gradient/${name}`, shape, new Float32Array(size)));
    const slotsOf = new Map(weights.map((weight) => [weight, optimizer.slots(weight)]));
    this.slots = [...slotsOf.values()].flat();
    this.#machine = new Machine(kernels, [...weights, ...this.#gradients, ...this.slots]);

    const hyper = input("hyper", [optimizer.hyperSize]);
    const squares = this.#gradients.map((own) => own.mul(own).sum()).reduce((sum, own) => sum.add(own), constant(0));
    this.#norm = this.#machine.compile({ norm: squares.sqrt() });
    const norm = input("norm", []);
    const applied = clipNorm === undefined ? this.#gradients : clipped(this.#gradients, norm, clipNorm);
    const effects = weights.flatMap((weight, index) => optimizer.update(weight, applied[index]!, slotsOf.get(weight)!, hyper));
    this.#update = this.#machine.compile({}, effects);
  }

  /**
   * One training step on a batch in shards.
   *
   * @throws TrainingError when the loss or a gradient is not a finite number; the weights are then as before the step
   */
  async step(shards: readonly Batch[], options: StepOptions): Promise<StepResult> {
    const { learningRate, step, seed, progress } = options;
    const total = shards.reduce((sum, { weights }) => sum + weights.reduce((own, weight) => own + weight, 0), 0);
    const runs = shards.map((shard, index) => {
      const program = this.#gradientProgram(shard);
      const weights = shard.weights.map((weight) => weight / total);
      return {
        program,
        feeds: { ...feedsOf(shard.inputs), targets: shard.targets.values, weights, seed: seed + index, progress },
      };
    });
    const results = await this.#runAll(runs);
    const loss = results.reduce((sum, result) => sum + result.loss[0]!, 0);
    const norm = this.#norm.run().norm[0]!;
    for (const [what, value] of Object.entries({ loss, "norm of the gradients": norm })) {
      if (!Number.isFinite(value))
        throw new TrainingError({ what, value, place: this.#firstPlace(runs) ?? `the ${what}`, step, learningRate });
    }
    this.#update.run({ hyper: this.optimizer.hyper(learningRate, step), norm });
    return { loss, accuracy: results.reduce((sum, result) => sum + result.correct[0]!, 0), gradientNorm: norm };
  }

  /** The network's output for a batch, [rows, ...] flat. */
  predict(inputs: Readonly<Record<string, Values>>): Numbers {
    const key = this.#key(inputs);
    let program = this.#predicting.get(key);
    if (!program) {
      program = this.#machine.compile({ output: this.network.build(this.#tensors(inputs)) });
      this.#predicting.set(key, program);
    }
    return program.run(feedsOf(inputs)).output;
  }

  /** The network's output, loss and rightness for each row of a batch, without training. */
  score({ inputs, targets }: Batch): { readonly output: Numbers; readonly loss: Numbers; readonly correct: Numbers } {
    const key = this.#key(inputs);
    let program = this.#scoring.get(key);
    if (!program) {
      const output = this.network.build(this.#tensors(inputs));
      const wanted = input("targets", this.#loss.targets(output.shape));
      const loss = this.#loss.perRow(output, wanted);
      const correct = this.#loss.correct?.(output, wanted) ?? constant(NaN).broadcast([targets.shape[0]!]);
      program = this.#machine.compile({ output, loss, correct });
      this.#scoring.set(key, program);
    }
    return program.run({ ...feedsOf(inputs), targets: targets.values });
  }

  /** Brings the trained weights and the optimizer's memory back into the parameters. */
  store(): void {
    this.#machine.store([...this.network.parameters, ...this.slots]);
  }

  /** Takes up the values of the parameters, after they were written from outside. */
  load(): void {
    this.#machine.load([...this.network.parameters, ...this.slots]);
  }

  /** Ends the worker threads. */
  close(): void {
    this.#pool?.close();
    this.#pool = undefined;
  }

  async #runAll(runs: readonly Run[]) {
    const [own, ...others] = runs;
    if (others.length === 0) return [own!.program.run(own!.feeds)];
    const machine = this.#machine;
    const gradients = machine.region(this.#gradients);
    const weights = machine.region(this.network.parameters);
    this.#pool ??= new Pool({ threads: this.workers - 1, kernels: machine.kernels.name, weights, gradients });
    const pool = this.#pool;
    pool.weights.set(machine.view(weights));
    const pending = others.map(({ program, feeds }, thread) => pool.run(thread, program.layout, feeds));
    // A promise too, so that where the caller's own run fails, no other failure is left without a listener.
    const first = (async () => own!.program.run(own!.feeds))();
    const results = await Promise.all([first, ...pending]);
    const sum = machine.view(gradients);
    for (const [thread] of others.entries()) {
      const part = pool.gradients[thread]!;
      for (let index = 0; index < sum.length; index++) sum[index]! += part[index]!;
    }
    return results as Awaited<typeof first>[];
  }

  #gradientProgram({ inputs, targets }: Batch): GradientProgram {
    const key = this.#key(inputs);
    const known = this.#training.get(key);
    if (known) return known;
    const training = { seed: input("seed", []), progress: input("progress", []) };
    const output = this.network.build(this.#tensors(inputs), { training });
    const wanted = input("targets", this.#loss.targets(output.shape));
    const weights = input("weights", [targets.shape[0]!]);
    const loss = this.#loss.perRow(output, wanted).mul(weights).sum();
    const correct = this.#loss.correct?.(output, wanted).mul(weights).sum() ?? constant(NaN);
    const effects = gradient(loss, this.network.parameters).map((own, index) => assign(this.#gradients[index]!, own));
    const program = this.#machine.compile({ loss, correct }, effects);
    this.#training.set(key, program);
    return program;
  }

  /** Where the first value that is not finite is found when shards are run again, in words. */
  #firstPlace(runs: readonly Run[]): string | undefined {
    const machine = this.#machine;
    const spoiled = this.network.parameters.find((own) => !machine.view(machine.region([own])).every(Number.isFinite));
    if (spoiled) return `the weights "${spoiled.name}"`;
    for (const { program, feeds } of runs) {
      const tensor = program.firstNonFinite(feeds);
      if (tensor) return placeOf(tensor, program);
    }
    return undefined;
  }

  #tensors(inputs: Readonly<Record<string, Values>>): Record<string, Tensor> {
    return Object.fromEntries(this.network.inputNames.map((name) => [name, input(name, this.#shape(inputs, name))]));
  }

  #key(inputs: Readonly<Record<string, Values>>): string {
    return this.network.inputNames.map((name) => this.#shape(inputs, name).join("×")).join(" ");
  }

  #shape(inputs: Readonly<Record<string, Values>>, name: string): readonly number[] {
    const given = inputs[name];
    if (given) return given.shape;
    throw new RangeError(`network "${this.network.name}": expected an input "${name}", got ${Object.keys(inputs).join(", ") || "none"}.`);
  }
}

/** What went wrong in a training step. */
interface Breakdown {
  /** What is not a finite number, and what it is instead. */
  readonly what: string;
  readonly value: number;
  /** Where the first such value came up. */
  readonly place: string;
  readonly step: number;
  readonly learningRate: number;
}

/** Training stopped because its loss was not a number. */
export class TrainingError extends Error {
  override readonly name = "TrainingError";
  /** Where the first value that is not finite came up. */
  readonly place: string;

  constructor({ what, value, place, step, learningRate }: Breakdown) {
    super(
      `The ${what} became ${value} in step ${step}; the first value that is not finite came out of ${place}. ` +
        `Try a learning rate below ${learningRate}, or clip gradients (clipNorm: 1), and check the inputs for values that are not numbers.`,
    );
    this.place = place;
  }
}

/** The layer that a tensor of a program belongs to, in words. */
function placeOf(tensor: Tensor, { plan }: GradientProgram): string {
  const layers = new Set(ancestors(plan.steps.map((step) => step.tensor)).filter((own) => own.op === "identity"));
  for (const layer of layers) {
    if (ancestors([layer]).includes(tensor)) return `layer "${(layer as Tensor<"identity">).attributes.layer}"`;
  }
  return `the step ${tensor.op} behind the layers`;
}

function feedsOf(inputs: Readonly<Record<string, Values>>): Record<string, Float32Array> {
  return Object.fromEntries(Object.entries(inputs).map(([name, { values }]) => [name, values]));
}
