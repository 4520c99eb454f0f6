import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeBabi } from "../stories/babi.ts";
import { generateStories, worlds as kindsOfWorld } from "../worlds.ts";
import { expectKinds } from "./data.ts";
import { explained, writeWhole } from "./files.ts";

export interface WorldsOptions {
  readonly kind?: readonly string[];
  readonly stories: number;
  readonly seed: number;
  readonly out?: string;
}

/** Test files have this share of the training files' number of stories. */
const testShare = 0.2;

/** Writes generated stories in bAbI format, to stdout or as training and test files. */
export async function worlds({ kind, stories, seed, out }: WorldsOptions): Promise<void> {
  const kinds = expectKinds(kind);
  if (out === undefined) {
    process.stdout.write(writeBabi(generateStories({ stories, seed, kinds })));
    return;
  }
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw explained(`Cannot make the folder "${out}"`, error);
  });
  const numbers = Object.keys(kindsOfWorld);
  for (const own of kinds) {
    const path = (split: string): string => join(out, `qa${numbers.indexOf(own) + 1}_${own}_${split}.txt`);
    const test = Math.max(1, Math.round(stories * testShare));
    await writeWhole(path("train"), writeBabi(generateStories({ stories, seed, kinds: [own] })));
    await writeWhole(path("test"), writeBabi(generateStories({ stories: test, seed: -1 - seed, kinds: [own] })));
    process.stderr.write(`${path("train")}: ${stories} stories; ${path("test")}: ${test} others\n`);
  }
}
