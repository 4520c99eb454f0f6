import { createTarGzip } from "nanotar";
import { describe, expect, test } from "vitest";
import { readBabiArchive } from "../../src/stories/archive.ts";
import { BabiFormatError } from "../../src/stories/babi.ts";

const archive = await createTarGzip([
  { name: "tasks/README", data: "hello" },
  { name: "tasks/en/qa10_indefinite-knowledge_test.txt", data: "1 Ten.\n" },
  { name: "tasks/en/qa6_yes-no-questions_train.txt", data: "1 Zoë.\n" },
  { name: "tasks/en/qa6_yes-no-questions_test.txt", data: "1 Test.\n" },
  { name: "tasks/en/._qa6_yes-no-questions_test.txt", data: "\0" },
  { name: "tasks/hn/qa6_yes-no-questions_test.txt", data: "1 Hindi.\n" },
]);
const name = "tasks.tar.gz";

describe("readBabiArchive", () => {
  test("gives the bAbI files ordered by task, then path", async () => {
    const files = await readBabiArchive(archive, { name });
    expect(files.map(({ path }) => path)).toEqual([
      "tasks/en/qa6_yes-no-questions_test.txt",
      "tasks/en/qa6_yes-no-questions_train.txt",
      "tasks/hn/qa6_yes-no-questions_test.txt",
      "tasks/en/qa10_indefinite-knowledge_test.txt",
    ]);
  });

  test("gives only the files of a folder when asked to", async () => {
    const files = await readBabiArchive(archive, { name, folder: "en" });
    expect(files).toHaveLength(3);
    expect(files[1]).toEqual({
      path: "tasks/en/qa6_yes-no-questions_train.txt",
      task: "6",
      name: "yes-no-questions",
      split: "train",
      text: "1 Zoë.\n",
    });
  });

  test("reads bytes that are part of a larger buffer", async () => {
    const buffer = new Uint8Array(archive.length + 10);
    buffer.set(archive, 5);
    expect(await readBabiArchive(buffer.subarray(5, 5 + archive.length), { name })).toHaveLength(4);
  });

  test("says when the bytes are no archive", async () => {
    await expect(readBabiArchive(new TextEncoder().encode("hello"), { name })).rejects.toThrow(
      new BabiFormatError("tasks.tar.gz: expected a gzip-compressed archive (.tar.gz), got other data."),
    );
  });

  test("says when the archive is damaged", async () => {
    await expect(readBabiArchive(archive.subarray(0, archive.length / 2), { name })).rejects.toThrow(
      new BabiFormatError("tasks.tar.gz: expected a whole .tar.gz archive, got a damaged one. Download it again."),
    );
  });

  test("says when there is no bAbI file, and where it looked", async () => {
    await expect(readBabiArchive(archive, { name, folder: "en-10k" })).rejects.toThrow(
      'tasks.tar.gz: expected files such as qa6_yes-no-questions_train.txt in a folder "en-10k", found none.',
    );
  });
});
