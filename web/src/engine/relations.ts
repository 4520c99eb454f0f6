import { compileGraph, input, loadModel, RelationMemory, selectKernels } from "hearsay/nn";
import { encodeRelations, markNames, question, relationInputs, statement } from "hearsay/training";
import type { RelationFact, RelationTrace } from "./protocol.ts";

/** What a name stands for besides a person. */
type Kind = "place" | "thing";

/** The sentences that the network learned: somebody, these words, and a place or a thing. */
const sayings: Readonly<Record<string, Kind>> = {
  "went to the": "place",
  "moved to the": "place",
  "is in the": "place",
  "picked up the": "thing",
  "took the": "thing",
  "put down the": "thing",
  "dropped the": "thing",
};

/** A table grows with the sentences and the square of the names; more than so much is too slow to look at. */
const [mostSentences, mostQuestions] = [40, 6000] as const;

/**
 * What a relation memory believes while it is told a story: after each sentence the probability that each person is in
 * each place, and has each thing. People, places and things are those that the story names, whatever their names.
 *
 * @throws Error when the file holds another network, or the story is none, is too long, or has a sentence that it did not learn
 */
export function traceRelations(model: Uint8Array, facts: readonly string[]): RelationTrace {
  const { reader, provenance } = loadModel(model);
  if (!(reader instanceof RelationMemory)) throw new Error(`Expected a network of the kind relation-memory, got ${reader.name}.`);
  if (facts.length === 0) throw new Error("Expected some sentences.");
  if (facts.length > mostSentences) throw new Error(`Expected at most ${mostSentences} sentences, got ${facts.length}.`);
  const asked = factsOf(facts, (word) => reader.vocabulary.has(word));
  if (asked.length * facts.length > mostQuestions) throw new Error("There are too many names in this story; take fewer.");
  const story = {
    task: "told",
    statements: facts.map(statement),
    questions: facts.flatMap((_, told) => asked.map((fact) => question({ text: questionOf(fact), answer: "yes", after: told + 1 }))),
  };
  const { vocabulary, answers } = reader;
  const inputs = relationInputs(encodeRelations([story], { mark: markNames(vocabulary), vocabulary, answers }), reader);
  const placed = Object.fromEntries(reader.inputNames.map((name) => [name, input(name, inputs[name].shape)]));
  const answer = reader.build(placed);
  const program = compileGraph({ answer }, selectKernels());
  const found = program.run(Object.fromEntries(reader.inputNames.map((name) => [name, inputs[name].values]))).answer;
  const [width, yes] = [answer.shape[1]!, answers.indexOf("yes")];
  return {
    right: provenance.scores["renamedAccuracy"],
    facts: asked.map((fact, row) => ({ ...fact, yes: facts.map((_, told) => found[(told * asked.length + row) * width + yes]!) })),
  };
}

type Fact = Omit<RelationFact, "yes">;

/** All that could be true: each person in each place, and with each thing. */
function factsOf(texts: readonly string[], isPatternWord: (word: string) => boolean): Fact[] {
  const told = texts.map((text) => read(text, isPatternWord));
  const people = new Set(told.map(({ who }) => who));
  const kindOf = new Map<string, Kind>();
  for (const { what, kind } of told) {
    if (people.has(what)) throw new Error(`“${what}” is somebody and a ${kind} at once here; give one of them another name.`);
    if ((kindOf.get(what) ?? kind) !== kind)
      throw new Error(`“${what}” is a place and a thing at once here; give one of them another name.`);
    kindOf.set(what, kind);
  }
  const about = (kind: Kind): Fact[] =>
    [...people].flatMap((who) => [...kindOf].flatMap(([what, own]) => (own === kind ? [{ who, kind, what }] : [])));
  return [...about("place"), ...about("thing")];
}

/** @throws Error when the network did not learn such sentences */
function read(text: string, isPatternWord: (word: string) => boolean): Fact {
  const tokens = statement(text).tokens;
  const [who, what, kind] = [tokens[0], tokens.at(-1), sayings[tokens.slice(1, -1).join(" ")]];
  if (kind && who !== undefined && what !== undefined && !isPatternWord(who) && !isPatternWord(what)) return { who, kind, what };
  const known = Object.keys(sayings).map((words) => `“${words}”`);
  throw new Error(
    `It did not learn to read “${text.trim()}”. It knows a name of one word, then ${known.slice(0, -1).join(", ")} or ${known.at(-1)}, then another such name.`,
  );
}

function questionOf({ who, kind, what }: Fact): string {
  return kind === "place" ? `Is ${who} in the ${what}?` : `Does ${who} have the ${what}?`;
}
