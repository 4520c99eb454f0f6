import type { Random } from "../random.ts";
import { pronoun, type AskedLine, type EncodedLine, type RelationStory } from "./relations.ts";

/**
 * Two stories told together: their statements take turns at random, each story's in order, and its questions come where
 * it had got to that point. Their entities are different ones even where they have the same names, so each
 * question keeps its answer. A story with pronouns is told on its own, since what comes between would change whom they mean.
 */
export function mergeRelations(one: RelationStory, other: RelationStory, random: Random): RelationStory {
  const stories = [one, other];
  if (stories.some(({ statements }) => statements.some(({ mentions }) => mentions.includes(pronoun)))) return one;
  const shifts = [0, one.entities.length];
  const statements: EncodedLine[] = [];
  const questions: AskedLine[] = [];
  /** When the n-th statement of each story has been told, in statements of both. */
  const after: number[][] = [[], []];
  const asked = [0, 0];
  const moved = (entity: number, story: number): number => (entity < 0 ? entity : entity + shifts[story]!);
  const ask = (story: number): void => {
    const told = after[story]!.push(statements.length) - 1;
    const own = stories[story]!.questions;
    for (; own[asked[story]!]?.after === told; asked[story]!++) {
      const { answer, ...line } = own[asked[story]!]!;
      questions.push({
        ...line,
        mentions: line.mentions.map((entity) => moved(entity, story)),
        answer: typeof answer === "number" ? answer : answer.map((entity) => moved(entity, story)),
        after: statements.length,
      });
    }
  };
  const turns = random.shuffle(stories.flatMap((story, index) => story.statements.map(() => index)));
  for (const story of [0, 1]) ask(story);
  for (const story of turns) {
    const { pattern, mentions } = stories[story]!.statements[after[story]!.length - 1]!;
    statements.push({ pattern, mentions: mentions.map((entity) => moved(entity, story)) });
    ask(story);
  }
  return {
    task: one.task,
    entities: [...one.entities, ...other.entities],
    since: stories.flatMap((story, index) => story.since.map((told) => after[index]![told]!)),
    statements,
    questions,
  };
}
