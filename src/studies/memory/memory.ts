import { picture } from "../chart/document.ts";
import { plot, type Series } from "../chart/plot.ts";
import { spread } from "../statistics.ts";
import type { Study, StudyOptions } from "../study.ts";
import { measureRecall, reliableDistance, type Kept } from "./measure.ts";
import { cellNames, type CellName } from "./recall-network.ts";
import { people, places, type Between } from "./recall.ts";

const settings = { units: 32, steps: 800, learningRate: 0.003, tested: 200 } as const;
const quickly = { ...settings, units: 8, steps: 20, tested: 20 } as const;

/** In words; the texts are made of pairs. */
const distances = [2, 4, 6, 10, 16, 24, 40, 64, 100, 160, 250, 400, 500] as const;

const betweens: readonly Between[] = ["idle words", "other people"];

/** Gradients below this are not drawn: float32 ends at about 1e-45. */
const leastGradient = 1e-12;

interface Measured {
  readonly between: Between;
  readonly cell: CellName;
  readonly runs: readonly Kept[];
}

/** What a simple recurrent network forgets, and a GRU and an LSTM keep. */
export const memory: Study = {
  question: "How long do a SimpleRNN, a GRU and an LSTM remember a fact, and how far back does the gradient reach?",
  seeds: 5,
  async run(options) {
    const chosen = options.quick ? distances.slice(0, 5) : distances;
    const measured = await measureAll(options, chosen);
    const summary = measured.map(({ between, cell, runs }) => ({
      between,
      cell,
      parameters: runs[0]!.parameters,
      recall: chosen.map((distance, index) => ({ distance, ...spread(runs.map((own) => own.recall[index]!)) })),
      reliable: runs.map((own) => reliableDistance(chosen, own.recall)),
      reach: Object.fromEntries(
        (["reachBefore", "reachAfter"] as const).map((when) => [when, chosen.map((distance) => geometric(runs, when, distance))]),
      ),
    }));
    const reliable = (between: Between): string =>
      summary.flatMap((own) => (own.between === between ? [`${own.cell} ${rangeOf(own.reliable)}`] : [])).join(", ");
    return {
      data: `texts of two-word statements, the fact 2–${chosen.at(-1)} words before the end; ${places} places, so guessing gives ${100 / places} %`,
      tables: betweens.map((between) => ({
        title: `Facts recalled in %, ${between} in between (mean ± deviation over ${options.seeds} seeds)`,
        rows: [
          ["words ago", ...chosen.map(String), "90 % up to"],
          ...summary.flatMap((own) => (own.between === between ? [[own.cell, ...own.recall.map(percents), rangeOf(own.reliable)]] : [])),
        ],
      })),
      shows:
        `Words up to which at least 90 % of the facts are recalled: with idle words in between ${reliable("idle words")}; with other ` +
        `people's whereabouts, told in the same words, in between ${reliable("other people")}.`,
      limits:
        "What decides is not how long ago a fact was told but what was told since: a saturated unit can hold a fact through " +
        "any number of idle words, and the gradient that reaches back says how it can still be learned, not what is kept. " +
        `One small task, ${settings.units} units, ${settings.steps} steps of 32 texts for each; a longer training may change it.`,
      figures: { settings: options.quick ? quickly : settings, distances: chosen, people, places, summary },
      picture: draw(measured, chosen, options.seeds),
    };
  },
};

async function measureAll({ seeds, quick, kernels, remember, say }: StudyOptions, chosen: readonly number[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const between of betweens) {
    for (const cell of cellNames) {
      const runs: Kept[] = [];
      for (let seed = 0; seed < seeds; seed++) {
        const options = { ...(quick ? quickly : settings), between, distances: chosen, seed, kernels };
        runs.push(await remember(`${between} ${cell} ${seed}${quick ? " quick" : ""}`, () => measureRecall(cell, options)));
        say(`${between}, ${cell}, seed ${seed}: ${runs[seed]!.recall.map((own) => Math.round(100 * own)).join(" ")}`);
      }
      measured.push({ between, cell, runs });
    }
  }
  return measured;
}

