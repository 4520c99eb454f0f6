import { loadModel, type Reader } from "hearsay/nn";
import { statement } from "hearsay/training";
import type { LstmStep, LstmTrace } from "./protocol.ts";

/** A weight matrix, or a bias as one row. */
interface Matrix {
  readonly columns: number;
  readonly values: Float32Array;
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * Runs the equations of `LSTM` word by word on a model file of the network `lstm`, and keeps all of its gates:
 *
 *   i, f, g, o = split(x·W + h·U + b);  c ← σ(f)⊙c + σ(i)⊙tanh(g);  h ← σ(o)⊙tanh(c)
 *
 * @throws Error when the file holds another network, or the text no words
 */
export function traceLstm(model: Uint8Array, text: string): LstmTrace {
  const { reader, provenance } = loadModel(model);
  if (reader.name !== "lstm") throw new Error(`Expected a network of the kind lstm, got ${reader.name}.`);
  const { tokens } = statement(text);
  if (tokens.length === 0) throw new Error("Expected some words to read.");
  const ids = reader.vocabulary.conversation().encode(tokens);
  const [embedding, kernel, recurrent, bias, answer, answerBias] = [
    "embedding/embeddings",
    "lstm/kernel",
    "lstm/recurrent_kernel",
    "lstm/bias",
    "answer/kernel",
    "answer/bias",
  ].map((name) => matrix(reader, name)) as [Matrix, Matrix, Matrix, Matrix, Matrix, Matrix];
  const units = bias.columns / 4;
  let [cell, hidden] = [new Float32Array(units), new Float32Array(units)];
  const steps: LstmStep[] = [];
  for (const [index, id] of ids.entries()) {
    const x = embedding.values.subarray(id * embedding.columns, (id + 1) * embedding.columns);
    const z = sum(bias.values, times(x, kernel), times(hidden, recurrent));
    const gate = (place: number, squash: (x: number) => number): Float32Array =>
      z.subarray(place * units, (place + 1) * units).map((own) => squash(own));
    const [input, forget, candidate, output] = [gate(0, sigmoid), gate(1, sigmoid), gate(2, Math.tanh), gate(3, sigmoid)];
    cell = cell.map((own, unit) => forget[unit]! * own + input[unit]! * candidate[unit]!);
    hidden = cell.map((own, unit) => output[unit]! * Math.tanh(own));
    steps.push({ word: tokens[index]!, input: [...input], forget: [...forget], output: [...output], cell: [...cell], hidden: [...hidden] });
  }
  const probabilities = softmax(sum(answerBias.values, times(hidden, answer)));
  return {
    right: provenance.scores["validationAccuracy"],
    steps,
    answers: reader.answers.map((own, index) => ({ answer: own, probability: probabilities[index]! })),
  };
}

function matrix(reader: Reader, name: string): Matrix {
  const found = reader.parameters.find((parameter) => parameter.name === name);
  if (!found) throw new Error(`The network has no weight "${name}".`);
  return { columns: found.shape.at(-1)!, values: found.values };
}

/** A row vector times a matrix. */
function times(row: Float32Array, { columns, values }: Matrix): Float32Array {
  return Float32Array.from({ length: columns }, (_, column) =>
    row.reduce((sum, value, index) => sum + value * values[index * columns + column]!, 0),
  );
}

function sum(...rows: readonly Float32Array[]): Float32Array {
  return rows[0]!.map((_, index) => rows.reduce((total, row) => total + row[index]!, 0));
}

function softmax(logits: Float32Array): Float32Array {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const total = powers.reduce((all, own) => all + own, 0);
  return powers.map((own) => own / total);
}
