/** What was predicted and what was right. */
export interface Prediction {
  /** Class probabilities. */
  readonly probabilities: ArrayLike<number>;
  readonly label: number;
}

/** The likeliest class; the first of equals. */
export function likeliest(probabilities: ArrayLike<number>): number {
  let best = 0;
  for (let index = 1; index < probabilities.length; index++) if (probabilities[index]! > probabilities[best]!) best = index;
  return best;
}

/** Share of right predictions. @throws RangeError when there are none */
export function accuracy(predictions: readonly Prediction[]): number {
  if (predictions.length === 0) throw new RangeError("accuracy: expected at least one prediction, got none.");
  return predictions.filter(({ probabilities, label }) => likeliest(probabilities) === label).length / predictions.length;
}

/** Counts by true class (rows) and predicted class (columns). */
export function confusion(predictions: readonly Prediction[], classes: number): number[][] {
  const table = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (const { probabilities, label } of predictions) table[label]![likeliest(probabilities)]!++;
  return table;
}

/** Predictions of similar confidence together. */
export interface ReliabilityBin {
  readonly count: number;
  readonly confidence: number;
  readonly accuracy: number;
}

/** Mean confidence and accuracy in equal steps of confidence: a reliability plot's points. Empty steps are left out. */
export function reliability(predictions: readonly Prediction[], bins = 15): ReliabilityBin[] {
  const grouped = Map.groupBy(predictions, ({ probabilities }) =>
    Math.min(bins - 1, Math.floor(Math.max(...Array.from(probabilities)) * bins)),
  );
  return [...grouped.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([, group]) => ({
      count: group.length,
      confidence: group.reduce((sum, { probabilities }) => sum + Math.max(...Array.from(probabilities)), 0) / group.length,
      accuracy: accuracy(group),
    }));
}

/** Expected calibration error: the mean distance of confidence and accuracy, over bins of confidence (Guo et al. 2017). */
export function calibrationError(predictions: readonly Prediction[], bins = 15): number {
  return reliability(predictions, bins).reduce(
    (sum, bin) => sum + (bin.count / predictions.length) * Math.abs(bin.confidence - bin.accuracy),
    0,
  );
}
