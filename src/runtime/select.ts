import type { KernelSet } from "./kernels.ts";
import { referenceKernels } from "./reference.ts";
import { widens } from "./wasm/revectorize.ts";
import { isRight } from "./wasm/self-check.ts";
import { relaxedKernels, simdKernels, wideKernels } from "./wasm/wasm.ts";

/**
 * What is asked for; the next simpler set is taken where that does not run. `auto` is `relaxed`, which starts at once.
 * `wide` is for training: trying it out takes some tens of milliseconds. `simd` gives the same bits on every machine.
 */
export type KernelChoice = "auto" | "wide" | "relaxed" | "simd" | "reference";

const fallbacks: { readonly [K in KernelChoice]: readonly KernelSet[] } = {
  auto: [relaxedKernels, simdKernels],
  wide: [wideKernels, relaxedKernels, simdKernels],
  relaxed: [relaxedKernels, simdKernels],
  simd: [simdKernels],
  reference: [],
};

const selected = new Map<KernelChoice, KernelSet>();

/** The fastest of the kernels that were asked for which run here and pass a self-check; chosen once. */
export function selectKernels(choice: KernelChoice = "auto"): KernelSet {
  const known = selected.get(choice);
  if (known) return known;
  const works = (kernels: KernelSet): boolean => (kernels === wideKernels ? widens() : isRight(kernels));
  const kernels = fallbacks[choice].find(works) ?? referenceKernels;
  selected.set(choice, kernels);
  return kernels;
}

/** A set by its name, unchecked: for the threads of a process that has selected it. */
export function kernelsNamed(name: string): KernelSet {
  return [wideKernels, relaxedKernels, simdKernels].find((kernels) => kernels.name === name) ?? referenceKernels;
}
