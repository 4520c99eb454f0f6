import { concat, constant, type Parameter, type Tensor } from "../graph/tensor.ts";
import { zeros, type Initial } from "../layers/initializers.ts";
import { Layer } from "../layers/layer.ts";
import type { Random } from "../random.ts";
import { fanIn, filled, Linear, scaled } from "./relation-linear.ts";

export interface RelationWriteOptions {
  /** Length of a pattern's vector. */
  readonly inputDim: number;
  readonly roles: number;
  /** Length k of a pair's vector. */
  readonly dim: number;
  readonly hidden: number;
  readonly random: Random | null;
}

export interface WriteInputs {
  /** Pattern vectors, [patterns, inputDim]. */
  readonly vectors: Tensor;
  /** Rows of them, [time, batch]. */
  readonly statements: Tensor;
  /** Whom each role means, [time, batch, roles, entities]. */
  readonly mentions: Tensor;
}

/** M[a, f] → M[f, a] for [batch, entities, entities, k]. */
export function mirrored(memory: Tensor): Tensor {
  return memory.transpose([0, 2, 1, 3]);
}

/**
 * The relations of all pairs of entities after each sentence. A sentence with pattern p and mentions ω changes the
 * pairs of which one is mentioned, so facts that are not mentioned stay as they are. Over the roles r,
 *
 *   X_f = [M[m_r, f]; M[f, m_r]]
 *   X_f ← X_f + σ(z)⊙(tanh(c) − X_f),  [z; c] = U[p, ρ(f)] + W_o((W_i·X_f)⊙G[p, ρ(f)])
 *
 * with tables U and G for the role ρ(f) of f, which may be none. Then what is carried goes where its carrier goes, with
 * the leader l, a mix of the roles, and L_f = M[l, f]:
 *
 *   M[e, f] ← M[e, f] + y_e⊙(L_f − M[e, f]),  y_e = σ(Y[p, ρ(e)] + W_y([L_e; M[e, l]])⊙g[p])
 *
 * Gates start nearly closed, and nothing is written at first about pairs of which one is not mentioned.
 *
 * Output [1 + time, batch, entities, entities, k]: before the first sentence, and after each.
 */
export class RelationWrite extends Layer<WriteInputs> {
  readonly #start: Parameter; // [2, k]: of an entity with itself, and with others
  readonly #gate: Linear;
  readonly #candidate: Linear;
  readonly #gain: Linear;
  readonly #read: Linear;
  readonly #writeGate: Linear;
  readonly #writeCandidate: Linear;
  readonly #follow: Linear;
  readonly #followRead: Linear;
  readonly #followGain: Linear;
  readonly #leader: Linear;

