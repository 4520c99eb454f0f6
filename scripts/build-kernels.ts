/**
 * Compiles kernels/ to WebAssembly, once for each build, into src/runtime/wasm/*.generated.ts: modules that
 * hold the binary as base64, so that Node, bundlers and browsers load it without knowing about files.
 */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

/** The constants of kernels/build.d.ts in each build. */
const builds = {
  simd: ["RELAXED=0", "WIDE=0"],
  relaxed: ["RELAXED=1", "WIDE=0"],
  wide: ["RELAXED=1", "WIDE=1"],
};

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

async function compile(constants: readonly string[]): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  let messages = "";
  const features = constants.includes("RELAXED=1") ? ["simd", "relaxed-simd"] : ["simd"];
  const options = ["--baseDir", root, "--outFile", "kernels.wasm", "-O3", "--noAssert", "--runtime", "stub", "--initialMemory", "1"];
  const uses = constants.flatMap((constant) => ["--use", constant]);
  const enables = features.flatMap((feature) => ["--enable", feature]);
  const { error } = await asc.main(["kernels/index.ts", ...options, ...uses, ...enables], {
    writeFile(_name: string, contents: string | Uint8Array) {
      if (typeof contents !== "string") binary = contents;
    },
    stderr: { write: (chunk) => void (messages += String(chunk)) },
  });
  if (error || !binary) throw new Error(`asc could not compile the kernels:\n${messages}`);
  return binary;
}

for (const [name, constants] of Object.entries(builds)) {
  const binary = await compile(constants);
  const base64 = Buffer.from(binary).toString("base64");
  const source = `/** Made from kernels/ by scripts/build-kernels.ts. */\nexport const binary =\n  "${base64}";\n`;
  writeFileSync(join(root, `src/runtime/wasm/${name}.generated.ts`), source);
  console.log(`${name}: ${binary.length} bytes`);
}
