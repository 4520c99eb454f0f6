import type { LoadedModel } from "hearsay/nn";
import type { ModelCard } from "./protocol.ts";

/** What a loaded model file holds, as plain data. */
export function modelCard({ reader, provenance }: LoadedModel, bytes: number): ModelCard {
  const { name: network, settings, answers, parameters, vocabulary } = reader;
  const { data, command, scores } = provenance;
  const weights = parameters.reduce((sum, { size }) => sum + size, 0);
  const summary = reader.summary();
  return { network, weights, bytes, settings, answers, vocabulary: vocabulary.words.length, data, command, scores, summary };
}
