import { setFlagsFromString } from "node:v8";
import { expect, test } from "vitest";
import { relaxedKernels, simdKernels, wideKernels } from "../../src/runtime/wasm/wasm.ts";
import { testKernels } from "./kernels-cases.ts";
import { Desk } from "./kernels-desk.ts";
import { matmul, scan } from "./kernels-products.ts";

// As when training chooses the wide kernels: the flag then holds for every module of the process.
setFlagsFromString("--experimental-wasm-revectorize");
setFlagsFromString("--no-liftoff");

testKernels([wideKernels, simdKernels, relaxedKernels]);

test("wide kernels give the same bits as relaxed ones, so it does not matter which of them a run has chosen", () => {
  const products = [1, 3, 17, 70].map((m) => matmul({ m, k: 300, n: 45, transposeA: m === 17, transposeB: m === 3 }));
  const scans = (["simpleRnn", "gru", "lstm"] as const).map((name) => scan(name, [4, 5, 33], true).backward);
  for (const build of [...products, ...scans]) {
    expect(build(new Desk(wideKernels, 7))).toEqual(build(new Desk(relaxedKernels, 7)));
  }
});
