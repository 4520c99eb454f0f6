import { SingleBar } from "cli-progress";
import { pc } from "./colours.ts";
import type { BatchLog, Callback, EpochLog } from "../training/callbacks.ts";

interface Shown {
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly validation: number | undefined;
  /** Both undefined while there is nothing to tell them from. */
  readonly perSecond: number | undefined;
  readonly secondsLeft: number | undefined;
}

export interface ProgressOptions {
  readonly epochs: number;
  readonly stream: NodeJS.WriteStream;
  /** Of a training that goes on. */
  readonly history?: readonly EpochLog[];
}

/** A callback that must be told when nothing follows any more. */
export interface Progress extends Callback {
  stop(): void;
}

/** Shows how a training comes on: as a bar at a terminal, else as one line an epoch. */
export function progress(options: ProgressOptions): Progress {
  return options.stream.isTTY ? progressBar(options) : epochLines(options);
}

/** How much of a mean over the latest batches each new batch is. */
const share = 0.05;

function progressBar({ epochs, stream, history = [] }: ProgressOptions): Progress {
  const bar = new SingleBar<Shown>({
    stream,
    hideCursor: true,
    format: (_, { value, total }, shown) => barLine({ ...shown, done: value / total, epochs, width: stream.columns || 80 }),
  });
  const last = history.at(-1);
  let [loss, accuracy] = [last?.loss, last?.accuracy];
  let validation = last?.valAccuracy;
  let [seen, begun, beganAt] = [0, -1, 0];
  let before = { epoch: -1, examples: 0 };
  let stopped = false;
  return {
    onBatchEnd(log: BatchLog) {
      if (stopped) return;
      loss = loss === undefined ? log.loss : loss + share * (log.loss - loss);
      accuracy = accuracy === undefined ? log.accuracy : accuracy + share * (log.accuracy - accuracy);
      if (begun === -1) [begun, beganAt] = [log.step, performance.now()];
      else seen += log.examples - (before.epoch === log.epoch ? before.examples : 0);
      before = log;
      const seconds = (performance.now() - beganAt) / 1000;
      const steps = log.step - begun;
      const shown = {
        epoch: log.epoch + 1,
        loss,
        accuracy,
        validation,
        perSecond: steps > 0 ? seen / seconds : undefined,
        secondsLeft: steps > 0 ? (seconds / steps) * (log.steps - log.step) : undefined,
      };
      if (log.step === begun) bar.start(log.steps, log.step, shown);
      else bar.update(log.step, shown);
    },
    onEpochEnd: (log) => void (validation = log.valAccuracy),
    stop() {
      stopped = true;
      bar.stop();
    },
  };
}

function barLine({ done, epochs, width, ...shown }: Shown & { done: number; epochs: number; width: number }): string {
  const { epoch, loss, accuracy, validation, perSecond, secondsLeft } = shown;
  const numbers = [
    `loss ${loss.toFixed(3)}`,
    `accuracy ${(100 * accuracy).toFixed(1)} %`,
    ...(validation === undefined ? [] : [`validation ${(100 * validation).toFixed(1)} %`]),
    ...(perSecond === undefined ? [] : [`${Math.round(perSecond).toLocaleString("en-US")} questions/s`]),
    ...(secondsLeft === undefined ? [] : [`${duration(secondsLeft)} left`]),
  ].join(" · ");
  const head = `Epoch ${epoch}/${epochs} `;
  const room = Math.min(30, width - head.length - numbers.length - 3);
  const filled = Math.round(done * room);
  const bar = room < 5 ? "" : `${pc.cyan("━".repeat(filled))}${pc.dim("━".repeat(room - filled))} `;
  return `${head}${bar}${numbers}`.slice(0, room < 5 ? width - 1 : undefined);
}

function epochLines({ epochs, stream }: ProgressOptions): Progress {
  return {
    onEpochEnd({ epoch, loss, accuracy, valAccuracy, examplesPerSecond }) {
      const validation = valAccuracy === undefined ? "" : ` · validation ${(100 * valAccuracy).toFixed(1)} %`;
      const speed = `${Math.round(examplesPerSecond).toLocaleString("en-US")} questions/s`;
      stream.write(
        `Epoch ${epoch}/${epochs} · loss ${loss.toFixed(3)} · accuracy ${(100 * accuracy).toFixed(1)} %${validation} · ${speed}\n`,
      );
    },
    stop: () => {},
  };
}

/** `1 h 5 min`, `2 min 10 s`, `45 s` */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
