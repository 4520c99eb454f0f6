import { expect, test } from "vitest";
import { generateStories } from "../../src/worlds.ts";
import { readStatement } from "./oracle.ts";

test("people arrive, leave, and are told not to be somewhere, each often", () => {
  const stories = generateStories({ kinds: ["negation"], stories: 300, seed: 1 });
  const kinds = stories.flatMap(({ statements }) => statements.map(({ text }) => readStatement(text).kind));
  const share = (kind: string) => kinds.filter((one) => one === kind).length / kinds.length;
  expect(new Set(kinds)).toEqual(new Set(["at", "left", "not at"]));
  for (const kind of ["at", "left", "not at"]) expect(share(kind)).toBeGreaterThan(0.15);
});
