/**
 * The everyday network with the peers' stdio protocol (bench/peers/README.md): training steps on the batches that
 * bench/everyday-speed.ts wrote, or answers of the shipped network as the chat gives them.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Answerer } from "../src/chat/answerer.ts";
import type { KernelSet } from "../src/runtime/kernels.ts";
import { selectKernels } from "../src/runtime/select.ts";
import { statement } from "../src/stories/story.ts";
import { sentences } from "../src/text/sentences.ts";
import type { StepResult } from "../src/training/trainer.ts";
import { siblings } from "../scripts/everyday-data.ts";
import { everydayTrainer } from "../scripts/everyday-training.ts";
import { freshNetwork, readBatch, shippedNetwork } from "./everyday-batches.ts";
import { serve, type Work } from "./peer.ts";

const { values: options } = parseArgs({
  options: {
    case: { type: "string", default: "training" },
    batches: { type: "string", default: "" },
    workers: { type: "string", default: "1" },
    dropout: { type: "string", default: "0" },
  },
});

function versions(kernels: KernelSet): object {
  return { node: process.version, kernels: kernels.name };
}

async function training(): Promise<Work> {
  const workers = Number(options.workers);
  const reader = freshNetwork({ dropout: Number(options.dropout) });
  const trainer = everydayTrainer(reader, workers);
  const files = readdirSync(options.batches).toSorted();
  const batches = files.map((file) => readBatch(join(options.batches, file)));
  let step = 0;
  const one = (): Promise<StepResult> => {
    const shards = batches[step % batches.length]!;
    step++;
    return trainer.step(shards, { learningRate: 0.003, step, seed: step, progress: 0 });
  };
  const first = [await one(), await one(), await one()];
  const [losses, gradientNorms] = [first.map(({ loss }) => loss), first.map(({ gradientNorm }) => gradientNorm)];
  return { ready: { versions: versions(selectKernels("wide")), threads: workers, losses, gradientNorms }, one };
}

function answering(): Work {
  const kernels = selectKernels();
  const answerer = new Answerer(shippedNetwork(), kernels);
  const asked = siblings("corpus/plain").flatMap(([{ lines, questions }]) => {
    const told = lines.flatMap((line) => sentences(line).map((sentence) => statement(sentence)));
    return questions.map(({ text }) => ({ told, question: statement(text) }));
  });
  let next = 0;
  const one = (): unknown => {
    const { told, question } = asked[next++ % asked.length]!;
    return answerer.answer(told, question);
  };
  return { ready: { versions: versions(kernels), threads: 1, questions: asked.length }, one };
}

await serve(options.case === "answers" ? answering() : await training());
