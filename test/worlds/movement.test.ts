import { expect, test } from "vitest";
import { generateStories } from "../../src/worlds.ts";
import { readStatement } from "./oracle.ts";

const stories = generateStories({ kinds: ["movement"], stories: 300, seed: 1 });
const facts = stories.flatMap(({ statements }) => statements.map(({ text }) => readStatement(text).kind));

test("people move, and take, drop and hand over things", () => {
  expect(new Set(facts)).toEqual(new Set(["at", "took", "dropped", "handed"]));
});

test("most statements tell of places", () => {
  const share = facts.filter((kind) => kind === "at").length / facts.length;
  expect(share).toBeGreaterThan(0.55);
  expect(share).toBeLessThan(0.85);
});

test("people are asked about who were mentioned with things only", () => {
  const unplaced = stories.flatMap(({ statements, questions }) =>
    questions.filter(({ text, answer, after }) => {
      const told = statements.slice(0, after).map((statement) => readStatement(statement.text));
      const spoken = told.filter((fact) => "who" in fact && text.toLowerCase().includes(` ${fact.who} `));
      return answer === "not told" && spoken.length > 0 && spoken.every(({ kind }) => kind !== "at");
    }),
  );
  expect(unplaced.length).toBeGreaterThan(20);
});
