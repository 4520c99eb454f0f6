import { NOT_TOLD } from "./story.ts";

/** A word that may be swapped for another of its kind without changing any answer. */
export interface Swappable {
  readonly word: string;
  /** "f" for a woman's name, "room", "thing", … */
  readonly kind: string;
}

/** A yes/no question with the lines that decide it, 0-based. */
export interface WrittenQuestion {
  readonly text: string;
  readonly answer: string;
  readonly support: readonly number[];
}

/** A story written by hand, with questions on the whole of it. */
export interface WrittenStory {
  readonly domain: string;
  /** 1 to 3. */
  readonly difficulty: number;
  readonly swappable: readonly Swappable[];
  readonly lines: readonly string[];
  readonly questions: readonly WrittenQuestion[];
}

/** Says where a file of written stories is not as it should be. */
export class WrittenStoryError extends Error {
  override readonly name = "WrittenStoryError";
}

/** A story with its twins: the same questions asked after one or a few lines were changed. */
export type Siblings = readonly [WrittenStory, ...WrittenStory[]];

const answers: ReadonlyMap<string, string> = new Map([
  ["yes", "yes"],
  ["no", "no"],
  ["?", NOT_TOLD],
]);

/**
 * Reads a file of written stories, each with its twins: see corpus/README.md for the format.
 *
 * @param name of the file, for errors, and for the domain of stories that do not name theirs: "family-a.txt" is "family"
 * @throws WrittenStoryError naming the line
 */
export function parseSiblings(text: string, name: string): Siblings[] {
  const usual = name.replace(/-[^-]*$/, "");
  const families: { readonly first: Draft; readonly twins: WrittenStory[]; readonly changes: Map<number, string> }[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    const where = `${name}, line ${index + 1}`;
    const family = families.at(-1);
    if (line === "") continue;
    if (line.startsWith("#")) {
      const first = { ...parseHead(line, where), domain: line.split("|")[3]?.trim() || usual, lines: [], questions: [] };
      families.push({ first, twins: [], changes: new Map() });
    } else if (!family) {
      throw new WrittenStoryError(`${where}: expected a story to begin with a head line "# 1 | names | words", got "${line}".`);
    } else if (line.startsWith("?")) {
      family.first.questions.push(parseQuestion(line, { where, lines: family.first.lines.length }));
    } else if (line.startsWith("~")) {
      const [, number = "", changed = ""] = /^~\s*(\d+)\s+(.+)$/.exec(line) ?? [];
      if (changed === "") throw new WrittenStoryError(`${where}: expected "~ line number, new line", got "${line}".`);
      family.changes.set(expectLine(number, { where, lines: family.first.lines.length }), changed);
    } else if (line.startsWith("=")) {
      family.twins.push(parseTwin(line, { where, ...family }));
      family.changes.clear();
    } else if (family.first.questions.length > 0) {
      throw new WrittenStoryError(`${where}: expected another question or a new head line after the questions, got "${line}".`);
    } else {
      family.first.lines.push(line);
    }
  }
  return families.map(({ first, twins }) => [first, ...twins]);
}

/** All stories of a file, twins too. */
export function parseWritten(text: string, name: string): WrittenStory[] {
  return parseSiblings(text, name).flat();
}

interface Draft extends WrittenStory {
  readonly lines: string[];
  readonly questions: WrittenQuestion[];
}

interface Where {
  readonly where: string;
  /** How many lines the story has. */
  readonly lines: number;
}

function parseHead(line: string, where: string): { readonly difficulty: number; readonly swappable: Swappable[] } {
  const [first = "", names = "", words = ""] = line.slice(1).split("|");
  const difficulty = Number(first);
  if (![1, 2, 3].includes(difficulty)) throw new WrittenStoryError(`${where}: expected a difficulty of 1 to 3, got "${first.trim()}".`);
  const swappable = [names, words].flatMap((list) =>
    list
      .split(",")
      .map((item) => /^(.*\S)\s+(\S+)$/.exec(item.trim()))
      .filter((match) => match !== null)
      .map(([, word, kind]) => ({ word: word!, kind: kind! })),
  );
  return { difficulty, swappable };
}

function parseQuestion(line: string, at: Where): WrittenQuestion {
  const [text = "", answer = "", support = ""] = line
    .slice(1)
    .split("|")
    .map((part) => part.trim());
  const known = answers.get(answer.toLowerCase());
  if (text === "" || known === undefined) {
    throw new WrittenStoryError(`${at.where}: expected "? question | yes, no or ? | lines", got "${line}".`);
  }
  return { text, answer: known, support: deciding(support, at) };
}

/** The changed story, by a line "= answer lines | answer lines …". */
function parseTwin(
  line: string,
  { where, first, changes }: { readonly where: string; readonly first: Draft; readonly changes: ReadonlyMap<number, string> },
): WrittenStory {
  const given = line.slice(1).split("|");
  if (changes.size === 0) throw new WrittenStoryError(`${where}: expected a changed line "~ number, line" before "${line}".`);
  if (given.length !== first.questions.length) {
    throw new WrittenStoryError(`${where}: expected an answer to each of ${first.questions.length} questions, got ${given.length}.`);
  }
  const questions = first.questions.map(({ text }, index) => {
    const [, word = "", support = ""] = /^\s*(\S+)(.*)$/.exec(given[index]!) ?? [];
    const answer = answers.get(word.toLowerCase());
    if (answer === undefined) throw new WrittenStoryError(`${where}: expected yes, no or ? and lines, got "${given[index]!.trim()}".`);
    return { text, answer, support: deciding(support, { where, lines: first.lines.length }) };
  });
  return { ...first, lines: first.lines.map((own, index) => changes.get(index) ?? own), questions };
}

function deciding(text: string, at: Where): number[] {
  return (text.match(/\d+/g) ?? []).map((number) => expectLine(number, at));
}

/** A line by its number from 1, counted from 0. */
function expectLine(number: string, { where, lines }: Where): number {
  const index = Number(number) - 1;
  if (index < 0 || index >= lines) throw new WrittenStoryError(`${where}: there is no line ${number}; the story has ${lines}.`);
  return index;
}
