import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import {
  gramBuckets,
  isSameWord,
  longestRow,
  mostGrams,
  packedLength,
  packedNames,
  packedSentences,
  packStories,
  pairKinds,
  placesInSentence,
  rowLength,
  statementCodeDim,
} from "../../src/stories/packing.ts";
import { vectors, vocabulary, wordStory } from "../models/tiny-transformer.ts";
import { counting } from "../support/numbers.ts";

const options = { vocabulary, vectors, codeDim: 4 };
const time = 32;

/**
 * Its places: 0 zorb, 1 has, 2 two, 3 balls, 4 she, 5 put, 6 her, 7 ball, 8 in, 9 her, 10 hall, then 11 a mark, 12 is,
 * 13 zorb, 14 in, 15 her, 16 attic, and 17 a mark, 18 has, 19 she, 20 her, 21 attic.
 */
const story = wordStory("Zorb has two balls.", "She put her ball in her hall.", "Is Zorb in her attic?", "Has she her attic?");
const packed = packStories([story], options, { time, questions: 3 });
const used = packedLength(story);

const row = (name: keyof typeof packed, index: number, width: number): number[] => [
  ...packed[name].values.subarray(index * width, (index + 1) * width),
];
const pair = (at: number, to: number): number => packed.pairs.values[at * time + to]!;
const codesWidth = options.codeDim + statementCodeDim;
const code = (place: number): number[] => row("codes", place, codesWidth).slice(0, options.codeDim);
const statementCode = (place: number): number[] => row("codes", place, codesWidth).slice(options.codeDim);

