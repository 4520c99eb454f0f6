import { setFlagsFromString } from "node:v8";
import { describe, expect, test } from "vitest";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { binary as relaxed } from "../../src/runtime/wasm/relaxed.generated.ts";
import { binary as simd } from "../../src/runtime/wasm/simd.generated.ts";
import { relaxedKernels, simdKernels } from "../../src/runtime/wasm/wasm.ts";
import { testKernels } from "./kernels-cases.ts";

// What runs for long is compiled by V8's optimizer, so that is what is tested.
setFlagsFromString("--no-liftoff");

testKernels([referenceKernels, simdKernels, relaxedKernels]);

describe("instructions", () => {
  /** Relaxed SIMD: the byte 0xfd, then 0x100 to 0x113 in LEB128. */
  function hasRelaxed(base64: string): boolean {
    const code = Buffer.from(base64, "base64");
    return code.some((byte, i) => byte === 0xfd && code[i + 1]! >= 0x80 && code[i + 1]! <= 0x93 && code[i + 2] === 2);
  }

  test("plain SIMD has none that round differently from machine to machine", () => {
    expect(hasRelaxed(relaxed)).toBe(true);
    expect(hasRelaxed(simd)).toBe(false);
  });
});
