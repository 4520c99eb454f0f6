import { describe, expect, test } from "vitest";
import { Answerer } from "../../src/chat/answerer.ts";
import { constant, input } from "../../src/graph/tensor.ts";
import { StoryTransformer } from "../../src/models/story-transformer.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { referenceKernels } from "../../src/runtime/reference.ts";
import { longestRow, packedSentences, packStories } from "../../src/stories/packing.ts";
import { roomFor } from "../../src/stories/relevance.ts";
import { statement } from "../../src/stories/story.ts";
import { checkParameters } from "../support/gradient-check.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { numbers } from "../support/numbers.ts";
import { answers, placed, probabilities, read, tinyTransformer, vectors, vocabulary, wordStory } from "./tiny-transformer.ts";

const reader = tinyTransformer();
const told = ["Zorb went to the hall.", "She took the balls.", "Quux is in the garden."];
const [first, second] = ["Was Zorb in the hall?", "Has Quux the ball or a blick?"] as const;
const story = wordStory(...told, first, second);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const weight = (own: StoryTransformer, name: string) => own.parameters.find((parameter) => parameter.name === name)!;

describe.each(kernelSets)("StoryTransformer, %s kernels", (_, kernels) => {
  test("gives the numbers of the reference", () => {
    const packed = packStories([story], reader, { time: 48, questions: 2 });
    const { inputs, feeds } = placed(packed);
    expect(compile({ y: reader.build(inputs) }, kernels).run(feeds).y).toBeClose(read(reader, packed).answers.flat());
  });
});

