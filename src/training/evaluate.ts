import type { Dataset } from "./data.ts";
import type { Prediction } from "./metrics.ts";
import type { Trainer } from "./trainer.ts";

/** Rows that are scored together. */
const batchSize = 128;

export interface Scores {
  /** Mean, in nats for the cross-entropies. */
  readonly loss: number;
  /** Share of right answers; NaN for losses without classes. */
  readonly accuracy: number;
}

/** Scores a network on a data set. @throws RangeError when it is empty */
export function score(trainer: Trainer, dataset: Dataset): Scores {
  if (dataset.size === 0) throw new RangeError("score: expected at least one example, got an empty data set.");
  let [loss, correct, rows] = [0, 0, 0];
  for (const [batch] of dataset.batches({ batchSize })) {
    const scores = trainer.score(batch!);
    for (const [row, weight] of batch!.weights.entries()) {
      if (weight === 0) continue;
      loss += scores.loss[row]!;
      correct += scores.correct[row]!;
      rows++;
    }
  }
  return { loss: loss / rows, accuracy: correct / rows };
}

/** The network's output for each example of a data set, in order, with the right class. */
export function predictions(trainer: Trainer, dataset: Dataset): Prediction[] {
  const { labels } = dataset;
  const found: Prediction[] = [];
  for (const [batch] of dataset.batches({ batchSize })) {
    const output = trainer.predict(batch!.inputs);
    const width = output.length / batch!.weights.length;
    for (const [row, weight] of batch!.weights.entries()) {
      if (weight === 0) continue;
      found.push({ probabilities: output.slice(row * width, (row + 1) * width), label: labels[found.length]! });
    }
  }
  return found;
}
