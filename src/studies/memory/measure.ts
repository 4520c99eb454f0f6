import { Random } from "../../random.ts";
import type { KernelSet } from "../../runtime/kernels.ts";
import { fit } from "../../training/fit.ts";
import { losses } from "../../training/losses.ts";
import { adam } from "../../training/optimizers.ts";
import { cosine } from "../../training/schedules.ts";
import { Trainer } from "../../training/trainer.ts";
import { gradientReach } from "./reach.ts";
import { recallBatch, RecallTexts, type Between } from "./recall.ts";
import { RecallNetwork, type CellName } from "./recall-network.ts";

/** How all cells are trained. */
export interface RecallTraining {
  readonly between: Between;
  readonly units: number;
  readonly steps: number;
  readonly distances: readonly number[];
  readonly learningRate: number;
  /** Texts at each distance that recall is measured on. */
  readonly tested: number;
  readonly seed: number;
  readonly kernels: KernelSet;
}

/** What one network keeps. */
export interface Kept {
  /** Share of facts recalled, by distance. */
  readonly recall: readonly number[];
  /** Gradient norms n words back, before and after the training. */
  readonly reachBefore: readonly number[];
  readonly reachAfter: readonly number[];
  readonly parameters: number;
}

const batchSize = 32;

/** Texts whose gradients are averaged. */
const reachRows = 8;

/** Trains one network on facts at all distances, and measures what it keeps. */
export async function measureRecall(
  cell: CellName,
  { between, units, steps, distances, learningRate, tested, seed, kernels }: RecallTraining,
): Promise<Kept> {
  const network = new RecallNetwork(cell, { units, random: Random.seeded(seed) });
  const trainer = new Trainer({
    network,
    loss: losses.sparseCategoricalCrossentropy,
    optimizer: adam(),
    kernels,
    clipNorm: 1,
  });
  const reach = (): number[] =>
    gradientReach(network, { distance: Math.max(...distances), between, rows: reachRows, random: Random.seeded(1000 + seed), kernels });
  const reachBefore = reach();
  await fit(trainer, new RecallTexts(distances, between, steps * batchSize), {
    epochs: 1,
    batchSize,
    schedule: cosine(learningRate, { warmUp: 30, floor: 0.03 }),
    seed,
  });
  const random = Random.seeded(2000 + seed);
  const recall = distances.map((distance) => {
    const { correct } = trainer.score(recallBatch(distance, between, { rows: tested, random }));
    return Array.from(correct).reduce((sum, own) => sum + own, 0) / tested;
  });
  const parameters = network.parameters.reduce((sum, { size }) => sum + size, 0);
  return { recall, reachBefore, reachAfter: reach(), parameters };
}

/** The longest distance up to which recall stays at `least` or above; 0 where it never is. */
export function reliableDistance(distances: readonly number[], recall: readonly number[], least = 0.9): number {
  const falls = recall.findIndex((own) => own < least);
  return falls === -1 ? distances.at(-1)! : (distances[falls - 1] ?? 0);
}
