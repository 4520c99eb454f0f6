import type { MentionFinder } from "../models/mention-finder.ts";
import { lineInputs, lineSizes, mentionTags, mentionsOf, type Mention, type TaggedLine } from "../stories/mentions.ts";
import { parts, type Batch, type Dataset } from "./data.ts";
import { lineDataset } from "./line-dataset.ts";
import type { Trainer } from "./trainer.ts";

/** Lines that are tagged together. */
const taggedTogether = 128;

/** Tagged lines as the mention finder's data set; its rows are words. Those whose tag is not known count nothing. */
export function mentionDataset(finder: MentionFinder, lines: readonly TaggedLine[]): Dataset {
  return lineDataset(lines, (own, random): Batch => {
    const tokens = own.map((line) => line.tokens);
    const { rows, time } = lineSizes(tokens);
    const targets = new Float32Array(rows * time);
    const weights = new Float32Array(rows * time);
    for (const [row, { tags }] of own.entries()) {
      for (const [at, tag] of tags.entries()) {
        if (tag === undefined) continue;
        targets[row * time + at] = mentionTags.indexOf(tag);
        weights[row * time + at] = 1;
      }
    }
    return { inputs: lineInputs(tokens, finder.vectors, random), targets: { shape: [rows * time], values: targets }, weights };
  });
}

/** The mentions that a finder sees in each of some lines. */
export function findMentions(trainer: Trainer, finder: MentionFinder, lines: readonly (readonly string[])[]): Mention[][] {
  const classes = mentionTags.length;
  return parts(lines, Math.ceil(lines.length / taggedTogether)).flatMap((some) => {
    const { time } = lineSizes(some);
    const output = trainer.predict(lineInputs(some, finder.vectors));
    return some.map((tokens, row) => {
      const tags = tokens.map((_, at) => {
        const place = (row * time + at) * classes;
        const given = output.subarray(place, place + classes);
        return mentionTags[given.indexOf(Math.max(...given))]!;
      });
      return mentionsOf(tags);
    });
  });
}
