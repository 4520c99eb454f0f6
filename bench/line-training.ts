/** Trains the small networks that read lines: on what words mean, as the shipped network has it. */
import { readFileSync } from "node:fs";
import { loadModel, selectKernels, type Network } from "hearsay/nn";
import { adamW, cosine, fit, losses, Trainer, type Dataset } from "hearsay/training";
import type { StoryTransformer } from "../src/models/story-transformer.ts";
import type { WordVectors } from "../src/text/word-vectors.ts";

export interface LineRecipe {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
}

export function shippedVectors(): WordVectors {
  const { reader } = loadModel(readFileSync("weights/everyday.safetensors"));
  return (reader as StoryTransformer).vectors;
}

/** @returns the trained network's trainer, which runs it */
export async function trainOnLines(network: Network, dataset: Dataset, recipe: LineRecipe, seed: number): Promise<Trainer> {
  const trainer = new Trainer({
    network,
    loss: losses.sparseCategoricalCrossentropy,
    optimizer: adamW({ weightDecay: 0.01 }),
    kernels: selectKernels("wide"),
    clipNorm: 1,
  });
  const schedule = cosine(recipe.learningRate, { warmUp: 50, floor: 0.02 });
  await fit(trainer, dataset, { epochs: recipe.epochs, batchSize: recipe.batchSize, schedule, seed });
  return trainer;
}

export function weightsOf({ parameters }: Network): number {
  return parameters.reduce((sum, { size }) => sum + size, 0);
}
