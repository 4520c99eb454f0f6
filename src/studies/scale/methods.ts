import type { KernelSet } from "../../runtime/kernels.ts";
import { classical, type ClassicalName } from "./classical.ts";
import { measureClassical, measureMajority, measureNetwork, type Learning, type Outcome, type Sized } from "./measure.ts";

export interface Method {
  readonly name: string;
  /** What it belongs to, and how large it is there. */
  readonly family: string;
  readonly width?: number;
  /** The most training questions it can be given. */
  readonly most: number;
  measure(learning: Learning & { readonly kernels: KernelSet }): Promise<Outcome>;
}

/** Widths of small, medium and large networks. */
const widths = { mlp: [8, 32, 128], lstm: [8, 24, 48], "memory-network": [8, 24, 64] } as const;

type Family = keyof typeof widths;

/** Learning rates and epochs as in bench/babi.ts, where validation questions chose them; small networks get higher rates. */
const trainings: Readonly<Record<Family, (width: number) => Sized>> = {
  mlp: (units) => ({ network: "mlp", settings: { units }, epochs: 12, recipe: { learningRate: units > 16 ? 0.003 : 0.01, clipNorm: 1 } }),
  lstm: (units) => ({
    network: "lstm",
    settings: { embedding: units, units },
    epochs: 10,
    recipe: { learningRate: units > 16 ? 0.005 : 0.01, clipNorm: 1 },
  }),
  "memory-network": (dim) => ({
    network: "memory-network",
    settings: { dim },
    epochs: 20,
    recipe: { learningRate: dim > 16 ? 0.005 : 0.01, clipNorm: 10, timeNoise: 0.1 },
  }),
};

const families = Object.keys(widths) as Family[];

/** Everything that is compared: a baseline that does not read, classical methods, networks in three sizes. */
export const methods: readonly Method[] = [
  { name: "majority", family: "majority", most: Infinity, measure: (learning) => Promise.resolve(measureMajority(learning)) },
  ...(Object.keys(classical) as ClassicalName[]).map((name) => ({
    name,
    family: name,
    most: classical[name].most,
    measure: (learning: Learning) => measureClassical(name, learning),
  })),
  ...families.flatMap((family) => widths[family].map((width) => networkMethod(family, width))),
];

/** Networks of more sizes, for accuracy against size. */
export const moreSizes: readonly Method[] = [
  ...[2, 4, 16, 64].map((width) => networkMethod("mlp", width)),
  ...[2, 4, 16].map((width) => networkMethod("lstm", width)),
  ...[2, 4, 16, 48].map((width) => networkMethod("memory-network", width)),
];

function networkMethod(family: Family, width: number): Method {
  return {
    name: `${family} ${width}`,
    family,
    width,
    most: Infinity,
    measure: (learning) => measureNetwork(trainings[family](width), learning),
  };
}
