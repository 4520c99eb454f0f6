import { input } from "../../graph/tensor.ts";
import type { RecurrentReader } from "../../models/recurrent-reader.ts";
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

/** What happens at each word of texts of one length, by the ids of their words. */
export function stepsOf(network: RecurrentReader, texts: readonly (readonly number[])[], kernels: KernelSet): Step[][] {
  const [rows, time] = [texts.length, texts[0]!.length];
  const built = network.lstmSteps({ sequence: input("sequence", [rows, time]) });
  const units = built.h.shape[2]!;
  const { kept, h } = compile(built, kernels).run({ sequence: texts.flat() });
  const part = (from: ArrayLike<number>, place: number): number[] =>
    Array.from({ length: units }, (_, unit) => from[place * units + unit]!);
  return texts.map((_, row) =>
    Array.from({ length: time }, (__, at) => {
      const [i, f, g, o, c] = [0, 1, 2, 3, 4].map((plane) => part(kept, (plane * time + at) * rows + row)) as [
        number[],
        number[],
        number[],
        number[],
        number[],
      ];
      return { i, f, g, o, c, h: part(h, at * rows + row) };
    }),
  );
}
