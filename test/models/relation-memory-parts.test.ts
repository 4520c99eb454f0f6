import { describe, expect, test } from "vitest";
import { constant, type Tensor } from "../../src/graph/tensor.ts";
import { RelationHistory, relationsOf } from "../../src/models/relation-history.ts";
import { RelationMentions } from "../../src/models/relation-mentions.ts";
import { RelationWrite } from "../../src/models/relation-write.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { counting, numbers } from "../support/numbers.ts";

function valueOf(tensor: Tensor): number[] {
  return Array.from(compile({ tensor }, referenceKernels).run().tensor);
}

const random = Random.seeded(1);
const [inputDim, roles, questionRoles, dim] = [4, 2, 2, 3];
const [time, batch, entities, questions] = [5, 2, 4, 2];
const given = (shape: number[], seed: number): Tensor => constant(numbers(shape, seed), shape);
const vectors = given([6, inputDim], 1);
const statements = constant(
  counting(time * batch).map((index) => 1 + (index % 5)),
  [time, batch],
);
/** The entities of each sentence's two roles; those of the two stories lie beside each other. */
const ids = [0, 1, 2, 3, 1, 2, 3, 0, 0, -1, 1, -1, 2, 0, 3, 1, 0, 3, 1, 2];
const said = constant(ids, [time, batch, roles]);
const mentions = said.oneHot(entities);

describe("RelationMentions", () => {
  const layer = new RelationMentions("mentions", { inputDim, roles, random });
  const none = constant([], [0, batch, roles]);
  const meant = (own: Tensor, pronouns: Tensor): number[] =>
    valueOf(layer.call({ vectors, statements, mentions: own, pronouns, entities }));

  test("take a name for the entity it stands for, and nothing for nothing", () => {
    expect(meant(said, none)).toEqual(valueOf(mentions));
  });

  test("take a pronoun for what the last three sentences mention", () => {
    const own = constant([0, -1, 1, -1, 2, -1, 3, -1, -2, -1], [time, 1, roles]);
    const pronouns = constant([0, 0, 0, 0, 0, 0, 0, 0, 1, 0], [time, 1, roles]);
    const rows = valueOf(layer.call({ vectors, statements: statements.range(1, 0, 1), mentions: own, pronouns, entities }));
    const last = rows.slice(-2 * entities, -entities);
    expect(last[0]).toBe(0);
    expect(last.slice(1).every((share) => share > 0.01)).toBe(true);
    expect(last.reduce((sum, share) => sum + share, 0)).toBeClose(1);
    expect(rows.slice(-entities)).toEqual([0, 0, 0, 0]);
  });
});

describe("RelationWrite", () => {
  const layer = new RelationWrite("write", { inputDim, roles, dim, hidden: 5, random });
  const written = (own: Tensor): number[][][] => {
    const all = valueOf(layer.call({ vectors, statements, mentions: own }));
    const [size, row] = [batch * entities * entities * dim, entities * entities * dim];
    return counting(time + 1).map((t) => counting(batch).map((item) => all.slice(t * size + item * row, t * size + (item + 1) * row)));
  };
  const memories = written(mentions);

  test("knows nothing of any pair at first", () => {
    expect(memories[0]!.flat().every((value) => value === 0)).toBe(true);
  });

  test("numbers entities as they are numbered", () => {
    const swapped = [1, 0, 3, 2];
    const others = ids.map((entity) => swapped[entity] ?? entity);
    const permuted = written(constant(others, [time, batch, roles]).oneHot(entities));
    for (const [t, stories] of memories.entries()) {
      for (const [item, memory] of stories.entries()) {
        const pair = (own: number[], a: number, b: number): number[] => own.slice((a * entities + b) * dim, (a * entities + b + 1) * dim);
        for (const a of counting(entities)) {
          for (const b of counting(entities)) {
            expect(pair(permuted[t]![item]!, swapped[a]!, swapped[b]!)).toBeClose(pair(memory, a, b));
          }
        }
      }
    }
  });

  test("keeps what it holds of one story from another", () => {
    const alone = valueOf(layer.call({ vectors, statements: statements.range(1, 1, 2), mentions: mentions.range(1, 1, 2) }));
    expect(memories.flatMap((stories) => stories[1]!)).toBeClose(alone);
  });
});

describe("RelationHistory", () => {
  const layer = new RelationHistory("history", { inputDim, roles, questionRoles, dim, random });
  const about = constant([0, 1, 2, -1, 3, 0, -1, -1], [batch, questions, questionRoles]);
  const after = [5, 2, 4, 0];
  const memories = given([time, batch, entities, entities, dim], 2);
  const relations = relationsOf(memories, about);
  const asked = given([batch * questions, inputDim], 3);
  const weights = valueOf(
    layer.call({ vectors, statements, mentions, relations, asked, about, after: constant(after, [batch, questions]) }),
  );
  const look = (question: number, which: number): number[] =>
    weights.slice((question * 2 + which) * time, (question * 2 + which + 1) * time);
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

  test("looks at what had been told when the question came", () => {
    for (const [question, told] of after.entries()) {
      for (const which of [0, 1]) {
        expect(look(question, which).map((weight) => weight > 0)).toEqual(counting(time).map((t) => t < told - which));
      }
    }
  });

  test("shares at most one look among the sentences, and looks a second time before the first", () => {
    for (const question of after.keys()) {
      const [first, second] = [look(question, 0), look(question, 1)];
      expect(total(first)).toBeLessThanOrEqual(1);
      for (const t of counting(time)) expect(second[t]).toBeLessThanOrEqual(total(first.slice(t + 1)) + 1e-6);
    }
  });

  test("finds the relations of the entity asked about in both directions, at each time", () => {
    const values = valueOf(memories);
    const at = (t: number, item: number, a: number, b: number): number[] => {
      const start = (((t * batch + item) * entities + a) * entities + b) * dim;
      return values.slice(start, start + dim);
    };
    const found = valueOf(relations);
    const own = (question: number, t: number, f: number): number[] => {
      const start = ((question * time + t) * entities + f) * 2 * dim;
      return found.slice(start, start + 2 * dim);
    };
    expect(own(1, 3, 1)).toEqual([...at(3, 0, 2, 1), ...at(3, 0, 1, 2)]);
    expect(own(2, 4, 0)).toEqual([...at(4, 1, 3, 0), ...at(4, 1, 0, 3)]);
    expect(own(3, 4, 0)).toBeClose([0, 0, 0, 0, 0, 0]);
  });
});
