import type { KernelSet } from "../runtime/kernels.ts";
import type { Story } from "../stories/story.ts";

/** Stories that a study reads instead of generated ones. */
export interface StudyData {
  readonly name: string;
  readonly train: readonly Story[];
  readonly test: readonly Story[];
}

export interface StudyOptions {
  /** How many seeds each measurement is made with: 0, 1, 2, … */
  readonly seeds: number;
  /** Smaller and sooner done: shows that everything works, not what is true. */
  readonly quick: boolean;
  readonly kernels: KernelSet;
  readonly data?: StudyData | undefined;
  /** Gives what was found under a key before, or finds it: so that a long study can go on where it was interrupted. */
  remember<Found>(key: string, find: () => Promise<Found>): Promise<Found>;
  /** Is told how far the study has come. */
  say(line: string): void;
}

/** Rows of text, the first one the head. */
export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a study measured. */
export interface StudyResult {
  /** What it was measured on. */
  readonly data: string;
  readonly tables: readonly Table[];
  /** What it shows. */
  readonly shows: string;
  /** What it does not show. */
  readonly limits: string;
  /** All figures, as plain data. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** The picture: a whole SVG file, light and dark. */
  readonly picture: string;
}

/** Something measured, in figures and as a picture. */
export interface Study {
  readonly question: string;
  /** Seeds where nothing else is asked for. */
  readonly seeds: number;
  run(options: StudyOptions): Promise<StudyResult>;
}
