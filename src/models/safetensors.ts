/** Says what is wrong with a model file. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
}

/** A tensor of a file: float32 values with their shape. */
export interface StoredTensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** What a safetensors file holds: tensors by name, and texts by key. */
export interface Stored {
  readonly tensors: ReadonlyMap<string, StoredTensor>;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Headers are padded with spaces so that the data starts at a multiple of this. */
const alignment = 8;

/** Larger files are refused unread. */
export const mostBytes = 2 ** 28;

/**
 * Writes tensors as safetensors (github.com/huggingface/safetensors): the length of a JSON header as a 64-bit
 * little-endian number, the header, then the values, little-endian float32, tensor by tensor.
 */
export function writeSafetensors({ tensors, metadata }: Stored): Uint8Array {
  const header: [string, unknown][] = [["__metadata__", metadata]];
  let end = 0;
  for (const [name, { shape, values }] of tensors) {
    header.push([name, { dtype: "F32", shape, data_offsets: [end, end + 4 * values.length] }]);
    end += 4 * values.length;
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  const start = 8 + Math.ceil(json.length / alignment) * alignment;
  const bytes = new Uint8Array(start + end).fill(0x20, 8, start);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  bytes.set(json, 8);
  let at = start;
  for (const { values } of tensors.values()) {
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}

/**
 * Reads a safetensors file of float32 tensors. Nothing is allocated before its size is checked against the file's.
 *
 * @throws CheckpointError when the file is not whole, not safetensors, or holds other types
 */
export function readSafetensors(bytes: Uint8Array): Stored {
  if (bytes.length > mostBytes) throw new CheckpointError(`The file has ${bytes.length} bytes; a model has at most ${mostBytes}.`);
  if (bytes.length < 8) throw new CheckpointError(`The file has only ${bytes.length} bytes: it is not a model file, or was cut off.`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getBigUint64(0, true);
  if (length > BigInt(bytes.length - 8)) {
    throw new CheckpointError(
      `The file announces a header of ${length} bytes but has ${bytes.length} bytes in all: it is not a safetensors file, or was cut off.`,
    );
  }
  const start = 8 + Number(length);
  const header = parseHeader(bytes.subarray(8, start));
  const { __metadata__: metadata = {}, ...entries } = header;
  const places = Object.entries(entries).map(([name, entry]) => readPlace(name, entry));
  expectWhole(places, bytes.length - start);
  const tensors = new Map(places.map(({ name, ...place }) => [name, readTensor(place, view, start)]));
  if (!isRecord(metadata) || !Object.values(metadata).every((value) => typeof value === "string")) {
    throw new CheckpointError("The file's metadata is not a list of texts: the file is damaged.");
  }
  return { tensors, metadata: metadata as Record<string, string> };
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    header = undefined;
  }
  if (!isRecord(header)) throw new CheckpointError("The file's header is not JSON: it is not a safetensors file, or is damaged.");
  return header;
}

/** Where a tensor lies behind the header, in bytes. */
interface Place {
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

function readPlace(name: string, entry: unknown): Place & { readonly name: string } {
  const fail = (what: string): CheckpointError => new CheckpointError(`Tensor "${name}": ${what}: the file is damaged.`);
  if (!isRecord(entry)) throw fail("its entry is not an object");
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== "string") throw fail("its dtype is not a text");
  if (dtype !== "F32") throw new CheckpointError(`Tensor "${name}": expected dtype F32, got ${dtype}.`);
  if (!isCounts(shape) || !isCounts(offsets) || offsets.length !== 2) throw fail("its shape or place is not a list of counts");
  const [begin, end] = offsets as [number, number];
  const bytes = 4 * shape.reduce((product, axis) => product * axis, 1);
  if (end - begin !== bytes) throw fail(`[${shape.join(", ")}] needs ${bytes} bytes, it has ${end - begin}`);
  return { name, shape, begin, end };
}

/** @throws CheckpointError unless the tensors lie one behind the other, from the first byte of the data to the last */
function expectWhole(places: readonly (Place & { readonly name: string })[], size: number): void {
  let last = 0;
  for (const { name, begin, end } of places.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== last) throw new CheckpointError(`Tensor "${name}" begins at byte ${begin}, not ${last}: the file is damaged.`);
    last = end;
  }
  if (last !== size) throw new CheckpointError(`The tensors have ${last} bytes, the file holds ${size}: it is damaged or was cut off.`);
}

function readTensor({ shape, begin, end }: Place, view: DataView, start: number): StoredTensor {
  const values = Float32Array.from({ length: (end - begin) / 4 }, (_, index) => view.getFloat32(start + begin + 4 * index, true));
  return { shape, values };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}
