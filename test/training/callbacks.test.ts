import { describe, expect, test } from "vitest";
import {
  bestEpoch,
  checkpoint,
  csvLog,
  EarlyStopping,
  jsonLog,
  type Callback,
  type Control,
  type EpochLog,
} from "../../src/training/callbacks.ts";
import { fit, type FitState } from "../../src/training/fit.ts";
import { losses } from "../../src/training/losses.ts";
import { constantRate } from "../../src/training/schedules.ts";
import { network, pointsDataset, trainerOf, weightsOf } from "./points.ts";

function log(epoch: number, values: Partial<EpochLog> = {}): EpochLog {
  return { epoch, loss: 1, accuracy: 0.5, gradientNorm: 2, learningRate: 0.1, seconds: 4, examplesPerSecond: 25, ...values };
}

/** Lets a callback see epochs with these validation losses, the weights of epoch n all n. */
function watch(callback: EarlyStopping, valLosses: readonly number[]) {
  const trainer = trainerOf(network());
  const history: EpochLog[] = [];
  let stopped: number | undefined;
  const control: Control = {
    trainer,
    state: () => ({ epoch: history.length, batch: 0, step: history.length, history: [...history] }),
    stop: () => void (stopped ??= history.length),
  };
  for (const [index, valLoss] of valLosses.entries()) {
    for (const { values } of trainer.network.parameters) values.fill(index + 1);
    trainer.load();
    history.push(log(index + 1, { valLoss }));
    callback.onEpochEnd(history[index]!, control);
    if (stopped) break;
  }
  callback.onTrainEnd(control);
  return { stopped, kept: new Set(weightsOf(trainer)) };
}

describe("the best epoch", () => {
  const history = [log(1, { valLoss: 3, accuracy: 0.5 }), log(2, { valLoss: 1, accuracy: 0.7 }), log(3, { valLoss: 2, accuracy: 0.7 })];

  test("has the lowest loss", () => {
    expect(bestEpoch(history, "valLoss")!.epoch).toBe(2);
  });

  test("has the highest accuracy, the earliest of equals", () => {
    expect(bestEpoch(history, "accuracy")!.epoch).toBe(2);
  });

  test("is none where that was never measured", () => {
    expect(bestEpoch(history, "valAccuracy")).toBeUndefined();
    expect(bestEpoch([], "loss")).toBeUndefined();
  });

  test("is not one whose measure is not a number", () => {
    expect(bestEpoch([log(1, { valAccuracy: NaN }), log(2, { valAccuracy: 0.1 })], "valAccuracy")!.epoch).toBe(2);
    expect(bestEpoch([log(1, { valAccuracy: NaN })], "valAccuracy")).toBeUndefined();
  });
});

