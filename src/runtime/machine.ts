import { parametersOf } from "../graph/ancestors.ts";
import { formatPlan, plan, type Plan } from "../graph/plan.ts";
import type { Parameter, Tensor } from "../graph/tensor.ts";
import type { Instance, KernelSet } from "./kernels.ts";
import { lower } from "./lower.ts";
import { Runner, type Feeds, type Layout, type Numbers, type Region } from "./runner.ts";

/**
 * Kernels with a memory that holds parameters, and above them the scratch memory that all programs share.
 * Programs of one machine run one at a time.
 */
export class Machine {
  readonly kernels: KernelSet;
  readonly #instance: Instance;
  readonly #places = new Map<Parameter, number>();
  readonly #base: number;

  /** @param parameters every parameter that programs of this machine will use, in their order in memory */
  constructor(kernels: KernelSet, parameters: readonly Parameter[]) {
    this.kernels = kernels;
    this.#instance = kernels.instantiate();
    let end = this.#instance.base;
    for (const parameter of parameters) {
      this.#places.set(parameter, end);
      end += parameter.size;
    }
    this.#base = end;
    this.#instance.reserve(end);
    this.load();
  }

  /** Copies the parameters' values into the machine. */
  load(parameters: Iterable<Parameter> = this.#places.keys()): void {
    const memory = this.#instance.memory();
    for (const parameter of parameters) memory.set(parameter.values, this.#place(parameter));
  }

  /** Copies what the machine has made of the parameters back into them. */
  store(parameters: Iterable<Parameter> = this.#places.keys()): void {
    const memory = this.#instance.memory();
    for (const parameter of parameters) {
      const place = this.#place(parameter);
      parameter.values.set(memory.subarray(place, place + parameter.size));
    }
  }

  /** Where parameters lie that were declared one after the other. */
  region(parameters: readonly Parameter[]): Region {
    const size = parameters.reduce((sum, parameter) => sum + parameter.size, 0);
    return { offset: parameters[0] ? this.#place(parameters[0]) : this.#base, size };
  }

  /** The memory of a region, to read and write; stale once another program is compiled. */
  view({ offset, size }: Region): Numbers {
    return this.#instance.memory().subarray(offset, offset + size);
  }

  /** Lays a graph out and binds it to the kernels: `outputs` are read after a run, `effects` change parameters. */
  compile<Names extends string>(outputs: Readonly<Record<Names, Tensor>>, effects: readonly Tensor[] = []): Program<Names> {
    const laidOut = plan([...Object.values<Tensor>(outputs), ...effects], this.#places, this.#base);
    return new Program(this.#instance, laidOut, outputs);
  }

  #place(parameter: Parameter): number {
    const place = this.#places.get(parameter);
    if (place === undefined) throw new Error(`machine: the parameter "${parameter.name}" was not declared.`);
    return place;
  }
}

/** A graph ready to run on one machine. */
export class Program<Names extends string> {
  readonly plan: Plan;
  readonly layout: Layout;
  readonly #runner: Runner;

  constructor(instance: Instance, laidOut: Plan, outputs: Readonly<Record<Names, Tensor>>) {
    const { constants, inputs, offset, base, end } = laidOut;
    this.plan = laidOut;
    this.layout = {
      calls: lower(laidOut),
      constants: {
        offset: constants[0] ? offset(constants[0]) : base,
        values: Float32Array.from(constants.flatMap(({ attributes }) => [...attributes.values])),
      },
      inputs: inputs.map((tensor) => ({ ...tensor.attributes, offset: offset(tensor), size: tensor.size })),
      outputs: Object.entries<Tensor>(outputs).map(([name, tensor]) => ({ name, offset: offset(tensor), size: tensor.size })),
      end,
    };
    this.#runner = new Runner(instance, this.layout);
  }

  /**
   * Runs every step.
   *
   * @param feeds a value for each input of the graph, flat
   * @returns each output's values, flat; copies
   * @throws RangeError when an input is missing or has the wrong size
   */
  run(feeds: Feeds = {}): Record<Names, Numbers> {
    this.#runner.execute(feeds);
    return this.#runner.outputs();
  }

  /**
   * The first tensor with a value that is not a finite number, found by running step by step:
   * for explaining a failed training step.
   */
  firstNonFinite(feeds: Feeds): Tensor | undefined {
    let found: Tensor | undefined;
    this.#runner.trace(feeds, (step) => {
      const { tensor } = this.plan.steps[step]!;
      const region = { offset: this.plan.offset(tensor), size: tensor.size };
      if (!found && !this.#runner.read(region).every(Number.isFinite)) found = tensor;
    });
    return found;
  }

  /** The plan as text. */
  toString(): string {
    return formatPlan(this.plan);
  }
}

/** Compiles a graph on a machine of its own, with the parameters that it uses. */
export function compile<Names extends string>(outputs: Readonly<Record<Names, Tensor>>, kernels: KernelSet): Program<Names> {
  return new Machine(kernels, parametersOf(Object.values<Tensor>(outputs))).compile(outputs);
}
