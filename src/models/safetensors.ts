/** Says what is wrong with a model file. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
}

/** How numbers are stored: float32, half precision (IEEE 754 binary16), or whole numbers from −128 to 127. */
export type StoredType = "F32" | "F16" | "I8";

/** A tensor of a file: its values with their shape. */
export interface StoredTensor {
  readonly shape: readonly number[];
  /** Bytes where it is I8 and was read from a file. */
  readonly values: Float32Array | Int8Array;
  /** F32 unless said otherwise. */
  readonly dtype?: StoredType;
}

const widths: Readonly<Record<StoredType, number>> = { F32: 4, F16: 2, I8: 1 };

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
 * little-endian number, the header, then the values, little-endian, tensor by tensor.
 */
export function writeSafetensors({ tensors, metadata }: Stored): Uint8Array<ArrayBuffer> {
  const header: [string, unknown][] = [["__metadata__", metadata]];
  let end = 0;
  for (const [name, { shape, values, dtype = "F32" }] of tensors) {
    const size = widths[dtype] * values.length;
    header.push([name, { dtype, shape, data_offsets: [end, end + size] }]);
    end += size;
  }
  const json = new TextEncoder().encode(JSON.stringify(Object.fromEntries(header)));
  const start = 8 + Math.ceil(json.length / alignment) * alignment;
  const bytes = new Uint8Array(start + end).fill(0x20, 8, start);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(start - 8), true);
  bytes.set(json, 8);
  let at = start;
  for (const { values, dtype = "F32" } of tensors.values()) {
    for (const value of values) {
      if (dtype === "F32") view.setFloat32(at, value, true);
      else if (dtype === "F16") view.setUint16(at, halfBits(value), true);
      else view.setInt8(at, value);
      at += widths[dtype];
    }
  }
  return bytes;
}

/**
 * Reads a safetensors file of F32, F16 and I8 tensors. Nothing is allocated before its size is checked against the file's.
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
  readonly dtype: StoredType;
  readonly begin: number;
  readonly end: number;
}

function readPlace(name: string, entry: unknown): Place & { readonly name: string } {
  const fail = (what: string): CheckpointError => new CheckpointError(`Tensor "${name}": ${what}: the file is damaged.`);
  if (!isRecord(entry)) throw fail("its entry is not an object");
  const { dtype, shape, data_offsets: offsets } = entry;
  if (typeof dtype !== "string") throw fail("its dtype is not a text");
  if (!isStoredType(dtype)) throw new CheckpointError(`Tensor "${name}": expected dtype F32, F16 or I8, got ${dtype}.`);
  if (!isCounts(shape) || !isCounts(offsets) || offsets.length !== 2) throw fail("its shape or place is not a list of counts");
  const [begin, end] = offsets as [number, number];
  const bytes = widths[dtype] * shape.reduce((product, axis) => product * axis, 1);
  if (end - begin !== bytes) throw fail(`[${shape.join(", ")}] needs ${bytes} bytes, it has ${end - begin}`);
  return { name, shape, dtype, begin, end };
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

/** Plain loops: a model has a million numbers, and a chat is waited for. */
function readTensor({ shape, dtype, begin, end }: Place, view: DataView, start: number): StoredTensor {
  const from = start + begin;
  if (dtype === "I8") return { shape, dtype, values: new Int8Array(view.buffer, view.byteOffset + from, end - begin).slice() };
  const values = new Float32Array((end - begin) / widths[dtype]);
  if (dtype === "F32") for (let index = 0; index < values.length; index++) values[index] = view.getFloat32(from + 4 * index, true);
  else for (let index = 0; index < values.length; index++) values[index] = fromHalf(view.getUint16(from + 2 * index, true));
  return { shape, values, ...(dtype === "F32" ? {} : { dtype }) };
}

const smallestNormalHalf = 2 ** -14;
const largestHalf = 65_504;
const notANumberHalf = 0x7e00;

/** The nearest half-precision number (ties to even) as its 16 bits; too large a number becomes the largest. */
function halfBits(value: number): number {
  if (Number.isNaN(value)) return notANumberHalf;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.min(Math.abs(value), largestHalf);
  if (size < smallestNormalHalf) return sign | roundedToEven(size * 2 ** 24);
  const exponent = Math.floor(Math.log2(size));
  // A fraction that rounds up to 1024 carries into the exponent, as it should.
  return sign | (((exponent + 15) << 10) + roundedToEven((size / 2 ** exponent - 1) * 1024));
}

function roundedToEven(x: number): number {
  const down = Math.floor(x);
  const over = x - down;
  return over > 0.5 || (over === 0.5 && down % 2 === 1) ? down + 1 : down;
}

const powers = Float64Array.from({ length: 31 }, (_, exponent) => 2 ** (Math.max(1, exponent) - 25));

/** A number of 1 + 5 + 10 bits: sign, exponent, fraction. */
function fromHalf(bits: number): number {
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  const size = exponent === 31 ? (fraction === 0 ? Infinity : NaN) : (exponent === 0 ? fraction : fraction + 1024) * powers[exponent]!;
  return bits & 0x8000 ? -size : size;
}

function isStoredType(dtype: string): dtype is StoredType {
  return Object.hasOwn(widths, dtype);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCounts(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0);
}
