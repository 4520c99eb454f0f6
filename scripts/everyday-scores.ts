import { Answerer } from "../src/chat/answerer.ts";
import type { Reader } from "../src/models/reader.ts";
import { selectKernels } from "../src/runtime/select.ts";
import { statement } from "../src/stories/story.ts";
import type { WrittenStory } from "../src/stories/written.ts";
import { sentences } from "../src/text/sentences.ts";
import { accuracy, type Prediction } from "../src/training/metrics.ts";

/** One answered question: a prediction, and what it was about. */
export interface Answered extends Prediction {
  readonly domain: string;
  readonly difficulty: number;
}

/** Answers every question as the chat does: all of the story's sentences, one question at a time. */
export function answerAll(reader: Reader, stories: readonly WrittenStory[]): Answered[] {
  const answerer = new Answerer(reader, selectKernels());
  return stories.flatMap(({ domain, difficulty, lines, questions }) => {
    const told = lines.flatMap((line) => sentences(line).map((sentence) => statement(sentence)));
    return questions.map(({ text, answer }) => {
      const given: Readonly<Record<string, number>> = answerer.answer(told, statement(text)).probabilities;
      return { domain, difficulty, label: reader.classOf(answer)!, probabilities: reader.answers.map((own) => given[own]!) };
    });
  });
}

/** The same predictions by logits that are divided by a temperature (Guo et al. 2017). */
export function tempered<P extends Prediction>(predictions: readonly P[], temperature: number): P[] {
  return predictions.map((own) => {
    const powers = Array.from(own.probabilities, (probability) => probability ** (1 / temperature));
    const total = powers.reduce((sum, power) => sum + power, 0);
    return { ...own, probabilities: powers.map((power) => power / total) };
  });
}

/** Mean of −log of the right answer's probability. */
export function logLoss(predictions: readonly Prediction[]): number {
  return predictions.reduce((sum, { probabilities, label }) => sum - Math.log(probabilities[label]! + 1e-9), 0) / predictions.length;
}

/** The temperature under which the right answers are likeliest. */
export function bestTemperature(predictions: readonly Prediction[]): number {
  const loss = (temperature: number): number => logLoss(tempered(predictions, temperature));
  const tried = Array.from({ length: 60 }, (_, index) => 0.4 + 0.05 * index).map((temperature) => ({
    temperature,
    loss: loss(temperature),
  }));
  return tried.reduce((best, own) => (own.loss < best.loss ? own : best)).temperature;
}

export interface Coverage {
  /** Share of the questions that are answered as sure. */
  readonly coverage: number;
  /** Share of these that are answered right; 1 where there are none. */
  readonly accuracy: number;
}

/** How many answers are sure above a threshold, and how often those are right. */
export function coverageAbove(predictions: readonly Prediction[], threshold: number): Coverage {
  const sure = predictions.filter(({ probabilities }) => Math.max(...Array.from(probabilities)) >= threshold);
  return { coverage: sure.length / predictions.length, accuracy: sure.length === 0 ? 1 : accuracy(sure) };
}

const thresholds = Array.from({ length: 101 }, (_, index) => index / 100);

/** The lowest threshold above which answers are right at least so often; 1 where there is none. */
export function thresholdFor(predictions: readonly Prediction[], wanted: number): number {
  return thresholds.find((threshold) => coverageAbove(predictions, threshold).accuracy >= wanted) ?? 1;
}

/** The highest threshold above which there are at least so many answers. */
export function thresholdCovering(predictions: readonly Prediction[], wanted: number): number {
  return thresholds.findLast((threshold) => coverageAbove(predictions, threshold).coverage >= wanted) ?? 0;
}
