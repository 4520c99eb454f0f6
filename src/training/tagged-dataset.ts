import type { LineTagger } from "../models/line-tagger.ts";
import { lineInputs, lineSizes, type TaggedLine } from "../stories/tagged-lines.ts";
import { parts, type Batch, type Dataset } from "./data.ts";
import { lineDataset } from "./line-dataset.ts";
import type { Trainer } from "./trainer.ts";

/** Lines that are tagged together. */
const taggedTogether = 128;

/** Tagged lines as a tagger's data set; its rows are words. Those whose tag is not known count nothing. */
export function taggedDataset<Tag extends string>(tagger: LineTagger<Tag>, lines: readonly TaggedLine<Tag>[]): Dataset {
  return lineDataset(lines, (own, random): Batch => {
    const tokens = own.map((line) => line.tokens);
    const { rows, time } = lineSizes(tokens);
    const targets = new Float32Array(rows * time);
    const weights = new Float32Array(rows * time);
    for (const [row, { tags }] of own.entries()) {
      for (const [at, tag] of tags.entries()) {
        if (tag === undefined) continue;
        targets[row * time + at] = tagger.tags.indexOf(tag);
        weights[row * time + at] = 1;
      }
    }
    return { inputs: lineInputs(tokens, tagger.vectors, random), targets: { shape: [rows * time], values: targets }, weights };
  });
}

/** The likeliest tag of each word of some lines. */
export function tagLines<Tag extends string>(trainer: Trainer, tagger: LineTagger<Tag>, lines: readonly (readonly string[])[]): Tag[][] {
  const classes = tagger.tags.length;
  return parts(lines, Math.ceil(lines.length / taggedTogether)).flatMap((some) => {
    const { time } = lineSizes(some);
    const output = trainer.predict(lineInputs(some, tagger.vectors));
    return some.map((tokens, row) =>
      tokens.map((_, at) => {
        const place = (row * time + at) * classes;
        const given = output.subarray(place, place + classes);
        return tagger.tags[given.indexOf(Math.max(...given))]!;
      }),
    );
  });
}
