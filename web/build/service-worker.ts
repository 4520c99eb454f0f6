import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const source = fileURLToPath(new URL("../src/offline/service-worker.js", import.meta.url));

/** Writes the service worker beside the built page, with the list of all files that it keeps for use offline. */
export function serviceWorker(): Plugin {
  let out = "";
  return {
    name: "hearsay-service-worker",
    apply: "build",
    configResolved: ({ build, root }) => void (out = join(root, build.outDir)),
    closeBundle() {
      const files = readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== "service-worker.js")
        .map((entry) => relative(out, join(entry.parentPath, entry.name)))
        .toSorted();
      const version = createHash("sha256");
      for (const file of files) version.update(file).update(readFileSync(join(out, file)));
      const script = readFileSync(source, "utf8")
        .replace('"__VERSION__"', JSON.stringify(version.digest("hex").slice(0, 12)))
        .replace('["__FILES__"]', JSON.stringify(["./", ...files.filter((file) => file !== "index.html")]));
      writeFileSync(join(out, "service-worker.js"), script);
    },
  };
}
