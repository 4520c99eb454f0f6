/** A statement with its share of the decision. */
export interface Support {
  readonly statement: string;
  /** Between 0 and 1; the weights of all facts sum to 1. */
  readonly weight: number;
}

const mostStatements = 3;

/** Together the statements named have at least this share of the weight, where three have. */
const mostOfTheWeight = 0.7;

/** A statement that weighs less than this share of the weightiest one is not worth naming. */
const leastShare = 1 / 3;

/** The places of the weights that make up most of the whole, the largest first; none where all are 0. */
export function decisive(weights: readonly number[]): number[] {
  const order = weights.map((_, index) => index).toSorted((a, b) => weights[b]! - weights[a]!);
  const largest = weights[order[0]!] ?? 0;
  const chosen: number[] = [];
  let sum = 0;
  for (const index of order.slice(0, mostStatements)) {
    const weight = weights[index]!;
    if (weight === 0 || weight < leastShare * largest || sum >= mostOfTheWeight) break;
    chosen.push(index);
    sum += weight;
  }
  return chosen;
}
