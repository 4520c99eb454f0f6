import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { saveModel } from "../../src/models/checkpoint.ts";
import { Random } from "../../src/random.ts";
import { answerOf, roomsStory, type Cast } from "../../src/studies/rooms.ts";
import { traceRelations } from "../../web/src/engine/relations.ts";
import { smallReader } from "../models/rooms.ts";

const model = readFileSync("web/models/relations.safetensors");
const traced = (...facts: readonly string[]) => traceRelations(model, facts);

describe("what the page's relation memory believes", () => {
  const told = ["Xenia went to the lagoon.", "Yusuf took the trombone.", "Xenia moved to the bunker.", "Yusuf dropped the trombone."];
  const { facts, right } = traced(...told);
  const row = (who: string, what: string) => facts.find((fact) => fact.who === who && fact.what === what)!.yes.map(Math.round);

  test("is about each person in each place, then with each thing, by the names in the story", () => {
    expect(facts.map(({ who, kind, what }) => `${who} ${kind} ${what}`)).toEqual([
      "xenia place lagoon",
      "xenia place bunker",
      "yusuf place lagoon",
      "yusuf place bunker",
      "xenia thing trombone",
      "yusuf thing trombone",
    ]);
  });

  test("changes with the sentences, for names that it never saw", () => {
    expect(row("xenia", "lagoon")).toEqual([1, 1, 0, 0]);
    expect(row("xenia", "bunker")).toEqual([0, 0, 1, 1]);
    expect(row("yusuf", "trombone")).toEqual([0, 1, 1, 0]);
    expect(row("xenia", "trombone")).toEqual([0, 0, 0, 0]);
  });

  test("is right on nearly all questions that were kept from it, as its file says", () => {
    expect(right).toBeGreaterThan(0.99);
  });

  test("is what is true, in 99 of 100 cells, of stories with names of their own", () => {
    const cast: Cast = { people: ["uma", "viktor", "wim"], places: ["dock", "forge", "crypt"], things: ["flute", "rope"] };
    const random = Random.seeded(11);
    let [cells, rightCells] = [0, 0];
    for (let index = 0; index < 20; index++) {
      const story = roomsStory(random, { cast, statements: [4, 12], questions: 0 });
      for (const { who, kind, what, yes } of traced(...story.statements.map(({ text }) => text)).facts) {
        for (const [place, truth] of story.truths.entries()) {
          const answer = answerOf({ who, what, kind: kind === "place" ? "is in" : "has" }, truth);
          cells++;
          if (yes[place]! > 0.5 ? answer === "yes" : answer !== "yes") rightCells++;
        }
      }
    }
    expect(rightCells / cells).toBeGreaterThan(0.99);
  });
});

test("all sentences of the world it was trained on can be told", () => {
  const random = Random.seeded(3);
  const stories = Array.from({ length: 20 }, () => roomsStory(random, { statements: [8, 12], questions: 0 }));
  const wordings = new Set(stories.flatMap(({ statements }) => statements.map(({ tokens }) => tokens.slice(1, -1).join(" "))));

  expect(wordings.size).toBe(7);
  for (const wording of wordings) expect(traced(`Xenia ${wording} lagoon.`).facts).toHaveLength(1);
});

describe("a story is refused", () => {
  test.each(["Xenia likes the lagoon.", "Xenia went to the big lagoon.", "Took took the lagoon.", "Is Xenia in the lagoon?", "Xenia"])(
    "that says %j, and why in plain words",
    (text) => {
      expect(() => traced("Xenia went to the lagoon.", text)).toThrow(`It did not learn to read “${text}”. It knows a name of one word`);
    },
  );

  test("with a sentence that says which words it knows", () => {
    expect(() => traced("Hello there.")).toThrowErrorMatchingInlineSnapshot(
      `[Error: It did not learn to read “Hello there.”. It knows a name of one word, then “went to the”, “moved to the”, “is in the”, “picked up the”, “took the”, “put down the” or “dropped the”, then another such name.]`,
    );
  });

  test("in which one name is a place and a thing", () => {
    expect(() => traced("Xenia went to the bank.", "Xenia took the bank.")).toThrow("“bank” is a place and a thing at once here");
  });

  test("in which one name is somebody and a place", () => {
    expect(() => traced("Paris went to the harbour.", "Xenia went to the Paris.")).toThrow("“paris” is somebody and a place at once here");
  });

  test("that is none, or too long", () => {
    expect(() => traced()).toThrow("Expected some sentences.");
    expect(() => traced(...Array.from({ length: 41 }, () => "Xenia went to the lagoon."))).toThrow(
      "Expected at most 40 sentences, got 41.",
    );
  });

  test("that names too many", () => {
    const many = Array.from({ length: 40 }, (_, index) => `Person${index} went to the place${index}.`);
    expect(() => traced(...many)).toThrow("There are too many names in this story");
  });
});

test("a file with another network is refused", () => {
  const other = saveModel(smallReader("lstm"), { command: "", seed: 0, data: "", scores: {} });
  expect(() => traceRelations(other, ["Xenia went to the lagoon."])).toThrow("Expected a network of the kind relation-memory, got lstm.");
});
