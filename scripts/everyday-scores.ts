import { input } from "../src/graph/tensor.ts";
import type { StoryTransformer } from "../src/models/story-transformer.ts";
import { Machine, type Program } from "../src/runtime/machine.ts";
import { selectKernels } from "../src/runtime/select.ts";
import { statement } from "../src/stories/story.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { sentences } from "../src/text/sentences.ts";

/** One answered question. */
export interface Answered {
  readonly domain: string;
  readonly difficulty: number;
  readonly answer: string;
  readonly given: string;
  /** Of each of the network's answers, before any temperature. */
  readonly logits: readonly number[];
}

/** Answers every question as the chat does: all of the story's sentences, one question at a time. */
export function answerAll(reader: StoryTransformer, stories: readonly WrittenStory[]): Answered[] {
  const machine = new Machine(selectKernels(), reader.parameters);
  const programs = new Map<string, Program<"logits">>();
  return stories.flatMap(({ domain, difficulty, lines, questions }) => {
    const told = lines.flatMap((line) => sentences(line).map((sentence) => statement(sentence)));
    return questions.map(({ text, answer }) => {
      const asked = statement(text);
      const chosen = reader.choose(told, asked).map((place) => told[place]!);
      const inputs = reader.prepare(chosen, asked)();
      const key = Object.values(inputs)
        .map(({ shape }) => shape.join(" "))
        .join("|");
      let program = programs.get(key);
      if (!program) {
        const tensors = Object.fromEntries(Object.entries(inputs).map(([name, { shape }]) => [name, input(name, shape)]));
        program = machine.compile({ logits: reader.scores(tensors).answers });
        programs.set(key, program);
      }
      const { logits } = program.run(Object.fromEntries(Object.entries(inputs).map(([name, { values }]) => [name, values])));
      const given = reader.answers[logits.indexOf(Math.max(...logits))]!;
      return { domain, difficulty, answer, given, logits: [...logits] };
    });
  });
}

export function softmax(logits: readonly number[], temperature: number): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp((logit - most) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export function accuracy(answered: readonly Answered[]): number {
  return answered.filter(({ answer, given }) => answer === given).length / answered.length;
}

/** The temperature under which the right answers are likeliest. */
export function bestTemperature(answered: readonly Answered[], answers: readonly string[]): number {
  const loss = (temperature: number): number =>
    answered.reduce((sum, { answer, logits }) => sum - Math.log(softmax(logits, temperature)[answers.indexOf(answer)]! + 1e-9), 0);
  const tried = Array.from({ length: 60 }, (_, index) => 0.4 + 0.05 * index);
  return tried.reduce((best, own) => (loss(own) < loss(best) ? own : best));
}

export interface Coverage {
  /** Share of the questions that are answered as sure. */
  readonly coverage: number;
  readonly accuracy: number;
}

/** How many answers are sure above a threshold, and how often those are right. */
export function coverageAbove(
  answered: readonly Answered[],
  { temperature, threshold }: { temperature: number; threshold: number },
): Coverage {
  const sure = answered.filter(({ logits }) => Math.max(...softmax(logits, temperature)) >= threshold);
  return { coverage: sure.length / answered.length, accuracy: sure.length === 0 ? 1 : accuracy(sure) };
}

/** The lowest threshold above which answers are right at least so often; 1 where there is none. */
export function thresholdFor(answered: readonly Answered[], temperature: number, wanted: number): number {
  const tried = Array.from({ length: 100 }, (_, index) => index / 100);
  return tried.find((threshold) => coverageAbove(answered, { temperature, threshold }).accuracy >= wanted) ?? 1;
}

/** Expected calibration error over ten equal bins (Naeini et al. 2015). */
export function calibrationError(answered: readonly Answered[], temperature: number): number {
  const bins = Map.groupBy(answered, ({ logits }) => Math.min(9, Math.floor(10 * Math.max(...softmax(logits, temperature)))));
  return [...bins.values()].reduce((sum, own) => {
    const confidence = own.reduce((total, { logits }) => total + Math.max(...softmax(logits, temperature)), 0) / own.length;
    return sum + (own.length / answered.length) * Math.abs(confidence - accuracy(own));
  }, 0);
}