describe("packed stories", () => {
  test("have the shapes that the network reads", () => {
    expect(used).toBe(22);
    expect(Object.keys(packed).toSorted()).toEqual([...packedNames].toSorted());
    expect(Object.fromEntries(Object.entries(packed).map(([name, { shape }]) => [name, shape]))).toEqual({
      vectors: [256, 5],
      known: [256],
      grams: [256, mostGrams],
      gramWeights: [256, mostGrams],
      tokens: [1, time],
      codes: [1, time, codesWidth],
      places: [1, time],
      seen: [1, time],
      pairs: [1, time, time],
      pooling: [1, packedSentences(time), time],
      marks: [3],
      story: [3],
    });
    for (const { shape, values } of Object.values(packed)) expect(values).toHaveLength(shape.reduce((size, own) => size * own, 1));
  });

  test("number their words in order, each word once, marks and padding 0", () => {
    const words = [1, 2, 3, 4, 5, 6, 7, 8, 9, 7, 10, 0, 11, 1, 9, 7, 12, 0, 2, 5, 7, 12];
    expect([...packed.tokens.values]).toEqual([...words, ...counting(time - used).map(() => 0)]);
  });

  test("say of each word what it means and which it is, where that is known", () => {
    expect([1, 2, 4].map((word) => packed.known.values[word])).toEqual([0, vocabulary.id("has"), 0]);
    const meaning = new Float32Array(5);
    vectors.write(vectors.row("ball")!, meaning, 0);
    expect(row("vectors", 4, 5)).toEqual([...meaning]); // "balls" means what "ball" means
    expect([0, 1].map((word) => row("vectors", word, 5))).toEqual([0, 1].map(() => [0, 0, 0, 0, 0]));
  });

  test("spell each word by its letter trigrams and its end, which together weigh as much for long words as for short ones", () => {
    const squares = (word: number): number => row("gramWeights", word, mostGrams).reduce((sum, weight) => sum + weight ** 2, 0);
    expect([1, 2, 4, 12].map(squares)).toBeClose([1, 1, 1, 1]);
    expect(squares(0)).toBe(0);
    expect(row("gramWeights", 1, mostGrams).filter((weight) => weight > 0)).toHaveLength(5); // <zo zor orb rb> and its end
    expect(packed.grams.values.every((gram) => gram >= 0 && gram < gramBuckets && Number.isInteger(gram))).toBe(true);
    const [balls, ball] = [4, 8].map((word) => new Set(row("grams", word, mostGrams)));
    expect([...balls!].filter((gram) => ball!.has(gram)).length).toBeGreaterThanOrEqual(3); // <ba bal all
  });

  test("are the same with and without articles, which are not read", () => {
    const { statements, questions } = story;
    const [told, asked] = [
      ["the", ...statements[0]!],
      [...questions[0]!.slice(0, 3), "an", ...questions[0]!.slice(3), "a"],
    ];
    const withArticles = { statements: [told, ...statements.slice(1)], questions: [asked, ...questions.slice(1)] };
    expect(packStories([withArticles], options, { time, questions: 3 })).toEqual(packed);
    expect(packedLength(withArticles)).toBe(used);
  });

  test("say how far into its sentence a word is, and whether that is a question", () => {
    expect([...packed.places.values.subarray(0, used)]).toEqual([
      ...counting(4),
      ...counting(7),
      ...[0, 1, 2, 3, 4, 5].map((place) => placesInSentence + place),
      ...[0, 1, 2, 3, 4].map((place) => placesInSentence + place),
    ]);
    const long = wordStory(`Zorb ${"very ".repeat(30)} has.`);
    expect(Math.max(...packStories([long], options, { time, questions: 0 }).places.values)).toBe(placesInSentence - 1);
  });

  test("mark all forms of one word by one code of length 3, other words by others, and marks and padding by none", () => {
    expect(code(7)).toEqual(code(3));
    expect(code(13)).toEqual(code(0));
    expect(new Set([0, 1, 2, 3, 4, 5, 6].map((place) => code(place).join(" "))).size).toBe(7);
    expect(counting(11).map((place) => Math.hypot(...code(place)))).toBeClose(counting(11).map(() => 3));
    for (const place of [11, 17, ...counting(time).slice(used)]) expect(code(place)).toEqual([0, 0, 0, 0]);
  });

  test("give a question's own words the same codes whatever else is asked", () => {
    const { statements, questions } = story;
    const alone = packStories([{ statements, questions: questions.slice(1) }], options, { time, questions: 1 });
    expect([...alone.codes.values.subarray(11 * codesWidth, 16 * codesWidth)]).toEqual(
      [17, 18, 19, 20, 21].flatMap((place) => [...code(place), ...statementCode(place)]),
    );
  });

  test("mark the words of each statement by a code of their own, those of questions by none", () => {
    expect(new Set([0, 1, 2, 3].map((place) => statementCode(place).join(" "))).size).toBe(1);
    expect(new Set([4, 5, 6, 7, 8, 9, 10].map((place) => statementCode(place).join(" "))).size).toBe(1);
    expect(statementCode(4)).not.toBeClose(statementCode(0), { atol: 0.01 });
    expect([Math.hypot(...statementCode(0)), Math.hypot(...statementCode(4))]).toBeClose([3, 3]);
    for (const place of counting(time).slice(11)) expect(statementCode(place).every((value) => value === 0)).toBe(true);
  });

  test("count how many earlier statements have the word", () => {
    expect([...packed.seen.values.subarray(0, 11)]).toEqual(counting(11).map((place) => (place === 7 ? 1 : 0)));
    expect([...packed.seen.values.subarray(11, used)]).toEqual([0, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0]);
    const often = packStories([wordStory("Zorb Zorb.", "Zorb has.", "Zorb is.", "Zorb in.", "Is Zorb in?")], options, {
      time,
      questions: 1,
    });
    expect([0, 1, 2, 4, 6, 10].map((place) => often.seen.values[place])).toEqual([0, 0, 1, 2, 2, 2]);
  });

  test("let statements look at statements, and a question at statements and itself", () => {
    const question = (place: number): number => (place < 11 ? 0 : place < 17 ? 1 : 2);
    for (const at of counting(time)) {
      for (const to of counting(time)) {
        const open = at < used && to < used && (question(to) === 0 || question(to) === question(at));
        expect([at, to, pair(at, to) > 0]).toEqual([at, to, open]);
      }
    }
    expect(Math.max(...packed.pairs.values)).toBeLessThan(pairKinds);
  });

  test("tell pairs by distance within a sentence, by sentences apart beyond it, and by whether both are the same word", () => {
    expect(pair(0, 1)).toBe(pair(1, 2));
    expect(pair(0, 1)).not.toBe(pair(1, 0));
    expect(pair(0, 4)).toBe(pair(1, 10));
    expect(pair(0, 4)).not.toBe(pair(4, 0));
    expect(isSameWord(pair(3, 7))).toBe(true);
    expect(isSameWord(pair(7, 3))).toBe(true);
    expect(isSameWord(pair(3, 6))).toBe(false);
    expect(isSameWord(pair(3, 3))).toBe(false);
    expect(isSameWord(pair(11, 11))).toBe(false);
    expect(isSameWord(0)).toBe(false);
  });

  test("average the words of each statement", () => {
    expect(row("pooling", 0, time)).toBeClose(counting(time).map((place) => (place < 4 ? 1 / 4 : 0)));
    expect(row("pooling", 1, time)).toBeClose(counting(time).map((place) => (place >= 4 && place < 11 ? 1 / 7 : 0)));
    expect(row("pooling", 2, time).every((share) => share === 0)).toBe(true);
  });

  test("say where the mark of each question stands, through all rows", () => {
    const two = packStories([story, story], options, { time, questions: 3 });
    expect([...two.marks.values]).toEqual([11, 17, 0, time + 11, time + 17, 0]);
  });

  test("say whose each question is", () => {
    const two = packStories([story, wordStory("Zorb has it.", "Has Zorb it?")], options, { time, questions: 2 });
    expect([...two.story.values]).toEqual([0, 0, 1, 1]);
  });

  test.each([
    ["places", { time: 21, questions: 3 }],
    ["questions", { time, questions: 1 }],
  ])("refuse a story with more %s than there is room for", (_, layout) => {
    expect(() => packStories([story], options, layout)).toThrow(RangeError);
  });

  test("say what there is room for", () => {
    const many = wordStory(...Array.from({ length: 9 }, () => "Zorb."));
    expect(() => packStories([many], options, { time, questions: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: packStories: expected at most 32 places, 8 statements and 0 questions, got 9, 9 and 0.]`,
    );
  });
});

describe("packed stories in training", () => {
  const learned = (seed: number) => packStories([story, story], options, { time, questions: 2, random: Random.seeded(seed) });

  test("have other codes in each story, the same for the same word", () => {
    const { codes } = learned(1);
    const own = (item: number, place: number): number[] => [
      ...codes.values.subarray((item * time + place) * codesWidth, (item * time + place) * codesWidth + options.codeDim),
    ];
    expect(own(0, 13)).toEqual(own(0, 0));
    expect(own(1, 0)).not.toBeClose(own(0, 0), { atol: 0.01 });
    expect(Math.hypot(...own(1, 0))).toBeClose(3);
  });

  test("are the same for the same seed", () => {
    expect(learned(1)).toEqual(learned(1));
    expect(learned(2)).not.toEqual(learned(1));
  });

  test("take the ids and the vectors of some words away", () => {
    const known = Array.from({ length: 40 }, (_, seed) => learned(seed).known.values[2]!);
    const kept = known.filter((id) => id === vocabulary.id("has")).length;
    expect(kept).toBeGreaterThan(25);
    expect(kept).toBeLessThan(40);
    expect(known.every((id) => id === 0 || id === vocabulary.id("has"))).toBe(true);
  });
});

describe("rowLength", () => {
  const words = (count: number) => ({ statements: [Array.from({ length: count }, () => "zorb")], questions: [] });

  test.each([
    [1, 32],
    [32, 32],
    [33, 48],
    [512, longestRow],
    [513, Infinity],
  ])("for %d words is %d", (count, length) => {
    expect(rowLength(words(count))).toBe(length);
  });

  test("has room for many short statements", () => {
    const story = wordStory(...Array.from({ length: 20 }, () => "Zorb."));
    expect(rowLength(story)).toBe(80);
    expect(packedSentences(rowLength(story))).toBe(20);
  });
});
