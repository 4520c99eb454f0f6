import { concat, type Tensor } from "../graph/tensor.ts";
import { Layer } from "../layers/layer.ts";
import type { Random } from "../random.ts";
import { fanIn, filled, Linear } from "./relation-linear.ts";

export interface RelationAnswerOptions {
  /** Length of a question's vector. */
  readonly inputDim: number;
  /** Length of the features of an entity that are summed up, and of what the pointer sees of it. */
  readonly countDim: number;
  readonly pointerDim: number;
  readonly featureDim: number;
  readonly answers: number;
  readonly random: Random | null;
}

export interface AnswerInputs {
  /** Question vectors, [questions, inputDim]. */
  readonly vectors: Tensor;
  /** Of each entity, [questions, entities, countDim] and [questions, entities, pointerDim]. */
  readonly countable: Tensor;
  readonly pointable: Tensor;
  /** [questions, featureDim] */
  readonly features: Tensor;
  /** 1 for entities, 0 for padding, [questions, entities, 1]. */
  readonly present: Tensor;
}

/** Units of the answer's and the pointer's layers, and numbers that are counted. */
const [units, counts] = [64, 8];

/**
 * Answers with a word or by pointing at entities: probabilities of the answers and then of the entities.
 * What is counted is Σ_f σ(w·x_f⊙(1 + q)); all layers are gated by the question.
 *
 * Output [questions, answers + entities].
 */
export class RelationAnswer extends Layer<AnswerInputs> {
  readonly #count: Linear;
  readonly #countGain: Linear;
  readonly #hidden: Linear;
  readonly #hiddenGates: Linear;
  readonly #more: Linear;
  readonly #words: Linear;
  readonly #pointer: Linear;
  readonly #pointerGates: Linear;
  readonly #pointerFeatures: Linear;
  readonly #point: Linear;

  constructor(name: string, { inputDim, countDim, pointerDim, featureDim, answers, random }: RelationAnswerOptions) {
    super(name);
    const linear = (own: string, from: number, to: number, bias = 0): Linear =>
      this.own(new Linear(`${name}/${own}`, fanIn([from, to], random), filled(to, bias)));
    const known = featureDim + counts;
    this.#count = linear("count", countDim, counts, -1.5);
    this.#countGain = linear("count_gain", inputDim, counts);
    this.#hidden = linear("hidden", known, units);
    this.#hiddenGates = linear("hidden_gates", inputDim, 2 * units);
    this.#more = linear("more", units, units);
    this.#words = linear("words", units, answers);
    this.#pointer = linear("pointer", pointerDim, units);
    this.#pointerGates = linear("pointer_gates", inputDim, 2 * units);
    this.#pointerFeatures = linear("pointer_features", known, 2 * units);
    this.#point = linear("point", units, 1);
  }

  protected forward({ vectors, countable, pointable, features, present }: AnswerInputs): Tensor {
    const [questions, entities] = countable.shape as [number, number];
    const gain = this.#countGain.call(vectors).add(1).reshape([questions, 1, counts]);
    const counted = this.#count.call(countable).mul(gain).sigmoid().mul(present).sum(1);
    const known = concat([features, counted]);

    const gated = (x: Tensor, gates: Tensor): Tensor => {
      const [scale, shift] = gates.split(2) as [Tensor, Tensor];
      return x.mul(scale.add(1)).add(shift).relu();
    };
    const hidden = gated(this.#hidden.call(known), this.#hiddenGates.call(vectors));
    const words = this.#words.call(this.#more.call(hidden).relu().add(hidden));

    const gates = this.#pointerGates.call(vectors).add(this.#pointerFeatures.call(known)).reshape([questions, 1, -1]);
    const pointed = this.#point.call(gated(this.#pointer.call(pointable), gates)).reshape([questions, entities]);
    const nobody = present.reshape([questions, entities]).sub(1).mul(1e9);
    return concat([words, pointed.add(nobody)]).softmax();
  }
}