  constructor(name: string, { inputDim, roles, dim, hidden, random }: RelationWriteOptions) {
    super(name);
    const width = 2 * roles * dim;
    const linear = (own: string, kernel: Initial, bias?: Initial): Linear => this.own(new Linear(`${name}/${own}`, kernel, bias));
    const table = (own: string, units: number, bias: number): Linear =>
      linear(own, fanIn([inputDim, (roles + 1) * units], random), filled((roles + 1) * units, bias));
    this.#start = this.parameter("start", zeros([2, dim]));
    this.#gate = table("gate", width, -1);
    this.#candidate = linear(
      "candidate",
      silentAtFirst(fanIn([inputDim, (roles + 1) * width], random), width),
      zeros([(roles + 1) * width]),
    );
    this.#gain = table("gain", hidden, 0.5);
    this.#read = linear("read", fanIn([width, hidden], random));
    this.#writeGate = linear("write_gate", fanIn([hidden, width], random));
    this.#writeCandidate = linear("write_candidate", fanIn([hidden, width], random));
    this.#follow = table("follow", dim, -1.5);
    this.#followRead = linear("follow_read", scaled(fanIn([2 * dim, dim], random), 2));
    this.#followGain = linear("follow_gain", fanIn([inputDim, dim], random), filled(dim, 1));
    const first = filled(roles, 0);
    first.values[0] = 1;
    this.#leader = linear("leader", fanIn([inputDim, roles], random), first);
  }

  protected forward({ vectors, statements, mentions }: WriteInputs): Tensor {
    const [time, batch, roles, entities] = mentions.shape as [number, number, number, number];
    const dim = this.#start.shape[1]!;
    const pairs = [batch, entities, entities, dim];
    const told = (layer: Linear): Tensor => layer.call(vectors).gather(statements);
    const none = constant(1)
      .sub(mentions.sum(2, { keepDims: true }))
      .relu(); // [time, batch, 1, entities]
    const roleOf = concat([none, mentions], 2).transpose([0, 1, 3, 2]); // [time, batch, entities, roles + 1]
    const table = (layer: Linear): Tensor => roleOf.matmul(told(layer).reshape([time, batch, roles + 1, -1]));
    const [gates, candidates, gains, follows] = [table(this.#gate), table(this.#candidate), table(this.#gain), table(this.#follow)];
    const leaders = this.#leader.call(vectors).softmax().gather(statements).reshape([time, batch, 1, roles]).matmul(mentions);
    const followGains = told(this.#followGain).reshape([time, batch, 1, dim]);

    const same = identity(entities);
    const [itself, others] = [this.#start.at(0, 0), this.#start.at(0, 1)];
    let memory = same.mul(itself.sub(others)).add(others).broadcast(pairs);
    const memories = [memory];
    for (let t = 0; t < time; t++) {
      const meant = mentions.at(0, t); // [batch, roles, entities]
      const rowsOf = (own: Tensor): Tensor => meant.matmul(own.reshape([batch, entities, -1])).reshape([batch, roles, entities, dim]);
      const x = concat([rowsOf(memory), rowsOf(mirrored(memory))])
        .transpose([0, 2, 1, 3])
        .reshape([batch, entities, -1]);
      const hidden = this.#read.call(x).mul(gains.at(0, t));
      const gate = this.#writeGate.call(hidden).add(gates.at(0, t)).sigmoid();
      const candidate = this.#writeCandidate.call(hidden).add(candidates.at(0, t)).tanh();
      const change = gate
        .mul(candidate.sub(x))
        .reshape([batch, entities, roles, 2 * dim])
        .transpose([0, 2, 1, 3]);
      const [rows, columns] = change.split(2) as [Tensor, Tensor];
      const back = (own: Tensor): Tensor => meant.matmul(own.reshape([batch, roles, -1]), { transposeA: true }).reshape(pairs);
      // A pair of two that are mentioned is changed once, as a row.
      const outside = columns.mul(none.at(0, t).reshape([batch, 1, entities, 1]));
      memory = memory.add(back(rows)).add(mirrored(back(outside)));

      const leader = leaders.at(0, t); // [batch, 1, entities]
      const led = (own: Tensor): Tensor => leader.matmul(own.reshape([batch, entities, -1])).reshape([batch, entities, dim]);
      const its = led(memory);
      const read = this.#followRead.call(concat([its, led(mirrored(memory))])).mul(followGains.at(0, t));
      const follow = read.add(follows.at(0, t)).sigmoid().reshape([batch, entities, 1, dim]);
      memory = memory.add(follow.mul(its.reshape([batch, 1, entities, dim]).sub(memory)));
      memories.push(memory);
    }
    return concat(
      memories.map((own) => own.reshape([1, ...pairs])),
      0,
    );
  }
}

/** A table's kernel with zeros for the role none, so that what is not mentioned is no candidate at first. */
function silentAtFirst({ shape, values }: Initial, width: number): Initial {
  return { shape, values: values.map((value, index) => (index % shape[1]! < width ? 0 : value)) };
}

/** 1 where an entity meets itself, [entities, entities, 1]. */
function identity(entities: number): Tensor {
  const places = Array.from({ length: entities }, (_, place) => place);
  return constant(places, [entities]).oneHot(entities).reshape([entities, entities, 1]);
}
