import { loadModel, type Provenance } from "../../src/models/checkpoint.ts";
import { CheckpointError, readSafetensors, writeSafetensors, type StoredTensor } from "../../src/models/safetensors.ts";

export const provenance: Provenance = {
  command: "hearsay train --data worlds",
  seed: 3,
  data: "worlds: movement",
  scores: { validationAccuracy: 0.5, trainLoss: 0.125 },
};

/** A model file's description, to be spoiled. */
export interface Card {
  format: unknown;
  network: unknown;
  answers: unknown;
  provenance: unknown;
  readonly settings: Record<string, unknown>;
  readonly vocabulary: { unknownSlots: unknown; words: string[] };
}

interface Edits {
  card?(card: Card): unknown;
  tensors?(tensors: Map<string, StoredTensor>): unknown;
}

/** A model file after its description and its tensors were changed. */
export function rewritten(bytes: Uint8Array, edits: Edits = {}) {
  const { tensors, metadata } = readSafetensors(bytes);
  const [card, stored] = [JSON.parse(metadata["hearsay"]!) as Card, new Map(tensors)];
  edits.card?.(card);
  edits.tensors?.(stored);
  return { bytes: writeSafetensors({ tensors: stored, metadata: { hearsay: JSON.stringify(card) } }), parts: { card, stored } };
}

/** Why a model file is not loaded, "none" where it is; any other error than a `CheckpointError` is thrown. */
export function refusal(bytes: Uint8Array): string {
  try {
    loadModel(bytes);
  } catch (error) {
    if (error instanceof CheckpointError) return error.message;
    throw error;
  }
  return "none";
}
