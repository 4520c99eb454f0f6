import { formatShape, ShapeError } from "../graph/shape.ts";
import { Tensor, type Parameter } from "../graph/tensor.ts";
import type { Random } from "../random.ts";
import { Dense } from "./dense.ts";
import { Dropout } from "./dropout.ts";
import { randomNormal } from "./initializers.ts";
import { LayerNormalization } from "./layer-normalization.ts";
import { Layer, type CallOptions, type LayerOptions } from "./layer.ts";

export interface TransformerBlockInputs {
  readonly x: Tensor; // [batch, time, dim]
  /** What kind of pair each two places are, for the learned bias of each head; 0 where the first may not look at the second: [batch, time, time]. */
  readonly pairs: Tensor;
  /** How alike the words at two places are: [batch, time, time]. */
  readonly likeness: Tensor;
}

export interface TransformerBlockOptions extends LayerOptions {
  readonly dim: number;
  readonly heads: number;
  /** Kinds of pairs, the forbidden one included. */
  readonly kinds: number;
  /** First bias of each kind, in every head. */
  readonly firstBias?: (kind: number, head: number) => number;
  readonly dropout: number;
  readonly random: Random | null;
}

/** Biases are kept as so small a part of themselves: a step moves a weight by the rate, and they need 4 to single out a kind of pair. */
const scoreScale = 16;
/** Width between the halves of the gated layer: about as many weights as a plain one of 2·dim has, in full panels. */
const widthOf = (dim: number): number => 16 * Math.ceil(dim / 12);

/**
 * One block of a Transformer (Vaswani et al. 2017, arXiv:1706.03762), normalized before each half (Xiong et al. 2020, arXiv:2002.04745),
 * with a learned bias for each kind of pair as for relative positions (Shaw et al. 2018; Raffel et al. 2020) and for the likeness of
 * the two words; attention is gated by the place that looks, and the second half bilinear (Shazeer 2020, arXiv:2002.05202):
 *
 *   scores_ij = q_i·k_j / √(dim/heads) + bias[kind_ij] + a·likeness_ij
 *   x ← x + W_o·((softmax(scores)·v) ⊙ (1 + g)),   x ← x + W_2·((W_1·norm(x)) ⊙ (W_3·norm(x)))
 *
 * Output [batch, time, dim].
 */
export class TransformerBlock extends Layer<TransformerBlockInputs> {
  readonly heads: number;
  readonly bias: Parameter; // [kinds, heads]; this and the next as a part of itself
  readonly likeness: Parameter; // [heads]
  readonly #normBefore: LayerNormalization;
  readonly #normBetween: LayerNormalization;
  readonly #project: Dense;
  readonly #output: Dense;
  readonly #widen: Dense;
  readonly #narrow: Dense;
  readonly #dropouts: readonly [Dropout, Dropout];

  /** @throws RangeError when dim does not divide into the heads */
  constructor({ name = "transformer_block", dim, heads, kinds, firstBias, dropout, random }: TransformerBlockOptions) {
    super(name);
    if (dim % heads !== 0) throw new RangeError(`${this.where}: expected a dim that divides into ${heads} heads, got ${dim}.`);
    this.heads = heads;
    this.bias = this.parameter("bias", randomNormal([kinds, heads], random, 0.3 / scoreScale));
    if (random && firstBias) {
      for (let index = 0; index < kinds * heads; index++) {
        this.bias.values[index]! += firstBias(Math.floor(index / heads), index % heads) / scoreScale;
      }
    }
    this.likeness = this.parameter("likeness", { shape: [heads], values: new Float32Array(heads) });
    this.#normBefore = this.own(new LayerNormalization({ name: `${name}_norm_1`, dim, epsilon: 1e-5 }));
    this.#project = this.own(new Dense({ name: `${name}_query_key_value_gate`, inputDim: dim, units: 4 * dim, random }));
    this.#output = this.own(new Dense({ name: `${name}_output`, inputDim: dim, units: dim, random }));
    this.#normBetween = this.own(new LayerNormalization({ name: `${name}_norm_2`, dim, epsilon: 1e-5 }));
    this.#widen = this.own(new Dense({ name: `${name}_widen`, inputDim: dim, units: 2 * widthOf(dim), random }));
    this.#narrow = this.own(new Dense({ name: `${name}_narrow`, inputDim: widthOf(dim), units: dim, random }));
    this.#dropouts = [new Dropout({ name: `${name}_dropout_1`, rate: dropout }), new Dropout({ name: `${name}_dropout_2`, rate: dropout })];
  }

  protected forward({ x, pairs, likeness }: TransformerBlockInputs, options: CallOptions): Tensor {
    const [first, second] = this.#dropouts;
    const seen = x.add(first.call(this.#attend(this.#normBefore.call(x), { pairs, likeness }), options));
    const [one, other] = this.#widen.call(this.#normBetween.call(seen)).split(2) as [Tensor, Tensor];
    return seen.add(second.call(this.#narrow.call(one.mul(other)), options));
  }

  #attend(x: Tensor, { pairs, likeness }: Omit<TransformerBlockInputs, "x">): Tensor {
    const { heads } = this;
    if (x.rank !== 3) throw new ShapeError(`${this.where}: expected [batch, time, dim], got ${formatShape(x.shape)}.`);
    const [batch, time, dim] = x.shape as [number, number, number];
    const parts = this.#project.call(x).split(4) as [Tensor, Tensor, Tensor, Tensor];
    const [query, key, value] = parts.slice(0, 3).map((part) =>
      part
        .reshape([batch, time, heads, dim / heads])
        .transpose([0, 2, 1, 3])
        .reshape([batch * heads, time, dim / heads]),
    );
    const products = query!.mul(1 / Math.sqrt(dim / heads)).matmul(key!, { transposeB: true });
    const scores = products.reshape([batch, heads, time, time]);
    const read = new Tensor("pairSoftmax", [scores, pairs, likeness, this.bias.mul(scoreScale), this.likeness.mul(scoreScale)], {})
      .reshape([batch * heads, time, time])
      .matmul(value!)
      .reshape([batch, heads, time, dim / heads])
      .transpose([0, 2, 1, 3])
      .reshape([batch, time, dim]);
    return this.#output.call(read.mul(parts[3].add(1)));
  }
}
