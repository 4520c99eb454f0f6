import { makeReader, Random, saveModel, selectKernels, type Reader } from "hearsay/nn";
import {
  adam,
  answersOf,
  cosine,
  fit,
  losses,
  statement,
  storyDataset,
  Trainer,
  vocabularyOf,
  type BatchLog,
  type Callback,
  type EpochLog,
  type Example,
  type FitState,
} from "hearsay/training";
import { messageOf } from "./message-of.ts";
import type { Guess, EngineEvent, TrainingOrder, TrainingStart } from "./protocol.ts";
import { recipes, type Recipe } from "./recipes.ts";
import { makeTask, type Task } from "./tasks.ts";

/** How often progress is told, in ms. */
const beat = 120;

interface Underway {
  readonly order: TrainingOrder;
  readonly task: Task;
  readonly recipe: Recipe;
  readonly reader: Reader;
  readonly trainer: Trainer;
  history: readonly EpochLog[];
  state: FitState | undefined;
  /** What ends the running `fit`, and why. */
  halt: { readonly controller: AbortController; why: "paused" | "stopped" } | undefined;
}

/** One network that learns, in this thread, and says how it goes. */
export class Training {
  readonly #emit: (event: EngineEvent) => void;
  #underway: Underway | undefined;

  constructor(emit: (event: EngineEvent) => void) {
    this.#emit = emit;
  }

  /** @throws Error when the stories or the sizes cannot be used */
  start(order: TrainingOrder): TrainingStart {
    this.stop();
    const recipe = recipes[order.network];
    const task = makeTask(order.task, order.seed);
    const reader = firstReader(order, task, recipe);
    const trainer = new Trainer({
      network: reader,
      loss: losses.sparseCategoricalCrossentropy,
      optimizer: adam(),
      kernels: selectKernels("wide"),
      clipNorm: recipe.clipNorm,
      workers: order.threads,
    });
    const underway: Underway = { order, task, recipe, reader, trainer, history: [], state: undefined, halt: undefined };
    this.#underway = underway;
    void this.#run(underway);
    const { statements, question } = task.validation.at(-1)!;
    return {
      train: task.train.length,
      validation: task.validation.length,
      weights: reader.parameters.reduce((sum, { size }) => sum + size, 0),
      words: reader.vocabulary.words.length,
      answers: reader.answers,
      threads: trainer.workers,
      summary: reader.summary(),
      sample: { facts: statements.map(({ text }) => text), question: question.text, answer: question.answer },
    };
  }

  pause(): void {
    this.#halt("paused");
  }

  resume(): void {
    if (this.#underway?.state) void this.#run(this.#underway);
  }

  stop(): void {
    const underway = this.#underway;
    if (!underway) return;
    if (underway.halt) this.#halt("stopped");
    else if (underway.state) {
      underway.state = undefined;
      this.#emit({ event: "state", state: "stopped" });
    }
  }

  /** @throws Error when nothing has been trained, or there is no question */
  tryOut(facts: readonly string[], text: string): Guess {
    const { reader, trainer } = this.#trained();
    const told = facts.map(statement).filter(({ tokens }) => tokens.length > 0);
    const asked = statement(text);
    if (asked.tokens.length === 0) throw new Error("Expected a question, got no words.");
    const chosen = reader.choose(told, asked).map((place) => told[place]!);
    const probabilities = trainer.predict(reader.prepare(chosen, asked)());
    const unknown = [...new Set([...chosen, asked].flatMap(({ tokens }) => tokens))].filter((word) => !reader.knows(word));
    return { answers: reader.answers.map((answer, index) => ({ answer, probability: probabilities[index]! })), unknown };
  }

  modelFile(): Uint8Array<ArrayBuffer> {
    const { reader, trainer, order, task, history } = this.#trained();
    trainer.store();
    const last = history.at(-1);
    const scores = last
      ? { epochs: history.length, trainLoss: last.loss, trainAccuracy: last.accuracy, validationAccuracy: last.valAccuracy ?? NaN }
      : {};
    return saveModel(reader, { command: "trained on the hearsay page", seed: order.seed, data: task.name, scores });
  }

  #trained(): Underway {
    if (!this.#underway) throw new Error("Nothing has been trained yet.");
    return this.#underway;
  }

  #halt(why: "paused" | "stopped"): void {
    const { halt } = this.#underway ?? {};
    if (!halt) return;
    halt.why = why;
    halt.controller.abort();
  }

  async #run(underway: Underway): Promise<void> {
    const { order, task, recipe, reader, trainer } = underway;
    const { epochs, batchSize, seed } = order;
    const halt: NonNullable<Underway["halt"]> = { controller: new AbortController(), why: "paused" };
    underway.halt = halt;
    this.#emit({ event: "state", state: "running" });
    try {
      const result = await fit(trainer, dataOf(reader, task.train, { recipe, seed }), {
        epochs,
        batchSize,
        seed,
        schedule: cosine(order.learningRate, { warmUp: 30, floor: 0.03 }),
        validation: storyDataset(reader, task.validation),
        callbacks: [this.#reporter(underway)],
        signal: halt.controller.signal,
        resume: underway.state,
      });
      underway.history = result.history;
      const state = result.ended === "interrupted" ? halt.why : "done";
      underway.state = state === "paused" ? result : undefined;
      if (state !== "paused") trainer.close();
      this.#emit({ event: "state", state });
    } catch (error) {
      trainer.close();
      underway.state = undefined;
      this.#emit({ event: "state", state: "failed", message: messageOf(error) });
    } finally {
      underway.halt = undefined;
    }
  }

  /** Tells means of what happened between two beats, and at the end. */
  #reporter(underway: Underway): Callback {
    const { batchSize, epochs } = underway.order;
    let since = performance.now();
    let [loss, accuracy, batches] = [0, 0, 0];
    const report = ({ epoch, step, steps }: BatchLog): void => {
      const now = performance.now();
      const questionsPerSecond = (1000 * batches * batchSize) / (now - since);
      const means = { loss: loss / batches, accuracy: accuracy / batches };
      this.#emit({ event: "progress", progress: { epoch: epoch + 1, epochs, done: step / steps, ...means, questionsPerSecond } });
      [since, loss, accuracy, batches] = [now, 0, 0, 0];
    };
    return {
      onBatchEnd: (log) => {
        loss += log.loss;
        accuracy += log.accuracy;
        batches++;
        if (performance.now() - since >= beat || log.step === log.steps) report(log);
      },
      onEpochEnd: (log) => {
        underway.history = [...underway.history, log];
        this.#emit({ event: "epoch", log });
      },
    };
  }
}

function dataOf(reader: Reader, examples: readonly Example[], { recipe, seed }: { recipe: Recipe; seed: number }) {
  return storyDataset(reader, examples, { timeNoise: recipe.timeNoise, slotOrder: Random.seeded(seed) });
}

/** A network with first weights for the words and answers of a task. */
function firstReader({ network, settings, seed }: TrainingOrder, { train, validation }: Task, recipe: Recipe): Reader {
  const { rareBelow, unknownSlots } = recipe;
  const vocabulary = vocabularyOf(train, { rareBelow, unknownSlots });
  return makeReader(network, { vocabulary, answers: answersOf([...train, ...validation]), random: Random.seeded(seed) }, settings);
}
