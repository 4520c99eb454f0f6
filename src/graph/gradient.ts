import { ancestors } from "./ancestors.ts";
import type { Op } from "./ops.ts";
import { sameShape } from "./shape.ts";
import { concat, constant, Tensor } from "./tensor.ts";

/** Gradients of the inputs of `y`, given the gradient of `y`; undefined where none flows (indexes, masks, targets of no use). */
type GradientRule<K extends Op> = (y: Tensor<K>, grad: Tensor, inputs: readonly Tensor[]) => (Tensor | undefined)[];

const none = (): undefined[] => [];

function notDifferentiable<K extends Op>(y: Tensor<K>): never {
  throw new Error(`gradient: "${y.op}" has no second derivative here; take the gradient of a forward graph.`);
}

/** Sums what a broadcast has repeated. */
function unbroadcast(grad: Tensor, { shape }: Tensor): Tensor {
  if (sameShape(grad.shape, shape)) return grad;
  const added = grad.rank - shape.length;
  const axes = grad.shape.flatMap((length, axis) => (axis < added || (shape[axis - added] === 1 && length !== 1) ? [axis] : []));
  return grad.sum(axes).reshape(shape);
}

/** Puts reduced axes first..last back, as length 1. */
function restored(x: Tensor, { first, last }: { first: number; last: number }): Tensor {
  return x.reshape([...x.shape.slice(0, first), ...Array.from({ length: last - first + 1 }, () => 1), ...x.shape.slice(first)]);
}

/** Merges all leading axes into one. */
function rows(x: Tensor): Tensor {
  return x.reshape([-1, x.shape.at(-1)!]);
}

/** [time·batch, width] of the steps from `start` on, without the last `dropped` ones. */
function steps(x: Tensor, start: number, dropped: number): Tensor {
  return rows(x.range(0, start, x.shape[0]! - dropped));
}

/** d(recurrent kernel) = Σ_t h_{t−1}ᵀ·dz_t; h_0 is zero. */
function recurrentKernelGradient(h: Tensor, dz: Tensor): Tensor {
  if (h.shape[0] === 1) return constant(0).broadcast([h.shape[2]!, dz.shape[2]!]);
  return steps(h, 0, 1).matmul(steps(dz, 1, 0), { transposeA: true });
}

