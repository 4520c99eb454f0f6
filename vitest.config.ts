import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["hearsay-source"] },
  ssr: { resolve: { conditions: ["hearsay-source"] } },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/to-be-close.ts", "test/support/fixed-seed.ts"],
    testTimeout: 60_000,
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: "reports/tests.json" }]] : ["default"],
    coverage: {
      include: ["src/**/*.ts"],
      exclude: ["src/runtime/wasm/*.generated.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 90 },
    },
  },
});
