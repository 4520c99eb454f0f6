import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CheckpointError, mostBytes, readSafetensors, writeSafetensors, type StoredTensor } from "../../src/models/safetensors.ts";

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
    expect(refusal(file({ a: { ...pair, dtype: "F16" } }, 8))).toMatchInlineSnapshot(`"Tensor "a": expected dtype F32, got F16."`);
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
