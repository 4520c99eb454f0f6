import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Random } from "../../src/random.ts";
import { losses } from "../../src/training/losses.ts";
import { adam, sgd } from "../../src/training/optimizers.ts";
import { storyDataset } from "../../src/training/story-dataset.ts";
import type { StepResult, Trainer, TrainerOptions } from "../../src/training/trainer.ts";
import { rooms, smallReader } from "../models/rooms.ts";
import { batchOf, network, trainerOf, weightsOf } from "./points.ts";

const open: Trainer[] = [];

function sharing(workers: number, options: Partial<TrainerOptions> = {}): Trainer {
  const trainer = trainerOf(network(), { workers, ...options });
  open.push(trainer);
  return trainer;
}

afterEach(() => {
  vi.unstubAllGlobals();
  for (const trainer of open.splice(0)) trainer.close();
});

const first = { learningRate: 0.5, step: 1, seed: 0, progress: 0 };

/** One step on ten points, each worker with its share of them. */
async function stepped(trainer: Trainer): Promise<StepResult & { readonly weights: readonly number[] }> {
  const result = await trainer.step(batchOf(10, trainer.workers), first);
  return { ...result, weights: weightsOf(trainer) };
}

describe("workers", () => {
  // Ten points make shards of 5 and 5, of 4, 4 and 2, and of 3, 3, 3 and 1.
  test.each([2, 3, 4])("%d of them add the gradients of their shards up to those of the whole batch", async (workers) => {
    const [alone, together] = [await stepped(sharing(1, { optimizer: sgd() })), await stepped(sharing(workers, { optimizer: sgd() }))];
    expect(together.loss).toBeClose(alone.loss, { atol: 1e-6 });
    expect(together.accuracy).toBeClose(alone.accuracy, { atol: 1e-6 });
    expect(together.gradientNorm).toBeClose(alone.gradientNorm, { atol: 1e-6 });
    expect(together.weights).toBeClose(alone.weights, { atol: 1e-6 });
  });

  test("beyond the number of examples have nothing to do", async () => {
    const trainer = sharing(4, { optimizer: sgd() });
    const alone = await sharing(1, { optimizer: sgd() }).step(batchOf(2), first);
    const batch = batchOf(2, 4);
    expect(batch).toHaveLength(2);
    expect((await trainer.step(batch, first)).loss).toBeClose(alone.loss, { atol: 1e-6 });
  });

  test("end with the same weights, to the bit, from the same seed", async () => {
    const weights = async (): Promise<number[]> => {
      const trainer = trainerOf(network({ rate: 0.5 }), { workers: 2, optimizer: adam() });
      open.push(trainer);
      for (let step = 1; step <= 20; step++) await trainer.step(batchOf(10, 2), { ...first, learningRate: 0.01, step, seed: step });
      return weightsOf(trainer);
    };
    expect(await weights()).toEqual(await weights());
  });

  test("drop other values than each other", async () => {
    const run = async (workers: number): Promise<readonly number[]> => {
      const trainer = trainerOf(network({ rate: 0.5 }), { workers, optimizer: sgd() });
      open.push(trainer);
      const [half] = batchOf(10, 2);
      // The same examples twice: with the same noise both would give the gradient of one.
      await trainer.step([half!, half!].slice(0, workers), first);
      return weightsOf(trainer);
    };
    expect(await run(2)).not.toBeClose(await run(1), { atol: 1e-6 });
  });

  test("share stories of different lengths", async () => {
    const alone = trainerOf(smallReader("memory-network"), { optimizer: sgd() });
    const together = trainerOf(smallReader("memory-network"), { optimizer: sgd(), workers: 2 });
    open.push(together);
    for (const trainer of [alone, together]) {
      const dataset = storyDataset(smallReader("memory-network"), rooms);
      let step = 0;
      for (const batch of dataset.batches({ batchSize: 5, random: Random.seeded(1), shards: trainer.workers })) {
        await trainer.step(batch, { ...first, step: ++step });
      }
    }
    expect(weightsOf(together)).toBeClose(weightsOf(alone), { atol: 1e-5 });
  });

  test("are one where memory cannot be shared", async () => {
    vi.stubGlobal("SharedArrayBuffer", undefined);
    const trainer = sharing(4, { optimizer: sgd() });
    expect(trainer.workers).toBe(1);
    vi.unstubAllGlobals();
    expect((await stepped(trainer)).weights).toEqual((await stepped(sharing(1, { optimizer: sgd() }))).weights);
  });
});

describe("a worker that fails", () => {
  const [good, other] = batchOf(10, 2);
  const broken = { ...other!, inputs: { x: { shape: [5, 2], values: new Float32Array(9) } } };

  test("ends the step with its reason, and leaves the weights as they were", async () => {
    const trainer = sharing(2);
    const before = weightsOf(trainer);
    await expect(trainer.step([good!, broken], first)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: A training thread failed: input "x": expected 10 values for [5, 2], got 9.]`,
    );
    expect(weightsOf(trainer)).toEqual(before);
  });

  test("fails again, until the threads were closed; then new ones start", async () => {
    const trainer = sharing(2);
    await expect(trainer.step([good!, broken], first)).rejects.toThrow("A training thread failed");
    await expect(trainer.step([good!, other!], first)).rejects.toThrow("A training thread failed");
    trainer.close();
    expect((await trainer.step([good!, other!], first)).loss).toBeGreaterThan(0);
  });

  test("beside a failing caller is no second, unheard failure", async () => {
    const trainer = sharing(2);
    await expect(trainer.step([broken, broken], first)).rejects.toThrow('input "x": expected 10 values');
    // Comes after the worker's failure, of which nobody was told.
    await expect(trainer.step([good!, other!], first)).rejects.toThrow("A training thread failed");
  });

  test("to share a loss that is not a number is named by its layer", async () => {
    const nan = { ...other!, inputs: { x: { shape: [5, 2], values: new Float32Array(10).fill(NaN) } } };
    await expect(sharing(2).step([good!, nan], first)).rejects.toMatchObject({ name: "TrainingError", place: 'layer "dense"' });
  });
});

test("a process that has trained with workers and closed them ends by itself", async () => {
  const script = `
    import { batchOf, network, trainerOf } from "./test/training/points.ts";
    const trainer = trainerOf(network(), { workers: 2 });
    const { loss } = await trainer.step(batchOf(10, 2), { learningRate: 0.1, step: 1, seed: 0, progress: 0 });
    trainer.close();
    console.log(loss > 0);
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { timeout: 30_000 });
  expect(stdout.trim()).toBe("true");
});

test("losses of all kinds are shared", async () => {
  const [a, b] = batchOf(10, 2).map((shard) => ({
    ...shard,
    targets: { shape: [5, 2], values: new Float32Array(10).fill(0.5) },
  }));
  const trainer = sharing(2, { loss: losses.meanSquaredError });
  const result = await trainer.step([a!, b!], first);
  expect(result.loss).toBeGreaterThan(0);
  expect(result.accuracy).toBeNaN();
});
