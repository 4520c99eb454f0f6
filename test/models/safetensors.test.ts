import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CheckpointError,
  mostBytes,
  readSafetensors,
  writeSafetensors,
  type StoredTensor,
  type StoredType,
} from "../../src/models/safetensors.ts";

/** A file with this header and so many bytes of data. */
function file(header: unknown, data = 0): Uint8Array {
  const json = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + data);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  return bytes;
}

const pair = { dtype: "F32", shape: [2], data_offsets: [0, 8] };

const anyTensor = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }).chain((shape) => {
  const size = shape.reduce((product, length) => product * length, 1);
  return fc.record({
    shape: fc.constant(shape),
    values: fc.float32Array({ minLength: size, maxLength: size }),
  });
}) satisfies fc.Arbitrary<StoredTensor>;

const anyName = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "a/b"));

const bits = ({ values }: StoredTensor): number[] => [...new Uint32Array(values.buffer, values.byteOffset, values.length)];

describe("safetensors", () => {
  test("come back as they were written, to the bit", () => {
    const names = fc.uniqueArray(anyName, { maxLength: 4 });
    fc.assert(
      fc.property(
        names,
        fc.array(anyTensor, { minLength: 4, maxLength: 4 }),
        fc.dictionary(anyName, fc.string()),
        (names, all, metadata) => {
          const tensors = new Map(names.map((name, index) => [name, all[index]!]));
          const read = readSafetensors(writeSafetensors({ tensors, metadata }));
          expect(Object.entries(read.metadata)).toEqual(Object.entries(metadata));
          expect([...read.tensors.keys()].toSorted()).toEqual([...tensors.keys()].toSorted());
          for (const [name, tensor] of tensors) {
            expect(read.tensors.get(name)!.shape).toEqual(tensor.shape);
            expect(bits(read.tensors.get(name)!)).toEqual(bits(tensor));
          }
        },
      ),
    );
  });

  test("are the length of a header, the header, and the numbers, the least significant byte first", () => {
    const tensors = new Map([["a", { shape: [1], values: Float32Array.of(1) }]]);
    const bytes = writeSafetensors({ tensors, metadata: { by: "me" } });
    const header = '{"__metadata__":{"by":"me"},"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}'.padEnd(88);
    expect([...bytes.subarray(0, 8)]).toEqual([88, 0, 0, 0, 0, 0, 0, 0]);
    expect(new TextDecoder().decode(bytes.subarray(8, 96))).toBe(header);
    expect([...bytes.subarray(96)]).toEqual([0, 0, 0x80, 0x3f]);
  });

  test.each(["", "é", "long".repeat(9)])("have their numbers at a multiple of 8 bytes, whatever the header's length: %j", (name) => {
    const bytes = writeSafetensors({ tensors: new Map([[name, { shape: [], values: Float32Array.of(1) }]]), metadata: {} });
    expect((bytes.length - 4) % 8).toBe(0);
  });

  test("are read where they lie within a larger buffer", () => {
    const bytes = writeSafetensors({ tensors: new Map([["a", { shape: [], values: Float32Array.of(3) }]]), metadata: {} });
    const larger = new Uint8Array(bytes.length + 10);
    larger.set(bytes, 3);
    expect(readSafetensors(larger.subarray(3, 3 + bytes.length)).tensors.get("a")!.values).toEqual(Float32Array.of(3));
  });

  test("are read without metadata", () => {
    expect(readSafetensors(file({ pair }, 8)).metadata).toEqual({});
  });

  test("are read in whichever order the header lists them", () => {
    const one = { dtype: "F32", shape: [], data_offsets: [8, 12] };
    const none = { dtype: "F32", shape: [0, 5], data_offsets: [8, 8] };
    expect([...readSafetensors(file({ one, none, pair }, 12)).tensors.keys()]).toEqual(["one", "none", "pair"]);
  });

  test("cut off anywhere are refused", () => {
    const tensors = new Map([
      ["a", { shape: [2], values: Float32Array.of(1, 2) }],
      ["b", { shape: [1, 2], values: Float32Array.of(3, 4) }],
    ]);
    const bytes = writeSafetensors({ tensors, metadata: { key: "value" } });
    for (const length of bytes.keys()) expect(() => readSafetensors(bytes.subarray(0, length))).toThrow(CheckpointError);
  });

  test("with bytes behind the last number are refused", () => {
    const bytes = file({ pair }, 9);
    expect(() => readSafetensors(bytes)).toThrowErrorMatchingInlineSnapshot(
      `[CheckpointError: The tensors have 8 bytes, the file holds 9: it is damaged or was cut off.]`,
    );
  });
});

/** What becomes of numbers that are stored as another type. */
function stored(values: readonly number[], dtype: StoredType): readonly number[] {
  const tensors = new Map([["a", { shape: [values.length], values: Float32Array.from(values), dtype }]]);
  return [...readSafetensors(writeSafetensors({ tensors, metadata: {} })).tensors.get("a")!.values];
}

