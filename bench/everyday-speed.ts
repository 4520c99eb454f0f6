/**
 * Question: how fast is the everyday network trained beside the same network in PyTorch, how fast does the shipped one answer, and
 * how much memory does that take? All programs run on this machine in one go, taking turns; losses and gradient norms must agree
 * before anything is timed.
 *
 *   npm run results:everyday-speed [-- --rounds 9 --batches 24]      (bench/peers/setup.sh first)
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { writeSafetensors } from "../src/models/safetensors.ts";
import { questionsPerRow } from "../src/training/packed-dataset.ts";
import { freshNetwork, joined, shippedNetwork, trainingBatches, writeBatch } from "./everyday-batches.ts";
import { Peer } from "./peer.ts";
import { median, record } from "./record.ts";

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "9" }, batches: { type: "string", default: "24" } },
});
const rounds = Number(options.rounds);
const batches = Number(options.batches);
/** Larger relative differences of losses and gradient norms are no rounding, which Muon makes larger from step to step. */
const tolerance = 1e-3;

const folder = mkdtempSync(join(tmpdir(), "hearsay-everyday-speed-"));
const weights = join(folder, "weights.safetensors");
const [whole, halves] = [join(folder, "whole"), join(folder, "halves")];
const dropout = shippedNetwork().settings["dropout"]!;

const hearsay = [process.execPath, "--conditions=hearsay-source", "bench/everyday-steps.ts"];
const torch = ["bench/peers/.venv/bin/python", "bench/peers/torch_everyday.py", "--weights", weights, "--batches", whole];
const training = [
  { name: "hearsay", threads: 1, command: [...hearsay, "--batches", whole] },
  { name: "torch", threads: 1, command: [...torch, "--threads", "1"] },
  { name: "hearsay, 2 workers", threads: 2, command: [...hearsay, "--batches", halves, "--workers", "2"] },
  { name: "torch, 2 threads", threads: 2, command: [...torch, "--threads", "2"] },
];
const answering = { name: "hearsay, answers", threads: 1, command: [...hearsay, "--case", "answers"] };

try {
  const { stories, questions } = writeFiles();
  const differences = await compared();
  const figures = await timed({ stories, questions });
  record("everyday-speed", {
    command: `npm run results:everyday-speed -- --rounds ${rounds} --batches ${batches}`,
    seed: "1",
    data: "training: written stories of corpus/everyday, with words swapped; answers: corpus/plain",
    rounds,
    batches,
    stories,
    questions,
    differences,
    figures,
  });
} finally {
  rmSync(folder, { recursive: true });
}

/** Writes first weights and batches for all programs; says what is in the batches. */
function writeFiles() {
  const reader = freshNetwork({ dropout });
  writeFileSync(weights, writeSafetensors({ tensors: new Map(reader.parameters.map((own) => [own.name, own])), metadata: {} }));
  for (const each of [whole, halves]) mkdirSync(each);
  let [stories, questions] = [0, 0];
  for (const [index, shards] of trainingBatches(reader, batches).entries()) {
    const name = `${String(index).padStart(4, "0")}.safetensors`;
    const batch = joined(shards);
    writeBatch(join(halves, name), shards);
    writeBatch(join(whole, name), [batch]);
    questions += batch.weights.filter((weight) => weight > 0).length;
    stories += batch.weights.filter((weight, question) => weight > 0 && question % questionsPerRow === 0).length;
  }
  return { stories, questions };
}

/** What a program says of its first three steps. */
interface FirstSteps {
  readonly losses: readonly number[];
  readonly gradientNorms: readonly number[];
}

/**
 * The largest relative differences of the first steps, without dropout, from hearsay's on one thread.
 *
 * @throws Error when they are more than rounding
 */
async function compared(): Promise<FirstSteps> {
  const said: FirstSteps[] = [];
  for (const program of training) {
    const peer = new Peer({ ...program, command: [...program.command, "--dropout", "0"] });
    said.push((await peer.next()) as unknown as FirstSteps);
    peer.quit();
  }
  const largest = (what: keyof FirstSteps): number[] =>
    said[0]![what].map((value, step) => Math.max(...said.map((own) => Math.abs(own[what][step]! / value - 1))));
  const differences = { losses: largest("losses"), gradientNorms: largest("gradientNorms") };
  console.log("largest relative differences of the first steps:", differences);
  if (!(Math.max(...differences.losses, ...differences.gradientNorms) < tolerance)) {
    throw new Error(`The programs do not compute the same: ${JSON.stringify(said)}`);
  }
  return differences;
}

/** Lets the programs take turns; a turn is all batches, or all questions, once. */
async function timed({ stories, questions }: { readonly stories: number; readonly questions: number }): Promise<object[]> {
  const running = [];
  for (const program of [...training, answering]) {
    const peer = new Peer({ ...program, command: [...program.command, "--dropout", `${dropout}`] });
    const ready = await peer.next();
    running.push({ peer, ready, steps: (ready["questions"] as number | undefined) ?? batches, seconds: [] as number[] });
  }
  for (let round = 0; round <= rounds; round++) {
    for (const { peer, steps, seconds } of running) {
      const { ms } = await peer.ask(`run ${steps}`);
      if (round > 0) seconds.push(((ms as number) * steps) / 1000); // the first turn compiles, and warms up
    }
  }
  const figures = [];
  for (const { peer, ready, steps, seconds } of running) {
    const perSecond = (count: number): object => ({
      median: count / median(seconds),
      minimum: count / Math.max(...seconds),
      maximum: count / Math.min(...seconds),
    });
    const rates = ready["questions"]
      ? { questions: steps, answersPerSecond: perSecond(steps) }
      : { storiesPerSecond: perSecond(stories), questionsPerSecond: perSecond(questions) };
    const { peakRssMb } = await peer.ask("memory");
    const figure = { program: peer.name, threads: ready["threads"], versions: ready["versions"], ...rates, peakRssMb };
    figures.push(figure);
    console.log(figure);
    peer.quit();
  }
  return figures;
}
