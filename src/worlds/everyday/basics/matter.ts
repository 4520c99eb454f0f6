import type { Cases, Fillings, Telling } from "../kit/telling.ts";

/** One plain matter: tells it and asks about it. */
export type Matter = (telling: Telling) => void;

export type Case = Cases["yes"][number];

/** Questions about one matter. */
const questionsEach = 3;

export function askSome(telling: Telling, forms: readonly string[], cases: Cases, questions = questionsEach): void {
  const wanted = telling.questions.length + questions;
  for (let draw = 0; draw < 2 * questions && telling.questions.length < wanted; draw++) telling.askOneOf(forms, cases);
}

export function told(slots: Fillings, ...support: readonly number[]): Case {
  return { slots, support };
}

/**
 * Whether to say a thing the other way round ("B is shorter than A"). Seldom: where both ways are equally likely, what
 * is asked hangs on all the words at once and on none of them alone, and a network finds no beginning (as with
 * parity; docs/experiments.md).
 */
export function turned(telling: Telling): boolean {
  return telling.random.chance(0.25);
}
