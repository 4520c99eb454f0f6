import { concat, constant, type Tensor } from "../graph/tensor.ts";
import { Layer } from "../layers/layer.ts";
import type { Random } from "../random.ts";
import { fanIn, filled, Linear } from "./relation-linear.ts";

/** Length of keys. */
const keyDim = 48;

/** How often a question looks into the past. */
export const looks = 2;

/** A match is at most this sure, which keeps log(1 − b) finite. */
const almostOne = 0.9999;

export interface RelationHistoryOptions {
  /** Length of a pattern's or question's vector. */
  readonly inputDim: number;
  readonly roles: number;
  readonly questionRoles: number;
  /** Length k of a pair's vector. */
  readonly dim: number;
  readonly random: Random | null;
}

export interface HistoryInputs {
  /** Pattern vectors of statements, [patterns, inputDim], and rows of them, [time, batch]. */
  readonly vectors: Tensor;
  readonly statements: Tensor;
  /** Whom each role means, [time, batch, roles, entities]. */
  readonly mentions: Tensor;
  /** From `relationsOf` the first role, [batch·questions, time, entities, 2k]. */
  readonly relations: Tensor;
  /** Question vectors, [batch·questions, inputDim]. */
  readonly asked: Tensor;
  /** The entity in each role of a question, −1 for none, [batch, questions, questionRoles]. */
  readonly about: Tensor;
  /** How many sentences were told before each question, [batch, questions]. */
  readonly after: Tensor;
}

/**
 * Which past sentences a question is about ("where was … before …"). The key of a sentence is made of its pattern, the
 * roles in it of the question's entities, and how the first two of these were related after it; with the question it
 * gives scores s. The first look takes the latest match, the second the latest match before that one:
 *
 *   b_t = σ(s_t),  α_t = b_t·Π_{t' > t}(1 − b_t')
 *   b'_t = σ(s'_t)·Σ_{t' > t} α_t',  α' of b' as α of b
 *
 * Output [batch·questions, looks, time].
 */
export class RelationHistory extends Layer<HistoryInputs> {
  readonly #key: Linear;
  readonly #state: Linear;
  readonly #question: Linear;
  readonly #score: Linear;

  constructor(name: string, { inputDim, roles, questionRoles, dim, random }: RelationHistoryOptions) {
    super(name);
    const linear = (own: string, from: number, to: number, bias: number): Linear =>
      this.own(new Linear(`${name}/${own}`, fanIn([from, to], random), filled(to, bias)));
    this.#key = linear("key", inputDim, keyDim, 0);
    this.#state = this.own(new Linear(`${name}/state`, fanIn([2 * dim + questionRoles * roles, keyDim], random)));
    this.#question = linear("question", inputDim, 2 * keyDim, 0);
    this.#score = linear("score", keyDim, looks, -1);
  }

