import { NOT_TOLD, question, statement, type Question, type Statement, type Story } from "./story.ts";

/** Says in which file and line bAbI text breaks its format, what was expected there and what came. */
export class BabiFormatError extends Error {
  override readonly name = "BabiFormatError";
}

const BABI_NOT_TOLD = "maybe";
const LONGEST_EXCERPT = 60;

interface StoryInProgress {
  readonly task: string;
  readonly statements: Statement[];
  readonly questions: Question[];
  /** Line number in the story → index of the statement on that line. */
  readonly statementOn: Map<number, number>;
  lastNumber: number;
}

interface NumberedLine {
  readonly number: number;
  readonly content: string;
  readonly fail: (expected: string, got: string) => BabiFormatError;
}

/**
 * Reads stories in bAbI's text format (Weston et al. 2015, arXiv:1502.05698): numbered lines, of which a question
 * holds its answer and the numbers of its supporting lines after tabs. A story begins at number 1. Supporting
 * numbers become statement indexes; "maybe" becomes "not told".
 *
 * Windows line ends, a byte-order mark, blank lines, spaces around and missing supporting numbers are all right.
 * @throws BabiFormatError at the first line that is not in the format
 */
export function readBabi(text: string, { file, task }: { file: string; task: string }): Story[] {
  const stories: StoryInProgress[] = [];
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    const numbered = readNumber(line, `${file}, line ${index + 1}`);
    if (numbered.number === 1) {
      stories.push({ task, statements: [], questions: [], statementOn: new Map(), lastNumber: 0 });
    }
    readLine(numbered, stories.at(-1));
  });
  return stories.map(({ task: name, statements, questions }) => ({
    task: name,
    statements,
    questions,
  }));
}

function readNumber(line: string, place: string): NumberedLine {
  const fail = (expected: string, got: string) => new BabiFormatError(`${place}: expected ${expected}, got ${got}.`);
  if (line.includes("\0")) throw fail("text", `binary data (a NUL character) in ${excerpt(line)}`);
  const [, digits, content] = /^\s*(\d{1,9})(?:[^\S\t]+(.*))?$/su.exec(line) ?? [];
  if (digits === undefined) throw fail('a line number, as in "1 Mary went home."', excerpt(line));
  if (content === undefined || content.trim() === "") throw fail(`a sentence after the number ${digits}`, "nothing");
  return { number: Number(digits), content, fail };
}

function readLine({ number, content, fail }: NumberedLine, story: StoryInProgress | undefined): void {
  if (!story) throw fail("the number 1 at the start of the first story", String(number));
  if (number <= story.lastNumber) throw fail(`a number above ${story.lastNumber}, or 1 for a new story`, String(number));
  story.lastNumber = number;
  const [text, answer, support, ...more] = content.split("\t").map((part) => part.trim());
  if (answer === undefined) {
    story.statementOn.set(number, story.statements.length);
    story.statements.push(statement(text!));
    return;
  }
  if (text === "") throw fail("a question before the tab", "nothing");
  if (answer === "") throw fail("an answer after the tab", "nothing");
  if (more.length > 0) throw fail("question, answer and supporting numbers between tabs", `${3 + more.length} parts`);
  const after = story.statements.length;
  const supporting = (support ?? "").split(/\s+/).filter((part) => part !== "");
  story.questions.push(
    question({
      text: text!,
      answer: answer.toLowerCase() === BABI_NOT_TOLD ? NOT_TOLD : answer,
      after,
      support: supporting.map((part) => {
        const index = story.statementOn.get(Number(part));
        if (index === undefined) throw fail("the number of an earlier statement as support", excerpt(part));
        return index;
      }),
    }),
  );
}

/** Writes stories in bAbI's text format, so that `readBabi` gives them back; "not told" is written as "maybe". */
export function writeBabi(stories: Iterable<Story>): string {
  return [...stories].map(writeStory).join("");
}

function writeStory({ statements, questions }: Story): string {
  const lines: string[] = [];
  const lineOf: number[] = [];
  const add = (content: string) => lines.push(`${lines.length + 1} ${content}\n`);
  const askAfter = (told: number) => {
    for (const { text, answer, support, after } of questions) {
      if (after !== told) continue;
      const babiAnswer = answer === NOT_TOLD ? BABI_NOT_TOLD : answer;
      add(`${oneLine(text)}\t${babiAnswer}\t${support.map((index) => lineOf[index]).join(" ")}`);
    }
  };
  askAfter(0);
  statements.forEach(({ text }, index) => {
    lineOf.push(add(oneLine(text)));
    askAfter(index + 1);
  });
  return lines.join("");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The start of a text, quoted and with control characters escaped, for a message. */
function excerpt(text: string): string {
  return JSON.stringify(text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text);
}
