import { dense, isPositive, Random, selectKernels, Sequential, type Boundary } from "hearsay/nn";
import { adam, losses, Trainer, values } from "hearsay/training";
import type { PlaygroundFrame, PlaygroundOrder, PlaygroundPoint } from "./protocol.ts";

/** Rows and columns of the grid on which the output is shown. */
const side = 48;

/** Between two frames, in ms. */
const beat = 60;

/** Passes over all points that the hidden layer learns between two frames. */
const passesPerFrame = 4;

const mostFrames = 2000;

/** A learner that takes one small step at a time. */
interface Learner {
  step(points: readonly PlaygroundPoint[]): Promise<void>;
  /** The output for points, 0 to 1. */
  output(points: readonly (readonly [number, number])[]): Float32Array;
  readonly count: number;
  readonly weights: string;
  readonly loss?: number;
}

/** A neuron, or a few, that learn to tell two kinds of points apart while one looks on. */
export class Playground {
  readonly #show: (frame: PlaygroundFrame) => void;
  #points: readonly PlaygroundPoint[] = [];
  #run = 0;

  constructor(show: (frame: PlaygroundFrame) => void) {
    this.#show = show;
  }

  start({ points, ...order }: PlaygroundOrder): void {
    this.#points = points;
    void this.#learn(order.hidden === 0 ? new Neuron() : new HiddenLayer(order), ++this.#run);
  }

  setPoints(points: readonly PlaygroundPoint[]): void {
    this.#points = points;
  }

  pause(): void {
    this.#run++;
  }

  async #learn(learner: Learner, run: number): Promise<void> {
    for (let step = 0; step <= mostFrames && run === this.#run; step++) {
      if (step > 0) await learner.step(this.#points);
      if (run !== this.#run) return;
      const mistakes = this.#mistakes(learner);
      // The perceptron's rule stops by itself; the other goes on getting surer.
      const ended = step === mostFrames || (learner.loss === undefined ? mistakes === 0 : learner.loss < 0.01);
      const { count, weights, loss } = learner;
      const frame = { count, mistakes, grid: learner.output(grid), side, weights, ended: ended && step > 0 };
      this.#show(loss === undefined ? frame : { ...frame, loss });
      if (frame.ended) return;
      await new Promise((resolve) => setTimeout(resolve, beat));
    }
  }

  #mistakes(learner: Learner): number {
    if (this.#points.length === 0) return 0;
    const output = learner.output(this.#points.map(({ x, y }) => [x, y]));
    return this.#points.filter(({ positive }, index) => output[index]! > 0.5 !== positive).length;
  }
}

const grid: readonly (readonly [number, number])[] = Array.from({ length: side * side }, (_, index) => [
  -1 + (2 * ((index % side) + 0.5)) / side,
  -1 + (2 * (Math.floor(index / side) + 0.5)) / side,
]);

/** One neuron and the rule of 1957: at a mistake, add the point or take it off. One update a step. */
class Neuron implements Learner {
  #boundary: Boundary = { weights: [0, 0], bias: 0 };
  #next = 0;
  count = 0;

  async step(points: readonly PlaygroundPoint[]): Promise<void> {
    for (let looked = 0; looked < points.length; looked++) {
      const { x, y, positive } = points[this.#next++ % points.length]!;
      if (isPositive(this.#boundary, [x, y]) === positive) continue;
      this.count++;
      const sign = positive ? 1 : -1;
      const [first, second] = this.#boundary.weights as [number, number];
      this.#boundary = { weights: [first + sign * x, second + sign * y], bias: this.#boundary.bias + sign };
      return;
    }
  }

  output(points: readonly (readonly [number, number])[]): Float32Array {
    return Float32Array.from(points, (point) => (isPositive(this.#boundary, point) ? 1 : 0));
  }

  get weights(): string {
    const [x, y] = this.#boundary.weights as [number, number];
    return `${signed(x)}·x ${signed(y)}·y ${signed(this.#boundary.bias)} > 0`;
  }
}

/** A hidden layer of tanh neurons, and one over them. */
class HiddenLayer implements Learner {
  readonly #trainer: Trainer;
  readonly #hidden: number;
  readonly #learningRate: number;
  count = 0;
  loss = Infinity;

  constructor({ hidden, learningRate, seed }: Omit<PlaygroundOrder, "points">) {
    const network = new Sequential({ inputShape: [2], random: Random.seeded(seed) }, [
      dense({ units: hidden, activation: "tanh" }),
      dense({ units: 1, activation: "sigmoid" }),
    ]);
    this.#hidden = hidden;
    this.#learningRate = learningRate;
    this.#trainer = new Trainer({ network, loss: losses.binaryCrossentropy, optimizer: adam(), kernels: selectKernels() });
  }

  async step(points: readonly PlaygroundPoint[]): Promise<void> {
    if (points.length === 0) return;
    const batch = {
      inputs: { x: values(points.map(({ x, y }) => [x, y])) },
      targets: values(points.map(({ positive }) => [positive ? 1 : 0])),
      weights: new Float32Array(points.length).fill(1),
    };
    for (let pass = 0; pass < passesPerFrame; pass++) {
      const step = ++this.count;
      const { loss } = await this.#trainer.step([batch], { learningRate: this.#learningRate, step, seed: 0, progress: 0 });
      this.loss = loss;
    }
  }

  output(points: readonly (readonly [number, number])[]): Float32Array {
    return Float32Array.from(this.#trainer.predict({ x: values(points) }));
  }

  get weights(): string {
    return `${this.#hidden} hidden neurons, ${4 * this.#hidden + 1} weights`;
  }
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"} ${Math.abs(value).toFixed(2)}`;
}
