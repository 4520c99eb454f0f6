import type { Point } from "../../models/rosenblatt.ts";
import { dense, Sequential } from "../../layers/sequential.ts";
import { Random } from "../../random.ts";
import type { KernelSet } from "../../runtime/kernels.ts";
import { compile } from "../../training/compile.ts";
import { values } from "../../training/data.ts";
import { adam } from "../../training/optimizers.ts";

export interface Hidden {
  /** Points on the wrong side after each epoch. */
  readonly mistakes: readonly number[];
  /** Probability of being positive on a grid of the square, rows from top to bottom. */
  readonly surface: readonly (readonly number[])[];
}

/** Trains one hidden layer of tanh units on points of the square. */
export async function trainHidden(
  points: readonly Point[],
  { units, epochs, grid, seed, kernels }: { units: number; epochs: number; grid: number; seed: number; kernels: KernelSet },
): Promise<Hidden> {
  const network = new Sequential({ inputShape: [2], random: Random.seeded(seed) }, [
    dense({ units, activation: "tanh" }),
    dense({ units: 1, activation: "sigmoid" }),
  ]);
  const model = compile(network, { optimizer: adam(), loss: "binaryCrossentropy", learningRate: 0.03, kernels });
  const [x, y] = [values(points.map((own) => own.x)), values(points.map(({ positive }) => [positive ? 1 : 0]))];
  const found: number[] = [];
  const count = (): number => {
    const given = model.predict(x).values;
    return points.filter(({ positive }, index) => given[index]! > 0.5 !== positive).length;
  };
  await model.fit({ x, y, epochs, batchSize: 16, seed, callbacks: [{ onEpochEnd: () => void found.push(count()) }] });
  const at = (index: number): number => -1 + (2 * (index + 0.5)) / grid;
  const places = Array.from({ length: grid * grid }, (_, index) => [at(index % grid), -at(Math.floor(index / grid))]);
  const surface = model.predict(values(places)).values;
  return { mistakes: found, surface: Array.from({ length: grid }, (_, row) => [...surface.subarray(row * grid, (row + 1) * grid)]) };
}
