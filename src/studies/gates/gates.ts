import { RecurrentReader } from "../../models/recurrent-reader.ts";
import { Random } from "../../random.ts";
import { examplesOf } from "../../stories/batch.ts";
import { EarlyStopping } from "../../training/callbacks.ts";
import { score } from "../../training/evaluate.ts";
import { fit } from "../../training/fit.ts";
import { losses } from "../../training/losses.ts";
import { adam } from "../../training/optimizers.ts";
import { cosine } from "../../training/schedules.ts";
import { storyDataset } from "../../training/story-dataset.ts";
import { Trainer } from "../../training/trainer.ts";
import { roomsStory, type RoomsStory } from "../rooms.ts";
import { spread } from "../statistics.ts";
import type { Study, StudyOptions } from "../study.ts";
import { answersOf, vocabularyOf } from "../../stories/contents.ts";
import { drawGates } from "./picture.ts";
import { stepsOf } from "./steps.ts";
import { gatesCast, observe, track, wordsOf, type Tracking } from "./tracking.ts";

const [units, trained, observed, statements] = [32, 6000, 600, 6] as const;

/** The seed of a story in which both people do something. */
const shownStory = 5;

interface Watched {
  readonly network: RecurrentReader;
  readonly accuracy: number;
  readonly tracking: readonly Tracking[];
  /** The same before the training. */
  readonly untrained: readonly Tracking[];
}

/** An LSTM reading a story word by word, and the units that follow something of it. */
export const gates: Study = {
  question: "What do the gates of an LSTM do at each word, and do single units follow what is true in the story?",
  seeds: 3,
  async run(options) {
    const watched: Watched[] = [];
    for (let seed = 0; seed < options.seeds; seed++) watched.push(await watch(options, seed));
    const { network, tracking } = watched[0]!;
    const story = roomsStory(Random.seeded(shownStory), { cast: gatesCast, statements: [5, 5], questions: 0 });
    const steps = stepsOf(network, [wordsOf(story, network)], options.kernels)[0]!;
    const facts = tracking.length;
    const counts = (which: "tracking" | "untrained"): string =>
      watched.map((own) => own[which].filter((one) => one.significant).length).join(", ");
    const mean = (which: "tracking" | "untrained"): string =>
      spread(watched.flatMap((own) => own[which].map((one) => Math.abs(one.held)))).mean.toFixed(2);
    return {
      data: `a small told world (rooms): ${trained} stories with two questions; correlations on ${observed} stories to choose units by and ${observed} others`,
      tables: [
        {
          title: "Correlation of the best unit's cell with each fact, on stories that it was not chosen by, seed 0",
          rows: [
            ["fact", "unit", "trained", "significant", "untrained"],
            ...tracking.map((own, index) => [
              `${own.fact.who} ${own.fact.kind} ${own.fact.what}`,
              String(own.unit),
              own.held.toFixed(2),
              own.significant ? "yes" : "no",
              watched[0]!.untrained[index]!.held.toFixed(2),
            ]),
          ],
        },
      ],
      shows:
        `After training (test accuracy ${watched.map((own) => `${(100 * own.accuracy).toFixed(1)} %`).join(", ")}), a single cell goes with ` +
        `${counts("tracking")} of ${facts} facts (p < 0.001, other stories, all facts counted; by seed); mean |r| ${mean("tracking")}. ` +
        `In an untrained LSTM: ${counts("untrained")}, mean |r| ${mean("untrained")}.`,
      limits:
        "A correlation says that a unit goes with a fact, not that the network uses it; an untrained LSTM keeps traces of the latest " +
        "words too, which is why it stands beside. Facts spread over many units are not seen this way.",
      figures: {
        units,
        trained,
        observed,
        runs: watched.map((own) => ({ accuracy: own.accuracy, tracking: own.tracking, untrained: own.untrained })),
        story: story.statements.map(({ text }) => text),
        steps,
      },
      picture: drawGates({ story, steps, tracking }),
    };
  },
};

async function watch({ quick, kernels, say }: StudyOptions, seed: number): Promise<Watched> {
  const random = Random.seeded(seed);
  const stories = (count: number): RoomsStory[] =>
    Array.from({ length: count }, () => roomsStory(random, { cast: gatesCast, statements: [2, 8], questions: 2 }));
  const [train, validation, test] = [quick ? 100 : trained, 300, 300].map((count) => examplesOf(stories(count))) as [
    Examples,
    Examples,
    Examples,
  ];
  const network = new RecurrentReader("lstm", {
    vocabulary: vocabularyOf(train),
    answers: answersOf(train),
    random,
    embedding: units,
    units,
  });
  const trainer = new Trainer({ network, loss: losses.sparseCategoricalCrossentropy, optimizer: adam(), kernels, clipNorm: 1 });
  const look = (): Tracking[] => {
    const at = { stories: quick ? 50 : observed, statements, kernels };
    return track(
      observe(network, { ...at, random: Random.seeded(500 + seed) }),
      observe(network, { ...at, random: Random.seeded(900 + seed) }),
    );
  };
  const untrained = look();
  await fit(trainer, storyDataset(network, train), {
    epochs: quick ? 1 : 20,
    batchSize: 32,
    schedule: cosine(0.006, { warmUp: 30, floor: 0.03 }),
    seed,
    validation: storyDataset(network, validation),
    callbacks: [new EarlyStopping()],
  });
  const { accuracy } = score(trainer, storyDataset(network, test));
  say(`seed ${seed}: ${(100 * accuracy).toFixed(1)} % of test questions`);
  return { network, accuracy, tracking: look(), untrained };
}

type Examples = ReturnType<typeof examplesOf>;
