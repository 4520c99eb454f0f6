/** What the everyday network is timed on: fresh weights, and batches of written stories, as files that every program reads. */
import { readFileSync, writeFileSync } from "node:fs";
import { loadModel } from "../src/models/checkpoint.ts";
import { readSafetensors, writeSafetensors } from "../src/models/safetensors.ts";
import { StoryTransformer } from "../src/models/story-transformer.ts";
import { Random } from "../src/random.ts";
import { packedNames } from "../src/stories/packing.ts";
import type { Batch, Values } from "../src/training/data.ts";
import { PackedStories } from "../src/training/packed-dataset.ts";
import { swapPools } from "../src/worlds/everyday/swapping.ts";
import { variant } from "../src/worlds/everyday/training-stories.ts";
import { labelled } from "../scripts/everyday-data.ts";
import { trainingStories } from "./everyday-sets.ts";

/** The network that the chat uses. */
export function shippedNetwork(): StoryTransformer {
  const { reader } = loadModel(readFileSync("weights/everyday.safetensors"));
  if (!(reader instanceof StoryTransformer))
    throw new TypeError(`expected the shipped network to be a story-transformer, got ${reader.name}.`);
  return reader;
}

/** The same network before its training. */
export function freshNetwork({ dropout }: { readonly dropout: number }): StoryTransformer {
  const { settings, vocabulary, answers, vectors } = shippedNetwork();
  return new StoryTransformer({ ...settings, dropout, temperature: 1, vocabulary, answers, vectors, random: Random.seeded(1) });
}

/** So many training batches of the size that training with two workers uses, each in two shards. */
export function trainingBatches(reader: StoryTransformer, count: number): (readonly Batch[])[] {
  const stories = trainingStories();
  const pools = swapPools(stories);
  const draw = (random: Random) => labelled(variant(random.choice(stories), { pools, random }));
  return [...new PackedStories({ reader, draw, batches: count }).batches({ batchSize: 1, random: Random.seeded(1), shards: 2 })];
}

/** The shards of a batch as one. */
export function joined(shards: readonly Batch[]): Batch {
  const input = (name: string): Values => {
    const own = shards.map(({ inputs }) => inputs[name]!);
    // Words, rows and places are counted from the batch's first.
    const counted = { tokens: { of: "vectors", axes: 1 }, story: { of: "tokens", axes: 1 }, marks: { of: "tokens", axes: 2 } }[name];
    if (counted === undefined) return concatenated(own);
    const { of, axes } = counted;
    const count = ({ inputs }: Batch): number => inputs[of]!.shape.slice(0, axes).reduce((product, length) => product * length, 1);
    const before = (shard: number): number => shards.slice(0, shard).reduce((sum, batch) => sum + count(batch), 0);
    return concatenated(own.map(({ shape, values }, shard) => ({ shape, values: values.map((value) => value + before(shard)) })));
  };
  return {
    inputs: Object.fromEntries(packedNames.map((name) => [name, input(name)])),
    targets: concatenated(shards.map(({ targets }) => targets)),
    weights: concatenated(shards.map(({ weights }) => ({ shape: [weights.length], values: weights }))).values,
  };
}

/** One behind the other along the first axis. */
function concatenated(parts: readonly Values[]): Values {
  const all = new Float32Array(parts.reduce((sum, { values }) => sum + values.length, 0));
  let at = 0;
  for (const { values } of parts) {
    all.set(values, at);
    at += values.length;
  }
  return { shape: [parts.reduce((sum, { shape }) => sum + shape[0]!, 0), ...parts[0]!.shape.slice(1)], values: all };
}

/** Writes a batch, the tensors of shard n as "n/name". */
export function writeBatch(file: string, shards: readonly Batch[]): void {
  const tensors = shards.flatMap(({ inputs, targets, weights }, shard) =>
    Object.entries({ ...inputs, targets, weights: { shape: [weights.length], values: weights } }).map(
      ([name, own]) => [`${shard}/${name}`, own] as const,
    ),
  );
  writeFileSync(file, writeSafetensors({ tensors: new Map(tensors), metadata: {} }));
}

/** Reads what `writeBatch` wrote. */
export function readBatch(file: string): Batch[] {
  const { tensors } = readSafetensors(readFileSync(file));
  const shards = [...Map.groupBy(tensors, ([name]) => name.split("/")[0]!).values()];
  return shards.map((own) => {
    const { targets, weights, ...inputs } = Object.fromEntries(
      own.map(([name, { shape, values }]) => [name.split("/")[1]!, { shape, values: Float32Array.from(values) }]),
    );
    return { inputs, targets: targets!, weights: weights!.values };
  });
}
