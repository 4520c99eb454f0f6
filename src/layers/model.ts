import { ancestors, parametersOf } from "../graph/ancestors.ts";
import { expectShape, type Shape } from "../graph/shape.ts";
import { input, type Parameter, type Tensor } from "../graph/tensor.ts";
import type { CallOptions } from "./layer.ts";

/** Tensors by input name. */
export type Inputs = Readonly<Record<string, Tensor>>;

/** Anything that turns named inputs into one output and can be trained. */
export interface Network {
  readonly name: string;
  /** All weights, in a fixed order; their names differ. */
  readonly parameters: readonly Parameter[];
  /** The names that `build` reads. */
  readonly inputNames: readonly string[];
  /** Builds the graph for inputs of these shapes; the first axis of the output is the batch. */
  build(inputs: Inputs, options?: Pick<CallOptions, "training">): Tensor;
}

export interface ModelOptions {
  readonly name?: string;
  /** The shape of each input without its batch axis. */
  readonly inputs: Readonly<Record<string, Shape>>;
  /** Applies layers to the inputs, which have a batch axis in front. */
  readonly outputs: (inputs: Inputs, options: Pick<CallOptions, "training">) => Tensor;
}

/**
 * A network made of layers by a function, like Keras' functional `Model`:
 *
 *   new Model({
 *     inputs: { words: [20] },
 *     outputs: ({ words }) => classify.call(read.call(embed.call(words))),
 *   })
 *
 * @throws TypeError when two weights have one name
 */
export class Model implements Network {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly inputNames: readonly string[];
  readonly #shapes: Readonly<Record<string, Shape>>;
  readonly #outputs: ModelOptions["outputs"];

  constructor({ name = "model", inputs, outputs }: ModelOptions) {
    this.name = name;
    this.inputNames = Object.keys(inputs);
    this.#shapes = inputs;
    this.#outputs = outputs;
    this.parameters = parametersOf([this.#trace()]);
    expectDifferentNames(this);
  }

  /**
   * @throws RangeError when an input is missing
   * @throws ShapeError when an input does not have its shape behind the batch axis
   */
  build(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    for (const [name, shape] of Object.entries(this.#shapes)) {
      const given = inputs[name];
      if (!given)
        throw new RangeError(`model "${this.name}": expected an input "${name}", got ${Object.keys(inputs).join(", ") || "none"}.`);
      expectShape(given.shape, ["batch", ...shape], `model "${this.name}" input "${name}"`);
    }
    return this.#outputs(inputs, options);
  }

  /** Layers with their output shapes and numbers of weights, as Keras prints them. */
  summary(): string {
    return summarize(this, this.#trace());
  }

  #trace(): Tensor {
    const inputs = Object.entries(this.#shapes).map(([name, shape]) => [name, input(name, [1, ...shape])] as const);
    return this.build(Object.fromEntries(inputs));
  }
}

/** @throws TypeError when two weights of a network have one name */
export function expectDifferentNames({ name, parameters }: Network): void {
  const names = parameters.map((parameter) => parameter.name);
  const twice = names.find((own, index) => names.indexOf(own) !== index);
  if (twice) throw new TypeError(`model "${name}": two weights are named "${twice}"; give the layers different names.`);
}

/** A table of a traced network's layers, each where it is first called; the first axis is shown as the batch. */
export function summarize(network: Network, output: Tensor): string {
  const seen = new Set<string | Parameter>();
  const rows = ancestors([output]).flatMap((tensor) => {
    if (tensor.op !== "identity") return [];
    const { layer, type, output: given } = (tensor as Tensor<"identity">).attributes;
    if (seen.has(layer)) return [];
    seen.add(layer);
    const own = parametersOf([tensor]).filter((parameter) => !seen.has(parameter) && parameter.name.startsWith(`${layer}/`));
    for (const parameter of own) seen.add(parameter);
    return [[`${layer} (${type})`, `[${["batch", ...given.slice(1)].join(", ")}]`, count(own)]];
  });
  const table = [["Layer (type)", "Output shape", "Parameters"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map(
    ([layer, shape, size]) => `${layer!.padEnd(widths[0]!)}  ${shape!.padEnd(widths[1]!)}  ${size!.padStart(widths[2]!)}`,
  );
  return [`Model: "${network.name}"`, ...lines, `Total parameters: ${count(network.parameters)}`].join("\n");
}

function count(parameters: readonly Parameter[]): string {
  return parameters.reduce((sum, { size }) => sum + size, 0).toLocaleString("en-US");
}
