import { expect, test } from "vitest";
import { babiTask } from "../../src/stories/babi-task.ts";

test.each(["qa6_yes-no-questions_train.txt", "data/en/qa6_yes-no-questions_train.txt", "en\\qa06_yes-no-questions_train.txt"])(
  "%s is task 6, for training",
  (fileName) => {
    expect(babiTask(fileName)).toEqual({ task: "6", name: "yes-no-questions", split: "train" });
  },
);

test.each(["qa6.txt", "._qa6_yes-no-questions_train.txt", "qa6_yes-no-questions_train.csv", "README", ""])(
  "%j is no bAbI file name",
  (fileName) => {
    expect(babiTask(fileName)).toBeUndefined();
  },
);
