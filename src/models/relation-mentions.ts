import { concat, constant, type Parameter, type Tensor } from "../graph/tensor.ts";
import { Layer } from "../layers/layer.ts";
import { maskedSoftmax } from "../layers/attention.ts";
import type { Random } from "../random.ts";
import { fanIn, filled, Linear } from "./relation-linear.ts";

/** Sentences back in which a pronoun's antecedent may stand. */
const reach = 3;

/** Length of queries and keys. */
const dim = 16;

export interface MentionsInputs {
  /** Pattern vectors, [patterns, dim]. */
  readonly vectors: Tensor;
  /** Rows of them, [time, batch]. */
  readonly statements: Tensor;
  /** Entities, [time, batch, roles]. */
  readonly mentions: Tensor;
  /** 1 for a pronoun, [time, batch, roles], or no times where there is none. */
  readonly pronouns: Tensor;
  /** How many entities there are. */
  readonly entities: number;
}

/**
 * Whom each role means, as weights ω over the entities: one-hot for a name. A pronoun means what the slots s of the
 * last three sentences mean, each in its share:
 *
 *   p = softmax_s(query(pattern, role)·key(pattern_s, role_s)/2 + bias[distance]),  ω = Σ_s p_s·ω_s
 *
 * Output [time, batch, roles, entities].
 */
export class RelationMentions extends Layer<MentionsInputs> {
  readonly #query: Linear;
  readonly #key: Linear;
  readonly #distance: Parameter; // [reach]

  constructor(name: string, { inputDim, roles, random }: { inputDim: number; roles: number; random: Random | null }) {
    super(name);
    const linear = (own: string): Linear =>
      this.own(new Linear(`${name}/${own}`, fanIn([inputDim, roles * dim], random), filled(roles * dim, 0)));
    this.#query = linear("query");
    this.#key = linear("key");
    this.#distance = this.parameter("distance", { shape: [reach], values: Float32Array.from({ length: reach }, (_, back) => -back) });
  }

  protected forward({ vectors, statements, mentions, pronouns, entities }: MentionsInputs): Tensor {
    const named = mentions.oneHot(entities);
    if (pronouns.shape[0] === 0) return named;
    const [time, batch, roles] = mentions.shape as [number, number, number];
    const projected = (layer: Linear): Tensor => layer.call(vectors).gather(statements).reshape([time, batch, roles, dim]);
    const [queries, keys] = [projected(this.#query), projected(this.#key)];
    const exists = constant(1).sub(mentions.equal(-1));
    const found = [named.at(0, 0)];
    for (let t = 1; t < time; t++) {
      const back = Array.from({ length: Math.min(reach, t) }, (_, index) => index);
      const slots = (of: (time: number) => Tensor): Tensor =>
        concat(
          back.map((index) => of(t - 1 - index)),
          1,
        );
      const bias = concat(back.map((index) => this.#distance.range(0, index, index + 1).broadcast([roles])));
      const scores = queries
        .at(0, t)
        .matmul(
          slots((at) => keys.at(0, at)),
          { transposeB: true },
        )
        .mul(0.5)
        .add(bias);
      const weights = maskedSoftmax(scores, slots((at) => exists.at(0, at)).reshape([batch, 1, -1]));
      const meant = weights.matmul(slots((at) => found[at]!));
      found.push(named.at(0, t).add(pronouns.at(0, t).reshape([batch, roles, 1]).mul(meant)));
    }
    return concat(
      found.map((own) => own.reshape([1, ...own.shape])),
      0,
    );
  }
}
