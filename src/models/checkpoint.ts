import type { Parameter } from "../graph/tensor.ts";
import { Vocabulary, VocabularyError } from "../text/vocabulary.ts";
import { isReaderName, makeReader, readerNames } from "./readers.ts";
import type { Reader, Settings } from "./reader.ts";
import { RelationMemory, relationMemory } from "./relation-memory.ts";
import { StoryTransformer, storyTransformer } from "./story-transformer.ts";
import { WordVectors } from "../text/word-vectors.ts";
import { CheckpointError, readSafetensors, writeSafetensors, type StoredTensor } from "./safetensors.ts";

/** The version of what is inside the metadata; newer ones are refused. */
const format = 1;

/** How a model came to be. */
export interface Provenance {
  /** The command that trained it. */
  readonly command: string;
  readonly seed: number;
  /** The name of the data it was trained on. */
  readonly data: string;
  /** Figures by name, such as an accuracy as a fraction of 1. */
  readonly scores: Readonly<Record<string, number>>;
}

/** What a file holds besides a reader, such as how far its training has come. */
export interface Extra {
  /** Plain data. */
  readonly state: unknown;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
}

export interface LoadedModel {
  readonly reader: Reader;
  readonly provenance: Provenance;
  readonly extra: Extra | undefined;
}

const extraPrefix = "extra/";

/** Where a file keeps word vectors. */
const vectorsName = "word_vectors";

/** What the rows of a weight of whole numbers are multiplied by is kept under its name behind this. */
const scalePrefix = "scale/";
const largestWhole = 127;

/** So many weights may be made that the file does not hold, to name the first of them. */
const mostMissing = 2 ** 20;

/** A reader with all that is needed to use it, as the bytes of one safetensors file. */
export function saveModel(reader: Reader, provenance: Provenance, extra?: Extra): Uint8Array<ArrayBuffer> {
  const vectors = reader instanceof StoryTransformer ? reader.vectors.data : undefined;
  // A network with word vectors is large, and reads as well with weights of half precision and with tables and kernels of whole numbers.
  const small = vectors !== undefined && !extra;
  const tensors = new Map<string, StoredTensor>(
    reader.parameters.flatMap((own): [string, StoredTensor][] => {
      const { name, shape, values } = own;
      return small && isMatrix(own) ? rounded(own) : [[name, { shape, values, dtype: small ? "F16" : "F32" }]];
    }),
  );
  if (vectors) {
    const { words, dim, values } = vectors;
    tensors.set(vectorsName, { shape: [words.length, dim], values, dtype: "I8" });
  }
  for (const [name, tensor] of extra?.tensors ?? []) tensors.set(extraPrefix + name, tensor);
  const { name: network, settings, answers, vocabulary } = reader;
  // JSON has no NaN.
  const scores = Object.fromEntries(Object.entries(provenance.scores).filter(([, score]) => Number.isFinite(score)));
  const origin = { ...provenance, scores };
  const card = {
    format,
    network,
    settings,
    answers,
    vocabulary,
    ...(vectors ? { vectors: { words: vectors.words.join(" "), scale: vectors.scale } } : {}),
    provenance: origin,
    ...(extra ? { state: extra.state } : {}),
  };
  return writeSafetensors({ tensors, metadata: { hearsay: JSON.stringify(card) } });
}

const isMatrix = ({ name }: Parameter): boolean => /\/(?:embeddings|kernel)$/.test(name);

/** A table or kernel as whole numbers up to 127, and what each of its rows is to be multiplied by. */
function rounded({ name, shape, values }: Parameter): [string, StoredTensor][] {
  const [rows, width] = shape as [number, number];
  const scales = Float32Array.from({ length: rows }, (_, row) => {
    const largest = values.subarray(row * width, (row + 1) * width).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    return largest / largestWhole || 1;
  });
  const whole = values.map((value, index) => Math.round(value / scales[Math.floor(index / width)]!));
  return [
    [name, { shape, values: whole, dtype: "I8" }],
    [scalePrefix + name, { shape: [rows], values: scales, dtype: "F32" }],
  ];
}

interface Card {
  readonly format: number;
  readonly network: string;
  readonly settings: Settings;
  readonly answers: readonly string[];
  readonly vocabulary: unknown;
  readonly vectors?: unknown;
  readonly provenance: Provenance;
  readonly state?: unknown;
}

/**
 * Reads what `saveModel` wrote. Nothing in a file is executed.
 *
 * @throws CheckpointError when the file is damaged, cut off, not a hearsay model, or from a newer version
 */
