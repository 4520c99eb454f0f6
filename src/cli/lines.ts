import { isBinary } from "./files.ts";

/** A line of input, or what is wrong with it. */
export type Line = { readonly number: number } & ({ readonly text: string } | { readonly problem: string });

/** Longer lines are passed over without being held in memory. */
export const mostLineBytes = 2 ** 16;

const newline = 0x0a;

/** The lines of a byte stream, counted from 1. Lines that are too long or not text are reported in their place. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= mostLineBytes) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const line = toLine(++number, parts, size);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

function toLine(number: number, parts: readonly Uint8Array[], size: number): Line {
  if (size > mostLineBytes) {
    const most = mostLineBytes.toLocaleString("en-US");
    return { number, problem: `it has ${size.toLocaleString("en-US")} bytes; a line may have ${most}` };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(parts));
    return isBinary(text) ? { number, problem: "it is binary data, not text" } : { number, text: text.replace(/\r$/, "") };
  } catch {
    return { number, problem: "it is not UTF-8 text" };
  }
}
