import { concat, type Tensor } from "../graph/tensor.ts";
import { orthogonal } from "../layers/initializers.ts";
import { Layer } from "../layers/layer.ts";
import type { Random } from "../random.ts";
import { fanIn, filled, Linear, scaled } from "./relation-linear.ts";

export interface RelationHopsOptions {
  /** Length of a question's vector. */
  readonly inputDim: number;
  /** Length k of a pair's vector. */
  readonly dim: number;
  readonly hops: number;
  readonly units: number;
  readonly random: Random | null;
}

export interface HopsInputs {
  /** Question vectors, [questions, inputDim]. */
  readonly vectors: Tensor;
  /** What holds of each pair in both directions, [questions, entities, entities, 2k]. */
  readonly pairs: Tensor;
  /** The row of the entity asked about, [questions, entities, 2k]. */
  readonly row: Tensor;
  /** 1 for entities, 0 for padding, [questions, entities, 1]. */
  readonly present: Tensor;
}

/** Root mean square normalization without a gain: x/√(mean x² + ε), with an ε that leaves small values small. */
function normalized(x: Tensor): Tensor {
  return x.div(x.mul(x).mean(-1, { keepDims: true }).add(0.05).sqrt());
}

/**
 * How the entity a that is asked about is related to each entity f, in no, one and more steps:
 *
 *   P₀(f) = norm(W₀[M_af; M_fa] ⊙ (1 + Q₀q))
 *   P_n(f) = norm(Σ_g A_n·P_{n−1}(g) ⊙ B_n[M_gf; M_fg] ⊙ (1 + Q_n·q))
 *
 * Output [questions, entities, (hops + 1)·units].
 */
export class RelationHops extends Layer<HopsInputs> {
  readonly #gains: Linear;
  readonly #first: Linear;
  readonly #steps: readonly Linear[];
  readonly #relations: readonly Linear[];
  readonly #units: number;

  constructor(name: string, { inputDim, dim, hops, units, random }: RelationHopsOptions) {
    super(name);
    this.#units = units;
    const each = Array.from({ length: hops }, (_, hop) => hop + 1);
    const width = (hops + 1) * units;
    const bold = (own: string, from: number): Linear =>
      this.own(new Linear(`${name}/${own}`, scaled(orthogonal([from, units], random), 1.5)));
    this.#gains = this.own(new Linear(`${name}/gains`, fanIn([inputDim, width], random), filled(width, 0)));
    this.#first = bold("first", 2 * dim);
    this.#steps = each.map((hop) => bold(`step_${hop}`, units));
    this.#relations = each.map((hop) => bold(`relation_${hop}`, 2 * dim));
  }

  protected forward({ vectors, pairs, row, present }: HopsInputs): Tensor {
    const [questions, entities] = row.shape as [number, number];
    const gains = this.#gains
      .call(vectors)
      .add(1)
      .reshape([questions, 1, -1])
      .split(this.#steps.length + 1);
    const found = [normalized(this.#first.call(row).mul(gains[0]!))];
    for (const [hop, step] of this.#steps.entries()) {
      const from = step.call(found[hop]!.mul(present)).reshape([questions, entities, 1, this.#units]);
      const along = from.mul(this.#relations[hop]!.call(pairs)).sum(1);
      found.push(normalized(along.mul(gains[hop + 1]!)));
    }
    return concat(found);
  }
}
