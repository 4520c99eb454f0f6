import type { Parameter, Tensor } from "../graph/tensor.ts";
import type { Random } from "../random.ts";
import { randomUniform, type Initial } from "./initializers.ts";
import { Layer, type LayerOptions } from "./layer.ts";

export interface EmbeddingOptions extends LayerOptions {
  /** Number of different ids. */
  readonly inputDim: number;
  readonly outputDim: number;
  readonly random: Random | null;
  /** Whether the layers behind it in a `Sequential` are to pass over padding. */
  readonly maskZero?: boolean;
  /** First values of the table; uniform in ±0.05 by default, as in Keras. */
  readonly initializer?: (shape: readonly [number, number], random: Random | null) => Initial;
}

/**
 * Turns word ids into vectors. Id 0 is padding.
 *
 * Input  [...], whole numbers in [0, inputDim).
 * Output [..., outputDim].
 */
export class Embedding extends Layer {
  readonly embeddings: Parameter; // [inputDim, outputDim]
  readonly maskZero: boolean;

  constructor({ name = "embedding", inputDim, outputDim, random, maskZero = false, initializer = randomUniform }: EmbeddingOptions) {
    super(name);
    this.maskZero = maskZero;
    this.embeddings = this.parameter("embeddings", initializer([inputDim, outputDim], random));
  }

  protected forward(ids: Tensor): Tensor {
    return this.embeddings.gather(ids);
  }

  /** 1 where there is a word, 0 where there is padding: the shape of the ids. */
  mask(ids: Tensor): Tensor {
    return ids.greater(0);
  }
}

/**
 * Applies a function of rows to [batch, time, dim] and swaps the first two axes, in whichever order costs less: where
 * the rows were looked up in a table smaller than the batch, the table's rows are transformed once and then looked up.
 */
export function timeMajorRows(x: Tensor, transform: (rows: Tensor) => Tensor): Tensor {
  const named = x.op === "identity" ? (x as Tensor<"identity">) : undefined;
  const source = named?.inputs[0] ?? x;
  if (source.op === "gather") {
    const [table, ids] = source.inputs as [Tensor, Tensor];
    if (table.rank === 2 && table.shape[0]! < ids.size) {
      // Under the layer's name still, which summaries and error messages read.
      const rows = named ? table.named(named.attributes.layer, named.attributes.type, x.shape) : table;
      return transform(rows).gather(ids.transpose([1, 0]));
    }
  }
  return transform(x.transpose([1, 0, 2]));
}
