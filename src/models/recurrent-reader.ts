import { saved, type Tensor } from "../graph/tensor.ts";
import { Dense } from "../layers/dense.ts";
import { Dropout } from "../layers/dropout.ts";
import { Embedding } from "../layers/embedding.ts";
import { GRU } from "../layers/gru.ts";
import type { CallOptions } from "../layers/layer.ts";
import { LSTM } from "../layers/lstm.ts";
import type { Inputs } from "../layers/model.ts";
import { SimpleRNN } from "../layers/simple-rnn.ts";
import { Reader, type ReaderOptions } from "./reader.ts";

export interface RecurrentReaderOptions extends ReaderOptions {
  readonly embedding?: number;
  readonly units?: number;
  readonly dropout?: number;
}

const cells = { rnn: SimpleRNN, lstm: LSTM, gru: GRU } as const;

export type Cell = keyof typeof cells;

/** Reads all words in order, the question last, and answers from the last state of one recurrent layer. */
export class RecurrentReader extends Reader {
  readonly inputNames = ["sequence"] as const;
  readonly #embed: Embedding;
  readonly #read: SimpleRNN | LSTM | GRU;
  readonly #dropout: Dropout;
  readonly #answer: Dense;

  constructor(cell: Cell, { embedding = 64, units = 64, dropout = 0, ...options }: RecurrentReaderOptions) {
    super(cell, options, { embedding, units, dropout });
    const { vocabulary, answers, random } = options;
    this.#embed = this.own(new Embedding({ name: "embedding", inputDim: vocabulary.size, outputDim: embedding, random }));
    this.#read = this.own(new cells[cell]({ name: cell, inputDim: embedding, units, random }));
    this.#dropout = this.own(new Dropout({ rate: dropout }));
    this.#answer = this.own(new Dense({ name: "answer", inputDim: units, units: answers.length, activation: "softmax", random }));
  }

  build(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    const last = this.#last(inputs);
    return this.#answer.call(this.#dropout.call(last, options));
  }

  /**
   * What an LSTM does at every word: its gates and candidate after their functions and its cell, i f g o c, as
   * [5, time, batch, units], and its output h, [time, batch, units].
   *
   * @throws TypeError when the cell is another
   */
  lstmSteps(inputs: Inputs): { readonly kept: Tensor; readonly h: Tensor } {
    if (this.name !== "lstm") throw new TypeError(`Expected a network of the kind lstm, got ${this.name}.`);
    let h = this.#last(inputs);
    while (h.op !== "lstm") h = h.inputs[0]!;
    return { kept: saved(h as Tensor<"lstm">), h };
  }

  #last({ sequence }: Inputs): Tensor {
    return this.#read.call(this.#embed.call(sequence!), { mask: this.#embed.mask(sequence!) });
  }
}
