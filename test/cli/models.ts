import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { saveModel } from "../../src/models/checkpoint.ts";
import type { Reader } from "../../src/models/reader.ts";
import { perceptron } from "../chat/readers.ts";

const provenance = {
  command: "hearsay train --data worlds",
  seed: 3,
  data: "worlds: movement",
  scores: { validationAccuracy: 0.5 },
};

/** Says yes where a kitchen was told of, no where a garden was. */
export const kitchenReader = (): Reader => perceptron({ kitchen: [5, 0, 0], garden: [0, 4, 0] });

/** Writes a model file and returns its path. */
export async function writeModel(folder: string, reader: Reader = kitchenReader()): Promise<string> {
  const path = join(folder, `${reader.answers[0]}.safetensors`);
  await writeFile(path, saveModel(reader, provenance));
  return path;
}
