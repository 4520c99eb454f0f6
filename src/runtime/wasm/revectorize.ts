import type { KernelSet } from "../kernels.ts";
import { isRight } from "./self-check.ts";
import { relaxedKernels, wideKernels } from "./wasm.ts";

/**
 * V8 can join neighbouring 128-bit operations into 256-bit ones, but only does so when asked by a flag, which
 * a program in Node can set while it runs. It holds for all modules that the process compiles from then on.
 */
const flag = "experimental-wasm-revectorize";

/** The best time of a few products of a size that the optimizer's code is quick at. */
function productTime(kernels: KernelSet): number {
  const {
    kernels: { matmul },
    base,
    reserve,
  } = kernels.instantiate();
  const [m, k, n] = [48, 64, 64];
  const [a, b, out] = [base, base + m * k, base + (m + n) * k];
  const work = out + m * n;
  reserve(work + 30_000);
  let best = Infinity;
  for (let i = 0; i < 30; i++) {
    const start = performance.now();
    matmul(out, a, b, 1, m, k, n, 0, k, 1, 0, n, 1, work);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/**
 * True where the wide kernels run, are right, and are faster than the relaxed ones; the flag is then left set.
 * What is tried out is what the optimizer makes, hence without Liftoff, V8's quick first compiler.
 */
export function widens(): boolean {
  const v8 = globalThis.process?.getBuiltinModule?.("node:v8");
  if (!v8 || process.arch !== "x64") return false;
  v8.setFlagsFromString("--no-liftoff");
  let better = false;
  try {
    const relaxed = productTime(relaxedKernels);
    v8.setFlagsFromString(`--${flag}`);
    better = productTime(wideKernels) < 0.9 * relaxed && isRight(wideKernels);
  } catch {
    // no relaxed SIMD here
  }
  v8.setFlagsFromString("--liftoff");
  if (!better) v8.setFlagsFromString(`--no-${flag}`);
  return better;
}
