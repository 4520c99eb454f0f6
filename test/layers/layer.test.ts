import { describe, expect, test } from "vitest";
import { ShapeError } from "../../src/graph/shape.ts";
import { input, type Parameter, type Tensor } from "../../src/graph/tensor.ts";
import { ones } from "../../src/layers/initializers.ts";
import { Layer } from "../../src/layers/layer.ts";

/** x·scale, for two columns. */
class Scale extends Layer {
  readonly scale: Parameter;

  constructor(name: string) {
    super(name);
    this.scale = this.parameter("scale", ones([2]));
  }

  protected forward(x: Tensor): Tensor {
    return x.mul(this.scale);
  }
}

class Twice extends Layer {
  readonly #inner: Layer;

  constructor(name: string, inner: Layer) {
    super(name);
    this.#inner = inner;
  }

  protected forward(x: Tensor): Tensor {
    return this.#inner.call(this.#inner.call(x));
  }
}

describe("a layer", () => {
  test("puts its name before its weights' names", () => {
    expect(new Scale("first").parameters.map(({ name }) => name)).toEqual(["first/scale"]);
  });

  test("marks what it gives with its name and kind", () => {
    const y = new Scale("first").call(input("x", [3, 2]));
    expect([y.op, y.attributes]).toEqual(["identity", { layer: "first", type: "Scale", output: [3, 2] }]);
  });

  test("names itself in an error of an op that it uses", () => {
    expect(() => new Scale("first").call(input("x", [4, 3]))).toThrow(
      new ShapeError('scale "first": mul: [4, 3] and [2] do not broadcast: axis 1 is 3 and 2.'),
    );
  });

  test("names itself in an error of a layer inside", () => {
    expect(() => new Twice("both", new Scale("first")).call(input("x", [4, 3]))).toThrow(
      new ShapeError('twice "both": scale "first": mul: [4, 3] and [2] do not broadcast: axis 1 is 3 and 2.'),
    );
  });
});
