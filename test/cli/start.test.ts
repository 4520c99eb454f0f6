import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";
import { hearsay } from "./run.ts";

/** All files of ours that are loaded with a file, not counting what is loaded only when it is needed. */
function loadedWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const imports = readFileSync(file, "utf8").matchAll(
    /^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)"|^const .* await import\("(\.[^"]+)"\)/gms,
  );
  for (const [, still, late] of imports) loadedWith(resolve(dirname(file), (still ?? late)!), found);
  return found;
}

test.each(["chat", "ask"])("%s loads nothing of training, so that it starts fast", (command) => {
  const loaded = [...loadedWith(resolve("src/cli/main.ts")), ...loadedWith(resolve(`src/cli/${command}.ts`))];

  expect(loaded.length).toBeGreaterThan(20);
  expect(loaded.filter((file) => /src\/(training|worlds)/.test(file))).toEqual([]);
});

test("a reader that closes the pipe early is no error", async () => {
  const child = spawn(process.execPath, [resolve("src/cli/main.ts"), "worlds", "--stories", "2000"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  await once(child.stdout, "data");
  child.stdout.destroy();
  const [code] = (await once(child, "close")) as [number];

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("without a model of one's own, the shipped one answers", async () => {
  const { code, stdout } = await hearsay(["ask", "--facts", "-", "Is Ana in the kitchen?"], {
    input: "Ana went to the kitchen.",
  });

  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^(perhaps )?yes · .* · because: "Ana went to the kitchen\."\n$/),
  });
});