  protected forward({ vectors, statements, mentions, relations, asked, about, after }: HistoryInputs): Tensor {
    const [time, batch, roles, entities] = mentions.shape as [number, number, number, number];
    const [, questions, questionRoles] = about.shape as [number, number, number];
    const all = batch * questions;
    const isB = about.range(-1, 1, 2).reshape([all, 1]).oneHot(entities).reshape([all, 1, entities, 1]);
    const between = relations.mul(isB).sum(2); // [all, time, 2k]
    const slots = mentions.transpose([0, 1, 3, 2]).reshape([-1, roles]);
    const rolesOf = Array.from({ length: questionRoles }, (_, role) =>
      slots
        .gather(pastRows(about, role, mentions))
        .reshape([all, time, roles])
        .mul(hasRole(about, role)),
    );
    const key = this.#state
      .call(concat([between, ...rolesOf]))
      .reshape([batch, questions, time, keyDim])
      .add(byStory(this.#key.call(vectors), statements).reshape([batch, 1, time, keyDim]))
      .reshape([all, time, keyDim]);
    const [gain, shift] = this.#question.call(asked).reshape([all, 1, -1]).split(2) as [Tensor, Tensor];
    const scores = this.#score.call(key.mul(gain.add(1)).add(shift).relu()).transpose([2, 0, 1]); // [looks, all, time]

    const times = Array.from({ length: time }, (_, index) => index);
    const before = after.reshape([all, 1]).greater(constant(times, [1, time]));
    const match = scores.sigmoid().mul(almostOne).mul(before);
    const first = latest(match.at(0, 0));
    const second = latest(match.at(0, 1).mul(later(first)));
    return concat(
      [first, second].map((own) => own.reshape([all, 1, time])),
      1,
    );
  }
}

/**
 * How the first entity of each question was related to all others after each sentence.
 *
 * @param memories after each sentence, [time, batch, entities, entities, k]
 * @param about [batch, questions, questionRoles]
 * @returns [batch·questions, time, entities, 2k], zeros where a question has no entity
 */
export function relationsOf(memories: Tensor, about: Tensor): Tensor {
  const [time, batch, entities, , dim] = memories.shape as [number, number, number, number, number];
  const all = batch * about.shape[1]!;
  const rows = pastRows(about, 0, memories);
  const to = memories.reshape([time * batch, entities, entities, dim]).transpose([0, 2, 1, 3]);
  const both = [memories, to].map((own) =>
    own
      .reshape([-1, entities * dim])
      .gather(rows)
      .reshape([all, time, entities, dim]),
  );
  return concat(both).mul(hasRole(about, 0).reshape([all, 1, 1, 1]));
}

/**
 * What was found in the past at each entity: its relations to the first one asked about, and whether it was mentioned.
 *
 * @returns [questions, entities, looks·(2k + roles)]
 */
export function recalledAt(weights: Tensor, { relations, mentions }: Pick<HistoryInputs, "relations" | "mentions">): Tensor {
  const [time, batch, roles, entities] = mentions.shape as [number, number, number, number];
  const all = weights.shape[0]!;
  const related = weights.matmul(relations.reshape([all, time, -1])).reshape([all, looks, entities, -1]);
  const slots = mentions.transpose([1, 0, 3, 2]).reshape([batch, time, entities * roles]);
  const mentioned = weights.reshape([batch, -1, time]).matmul(slots).reshape([all, looks, entities, roles]);
  return concat([related, mentioned]).transpose([0, 2, 1, 3]).reshape([all, entities, -1]);
}

/**
 * The patterns of what was found in the past, and whether anything was.
 *
 * @param vectors of patterns, [patterns, dim]
 * @returns [questions, looks·(dim + 1)]
 */
export function recalledPatterns(weights: Tensor, vectors: Tensor, statements: Tensor): Tensor {
  const [time, batch] = statements.shape as [number, number];
  const all = weights.shape[0]!;
  const patterns = weights.reshape([batch, -1, time]).matmul(byStory(vectors, statements));
  return concat([patterns.reshape([all, -1]), weights.sum(-1)]);
}

/** Vectors of patterns as they were told, [batch, time, dim]. */
function byStory(vectors: Tensor, statements: Tensor): Tensor {
  return vectors.gather(statements.transpose([1, 0]));
}

/** The row (time, story, entity) of the entity in a role, for each question and time, [batch, questions, time]. */
function pastRows(about: Tensor, role: number, { shape }: Tensor): Tensor {
  const [time, batch] = shape as [number, number];
  const entities = shape[3]!;
  const starts = Array.from({ length: batch * time }, (_, at) => ((at % time) * batch + Math.floor(at / time)) * entities);
  return constant(starts, [batch, 1, time]).add(about.range(-1, role, role + 1).relu());
}

/** 1 where a question has an entity in a role, [batch·questions, 1, 1]. */
function hasRole(about: Tensor, role: number): Tensor {
  return about
    .range(-1, role, role + 1)
    .greater(-0.5)
    .reshape([-1, 1, 1]);
}

/** Σ over what comes later, along the last axis. */
function later(x: Tensor): Tensor {
  const time = x.shape.at(-1)!;
  const values = Array.from({ length: time * time }, (_, index) => (Math.floor(index / time) > index % time ? 1 : 0));
  return x.matmul(constant(values, [time, time]));
}

/** b_t·Π_{t' > t}(1 − b_t') */
function latest(b: Tensor): Tensor {
  return b.mul(later(constant(1).sub(b).log()).exp());
}
