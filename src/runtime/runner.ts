import type { Shape } from "../graph/shape.ts";
import { formatShape } from "../graph/shape.ts";
import type { Call, Instance } from "./kernels.ts";

/** Values by input name, flat; a number for a scalar. */
export type Feeds = Readonly<Record<string, ArrayLike<number> | number>>;

/** Results: float32, or float64 from the float64 reference kernels. */
export type Numbers = Float32Array | Float64Array;

/** A stretch of memory, in elements. */
export interface Region {
  readonly offset: number;
  readonly size: number;
}

/** A laid-out graph as plain data, which can be sent to a worker. */
export interface Layout {
  /** The kernel calls of each step. */
  readonly calls: readonly (readonly Call[])[];
  readonly constants: { readonly offset: number; readonly values: Float32Array };
  readonly inputs: readonly (Region & { readonly name: string; readonly shape: Shape })[];
  readonly outputs: readonly (Region & { readonly name: string })[];
  /** The first element after everything. */
  readonly end: number;
}

/** A layout bound to kernels and their memory. */
export class Runner {
  readonly #instance: Instance;
  readonly #layout: Layout;
  readonly #steps: readonly (readonly (() => void)[])[];
  readonly #calls: readonly (() => void)[];

  constructor(instance: Instance, layout: Layout) {
    instance.reserve(layout.end);
    this.#instance = instance;
    this.#layout = layout;
    this.#steps = layout.calls.map((calls) => calls.map((call) => bind(call, instance)));
    this.#calls = this.#steps.flat();
  }

  /**
   * Runs every step.
   *
   * @throws RangeError when an input is missing or has the wrong size
   */
  execute(feeds: Feeds): void {
    this.#feed(feeds);
    for (const call of this.#calls) call();
  }

  /** Runs step by step, calling back after each. */
  trace(feeds: Feeds, after: (step: number) => void): void {
    this.#feed(feeds);
    for (const [index, calls] of this.#steps.entries()) {
      for (const call of calls) call();
      after(index);
    }
  }

  /** What the last run gave, by output name; copies. */
  outputs(): Record<string, Numbers> {
    return Object.fromEntries(this.#layout.outputs.map(({ name, ...region }) => [name, this.read(region)]));
  }

  read({ offset, size }: Region): Numbers {
    return this.#instance.memory().slice(offset, offset + size);
  }

  #feed(feeds: Feeds): void {
    const memory = this.#instance.memory();
    const { constants, inputs } = this.#layout;
    memory.set(constants.values, constants.offset);
    for (const { name, shape, offset, size } of inputs) {
      const value = feeds[name];
      const values = typeof value === "number" ? [value] : value;
      if (values?.length !== size) {
        const came = values ? `${values.length}` : "none";
        throw new RangeError(`input "${name}": expected ${size} values for ${formatShape(shape)}, got ${came}.`);
      }
      memory.set(values, offset);
    }
  }
}

function bind({ kernel, args }: Call, { kernels }: Instance): () => void {
  const run: (...args: number[]) => void = kernels[kernel];
  return () => run(...args);
}
