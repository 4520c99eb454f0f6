import type { AntecedentFinder } from "../models/antecedent-finder.ts";
import { referenceInputs, type Reference } from "../stories/antecedents.ts";
import { lineSizes } from "../stories/tagged-lines.ts";
import { parts, type Batch, type Dataset } from "./data.ts";
import { lineDataset } from "./line-dataset.ts";
import type { Trainer } from "./trainer.ts";

/** References that are looked up together. */
const foundTogether = 128;

/** References as the antecedent finder's data set; its rows are references, whose label is the last place that names who is meant. */
export function antecedentDataset(finder: AntecedentFinder, references: readonly Reference[]): Dataset {
  return lineDataset(references, (own, random): Batch => {
    const { rows } = lineSizes(own.map(({ tokens }) => tokens));
    const targets = new Float32Array(rows);
    const weights = new Float32Array(rows);
    for (const [row, { candidates, means }] of own.entries()) {
      const last = candidates.findLast(({ who }) => who === means);
      if (!last) continue;
      targets[row] = last.at;
      weights[row] = 1;
    }
    return { inputs: referenceInputs(own, finder.vectors, random), targets: { shape: [rows], values: targets }, weights };
  });
}

/** For each reference, how probably it means each of those who are named before it. */
export function findAntecedents(
  trainer: Trainer,
  finder: AntecedentFinder,
  references: readonly Reference[],
): ReadonlyMap<string, number>[] {
  return parts(references, Math.ceil(references.length / foundTogether)).flatMap((some) => {
    const { time } = lineSizes(some.map(({ tokens }) => tokens));
    const output = trainer.predict(referenceInputs(some, finder.vectors));
    return some.map(({ candidates }, row) => {
      const shares = new Map<string, number>();
      for (const { at, who } of candidates) shares.set(who, (shares.get(who) ?? 0) + output[row * time + at]!);
      return shares;
    });
  });
}
