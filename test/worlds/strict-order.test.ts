import { describe, expect, test } from "vitest";
import { comparisons, StrictOrder } from "../../src/worlds/strict-order.ts";

/** a < b < c < d told in two ways, and e < d. */
function told(): StrictOrder {
  const order = new StrictOrder();
  [
    ["a", "b"],
    ["b", "c"],
    ["c", "d"],
    ["a", "c"],
    ["e", "d"],
    ["a", "b"],
  ].forEach(([less, greater], index) => order.tell(less!, greater!, index));
  return order;
}

describe("StrictOrder", () => {
  test("finds a shortest chain, by the statement that told each link first", () => {
    expect(told().chain("a", "d")).toEqual([3, 2]);
    expect(told().chain("a", "b")).toEqual([0]);
  });

  test("finds no chain downwards or between unrelated items", () => {
    expect(told().chain("d", "a")).toBeUndefined();
    expect(told().chain("a", "e")).toBeUndefined();
  });

  test("answers yes along a chain, no against one, and not told without one", () => {
    expect(told().isLess("a", "d")).toEqual({
      answer: "yes",
      support: [3, 2],
      because: "composed",
    });
    expect(told().isLess("c", "b")).toEqual({ answer: "no", support: [1], because: "told" });
    expect(told().isLess("a", "e")).toEqual({
      answer: "not told",
      support: [],
      because: "unrelated",
    });
  });
});

describe("comparisons", () => {
  const order = new StrictOrder();
  order.tell("a", "b", 0);
  const mentioned = new Set(["a", "b"]);

  test("rule on every ordered pair", () => {
    const rulings = comparisons(order, ["a", "b", "x"], { reversed: false, mentioned });
    expect(rulings.map(({ slots, answer }) => `${slots["one"]} ${slots["other"]} ${answer}`)).toEqual([
      "a b yes",
      "a x not told",
      "b a no",
      "b x not told",
      "x a not told",
      "x b not told",
    ]);
    expect(rulings[1]?.because).toBe("never mentioned");
  });

  test("turn round when reversed", () => {
    const rulings = comparisons(order, ["a", "b"], { reversed: true, mentioned });
    expect(rulings.map(({ answer }) => answer)).toEqual(["no", "yes"]);
  });
});
