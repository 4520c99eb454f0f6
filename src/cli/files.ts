import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Failure } from "./failure.ts";

export interface ReadOptions {
  /** Larger files are refused, however much of them there is. */
  readonly mostBytes: number;
}

/** All bytes of a file. @throws Failure when it cannot be read or is too large */
export async function readBytes(path: string, { mostBytes }: ReadOptions): Promise<Uint8Array> {
  try {
    await using file = await open(path);
    if ((await file.stat()).size > mostBytes) throw tooLarge(`"${path}"`, mostBytes);
    return await gather(file.createReadStream({ highWaterMark: 2 ** 20 }), { name: `"${path}"`, mostBytes });
  } catch (error) {
    throw explained(`Cannot read "${path}"`, error);
  }
}

/** All bytes of a stream. @throws Failure when it is too large */
export async function gather(
  stream: AsyncIterable<Uint8Array>,
  { name, mostBytes }: ReadOptions & { readonly name: string },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > mostBytes) throw tooLarge(name, mostBytes);
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

function tooLarge(name: string, mostBytes: number): Failure {
  return new Failure(`Expected at most ${mostBytes.toLocaleString("en-US")} bytes in ${name}, got more.`);
}

/** Bytes as text. @throws Failure when they are not UTF-8 text */
export function decodeText(bytes: Uint8Array, name: string): string {
  let text: string | undefined;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = undefined;
  }
  if (text === undefined || isBinary(text)) throw new Failure(`Expected text (UTF-8) in ${name}, got something else.`);
  return text;
}

/** Whether a text holds characters that no text has. */
export function isBinary(text: string): boolean {
  return /(?!\s)\p{Cc}/u.test(text);
}

/** Writes a file so that it is there either as before or whole. @throws Failure when it cannot be written */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const draft = draftOf(path);
  try {
    {
      await using file = await open(draft, "w");
      await file.writeFile(content);
      await file.sync();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw explained(`Cannot write "${path}"`, error);
  }
}

/** Finds out before hours of work whether a file can be written. @throws Failure when it cannot */
export async function expectWritable(path: string): Promise<void> {
  const draft = draftOf(path);
  const what = `Cannot write "${path}"`;
  const existing = await stat(path).catch(() => undefined);
  if (existing?.isDirectory()) throw new Failure(`${what}: it is a folder.`);
  try {
    await (await open(draft, "w")).close();
    await rm(draft);
  } catch (error) {
    throw explained(what, error);
  }
}

function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.part`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of the path is not a folder",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many files are open",
};

/** An error of the file system in words; any other as it is. */
export function explained(what: string, error: unknown): unknown {
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== "string" || error instanceof Failure) return error;
  return new Failure(`${what}: ${reasons[code] ?? code}.`, { cause: error });
}
