import { ancestors } from "./ancestors.ts";
import { savedPlanes, type Op } from "./ops.ts";
import { formatShape, sizeOf, stridesOf, type Shape } from "./shape.ts";
import type { Parameter, Tensor } from "./tensor.ts";

/** One computation of a plan. */
export interface Step {
  readonly tensor: Tensor;
  /** Where its scratch memory starts, in elements. */
  readonly work: number;
}

/**
 * A graph laid out for running: the order of its steps and a fixed place in one linear memory
 * for every tensor, in float32 elements. Places are reused once nobody reads them any more.
 */
export interface Plan {
  readonly steps: readonly Step[];
  readonly inputs: readonly Tensor<"input">[];
  /** In their order in memory, without gaps from `base`. */
  readonly constants: readonly Tensor<"constant">[];
  readonly base: number;
  /** The first element after everything. */
  readonly end: number;
  offset(tensor: Tensor): number;
}

/** Kernels read whole groups of this many elements. */
const alignment = 4;

/** Columns of the widest matrix tile; packed operands are padded to it. */
const tile = 16;

/** Depth of the blocks in which matmul packs its second operand, tile by tile. */
const blockDepth = 256;

function align(size: number, to: number = alignment): number {
  return Math.ceil(size / to) * to;
}

function packed(inner: number, columns: number): number {
  return inner * align(columns, tile) + 8 * tile;
}

/** Scratch elements of a recurrent op: its kernel packed both ways, and a step's worth of gates and states. */
function scanWork(gates: number, shape: Shape): number {
  const [, batch, units] = shape as [number, number, number];
  return packed(units, gates * units) + packed(gates * units, units) + (gates + 4) * align(batch * units);
}

const workRules: { readonly [K in Op]?: (tensor: Tensor) => number } = {
  matmul: ({ inputs, attributes, shape }) => {
    const inner = inputs[0]!.shape.at((attributes as { transposeA: boolean }).transposeA ? -2 : -1)!;
    return packed(Math.min(inner, blockDepth), shape.at(-1)!);
  },
  simpleRnn: ({ shape }) => scanWork(1, shape),
  simpleRnnGradient: ({ inputs }) => scanWork(1, inputs[0]!.shape),
  gru: ({ shape }) => scanWork(3, shape),
  gruGradient: ({ inputs }) => scanWork(3, inputs[0]!.shape),
  lstm: ({ shape }) => scanWork(4, shape),
  lstmGradient: ({ inputs }) => scanWork(4, inputs[0]!.shape),
};

/** Ops that may write over an operand of their shape when nobody reads it afterwards. */
const inPlace: ReadonlySet<Op> = new Set<Op>([
  "neg",
  "exp",
  "log",
  "sqrt",
  "tanh",
  "sigmoid",
  "relu",
  "abs",
  "add",
  "sub",
  "mul",
  "div",
  "greater",
  "equal",
  "where",
]);

/** The tensor whose memory this one shows, and where in it: no computation is needed. */
function viewOf(tensor: Tensor): { readonly of: Tensor; readonly offset: number } | undefined {
  const [source] = tensor.inputs;
  switch (tensor.op) {
    case "reshape":
    case "identity":
    case "assign":
    case "adam":
      return { of: source!, offset: 0 };
    case "saved":
      return { of: source!, offset: source!.size };
    case "broadcast":
      return source!.size === tensor.size ? { of: source!, offset: 0 } : undefined;
    case "slice": {
      const { begin, size } = (tensor as Tensor<"slice">).attributes;
      const outer = size.findIndex((length) => length !== 1);
      const contiguous = size.every((length, axis) => axis <= outer || outer === -1 || length === source!.shape[axis]);
      const strides = stridesOf(source!.shape);
      return contiguous ? { of: source!, offset: begin.reduce((sum, at, axis) => sum + at * strides[axis]!, 0) } : undefined;
    }
    default:
      return undefined;
  }
}

/** True for the ops that change parameters; they run last. */
function hasEffect({ op }: Tensor): boolean {
  return op === "assign" || op === "adam";
}

/** Elements that a tensor's memory takes, with what a recurrent op keeps for its gradient. */
function footprint(tensor: Tensor): number {
  const planes = tensor.op in savedPlanes ? savedPlanes[tensor.op as keyof typeof savedPlanes] : 0;
  return align(sizeOf(tensor.shape) * (1 + planes));
}

/**
 * Orders a graph and places its tensors.
 *
 * @param outputs what must be there after a run: values, and effects on parameters
 * @param placed where the parameters already are, in elements
 * @param base the first free element
 * @throws Error when the graph uses a parameter that has no place, or reads what a change of a parameter gives
 */
