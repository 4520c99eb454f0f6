import { expect, test } from "vitest";
import { isSubject, isSubjectPronoun, isVerbForm, opensNounPhrase } from "../../src/text/subject.ts";

test("names and nouns can be subjects; prepositions, adverbs and auxiliaries cannot", () => {
  expect(["mary", "the", "cats", "it"].every(isSubject)).toBe(true);
  expect(["in", "back", "is", "and", "'s"].some(isSubject)).toBe(false);
});

test("only pronouns that cannot be objects count as subject pronouns", () => {
  expect(["she", "they", "everyone"].every(isSubjectPronoun)).toBe(true);
  expect(["it", "her", "mary"].some(isSubjectPronoun)).toBe(false);
});

test("determiners open noun phrases", () => {
  expect(["the", "my", "every"].every(opensNounPhrase)).toBe(true);
  expect(opensNounPhrase("mary")).toBe(false);
});

test("past and third-person forms are verbs after a name", () => {
  expect(isVerbForm("went", "home")).toBe(true);
  expect(isVerbForm("moved", undefined)).toBe(true);
  expect(isVerbForm("likes", "the")).toBe(true);
});

test("names that look like verbs are not verbs", () => {
  expect(isVerbForm("fred", "go")).toBe(false);
  expect(isVerbForm("james", "go")).toBe(false);
  expect(isVerbForm("james", undefined)).toBe(false);
  expect(isVerbForm("this", "in")).toBe(false);
});
