/**
 * Question: how fast is hearsay beside PyTorch, TensorFlow.js and jax-js on the shapes it ships? All programs run on this machine in one
 * go, one thread each (and hearsay also with two), taking turns; their losses must agree before anything is timed.
 *
 *   npm run bench:speed [-- --rounds 9 --peers torch,tfjs,jaxjs]      (bench/peers/setup.sh first)
 */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { Peer } from "./peer.ts";
import { median, record } from "./record.ts";

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "9" }, peers: { type: "string", default: "torch,tfjs,jaxjs" } },
});
const rounds = Number(options.rounds);

const programs: Readonly<Record<string, readonly string[]>> = {
  hearsay: [process.execPath, "--conditions=hearsay-source", "bench/steps.ts"],
  "hearsay, 2 workers": [process.execPath, "--conditions=hearsay-source", "bench/steps.ts", "--workers", "2"],
  "hearsay, plain SIMD": [process.execPath, "--conditions=hearsay-source", "bench/steps.ts", "--kernels", "simd"],
  torch: ["bench/peers/.venv/bin/python", "bench/peers/torch_steps.py"],
  tfjs: [process.execPath, "bench/peers/tfjs-steps.mjs"],
  jaxjs: [process.execPath, "bench/peers/jaxjs-steps.mjs"],
};

const cases = [
  { name: "step-b", hidden: 64, batch: 32, goal: 150 },
  { name: "step-b", hidden: 128, batch: 64, goal: 300 },
  { name: "step-c", hidden: 64, batch: 32, goal: 100 },
  { name: "answer", hidden: 64, batch: 1, goal: 30 },
  { name: "answer-lstm", hidden: 64, batch: 1, goal: 30 },
] as const;

const wanted = options.peers
  .split(",")
  .filter((name) => (name === "tfjs" || name === "jaxjs" ? existsSync("bench/peers/node_modules") : true));
const figures: object[] = [];
for (const { name, hidden, batch, goal } of cases) {
  const training = name.startsWith("step");
  const ours = ["hearsay", "hearsay, plain SIMD", ...(training ? ["hearsay, 2 workers"] : [])];
  const peers: Peer[] = [];
  const ready: Record<string, Record<string, unknown>> = {};
  for (const program of [...ours, ...wanted]) {
    const command = [...programs[program]!, "--case", name, "--hidden", `${hidden}`, "--batch", `${batch}`];
    const peer = new Peer({ name: program, command });
    try {
      ready[program] = await peer.next();
      peers.push(peer);
    } catch (error) {
      console.log(`${program} cannot run ${name}: ${(error as Error).message}`);
    }
  }
  const reference = (ready["torch"]?.["losses"] ?? ready["hearsay"]!["losses"]) as number[];
  for (const [program, { losses }] of Object.entries(ready)) {
    if (!training || !losses) continue;
    const off = Math.max(...(losses as number[]).map((loss, step) => Math.abs(loss - reference[step]!)));
    if (!(off < 1e-3)) throw new Error(`${program} on ${name}: losses ${JSON.stringify(losses)} differ from ${JSON.stringify(reference)}`);
  }
  for (const peer of peers) {
    const { ms } = await peer.ask("run 1");
    peer.steps = Math.max(1, Math.round(goal / (ms as number)));
  }
  const times = new Map(peers.map((peer) => [peer, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const peer of peers) times.get(peer)!.push((await peer.ask(`run ${peer.steps}`))["ms"] as number);
  }
  const torch = peers.find((peer) => peer.name === "torch");
  for (const [peer, ms] of times) {
    const against = torch ? median(ms) / median(times.get(torch)!) : undefined;
    const figure = {
      case: name,
      ...(training ? { hidden, batch } : {}),
      program: peer.name,
      medianMs: median(ms),
      minimumMs: Math.min(...ms),
      maximumMs: Math.max(...ms),
      timesTorch: against,
      peakRssMb: (await peer.ask("memory"))["peakRssMb"],
      versions: ready[peer.name]!["versions"],
      threads: ready[peer.name]!["threads"],
    };
    figures.push(figure);
    console.log(
      `${name} H${hidden} B${batch}  ${peer.name.padEnd(20)} median ${median(ms).toFixed(3)} ms  min ${Math.min(...ms).toFixed(3)}  ×torch ${against?.toFixed(2) ?? "?"}  ${String(figure.peakRssMb)} MB`,
    );
    peer.quit();
  }
}

record("speed", {
  command: `npm run bench:speed -- --rounds ${rounds}`,
  seed: "0",
  data: "made by formula, bench/peers/README.md",
  rounds,
  figures,
});
