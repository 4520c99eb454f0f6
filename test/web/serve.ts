import { build, preview } from "vite";

/** The built page on a port of this machine. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the page into a folder, inside web/, and serves it. */
export async function serve(outDir = "dist"): Promise<Served> {
  const options = { root: "web", configFile: "web/vite.config.ts", logLevel: "error" } as const;
  await build({ ...options, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...options, build: { outDir }, preview: { port: 0, host: "127.0.0.1", strictPort: false } });
  const { port } = server.httpServer.address() as { port: number };
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
