import { dense, dropout, Sequential } from "../../src/layers/sequential.ts";
import type { Network } from "../../src/layers/model.ts";
import { Random } from "../../src/random.ts";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";
import { arrays, values, type Batch, type Dataset, type Values } from "../../src/training/data.ts";
import { losses } from "../../src/training/losses.ts";
import { adam } from "../../src/training/optimizers.ts";
import { Trainer, type TrainerOptions } from "../../src/training/trainer.ts";

/** Points of the plane, and whether each lies above the diagonal. */
export function points(count: number, seed = 1): { readonly x: Values; readonly y: Values } {
  const random = Random.seeded(seed);
  const x = Array.from({ length: count }, () => [random.uniform(), random.uniform()]);
  return { x: values(x), y: values(x.map(([a, b]) => (a! > b! ? 1 : 0))) };
}

export function pointsDataset(count: number, seed = 1): Dataset {
  const { x, y } = points(count, seed);
  return arrays(x, y);
}

/** All points as one batch, in so many shards. */
export function batchOf(count: number, shards = 1): readonly Batch[] {
  return [...pointsDataset(count).batches({ batchSize: count, shards })][0]!;
}

/** Two inputs, a hidden layer, two classes. */
export function network({ rate = 0, seed = 1 }: { readonly rate?: number; readonly seed?: number } = {}): Network {
  return new Sequential({ inputShape: [2], random: Random.seeded(seed) }, [
    dense({ units: 8, activation: "tanh" }),
    dropout(rate),
    dense({ units: 2, activation: "softmax" }),
  ]);
}

/** On the kernels that give the same bits everywhere. */
export function trainerOf(own: Network, options: Partial<TrainerOptions> = {}): Trainer {
  return new Trainer({
    network: own,
    loss: losses.sparseCategoricalCrossentropy,
    optimizer: adam(),
    kernels: simdKernels,
    ...options,
  });
}

/** All weights, after they were brought back. */
export function weightsOf(trainer: Trainer): number[] {
  trainer.store();
  return trainer.network.parameters.flatMap(({ values }) => [...values]);
}
