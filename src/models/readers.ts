import { MemoryNetwork } from "./memory-network.ts";
import { MLP } from "./mlp.ts";
import { Perceptron } from "./perceptron.ts";
import { Post } from "./post.ts";
import type { Reader, ReaderOptions, Settings } from "./reader.ts";
import { RecurrentReader } from "./recurrent-reader.ts";

const makers = {
  perceptron: (options) => new Perceptron(options),
  mlp: (options) => new MLP(options),
  rnn: (options) => new RecurrentReader("rnn", options),
  lstm: (options) => new RecurrentReader("lstm", options),
  gru: (options) => new RecurrentReader("gru", options),
  post: (options) => new Post(options),
  "memory-network": (options) => new MemoryNetwork(options),
} satisfies Readonly<Record<string, (options: ReaderOptions) => Reader>>;

export type ReaderName = keyof typeof makers;

export const readerNames = Object.keys(makers) as ReaderName[];

export function isReaderName(name: string): name is ReaderName {
  return Object.hasOwn(makers, name);
}

/** A reader by its name, with first weights; settings that are not given have their defaults. */
export function makeReader(name: ReaderName, options: ReaderOptions, settings: Settings = {}): Reader {
  return makers[name]({ ...settings, ...options });
}
