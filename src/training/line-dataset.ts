import { parts, type Batch, type BatchOptions, type Dataset } from "./data.ts";

/** Lines of words as a data set, those of like length in one batch, so that little is padding. */
export function lineDataset<Line extends { readonly tokens: readonly string[] }>(
  lines: readonly Line[],
  batchOf: (lines: readonly Line[], random: BatchOptions["random"]) => Batch,
): Dataset {
  return {
    size: lines.length,
    labels: lines.map(() => 0), // lines are of one class
    subset: (indexes) =>
      lineDataset(
        indexes.map((index) => lines[index]!),
        batchOf,
      ),
    *batches({ batchSize, random, shards = 1 }) {
      const sorted = (random?.shuffle(lines) ?? lines).toSorted((a, b) => a.tokens.length - b.tokens.length);
      const batches = parts(sorted, Math.ceil(lines.length / batchSize));
      for (const batch of random?.shuffle(batches) ?? batches) yield parts(batch, shards).map((part) => batchOf(part, random));
    },
  };
}
