import { describe, expect, test } from "vitest";
import type { KernelSet } from "../../src/runtime/kernels.ts";
import { float64Kernels, referenceKernels } from "../../src/runtime/reference.ts";
import { kernelsNamed, selectKernels } from "../../src/runtime/select.ts";
import { isRight } from "../../src/runtime/wasm/self-check.ts";
import { simdKernels } from "../../src/runtime/wasm/wasm.ts";

describe("selectKernels", () => {
  test.each([
    ["auto", "relaxed"],
    ["relaxed", "relaxed"],
    ["simd", "simd"],
    ["reference", "reference"],
  ] as const)("%s is %s in Node", (choice, name) => {
    expect(selectKernels(choice).name).toBe(name);
  });

  test("wide falls back to relaxed where it is not faster", () => {
    expect(["wide", "relaxed"]).toContain(selectKernels("wide").name);
    expect(selectKernels("wide")).toBe(selectKernels("wide"));
  });

  test("finds a selected set again by its name", () => {
    for (const choice of ["wide", "auto", "simd", "reference"] as const) {
      expect(kernelsNamed(selectKernels(choice).name)).toBe(selectKernels(choice));
    }
  });
});

describe("the self-check", () => {
  test("passes kernels that agree with the reference", () => {
    expect([referenceKernels, float64Kernels, simdKernels].map(isRight)).toEqual([true, true, true]);
  });

  test("turns down kernels that compute something else, or do not run", () => {
    const wrong: KernelSet = {
      name: "wrong",
      instantiate() {
        const instance = simdKernels.instantiate();
        const { softmax } = instance.kernels;
        return { ...instance, kernels: { ...instance.kernels, softmax: (out, x, rows, n) => softmax(out, x + 1, rows, n) } };
      },
    };
    const failing: KernelSet = {
      name: "failing",
      instantiate() {
        throw new WebAssembly.CompileError("no SIMD");
      },
    };
    expect([wrong, failing].map(isRight)).toEqual([false, false]);
  });
});
