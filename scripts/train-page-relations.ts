/**
 * Trains the small relation memory that the page shows from inside, on the world of rooms.
 *
 *   npm run train:page-relations
 */
import { writeFileSync } from "node:fs";
import { saveModel } from "../src/models/checkpoint.ts";
import { Random } from "../src/random.ts";
import { selectKernels } from "../src/runtime/select.ts";
import { strangers, trainRelations } from "../src/studies/relations/train.ts";
import { roomsStory, usualCast, type Cast, type RoomsStory } from "../src/studies/rooms.ts";
import { relationAccuracy, relationDataset } from "../src/training/relation-dataset.ts";

/** Small: the page is to be loaded soon. */
const settings = { dim: 8, roles: 2, embedding: 16, units: 24, hidden: 32, hops: 1, hopUnits: 16 };

const [trained, kept, epochs, seed] = [600, 200, 8, 1] as const;
const random = Random.seeded(seed);
const stories = (count: number, cast: Cast, most: number): RoomsStory[] =>
  Array.from({ length: count }, () => roomsStory(random, { cast, statements: [2, most], questions: 6 }));

const { network, trainer, encode } = await trainRelations({
  train: stories(trained, usualCast, 12),
  epochs,
  random,
  seed,
  kernels: selectKernels("simd"),
  settings,
  callbacks: [{ onEpochEnd: ({ epoch, loss }) => console.log(`epoch ${epoch}: loss ${loss.toFixed(4)}`) }],
});
const accuracy = (cast: Cast): number => relationAccuracy(trainer, relationDataset(network, encode(stories(kept, cast, 16))));
const scores = { keptAccuracy: accuracy(usualCast), renamedAccuracy: accuracy(strangers) };
console.log(
  `${(100 * scores.keptAccuracy).toFixed(2)} % right on kept stories, ${(100 * scores.renamedAccuracy).toFixed(2)} % with other names`,
);
const provenance = { command: "npm run train:page-relations", seed, data: `rooms, ${trained} stories`, scores };
writeFileSync("web/models/relations.safetensors", saveModel(network, provenance));
