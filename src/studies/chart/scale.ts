/** An axis: what it measures, over which range. */
export interface Axis {
  readonly label: string;
  readonly kind?: "linear" | "log";
  readonly range: readonly [number, number];
  /** Where there are marks, and what they say; chosen by itself where not given. */
  readonly ticks?: readonly (readonly [value: number, label: string])[];
}

/** Turns values into places between `from` and `to`. */
export function scaleOf({ kind = "linear", range: [low, high] }: Axis, from: number, to: number): (value: number) => number {
  const at = kind === "log" ? Math.log : (value: number): number => value;
  const [first, last] = [at(low), at(high)];
  return (value) => from + ((at(value) - first) / (last - first)) * (to - from);
}

/** Marks of an axis at round numbers, about `count` of them. */
export function ticksOf({ kind = "linear", range: [low, high], ticks }: Axis, count = 5): (readonly [number, string])[] {
  if (ticks) return ticks.filter(([value]) => value >= low && value <= high);
  if (kind === "log") {
    const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
    const step = Math.max(1, Math.ceil((last - first + 1) / (count + 1)));
    return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => {
      const power = first + index * step;
      return [10 ** power, power < -2 || power > 5 ? `10${superscript(power)}` : shown(10 ** power)] as const;
    });
  }
  const step = roundStep((high - low) / count);
  const start = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.floor(high / step + 1e-9) - start + 1 }, (_, index) => {
    const value = (start + index) * step;
    return [value, shown(value)] as const;
  });
}

/** The number among 1, 2 and 5 times a power of ten next above. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least * 0.999) ?? 10);
}

function shown(value: number): string {
  return Number(value.toPrecision(6)).toLocaleString("en-US", { maximumFractionDigits: 6 }).replace("-", "−");
}

function superscript(power: number): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  return String(power).replace(/./g, (sign) => (sign === "-" ? "⁻" : digits[Number(sign)]!));
}
