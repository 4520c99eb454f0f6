import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSiblings, type Siblings, type WrittenStory } from "../src/stories/written.ts";
import { sentences } from "../src/text/sentences.ts";
import { tokenize } from "../src/text/tokenize.ts";
import type { LabelledStory } from "../src/training/packed-dataset.ts";

/** One written story in so many is kept for validation, chosen by its first line. */
const validationShare = 16;

/** All stories of a folder of written stories, file by file, each with its twins. */
export function siblings(folder: string): Siblings[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => parseSiblings(readFileSync(join(folder, file), "utf8"), file));
}

/** The stories of a folder of written stories, without their twins. */
export function firstStories(folder: string): WrittenStory[] {
  return siblings(folder).map(([first]) => first);
}

export interface Split {
  readonly train: readonly WrittenStory[];
  readonly validation: readonly WrittenStory[];
}

/** Twins stay together. */
export function split(families: readonly Siblings[]): Split {
  const chosen = ([first]: Siblings): boolean =>
    createHash("md5").update(first.lines.join("\n")).digest().readUInt16BE() % validationShare === 0;
  return { train: families.filter((own) => !chosen(own)).flat(), validation: families.filter(chosen).flat() };
}

/** A story as the chat reads it: each sentence of a line is a statement of its own. */
export function labelled({ lines, questions }: WrittenStory): LabelledStory {
  const statements = lines.map((line) => sentences(line).map((sentence) => tokenize(sentence)));
  const starts = statements.map((_, line) => statements.slice(0, line).reduce((sum, own) => sum + own.length, 0));
  return {
    statements: statements.flat(),
    questions: questions.map(({ text, answer, support }) => ({
      tokens: tokenize(text),
      answer,
      support: support.flatMap((line) => statements[line]!.map((_, index) => starts[line]! + index)),
    })),
  };
}
