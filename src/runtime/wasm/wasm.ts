import type { Instance, Kernels, KernelSet } from "../kernels.ts";
import { binary as relaxed } from "./relaxed.generated.ts";
import { binary as simd } from "./simd.generated.ts";
import { binary as wide } from "./wide.generated.ts";

/** What a module of kernels/index.ts exports. */
interface Exports extends Kernels {
  readonly memory: WebAssembly.Memory;
  readonly base: WebAssembly.Global<"i32">;
}

const elementsPerPage = 65_536 / 4;

/** The bytes of a module that was embedded as text. */
function decode(base64: string): Uint8Array<ArrayBuffer> {
  if (globalThis.Buffer) return Buffer.from(base64, "base64");
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function instantiate(module: WebAssembly.Module): Instance {
  const { memory, base, ...kernels } = new WebAssembly.Instance(module).exports as unknown as Exports;
  let view = new Float32Array(memory.buffer);
  return {
    kernels,
    base: base.value,
    reserve(end) {
      if (end <= view.length) return;
      memory.grow(Math.ceil((end - view.length) / elementsPerPage));
      view = new Float32Array(memory.buffer);
    },
    memory: () => view,
  };
}

/** Kernels in WebAssembly. The module is compiled when it is first needed, and once. */
function wasmSet(name: string, base64: string): KernelSet {
  let module: WebAssembly.Module | undefined;
  return {
    name,
    instantiate: () => instantiate((module ??= new WebAssembly.Module(decode(base64)))),
  };
}

/** 128-bit SIMD, as every browser has it. Gives the same bits everywhere. */
export const simdKernels = wasmSet("simd", simd);

/** With fused multiply-add where the machine has it; results may differ by rounding from machine to machine. */
export const relaxedKernels = wasmSet("relaxed", relaxed);

/** Relaxed, in the form that V8's `--experimental-wasm-revectorize` turns into 256-bit instructions. */
export const wideKernels = wasmSet("wide", wide);
