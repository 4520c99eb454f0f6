import { gradient } from "../../src/graph/gradient.ts";
import type { Shape } from "../../src/graph/shape.ts";
import { constant, input, type Parameter, type Tensor } from "../../src/graph/tensor.ts";
import { compile, Machine } from "../../src/runtime/machine.ts";
import { float64Kernels } from "../../src/runtime/reference.ts";
import type { Feeds } from "../../src/runtime/runner.ts";
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

/** Small, so that hardly a ReLU changes sides. The slope is over what is left of it in float32. */
const weightStep = 2 ** -16;

/**
 * The gradients of a scalar with respect to numbers of each parameter, so many of them spread over it: by the rules, and
 * by central differences.
 */
export function checkParameters(
  { loss, parameters, feeds }: { readonly loss: Tensor; readonly parameters: readonly Parameter[]; readonly feeds: Feeds },
  most: number,
): Readonly<Record<string, { analytic: number[]; numeric: number[] }>> {
  const machine = new Machine(float64Kernels, parameters);
  const forward = machine.compile({ loss });
  const derived = gradient(loss, parameters);
  const results = machine.compile(Object.fromEntries(derived.map((own, index) => [`${index}`, own]))).run(feeds);
  const found = parameters.map((parameter, index) => {
    const { values } = parameter;
    const apart = Math.max(1, Math.floor(values.length / most));
    const places = [...values.keys()].filter((place) => place % apart === 0);
    const numeric = places.map((place) => {
      const value = values[place]!;
      const lossAt = (moved: number): readonly [place: number, loss: number] => {
        values[place] = moved;
        machine.load([parameter]);
        return [Math.fround(moved), forward.run(feeds).loss[0]!];
      };
      const [[high, above], [low, below]] = [lossAt(value + weightStep), lossAt(value - weightStep)];
      lossAt(value);
      return (above - below) / (high - low);
    });
    return [parameter.name, { analytic: places.map((place) => results[`${index}`]![place]!), numeric }] as const;
  });
  return Object.fromEntries(found);
}
