import { gradient } from "../../graph/gradient.ts";
import { constant, input } from "../../graph/tensor.ts";
import type { Random } from "../../random.ts";
import type { KernelSet } from "../../runtime/kernels.ts";
import { compile } from "../../runtime/machine.ts";
import { recallBatch, type Between } from "./recall.ts";
import type { RecallNetwork } from "./recall-network.ts";

export interface ReachOptions {
  /** How far back: the texts are a little longer. */
  readonly distance: number;
  readonly between: Between;
  readonly rows: number;
  readonly random: Random;
  readonly kernels: KernelSet;
}

/**
 * How much the last state still depends on each word before: the norm of ∂(v·h_T)/∂x_{T−n} for n = 0 … distance, where
 * x are the embedded words and v is a random direction of length 1; the mean over texts.
 */
export function gradientReach({ embed, read }: RecallNetwork, { distance, between, rows, random, kernels }: ReachOptions): number[] {
  const { shape, values } = recallBatch(distance, between, { rows, random }).inputs["words"]!;
  const [time, dim] = [shape[1]!, embed.embeddings.shape[1]!];
  const table = embed.embeddings.values;
  const embedded = Array.from(values, (word) => table.subarray(word * dim, (word + 1) * dim)).flatMap((own) => [...own]);
  const x = input("x", [rows, time, dim]);
  const last = read.call(x);
  const direction = Array.from({ length: dim }, () => random.normal());
  const unit = direction.map((own) => own / Math.hypot(...direction));
  const [dx] = gradient(last.mul(constant(unit, [dim])).sum(), [x]);
  const found = compile({ dx: dx! }, kernels).run({ x: embedded }).dx;
  return Array.from({ length: distance + 1 }, (_, back) => {
    const norms = Array.from({ length: rows }, (_, row) => {
      const start = (row * time + (time - 1 - back)) * dim;
      return Math.hypot(...found.subarray(start, start + dim));
    });
    return norms.reduce((sum, own) => sum + own, 0) / rows;
  });
}
