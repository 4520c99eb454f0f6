import { Parameter, type Tensor } from "./tensor.ts";

/** The nodes between `outputs` and the leaves, inputs before what is made of them. */
export function ancestors(outputs: Iterable<Tensor>): Tensor[] {
  const seen = new Set<Tensor>(outputs);
  for (const tensor of seen) for (const operand of tensor.inputs) seen.add(operand);
  return [...seen].toSorted((a, b) => a.id - b.id);
}

/** The parameters of a graph, in the order in which they were made. */
export function parametersOf(outputs: readonly Tensor[]): Parameter[] {
  return ancestors(outputs).filter((tensor) => tensor instanceof Parameter);
}