export function plan(outputs: readonly Tensor[], placed: ReadonlyMap<Parameter, number>, base: number): Plan {
  const all = ancestors(outputs);
  const order = [...all.filter((tensor) => !hasEffect(tensor)), ...all.filter(hasEffect)];
  const roots = new Map<Tensor, { readonly root: Tensor; readonly shift: number }>();
  for (const tensor of order) {
    const view = viewOf(tensor);
    const under = view && roots.get(view.of)!;
    roots.set(tensor, under ? { root: under.root, shift: under.shift + view.offset } : { root: tensor, shift: 0 });
  }
  const rootOf = (tensor: Tensor): Tensor => roots.get(tensor)!.root;

  const lastUse = new Map<Tensor, number>();
  for (const [index, tensor] of order.entries()) {
    for (const operand of tensor.inputs) lastUse.set(rootOf(operand), index);
  }
  for (const output of outputs) lastUse.set(rootOf(output), Infinity);

  const places = new Map<Tensor, number>(placed as ReadonlyMap<Tensor, number>);
  const isA =
    <K extends Op>(op: K) =>
    (tensor: Tensor): tensor is Tensor<K> =>
      tensor.op === op;
  const constants = order.filter(isA("constant"));
  const inputs = order.filter(isA("input"));
  let start = align(base);
  for (const leaf of constants) {
    places.set(leaf, start);
    start += leaf.size;
  }
  start = align(start);
  for (const leaf of inputs) {
    places.set(leaf, start);
    start += align(leaf.size);
  }

  const memory = new Memory(start);
  const steps: Step[] = [];
  for (const [index, tensor] of order.entries()) {
    if (tensor.op === "parameter" && !places.has(tensor)) {
      throw new Error(`plan: the parameter "${(tensor as Parameter).name}" has no place; declare it when making the machine.`);
    }
    if (tensor.inputs.some(hasEffect)) {
      throw new Error(`plan: ${tensor.op} reads what a change of a parameter gives, but changes come after everything else.`);
    }
    const computes = (rootOf(tensor) === tensor && !places.has(tensor)) || hasEffect(tensor);
    if (!computes) continue;
    const dying = [...new Set(tensor.inputs.map(rootOf))].filter(
      (root) => lastUse.get(root) === index && root.op !== "parameter" && root.op !== "constant" && root.op !== "input",
    );
    const fits = (operand: Tensor): boolean => operand.size === tensor.size && footprint(operand) === footprint(tensor);
    /** A view of the operand beside it may be read out of step: y − y[3]. */
    const alone = (operand: Tensor): boolean => tensor.inputs.every((other) => other === operand || rootOf(other) !== operand);
    const heir = inPlace.has(tensor.op)
      ? tensor.inputs.find((operand) => dying.includes(operand) && fits(operand) && alone(operand))
      : undefined;
    if (heir) places.set(tensor, places.get(heir)!);
    else if (!hasEffect(tensor)) places.set(tensor, memory.take(footprint(tensor)));
    const scratch = align(workRules[tensor.op]?.(tensor) ?? 0);
    const work = memory.take(scratch);
    steps.push({ tensor, work });
    memory.give(work, scratch);
    for (const root of dying) if (root !== heir) memory.give(places.get(root)!, footprint(root));
  }

  const offset = (tensor: Tensor): number => {
    const { root, shift } = roots.get(tensor)!;
    return places.get(root)! + shift;
  };
  return { steps, inputs, constants, base, end: memory.end, offset };
}

/** Linear memory, handed out first fit. */
class Memory {
  #free: { start: number; size: number }[] = [];
  end: number;

  constructor(start: number) {
    this.end = start;
  }

  take(size: number): number {
    const index = this.#free.findIndex((hole) => hole.size >= size);
    const hole = this.#free[index];
    if (!hole) {
      this.end += size;
      return this.end - size;
    }
    const { start } = hole;
    if (hole.size === size) this.#free.splice(index, 1);
    else this.#free[index] = { start: start + size, size: hole.size - size };
    return start;
  }

  give(start: number, size: number): void {
    if (size === 0) return;
    const index = this.#free.findIndex((hole) => hole.start > start);
    const at = index === -1 ? this.#free.length : index;
    this.#free.splice(at, 0, { start, size });
    this.#merge(at);
    if (at > 0) this.#merge(at - 1);
  }

  #merge(index: number): void {
    const [hole, next] = [this.#free[index]!, this.#free[index + 1]];
    if (next && hole.start + hole.size === next.start) {
      this.#free.splice(index, 2, { start: hole.start, size: hole.size + next.size });
    }
  }
}

/** The plan as text, one line a step: what is computed, its shape, and where. */
export function formatPlan({ steps, offset, base, end }: Plan): string {
  const name = ({ op, id, attributes }: Tensor): string => ("name" in attributes ? `"${attributes.name}"` : `${op}#${id}`);
  const lines = steps.map(({ tensor }) => {
    const operands = tensor.inputs.map((operand) => `${name(operand)}@${offset(operand)}`).join(", ");
    return `@${offset(tensor)}  ${name(tensor)} ${formatShape(tensor.shape)} ← ${operands}`;
  });
  return [...lines, `${steps.length} steps, ${end - base} elements`].join("\n");
}
