import { expect, test } from "vitest";
import { decisive } from "../../src/chat/support.ts";

test.each([
  [[], []],
  [[0, 0], []],
  [[1], [0]],
  [[0.1, 0.9], [1]],
  [
    [0.5, 0.05, 0.45],
    [0, 2],
  ],
  [
    [0.6, 0.3, 0.1],
    [0, 1],
  ],
  [
    [0.6, 0.15, 0.25],
    [0, 2],
  ],
  [
    [0.2, 0.2, 0.2, 0.2, 0.2],
    [0, 1, 2],
  ],
])("of the weights %j, %j make up most", (weights, places) => {
  expect(decisive(weights)).toEqual(places);
});
