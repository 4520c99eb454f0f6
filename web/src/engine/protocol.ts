import type { Reply } from "hearsay";
import type { Settings } from "hearsay/nn";
import type { EpochLog } from "hearsay/training";
import type { WorldKind } from "hearsay/worlds";
import type { Trainable } from "./recipes.ts";

/** What a model file holds, as plain data. */
export interface ModelCard {
  readonly network: string;
  readonly weights: number;
  readonly bytes: number;
  readonly settings: Settings;
  readonly answers: readonly string[];
  readonly vocabulary: number;
  /** Where it comes from, as its file says. */
  readonly data: string;
  readonly command: string;
  readonly scores: Readonly<Record<string, number>>;
  /** Layers with shapes and numbers of weights, as Keras prints them. */
  readonly summary: string;
}

/** How answers are computed: as fast as it goes, or with the same bits on every machine. */
export type KernelsWanted = "auto" | "simd";

/** What a typed text brought. */
export interface Heard {
  readonly told: readonly string[];
  readonly replies: readonly Reply[];
}

/** What a network is trained on. */
export type TaskChoice =
  | { readonly kind: "plain-moves"; readonly stories: number }
  | { readonly kind: "world"; readonly world: WorldKind; readonly stories: number }
  | { readonly kind: "file"; readonly name: string; readonly text: string };

/** All that a training depends on. */
export interface TrainingOrder {
  readonly network: Trainable;
  readonly settings: Settings;
  readonly task: TaskChoice;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly seed: number;
  /** Threads that share each batch; more than one only where the page is cross-origin isolated. */
  readonly threads: number;
}

/** What is known before the first step. */
export interface TrainingStart {
  readonly train: number;
  readonly validation: number;
  readonly weights: number;
  readonly words: number;
  readonly answers: readonly string[];
  readonly threads: number;
  /** Layers with shapes and numbers of weights. */
  readonly summary: string;
  /** A story that was kept from training, to try the network on. */
  readonly sample: { readonly facts: readonly string[]; readonly question: string; readonly answer: string };
}

/** An answer and how likely the network holds it, 0 to 1. */
export interface Likelihood {
  readonly answer: string;
  readonly probability: number;
}

/** What a network in training makes of a question. */
export interface Guess {
  readonly answers: readonly Likelihood[];
  /** Words that it has never seen. */
  readonly unknown: readonly string[];
}

/** How a training goes, a few times a second. */
export interface TrainingProgress {
  readonly epoch: number;
  readonly epochs: number;
  /** The share of the whole that is done, 0 to 1. */
  readonly done: number;
  /** Means since the last report. */
  readonly loss: number;
  readonly accuracy: number;
  readonly questionsPerSecond: number;
}

export type TrainingState = "running" | "paused" | "done" | "stopped" | "failed";

/** What a worker says unasked. */
export type EngineEvent =
  | { readonly event: "progress"; readonly progress: TrainingProgress }
  | { readonly event: "epoch"; readonly log: EpochLog }
  | { readonly event: "state"; readonly state: TrainingState; readonly message?: string }
  | { readonly event: "frame"; readonly frame: PlaygroundFrame };

/** A point of the playground, in a square from −1 to 1. */
export interface PlaygroundPoint {
  readonly x: number;
  readonly y: number;
  readonly positive: boolean;
}

export interface PlaygroundOrder {
  readonly points: readonly PlaygroundPoint[];
  /** No hidden neurons: the perceptron with its own rule. */
  readonly hidden: number;
  readonly learningRate: number;
  readonly seed: number;
}

/** The playground's network at one moment. */
export interface PlaygroundFrame {
  /** How much it has learned so far: updates of the perceptron, passes over all points of a hidden layer. */
  readonly count: number;
  readonly mistakes: number;
  readonly loss?: number;
  /** The output on a grid of so many rows and columns, from the lower left corner, 0 to 1. */
  readonly grid: Float32Array;
  readonly side: number;
  /** The weights in words. */
  readonly weights: string;
  readonly ended: boolean;
}

/** What an LSTM does at one word: numbers a unit. */
export interface LstmStep {
  readonly word: string;
  readonly input: readonly number[];
  readonly forget: readonly number[];
  readonly output: readonly number[];
  readonly cell: readonly number[];
  readonly hidden: readonly number[];
}

export interface LstmTrace {
  /** Share of right answers on questions kept from it, as its file says; undefined where it says nothing. */
  readonly right: number | undefined;
  readonly steps: readonly LstmStep[];
  readonly answers: readonly Likelihood[];
}

/** What a memory network looks at: for each hop a share for each fact. */
export interface HopTrace {
  readonly hops: readonly (readonly number[])[];
  readonly answers: readonly Likelihood[];
}

/** Something that may be true of a story: somebody is in a place, or has a thing. */
export interface RelationFact {
  readonly who: string;
  readonly kind: "place" | "thing";
  readonly what: string;
  /** How likely the network holds it after each sentence, 0 to 1. */
  readonly yes: readonly number[];
}

/** What a relation memory believes while it is told a story. */
export interface RelationTrace {
  /** Share of right answers on stories with names that it never saw, as its file says; undefined where it says nothing. */
  readonly right: number | undefined;
  /** Who is where, then who has what. */
  readonly facts: readonly RelationFact[];
}
