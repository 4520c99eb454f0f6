import { beforeEach, describe, expect, test } from "vitest";
import { Whereabouts } from "../../src/worlds/whereabouts.ts";
import type { Place } from "../../src/worlds/words/places.ts";

const [hall, shed, gym, attic] = ["hall", "shed", "gym", "attic"].map((name): Place => ({
  name: `the ${name}`,
  preposition: "in",
})) as [Place, Place, Place, Place];

let known: Whereabouts;
beforeEach(() => {
  known = new Whereabouts();
});

/** "yes 0 1": the answer and its support. */
const short = (verdict: ReturnType<Whereabouts["at"]>) => (verdict ? [verdict.answer, ...verdict.support].join(" ") : "not asked");

describe("who went somewhere", () => {
  beforeEach(() => {
    known.tellAt("Ana", hall, 0);
    known.tellAt("Ana", shed, 1);
  });

  test("is where the last statement says, and nowhere else", () => {
    expect(short(known.at("Ana", shed))).toBe("yes 1");
    expect(short(known.at("Ana", hall))).toBe("no 1");
    expect(short(known.at("Ana", gym))).toBe("no 1");
    expect(known.placeOf("Ana")).toBe(shed);
  });

  test("is away from everywhere else", () => {
    expect(short(known.awayFrom("Ana", hall))).toBe("yes 1");
    expect(short(known.awayFrom("Ana", shed))).toBe("no 1");
  });

  test("has left where she was before, and not where she is", () => {
    expect(short(known.left("Ana", hall))).toBe("yes 0 1");
    expect(short(known.left("Ana", shed))).toBe("no 1");
  });

  test("is not asked whether she left where she never was", () => {
    expect(short(known.left("Ana", gym))).toBe("not asked");
  });

  test("is in either of two places when she is in one", () => {
    expect(short(known.inEither("Ana", [gym, shed]))).toBe("yes 1");
    expect(short(known.inEither("Ana", [gym, hall]))).toBe("no 1");
  });

  test("stays there when told not to be elsewhere", () => {
    known.tellNotAt("Ana", gym, 2);
    expect(short(known.at("Ana", shed))).toBe("yes 1");
    expect(short(known.at("Ana", gym))).toBe("no 2");
  });

  test("may be anywhere else when told not to be there", () => {
    known.tellNotAt("Ana", shed, 2);
    expect(short(known.at("Ana", shed))).toBe("no 2");
    expect(short(known.at("Ana", hall))).toBe("not told 2");
    expect(short(known.left("Ana", shed))).toBe("yes 1 2");
    expect(short(known.left("Ana", gym))).toBe("not told 2");
    expect(known.isExcluded("Ana", shed)).toBe(true);
  });
});

describe("who left", () => {
  beforeEach(() => {
    known.tellNotAt("Ana", gym, 0);
    known.tellLeft("Ana", hall, 1);
  });

  test("is not there and has left, by that statement alone", () => {
    expect(short(known.at("Ana", hall))).toBe("no 1");
    expect(short(known.left("Ana", hall))).toBe("yes 1");
  });

  test("may be anywhere else", () => {
    expect(short(known.at("Ana", shed))).toBe("not told 1");
    expect(short(known.awayFrom("Ana", shed))).toBe("not told 1");
    expect(short(known.inEither("Ana", [hall, shed]))).toBe("not told 1");
  });

  test("may be back where she was said not to be, so it is not asked", () => {
    expect(short(known.at("Ana", gym))).toBe("not asked");
    expect(short(known.left("Ana", gym))).toBe("not asked");
    expect(short(known.inEither("Ana", [gym, shed]))).toBe("not asked");
  });

  test("is not asked whether she left where she may be back", () => {
    known.tellLeft("Ana", shed, 2);
    expect(short(known.left("Ana", hall))).toBe("not asked");
  });
});

describe("who is in one of two places", () => {
  beforeEach(() => known.tellEither("Ana", [hall, shed], 0));

  test("may be in each, and is in no other", () => {
    expect(short(known.at("Ana", hall))).toBe("not told 0");
    expect(short(known.at("Ana", gym))).toBe("no 0");
    expect(known.optionsOf("Ana")).toEqual([hall, shed]);
  });

  test("is in either of the two, in neither of two others, and perhaps in one of a mixed pair", () => {
    expect(short(known.inEither("Ana", [shed, hall]))).toBe("yes 0");
    expect(short(known.inEither("Ana", [gym, attic]))).toBe("no 0");
    expect(short(known.inEither("Ana", [gym, hall]))).toBe("not told 0");
  });

  test("is in the other when one is ruled out", () => {
    known.tellNotAt("Ana", hall, 1);
    expect(short(known.at("Ana", shed))).toBe("yes 0 1");
    expect(short(known.at("Ana", hall))).toBe("no 1");
    expect(short(known.at("Ana", gym))).toBe("no 0");
    expect(short(known.inEither("Ana", [hall, shed]))).toBe("yes 0");
  });

  test("stays undecided when a third is ruled out", () => {
    known.tellNotAt("Ana", gym, 1);
    expect(short(known.at("Ana", shed))).toBe("not told 0");
  });
});

test("of who was never mentioned nothing is told", () => {
  expect(known.at("Ana", hall)).toEqual({
    answer: "not told",
    support: [],
    because: "never mentioned",
  });
  expect(short(known.left("Ana", hall))).toBe("not told");
  expect(known.placeOf("Ana")).toBeUndefined();
  expect(known.optionsOf("Ana")).toBeUndefined();
  expect(known.isExcluded("Ana", hall)).toBe(false);
});

test("of who was only mentioned no place is told", () => {
  known.mention("Ana");
  expect(known.at("Ana", hall)).toEqual({
    answer: "not told",
    support: [],
    because: "never placed",
  });
});
