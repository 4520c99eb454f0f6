import { pc } from "./colours.ts";
import type { FitResult } from "../training/fit.ts";
import { trainingChart } from "./chart.ts";
import { Failure, exitCodes, usageFailure } from "./failure.ts";
import { expectWritable } from "./files.ts";
import { interruptible } from "./interrupt.ts";
import { readModel } from "./model-file.ts";
import { duration, progress } from "./progress.ts";
import { plural } from "./reply-text.ts";
import { planOf, type PlanOptions, type TrainingPlan } from "./recipes.ts";
import { keptEpoch, runTraining, type Beginning } from "./training.ts";
import { firstReader, readTrainingSet, type TrainingSet } from "./training-set.ts";
import { progressIn, takeUpWeights } from "./unfinished.ts";

export interface TrainCommandOptions extends Omit<PlanOptions, "data"> {
  readonly data?: string;
  readonly out?: string;
  readonly log?: string;
  /** A file that holds an unfinished training. */
  readonly resume?: string;
}

/**
 * Trains a network, from the beginning or from where another training was stopped.
 *
 * @param given the names of the options that were typed
 */
export async function train({ resume, log, out = resume, ...options }: TrainCommandOptions, given: readonly string[]): Promise<void> {
  const from = resume === undefined ? undefined : await openUnfinished(resume, given);
  const plan = from?.progress.plan ?? planOf(expectData(options));
  if (out === undefined) throw usageFailure("Say where to save the model: --out my.safetensors");
  await expectWritable(out);
  const set = await readTrainingSet(plan);
  if (from && from.progress.digest !== set.digest) {
    throw new Failure(`The stories in "${plan.data}" have changed since this training was stopped, so it cannot go on with them.`);
  }
  const reader = from?.file.reader ?? firstReader(plan, set);
  const command = from?.file.provenance.command ?? commandOf(process.argv.slice(2));
  const watch = progress({ epochs: plan.epochs, stream: process.stderr, history: from?.progress.fit.history ?? [] });
  const started = performance.now();
  const result = await interruptible(
    (signal) => {
      process.stderr.write(`${introduction(plan, set, from)}\n`);
      return runTraining({ reader, plan, set, out, command, log, callbacks: [watch], signal, from });
    },
    {
      onInterrupt() {
        watch.stop();
        process.stderr.write("Stopping after this step. Ctrl-C again leaves at once.\n");
      },
      onEnd: () => watch.stop(),
    },
  );
  if (result.ended === "interrupted") {
    const { epoch, batch } = result;
    process.stderr.write(
      `Saved in epoch ${epoch + 1} of ${plan.epochs}, after ${plural(batch, "step")} of it. Go on with:\n  hearsay train --resume ${quoted(out)}\n`,
    );
    process.exitCode = exitCodes.interrupted;
    return;
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(
    `${trainingChart(result.history, { width: process.stdout.columns || 80 })}\n\n${summary({ plan, set, out, result, seconds })}\n`,
  );
}

function expectData({ data, ...options }: Omit<PlanOptions, "data"> & { readonly data?: string }): PlanOptions {
  if (data === undefined) throw usageFailure("Say what to train on: --data worlds, or a bAbI folder, file or .tar.gz.");
  return { ...options, data };
}

const alsoWithResume = new Set(["resume", "out", "log"]);

/** Opens a training to go on with. @throws Failure when the file holds none, or other options were typed too */
async function openUnfinished(path: string, given: readonly string[]): Promise<Beginning> {
  const other = given.find((name) => !alsoWithResume.has(name));
  if (other) throw usageFailure(`A training goes on with its own options: leave out --${dashed(other)} beside --resume.`);
  const file = await readModel(path);
  const found = progressIn(file);
  if (!found) throw new Failure(`The training of "${path}" is finished; there is nothing to go on with.`);
  return { file, progress: found, best: takeUpWeights(file, found) };
}

function introduction(plan: TrainingPlan, { name, train, validation }: TrainingSet, from: Beginning | undefined): string {
  const counts = `${train.length.toLocaleString("en-US")} questions, ${validation.length.toLocaleString("en-US")} for validation`;
  const begin = from ? `Going on with ${plan.model} from epoch ${from.progress.fit.epoch + 1}` : `Training ${plan.model}`;
  return `${begin} on ${name}: ${counts}. Ctrl-C saves and stops.`;
}

interface Trained {
  readonly plan: TrainingPlan;
  readonly set: TrainingSet;
  readonly out: string;
  readonly result: FitResult;
  readonly seconds: number;
}

function summary({ plan, set, out, result, seconds }: Trained): string {
  const { history } = result;
  const kept = keptEpoch(history)!;
  const questions = set.validation.length.toLocaleString("en-US");
  const early = result.ended === "stopped" ? `, stopped early: none was better for ${plan.patience} epochs` : "";
  const rows = [
    ["epochs", `${history.length} of ${plan.epochs}${early}; weights kept from epoch ${kept.epoch}`],
    ["training", `${(100 * kept.accuracy).toFixed(1)} % right, loss ${kept.loss.toFixed(3)}`],
    ...(kept.valAccuracy === undefined
      ? []
      : [
          [
            "validation",
            `${pc.bold(`${(100 * kept.valAccuracy).toFixed(1)} % right`)} of ${questions} questions, loss ${kept.valLoss!.toFixed(3)}`,
          ],
        ]),
    ["time", duration(seconds)],
  ];
  const lines = rows.map(([label, text]) => `  ${label!.padEnd(12)}${text}`);
  return [`${pc.bold(plan.model)} on ${set.name}`, ...lines, `Saved to ${out}. Talk with it: hearsay chat --model ${quoted(out)}`].join(
    "\n",
  );
}

function commandOf(words: readonly string[]): string {
  return ["hearsay", ...words.map(quoted)].join(" ");
}

/** A word as a shell reads it. */
function quoted(word: string): string {
  return /^[\w./:,=+@%-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
