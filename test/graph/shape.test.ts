import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { broadcastShapes, expectShape, formatShape, resolveAxis, sameShape, ShapeError, sizeOf, stridesOf } from "../../src/graph/shape.ts";

const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 5 });

describe("a shape", () => {
  test("of no axes has one element", () => {
    expect(sizeOf([])).toBe(1);
  });

  test("has as many elements as the product of its lengths", () => {
    expect(sizeOf([2, 3, 4])).toBe(24);
  });

  test("is the same only with the same axes in the same order", () => {
    expect(sameShape([2, 3], [2, 3])).toBe(true);
    expect(sameShape([2, 3], [3, 2])).toBe(false);
    expect(sameShape([2, 3], [2, 3, 1])).toBe(false);
  });

  test("prints as a list", () => {
    expect(formatShape(["batch", 3])).toBe("[batch, 3]");
  });

  test("has strides that reach every element once, in order", () => {
    fc.assert(
      fc.property(lengths, (shape) => {
        const strides = stridesOf(shape);
        const places = shape.reduce<number[]>(
          (starts, length, axis) => starts.flatMap((start) => Array.from({ length }, (_, i) => start + i * strides[axis]!)),
          [0],
        );
        expect(places).toEqual(Array.from({ length: sizeOf(shape) }, (_, index) => index));
      }),
    );
  });
});

describe("expectShape", () => {
  test("passes what fits, with any length for a named axis", () => {
    expect(() => expectShape([8, 20, 16], ["batch", "time", 16], "here")).not.toThrow();
  });

  test("names the place, the axis, the expected and the received length", () => {
    expect(() => expectShape([8, 20, 16], ["batch", "time", 32], 'lstm "encoder"')).toThrow(
      new ShapeError('lstm "encoder": expected [batch, time, 32], got [8, 20, 16]: axis 2 is 16, not 32.'),
    );
  });

  test("names the number of axes when it differs", () => {
    expect(() => expectShape([8, 20], ["batch", "time", 32], "here")).toThrow(
      new ShapeError("here: expected [batch, time, 32], got [8, 20]: 2 axes, not 3."),
    );
  });
});

describe("broadcastShapes", () => {
  test.each([
    [[2, 3], [3], [2, 3]],
    [[], [2, 3], [2, 3]],
    [
      [2, 1],
      [1, 3],
      [2, 3],
    ],
    [
      [4, 1, 3],
      [2, 1],
      [4, 2, 3],
    ],
    [[1], [], [1]],
  ])("aligns [%s] and [%s] from the right to [%s]", (a, b, expected) => {
    expect(broadcastShapes(a, b, "here")).toEqual(expected);
    expect(broadcastShapes(b, a, "here")).toEqual(expected);
  });

  test("names the place, the axis and both lengths that do not agree", () => {
    expect(() => broadcastShapes([2, 3, 4], [2, 4], "add")).toThrow(
      new ShapeError("add: [2, 3, 4] and [2, 4] do not broadcast: axis 1 is 3 and 2."),
    );
  });
});

describe("resolveAxis", () => {
  test("counts negative axes from the end", () => {
    expect([0, 2, -1, -3].map((axis) => resolveAxis(axis, [4, 5, 6], "here"))).toEqual([0, 2, 2, 0]);
  });

  test.each([3, -4, 0.5, NaN])("refuses axis %s of three", (axis) => {
    expect(() => resolveAxis(axis, [4, 5, 6], "sum")).toThrow(new ShapeError(`sum: axis ${axis} is outside [4, 5, 6], which has 3 axes.`));
  });
});
