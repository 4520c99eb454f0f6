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

const answers: ReadonlyMap<string, string> = new Map([
  ["yes", "yes"],
  ["no", "no"],
  ["?", NOT_TOLD],
]);

/**
 * Reads a file of written stories: see corpus/README.md for the format.
 *
 * @param name of the file, for errors, and for the domain of stories that do not name theirs: "family-a.txt" is "family"
 * @throws WrittenStoryError naming the line
 */
export function parseWritten(text: string, name: string): WrittenStory[] {
  const usual = name.replace(/-[^-]*$/, "");
  const stories: { domain: string; difficulty: number; swappable: Swappable[]; lines: string[]; questions: WrittenQuestion[] }[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim();
    const where = `${name}, line ${index + 1}`;
    const story = stories.at(-1);
    if (line === "") continue;
    if (line.startsWith("#")) {
      stories.push({ ...parseHead(line, where), domain: line.split("|")[3]?.trim() || usual, lines: [], questions: [] });
    } else if (!story) {
      throw new WrittenStoryError(`${where}: expected a story to begin with a head line "# 1 | names | words", got "${line}".`);
    } else if (line.startsWith("?")) {
      story.questions.push(parseQuestion(line, { where, lines: story.lines.length }));
    } else if (story.questions.length > 0) {
      throw new WrittenStoryError(`${where}: expected another question or a new head line after the questions, got "${line}".`);
    } else {
      story.lines.push(line);
    }
  }
  return stories;
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

function parseQuestion(line: string, { where, lines }: { where: string; lines: number }): WrittenQuestion {
  const [text = "", answer = "", support = ""] = line
    .slice(1)
    .split("|")
    .map((part) => part.trim());
  const known = answers.get(answer.toLowerCase());
  if (text === "" || known === undefined) {
    throw new WrittenStoryError(`${where}: expected "? question | yes, no or ? | lines", got "${line}".`);
  }
  const deciding = (support.match(/\d+/g) ?? []).map((number) => Number(number) - 1);
  const outside = deciding.find((own) => own < 0 || own >= lines);
  if (outside !== undefined) throw new WrittenStoryError(`${where}: there is no line ${outside + 1}; the story has ${lines}.`);
  return { text, answer: known, support: deciding };
}
