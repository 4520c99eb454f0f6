import { describe, expect, test } from "vitest";
import { parseSiblings, parseWritten, WrittenStoryError } from "../../src/stories/written.ts";

const text = `
# 2 | Nadia f, Van Dyke surname | kitchen room, parcel thing
Nadia put the parcel in the kitchen.
  Tom took it upstairs
? Is the parcel still in the kitchen? | no | 1 2
? did nadia sing | ? |

# 1 | | | family
Rosa is Ben's mum.
? Is Ben Rosa's son | YES | 1
`;

describe("written stories", () => {
  test("are read with all that belongs to them", () => {
    expect(parseWritten(text, "location-a.txt")).toEqual([
      {
        domain: "location",
        difficulty: 2,
        swappable: [
          { word: "Nadia", kind: "f" },
          { word: "Van Dyke", kind: "surname" },
          { word: "kitchen", kind: "room" },
          { word: "parcel", kind: "thing" },
        ],
        lines: ["Nadia put the parcel in the kitchen.", "Tom took it upstairs"],
        questions: [
          { text: "Is the parcel still in the kitchen?", answer: "no", support: [0, 1] },
          { text: "did nadia sing", answer: "not told", support: [] },
        ],
      },
      {
        domain: "family",
        difficulty: 1,
        swappable: [],
        lines: ["Rosa is Ben's mum."],
        questions: [{ text: "Is Ben Rosa's son", answer: "yes", support: [0] }],
      },
    ]);
  });

  test("are read with the line ends of Windows", () => {
    expect(parseWritten(text.replaceAll("\n", "\r\n"), "location-a.txt")).toEqual(parseWritten(text, "location-a.txt"));
  });

  const twins = `
# 1 | | |
Ana took the map.
She left it in the car.
? Is the map in the car? | yes | 1 2
? Does Ana have the map? | no | 2
~ 2 She kept it.
= no 2 | yes 1 2
~ 1 Ben took the map.
~ 2 He kept it.
= no 2 | ?
`;

  test("come with their twins, which share the questions", () => {
    const [first, second, third] = parseSiblings(twins, "objects-a.txt")[0]!;
    expect([first, second, third].map((story) => story!.lines)).toEqual([
      ["Ana took the map.", "She left it in the car."],
      ["Ana took the map.", "She kept it."],
      ["Ben took the map.", "He kept it."],
    ]);
    expect(second!.questions.map(({ text }) => text)).toEqual(first.questions.map(({ text }) => text));
    expect([second, third].map((story) => story!.questions.map(({ answer, support }) => [answer, support]))).toEqual([
      [
        ["no", [1]],
        ["yes", [0, 1]],
      ],
      [
        ["no", [1]],
        ["not told", []],
      ],
    ]);
    expect(parseWritten(twins, "objects-a.txt")).toHaveLength(3);
  });

  test.each([
    ["~ 3 She kept it.\n= no | no", /line 6: there is no line 3; the story has 2\./],
    ["~ She kept it.\n= no | no", /line 6: expected "~ line number, new line", got /],
    ["= no | no", /line 6: expected a changed line "~ number, line" before /],
    ["~ 2 She kept it.\n= no", /line 7: expected an answer to each of 2 questions, got 1\./],
    ["~ 2 She kept it.\n= no | maybe 1", /line 7: expected yes, no or \? and lines, got "maybe 1"\./],
    ["~ 2 She kept it.\n= no 4 | yes 1", /line 7: there is no line 4; the story has 2\./],
  ])("with the twin %j are refused", (twin, message) => {
    const original = "# 1 | |\nAna took the map.\n? Is the map in the car? | yes | 1\n? Does Ana have it? | no | 1";
    expect(refusal(`${original.replace(".\n", ".\nShe left it in the car.\n")}\n${twin}`)).toMatch(message);
  });

  test("are none in an empty file", () => {
    expect(parseWritten("\n\n", "none.txt")).toEqual([]);
  });

  const refusal = (lines: string): string => {
    try {
      parseWritten(lines, "a-a.txt");
    } catch (error) {
      if (error instanceof WrittenStoryError) return error.message;
      throw error;
    }
    return "none";
  };

  test("that begin without a head line are refused", () => {
    expect(refusal("\nAna went home.")).toMatchInlineSnapshot(
      `"a-a.txt, line 2: expected a story to begin with a head line "# 1 | names | words", got "Ana went home."."`,
    );
  });

  test.each(["# 4 | |", "# | |", "# easy", "# 1.5 | |", "#"])("with the head line %j are refused", (head) => {
    expect(refusal(`${head}\nAna went home.`)).toMatch(/^a-a\.txt, line 1: expected a difficulty of 1 to 3, got /);
  });

  test.each(["? Is Ana home | maybe | 1", "? Is Ana home", "? | yes | 1", "?", "? Is Ana home | constructor |"])(
    "with the question %j are refused",
    (question) => {
      expect(refusal(`# 1 | |\nAna went home.\n${question}`)).toBe(
        `a-a.txt, line 3: expected "? question | yes, no or ? | lines", got "${question}".`,
      );
    },
  );

  test.each([0, 2])("whose question is decided by line %d of one are refused", (line) => {
    expect(refusal(`# 1 | |\nAna went home.\n? Is Ana home | yes | ${line}`)).toBe(
      `a-a.txt, line 3: there is no line ${line}; the story has 1.`,
    );
  });

  test("that go on after a question are refused", () => {
    expect(refusal("# 1 | |\nAna went home.\n? Is Ana home | yes | 1\nAna left.")).toMatchInlineSnapshot(
      `"a-a.txt, line 4: expected another question or a new head line after the questions, got "Ana left."."`,
    );
  });
});
