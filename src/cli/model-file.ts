import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultModel } from "../chat/default-model.ts";
import { loadModel, type LoadedModel } from "../models/checkpoint.ts";
import { CheckpointError, mostBytes } from "../models/safetensors.ts";
import { Failure } from "./failure.ts";
import { readBytes } from "./files.ts";

/** Reads a model file, the shipped one by default. @throws Failure when there is none, or it is not a whole model */
export async function readModel(path = fileURLToPath(defaultModel)): Promise<LoadedModel> {
  if (path === fileURLToPath(defaultModel) && !existsSync(path)) {
    throw new Failure(
      `The default model is missing (${path}). Train one: hearsay train --data worlds --out my.safetensors, and use it with --model my.safetensors.`,
    );
  }
  const bytes = await readBytes(path, { mostBytes });
  try {
    return loadModel(bytes);
  } catch (error) {
    if (error instanceof CheckpointError) throw new Failure(`Cannot use "${path}" as a model. ${error.message}`, { cause: error });
    throw error;
  }
}
