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
  /** What looks at x, where that is not x itself: [batch, looking, dim]; pairs and likeness are then [batch, looking, time]. */
  readonly looking?: Tensor;
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
 * Output as `looking`: [batch, time, dim] as a rule.
 */
export class TransformerBlock extends Layer<TransformerBlockInputs> {
  readonly heads: number;
  readonly bias: Parameter; // [kinds, heads]; this and the next as a part of itself
  readonly likeness: Parameter; // [heads]
  readonly #normBefore: LayerNormalization;
  readonly #normBetween: LayerNormalization;
  readonly #look: Dense;
  readonly #show: Dense;
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
    const pull = (index: number): number => (firstBias?.(Math.floor(index / heads), index % heads) ?? 0) / scoreScale;
    if (random) this.bias.values.set(this.bias.values.map((value, index) => value + pull(index)));
    this.likeness = this.parameter("likeness", { shape: [heads], values: new Float32Array(heads) });
    this.#normBefore = this.own(new LayerNormalization({ name: `${name}_norm_1`, dim, epsilon: 1e-5 }));
    this.#look = this.own(new Dense({ name: `${name}_query_gate`, inputDim: dim, units: 2 * dim, random }));
    this.#show = this.own(new Dense({ name: `${name}_key_value`, inputDim: dim, units: 2 * dim, random }));
    this.#output = this.own(new Dense({ name: `${name}_output`, inputDim: dim, units: dim, random }));
    this.#normBetween = this.own(new LayerNormalization({ name: `${name}_norm_2`, dim, epsilon: 1e-5 }));
    this.#widen = this.own(new Dense({ name: `${name}_widen`, inputDim: dim, units: 2 * widthOf(dim), random }));
    this.#narrow = this.own(new Dense({ name: `${name}_narrow`, inputDim: widthOf(dim), units: dim, random }));
    this.#dropouts = [new Dropout({ name: `${name}_dropout_1`, rate: dropout }), new Dropout({ name: `${name}_dropout_2`, rate: dropout })];
  }

  protected forward({ x, looking = x, pairs, likeness }: TransformerBlockInputs, options: CallOptions): Tensor {
    if (x.rank !== 3) throw new ShapeError(`${this.where}: expected [batch, time, dim], got ${formatShape(x.shape)}.`);
    const shown = this.#normBefore.call(x);
    const looks = looking === x ? shown : this.#normBefore.call(looking);
    const seen = looking.add(this.#dropouts[0].call(this.#output.call(this.#attend(looks, shown, { pairs, likeness })), options));
    const [one, other] = this.#widen.call(this.#normBetween.call(seen)).split(2) as [Tensor, Tensor];
    return seen.add(this.#dropouts[1].call(this.#narrow.call(one.mul(other)), options));
  }

  #attend(looks: Tensor, shown: Tensor, { pairs, likeness }: Pick<TransformerBlockInputs, "pairs" | "likeness">): Tensor {
    const [batch, time, dim] = shown.shape as [number, number, number];
    const [query, gate] = this.#look.call(looks).split(2) as [Tensor, Tensor];
    const [key, value] = this.#show.call(shown).split(2) as [Tensor, Tensor];
    const [queries, keys, values] = [query.mul(Math.sqrt(this.heads / dim)), key, value].map((part) =>
      part
        .reshape([batch, -1, this.heads, dim / this.heads])
        .transpose([0, 2, 1, 3])
        .reshape([batch * this.heads, -1, dim / this.heads]),
    );
    const scores = queries!.matmul(keys!, { transposeB: true }).reshape([batch, this.heads, -1, time]);
    return new Tensor("pairSoftmax", [scores, pairs, likeness, this.bias.mul(scoreScale), this.likeness.mul(scoreScale)], {})
      .reshape([batch * this.heads, -1, time])
      .matmul(values!)
      .reshape([batch, this.heads, -1, dim / this.heads])
      .transpose([0, 2, 1, 3])
      .reshape(looks.shape)
      .mul(gate.add(1));
  }
}
