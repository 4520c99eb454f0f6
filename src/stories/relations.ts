import type { Vocabulary } from "../text/vocabulary.ts";
import { tokenize } from "../text/tokenize.ts";
import type { Padded } from "./batch.ts";
import type { Story } from "./story.ts";

/** A line with pointers in place of names: "@0 went back to the @1". */
export interface MarkedLine {
  /** Words, and a marker "@0", "@1", … where somebody or something is mentioned. */
  readonly pattern: readonly string[];
  /** Whom or what each marker stands for, by name; undefined where a pronoun leaves it open. */
  readonly mentions: readonly (string | undefined)[];
}

/** Finds the mentions in the words of a line. */
export type MarkMentions = (tokens: readonly string[]) => MarkedLine;

/** Takes every word that is not among the words of patterns for a name. */
export function markNames(patternWords: Pick<Vocabulary, "has">): MarkMentions {
  return (tokens) => {
    const mentions: string[] = [];
    const pattern = tokens.map((token) => (patternWords.has(token) ? token : roleMarker(mentions.push(token) - 1)));
    return { pattern, mentions };
  };
}

/** A line in numbers. */
export interface EncodedLine {
  /** Ids of words and markers. */
  readonly pattern: readonly number[];
  /** The entity in each role, or `pronoun`. */
  readonly mentions: readonly number[];
}

/** A question in numbers. */
export interface AskedLine extends EncodedLine {
  /** How many statements had been told before it. */
  readonly after: number;
  /** Index of the answer among the reader's, or the entities that are the answer; none where it is neither. */
  readonly answer: number | readonly number[];
}

/** A story whose names are numbers in the order in which they come up. */
export interface RelationStory {
  readonly task: string;
  readonly entities: readonly string[];
  /** How many statements had been told when each entity came up, its own among them. */
  readonly since: readonly number[];
  readonly statements: readonly EncodedLine[];
  readonly questions: readonly AskedLine[];
}

/** Stands for the entity of a pronoun. */
export const pronoun = -2;

/** Stands for the entity of a role that a line does not have. */
const nobody = -1;

/** The id of all pattern words that the vocabulary does not have: its first unknown slot. */
const unknown = 1;

/** The marker of a role. */
export function roleMarker(role: number): string {
  return `@${role}`;
}

/** Later than any statement. */
const never = 1e9;

export interface EncodeRelationsOptions {
  readonly mark: MarkMentions;
  /** Of pattern words and markers. */
  readonly vocabulary: Vocabulary;
  readonly answers: readonly string[];
}

/**
 * Numbers the patterns and entities of stories. An answer made of names (one, or several with commas between)
 * points at those entities where the story knows them all; any other is one of `answers`.
 */
export function encodeRelations(stories: readonly Story[], { mark, vocabulary, answers }: EncodeRelationsOptions): RelationStory[] {
  return stories.map(({ task, statements, questions }) => {
    const entities = new Map<string, number>();
    const since: number[] = [];
    const encode = (tokens: readonly string[], after: number): EncodedLine => {
      const { pattern, mentions } = mark(tokens);
      const entityOf = (name: string): number => {
        const entity = entities.get(name) ?? entities.size;
        entities.set(name, entity);
        since[entity] = Math.min(since[entity] ?? after, after);
        return entity;
      };
      return {
        pattern: pattern.map((word) => vocabulary.id(word) ?? unknown),
        mentions: mentions.map((name) => (name === undefined ? pronoun : entityOf(name))),
      };
    };
    const told = statements.map(({ tokens }, index) => encode(tokens, index + 1));
    const asked = questions.map(({ tokens, after }) => ({ ...encode(tokens, after), after }));
    const answered = asked.map((line, index) => {
      const { answer } = questions[index]!;
      const named = answer.split(",").map((name) => {
        const { pattern, mentions } = mark(tokenize(name));
        return pattern.length === 1 && mentions.length === 1 ? entities.get(mentions[0]!) : undefined;
      });
      if (named.every((entity) => entity !== undefined)) return { ...line, answer: named };
      const word = answers.indexOf(answer);
      return { ...line, answer: word === -1 ? [] : word };
    });
    return { task, entities: [...entities.keys()], since, statements: told, questions: answered };
  });
}

/** What a batch of stories gives to the relation memory. */
export interface RelationInputs {
  /** The different patterns of statements, the first one empty, [patterns, length]. */
  readonly patterns: Padded;
  /** The different patterns of questions, the first one empty, [asked, length]. */
  readonly asked: Padded;
  /** Rows of `patterns`, [time, batch]. */
  readonly statements: Padded;
  /** The entity in each role, −1 for none, −2 for a pronoun's, [time, batch, roles]. */
  readonly mentions: Padded;
  /** 1 where a role is a pronoun's, [time, batch, roles]; no times at all where the batch has no pronouns. */
  readonly pronouns: Padded;
  /** How many statements had been told when each entity came up, [batch, entities]; padding never does. */
  readonly since: Padded;
  /** Rows of `asked`, [batch, questions]. */
  readonly questions: Padded;
  /** The entity in each role of a question, −1 for none, [batch, questions, roles]. */
  readonly about: Padded;
  /** How many statements were told before each question, [batch, questions]. */
  readonly after: Padded;
}

