import type { Study } from "./study.ts";

/** The studies by name; each is loaded when it is asked for. */
export const studies = {
  neuron: async () => (await import("./neuron/neuron.ts")).neuron,
  attention: async () => (await import("./attention/attention.ts")).attention,
  relations: async () => (await import("./relations/relations.ts")).relations,
  learning: async () => (await import("./learning/learning.ts")).learning,
  gates: async () => (await import("./gates/gates.ts")).gates,
  scale: async () => (await import("./scale/scale.ts")).scale,
  memory: async () => (await import("./memory/memory.ts")).memory,
} satisfies Readonly<Record<string, () => Promise<Study>>>;

export type StudyName = keyof typeof studies;

export const studyNames = Object.keys(studies) as StudyName[];