describe("half precision", () => {
  const patterns = Uint16Array.from({ length: 2 ** 16 }, (_, index) => index);
  const isFinite = (bits: number): boolean => ((bits >> 10) & 31) !== 31;
  const bytes = file({ a: { dtype: "F16", shape: [2 ** 16], data_offsets: [0, 2 ** 17] } }, 2 ** 17);
  bytes.set(new Uint8Array(patterns.buffer), bytes.length - 2 ** 17);
  const read = readSafetensors(bytes).tensors.get("a")!;

  test("is read and written again to the same bits, whichever they are, where they stand for a number", () => {
    const again = writeSafetensors({ tensors: new Map([["a", read]]), metadata: {} }).slice(-(2 ** 17));
    const wrong = patterns.filter((bits) => isFinite(bits) && new Uint16Array(again.buffer)[bits] !== bits);
    expect([...wrong]).toEqual([]);
  });

  test("stands for the numbers of IEEE 754", () => {
    const bitsOf = {
      zero: 0,
      negativeZero: 0x8000,
      smallest: 1,
      smallestNormal: 0x400,
      one: 0x3c00,
      third: 0x3555,
      largest: 0x7bff,
      minusTwo: 0xc000,
    };
    expect(Object.values(bitsOf).map((bits) => read.values[bits])).toEqual([0, -0, 2 ** -24, 2 ** -14, 1, 0.333251953125, 65504, -2]);
    expect([0x7c00, 0xfc00, 0x7c01].map((bits) => read.values[bits])).toEqual([Infinity, -Infinity, NaN]);
  });

  test("grows with its bits", () => {
    expect(patterns.slice(0, 0x7c00).every((bits) => bits === 0 || read.values[bits]! > read.values[bits - 1]!)).toBe(true);
  });

  test("is the nearest to a number", () => {
    const positive = read.values.slice(0, 0x7c00);
    fc.assert(
      fc.property(fc.nat({ max: 0x7bfe }), fc.float({ min: 0, max: 1, noNaN: true }), (bits, share) => {
        const [low, high] = [positive[bits]!, positive[bits + 1]!];
        const value = Math.fround(low + share * (high - low));
        const nearest = value - low < high - value ? low : value - low > high - value ? high : positive[bits + (bits % 2)]!;
        expect(stored([value, -value], "F16")).toEqual([nearest, -nearest]);
      }),
      { numRuns: 2000 },
    );
  });

  test("is the even one of two that are as near", () => {
    const step = 2 ** -10;
    const halfWay = [1 + step / 2, 1 + 1.5 * step, 2 - step / 2, 2 ** -25, 1.5 * 2 ** -24, 2 ** -14 - 2 ** -25];
    expect(stored(halfWay, "F16")).toEqual([1, 1 + 2 * step, 2, 0, 2 ** -23, 2 ** -14]);
  });

  test("makes the largest there is of what is too large, and keeps NaN", () => {
    expect(stored([65519, 65520, 1e30, Infinity, -1e30, NaN], "F16")).toEqual([65504, 65504, 65504, 65504, -65504, NaN]);
  });

  test("takes two bytes a number, and says so", () => {
    const tensors = new Map([["a", { shape: [1], values: Float32Array.of(-2), dtype: "F16" as const }]]);
    const bytes = writeSafetensors({ tensors, metadata: {} });
    expect([...bytes.subarray(-2)]).toEqual([0, 0xc0]);
    expect(readSafetensors(bytes).tensors.get("a")).toEqual({ shape: [1], values: Float32Array.of(-2), dtype: "F16" });
  });
});

describe("whole numbers of one byte", () => {
  const all = Array.from({ length: 256 }, (_, index) => index - 128);

  test("come back as they were, from −128 to 127", () => {
    expect(stored(all, "I8")).toEqual(all);
  });

  test("take one byte each, and lie beside tensors of other types", () => {
    const tensors = new Map<string, StoredTensor>([
      ["bytes", { shape: [3], values: Int8Array.of(-1, 0, 127), dtype: "I8" }],
      ["halves", { shape: [1, 2], values: Float32Array.of(0.5, -0), dtype: "F16" }],
      ["floats", { shape: [], values: Float32Array.of(0.1) }],
    ]);
    const bytes = writeSafetensors({ tensors, metadata: {} });
    expect(bytes.length % 8).toBe((3 + 4 + 4) % 8);
    expect(readSafetensors(bytes).tensors).toEqual(tensors);
  });
});

