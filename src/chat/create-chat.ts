import { loadModel } from "../models/checkpoint.ts";
import { selectKernels, type KernelChoice } from "../runtime/select.ts";
import { Conversation } from "./conversation.ts";
import { defaultModel } from "./default-model.ts";

export { CheckpointError } from "../models/safetensors.ts";

export interface ChatOptions {
  /** The bytes of a model file; by default the shipped one, read from disk in Node and fetched in a browser. */
  readonly model?: Uint8Array;
  /** How to compute: the fastest way by default; "simd" gives the same bits on every machine. */
  readonly kernels?: KernelChoice;
}

/**
 * A conversation with a trained network.
 *
 * @throws CheckpointError when the bytes are not a whole model file
 * @throws ConversationError when the network does not answer yes and no
 */
export async function createChat({ model, kernels = "auto" }: ChatOptions = {}): Promise<Conversation> {
  const { reader } = loadModel(model ?? (await readDefault()));
  return new Conversation({ reader, kernels: selectKernels(kernels) });
}

async function readDefault(): Promise<Uint8Array> {
  const files = globalThis.process?.getBuiltinModule?.("node:fs/promises");
  if (files && defaultModel.protocol === "file:") return files.readFile(defaultModel);
  const response = await fetch(defaultModel);
  if (!response.ok) throw new Error(`The default model could not be fetched from ${defaultModel.href}: ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
