import { Random } from "hearsay/worlds";
import type { PlaygroundPoint } from "../engine/protocol.ts";

export type CloudName = "two clouds" | "four corners" | "ring" | "moons";

const perKind = 40;

/** Where a point of each kind lies: [x, y] from −1 to 1. */
const shapes: Readonly<Record<CloudName, (random: Random, positive: boolean) => readonly [number, number]>> = {
  "two clouds": (random, positive) => {
    const side = positive ? 0.42 : -0.42;
    return [side + 0.16 * random.normal(), side * 0.7 + 0.16 * random.normal()];
  },
  // XOR: no line separates them.
  "four corners": (random, positive) => {
    const side = random.chance(0.5) ? 0.5 : -0.5;
    return [side + 0.13 * random.normal(), (positive ? -side : side) + 0.13 * random.normal()];
  },
  ring: (random, positive) => {
    const [angle, radius] = [2 * Math.PI * random.uniform(), positive ? 0.2 * random.uniform() : 0.62 + 0.06 * random.normal()];
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  },
  moons: (random, positive) => {
    const angle = Math.PI * random.uniform();
    const [x, y] = positive ? [Math.cos(angle) - 0.5, Math.sin(angle) - 0.25] : [0.5 - Math.cos(angle), 0.25 - Math.sin(angle)];
    return [0.55 * x + 0.05 * random.normal(), 0.7 * y + 0.05 * random.normal()];
  },
};

export const cloudNames = Object.keys(shapes) as CloudName[];

/** Points of two kinds in one of a few arrangements, all within the square. */
export function cloud(name: CloudName, seed: number): PlaygroundPoint[] {
  const random = Random.seeded(seed);
  const within = (value: number): number => Math.max(-0.97, Math.min(0.97, value));
  return Array.from({ length: 2 * perKind }, (_, index) => {
    const positive = index % 2 === 0;
    const [x, y] = shapes[name](random, positive);
    return { x: within(x), y: within(y), positive };
  });
}
