import { input, saved, type Tensor } from "../../graph/tensor.ts";
import { Dense } from "../../layers/dense.ts";
import { Embedding } from "../../layers/embedding.ts";
import { LSTM } from "../../layers/lstm.ts";
import type { Inputs } from "../../layers/model.ts";
import { Reader, type ReaderOptions } from "../../models/reader.ts";
import type { KernelSet } from "../../runtime/kernels.ts";
import { compile } from "../../runtime/machine.ts";

/** What an LSTM does at one word: a number for each unit, gates and candidate after their functions. */
export interface Step {
  readonly i: readonly number[];
  readonly f: readonly number[];
  readonly g: readonly number[];
  readonly o: readonly number[];
  readonly c: readonly number[];
  readonly h: readonly number[];
}

/** The `lstm` reader with a window: the same layers, and what its gates and its cell do at every word. */
export class OpenLSTM extends Reader {
  readonly inputNames = ["sequence"] as const;
  readonly units: number;
  readonly #embed: Embedding;
  readonly #read: LSTM;
  readonly #steps: LSTM;
  readonly #answer: Dense;

  constructor({ units, ...options }: ReaderOptions & { readonly units: number }) {
    super("lstm", options, { units });
    const { vocabulary, answers, random } = options;
    this.units = units;
    this.#embed = this.own(new Embedding({ name: "embedding", inputDim: vocabulary.size, outputDim: units, random }));
    this.#read = this.own(new LSTM({ name: "lstm", inputDim: units, units, random }));
    this.#answer = this.own(new Dense({ name: "answer", inputDim: units, units: answers.length, activation: "softmax", random }));
    // The same weights, all steps.
    this.#steps = Object.assign(new LSTM({ name: "lstm", inputDim: units, units, random: null, returnSequences: true }), {
      kernel: this.#read.kernel,
      recurrentKernel: this.#read.recurrentKernel,
      bias: this.#read.bias,
    });
  }

  build({ sequence }: Inputs): Tensor {
    return this.#answer.call(this.#read.call(this.#embed.call(sequence!), { mask: this.#embed.mask(sequence!) }));
  }

  /** What happens at each word of texts of one length. */
  watch(texts: readonly (readonly number[])[], kernels: KernelSet): Step[][] {
    const [rows, time, units] = [texts.length, texts[0]!.length, this.units];
    const sequence = input("sequence", [rows, time]);
    const all = this.#steps.call(this.#embed.call(sequence));
    const planes = saved(lstmOf(all));
    const { kept, h } = compile({ kept: planes, h: all }, kernels).run({ sequence: texts.flat() });
    const plane = (index: number, row: number, at: number): number[] => {
      const start = ((index * time + at) * rows + row) * units;
      return [...kept.subarray(start, start + units)];
    };
    return texts.map((_, row) =>
      Array.from({ length: time }, (__, at) => {
        const [i, f, g, o, c] = [0, 1, 2, 3, 4].map((index) => plane(index, row, at)) as [number[], number[], number[], number[], number[]];
        return { i, f, g, o, c, h: [...h.subarray((row * time + at) * units, (row * time + at + 1) * units)] };
      }),
    );
  }
}

/** The fused op that a layer's output comes from. */
function lstmOf(output: Tensor): Tensor<"lstm"> {
  let tensor = output;
  while (tensor.op !== "lstm") tensor = tensor.inputs[0]!;
  return tensor as Tensor<"lstm">;
}
