import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseWritten, type WrittenStory } from "../src/stories/written.ts";
import { tokenize } from "../src/text/tokenize.ts";

interface File {
  readonly name: string;
  readonly stories: readonly WrittenStory[];
}

function filesOf(folder: string): File[] {
  const url = new URL(`../corpus/${folder}/`, import.meta.url);
  return readdirSync(url).map((name) => ({
    name: `${folder}/${name}`,
    stories: parseWritten(readFileSync(new URL(name, url), "utf8"), name),
  }));
}

const folders = ["everyday", "check", "plain", "unseen", "fresh", "blind", "exam", "alike", "kin", "more"] as const;

/** What a story says, whatever its capitals and punctuation. */
const said = ({ lines }: WrittenStory): string => lines.map((line) => tokenize(line).join(" ")).join("\n");

/** A story by its head and its first line, to find it again. */
const named = ({ name }: File, { lines }: WrittenStory): string => `${name}: ${lines[0]}`;

describe.each(folders)("corpus/%s", (folder) => {
  const files = filesOf(folder);
  const all = files.flatMap((file) => file.stories.map((story) => ({ file, story })));

  test("holds stories in every file", () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ stories }) => stories.length === 0).map(({ name }) => name)).toEqual([]);
  });

  test("holds no story without lines or questions", () => {
    const bare = all.filter(({ story }) => story.lines.length === 0 || story.questions.length === 0);
    expect(bare.map(({ file, story }) => named(file, story))).toEqual([]);
  });

  test("holds no line or question without words", () => {
    const mute = all.filter(({ story: { lines, questions } }) =>
      [...lines, ...questions.map(({ text }) => text)].some((text) => tokenize(text).length === 0),
    );
    expect(mute.map(({ file, story }) => named(file, story))).toEqual([]);
  });

  test("names no lines where the answer was not told", () => {
    const odd = all.filter(({ story }) => story.questions.some(({ answer, support }) => answer === "not told" && support.length > 0));
    expect(odd.map(({ file, story }) => named(file, story))).toEqual([]);
  });

  test("asks no question twice of one story", () => {
    const twice = all.filter(
      ({ story: { questions } }) => new Set(questions.map(({ text }) => tokenize(text).join(" "))).size < questions.length,
    );
    expect(twice.map(({ file, story }) => named(file, story))).toEqual([]);
  });

  test.each(["yes", "no", "not told"])("answers 20 to 50 %% of its questions with %s", (answer) => {
    const questions = all.flatMap(({ story }) => story.questions);
    const share = questions.filter((question) => question.answer === answer).length / questions.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.5);
  });
});

test("no story is told twice in the corpus, least of all in two of its folders", () => {
  const first = new Map<string, string>();
  const twice: string[] = [];
  for (const file of folders.flatMap(filesOf)) {
    for (const story of file.stories) {
      const earlier = first.get(said(story));
      if (earlier !== undefined) twice.push(`${earlier} = ${named(file, story)}`);
      else first.set(said(story), named(file, story));
    }
  }
  expect(twice).toEqual([]);
});