/** The backward pass: one rule an op, and every op has one. */
const rules: { readonly [K in Op]: GradientRule<K> } = {
  input: none,
  constant: none,
  parameter: none,
  identity: (_, grad) => [grad],
  neg: (_, grad) => [grad.neg()],
  exp: (y, grad) => [grad.mul(y)],
  log: (_, grad, [x]) => [grad.div(x!)],
  sqrt: (y, grad) => [grad.mul(0.5).div(y)],
  tanh: (y, grad) => [grad.mul(constant(1).sub(y.mul(y)))],
  sigmoid: (y, grad) => [grad.mul(y.mul(constant(1).sub(y)))],
  relu: (y, grad) => [grad.mul(y.greater(0))],
  abs: (_, grad, [x]) => [grad.mul(x!.greater(0).sub(constant(0).greater(x!)))],
  add: (_, grad, [a, b]) => [unbroadcast(grad, a!), unbroadcast(grad, b!)],
  sub: (_, grad, [a, b]) => [unbroadcast(grad, a!), unbroadcast(grad.neg(), b!)],
  mul: (_, grad, [a, b]) => [unbroadcast(grad.mul(b!), a!), unbroadcast(grad.mul(a!), b!)],
  div: (y, grad, [a, b]) => [unbroadcast(grad.div(b!), a!), unbroadcast(grad.mul(y).div(b!).neg(), b!)],
  greater: none,
  equal: none,
  where: (_, grad, [condition]) => [undefined, grad.where(condition!, 0), constant(0).where(condition!, grad)],
  matmul: ({ attributes: { transposeA, transposeB } }, grad, [a, b]) => {
    const shared = b!.rank === 2 && a!.rank > 2;
    if (shared && transposeA) throw new Error("gradient: a batched, transposed operand of one shared matrix is not supported.");
    const da = transposeA ? b!.matmul(grad, { transposeA: transposeB, transposeB: true }) : grad.matmul(b!, { transposeB: !transposeB });
    if (shared) {
      const [flat, dy] = [rows(a!), rows(grad)];
      return [da, transposeB ? dy.matmul(flat, { transposeA: true }) : flat.matmul(dy, { transposeA: true })];
    }
    const db = transposeB ? grad.matmul(a!, { transposeA: true, transposeB: transposeA }) : a!.matmul(grad, { transposeA: !transposeA });
    return [da, db];
  },
  sum: ({ attributes }, grad, [x]) => [restored(grad, attributes).broadcast(x!.shape)],
  max: (y, grad, [x]) => {
    const hit = x!.equal(restored(y, y.attributes));
    const { first, last } = y.attributes;
    const axes = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    return [hit.mul(restored(grad.div(hit.sum(axes)), y.attributes))];
  },
  argmax: none,
  softmax: (y, grad) => [new Tensor("softmaxGradient", [y, grad], {})],
  softmaxGradient: notDifferentiable,
  pairSoftmax: (y, grad, [, pairs, likeness, bias, slope]) => {
    const scores = new Tensor("softmaxGradient", [y, grad], {});
    const kinds = bias!.shape[0]!;
    const sums = new Tensor("pairSums", [scores, pairs!, likeness!], { kinds });
    return [scores, undefined, scores.mul(slope!.reshape([-1, 1, 1])).sum(1), sums.range(0, 0, kinds), sums.at(0, kinds)];
  },
  pairSums: notDifferentiable,
  crossEntropy: (_, grad, [logits, targets]) => {
    const scale = grad.reshape([-1, 1]);
    const probabilities = logits!.softmax();
    const mass = targets!.sum(-1, { keepDims: true });
    // −log p by the logits: p itself may be 0 in float32.
    const below = logits!.sub(logits!.max(-1, { keepDims: true }));
    const surprise = below.exp().sum(-1, { keepDims: true }).log().sub(below);
    return [probabilities.mul(mass).sub(targets!).mul(scale), surprise.mul(scale)];
  },
  reshape: (_, grad, [x]) => [grad.reshape(x!.shape)],
  transpose: ({ attributes: { permutation } }, grad) => [grad.transpose(permutation.map((_, axis) => permutation.indexOf(axis)))],
  slice: ({ attributes: { begin } }, grad, [x]) => [new Tensor("pad", [grad], { begin, shape: x!.shape })],
  pad: ({ attributes: { begin } }, grad, [x]) => [grad.slice(begin, x!.shape)],
  concat: ({ attributes: { axis } }, grad, inputs) => {
    let start = 0;
    return inputs.map(({ shape }) => grad.range(axis, start, (start += shape[axis]!)));
  },
  broadcast: (_, grad, [x]) => [unbroadcast(grad, x!)],
  reverse: ({ attributes: { axis } }, grad) => [grad.reverse(axis)],
  gather: (_, grad, [table, ids]) => [new Tensor("scatterAdd", [grad, ids!], { rows: table!.shape[0]! })],
  scatterAdd: (_, grad, [, ids]) => [grad.gather(ids!)],
  gatherSum: (_, grad, [table, ids, weights]) => [
    new Tensor("scatterSum", [grad, ids!, weights!], { rows: table!.shape[0]! }),
    undefined,
    table!
      .gather(ids!)
      .mul(grad.reshape([grad.shape[0]!, 1, grad.shape[1]!]))
      .sum(-1),
  ],
  scatterSum: (_, grad, [, ids, weights]) => [grad.gatherSum(ids!, weights!)],
  oneHot: none,
  bernoulli: none,
  simpleRnn: (h, grad, [, kernel, mask]) => {
    const dz = new Tensor("simpleRnnGradient", [h, kernel!, grad, ...(mask ? [mask] : [])], {});
    return [dz, recurrentKernelGradient(h, dz)];
  },
  simpleRnnGradient: notDifferentiable,
  gru: (h, grad, [, kernel, , mask]) => {
    const both = new Tensor("gruGradient", [h, kernel!, grad, ...(mask ? [mask] : [])], {});
    const [dProjected, dRecurrent] = [both.at(0, 0), both.at(0, 1)];
    return [dProjected, recurrentKernelGradient(h, dRecurrent), dRecurrent.sum([0, 1])];
  },
  gruGradient: notDifferentiable,
  lstm: (h, grad, [, kernel, mask]) => {
    const dz = new Tensor("lstmGradient", [h, kernel!, grad, ...(mask ? [mask] : [])], {});
    return [dz, recurrentKernelGradient(h, dz)];
  },
  lstmGradient: notDifferentiable,
  saved: notDifferentiable,
  assign: notDifferentiable,
  adam: notDifferentiable,
};

