/** The learning rate at a step, counted from 0, of `steps` in all. */
export type Schedule = (step: number, steps: number) => number;

export function constantRate(rate: number): Schedule {
  return () => rate;
}

/** Rises evenly over `warmUp` steps, then falls along half a cosine to `floor`·rate (Loshchilov & Hutter 2017). */
export function cosine(rate: number, { warmUp = 0, floor = 0 }: { readonly warmUp?: number; readonly floor?: number } = {}): Schedule {
  return (step, steps) => {
    if (step < warmUp) return (rate * (step + 1)) / warmUp;
    const done = Math.min(1, (step - warmUp) / Math.max(1, steps - warmUp));
    return rate * (floor + (1 - floor) * 0.5 * (1 + Math.cos(Math.PI * done)));
  };
}

/** Multiplies the rate by `factor` after each share `every` of the training. */
export function stepwise(rate: number, { every, factor }: { readonly every: number; readonly factor: number }): Schedule {
  // A hair more, as shares such as 0.1 are not exact.
  return (step, steps) => rate * factor ** Math.floor(step / steps / every + 1e-9);
}
