import type { Random } from "../../random.ts";
import type { KernelSet } from "../../runtime/kernels.ts";
import { correlation, criticalCorrelation } from "../statistics.ts";
import { answerOf, factsOf, roomsStory, type Cast, type Fact, type RoomsStory } from "../rooms.ts";
import type { RecurrentReader } from "../../models/recurrent-reader.ts";
import { stepsOf, type Step } from "./steps.ts";

/** Few enough to be learned well in a short training. */
export const gatesCast: Cast = { people: ["ana", "ben"], places: ["kitchen", "garden", "hall"], things: ["apple"] };

/** A unit whose cell goes with a fact. */
export interface Tracking {
  readonly fact: Fact;
  readonly unit: number;
  /** Correlation of the unit's cell with the truth, on the stories by which it was chosen, and on others. */
  readonly chosen: number;
  readonly held: number;
  readonly significant: boolean;
}

/** Cells after whole stories of one length, and what is true then. */
export interface Observed {
  readonly stories: readonly RoomsStory[];
  readonly last: readonly Step[];
}

/** Reads stories that all have as many words, so that the last cell comes after as many. */
export function observe(network: RecurrentReader, { stories, statements, random, kernels }: ObserveOptions): Observed {
  const told = Array.from({ length: stories }, () =>
    roomsStory(random, { cast: gatesCast, statements: [statements, statements], questions: 0 }),
  );
  const byLength = Map.groupBy(told, (story) => wordsOf(story, network).length);
  const watched = [...byLength.values()].flatMap((own) => {
    const steps = stepsOf(
      network,
      own.map((story) => wordsOf(story, network)),
      kernels,
    );
    return own.map((story, index) => [story, steps[index]![steps[index]!.length - 1]!] as const);
  });
  return { stories: watched.map(([story]) => story), last: watched.map(([, step]) => step) };
}

export interface ObserveOptions {
  readonly stories: number;
  readonly statements: number;
  readonly random: Random;
  readonly kernels: KernelSet;
}

/** The words of a story's statements in ids. */
export function wordsOf({ statements }: RoomsStory, { vocabulary }: RecurrentReader): number[] {
  return statements.flatMap(({ tokens }) => tokens.map((token) => vocabulary.id(token)!));
}

/**
 * For each fact, the unit whose cell goes with it most on some stories, and how well it does on others, one independent
 * measurement a story. Significant is a correlation on those others with p below 0.001, all facts counted (Bonferroni).
 */
export function track(chosen: Observed, held: Observed): Tracking[] {
  const facts = factsOf(gatesCast);
  const critical = criticalCorrelation(held.stories.length, 0.001 / facts.length);
  return facts.map((fact) => {
    const of = ({ stories, last }: Observed, unit: number): number =>
      correlation(
        last.map(({ c }) => c[unit]!),
        stories.map(({ truths }) => (answerOf(fact, truths.at(-1)!) === "yes" ? 1 : 0)),
      );
    const all = Array.from({ length: chosen.last[0]!.c.length }, (_, unit) => of(chosen, unit));
    const unit = all.reduce((best, own, index) => (Math.abs(own) > Math.abs(all[best]!) ? index : best), 0);
    const found = of(held, unit);
    return {
      fact,
      unit,
      chosen: all[unit]!,
      held: found,
      significant: Math.abs(found) > critical && Math.sign(found) === Math.sign(all[unit]!),
    };
  });
}
