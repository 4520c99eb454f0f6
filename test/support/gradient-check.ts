import { gradient } from "../../src/graph/gradient.ts";
import type { Shape } from "../../src/graph/shape.ts";
import { constant, input, type Tensor } from "../../src/graph/tensor.ts";
import { compile } from "../../src/runtime/machine.ts";
import { float64Kernels } from "../../src/runtime/reference.ts";
import { numbers } from "./numbers.ts";

/** A place of a gradient check: a shape (numbers in ±1), or a shape with other numbers. */
export type Given = Shape | { readonly shape: Shape; readonly values: readonly number[]; readonly fixed?: true };

/** A function of tensors whose gradients are to be checked. */
export interface Check {
  /** The operands; those that are `fixed` (indexes, masks) are not derived. */
  readonly given: readonly Given[];
  build(...operands: Tensor[]): Tensor;
}

const step = 1e-5;

/** The gradients of Σ f·g with respect to each operand that is not fixed: by the rules, and by central differences. */
export function checkGradient({ given, build }: Check): { analytic: number[][]; numeric: number[][] } {
  const places = given.map((place, index) =>
    "shape" in place ? place : { shape: place, values: numbers(place, index + 1), fixed: false },
  );
  const operands = places.map(({ shape }, index) => input(`${index}`, shape));
  const feeds: Record<string, number[]> = Object.fromEntries(places.map(({ values }, index) => [`${index}`, [...values]]));
  const free = operands.filter((_, index) => !places[index]!.fixed);

  const y = build(...operands);
  const loss = y.mul(constant(numbers(y.shape, 99), y.shape)).sum();
  const backward = compile(Object.fromEntries(gradient(loss, free).map((dx, index) => [`${index}`, dx])), float64Kernels);
  const forward = compile({ loss }, float64Kernels);

  const results = backward.run(feeds);
  const numeric = free.map((operand) => {
    const values = feeds[operand.attributes.name]!;
    return values.map((value, index) => {
      const lossAt = (moved: number): number => {
        values[index] = moved;
        return forward.run(feeds).loss[0]!;
      };
      const slope = (lossAt(value + step) - lossAt(value - step)) / (2 * step);
      values[index] = value;
      return slope;
    });
  });
  return { analytic: free.map((_, index) => Array.from(results[`${index}`]!)), numeric };
}
