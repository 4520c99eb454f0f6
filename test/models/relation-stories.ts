import { RelationMemory, type RelationMemoryOptions } from "../../src/models/relation-memory.ts";
import { Random } from "../../src/random.ts";
import { encodeRelations, roleMarker, type MarkMentions, type RelationStory } from "../../src/stories/relations.ts";
import { question, statement, type Story } from "../../src/stories/story.ts";
import { Vocabulary } from "../../src/text/vocabulary.ts";

export const answers = ["yes", "no", "not told"];

const patternWords = ["went", "to", "the", "took", "he", "is", "in", "where", "before", "was", "and", "what", "it"];

export const vocabulary = Vocabulary.from([patternWords, [0, 1, 2].map(roleMarker)]);

/** Every word that is not a pattern word is a name; "he" is a pronoun. */
export const mark: MarkMentions = (tokens) => {
  const pattern: string[] = [];
  const mentions: (string | undefined)[] = [];
  for (const word of tokens) {
    if (vocabulary.id(word) !== undefined) pattern.push(word);
    if (word === "he") pattern.push(roleMarker(mentions.push(undefined) - 1));
    if (vocabulary.id(word) === undefined) pattern.push(roleMarker(mentions.push(word) - 1));
  }
  return { pattern, mentions };
};

/** A story of lines; those with an answer behind "? " are questions. */
export function story(...lines: readonly string[]): Story {
  const told = lines.filter((line) => !line.includes("?"));
  const questions = lines.flatMap((line, index) => {
    const [text, answer] = line.split("? ") as [string, string?];
    const after = lines.slice(0, index).filter((own) => !own.includes("?")).length;
    return answer === undefined ? [] : [question({ text, answer, after })];
  });
  return { task: "test", statements: told.map(statement), questions };
}

export function encoded(stories: readonly Story[]): RelationStory[] {
  return encodeRelations(stories, { mark, vocabulary, answers });
}

/** A network of few weights. */
export function smallNetwork(options: Partial<RelationMemoryOptions> = {}): RelationMemory {
  const sizes = { dim: 3, embedding: 4, units: 5, hidden: 6, hopUnits: 4 };
  return new RelationMemory({ vocabulary, answers, random: Random.seeded(1), ...sizes, ...options });
}
