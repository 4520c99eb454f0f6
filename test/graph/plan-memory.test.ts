import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ancestors } from "../../src/graph/ancestors.ts";
import { gradient } from "../../src/graph/gradient.ts";
import { binaryOps, savedPlanes, unaryOps, type Op } from "../../src/graph/ops.ts";
import { plan, type Plan } from "../../src/graph/plan.ts";
import { input, Tensor } from "../../src/graph/tensor.ts";
import type { KernelSet } from "../../src/runtime/kernels.ts";
import { compile, Machine } from "../../src/runtime/machine.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { graphs, type Graph } from "../support/random-graph.ts";

/** How often each property is tried: of plans alone, and of runs on each kernel set. */
const [planned, run] = [{ numRuns: 150 }, { numRuns: 50 }];

/** The op of a tensor on inputs of its own. A recurrent op comes along, for those that look at what it kept. */
function isolated({ op, inputs, attributes }: Tensor): Tensor {
  const operands = inputs.map((operand) => (operand.op in savedPlanes ? isolated(operand) : input(`${operand.id}`, operand.shape)));
  return new Tensor(op, operands, attributes);
}

/** The values of every tensor of a graph, each op run in a program of its own: no memory is ever used again. */
function evaluate(outputs: readonly Tensor[], feeds: Graph["feeds"], kernels: KernelSet): Record<string, ArrayLike<number>> {
  const machine = new Machine(kernels, []);
  const values: Record<string, ArrayLike<number>> = {};
  for (const tensor of ancestors(outputs)) {
    const name = tensor.op === "input" && (tensor as Tensor<"input">).attributes.name;
    const alone = tensor.inputs.length > 0 ? isolated(tensor) : tensor;
    values[tensor.id] = name ? feeds[name]! : machine.compile({ alone }).run(values).alone;
  }
  return values;
}

function byId(tensors: readonly Tensor[]): Record<string, Tensor> {
  return Object.fromEntries(tensors.map((tensor) => [`${tensor.id}`, tensor]));
}

/** The tensor whose step wrote what this one shows. */
function writerOf(tensor: Tensor, computed: ReadonlySet<Tensor>): Tensor {
  return computed.has(tensor) || tensor.inputs.length === 0 ? tensor : writerOf(tensor.inputs[0]!, computed);
}

/** Elements that a step writes: its result, and what a recurrent op keeps. */
function written({ op, size }: Tensor): number {
  return size * (1 + (op in savedPlanes ? savedPlanes[op as keyof typeof savedPlanes] : 0));
}

const elementWise = new Set<Op>([...unaryOps, ...binaryOps, "where"]);

/** Whether a step writes over an operand other than in the one way that `Kernels` allows. */
function clashes(tensor: Tensor, operand: Tensor, { offset }: Plan): boolean {
  const [out, x] = [offset(tensor), offset(operand)];
  const apart = out + written(tensor) <= x || x + operand.size <= out;
  return !apart && !(elementWise.has(tensor.op) && out === x && operand.size === tensor.size);
}

/**
 * Goes through a plan with a memory of who wrote each element last, and tells of each step that would find somebody
 * else's numbers where an operand was, or would overwrite what it is reading.
 */
function damage(laidOut: Plan, outputs: readonly Tensor[]): string[] {
  const { steps, inputs, constants, offset, end } = laidOut;
  const computed = new Set(steps.map(({ tensor }) => tensor));
  const memory = Array.from<Tensor | undefined>({ length: end });
  const write = (tensor: Tensor): unknown => memory.fill(tensor, offset(tensor), offset(tensor) + written(tensor));
  const lost = (tensor: Tensor): boolean =>
    memory.slice(offset(tensor), offset(tensor) + tensor.size).some((writer) => writer !== writerOf(tensor, computed));

  for (const leaf of [...inputs, ...constants]) write(leaf);
  const found: string[] = [];
  for (const { tensor } of steps) {
    for (const operand of tensor.inputs) {
      if (lost(operand)) found.push(`${operand.op} is lost before ${tensor.op} reads it`);
      if (clashes(tensor, operand, laidOut)) found.push(`${tensor.op} overwrites ${operand.op} while reading it`);
    }
    write(tensor);
  }
  for (const output of outputs) if (lost(output)) found.push(`${output.op} is lost at the end`);
  return found;
}

describe("in any graph", () => {
  test("no tensor is overwritten before or while it is read", () => {
    fc.assert(
      fc.property(graphs, ({ outputs }) => {
        expect(damage(plan(outputs, new Map(), 4), outputs)).toEqual([]);
      }),
      planned,
    );
  });

  test("no tensor of the backward pass is overwritten before or while it is read", () => {
    fc.assert(
      fc.property(graphs, ({ outputs, inputs }) => {
        const derived = gradient(outputs[0]!.sum(), inputs);
        expect(damage(plan(derived, new Map(), 4), derived)).toEqual([]);
      }),
      planned,
    );
  });
});

describe.each(kernelSets)("in any graph, %s kernels", (_, kernels) => {
  test("a plan gives what its ops give one by one", () => {
    fc.assert(
      fc.property(graphs, ({ outputs, feeds }) => {
        const actual = compile(byId(outputs), kernels).run(feeds);
        const expected = evaluate(outputs, feeds, kernels);
        for (const { id } of outputs) expect(actual[id]).toBeClose(expected[id]!, { atol: 0 });
      }),
      run,
    );
  });

  test("a plan of gradients gives what its ops give one by one", () => {
    fc.assert(
      fc.property(graphs, ({ outputs, inputs, feeds }) => {
        const derived = gradient(outputs[0]!.sum(), inputs);
        const actual = compile(byId(derived), kernels).run(feeds);
        const expected = evaluate(derived, feeds, kernels);
        for (const { id } of derived) expect(actual[id]).toBeClose(expected[id]!, { atol: 0 });
      }),
      run,
    );
  });

  test("a second run gives the same numbers", () => {
    fc.assert(
      fc.property(graphs, ({ outputs, feeds }) => {
        const program = compile(byId(outputs), kernels);
        expect(program.run(feeds)).toEqual(program.run(feeds));
      }),
      run,
    );
  });
});
