import { concat, constant, input, type Tensor } from "../graph/tensor.ts";
import { summarize, type Inputs } from "../layers/model.ts";
import type { RelationInputs } from "../stories/relations.ts";
import { PatternEncoder, patternEmbedding } from "./pattern-encoder.ts";
import { expectCount, Reader, type ReaderOptions } from "./reader.ts";
import { RelationAnswer } from "./relation-answer.ts";
import { looks, recalledAt, recalledPatterns, RelationHistory, relationsOf } from "./relation-history.ts";
import { fanIn, filled, Linear } from "./relation-linear.ts";
import { RelationMentions } from "./relation-mentions.ts";
import { RelationHops } from "./relation-hops.ts";
import { mirrored, RelationWrite } from "./relation-write.ts";

export interface RelationMemoryOptions extends ReaderOptions {
  /** Length of the vector of a pair of entities. */
  readonly dim?: number;
  /** Most mentions of a statement and of a question that are read. */
  readonly roles?: number;
  readonly questionRoles?: number;
  readonly embedding?: number;
  /** Of the GRUs that read patterns. */
  readonly units?: number;
  /** Of the layer that a sentence is written through. */
  readonly hidden?: number;
  readonly hops?: number;
  readonly hopUnits?: number;
}

type RelationTensors = Readonly<Record<keyof RelationInputs, Tensor>>;

/** Its name in model files. */
export const relationMemory = "relation-memory";

/** Length of what is kept of the pattern of a sentence that is looked up in the past. */
const recalledDim = 16;

/**
 * The relation memory: what is told is about entities and how pairs of them are related. A sentence is a pattern with
 * pointers to entities; it changes the vectors of the pairs that it mentions. Nothing depends on a name, so names that
 * were never seen work as seen ones. All questions of a story are answered in one pass. The vocabulary is that of pattern
 * words and role markers.
 *
 * Inputs: see `RelationInputs`. Output [batch·questions, answers + entities]: probabilities of the answers, then of
 * pointing at each entity of the story.
 */
export class RelationMemory extends Reader {
  readonly inputNames = [
    "patterns",
    "asked",
    "statements",
    "mentions",
    "pronouns",
    "since",
    "questions",
    "about",
    "after",
  ] as const satisfies readonly (keyof RelationInputs)[];
  override readonly needsMarks = true;
  readonly roles: number;
  readonly questionRoles: number;
  readonly #statementEncoder: PatternEncoder;
  readonly #questionEncoder: PatternEncoder;
  readonly #mentions: RelationMentions;
  readonly #write: RelationWrite;
  readonly #hops: RelationHops;
  readonly #history: RelationHistory;
  readonly #recalled: Linear;
  readonly #answer: RelationAnswer;

  constructor({
    dim = 12,
    roles = 3,
    questionRoles = 2,
    embedding = 32,
    units = 48,
    hidden = 64,
    hops = 2,
    hopUnits = 32,
    ...options
  }: RelationMemoryOptions) {
    super(relationMemory, options, { dim, roles, questionRoles, embedding, units, hidden, hops, hopUnits });
    for (const [setting, value] of Object.entries(this.settings)) expectCount(setting, value);
    if (questionRoles < 2) throw new RangeError(`questionRoles: expected at least 2, got ${questionRoles}.`);
    const { vocabulary, answers, random } = options;
    this.roles = roles;
    this.questionRoles = questionRoles;
    const inputDim = units + embedding;
    const words = this.own(patternEmbedding(vocabulary.size, embedding, random));
    this.#statementEncoder = this.own(new PatternEncoder("statement", words, units, random));
    this.#questionEncoder = this.own(new PatternEncoder("question", words, units, random));
    this.#mentions = this.own(new RelationMentions("mentions", { inputDim, roles, random }));
    this.#write = this.own(new RelationWrite("write", { inputDim, roles, dim, hidden, random }));
    this.#hops = this.own(new RelationHops("hops", { inputDim, dim, hops, units: hopUnits, random }));
    this.#history = this.own(new RelationHistory("history", { inputDim, roles, questionRoles, dim, random }));
    this.#recalled = this.own(new Linear("recalled", fanIn([inputDim, recalledDim], random), filled(recalledDim, 0)));
    const pointDim = (hops + 1) * hopUnits + 2 * dim;
    const pastDim = looks * (2 * dim + roles);
    this.#answer = this.own(
      new RelationAnswer("answer", {
        inputDim,
        countDim: pointDim,
        pointerDim: pointDim + pastDim,
        featureDim: pointDim + pastDim + 2 * dim + looks * (recalledDim + 1),
        answers: answers.length,
        random,
      }),
    );
  }

  /** Layers with their output shapes for a short story of three entities, and numbers of weights. */
  override summary(): string {
    const shapes: Readonly<Record<keyof RelationInputs, readonly number[]>> = {
      patterns: [8, 8],
      asked: [8, 8],
      statements: [4, 1],
      mentions: [4, 1, this.roles],
      pronouns: [4, 1, this.roles],
      since: [1, 3],
      questions: [1, 1],
      about: [1, 1, this.questionRoles],
      after: [1, 1],
    };
    return summarize(this, this.build(Object.fromEntries(this.inputNames.map((name) => [name, input(name, shapes[name])]))));
  }

  build(inputs: Inputs): Tensor {
    const { patterns, asked, statements, mentions: slots, pronouns, since, questions, about, after } = inputs as RelationTensors;
    const [batch, count] = questions.shape as [number, number];
    const [all, width] = [batch * count, since.shape[1]!];
    const told = this.#statementEncoder.call(patterns);
    const question = this.#questionEncoder.call(asked).gather(questions).reshape([all, -1]);
    const mentions = this.#mentions.call({ vectors: told, statements, mentions: slots, pronouns, entities: width });
    const memories = this.#write.call({ vectors: told, statements, mentions });

    const stories = Array.from({ length: batch }, (_, story) => story);
    const times = after.mul(batch).add(constant(stories, [batch, 1]));
    const memory = memories
      .reshape([memories.shape[0]! * batch, -1])
      .gather(times)
      .reshape([all, width, width, -1]);
    const pairs = concat([memory, mirrored(memory)]);
    const [a, b] = [0, 1].map((role) =>
      about
        .range(-1, role, role + 1)
        .oneHot(width)
        .reshape([all, 1, width]),
    ) as [Tensor, Tensor];
    const comesLater = since.reshape([batch, 1, width]).greater(after.reshape([batch, count, 1]));
    const present = constant(1).sub(comesLater).reshape([all, width, 1]);
    const row = a.matmul(pairs.reshape([all, width, -1])).reshape([all, width, -1]);
    const countable = concat([this.#hops.call({ vectors: question, pairs, row, present }), row]);

    const relations = relationsOf(memories.range(0, 1, memories.shape[0]!), about);
    const past = this.#history.call({ vectors: told, statements, mentions, relations, asked: question, about, after });
    const pointable = concat([countable, recalledAt(past, { relations, mentions })]);
    const at = (entity: Tensor, own: Tensor): Tensor => entity.matmul(own).reshape([all, -1]);
    return this.#answer.call({
      vectors: question,
      countable,
      pointable,
      features: concat([at(b, pointable), at(a, row), recalledPatterns(past, this.#recalled.call(told), statements)]),
      present,
    });
  }
}