export function loadModel(bytes: Uint8Array): LoadedModel {
  const { tensors, metadata } = readSafetensors(bytes);
  const card = parseCard(metadata["hearsay"]);
  const reader = emptyReader(card, tensors);
  for (const parameter of reader.parameters) restore(parameter, tensors);
  const extras = [...tensors].flatMap(([name, tensor]) =>
    name.startsWith(extraPrefix) ? [[name.slice(extraPrefix.length), tensor] as const] : [],
  );
  const extra = card.state === undefined ? undefined : { state: card.state, tensors: new Map(extras) };
  return { reader, provenance: card.provenance, extra };
}

function restore(parameter: Parameter, tensors: ReadonlyMap<string, StoredTensor>): void {
  const stored = tensors.get(parameter.name);
  const [expected, got] = [parameter.shape.join(", "), stored?.shape.join(", ")];
  if (got === undefined)
    throw new CheckpointError(`The file lacks the weight "${parameter.name}": it is damaged, or of another version of hearsay.`);
  if (got !== expected) throw new CheckpointError(`Weight "${parameter.name}": expected [${expected}], got [${got}].`);
  const { values } = stored!;
  const scales = tensors.get(scalePrefix + parameter.name);
  if (!scales) return parameter.values.set(values);
  const [rows, width] = [parameter.shape[0] ?? 1, parameter.size / (parameter.shape[0] ?? 1)];
  if (scales.values.length !== rows) {
    throw new CheckpointError(`Weight "${parameter.name}": expected ${rows} scales, got ${scales.values.length}.`);
  }
  for (let row = 0; row < rows; row++) {
    const scale = scales.values[row]!;
    for (let index = row * width; index < (row + 1) * width; index++) parameter.values[index] = values[index]! * scale;
  }
}

/** A reader whose weights are still zero. */
function emptyReader(card: Card, tensors: ReadonlyMap<string, StoredTensor>): Reader {
  const { network, settings, answers } = card;
  if (!isReaderName(network) && network !== storyTransformer && network !== relationMemory) {
    const known = [...readerNames, storyTransformer, relationMemory].join(", ");
    throw new CheckpointError(`The file holds a network "${network}"; this version knows ${known}.`);
  }
  // Weights are made before they are compared with the file's, so a size must not exceed what the file holds.
  const own = [...tensors].filter(([name]) => !name.startsWith(extraPrefix));
  const held = own.reduce((sum, [, { values }]) => sum + values.length, 0);
  for (const [name, value] of Object.entries(settings)) {
    if (!Number.isFinite(value) || value < 0 || value > Math.max(1, held)) {
      throw new CheckpointError(`The setting "${name}" is ${value}, which does not fit the file's weights: it is damaged.`);
    }
  }
  try {
    const vocabulary = Vocabulary.fromJSON(card.vocabulary);
    const options = { vocabulary, answers, random: null, mostWeights: held + mostMissing };
    if (isReaderName(network)) return makeReader(network, options, settings);
    if (network === relationMemory) return new RelationMemory({ ...settings, ...options });
    return new StoryTransformer({ ...settings, ...options, vectors: readVectors(card.vectors, tensors.get(vectorsName)) });
  } catch (error) {
    if (error instanceof VocabularyError || error instanceof RangeError) throw new CheckpointError(`The file is damaged: ${error.message}`);
    throw error;
  }
}

/** @throws CheckpointError when the file has no whole word vectors */
function readVectors(card: unknown, stored: StoredTensor | undefined): WordVectors {
  const { words, scale } = isRecord(card) ? card : {};
  if (typeof words !== "string" || typeof scale !== "number" || stored?.shape.length !== 2) {
    throw new CheckpointError("The file lacks the word vectors that its network reads: it is damaged.");
  }
  return new WordVectors({ words: words.split(" "), dim: stored.shape[1]!, scale, values: Int8Array.from(stored.values) });
}

function parseCard(json: string | undefined): Card {
  if (json === undefined) throw new CheckpointError('The file is not a hearsay model: its metadata has no entry "hearsay".');
  let card: Partial<Card> | null;
  try {
    card = JSON.parse(json) as Partial<Card> | null;
  } catch {
    card = null;
  }
  if (typeof card?.format === "number" && card.format > format) {
    throw new CheckpointError(`The file was written by a newer hearsay (format ${card.format}; this one reads ${format}): update hearsay.`);
  }
  const whole =
    card?.format === format &&
    typeof card.network === "string" &&
    isRecord(card.settings) &&
    Object.values(card.settings).every((value) => typeof value === "number") &&
    Array.isArray(card.answers) &&
    card.answers.every((answer) => typeof answer === "string") &&
    isProvenance(card.provenance);
  if (!whole) throw new CheckpointError('The file\'s entry "hearsay" is not as expected: the file is damaged.');
  return card as Card;
}

function isProvenance(value: unknown): value is Provenance {
  if (!isRecord(value) || !isRecord(value["scores"])) return false;
  const { command, seed, data, scores } = value;
  const figures = [seed, ...Object.values(scores)];
  return typeof command === "string" && typeof data === "string" && figures.every((figure) => typeof figure === "number");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
