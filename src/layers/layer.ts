import { ShapeError } from "../graph/shape.ts";
import { Parameter, type Tensor } from "../graph/tensor.ts";
import type { Initial } from "./initializers.ts";

/** What is different while training: both are scalars that each run is given. */
export interface TrainingInputs {
  /** What noise is drawn from; another number each step. */
  readonly seed: Tensor;
  /** The share of the training that is done, from 0 to 1. */
  readonly progress: Tensor;
}

/** What a call may bring besides its inputs. */
export interface CallOptions {
  /** [batch, time], 0 where there is nothing to see. */
  readonly mask?: Tensor | undefined;
  /** Given in training only; without it a layer infers. */
  readonly training?: TrainingInputs | undefined;
}

export interface LayerOptions {
  /** Names the layer in summaries, files and errors; unique within a model. */
  readonly name?: string;
}

/** A named function of tensors with weights of its own. */
export abstract class Layer<Inputs = Tensor> {
  readonly name: string;
  readonly parameters: readonly Parameter[] = [];

  constructor(name: string) {
    this.name = name;
  }

  /** Applies the layer: more nodes of the inputs' graph. @throws ShapeError naming the layer when the inputs do not fit */
  call(inputs: Inputs, options: CallOptions = {}): Tensor {
    try {
      return this.forward(inputs, options).named(this.name, this.constructor.name);
    } catch (error) {
      if (!(error instanceof ShapeError) || error.message.startsWith(this.where)) throw error;
      throw new ShapeError(`${this.where}: ${error.message}`, { cause: error });
    }
  }

  /** The layer's equations. */
  protected abstract forward(inputs: Inputs, options: CallOptions): Tensor;

  protected parameter(name: string, { shape, values }: Initial): Parameter {
    const parameter = new Parameter(`${this.name}/${name}`, shape, values);
    (this.parameters as Parameter[]).push(parameter);
    return parameter;
  }

  /** Takes the weights of a layer that this one is made of. */
  protected own<L extends Layer<never>>(layer: L): L {
    (this.parameters as Parameter[]).push(...layer.parameters);
    return layer;
  }

  /** How errors name this layer. */
  protected get where(): string {
    return `${this.constructor.name.toLowerCase()} "${this.name}"`;
  }
}
