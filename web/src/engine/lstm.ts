import { compileGraph, input, loadModel, RecurrentReader, selectKernels } from "hearsay/nn";
import { statement } from "hearsay/training";
import type { LstmTrace } from "./protocol.ts";

/**
 * Reads a text with a model file of the network `lstm`, and keeps what its gates do at every word.
 *
 * @throws Error when the file holds another network, or the text no words
 */
export function traceLstm(model: Uint8Array, text: string): LstmTrace {
  const { reader, provenance } = loadModel(model);
  if (!(reader instanceof RecurrentReader)) throw new Error(`Expected a network of the kind lstm, got ${reader.name}.`);
  const { tokens } = statement(text);
  if (tokens.length === 0) throw new Error("Expected some words to read.");
  const inputs = { sequence: input("sequence", [1, tokens.length]) };
  const built = reader.lstmSteps(inputs);
  const [time, units] = [tokens.length, built.h.shape[2]!];
  const program = compileGraph({ ...built, answer: reader.build(inputs) }, selectKernels());
  const { kept, h, answer } = program.run({ sequence: reader.vocabulary.conversation().encode(tokens) });
  const part = (from: ArrayLike<number>, place: number): number[] =>
    Array.from({ length: units }, (_, unit) => from[place * units + unit]!);
  const plane = (number: number, at: number): number[] => part(kept, number * time + at);
  return {
    right: provenance.scores["validationAccuracy"],
    steps: tokens.map((word, at) => ({
      word,
      input: plane(0, at),
      forget: plane(1, at),
      output: plane(3, at),
      cell: plane(4, at),
      hidden: part(h, at),
    })),
    answers: reader.answers.map((own, index) => ({ answer: own, probability: answer[index]! })),
  };
}
