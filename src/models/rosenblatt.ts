/** One example for a two-way decision. */
export interface Point {
  readonly x: readonly number[];
  /** The side it belongs to. */
  readonly positive: boolean;
}

/** A line (or plane) that decides: positive where weights·x + bias > 0. */
export interface Boundary {
  readonly weights: readonly number[];
  readonly bias: number;
}

export function isPositive({ weights, bias }: Boundary, x: readonly number[]): boolean {
  return weights.reduce((sum, weight, index) => sum + weight * x[index]!, bias) > 0;
}

/**
 * The perceptron's learning rule (Rosenblatt 1957/58, doi:10.1037/h0042519): look at one example after the other, and at
 * each mistake add it to the weights (or take it off). Where a line separates the examples, it stops making mistakes after
 * finitely many (Novikoff 1962); where none does, it never settles.
 *
 * @returns every boundary on the way, one an update, the first all zeros; it has converged if the last makes no mistake
 */
export function learnPerceptron(points: readonly Point[], { passes = 100 }: { readonly passes?: number } = {}): Boundary[] {
  let boundary: Boundary = { weights: Array.from({ length: points[0]?.x.length ?? 0 }, () => 0), bias: 0 };
  const history = [boundary];
  for (let pass = 0; pass < passes; pass++) {
    let mistakes = 0;
    for (const { x, positive } of points) {
      if (isPositive(boundary, x) === positive) continue;
      const sign = positive ? 1 : -1;
      boundary = { weights: boundary.weights.map((weight, index) => weight + sign * x[index]!), bias: boundary.bias + sign };
      history.push(boundary);
      mistakes++;
    }
    if (mistakes === 0) break;
  }
  return history;
}
