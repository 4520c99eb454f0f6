/** The lengths of a tensor's axes, outermost first; `[]` is a scalar. */
export type Shape = readonly number[];

/** A shape that does not fit, found while a graph is built. */
export class ShapeError extends Error {
  override readonly name = "ShapeError";
}

/** How many elements a tensor of this shape has. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, length) => product * length, 1);
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

export function formatShape(shape: readonly (number | string)[]): string {
  return `[${shape.join(", ")}]`;
}

/**
 * Checks a shape against lengths (numbers) and free axes (names).
 *
 * @throws ShapeError that names the place, both shapes and the first axis that differs
 */
export function expectShape(shape: Shape, expected: readonly (number | string)[], where: string): void {
  const mismatch = `${where}: expected ${formatShape(expected)}, got ${formatShape(shape)}`;
  if (shape.length !== expected.length) {
    throw new ShapeError(`${mismatch}: ${shape.length} axes, not ${expected.length}.`);
  }
  for (const [axis, length] of expected.entries()) {
    if (typeof length === "number" && shape[axis] !== length) {
      throw new ShapeError(`${mismatch}: axis ${axis} is ${shape[axis]}, not ${length}.`);
    }
  }
}

/**
 * The common shape of two operands: axes align from the right, and a length of 1 stretches.
 *
 * @throws ShapeError when two lengths differ and neither is 1
 */
export function broadcastShapes(a: Shape, b: Shape, where: string): Shape {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const left = a[axis - rank + a.length] ?? 1;
    const right = b[axis - rank + b.length] ?? 1;
    if (left !== right && left !== 1 && right !== 1) {
      throw new ShapeError(`${where}: ${formatShape(a)} and ${formatShape(b)} do not broadcast: axis ${axis} is ${left} and ${right}.`);
    }
    return left === 1 ? right : left;
  });
}

/** Resolves a possibly negative axis. @throws ShapeError when the shape has no such axis */
export function resolveAxis(axis: number, shape: Shape, where: string): number {
  const resolved = axis < 0 ? axis + shape.length : axis;
  if (!Number.isInteger(axis) || resolved < 0 || resolved >= shape.length) {
    throw new ShapeError(`${where}: axis ${axis} is outside ${formatShape(shape)}, which has ${shape.length} axes.`);
  }
  return resolved;
}

/** Elements to skip for one step along each axis of a contiguous tensor. */
export function stridesOf(shape: Shape): number[] {
  const strides = Array.from(shape, () => 1);
  for (let axis = shape.length - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1]! * shape[axis + 1]!;
  return strides;
}
