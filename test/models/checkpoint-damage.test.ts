import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { saveModel } from "../../src/models/checkpoint.ts";
import { readerNames } from "../../src/models/readers.ts";
import { provenance, refusal, rewritten } from "./damage.ts";
import { smallReader } from "./rooms.ts";

const files = new Map(readerNames.map((name) => [name, saveModel(smallReader(name), provenance)]));

describe.each([...files])("a file of %s", (_, bytes) => {
  test("cut off anywhere is refused", () => {
    for (const length of bytes.keys()) expect(refusal(bytes.subarray(0, length))).not.toBe("none");
  });

  test("whose bits were changed is refused, or holds a model", () => {
    const header = Number(new DataView(bytes.buffer).getBigUint64(0, true)) + 8;
    // Half of the changes fall into the header: weights have any bits.
    const place = fc.oneof(fc.nat({ max: header - 1 }), fc.nat({ max: bytes.length - 1 }));
    const changes = fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, (changes) => {
        const damaged = bytes.slice();
        for (const [at, change] of changes) damaged[at]! ^= change;
        refusal(damaged);
      }),
      { numRuns: 300 },
    );
  });
});

/** Every place in plain data, as the keys that lead to it. */
function places(data: unknown, keys: readonly string[] = []): string[][] {
  const below = typeof data === "object" && data !== null ? Object.entries(data) : [];
  return [...(keys.length > 0 ? [[...keys]] : []), ...below.flatMap(([key, value]) => places(value, [...keys, key]))];
}

function replaced(data: unknown, [key, ...deeper]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...(data as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], deeper, value);
  return copy;
}

const hostile = fc.constantFrom<unknown>(
  -1,
  0,
  0.5,
  2,
  1023,
  1e9,
  2 ** 53,
  1e300,
  -1e300,
  "8",
  "",
  "__proto__",
  null,
  true,
  [],
  {},
  [[[1]]],
  [1e9],
  ["yes", "yes"],
);

describe.each([...files])("a description of %s", (_, bytes) => {
  const { card } = rewritten(bytes).parts;
  const all = places(card);

  test("with other values is refused, or that of a model, within a moment and little memory", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...all), hostile), { minLength: 1, maxLength: 2 }), (changes) => {
        const spoiled = changes.reduce<unknown>((sofar, [keys, value]) => replaced(sofar, keys, value), card);
        const file = rewritten(bytes, {
          card: (own) => Object.assign(own, spoiled),
        });
        const [started, memory] = [performance.now(), process.memoryUsage().arrayBuffers];
        refusal(file.bytes);
        expect(performance.now() - started).toBeLessThan(5000);
        expect(process.memoryUsage().arrayBuffers - memory).toBeLessThan(100e6);
      }),
      { numRuns: 300 },
    );
  });
});
