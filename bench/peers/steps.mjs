/** What the JavaScript peers share: sizes, ids and starting weights of the cases, and the stdio protocol of README.md. */

import { createInterface } from "node:readline";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";

export const READER = { vocabulary: 200, embedding: 64, words: 80, classes: 10 };
export const MEMORY = { vocabulary: 200, dim: 64, hops: 3, memories: 20, words: 8, classes: 10 };
export const ADAM = { rate: 1e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 };

const WARM_UP = 2;

/** Element i of tensor number n: amplitude * sin(0.37 i + n). */
export function wave(shape, n, amplitude) {
  const count = shape.reduce((product, size) => product * size, 1);
  return Float32Array.from({ length: count }, (_, i) => amplitude * Math.sin(0.37 * i + n));
}

/** Starting weights of step b as { name: { shape, data } }, kernels in Keras' layout and gate order. */
export function readerWeights(hidden) {
  const { vocabulary, embedding, classes } = READER;
  const bias = new Float32Array(4 * hidden).fill(1, hidden, 2 * hidden);
  return {
    embedding: { shape: [vocabulary, embedding], data: wave([vocabulary, embedding], 0, 0.2) },
    kernel: { shape: [embedding, 4 * hidden], data: wave([embedding, 4 * hidden], 1, 0.2) },
    recurrentKernel: { shape: [hidden, 4 * hidden], data: wave([hidden, 4 * hidden], 2, 0.1) },
    bias: { shape: [4 * hidden], data: bias },
    denseKernel: { shape: [hidden, classes], data: wave([hidden, classes], 4, 0.2) },
    denseBias: { shape: [classes], data: new Float32Array(classes) },
  };
}

/** Starting weights of step c: words0..3, times0..3 and the answer kernel. */
export function memoryWeights() {
  const { vocabulary, dim, hops, memories, classes } = MEMORY;
  const weights = {};
  for (let n = 0; n <= hops; n++) {
    weights[`words${n}`] = { shape: [vocabulary, dim], data: wave([vocabulary, dim], n, 0.1) };
    weights[`times${n}`] = { shape: [memories, dim], data: wave([memories, dim], hops + 1 + n, 0.1) };
  }
  weights.answer = { shape: [dim, classes], data: wave([dim, classes], 2 * hops + 2, 0.1) };
  return weights;
}

/** Position encoding l = (1 - j/J) - (k/d)(1 - 2j/J), [words, dim]. */
export function positionEncoding() {
  const { words, dim } = MEMORY;
  return Float32Array.from({ length: words * dim }, (_, index) => {
    const j = (Math.floor(index / dim) + 1) / words;
    const k = ((index % dim) + 1) / dim;
    return 1 - j - k * (1 - 2 * j);
  });
}

/** Word ids of step b, [time, batch]. */
export function storyIds(batch) {
  const { words, vocabulary } = READER;
  return Int32Array.from({ length: words * batch }, (_, index) => {
    const t = Math.floor(index / batch);
    const b = index % batch;
    return (b * 7919 + t * 104729 + b * t * 31) % vocabulary;
  });
}

/** Word ids of step c's sentences from number `first` on, [batch, count, words]. */
export function sentenceIds(batch, first, count) {
  const { words } = MEMORY;
  return Int32Array.from({ length: batch * count * words }, (_, index) => {
    const b = Math.floor(index / (count * words));
    const i = first + (Math.floor(index / words) % count);
    const j = index % words;
    return ((b * 7919 + i * 104729 + j * 1299709 + i * j * 17) % 199) + 1;
  });
}

export function labels(batch) {
  return Int32Array.from({ length: batch }, (_, b) => b % 10);
}

export function options() {
  const { values } = parseArgs({
    options: {
      case: { type: "string" },
      hidden: { type: "string", default: "64" },
      batch: { type: "string", default: "32" },
    },
  });
  if (!["step-b", "step-c", "answer", "answer-lstm"].includes(values.case)) {
    throw new Error("--case is one of step-b, step-c, answer, answer-lstm");
  }
  const answering = values.case.startsWith("answer");
  return { case: values.case, answering, hidden: Number(values.hidden), batch: answering ? 1 : Number(values.batch) };
}

/**
 * Warms up, prints the ready line, then answers commands from standard input.
 * `step` does one step and gives its values: [loss], or the logits of an answer.
 */
export async function serve({ name, versions, notes, step }) {
  const { case: caseName, answering } = options();
  const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const first = [];
  for (let n = 0; n < 3; n++) first.push(await step());
  for (let n = 0; n < WARM_UP; n++) await step();
  const result = answering ? { outputs: Array.from(first[0].slice(0, 3)) } : { losses: first.map(([loss]) => loss) };
  say({ ready: true, name, case: caseName, versions, threads: 1, notes, ...result });

  for await (const line of createInterface({ input: process.stdin })) {
    const [command, argument] = line.trim().split(/\s+/);
    if (command === "run") {
      const start = performance.now();
      for (let n = 0; n < Number(argument); n++) await step();
      say({ ms: (performance.now() - start) / Number(argument) });
    } else if (command === "memory") {
      say({ peakRssMb: process.resourceUsage().maxRSS / 1024 });
    } else if (command === "quit") {
      break;
    }
  }
  process.exit(0);
}
