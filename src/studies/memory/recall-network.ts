import type { Tensor } from "../../graph/tensor.ts";
import { Dense } from "../../layers/dense.ts";
import { Embedding } from "../../layers/embedding.ts";
import { GRU } from "../../layers/gru.ts";
import { LSTM } from "../../layers/lstm.ts";
import type { Inputs, Network } from "../../layers/model.ts";
import { SimpleRNN } from "../../layers/simple-rnn.ts";
import type { Random } from "../../random.ts";
import { places, vocabularySize } from "./recall.ts";

export const cells = { SimpleRNN, GRU, LSTM } as const;

export type CellName = keyof typeof cells;

export const cellNames = Object.keys(cells) as CellName[];

/** Reads words with one recurrent layer and says from its last state where somebody is. */
export class RecallNetwork implements Network {
  readonly name: string;
  readonly inputNames = ["words"] as const;
  readonly embed: Embedding;
  readonly read: SimpleRNN | GRU | LSTM;
  readonly #answer: Dense;

  constructor(cell: CellName, { units, random }: { readonly units: number; readonly random: Random }) {
    this.name = cell;
    this.embed = new Embedding({ name: "embedding", inputDim: vocabularySize, outputDim: units, random });
    this.read = new cells[cell]({ name: "read", inputDim: units, units, random });
    this.#answer = new Dense({ name: "answer", inputDim: units, units: places, activation: "softmax", random });
  }

  get parameters() {
    return [this.embed, this.read, this.#answer].flatMap((layer) => layer.parameters);
  }

  build({ words }: Inputs): Tensor {
    return this.#answer.call(this.read.call(this.embed.call(words!)));
  }
}