describe("what is not a safetensors file is refused:", () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      readSafetensors(bytes);
    } catch (error) {
      if (error instanceof CheckpointError) return error.message;
      throw error;
    }
    return "none";
  };

  test("nothing", () => {
    expect(refusal(new Uint8Array())).toMatchInlineSnapshot(`"The file has only 0 bytes: it is not a model file, or was cut off."`);
  });

  test("a text", () => {
    expect(refusal(new TextEncoder().encode("It was a dark and stormy night."))).toMatchInlineSnapshot(
      `"The file announces a header of 6998720683381388361 bytes but has 31 bytes in all: it is not a safetensors file, or was cut off."`,
    );
  });

  test("a header that is announced to be longer than any file", () => {
    expect(refusal(new Uint8Array(16).fill(0xff))).toMatchInlineSnapshot(
      `"The file announces a header of 18446744073709551615 bytes but has 16 bytes in all: it is not a safetensors file, or was cut off."`,
    );
  });

  test("a header that is not UTF-8", () => {
    expect(refusal(file("{}").fill(0xff, 8))).toMatchInlineSnapshot(
      `"The file's header is not JSON: it is not a safetensors file, or is damaged."`,
    );
  });

  test.each(["", "{", "[]", "1", "null", '"text"', "[".repeat(100_000)])("a header that is not an object: %.10s", (header) => {
    expect(refusal(file(header))).toBe("The file's header is not JSON: it is not a safetensors file, or is damaged.");
  });

  test.each<unknown>([[], "text", null, { key: 1 }])("metadata that is not a list of texts: %j", (metadata) => {
    expect(refusal(file({ __metadata__: metadata }))).toBe("The file's metadata is not a list of texts: the file is damaged.");
  });

  test("a tensor of other numbers", () => {
    expect(refusal(file({ a: { ...pair, dtype: "F64" } }, 8))).toMatchInlineSnapshot(
      `"Tensor "a": expected dtype F32, F16 or I8, got F64."`,
    );
  });

  test.each(["constructor", "__proto__", "toString"])("a tensor of the type %s", (dtype) => {
    expect(refusal(file({ a: { ...pair, dtype } }, 8))).toBe(`Tensor "a": expected dtype F32, F16 or I8, got ${dtype}.`);
  });

  test.each([
    ["F16", 4],
    ["I8", 2],
  ])("a tensor of %s with the bytes of another type", (dtype, bytes) => {
    expect(refusal(file({ a: { ...pair, dtype } }, 8))).toBe(`Tensor "a": [2] needs ${bytes} bytes, it has 8: the file is damaged.`);
  });

  test("a tensor without an entry", () => {
    expect(refusal(file({ a: null }))).toMatchInlineSnapshot(`"Tensor "a": its entry is not an object: the file is damaged."`);
  });

  test("a type that is no text, however deep", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(refusal(file(`{"a":{"dtype":${deep}}}`))).toBe('Tensor "a": its dtype is not a text: the file is damaged.');
  });

  test.each<unknown>([undefined, 2, "2", [1.5], [-2], ["2"], [1e300], {}])("a shape that is not a list of counts: %j", (shape) => {
    expect(refusal(file({ a: { ...pair, shape } }, 8))).toMatch(/^Tensor "a": its shape or place is not a list of counts/);
  });

  test.each<unknown>([undefined, [0], [0, 8, 8], [-8, 0], [0, "8"]])("a place that is not two counts: %j", (place) => {
    expect(refusal(file({ a: { ...pair, data_offsets: place } }, 8))).toMatch(/^Tensor "a": its shape or place/);
  });

  const shapes = [[3], [2, 2], [], [0], [2 ** 52, 2 ** 52, 2 ** 52]].map((shape) => ({ shape }));

  test.each(shapes)("a shape that does not fit its bytes: $shape", ({ shape }) => {
    expect(refusal(file({ a: { ...pair, shape } }, 8))).toMatch(/^Tensor "a": \[.*\] needs .* bytes, it has 8: the file is damaged\.$/);
  });

  test("a tensor that ends before it begins", () => {
    expect(refusal(file({ a: { ...pair, data_offsets: [8, 0] } }, 8))).toMatchInlineSnapshot(
      `"Tensor "a": [2] needs 8 bytes, it has -8: the file is damaged."`,
    );
  });

  test("a tensor beyond the end", () => {
    expect(refusal(file({ a: { ...pair, data_offsets: [2 ** 50, 2 ** 50 + 8] } }, 8))).toMatchInlineSnapshot(
      `"Tensor "a" begins at byte 1125899906842624, not 0: the file is damaged."`,
    );
  });

  test("tensors that lie over each other, so that little data cannot ask for much memory", () => {
    expect(refusal(file({ a: pair, b: pair }, 8))).toMatchInlineSnapshot(`"Tensor "b" begins at byte 0, not 8: the file is damaged."`);
  });

  test("a file larger than any model, unread", () => {
    expect(refusal({ length: mostBytes + 1 } as Uint8Array)).toMatchInlineSnapshot(
      `"The file has 268435457 bytes; a model has at most 268435456."`,
    );
  });
});
