/**
 * How fast are the kernels on the shapes that hearsay ships, and how far from what the processor can do?
 * Matrix products in GFLOP/s, scans over 80 words in milliseconds. Run: npm run bench:kernels [rounds]
 */
import { setFlagsFromString } from "node:v8";
import { Random } from "../src/random.ts";
import type { Instance, KernelName, KernelSet } from "../src/runtime/kernels.ts";
import { referenceKernels } from "../src/runtime/reference.ts";
import { relaxedKernels, simdKernels, wideKernels } from "../src/runtime/wasm/wasm.ts";
import { median, record } from "./record.ts";

const rounds = Number(process.argv[2] ?? 15);
const time = 80;

/** Calls to be timed, ready to run. */
interface Work {
  run(): void;
  /** What the last call computed. */
  result(): Float32Array;
}

/** One line of the report. */
interface Question {
  readonly name: string;
  /** Floating point operations of one run, of products only. */
  readonly operations: number;
  /** Runs to a measurement. */
  readonly repeats: number;
  /** The plain reference, or where that would take minutes, a set that the tests hold against it. */
  readonly checkAgainst: KernelSet;
  prepare(kernels: KernelSet): Work;
}

class Desk {
  readonly instance: Instance;
  readonly #random = Random.seeded(0);
  #end: number;

  constructor(kernels: KernelSet) {
    this.instance = kernels.instantiate();
    this.#end = this.instance.base;
  }

  space(size: number): number {
    const offset = this.#end;
    this.#end += Math.ceil(size / 16) * 16;
    this.instance.reserve(this.#end);
    return offset;
  }

  given(size: number, scale = 1): number {
    const offset = this.space(size);
    const values = Float32Array.from({ length: size }, () => scale * (2 * this.#random.uniform() - 1));
    this.instance.memory().set(values, offset);
    return offset;
  }

  call(kernel: KernelName, ...args: number[]): void {
    Reflect.apply(this.instance.kernels[kernel], undefined, args);
  }

  read(offset: number, size: number): Float32Array {
    return Float32Array.from(this.instance.memory().subarray(offset, offset + size));
  }
}

function product(m: number, k: number, n: number, transposeA = false): Question {
  return {
    name: transposeA ? `[${k}, ${m}]ᵀ·[${k}, ${n}]` : `[${m}, ${k}]·[${k}, ${n}]`,
    operations: 2 * m * k * n,
    repeats: Math.max(1, Math.round(2e7 / (m * k * n))),
    checkAgainst: referenceKernels,
    prepare(kernels) {
      const desk = new Desk(kernels);
      const [a, b, out, work] = [desk.given(m * k), desk.given(k * n), desk.space(m * n), desk.space(256 * (n + 16) + 128)];
      const strides = transposeA ? [1, m] : [k, 1];
      return {
        run: () => desk.call("matmul", out, a, b, 1, m, k, n, 0, ...strides, 0, n, 1, work),
        result: () => desk.read(out, m * n),
      };
    },
  };
}

/** An LSTM over `time` words forward, or forward, backward and the gradient of its recurrent kernel. */
function lstm(units: number, batch: number, training: boolean): Question {
  const state = time * batch * units;
  const step = 2 * batch * units * 4 * units;
  return {
    name: `lstm ${units} units, batch ${batch}${training ? ", with gradients" : ""}`,
    operations: step * (time - 1) * (training ? 3 : 1),
    repeats: Math.max(1, Math.round(2e7 / (step * time))),
    checkAgainst: units * batch > 64 ? simdKernels : referenceKernels,
    prepare(kernels) {
      const desk = new Desk(kernels);
      const [x, u, grad] = [desk.given(4 * state), desk.given(4 * units * units, 1.7 / Math.sqrt(units)), desk.given(state)];
      const [out, saved, dz, du] = [desk.space(state), desk.space(5 * state), desk.space(4 * state), desk.space(4 * units * units)];
      const work = desk.space(8 * units * units + 32 * units + 512 + 8 * batch * units);
      const products = desk.space(256 * (4 * units + 16) + 128);
      const [before, rows] = [4 * batch * units, (time - 1) * batch];
      return {
        run() {
          desk.call("lstm", out, saved, x, u, 0, time, batch, units, work);
          if (!training) return;
          desk.call("lstmGradient", dz, out, saved, u, 0, grad, time, batch, units, work);
          desk.call("matmul", du, out, dz + before, 1, units, rows, 4 * units, 0, 1, units, 0, 4 * units, 1, products);
        },
        result: () => (training ? desk.read(du, 4 * units * units) : desk.read(out, state)),
      };
    },
  };
}

const questions: readonly Question[] = [
  product(32, 64, 256),
  product(640, 64, 256),
  product(64, 2560, 256, true),
  product(64, 128, 512),
  product(128, 5120, 512, true),
  lstm(64, 32, false),
  lstm(64, 32, true),
  lstm(128, 64, false),
  lstm(128, 64, true),
  lstm(64, 1, false),
];

function expectClose(actual: Float32Array, expected: Float32Array, name: string): void {
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const wrong = actual.findIndex((value, i) => !(Math.abs(value - expected[i]!) <= 1e-4 * largest));
  if (wrong >= 0) throw new Error(`${name}: at ${wrong} expected ${expected[wrong]}, got ${actual[wrong]}`);
}

/** Ready and warm, after its answer was checked. */
function prepared(question: Question, kernels: KernelSet): Work {
  const [work, reference] = [question.prepare(kernels), question.prepare(question.checkAgainst)];
  work.run();
  reference.run();
  expectClose(work.result(), reference.result(), `${question.name}, ${kernels.name}`);
  return work;
}

function milliseconds({ run }: Work, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) run();
  return (performance.now() - start) / repeats;
}

// All runs in optimized code. The flag for wide is set after the other two are compiled, or it would change them.
setFlagsFromString("--no-liftoff");
const works = new Map<KernelSet, readonly Work[]>();
for (const kernels of [simdKernels, relaxedKernels, wideKernels]) {
  if (kernels === wideKernels) setFlagsFromString("--experimental-wasm-revectorize");
  works.set(
    kernels,
    questions.map((question) => prepared(question, kernels)),
  );
}

console.log(`${rounds} interleaved rounds; median (best)`);
const figures: Record<string, unknown>[] = [];
for (const [index, { name, operations, repeats }] of questions.entries()) {
  const times = new Map([...works.keys()].map((kernels) => [kernels, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [kernels, list] of works) times.get(kernels)!.push(milliseconds(list[index]!, repeats));
  }
  console.log(name);
  for (const [kernels, measured] of times) {
    const [typical, best] = [median(measured), Math.min(...measured)];
    const rate = (ms: number): number => Math.round((1e-6 * operations) / ms);
    console.log(`  ${kernels.name.padEnd(8)} ${typical.toFixed(3)} (${best.toFixed(3)}) ms, ${rate(typical)} (${rate(best)}) GFLOP/s`);
    figures.push({ name, kernels: kernels.name, milliseconds: typical, best, gflops: rate(typical), bestGflops: rate(best) });
  }
}
record("kernels", { command: "npm run bench:kernels", seed: "0", data: "random operands", rounds, figures });
