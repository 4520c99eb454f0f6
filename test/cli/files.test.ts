import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Failure } from "../../src/cli/failure.ts";
import { decodeText, expectWritable, readBytes, writeWhole } from "../../src/cli/files.ts";
import { temporaryFolder } from "./run.ts";

const folder = await temporaryFolder();
const at = (name: string): string => join(folder, name);

test("a file is replaced as a whole", async () => {
  await writeWhole(at("file"), "one");
  await writeWhole(at("file"), new TextEncoder().encode("two"));

  expect(await readFile(at("file"), "utf8")).toBe("two");
  expect(await readdir(folder)).toEqual(["file"]);
});

test("what cannot be written is explained, and no draft is left", async () => {
  await mkdir(at("taken"));

  await expect(writeWhole(at("taken"), "one")).rejects.toThrow(new Failure(`Cannot write "${at("taken")}": it is a folder.`));
  await expect(writeWhole(at("none/file"), "one")).rejects.toThrow("there is no such file or folder");
  await expect(writeWhole(at("file/file"), "one")).rejects.toThrow("a part of the path is not a folder");
  expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
});

test("whether a file can be written is found out without touching it", async () => {
  await writeFile(at("old"), "old");
  await expectWritable(at("old"));

  expect(await readFile(at("old"), "utf8")).toBe("old");
  await expect(expectWritable(at("none/file"))).rejects.toThrow("there is no such file or folder");
});

test.each(["/dev/zero", "large"])("%s is too large, and is not read to its end", async (name) => {
  await writeFile(at("large"), new Uint8Array(2000));
  const path = name === "large" ? at(name) : name;

  await expect(readBytes(path, { mostBytes: 1000 })).rejects.toThrow(`Expected at most 1,000 bytes in "${path}", got more.`);
});

test.each([[[0xff, 0xfe, 0x41]], [[0x41, 0x00]], [[0x1b, 0x5b, 0x41]]])("bytes %j are not text", (bytes) => {
  expect(() => decodeText(Uint8Array.from(bytes), "stdin")).toThrow("Expected text (UTF-8) in stdin, got something else.");
});

test("tabs, line ends and letters of all scripts are text", () => {
  expect(decodeText(new TextEncoder().encode("\tAna\r\nЗоя 😀"), "stdin")).toBe("\tAna\r\nЗоя 😀");
});
