import { execFileSync } from "node:child_process";
import { preview } from "vite";

/** The built page on a port of this machine. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page into a folder of web/, as `npm run web:build` does, and serves it. */
export async function serve(outDir: string): Promise<Served> {
  // In a process of its own: the page that is tested is the one that is shipped, not one for tests.
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", "web", "--outDir", outDir, "--logLevel", "error"], { env });
  const options = { root: "web", configFile: "web/vite.config.ts", logLevel: "error" } as const;
  const server = await preview({ ...options, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  const { port } = server.httpServer.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