/** How many roles a network has for lines. */
export interface Roles {
  readonly roles: number;
  readonly questionRoles: number;
}

/** Lengths are rounded up to these multiples, so that few different shapes come up. */
const steps = { patterns: 32, length: 4, entities: 2, batch: 8 } as const;

function roundUp(length: number, step: number): number {
  return Math.max(1, Math.ceil(length / step)) * step;
}

/** Times are rounded up by at most a quarter: 2, 4, … 16, 20, … 32, 40, … */
function roundTime(length: number): number {
  return roundUp(length, Math.max(2, 2 ** (Math.floor(Math.log2(Math.max(1, length))) - 2)));
}

function zeros(...shape: number[]): Padded {
  return { shape, values: new Float32Array(shape.reduce((size, length) => size * length, 1)) };
}

/** Different patterns as rows; row 0 is empty. */
class Patterns {
  readonly #rowOf = new Map<string, number>();
  readonly #rows: (readonly number[])[] = [[]];

  rowOf(pattern: readonly number[]): number {
    const key = pattern.join(" ");
    const row = this.#rowOf.get(key) ?? this.#rows.push(pattern) - 1;
    this.#rowOf.set(key, row);
    return row;
  }

  padded(): Padded {
    const longest = this.#rows.reduce((length, own) => Math.max(length, own.length), 1);
    const table = zeros(roundUp(this.#rows.length, steps.patterns), roundUp(longest, steps.length));
    for (const [row, pattern] of this.#rows.entries()) table.values.set(pattern, row * table.shape[1]!);
    return table;
  }
}

/** The lengths that a batch of stories is padded to. */
export function relationSizes(stories: readonly RelationStory[]) {
  const longest = (length: (story: RelationStory) => number): number => Math.max(1, ...stories.map(length));
  return {
    batch: roundUp(stories.length, steps.batch),
    time: roundTime(longest(({ statements }) => statements.length)),
    entities: roundUp(
      longest((story) => story.entities.length),
      steps.entities,
    ),
    questions: longest((story) => story.questions.length),
  };
}

/** Pads stories into one batch. Roles beyond the network's are left out. */
export function relationInputs(stories: readonly RelationStory[], { roles, questionRoles }: Roles): RelationInputs {
  const { batch, time, entities: width, questions: most } = relationSizes(stories);
  const [patterns, asked] = [new Patterns(), new Patterns()];
  const statements = zeros(time, batch);
  const mentions = zeros(time, batch, roles);
  const pronouns = zeros(time, batch, roles);
  const since = zeros(batch, width);
  const questions = zeros(batch, most);
  const about = zeros(batch, most, questionRoles);
  const after = zeros(batch, most);
  mentions.values.fill(nobody);
  about.values.fill(nobody);
  since.values.fill(never);
  for (const [row, story] of stories.entries()) {
    since.values.set(story.since, row * width);
    for (const [t, line] of story.statements.entries()) {
      const place = t * batch + row;
      statements.values[place] = patterns.rowOf(line.pattern);
      for (const [role, entity] of line.mentions.slice(0, roles).entries()) {
        mentions.values[place * roles + role] = entity;
        pronouns.values[place * roles + role] = entity === pronoun ? 1 : 0;
      }
    }
    for (const [index, line] of story.questions.entries()) {
      const place = row * most + index;
      questions.values[place] = asked.rowOf(line.pattern);
      after.values[place] = line.after;
      about.values.set(line.mentions.slice(0, questionRoles), place * questionRoles);
    }
  }
  return {
    patterns: patterns.padded(),
    asked: asked.padded(),
    statements,
    mentions,
    pronouns: pronouns.values.includes(1) ? pronouns : zeros(0, batch, roles),
    since,
    questions,
    about,
    after,
  };
}

/** The classes of each question of a batch, [batch·questions, answers + entities]: 1/n for each of n right ones; zeros in padding. */
export function relationTargets(stories: readonly RelationStory[], answers: number): Padded {
  const { batch, entities, questions } = relationSizes(stories);
  const targets = zeros(batch * questions, answers + entities);
  for (const [row, story] of stories.entries()) {
    for (const [index, { answer }] of story.questions.entries()) {
      const right = typeof answer === "number" ? [answer] : answer.map((entity) => answers + entity);
      const place = (row * questions + index) * targets.shape[1]!;
      for (const one of right) targets.values[place + one] = 1 / right.length;
    }
  }
  return targets;
}
