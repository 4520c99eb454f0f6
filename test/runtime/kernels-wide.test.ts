import { setFlagsFromString } from "node:v8";
import { relaxedKernels, simdKernels, wideKernels } from "../../src/runtime/wasm/wasm.ts";
import { testKernels } from "./kernels-cases.ts";

// As when training chooses the wide kernels: the flag then holds for every module of the process.
setFlagsFromString("--experimental-wasm-revectorize");
setFlagsFromString("--no-liftoff");

testKernels([wideKernels, simdKernels, relaxedKernels]);
