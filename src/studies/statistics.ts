/** Mean and sample standard deviation. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

export function spread(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}

/** Pearson's correlation; 0 where either does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [spread(x).mean, spread(y).mean];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [index, value] of x.entries()) {
    const [dx, dy] = [value - mx, y[index]! - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xx * yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

/** The smallest correlation of n independent pairs whose two-sided p is below `alpha` (Fisher's z). */
export function criticalCorrelation(n: number, alpha: number): number {
  return Math.tanh(normalQuantile(1 - alpha / 2) / Math.sqrt(n - 3));
}

/** The quantile of the standard normal distribution, by bisection of its distribution function. */
function normalQuantile(p: number): number {
  let [low, high] = [-40, 40];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Φ(x) for x of any sign (Marsaglia 2004's series; exact to rounding for |x| < 7). */
function normalBelow(x: number): number {
  if (Math.abs(x) > 8) return x > 0 ? 1 : 0;
  let [sum, term] = [x, x];
  for (let k = 3; Math.abs(term) > 1e-18; k += 2) sum += term *= (x * x) / k;
  return 0.5 + (sum * Math.exp(-(x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** y ≈ factor·x^exponent. */
export interface PowerLaw {
  readonly factor: number;
  readonly exponent: number;
  /** The share of the variance of log y that it explains. */
  readonly r2: number;
}

/** Least squares on logarithms; points where x or y is not above 0 are left out. Undefined below three points. */
export function fitPowerLaw(x: readonly number[], y: readonly number[]): PowerLaw | undefined {
  const points = x.flatMap((value, index) => (value > 0 && y[index]! > 0 ? [[Math.log(value), Math.log(y[index]!)] as const] : []));
  if (points.length < 3) return undefined;
  const [u, v] = [points.map(([own]) => own), points.map(([, own]) => own)];
  const r = correlation(u, v);
  const exponent = r === 0 ? 0 : (r * spread(v).deviation) / spread(u).deviation;
  return { factor: Math.exp(spread(v).mean - exponent * spread(u).mean), exponent, r2: r * r };
}
