import { EngineClient } from "../engine/client.ts";
import { messageOf } from "../engine/message-of.ts";
import type { EngineEvent, Guess, TrainingOrder, TrainingProgress, TrainingStart, TrainingState } from "../engine/protocol.ts";

/** A point of a curve. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** Curves with more points than this have every second one taken out. */
const mostPoints = 400;

/** The training of one network, in a thread of its own, and what is seen of it. It goes on while other views are shown. */
class Learning {
  state = $state<TrainingState>();
  order = $state.raw<TrainingOrder>();
  start = $state.raw<TrainingStart>();
  progress = $state.raw<TrainingProgress>();
  /** Over epochs: share of right answers in training and on questions kept from it, and the loss. */
  accuracy = $state.raw<readonly CurvePoint[]>([]);
  validation = $state.raw<readonly CurvePoint[]>([]);
  loss = $state.raw<readonly CurvePoint[]>([]);
  validationLoss = $state.raw<readonly CurvePoint[]>([]);
  problem = $state("");
  /** What the network answers to the question that is tried on it. */
  guess = $state.raw<Guess>();
  /** Questions a second, in the last whole epoch where there is one. */
  speed = $state<number>();

  #engine: EngineClient | undefined;
  #tried: { readonly facts: readonly string[]; readonly question: string } | undefined;
  #asking = false;

  get isBusy(): boolean {
    return this.state === "running" || this.state === "paused";
  }

  async begin(order: TrainingOrder): Promise<void> {
    this.#engine?.close();
    this.#engine = new EngineClient("hearsay training", (event) => this.#listen(event));
    this.order = order;
    [this.state, this.start, this.progress, this.guess, this.problem, this.speed] = [
      "running",
      undefined,
      undefined,
      undefined,
      "",
      undefined,
    ];
    [this.accuracy, this.validation, this.loss, this.validationLoss] = [[], [], [], []];
    try {
      this.start = await this.#engine.call("train", order);
    } catch (error) {
      this.state = "failed";
      this.problem = messageOf(error);
    }
  }

  async pause(): Promise<void> {
    await this.#engine?.call("pause");
  }

  async resume(): Promise<void> {
    await this.#engine?.call("resume");
  }

  async stop(): Promise<void> {
    await this.#engine?.call("stop");
  }

  /** Keeps asking this while the network learns. */
  async tryOut(facts: readonly string[], question: string): Promise<void> {
    this.#tried = question.trim() === "" ? undefined : { facts, question };
    if (!this.#tried) this.guess = undefined;
    await this.#guess();
  }

  /** The network as it is now, as a model file. */
  async modelFile(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#engine!.call("modelFile");
  }

  async #guess(): Promise<void> {
    if (!this.#tried || this.#asking || !this.#engine || !this.start) return;
    this.#asking = true;
    try {
      this.guess = await this.#engine.call("tryOut", this.#tried.facts, this.#tried.question);
    } catch {
      this.guess = undefined;
    } finally {
      this.#asking = false;
    }
  }

  #listen(event: EngineEvent): void {
    switch (event.event) {
      case "progress": {
        const { progress } = event;
        const x = progress.done * progress.epochs;
        this.progress = progress;
        this.accuracy = thinned([...this.accuracy, { x, y: progress.accuracy }]);
        this.loss = thinned([...this.loss, { x, y: progress.loss }]);
        if (this.validation.length === 0) this.speed = progress.questionsPerSecond;
        break;
      }
      case "epoch": {
        const { epoch: x, valAccuracy, valLoss } = event.log;
        if (valAccuracy !== undefined) this.validation = [...this.validation, { x, y: valAccuracy }];
        if (valLoss !== undefined) this.validationLoss = [...this.validationLoss, { x, y: valLoss }];
        this.speed = event.log.examplesPerSecond;
        void this.#guess();
        break;
      }
      case "state":
        this.state = event.state;
        if (event.message) this.problem = event.message;
        break;
      case "frame":
        break;
    }
  }
}

function thinned(points: readonly CurvePoint[]): readonly CurvePoint[] {
  return points.length <= mostPoints ? points : points.filter((_, index) => index % 2 === 1);
}

export const learning = new Learning();
