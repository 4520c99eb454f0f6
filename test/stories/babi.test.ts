import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BabiFormatError, readBabi, writeBabi } from "../../src/stories/babi.ts";
import { NOT_TOLD, question, statement, type Story } from "../../src/stories/story.ts";

const from = { file: "qa6.txt", task: "6" };

const twoStories = `1 Ana went to the hall.
2 Is Ana in the hall? \tyes\t1
3 Ben has left.
4 Is Ben in the hall?\tmaybe\t3
5 Is Ana away?\tno\t3 1
1 Zoë slept.
`;

describe("readBabi", () => {
  const [first, second] = readBabi(twoStories, from);

  test("starts a story wherever the number is 1", () => {
    expect(readBabi(twoStories, from)).toHaveLength(2);
    expect(second).toEqual({ task: "6", statements: [statement("Zoë slept.")], questions: [] });
  });

  test("turns supporting line numbers into statement indexes", () => {
    expect(first?.questions.map(({ support }) => support)).toEqual([[0], [1], [1, 0]]);
  });

  test("says after how many statements a question came", () => {
    expect(first?.questions.map(({ after }) => after)).toEqual([1, 2, 2]);
  });

  test('reads "maybe" as "not told"', () => {
    expect(first?.questions.map(({ answer }) => answer)).toEqual(["yes", NOT_TOLD, "no"]);
  });

  test("takes Windows line ends, a byte-order mark, blank lines, indents and trailing spaces", () => {
    const untidy = `\ufeff\r\n${twoStories.replaceAll("\n", "  \r\n\r\n ")}`;
    expect(readBabi(untidy, from)).toEqual(readBabi(twoStories, from));
  });

  test.each(["1 Is it?\tyes", "1 Is it?\tyes\t", "1 Is it?\tyes\t  "])("takes %j without supporting numbers", (text) => {
    expect(readBabi(text, from)[0]?.questions).toEqual([question({ text: "Is it?", answer: "yes", after: 0 })]);
  });

  test("keeps other answers, in lower case", () => {
    expect(readBabi("1 What has Ana?\tMilk,Apple\t", from)[0]?.questions[0]?.answer).toBe("milk,apple");
  });

  test("reads an empty file as no stories", () => {
    expect(readBabi("\n \n", from)).toEqual([]);
  });

  test.each([
    ["Ana left.", 'qa6.txt, line 1: expected a line number, as in "1 Mary went home.", got "Ana left.".'],
    ["1 Ana left.\n2", "qa6.txt, line 2: expected a sentence after the number 2, got nothing."],
    ["2 Ana left.", "qa6.txt, line 1: expected the number 1 at the start of the first story, got 2."],
    ["1 Ana left.\n2 So.\n2 No.", "qa6.txt, line 3: expected a number above 2, or 1 for a new story, got 2."],
    ["1 A.\n2 \tyes", "qa6.txt, line 2: expected a question before the tab, got nothing."],
    ["1 Is it?\t \t1", "qa6.txt, line 1: expected an answer after the tab, got nothing."],
    ["1 Is it?\tyes\t\tno\tno", "qa6.txt, line 1: expected question, answer and supporting numbers between tabs, got 5 parts."],
    ["1 A.\n2 Is it?\tyes\t2", 'qa6.txt, line 2: expected the number of an earlier statement as support, got "2".'],
    ["1 A.\n2 Is it?\tyes\tA", 'qa6.txt, line 2: expected the number of an earlier statement as support, got "A".'],
    ["\u0000\u0001", 'qa6.txt, line 1: expected text, got binary data (a NUL character) in "\\u0000\\u0001".'],
  ])("says what is wrong with %j", (text, message) => {
    expect(() => readBabi(text, from)).toThrow(new BabiFormatError(message));
  });

  test("clips long lines in messages", () => {
    const read = () => readBabi("x".repeat(1e6), from);
    expect(read).toThrow(/^.{0,200}$/);
    expect(read).toThrow("x…");
  });
});

describe("writeBabi", () => {
  test("numbers lines, and gives support by line", () => {
    const written = writeBabi(readBabi(twoStories, from));
    expect(written).toBe(twoStories.replace("hall? \tyes", "hall?\tyes"));
  });

  test("keeps texts on one line", () => {
    expect(writeBabi([{ task: "6", statements: [statement("Ana\tleft\n now.")], questions: [] }])).toBe("1 Ana left now.\n");
  });

  test("is undone by readBabi for any story", () => {
    const text = fc.array(fc.constantFrom("Ana", "3", "left", "zoë", "?"), { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
    const story: fc.Arbitrary<Story> = fc.array(text, { minLength: 1, maxLength: 6 }).chain((texts) => {
      const asked = fc.integer({ min: 0, max: texts.length }).chain((after) =>
        fc.record({
          text,
          answer: fc.constantFrom("yes", "no", NOT_TOLD, "kitchen"),
          after: fc.constant(after),
          support: fc.subarray([...Array(after).keys()]),
        }),
      );
      return fc.array(asked, { maxLength: 4 }).map((questions) => ({
        task: "6",
        statements: texts.map(statement),
        questions: questions.toSorted((one, other) => one.after - other.after).map(question),
      }));
    });
    fc.assert(
      fc.property(fc.array(story, { maxLength: 4 }), (stories) => {
        expect(readBabi(writeBabi(stories), from)).toEqual(stories);
      }),
    );
  });
});
