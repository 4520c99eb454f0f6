import type { KernelSet } from "../../src/runtime/kernels.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { relaxedKernels, simdKernels, wideKernels } from "../../src/runtime/wasm/wasm.ts";

/** Every kernel set, for `describe.each(kernelSets)("…, %s kernels", (_, kernels) => …)`. */
export const kernelSets: readonly (readonly [name: string, kernels: KernelSet])[] = [
  referenceKernels,
  simdKernels,
  relaxedKernels,
  wideKernels,
].map((set) => [set.name, set]);
