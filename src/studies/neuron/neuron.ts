import { learnPerceptron, type Boundary, type Point } from "../../models/rosenblatt.ts";
import { Random } from "../../random.ts";
import { spread } from "../statistics.ts";
import type { Study, StudyOptions } from "../study.ts";
import { trainHidden, type Hidden } from "./hidden.ts";
import { drawNeuron } from "./picture.ts";
import { mistakes, pointsOnBothSides, xorPoints } from "./points.ts";

export const kinds = ["separable", "not separable", "exclusive or"] as const;

export type Kind = (typeof kinds)[number];

/** A perceptron on one set of points. */
export interface Learned {
  readonly points: readonly Point[];
  readonly history: readonly Boundary[];
  /** Points on the wrong side after each update. */
  readonly mistakes: readonly number[];
}

const [count, passes, grid] = [60, 40, 40] as const;

/** Hidden units that exclusive or is tried with. */
const widths = [1, 2, 3, 4, 8] as const;

/** The perceptron, update by update, on what a line can and cannot separate; then with a hidden layer. */
export const neuron: Study = {
  question: "What does one neuron learn, mistake by mistake, and what does it take a hidden layer for?",
  seeds: 20,
  async run(options) {
    const { seeds } = options;
    const learned = Object.fromEntries(
      kinds.map((kind) => [kind, Array.from({ length: seeds }, (_, seed) => learn(pointsOf(kind, Random.seeded(seed))))]),
    ) as Record<Kind, Learned[]>;
    const hidden = await learnHidden(options, learned["exclusive or"]);
    const summary = kinds.map((kind) => ({
      kind,
      settled: learned[kind].filter((own) => own.mistakes.at(-1) === 0).length,
      updates: learned[kind].map(({ history }) => history.length - 1),
      mistakesAtTheEnd: learned[kind].map((own) => own.mistakes.at(-1)!),
      fewestMistakes: learned[kind].map((own) => Math.min(...own.mistakes)),
    }));
    const solved = widths.map((units, index) => ({ units, solved: hidden[index]!.filter((own) => own.mistakes.at(-1) === 0).length }));
    const [separable, mixed, xor] = kinds.map((_, index) => summary[index]!) as unknown as [Summary, Summary, Summary];
    return {
      data: `${count} points of a square, drawn anew for each of ${seeds} seeds`,
      tables: [
        {
          title: `One neuron, at most ${passes} passes over ${count} points (means over ${seeds} seeds)`,
          rows: [
            ["points", "settled", "updates", "wrong at the end", "wrong at best"],
            ...summary.map((own) => [
              own.kind,
              `${own.settled} of ${seeds}`,
              ...[own.updates, own.mistakesAtTheEnd, own.fewestMistakes].map((values) => spread(values).mean.toFixed(1)),
            ]),
          ],
        },
        {
          title: "Exclusive or, with a hidden layer",
          rows: [["hidden units", "solved"], ...solved.map((own) => [String(own.units), `${own.solved} of ${seeds}`])],
        },
      ],
      shows:
        `Where a line separates the points, the perceptron stopped making mistakes in ${separable.settled} of ${seeds} runs, after ` +
        `${Math.min(...separable.updates)}–${Math.max(...separable.updates)} updates; where none does, in ${mixed.settled + xor.settled} of ${2 * seeds}. ` +
        `A hidden layer of ${solved.map((own) => own.units).join(", ")} units solved exclusive or in ${solved.map((own) => own.solved).join(", ")} of ${seeds} runs.`,
      limits:
        "Points of the training are counted, not unseen ones; how often few hidden units succeed depends on rate, start and patience.",
      figures: { points: count, passes, perceptron: summary, hidden: solved },
      picture: drawNeuron({ learned, hidden: hidden[hidden.length - 2]!, solved, seeds }),
    };
  },
};

type Summary = { readonly settled: number; readonly updates: readonly number[] };

function pointsOf(kind: Kind, random: Random): Point[] {
  if (kind === "exclusive or") return xorPoints(count, random);
  return pointsOnBothSides(count, kind === "separable" ? 0.1 : -0.25, random);
}

function learn(points: readonly Point[]): Learned {
  const history = learnPerceptron(points, { passes });
  return { points, history, mistakes: history.map((own) => mistakes(own, points)) };
}

function learnHidden({ seeds, quick, kernels, say }: StudyOptions, learned: readonly Learned[]): Promise<Hidden[][]> {
  return Promise.all(
    widths.map(async (units) => {
      const found: Hidden[] = [];
      for (let seed = 0; seed < seeds; seed++) {
        found.push(await trainHidden(learned[seed]!.points, { units, epochs: quick ? 10 : 120, grid, seed, kernels }));
      }
      say(`exclusive or with ${units} hidden units`);
      return found;
    }),
  );
}
