/**
 * hearsay on the cases of bench/peers/README.md, with the peers' stdio protocol: training steps b and c, and
 * one-question answers.
 */
import { parseArgs } from "node:util";
import { Dense, Embedding, LSTM, makeReader, Model, selectKernels, type Network, type Parameter } from "hearsay/nn";
import { adam, losses, Random, Trainer, Vocabulary, type Values } from "hearsay/training";
import { serve } from "./peer.ts";

const { values: options } = parseArgs({
  options: {
    case: { type: "string", default: "step-b" },
    hidden: { type: "string", default: "64" },
    batch: { type: "string", default: "32" },
    workers: { type: "string", default: "1" },
    kernels: { type: "string", default: "wide" },
  },
});

const answering = options.case.startsWith("answer");
const batch = answering ? 1 : Number(options.batch);
const random = Random.seeded(0);

/** Element i of tensor number n: amplitude·sin(0.37·i + n). */
function wave({ values }: Parameter, n: number, amplitude: number): void {
  for (let i = 0; i < values.length; i++) values[i] = amplitude * Math.sin(0.37 * i + n);
}

function filled(shape: number[], value: (...at: number[]) => number): Values {
  const size = shape.reduce((product, length) => product * length, 1);
  const values = Float32Array.from({ length: size }, (_, index) => {
    const at = shape.map((length, axis) => Math.floor(index / shape.slice(axis + 1).reduce((a, b) => a * b, 1)) % length);
    return value(...at);
  });
  return { shape, values };
}

interface Case {
  readonly network: Network;
  /** The rows from `start` to before `end`. */
  inputs(start: number, end: number): Record<string, Values>;
}

function lstmCase(hidden: number): Case {
  const embedding = new Embedding({ inputDim: 200, outputDim: 64, random });
  const lstm = new LSTM({ inputDim: 64, units: hidden, random });
  const dense = new Dense({ inputDim: hidden, units: 10, activation: "softmax", random });
  wave(embedding.embeddings, 0, 0.2);
  wave(lstm.kernel, 1, 0.2);
  wave(lstm.recurrentKernel, 2, 0.1);
  wave(dense.kernel, 4, 0.2);
  return {
    network: new Model({ inputs: { words: [80] }, outputs: ({ words }) => dense.call(lstm.call(embedding.call(words!))) }),
    inputs: (start, end) => ({
      words: filled([end - start, 80], (row, t) => ((row + start) * 7919 + t * 104729 + (row + start) * t * 31) % 200),
    }),
  };
}

function memoryCase(): Case {
  const vocabulary = Vocabulary.from([Array.from({ length: 198 }, (_, index) => `word${index}`)]);
  const answers = Array.from({ length: 10 }, (_, index) => `${index}`);
  const network = makeReader("memory-network", { vocabulary, answers, random }, { dim: 64, hops: 3, memories: 20, linearUntil: 0 });
  for (const [index, parameter] of network.parameters.entries()) {
    const [layer, number] = parameter.name.split("/")[0]!.split("_");
    wave(parameter, layer === "embedding" ? Number(number) : layer === "time" ? 4 + Number(number) : index, 0.1);
  }
  const word = (b: number, i: number, j: number): number => ((b * 7919 + i * 104729 + j * 1299709 + i * j * 17) % 199) + 1;
  return {
    network,
    inputs: (start, end) => ({
      sentences: filled([(end - start) * 20 + 1, 8], (row, j) =>
        row === 0 ? 0 : word(start + Math.floor((row - 1) / 20), (row - 1) % 20, j),
      ),
      memories: filled([end - start, 20], (row, i) => row * 20 + i + 1),
      question: filled([end - start, 8], (row, j) => word(start + row, 21, j)),
    }),
  };
}

const { network, inputs } = options.case === "step-b" || options.case === "answer-lstm" ? lstmCase(Number(options.hidden)) : memoryCase();
const workers = Number(options.workers);
const kernels = selectKernels(options.kernels as "auto");
const trainer = new Trainer({ network, loss: losses.sparseCategoricalCrossentropy, optimizer: adam(), kernels, workers });
const size = batch / workers;
const shards = Array.from({ length: workers }, (_, worker) => ({
  inputs: inputs(worker * size, (worker + 1) * size),
  targets: filled([size], (row) => (worker * size + row) % 10),
  weights: new Float32Array(size).fill(1),
}));

let step = 0;
async function one(): Promise<number> {
  if (answering) return trainer.predict(shards[0]!.inputs)[0]!;
  step++;
  return (await trainer.step(shards, { learningRate: 1e-3, step, seed: step, progress: 0 })).loss;
}

const first = [await one(), await one(), await one()];
for (let warmUp = 0; warmUp < 20; warmUp++) await one();
await serve({ ready: { versions: { node: process.version, kernels: kernels.name }, threads: workers, losses: first }, one });