/** Geometric mean over seeds of the gradient that reaches so many words back; 0 where one has vanished altogether. */
function geometric(runs: readonly Kept[], when: "reachBefore" | "reachAfter", distance: number): number {
  return Math.exp(spread(runs.map((own) => Math.log(own[when][distance]!))).mean);
}

function percents({ mean, deviation }: { readonly mean: number; readonly deviation: number }): string {
  return `${(100 * mean).toFixed(0)}±${(100 * deviation).toFixed(0)}`;
}

function rangeOf(reliable: readonly number[]): string {
  const [least, most] = [Math.min(...reliable), Math.max(...reliable)];
  if (most === 0) return "not even at 2";
  return least === most ? `${most}` : `${least}–${most}`;
}

function draw(measured: readonly Measured[], chosen: readonly number[], seeds: number): string {
  const x = { label: "words since the fact was told", kind: "log", range: [2, chosen.at(-1)!], ticks: xTicks } as const;
  const recall = betweens.map((between) =>
    plot({
      title: `Recall, with ${between} in between`,
      width: 430,
      height: 300,
      x,
      y: { label: "facts recalled, %", range: [0, 102], ticks: [0, 25, 50, 75, 100].map((own) => [own, String(own)] as const) },
      levels: [
        [90, "90 %"],
        [100 / places, "guessing"],
      ],
      series: measured.flatMap(({ between: own, cell, runs }) => (own === between ? [recallSeries(cell, runs, chosen)] : [])),
    }),
  );
  const reach = betweens.map((between) =>
    plot({
      title: `Gradient, with ${between} in between`,
      width: 430,
      height: 320,
      names: "above",
      x: { ...x, label: "words back from the last one" },
      y: { label: "norm of ∂(v·h)/∂word", kind: "log", range: [leastGradient, 10] },
      series: measured.flatMap(({ between: own, cell, runs }) =>
        own === between ? (["reachBefore", "reachAfter"] as const).map((when) => reachSeries(cell, runs, when)) : [],
      ),
    }),
  );
  return picture({
    title: "What is remembered, and how far back the gradient reaches",
    subtitle: [`32 units each, equal training; lines: means over ${seeds} seeds, bands: ± one standard deviation.`],
    rows: [recall, reach],
  });
}

const xTicks = [2, 5, 10, 20, 50, 100, 200, 500].map((own) => [own, String(own)] as const);

const colourOf: Readonly<Record<CellName, number>> = { SimpleRNN: 1, GRU: 2, LSTM: 0 };

function recallSeries(cell: CellName, runs: readonly Kept[], chosen: readonly number[]): Series {
  const points = chosen.map((distance, index) => {
    const { mean, deviation } = spread(runs.map((own) => 100 * own.recall[index]!));
    return { x: distance, y: mean, low: mean - deviation, high: Math.min(100, mean + deviation) };
  });
  return { name: cell, colour: colourOf[cell], points };
}

function reachSeries(cell: CellName, runs: readonly Kept[], when: "reachBefore" | "reachAfter"): Series {
  const words = Array.from({ length: runs[0]![when].length }, (_, back) => back).filter((back) => back >= 2);
  const points = words.flatMap((back) => {
    const logs = runs.map((own) => Math.log(own[when][back]!));
    const { mean, deviation } = spread(logs);
    if (!Number.isFinite(mean)) return [];
    return [{ x: back, y: Math.exp(mean), low: Math.exp(mean - deviation), high: Math.exp(mean + deviation) }];
  });
  const after = when === "reachAfter";
  return {
    name: `${cell}, ${after ? "trained" : "untrained"}`,
    colour: colourOf[cell],
    marks: "none",
    // Every word back has a point; a few are enough for a smooth line.
    points: points.filter((_, index) => index < 40 || index % 10 === 0),
    ...(after ? {} : { dash: "5 4" }),
  };
}
