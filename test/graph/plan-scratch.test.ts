import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { plan } from "../../src/graph/plan.ts";
import { input, Tensor } from "../../src/graph/tensor.ts";
import type { KernelSet } from "../../src/runtime/kernels.ts";
import { lower } from "../../src/runtime/lower.ts";
import { kernelSets } from "../support/kernel-sets.ts";

const canary = 12345;

/** Runs a plan on a memory of zeros and tells whether all behind its end is as before: scratch memory lies there, if anything does. */
function staysInside(outputs: readonly Tensor[], kernels: KernelSet): boolean {
  const instance = kernels.instantiate();
  const laidOut = plan(outputs, new Map(), instance.base);
  instance.reserve(laidOut.end + 5000);
  instance.memory().fill(canary, laidOut.end);
  for (const { kernel, args } of lower(laidOut).flat()) {
    const run: (...args: number[]) => void = instance.kernels[kernel];
    run(...args);
  }
  return instance
    .memory()
    .subarray(laidOut.end, laidOut.end + 5000)
    .every((value) => value === canary);
}

const length = fc.integer({ min: 1, max: 70 });
const short = fc.integer({ min: 1, max: 9 });

describe.each(kernelSets)("what a plan sets aside is enough, %s kernels:", (_, kernels) => {
  test("for matmul", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), length, length, fc.boolean(), fc.boolean(), (k, m, n, transposeA, transposeB) => {
        const a = input("a", transposeA ? [k, m] : [m, k]);
        const b = input("b", transposeB ? [n, k] : [k, n]);
        expect(staysInside([a.matmul(b, { transposeA, transposeB })], kernels)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test.each(["simpleRnn", "gru", "lstm"] as const)("for %s and its gradient", (op) => {
    const gates = { simpleRnn: 1, gru: 3, lstm: 4 }[op];
    fc.assert(
      fc.property(short, short, length, fc.boolean(), (time, batch, units, masked) => {
        const projected = input("projected", [time, batch, gates * units]);
        const rest = [...(op === "gru" ? [input("bias", [gates * units])] : []), ...(masked ? [input("mask", [time, batch])] : [])];
        const h = new Tensor(op, [projected, input("kernel", [units, gates * units]), ...rest], {});
        expect(staysInside([h], kernels)).toBe(true);
        expect(staysInside(gradient(h.sum(), [projected]), kernels)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});
