import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defaultClientConditions, defineConfig } from "vite";
import { serviceWorker } from "./build/service-worker.ts";
import { trainingThreads } from "./build/training-threads.ts";

/** Only a page of its own origin may share memory between threads. */
const isolated = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [svelte(), trainingThreads(), serviceWorker()],
  resolve: { conditions: ["hearsay-source", ...defaultClientConditions] },
  // Summaries of networks name the layers' classes.
  worker: { format: "es", plugins: () => [trainingThreads()], rolldownOptions: { output: { keepNames: true } } },
  server: { headers: isolated, fs: { allow: [".."] } },
  preview: { headers: isolated },
  build: { target: "es2024", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
