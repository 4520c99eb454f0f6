import { expect } from "vitest";
import { Random } from "../../src/random.ts";
import type { Instance, KernelName, KernelSet } from "../../src/runtime/kernels.ts";
import { float64Kernels } from "../../src/runtime/reference.ts";

const gap = 5;
const canary = 12345;

/** A memory with numbers placed in it, with canaries between them that nobody may write over. */
export class Desk {
  readonly #instance: Instance;
  readonly #random: Random;
  readonly #gaps: number[] = [];
  #end: number;

  constructor(kernels: KernelSet, seed: number) {
    this.#instance = kernels.instantiate();
    this.#random = Random.seeded(seed);
    this.#end = this.#instance.base;
  }

  /** Places values; by number, that many random ones in ±1, exact in float32. */
  given(values: number | readonly number[]): number {
    const listed = typeof values === "number" ? Array.from({ length: values }, () => Math.fround(2 * this.#random.uniform() - 1)) : values;
    const offset = this.space(listed.length);
    this.#instance.memory().set(listed, offset);
    return offset;
  }

  /** Placed whole numbers in [low, high). */
  integers(size: number, low: number, high: number): number {
    return this.given(Array.from({ length: size }, () => low + this.#random.integer(high - low)));
  }

  /** Room for results or scratch, full of NaN. */
  space(size: number): number {
    const offset = this.#end;
    this.#end = offset + size + gap;
    this.#instance.reserve(this.#end);
    this.#instance.memory().fill(NaN, offset, offset + size);
    this.#instance.memory().fill(canary, offset + size, this.#end);
    this.#gaps.push(offset + size);
    return offset;
  }

  /** Calls a kernel and takes a copy of its result. */
  run(kernel: KernelName, args: readonly number[], out: number, size: number): Float64Array {
    Reflect.apply(this.#instance.kernels[kernel], undefined, args);
    const memory = this.#instance.memory();
    const untouched = this.#gaps.every((start) => memory.subarray(start, start + gap).every((value) => value === canary));
    if (!untouched) throw new Error(`${kernel} wrote outside of its result and its scratch memory.`);
    return Float64Array.from(memory.subarray(out, out + size));
  }
}

/** Places operands, calls a kernel and takes its result. */
export type Case = (desk: Desk) => Float64Array;

/** 1e-5 of the largest number, or of 1: what float32 sums of a few hundred terms can hold. */
export function expectAgreement(kernels: KernelSet, build: Case, seed = 1): void {
  const expected = build(new Desk(float64Kernels, seed));
  const actual = build(new Desk(kernels, seed));
  const finite = expected.filter(Number.isFinite).map(Math.abs);
  const largest = finite.reduce((most, value) => Math.max(most, value), 1);
  expect(actual).toBeClose(expected, { atol: 1e-5 * largest });
}

/** Scratch elements for an operand packed in panels: what src/graph/plan.ts sets aside. */
export function packed(k: number, columns: number): number {
  return k * Math.ceil(columns / 16) * 16 + 128;
}

/** Row-major strides of four axes. */
export function strides([, n1, n2, n3]: readonly number[]): number[] {
  return [n1! * n2! * n3!, n2! * n3!, n3!, 1];
}

export function product(sizesOfAxes: readonly number[]): number {
  return sizesOfAxes.reduce((sum, size) => sum * size, 1);
}
