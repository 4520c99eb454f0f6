import type { Plugin } from "vite";

/** The line of src/runtime/pool.ts that starts a thread, and the same in the form that Vite bundles. */
const started = 'new Worker(url, { type: "module" })';
const bundled = 'new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })';

/** Lets Vite find the training threads' program, which the library names by a computed address. */
export function trainingThreads(): Plugin {
  return {
    name: "hearsay-training-threads",
    enforce: "pre",
    transform(code, id) {
      if (!id.split("?")[0]!.endsWith("/src/runtime/pool.ts")) return undefined;
      if (!code.includes(started)) this.error(`src/runtime/pool.ts no longer says ${started}: change web/build/training-threads.ts too.`);
      return { code: code.replace(started, bundled), map: null };
    },
  };
}
