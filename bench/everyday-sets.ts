import { readFileSync } from "node:fs";
import { Random } from "../src/random.ts";
import { examplesOf, type Example } from "../src/stories/batch.ts";
import { NOT_TOLD, question, statement } from "../src/stories/story.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { everydayDomains, tellEveryday } from "../src/worlds/everyday/everyday.ts";
import { firstStories, siblings, split } from "../scripts/everyday-data.ts";

const data = "../shared/data";
const worldStories = 960;
/** One of so many of LogicBench's questions is measured without training: no divisor of 12, as they come in twelves whose first is a yes. */
const logicBenchShare = 13;

/** Generated stories; with `heldOut`, of words and wordings that training never uses. */
export function worlds(seed: number, heldOut: boolean): WrittenStory[] {
  const random = Random.seeded(seed);
  return Array.from({ length: worldStories }, (_, index) =>
    tellEveryday(everydayDomains[index % everydayDomains.length]!, random, { heldOut }),
  );
}

/** The objects of a file with one of them a line. */
function jsonLines<T>(path: string): T[] {
  return readFileSync(`${data}/${path}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

interface SampleLine {
  readonly category: string;
  readonly difficulty: number;
  readonly story: readonly string[];
  readonly question: string;
  readonly answer: string;
  readonly support: readonly number[];
}

function sample(): WrittenStory[] {
  return [...Map.groupBy(jsonLines<SampleLine>("everyday/sample.jsonl"), ({ story }) => story.join("\n")).values()].map((own) => ({
    domain: own[0]!.category,
    difficulty: own[0]!.difficulty,
    swappable: [],
    lines: own[0]!.story,
    questions: own.map(({ question: text, answer, support }) => ({ text, answer: answer === "unknown" ? NOT_TOLD : answer, support })),
  }));
}

/** What is in which box, by the number of moves told. */
export function boxes(): WrittenStory[] {
  const questions = jsonLines<{ facts: string[]; question: string; answer: string; ops: number }>("boxes/boxes_yesno.jsonl");
  return questions.map(({ facts, question: text, answer, ops }) => ({
    domain: `${ops} moves`,
    difficulty: 2,
    swappable: [],
    lines: facts,
    questions: [{ text, answer, support: [] }],
  }));
}

/** LogicBench's questions, by the kind of logic. */
export function logicBench(): WrittenStory[] {
  const questions = jsonLines<{ logic: string; context: string; question: string; answer: string }>("logicbench/logicbench_aug.jsonl");
  return questions.map(({ logic, context, question: text, answer }) => ({
    domain: logic,
    difficulty: 2,
    swappable: [],
    lines: [context],
    questions: [{ text, answer, support: [] }],
  }));
}

/** Stories as examples for networks that answer one question at a time. */
export function examples(stories: readonly WrittenStory[]): Example[] {
  return examplesOf(
    stories.map(({ domain, lines, questions }) => ({
      task: domain,
      statements: lines.map((line) => statement(line)),
      questions: questions.map((own) => question({ ...own, after: lines.length })),
    })),
  );
}

/** The written stories that are trained on. */
export function trainingStories(): readonly WrittenStory[] {
  return split(siblings("corpus/everyday")).train;
}

/** Everything that networks are measured on, none of it trained on. */
export function everydaySets() {
  return {
    worlds: worlds(2001, false),
    contrast: worlds(2002, true),
    validation: split(siblings("corpus/everyday")).validation,
    unseen: firstStories("corpus/unseen"),
    fresh: firstStories("corpus/fresh"),
    blind: firstStories("corpus/blind"),
    exam: firstStories("corpus/exam"),
    alike: firstStories("corpus/alike"),
    kin: firstStories("corpus/kin"),
    check: firstStories("corpus/check"),
    plain: firstStories("corpus/plain"),
    sample: sample(),
    boxes: boxes(),
    logicBench: logicBench().filter((_, index) => index % logicBenchShare === 0),
  };
}
