import type { Instance, KernelSet } from "../kernels.ts";
import { referenceKernels } from "../reference.ts";

/** Computes a little of everything that networks are made of, at sizes that leave rests everywhere. */
function sample({ kernels, base, reserve, memory }: Instance): Float32Array {
  reserve(base + 8_000);
  const given = base;
  const [out, saved, work] = [base + 1_000, base + 2_000, base + 4_000];
  memory().set(
    Float32Array.from({ length: 1_000 }, (_, i) => Math.sin(i + 1)),
    given,
  );
  kernels.matmul(out, given, given + 100, 1, 9, 11, 21, 0, 11, 1, 0, 21, 1, work);
  kernels.lstm(out + 200, saved, given, given + 200, 0, 3, 2, 9, work);
  kernels.lstmGradient(out + 300, out + 200, saved, given + 200, 0, given, 3, 2, 9, work);
  kernels.softmax(out + 600, given, 3, 13);
  return Float32Array.from(memory().subarray(out, out + 639));
}

let expected: Float32Array | undefined;

/** True where a kernel set runs here, and computes what the reference does. */
export function isRight(kernels: KernelSet): boolean {
  try {
    expected ??= sample(referenceKernels.instantiate());
    const actual = sample(kernels.instantiate());
    return actual.every((value, i) => Math.abs(value - expected![i]!) <= 1e-5);
  } catch {
    return false; // the module did not compile: this machine lacks the instructions
  }
}
