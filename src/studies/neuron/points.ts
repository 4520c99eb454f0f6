import { isPositive, type Boundary, type Point } from "../../models/rosenblatt.ts";
import type { Random } from "../../random.ts";

/** Points of the square from −1 to 1 on either side of a line, none nearer to it than `gap`; or, with `gap` below 0, mixed. */
export function pointsOnBothSides(count: number, gap: number, random: Random): Point[] {
  const angle = random.uniform() * 2 * Math.PI;
  const [across, along, offset] = [Math.cos(angle), Math.sin(angle), 0.3 * (2 * random.uniform() - 1)];
  const points: Point[] = [];
  while (points.length < count) {
    const x = [2 * random.uniform() - 1, 2 * random.uniform() - 1] as const;
    const distance = across * x[0] + along * x[1] + offset;
    if (Math.abs(distance) < gap) continue;
    // With a gap below 0, points as near as that to the line are of either side by chance.
    points.push({ x, positive: Math.abs(distance) < -gap ? random.chance(0.5) : distance > 0 });
  }
  return points;
}

/** Exclusive or: points are positive where their coordinates differ in sign. */
export function xorPoints(count: number, random: Random): Point[] {
  const points: Point[] = [];
  while (points.length < count) {
    const x = [2 * random.uniform() - 1, 2 * random.uniform() - 1] as const;
    if (Math.min(Math.abs(x[0]), Math.abs(x[1])) > 0.08) points.push({ x, positive: x[0] * x[1] < 0 });
  }
  return points;
}

export function mistakes(boundary: Boundary, points: readonly Point[]): number {
  return points.filter(({ x, positive }) => isPositive(boundary, x) !== positive).length;
}
