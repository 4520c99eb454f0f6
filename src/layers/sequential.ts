import type { Shape } from "../graph/shape.ts";
import { input, type Tensor } from "../graph/tensor.ts";
import type { Random } from "../random.ts";
import { Activation, type ActivationName } from "./activation.ts";
import { Bidirectional } from "./bidirectional.ts";
import { Dense, type DenseOptions } from "./dense.ts";
import { Dropout } from "./dropout.ts";
import { Embedding, type EmbeddingOptions } from "./embedding.ts";
import { GRU } from "./gru.ts";
import type { CallOptions, Layer } from "./layer.ts";
import { LayerNormalization } from "./layer-normalization.ts";
import { LSTM } from "./lstm.ts";
import { Model } from "./model.ts";
import type { RecurrentOptions } from "./recurrent.ts";
import { Flatten, Permute } from "./reshaping.ts";
import { SimpleRNN } from "./simple-rnn.ts";

/** What a layer of a stack learns from its place in it. */
interface Place {
  readonly name: string;
  /** Length of the last axis of what comes in. */
  readonly inputDim: number;
  readonly random: Random | null;
}

/** A layer that waits for its place in a `Sequential`. */
export interface Stacked {
  readonly type: string;
  make(place: Place): Layer;
}

type Free<Options> = Omit<Options, keyof Place>;

function stacked(type: string, make: (place: Place) => Layer): Stacked {
  return { type, make };
}

export function embedding(options: Free<EmbeddingOptions> & { readonly inputDim: number }): Stacked {
  return stacked("embedding", (place) => new Embedding({ ...place, ...options }));
}

export function dense(options: Free<DenseOptions>): Stacked {
  return stacked("dense", (place) => new Dense({ ...place, ...options }));
}

export function simpleRnn(options: Free<RecurrentOptions>): Stacked {
  return stacked("simple_rnn", (place) => new SimpleRNN({ ...place, ...options }));
}

export function lstm(options: Free<RecurrentOptions>): Stacked {
  return stacked("lstm", (place) => new LSTM({ ...place, ...options }));
}

export function gru(options: Free<RecurrentOptions>): Stacked {
  return stacked("gru", (place) => new GRU({ ...place, ...options }));
}

/** `bidirectional(lstm, { units: 32 })`: the same layer in both directions. */
export function bidirectional(kind: "lstm" | "gru" | "simpleRnn", options: Free<RecurrentOptions>): Stacked {
  const Kind = { lstm: LSTM, gru: GRU, simpleRnn: SimpleRNN }[kind];
  return stacked("bidirectional", ({ name, ...place }) => {
    const forward = new Kind({ ...place, ...options, name: `${name}/forward` });
    const backward = new Kind({ ...place, ...options, name: `${name}/backward`, goBackwards: true });
    return new Bidirectional({ name, forward, backward });
  });
}

export function dropout(rate: number): Stacked {
  return stacked("dropout", ({ name }) => new Dropout({ name, rate }));
}

export function layerNormalization(options: { readonly epsilon?: number } = {}): Stacked {
  return stacked("layer_normalization", ({ name, inputDim }) => new LayerNormalization({ name, dim: inputDim, ...options }));
}

export function flatten(): Stacked {
  return stacked("flatten", ({ name }) => new Flatten({ name }));
}

export function permute(dims: readonly number[]): Stacked {
  return stacked("permute", ({ name }) => new Permute({ name, dims }));
}

export function activation(name: ActivationName): Stacked {
  return stacked("activation", (place) => new Activation({ name: place.name, activation: name }));
}

export interface SequentialOptions {
  readonly name?: string;
  /** Of one example: without the batch axis. */
  readonly inputShape: Shape;
  readonly random: Random | null;
}

/**
 * A stack of layers, like Keras' `Sequential`. The sizes of inputs are inferred from one layer to the next,
 * and layers behind `embedding({ maskZero: true })` pass over padding.
 *
 *   new Sequential({ inputShape: [20], random: Random.seeded(0) }, [
 *     embedding({ inputDim: 200, outputDim: 64, maskZero: true }),
 *     lstm({ units: 64 }),
 *     dense({ units: 3, activation: "softmax" }),
 *   ])
 */
export class Sequential extends Model {
  readonly layers: readonly Layer[];

  constructor({ name = "sequential", inputShape, random }: SequentialOptions, stack: readonly Stacked[]) {
    const layers: Layer[] = [];
    const names = new Map<string, number>();
    let shown: Tensor = input("x", [1, ...inputShape]);
    for (const { type, make } of stack) {
      const earlier = names.get(type) ?? 0;
      names.set(type, earlier + 1);
      const layer = make({ name: earlier ? `${type}_${earlier}` : type, inputDim: shown.shape.at(-1) ?? 1, random });
      shown = layer.call(shown);
      layers.push(layer);
    }
    super({ name, inputs: { x: inputShape }, outputs: ({ x }, options) => applyAll(layers, x!, options) });
    this.layers = layers;
  }
}

function applyAll(layers: readonly Layer[], x: Tensor, options: CallOptions): Tensor {
  let mask: Tensor | undefined;
  return layers.reduce((input, layer) => {
    const output = layer.call(input, { ...options, mask });
    if (layer instanceof Embedding && layer.maskZero) mask = layer.mask(input);
    return output;
  }, x);
}
