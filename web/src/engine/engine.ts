import type { Reply } from "hearsay";
import { Chat } from "./chat.ts";
import { traceHops } from "./hops.ts";
import { traceLstm } from "./lstm.ts";
import { Playground } from "./playground.ts";
import type {
  EngineEvent,
  Guess,
  Heard,
  HopTrace,
  KernelsWanted,
  LstmTrace,
  ModelCard,
  PlaygroundOrder,
  PlaygroundPoint,
  RelationTrace,
  TrainingOrder,
  TrainingStart,
} from "./protocol.ts";
import { traceRelations } from "./relations.ts";
import { Training } from "./training.ts";

/** What a worker of the page can be asked for. Each has one conversation, one training and one playground. */
export class Engine {
  readonly #chat = new Chat();
  readonly #training: Training;
  readonly #playground: Playground;

  constructor(emit: (event: EngineEvent) => void) {
    this.#training = new Training(emit);
    this.#playground = new Playground((frame) => emit({ event: "frame", frame }));
  }

  /** Takes up a model file; the shipped one by default. */
  open(model: Uint8Array | undefined, kernels: KernelsWanted): Promise<ModelCard> {
    return this.#chat.open(model, kernels);
  }

  /** Facts and questions in a typed text, the questions answered. */
  say(facts: readonly string[], text: string): Heard {
    return this.#chat.say(facts, text);
  }

  /** The sentences of a text, each a fact. */
  split(text: string): readonly string[] {
    return this.#chat.split(text);
  }

  /** Answers to all questions, each about all facts. */
  ask(facts: readonly string[], questions: readonly string[]): readonly Reply[] {
    return this.#chat.ask(facts, questions);
  }

  /** Begins to train; what comes of it comes as events. */
  train(order: TrainingOrder): TrainingStart {
    return this.#training.start(order);
  }

  pause(): void {
    this.#training.pause();
  }

  resume(): void {
    this.#training.resume();
  }

  stop(): void {
    this.#training.stop();
  }

  /** What the network in training answers at this moment. */
  tryOut(facts: readonly string[], question: string): Guess {
    return this.#training.tryOut(facts, question);
  }

  /** The network in training as a model file. */
  modelFile(): Uint8Array<ArrayBuffer> {
    return this.#training.modelFile();
  }

  /** The gates of an LSTM, word by word. */
  lstm(model: Uint8Array, text: string): LstmTrace {
    return traceLstm(model, text);
  }

  /** The attention of a memory network, hop by hop. */
  hops(model: Uint8Array, facts: readonly string[], question: string): HopTrace {
    return traceHops(model, facts, question);
  }

  /** What a relation memory believes, sentence by sentence. */
  relations(model: Uint8Array, facts: readonly string[]): RelationTrace {
    return traceRelations(model, facts);
  }

  /** Begins to learn points; frames come as events. */
  play(order: PlaygroundOrder): void {
    this.#playground.start(order);
  }

  setPoints(points: readonly PlaygroundPoint[]): void {
    this.#playground.setPoints(points);
  }

  pausePlay(): void {
    this.#playground.pause();
  }
}
