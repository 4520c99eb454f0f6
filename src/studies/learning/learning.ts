import { Random } from "../../random.ts";
import { examplesOf, type Example } from "../../stories/batch.ts";
import { roomsStory } from "../rooms.ts";
import { gatesCast } from "../gates/tracking.ts";
import { spread } from "../statistics.ts";
import type { Study } from "../study.ts";
import { answersOf } from "../../stories/contents.ts";
import { drawLearning } from "./picture.ts";
import { course, type Course, type Epoch, type Way } from "./train.ts";

const usual = { learningRate: 0.005, dropout: 0.4, questions: 1000, shuffle: true } as const;

const ways: readonly Way[] = [
  { name: "as it should be", ...usual },
  { name: "too high a rate", ...usual, learningRate: 0.3 },
  { name: "no shuffling", ...usual, shuffle: false },
  { name: "too little data", ...usual, questions: 100 },
  { name: "without dropout", ...usual, dropout: 0 },
];

const epochs = 40;

export interface Watched {
  readonly way: Way;
  readonly courses: readonly Course[];
}

/** A network learning, and what goes wrong looks like. */
export const learning: Study = {
  question: "What does learning look like, and what does it look like when something is wrong with it?",
  seeds: 3,
  async run({ seeds, quick, kernels, data, remember, say }) {
    const watched: Watched[] = [];
    for (const way of ways) {
      const courses: Course[] = [];
      for (let seed = 0; seed < seeds; seed++) {
        const [train, validation] = data
          ? [examplesOf(data.train).slice(0, usual.questions), examplesOf(data.test).slice(0, 600)]
          : generated(seed);
        const given = { train, validation, answers: answersOf([...train, ...validation]), seed, kernels };
        const sizes = quick ? { epochs: 2, questionsAnEpoch: 100 } : { epochs, questionsAnEpoch: usual.questions };
        const shorter = quick ? { ...way, questions: Math.min(100, way.questions) } : way;
        courses.push(await remember(`${way.name} ${seed}${quick ? " quick" : ""}`, () => course(shorter, { ...given, ...sizes })));
      }
      watched.push({ way, courses });
      say(`${way.name}: ${lastOf(courses, "valAccuracy", 100)} % of validation questions`);
    }
    const [right, ...wrong] = watched.map(({ way, courses }) => ({
      name: way.name,
      accuracy: lastOf(courses, "valAccuracy", 100),
      gap: lastOf(courses, "accuracy", 100),
    }));
    return {
      data:
        data?.name ??
        `a small told world (rooms): ${usual.questions} questions (100 where there is too little data), 600 others to validate`,
      tables: [
        {
          title: `After ${epochs} epochs (mean ± deviation over ${seeds} seeds)`,
          rows: [
            ["", "loss", "validation loss", "right, %", "validation right, %", "gradient norm", "weight norm"],
            ...watched.map(({ way, courses }) => [
              way.name,
              lastOf(courses, "loss", 1),
              lastOf(courses, "valLoss", 1),
              lastOf(courses, "accuracy", 100),
              lastOf(courses, "valAccuracy", 100),
              lastOf(courses, "gradientNorm", 1),
              lastOf(courses, "weightNorm", 1),
            ]),
          ],
        },
      ],
      shows: `Trained as it should be, the network answers ${right!.accuracy} % of the validation questions in the end; ${wrong
        .map((own) => `${own.name}, ${own.accuracy} % (${own.gap} % in training)`)
        .join("; ")}.`,
      limits:
        "One network, one small task, each fault by itself and in one dose. No shuffling means sorted by answer here; an order without " +
        "pattern that stays the same costs little. Training figures are means over the epoch, with dropout at work where there is some.",
      figures: { ways, epochs, courses: watched.map(({ way, courses }) => ({ way: way.name, courses })) },
      picture: drawLearning(watched, seeds),
    };
  },
};

function generated(seed: number): readonly [Example[], Example[]] {
  const random = Random.seeded(seed);
  const of = (count: number): Example[] =>
    examplesOf(Array.from({ length: count }, () => roomsStory(random, { cast: gatesCast, statements: [2, 8], questions: 2 })));
  return [of(usual.questions / 2), of(300)];
}

function lastOf(courses: readonly Course[], measure: keyof Epoch, factor: number): string {
  const { mean, deviation } = spread(courses.map((own) => factor * (own.epochs.at(-1)?.[measure] ?? NaN)));
  const digits = factor === 100 ? 1 : 2;
  return `${mean.toFixed(digits)} ± ${deviation.toFixed(digits)}`;
}