describe("StoryTransformer", () => {
  test("gives each question probabilities of the answers and of the statements, and none to statements that are not there", () => {
    const given = read(reader, packStories([story], reader, { time: 32, questions: 3 }));
    expect(given.answers.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(given.answers.map(total)).toBeClose([1, 1, 1]);
    expect(given.support.map((row) => row.length)).toEqual([8, 8, 8]);
    expect(given.support.map((row) => total(row.slice(0, 3)))).toBeClose([1, 1, 1]);
  });

  test("builds its answers and its attention on one and the same reading", () => {
    const { inputs } = placed(packStories([story], reader, { time: 32, questions: 3 }));
    expect(reader.scores(inputs)).toBe(reader.scores(inputs));
    const steps = compile({ output: reader.build(inputs), attention: reader.attention(inputs) }, referenceKernels).plan.steps.length;
    expect(steps).toBeLessThan(1.2 * compile({ output: reader.build(inputs) }, referenceKernels).plan.steps.length);
  });

  test("has the gradients of central differences", () => {
    const own = tinyTransformer({ dim: 8, blocks: 2 }, 2);
    const { inputs, feeds } = placed(packStories([story], own, { time: 32, questions: 2 }));
    const scores = own.scores(inputs);
    expect(scores.answers.shape).toEqual([2, 3]);
    expect(scores.support.shape).toEqual([2, packedSentences(32)]);
    // Statements that are not there have a logit of −10⁹, which would drown all others.
    const loss = scores.answers
      .mul(constant(numbers([2, 3], 9), [2, 3]))
      .sum()
      .add(
        scores.support
          .softmax()
          .mul(constant(numbers([2, 8], 8), [2, 8]))
          .sum(),
      );
    const found = checkParameters({ loss, parameters: own.parameters, feeds }, 24);
    for (const { analytic, numeric } of Object.values(found)) expect(analytic).toBeClose(numeric, { atol: 2e-5 });
    const silent = Object.keys(found).filter((name) => found[name]!.analytic.every((value) => value === 0));
    // In the last block only marks look, which are like no word.
    expect(silent).toEqual(["block_2/likeness"]);
  });

  test.each([
    ["a longer row", { time: 64, questions: 2 }],
    ["the longest row", { time: longestRow, questions: 2 }],
    ["room for more questions", { time: 32, questions: 8 }],
  ])("answers the same in %s", (_, layout) => {
    const expected = read(reader, packStories([story], reader, { time: 32, questions: 2 }));
    const given = read(reader, packStories([story], reader, layout));
    for (const question of [0, 1]) {
      expect(given.answers[question]!).toBeClose(expected.answers[question]!, { atol: 1e-6 });
      expect(given.support[question]!.slice(0, 3)).toBeClose(expected.support[question]!.slice(0, 3), { atol: 1e-6 });
    }
  });

  test("answers the same beside other stories with hundreds of other words, and beside empty rows", () => {
    const others = Array.from({ length: 20 }, (_, item) =>
      wordStory(...Array.from({ length: 4 }, (_, line) => `Who${item} saw what${line}of${item} here${item}at${line}.`), "Is it?"),
    );
    const packed = packStories([others[0]!, story, ...others.slice(1), wordStory()], reader, { time: 32, questions: 2 });
    expect(packed.known.shape[0]).toBe(256);
    const given = read(reader, packed).answers;
    expect(given.slice(2, 4).flat()).toBeClose(probabilities(reader, story).flat(), { atol: 1e-6 });
    expect(given.flat().every(Number.isFinite)).toBe(true);
  });

  test("answers each question as if it were the only one", () => {
    const alone = [first, second].map((question) => probabilities(reader, wordStory(...told, question))[0]!);
    expect(probabilities(reader, story).flat()).toBeClose(alone.flat(), { atol: 1e-6 });
    expect(
      probabilities(reader, wordStory(...told, second, first))
        .toReversed()
        .flat(),
    ).toBeClose(alone.flat(), { atol: 1e-6 });
  });

  test("looks at the order of words and of statements", () => {
    const expected = probabilities(reader, wordStory(...told, first)).flat();
    expect(probabilities(reader, wordStory(...told.toReversed(), first)).flat()).not.toBeClose(expected, { atol: 1e-4 });
    expect(probabilities(reader, wordStory("Hall the to went Zorb.", ...told.slice(1), first)).flat()).not.toBeClose(expected, {
      atol: 1e-4,
    });
  });

  test("answers an empty story", () => {
    expect(total(probabilities(reader, wordStory(first))[0]!)).toBeClose(1);
  });

  test("divides its logits by the temperature", () => {
    const [warm, cold] = [2, 1].map((temperature) => tinyTransformer({ temperature }));
    const [soft, hard] = [warm!, cold!].map((own) => probabilities(own, story)[0]!) as [number[], number[]];
    const powers = hard.map((probability) => Math.sqrt(probability));
    expect(soft).toBeClose(powers.map((power) => power / total(powers)));
  });

  test("draws what it drops and nothing else in training", () => {
    const own = tinyTransformer({ dropout: 0.3 });
    const { inputs, feeds } = placed(packStories([story], own, { time: 32, questions: 2 }));
    const training = { seed: input("seed", []), progress: input("progress", []) };
    const program = compile({ y: own.score(inputs, { training }).answers }, referenceKernels);
    const learned = (seed: number): number[] => [...program.run({ ...feeds, seed, progress: 0 }).y];
    expect(learned(1)).toEqual(learned(1));
    expect(learned(2)).not.toBeClose(learned(1), { atol: 1e-4 });
  });
});

describe("names that the network has never seen", () => {
  const renamed = (text: string): string => text.replaceAll("Zorb", "Wemp").replaceAll("Quux", "Flink").replaceAll("blick", "snord");
  const other = wordStory(...[...told, first, second].map(renamed));

  test("come in by their letters alone", () => {
    const layout = { time: 32, questions: 2 };
    const { grams, gramWeights, ...rest } = packStories([story], reader, layout);
    const { grams: otherGrams, gramWeights: otherWeights, ...otherRest } = packStories([other], reader, layout);
    expect(otherRest).toEqual(rest);
    expect([otherGrams, otherWeights]).not.toEqual([grams, gramWeights]);
  });

  test("may be others without any difference to an answer, but for what the network makes of letters", () => {
    const own = tinyTransformer();
    expect(probabilities(own, other).flat()).not.toEqual(probabilities(own, story).flat());
    weight(own, "grams/embeddings").values.fill(0);
    expect(probabilities(own, other)).toEqual(probabilities(own, story));
  });

  test("are told apart by their codes alone, where it makes nothing of letters", () => {
    const own = tinyTransformer();
    weight(own, "grams/embeddings").values.fill(0);
    const about = (name: string): number[] => probabilities(own, wordStory(...told, `Is ${name} in the hall?`))[0]!;
    expect(about("Zorb")).not.toBeClose(about("Quux"), { atol: 1e-4 });
    expect(about("Wemp")).not.toBeClose(about("Zorb"), { atol: 1e-4 });
    expect(about("Wemp")).toBeClose(about("Flink"), { atol: 1e-6 }); // neither was told of
  });
});

describe("a story transformer as a reader", () => {
  test("knows the words that it learned, those that have a vector, and forms of these", () => {
    const without = tinyTransformer({ vocabulary: vocabulary, vectors });
    expect(["hall", "balls", "has"].every((word) => without.knows(word))).toBe(true);
    expect(["zorb", "xylophone"].some((word) => without.knows(word))).toBe(false);
  });

  test("knows what may be called sure", () => {
    expect(tinyTransformer().sureAbove).toBe(0.8);
    expect(tinyTransformer({ sureAbove: 0.65 }).sureAbove).toBe(0.65);
  });

  const long = Array.from({ length: 300 }, (_, index) =>
    statement(index === 7 ? "Zorb hid the frumious key." : `They saw thing${index} there.`),
  );
  const asked = statement("Where did Zorb hide the frumious key?");

  test("chooses what has to do with the question where a row has no room for all, and not more than can be read at once", () => {
    const chosen = reader.choose(long, asked);
    expect(chosen).toContain(7);
    expect(chosen.at(-1)).toBe(299);
    const room = roomFor(chosen.map((place) => long[place]!)) + asked.tokens.length + 1;
    expect(room).toBeGreaterThan(160 - 4);
    expect(room).toBeLessThanOrEqual(160);
  });

  test("chooses all statements as long as a row has room for them", () => {
    const fitting = Math.floor((longestRow - asked.tokens.length - 1 - 5) / 4) + 1;
    expect(reader.choose(long.slice(0, fitting), asked)).toEqual([...long.slice(0, fitting).keys()]);
    expect(reader.choose(long.slice(0, fitting + 1), asked).length).toBeLessThan(fitting);
  });

  test("answers about a story that is longer than any row, and gives weight only to what it took in", () => {
    const given = new Answerer(reader, referenceKernels).answer(long, asked);
    const chosen = new Set(reader.choose(long, asked));
    expect(given.read).toBe(chosen.size);
    expect(given.weights).toHaveLength(300);
    expect(total(given.weights)).toBeClose(1);
    expect(given.weights.every((own, place) => own === 0 || chosen.has(place))).toBe(true);
  });

  test("answers questions and takes in sentences as long as the chat lets through", () => {
    const words = Array.from({ length: 1000 }, () => "a").join(" ");
    const answerer = new Answerer(reader, referenceKernels);
    for (const [statements, question] of [
      [[statement(words)], asked],
      [[statement("Zorb slept.")], statement(words)],
      [[statement(words), statement(words)], statement(words)],
    ] as const) {
      expect(total(Object.values(answerer.answer(statements, question).probabilities))).toBeClose(1);
    }
  });

  test("prepares what a row holds, without any one statement too", () => {
    const statements = told.map((text) => statement(text));
    const prepared = reader.prepare(statements, statement(first));
    const { statements: all, questions } = wordStory(...told, first);
    const layout = { time: 32, questions: 1 };
    expect(prepared()).toEqual(packStories([{ statements: all, questions }], reader, layout));
    expect(prepared(1)).toEqual(packStories([{ statements: all.toSpliced(1, 1), questions }], reader, layout));
  });

  test("gives the weights of statements in the order in which they were told", () => {
    expect(reader.attended([0.5, 0.2, 0.3, 0, 0], 3)).toEqual([0.5, 0.2, 0.3]);
  });

  test("says in the chat what it makes of a story in one row", () => {
    const given = new Answerer(reader, referenceKernels).answer(
      told.map((text) => statement(text)),
      statement(first),
    );
    const expected = read(reader, packStories([wordStory(...told, first)], reader, { time: 32, questions: 1 }));
    expect(answers.map((answer) => given.probabilities[answer as "yes"])).toBeClose(expected.answers[0]!);
    expect(given.weights).toBeClose(expected.support[0]!.slice(0, 3));
  });
});

describe("a story transformer is refused", () => {
  test("without word vectors", () => {
    const options = { vocabulary, answers, random: Random.seeded(1) };
    expect(() => new StoryTransformer(options)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: story-transformer: expected word vectors, got none.]`,
    );
  });

  test("whose width does not divide into its heads", () => {
    expect(() => tinyTransformer({ dim: 8, heads: 3 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: transformerblock "block_1": expected a dim that divides into 3 heads, got 8.]`,
    );
  });

  test.each([0, 1.5, -1, NaN])("of %d blocks", (blocks) => {
    expect(() => tinyTransformer({ blocks })).toThrow(`blocks: expected a whole number of at least 1, got ${blocks}.`);
  });

  test.each([0, 0.5, -2, NaN])("of %d heads", (heads) => {
    expect(() => tinyTransformer({ heads })).toThrow(RangeError);
  });

  test.each([0, -1, NaN])("with a temperature of %d", (temperature) => {
    expect(() => tinyTransformer({ temperature })).toThrow(`temperature: expected a number above 0, got ${temperature}.`);
  });

  test("with more weights than allowed", () => {
    expect(() => tinyTransformer({ mostWeights: 5000 })).toThrow(/expected at most 5000 weights/);
  });
});
