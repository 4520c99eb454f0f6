import fc from "fast-check";
import { expect, test } from "vitest";
import { mostLineBytes, readLines, type Line } from "../../src/cli/lines.ts";

async function linesOf(...chunks: Uint8Array[]): Promise<Line[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* chunks;
  }
  const lines: Line[] = [];
  for await (const line of readLines(stream())) lines.push(line);
  return lines;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("lines are the same however the bytes come", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[ -~éß😀]*$/u)),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      async (texts, sizes) => {
        const whole = bytes(texts.map((text) => `${text}\n`).join(""));
        const chunks: Uint8Array[] = [];
        for (let start = 0; start < whole.length;) {
          const size = sizes.next().value as number;
          chunks.push(whole.subarray(start, start + size));
          start += size;
        }

        expect(await linesOf(...chunks)).toEqual(texts.map((text, index) => ({ number: index + 1, text })));
      },
    ),
  );
});

test("a byte-order mark, Windows line ends and a missing last line end are all right", async () => {
  expect(await linesOf(bytes("\uFEFFAna\r\nBen"))).toEqual([
    { number: 1, text: "Ana" },
    { number: 2, text: "Ben" },
  ]);
});

test("the longest line is read, a longer one reported", async () => {
  const [longest, longer] = ["a".repeat(mostLineBytes), "a".repeat(mostLineBytes + 1)];

  expect(await linesOf(bytes(`${longest}\n${longer}\nb`))).toEqual([
    { number: 1, text: longest },
    { number: 2, problem: "it has 65,537 bytes; a line may have 65,536" },
    { number: 3, text: "b" },
  ]);
});