/**
 * The gradients of a scalar with respect to tensors of its graph: more nodes of the same graph
 * (reverse accumulation; Linnainmaa 1970).
 *
 * @returns one tensor for each of `wrt`, of its shape; zeros where `y` does not depend on it
 */
export function gradient(y: Tensor, wrt: readonly Tensor[]): Tensor[] {
  const order = ancestors([y]);
  const needed = new Set<Tensor>(wrt);
  for (const tensor of order) if (tensor.inputs.some((operand) => needed.has(operand))) needed.add(tensor);

  const grads = new Map<Tensor, Tensor[]>([[y, [constant(1).broadcast(y.shape)]]]);
  for (const tensor of order.toReversed()) {
    if (!grads.has(tensor) || !tensor.inputs.some((operand) => needed.has(operand))) continue;
    for (const [index, part] of backward(tensor, total(grads.get(tensor)!)).entries()) {
      const operand = tensor.inputs[index]!;
      if (!part || !needed.has(operand)) continue;
      grads.set(operand, [...(grads.get(operand) ?? []), part]);
    }
  }
  return wrt.map((tensor) => (grads.has(tensor) ? total(grads.get(tensor)!) : constant(0).broadcast(tensor.shape)));
}

/** The sum of a tensor's gradients. Those of slices side by side along one axis are joined, not added up one by one. */
function total(parts: readonly Tensor[]): Tensor {
  const pads = parts.filter((part): part is Tensor<"pad"> => part.op === "pad");
  const joined = pads.length > 1 && sideBySide(pads);
  return (joined ? [...parts.filter(({ op }) => op !== "pad"), joined] : parts).reduce((sum, part) => sum.add(part));
}

/** The sum of padded slices as one concatenation, where they overlap nowhere and differ from the whole along one axis only. */
function sideBySide(pads: readonly Tensor<"pad">[]): Tensor | undefined {
  const whole = pads[0]!.shape;
  const axis = whole.findIndex((length, at) => pads[0]!.inputs[0]!.shape[at] !== length);
  const begin = ({ attributes }: Tensor<"pad">): number => attributes.begin[axis]!;
  const pieces: Tensor[] = [];
  const zeros = (length: number): Tensor[] => (length > 0 ? [constant(0).broadcast(whole.with(axis, length))] : []);
  let end = 0;
  for (const pad of pads.toSorted((a, b) => begin(a) - begin(b))) {
    const [slice] = pad.inputs as [Tensor];
    if (begin(pad) < end || slice.shape.some((length, at) => at !== axis && length !== whole[at])) return undefined;
    pieces.push(...zeros(begin(pad) - end), slice);
    end = begin(pad) + slice.shape[axis]!;
  }
  return concat([...pieces, ...zeros(whole[axis]! - end)], axis);
}

function backward<K extends Op>(y: Tensor<K>, grad: Tensor): (Tensor | undefined)[] {
  return rules[y.op](y, grad, y.inputs);
}
