import { describe, expect, test } from "vitest";
import { expandContraction } from "../../src/text/contractions.ts";

describe("expandContraction", () => {
  test.each([
    ["isn't", "is not"],
    ["don't", "do not"],
    ["can't", "can not"],
    ["cannot", "can not"],
    ["won't", "will not"],
    ["shan't", "shall not"],
    ["let's", "let us"],
    ["it's", "it is"],
    ["where's", "where is"],
    ["mary's", "mary 's"],
    ["they're", "they are"],
    ["i've", "i have"],
    ["she'll", "she will"],
    ["i'm", "i am"],
    ["he'd", "he would"],
    ["shouldn't've", "should not have"],
    ["isnt", "is not"],
    ["dont", "do not"],
    ["cant", "can not"],
    ["o'clock", "o'clock"],
    ["ant", "ant"],
    ["front", "front"],
    ["'s", "'s"],
  ])("%s stands for %s", (word, expected) => {
    expect(expandContraction(word).join(" ")).toBe(expected);
  });
});

test("a stem that ends in an apostrophe is no word, so the whole is left alone", () => {
  expect(expandContraction("0'n't")).toEqual(["0'n't"]);
});
