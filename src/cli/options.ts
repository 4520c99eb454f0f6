import { InvalidArgumentError } from "commander";
import type { ReaderName } from "../models/readers.ts";

/** The networks that can be trained, in words. */
export const networks: Readonly<Record<ReaderName, string>> = {
  perceptron: "one layer of neurons over a bag of words",
  mlp: "bags of words and two hidden layers",
  rnn: "reads all words in order with a simple recurrent layer",
  lstm: "the same with a long short-term memory",
  gru: "the same with a gated recurrent unit",
  post: "the chatbot of the Keras example: attention over words, then an LSTM",
  "memory-network": "looks up the sentences that matter, several times over",
};

function number(text: string, is: (value: number) => boolean, expected: string): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (is(value)) return value;
  throw new InvalidArgumentError(`Expected ${expected}.`);
}

export function wholeNumber(text: string): number {
  return number(text, (value) => Number.isSafeInteger(value) && value >= 0 && value < 2 ** 31, "a whole number from 0 up");
}

export function naturalNumber(text: string): number {
  return number(text, (value) => Number.isSafeInteger(value) && value >= 1 && value < 2 ** 31, "a whole number from 1 up");
}

export function positiveNumber(text: string): number {
  return number(text, (value) => Number.isFinite(value) && value > 0, "a number above 0");
}

export function share(text: string): number {
  return number(text, (value) => value >= 0 && value < 1, "a number from 0 to below 1");
}

/** Collects "6", "6,9" and repeated options into one list. */
export function list(text: string, earlier: readonly string[] = []): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  return [...earlier, ...names.filter((name) => name !== "")];
}

/** Collects "dim=32" and the like. */
export function setting(text: string, earlier: Readonly<Record<string, number>> = {}): Readonly<Record<string, number>> {
  const [, name, value] = /^([A-Za-z]+)=(.+)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new InvalidArgumentError("Expected name=value, as in dim=32.");
  return { ...earlier, [name]: number(value, (own) => Number.isFinite(own) && own >= 0, `a number from 0 up for ${name}`) };
}
