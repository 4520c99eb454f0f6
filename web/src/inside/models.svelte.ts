import memoryNetworkUrl from "../../../weights/memory-network.safetensors?url";
import lstmUrl from "../../models/lstm.safetensors?url";
import relationsUrl from "../../models/relations.safetensors?url";
import { EngineClient } from "../engine/client.ts";
import { fetchModel } from "../engine/fetch-model.ts";
import { learning } from "../train/learning.svelte.ts";

export type Shown = "lstm" | "memory-network" | "relation-memory";

const urls: Readonly<Record<Shown, string>> = {
  lstm: lstmUrl,
  "memory-network": memoryNetworkUrl,
  "relation-memory": relationsUrl,
};

/** The thread that looks into networks; started when the view is first shown. */
let client: EngineClient | undefined;

export function inspector(): EngineClient {
  client ??= new EngineClient("hearsay inside");
  return client;
}

/** Whether a network of this kind has been trained on the page. */
export function isTrained(kind: Shown): boolean {
  return learning.order?.network === kind && learning.start !== undefined;
}

/** The bytes of a network of this kind: the one from the Train view as it is now, or the one that comes with the page. */
export async function modelOf(kind: Shown, own: boolean): Promise<Uint8Array> {
  if (own && isTrained(kind)) return learning.modelFile();
  return fetchModel(urls[kind]);
}
