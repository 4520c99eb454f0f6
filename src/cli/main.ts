#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Node keeps what it has compiled for the next start, which is then twice as fast; so nothing else is imported before.
enableCompileCache();
const { run } = await import("./run.ts");
await run();
