import { describe, expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { concat, constant, input } from "../../src/graph/tensor.ts";
import type { RelationMemory } from "../../src/models/relation-memory.ts";
import { Random } from "../../src/random.ts";
import type { KernelSet } from "../../src/runtime/kernels.ts";
import { compile, Machine } from "../../src/runtime/machine.ts";
import { float64Kernels, referenceKernels } from "../../src/runtime/reference.ts";
import { relationInputs, relationTargets } from "../../src/stories/relations.ts";
import type { Story } from "../../src/stories/story.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { numbers } from "../support/numbers.ts";
import { encoded, smallNetwork, story } from "./relation-stories.ts";

const moves = story(
  "Ana went to the hall.",
  "Is Ana in the hall? yes",
  "Ben took the ball.",
  "He went to the attic.",
  "Where is the ball? attic",
  "Is Cleo in the attic? not told",
);
const short = story("Dora went to the cellar.", "Where is Dora? cellar");
const long = story(
  "Ana and Ben went to the hall.",
  "Dora went to the cellar.",
  "Cleo took the ball.",
  "Cleo went to the shed.",
  "Where was the ball before the shed? hall",
);

function built(network: RelationMemory, stories: readonly Story[]) {
  const batch = relationInputs(encoded(stories), network);
  const inputs = Object.fromEntries(network.inputNames.map((name) => [name, input(name, batch[name].shape)]));
  const feeds = Object.fromEntries(network.inputNames.map((name) => [name, batch[name].values]));
  const { values, shape } = relationTargets(encoded(stories), network.answers.length);
  return { output: network.build(inputs), feeds, targets: constant(values, shape) };
}

/** The probabilities of each question of the first story: of the answers, then of its entities. */
function answersOf(network: RelationMemory, stories: readonly Story[], kernels: KernelSet = referenceKernels): number[][] {
  const { output, feeds } = built(network, stories);
  const values = compile({ output }, kernels).run(feeds).output;
  const [first] = encoded(stories);
  const [width, known] = [output.shape[1]!, network.answers.length + first!.entities.length];
  return first!.questions.map((_, row) => Array.from(values.slice(row * width, row * width + known)));
}

describe("RelationMemory", () => {
  test("gives each question of each story probabilities of the answers and entities", () => {
    const { output, feeds } = built(smallNetwork(), [moves, short]);
    const values = compile({ output }, referenceKernels).run(feeds).output;

    expect(output.shape).toEqual([8 * 3, 3 + 6]);
    for (let row = 0; row < 24; row++) {
      expect(Array.from(values.slice(row * 9, (row + 1) * 9)).reduce((sum, own) => sum + own, 0)).toBeClose(1);
    }
  });

  test("points at no padding", () => {
    const { output, feeds } = built(smallNetwork(), [short, moves]);
    const [first] = compile({ first: output.range(0, 0, 1) }, referenceKernels)
      .run(feeds)
      .first.slice(3 + 2);
    expect(first).toBe(0);
  });

  test.each([2, 3])("reads stories with %i hops", (hops) => {
    expect(answersOf(smallNetwork({ hops }), [moves])).toHaveLength(3);
  });

  test("answers the same with other names", () => {
    const other = (text: string): string => text.replaceAll("Ana", "Zyx").replaceAll("hall", "wug").replaceAll("ball", "blicket");
    const renamed = story(
      ...[
        "Ana went to the hall.",
        "Is Ana in the hall? yes",
        "Ben took the ball.",
        "He went to the attic.",
        "Where is the ball? attic",
        "Is Cleo in the attic? not told",
      ].map(other),
    );
    expect(answersOf(smallNetwork(), [renamed])).toEqual(answersOf(smallNetwork(), [moves]));
  });

  test("answers the same beside longer stories with more entities and questions", () => {
    const network = smallNetwork();
    for (const other of [moves, long]) {
      for (const [row, alone] of answersOf(network, [short]).entries()) {
        expect(answersOf(network, [short, other])[row]!).toBeClose(alone);
      }
    }
  });

  test("answers what had been told when the question came", () => {
    const network = smallNetwork();
    const [before] = answersOf(network, [story("Ana went to the hall.", "Where is Ana? hall", "Ana went to the attic.")]);
    const [after] = answersOf(network, [story("Ana went to the hall.", "Ana went to the attic.", "Where is Ana? attic")]);
    const [alone] = answersOf(network, [story("Ana went to the hall.", "Where is Ana? hall")]);
    expect(before).toBeClose([...alone!, 0]);
    expect(before!.slice(0, 5)).not.toBeClose(after!.slice(0, 5), { atol: 1e-3 });
  });

  test("lets a pronoun mean what was said before", () => {
    const network = smallNetwork();
    const told = (first: string): number[] =>
      answersOf(network, [story("Ana went to the hall.", first, "He went to the attic.", "Is Ana in the attic? no")])[0]!;
    expect(told("Ben took the ball.")).not.toBeClose(told("Ana took the ball."), { atol: 1e-3 });
  });

  test("sums up its layers", () => {
    expect(smallNetwork().summary()).toMatchInlineSnapshot(`
      "Model: "relation-memory"
      Layer (type)                      Output shape         Parameters
      embedding (Embedding)             [batch, 8, 4]                72
      statement (GRU)                   [batch, 5]                  165
      question (GRU)                    [batch, 5]                  165
      mentions/query (Linear)           [batch, 48]                 480
      mentions/key (Linear)             [batch, 48]                 480
      mentions (RelationMentions)       [batch, 1, 3, 3]              3
      write/gate (Linear)               [batch, 72]                 720
      write/candidate (Linear)          [batch, 72]                 720
      write/gain (Linear)               [batch, 24]                 240
      write/follow (Linear)             [batch, 12]                 120
      write/leader (Linear)             [batch, 3]                   30
      write/follow_gain (Linear)        [batch, 3]                   30
      write/read (Linear)               [batch, 3, 6]               108
      write/write_gate (Linear)         [batch, 3, 18]              108
      write/write_candidate (Linear)    [batch, 3, 18]              108
      write/follow_read (Linear)        [batch, 3, 3]                18
      write (RelationWrite)             [batch, 1, 3, 3, 3]           6
      hops/gains (Linear)               [batch, 12]                 120
      hops/first (Linear)               [batch, 3, 4]                24
      hops/step_1 (Linear)              [batch, 3, 4]                16
      hops/relation_1 (Linear)          [batch, 3, 3, 4]             24
      hops/step_2 (Linear)              [batch, 3, 4]                16
      hops/relation_2 (Linear)          [batch, 3, 3, 4]             24
      hops (RelationHops)               [batch, 3, 12]                0
      history/state (Linear)            [batch, 4, 48]              576
      history/key (Linear)              [batch, 48]                 480
      history/question (Linear)         [batch, 96]                 960
      history/score (Linear)            [batch, 4, 2]                98
      history (RelationHistory)         [batch, 2, 4]                 0
      recalled (Linear)                 [batch, 16]                 160
      answer/count_gain (Linear)        [batch, 8]                   80
      answer/count (Linear)             [batch, 3, 8]               152
      answer/hidden (Linear)            [batch, 64]               5,440
      answer/hidden_gates (Linear)      [batch, 128]              1,280
      answer/more (Linear)              [batch, 64]               4,160
      answer/words (Linear)             [batch, 3]                  195
      answer/pointer_gates (Linear)     [batch, 128]              1,280
      answer/pointer_features (Linear)  [batch, 128]             10,880
      answer/pointer (Linear)           [batch, 3, 64]            2,368
      answer/point (Linear)             [batch, 3, 1]                65
      answer (RelationAnswer)           [batch, 6]                    0
      Total parameters: 31,971"
    `);
  });

  test("refuses fewer than two roles of a question, and sizes that are not whole", () => {
    expect(() => smallNetwork({ questionRoles: 1 })).toThrow(new RangeError("questionRoles: expected at least 2, got 1."));
    expect(() => smallNetwork({ hops: 1.5 })).toThrow(new RangeError("hops: expected a whole number of at least 1, got 1.5."));
  });
});

describe.each(kernelSets)("RelationMemory, %s kernels", (_, kernels) => {
  test("answers as the float64 reference does", () => {
    const network = smallNetwork();
    const expected = answersOf(network, [moves, long], float64Kernels);
    for (const [row, own] of answersOf(network, [moves, long], kernels).entries()) expect(own).toBeClose(expected[row]!);
  });
});

test("the gradient of each weight is the slope along a random direction", () => {
  const network = smallNetwork({ random: Random.seeded(5) });
  const { parameters } = network;
  const { output, feeds, targets } = built(network, [moves, long]);
  const loss = output.add(1e-9).log().mul(targets).sum().neg();
  const directions = parameters.map(({ shape }, index) => numbers(shape, index));
  const slopes = gradient(loss, parameters).map((own, index) => own.mul(constant(directions[index]!, own.shape)).sum().reshape([1]));
  const machine = new Machine(float64Kernels, parameters);
  const backward = machine.compile({ slopes: concat(slopes) });
  const forward = machine.compile({ loss });

  const analytic = backward.run(feeds).slopes;
  const step = 1e-5;
  const numeric = parameters.map((parameter, index) => {
    const weights = machine.view(machine.region([parameter]));
    const before = weights.slice();
    const lossAt = (moved: number): number => {
      for (const [at, direction] of directions[index]!.entries()) weights[at] = before[at]! + moved * direction;
      return forward.run(feeds).loss[0]!;
    };
    const slope = (lossAt(step) - lossAt(-step)) / (2 * step);
    weights.set(before);
    return slope;
  });

  expect(numeric.filter((slope) => slope !== 0)).toHaveLength(parameters.length);
  expect(analytic).toBeClose(numeric, { atol: 1e-6 });
});