describe("early stopping", () => {
  test("ends training once no epoch was better for its patience, and leaves the best weights", () => {
    expect(watch(new EarlyStopping({ patience: 2 }), [3, 2, 1, 2, 1.5, 0])).toEqual({ stopped: 5, kept: new Set([3]) });
  });

  test("begins to wait anew at each better epoch", () => {
    expect(watch(new EarlyStopping({ patience: 2 }), [3, 4, 2, 4, 1, 4]).stopped).toBeUndefined();
  });

  test("does not take an equal epoch for a better one", () => {
    expect(watch(new EarlyStopping({ patience: 2 }), [1, 1, 1])).toEqual({ stopped: 3, kept: new Set([1]) });
  });

  test("without patience goes on, and leaves the best weights", () => {
    expect(watch(new EarlyStopping(), [3, 1, 2, 5])).toEqual({ stopped: undefined, kept: new Set([2]) });
  });

  test("leaves the last weights where they are the best", () => {
    expect(watch(new EarlyStopping(), [3, 2, 1]).kept).toEqual(new Set([3]));
  });

  test.each([2, 1.5])("ends training once its goal is reached: a loss of 2, by %d", (valLoss) => {
    expect(watch(new EarlyStopping({ goal: 2 }), [3, valLoss, 1]).stopped).toBe(2);
  });

  test("may wait for an accuracy", async () => {
    const trainer = trainerOf(network());
    const stopping = new EarlyStopping({ monitor: "accuracy", goal: 0.9 });
    const options = { epochs: 200, batchSize: 8, schedule: constantRate(0.02), seed: 0, callbacks: [stopping] };
    const { ended, history } = await fit(trainer, pointsDataset(40), options);
    expect(ended).toBe("stopped");
    expect(history.at(-1)!.accuracy).toBeGreaterThanOrEqual(0.9);
    expect(history.slice(0, -1).every(({ accuracy }) => accuracy < 0.9)).toBe(true);
  });

  test("goes on from the best weights of an earlier run", () => {
    const first = new EarlyStopping();
    watch(first, [1, 2]);
    expect(new Set(first.best!.flatMap((values) => [...values]))).toEqual(new Set([1]));
    expect(new EarlyStopping({ best: first.best }).best).toBe(first.best);
  });

  const fitting = (stopping: EarlyStopping, loss = losses.sparseCategoricalCrossentropy): Promise<unknown> => {
    const options = { epochs: 2, batchSize: 4, schedule: constantRate(0.01), seed: 0, callbacks: [stopping] };
    return fit(trainerOf(network(), { loss }), pointsDataset(8), options);
  };

  test("needs a validation set for a measure of validation", async () => {
    await expect(fitting(new EarlyStopping())).rejects.toThrowErrorMatchingInlineSnapshot(
      `[RangeError: early stopping: "valLoss" is not measured; give fit a validation set.]`,
    );
  });

  test("leaves network and trainer with the same best weights", async () => {
    const trainer = trainerOf(network());
    const stopping = new EarlyStopping();
    const options = { epochs: 6, batchSize: 4, schedule: constantRate(0.3), seed: 0, callbacks: [stopping] };
    await fit(trainer, pointsDataset(8), { ...options, validation: pointsDataset(8, 5) });
    const inNetwork = trainer.network.parameters.map(({ values }) => values.slice());
    expect(inNetwork).toEqual(stopping.best);
    trainer.store();
    expect(trainer.network.parameters.map(({ values }) => values)).toEqual(inNetwork);
  });
});

describe("a checkpoint", () => {
  const saved = async (every: number | undefined): Promise<FitState[]> => {
    const states: FitState[] = [];
    const save = async (state: FitState): Promise<void> => {
      await Promise.resolve();
      states.push(state);
    };
    const callbacks = [checkpoint(save, every === undefined ? {} : { every })];
    await fit(trainerOf(network()), pointsDataset(8), { epochs: 5, batchSize: 4, schedule: constantRate(0), seed: 0, callbacks });
    return states;
  };

  test("is handed over after every epoch", async () => {
    expect((await saved(undefined)).map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4, 5]);
  });

  test("is handed over every few epochs where that is asked for", async () => {
    expect((await saved(2)).map(({ epoch, step, history }) => [epoch, step, history.length])).toEqual([
      [2, 4, 2],
      [4, 8, 4],
    ]);
  });
});

describe("logs", () => {
  const written = (make: (write: (line: string) => void) => Callback, logs: readonly EpochLog[]): string[] => {
    const lines: string[] = [];
    const callback = make((line) => void lines.push(line));
    for (const own of logs) void callback.onEpochEnd!(own, {} as Control);
    return lines;
  };
  const measured = log(2, { valLoss: 0.25, valAccuracy: 1 });

  test("of comma-separated values have a header, and nothing where nothing was measured", () => {
    expect(written(csvLog, [log(1), measured])).toEqual([
      "epoch,loss,accuracy,gradientNorm,valLoss,valAccuracy,learningRate,seconds,examplesPerSecond",
      "1,1,0.5,2,,,0.1,4,25",
      "2,1,0.5,2,0.25,1,0.1,4,25",
    ]);
  });

  test("of a training that is gone on with have no second header", () => {
    expect(written(csvLog, [log(2)])).toEqual(["2,1,0.5,2,,,0.1,4,25"]);
  });

  test("of JSON have one object an epoch", () => {
    expect(written(jsonLog, [log(1), measured]).map((line) => JSON.parse(line) as unknown)).toEqual([log(1), measured]);
  });
});
