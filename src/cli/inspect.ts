import { pc } from "./colours.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { readModel } from "./model-file.ts";
import { progressIn } from "./unfinished.ts";

export interface InspectOptions {
  readonly json?: boolean;
}

/** Shows what a model file holds. */
export async function inspect(path: string, { json = false }: InspectOptions): Promise<void> {
  const model = await readModel(path);
  const { reader, provenance } = model;
  const { name: network, settings, answers, vocabulary } = reader;
  const parameters = reader.parameters.reduce((sum, { size }) => sum + size, 0);
  const unfinished = progressIn(model);
  const training = unfinished && { epoch: unfinished.fit.epoch, epochs: unfinished.plan.epochs };
  const words = { size: vocabulary.words.length, rare: vocabulary.rare.length, unknownSlots: vocabulary.unknownSlots };
  if (json) {
    const all = {
      network,
      settings,
      answers,
      parameters,
      vocabulary: words,
      ...provenance,
      ...(training ? { unfinished: training } : {}),
    };
    process.stdout.write(`${JSON.stringify(all)}\n`);
    return;
  }
  const { command, seed, data, scores } = provenance;
  const list = (record: Readonly<Record<string, number>>): string =>
    Object.entries(record)
      .map(([name, value]) => `${name} ${shortly(value)}`)
      .join(", ") || "none";
  const rows = [
    ["settings", list(settings)],
    ["answers", shortened(answers)],
    ["vocabulary", vocabularyText(vocabulary)],
    ["trained by", command],
    ["on", data],
    ["seed", String(seed)],
    ["scores", list(scores)],
    ...(training ? [["unfinished", `${training.epoch} of ${training.epochs} epochs; go on with: hearsay train --resume ${path}`]] : []),
  ];
  const lines = rows.map(([label, text]) => `${pc.dim(label!.padEnd(12))}${text}`);
  process.stdout.write(`${reader.summary()}\n\n${lines.join("\n")}\n`);
}

function vocabularyText({ words, rare, unknownSlots }: Vocabulary): string {
  const apart = `${unknownSlots} unknown ${unknownSlots === 1 ? "word" : "words"} of a story told apart`;
  const learned = rare.length > 0 ? `, ${count(rare.length)} rare ones learned as unknown (${shortened(rare)})` : "";
  return `${count(words.length)} words (${shortened(words)})${learned}, ${apart}`;
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}

function shortly(value: number): string {
  return Number.isInteger(value) ? count(value) : Number(value.toPrecision(4)).toString();
}

const mostShown = 8;

/** The first few of a list. */
function shortened(words: readonly string[]): string {
  return words.slice(0, mostShown).join(", ") + (words.length > mostShown ? ", …" : "");
}
