import { makeReader, type ReaderName } from "../../src/models/readers.ts";
import type { Reader, Settings } from "../../src/models/reader.ts";
import { Random } from "../../src/random.ts";
import { examplesOf, type Example } from "../../src/stories/batch.ts";
import { question, statement } from "../../src/stories/story.ts";
import { Vocabulary } from "../../src/text/vocabulary.ts";

export const answers: readonly string[] = ["yes", "no", "not told"];

/** A story with one question at its end. */
export function told(texts: readonly string[], text: string, answer: string): Example {
  const asked = question({ text, answer, after: texts.length });
  return examplesOf([{ task: "rooms", statements: texts.map(statement), questions: [asked] }])[0]!;
}

/** Whether Ana is in the kitchen: a word of the story gives each answer away, so that any network can learn it. */
export const rooms: readonly Example[] = ["hall", "office", "cellar", "attic"].flatMap((room) => {
  const ben = `Ben is in the ${room}.`;
  const asked = "Is Ana in the kitchen?";
  return [
    told(["Ana went to the kitchen.", ben], asked, "yes"),
    told([ben, "Ana went to the garden.", "Ana smiled."], asked, "no"),
    told([ben], asked, "not told"),
  ];
});

/** Of all that is said of the rooms, and the answers, which `post` answers with. */
export const vocabulary = Vocabulary.from([
  ...rooms.flatMap(({ statements, question }) => [...statements, question].map(({ tokens }) => tokens)),
  answers,
]);

const sizes: Readonly<Record<ReaderName, Settings>> = {
  perceptron: {},
  mlp: { units: 8 },
  rnn: { embedding: 8, units: 8 },
  lstm: { embedding: 8, units: 8 },
  gru: { embedding: 8, units: 8 },
  post: { embedding: 8, units: 8, storyLength: 16, questionLength: 6, embeddingDropout: 0, dropout: 0 },
  "memory-network": { dim: 16, hops: 2, memories: 4 },
};

/** A reader of few weights for the rooms. */
export function smallReader(name: ReaderName, settings: Settings = {}, seed = 1): Reader {
  return makeReader(name, { vocabulary, answers, random: Random.seeded(seed) }, { ...sizes[name], ...settings });
}
