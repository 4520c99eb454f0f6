import { parseTarGzip } from "nanotar";
import { BabiFormatError } from "./babi.ts";
import { babiTask, type BabiTask } from "./babi-task.ts";

/** One bAbI text file of an archive. */
export interface BabiFile extends BabiTask {
  /** Path in the archive. */
  readonly path: string;
  readonly text: string;
}

/**
 * The bAbI files in the bytes of the official `.tar.gz`, ordered by task; with `folder` only those directly in a
 * folder of that name, such as "en-10k" (the whole archive holds about 400 MB of text). Runs in browsers too.
 * @throws BabiFormatError when the bytes are not such an archive or hold no bAbI file there
 */
export async function readBabiArchive(bytes: Uint8Array, { name, folder }: { name: string; folder?: string }): Promise<BabiFile[]> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    throw new BabiFormatError(`${name}: expected a gzip-compressed archive (.tar.gz), got other data.`);
  }
  const wanted = (path: string) => babiTask(path) !== undefined && (!folder || path.split("/").at(-2) === folder);
  const entries = await parseTarGzip(bytes, { filter: (entry) => wanted(entry.name) }).catch((cause: unknown) => {
    throw new BabiFormatError(`${name}: expected a whole .tar.gz archive, got a damaged one. Download it again.`, { cause });
  });
  if (entries.length === 0) {
    const where = folder ? ` in a folder "${folder}"` : "";
    throw new BabiFormatError(`${name}: expected files such as qa6_yes-no-questions_train.txt${where}, found none.`);
  }
  return entries
    .map((entry) => ({ ...babiTask(entry.name)!, path: entry.name, text: entry.text }))
    .toSorted((one, other) => Number(one.task) - Number(other.task) || (one.path < other.path ? -1 : 1));
}
