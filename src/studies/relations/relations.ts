import { Random } from "../../random.ts";
import { question, type Story } from "../../stories/story.ts";
import { relationAccuracy, relationDataset } from "../../training/relation-dataset.ts";
import type { Trainer } from "../../training/trainer.ts";
import { answerOf, factsOf, questionOf, roomsStory, usualCast, type Cast, type RoomsStory } from "../rooms.ts";
import { spread } from "../statistics.ts";
import type { Study, StudyOptions } from "../study.ts";
import { drawRelations } from "./picture.ts";
import { strangers, trainRelations } from "./train.ts";

const [trained, tested] = [600, 200] as const;

/** What a network believes of each fact after each statement. */
export interface Believed {
  readonly story: RoomsStory;
  readonly facts: readonly string[];
  /** Probability of yes, [facts][statements]; and what is true. */
  readonly yes: readonly (readonly number[])[];
  readonly truth: readonly (readonly boolean[])[];
}

interface Run {
  readonly accuracy: number;
  readonly renamed: number;
  readonly believed: Believed;
}

/** The relation memory as a changing table of who is where and has what. */
export const relations: Study = {
  question: "What does the relation memory believe after each sentence: who is where, and who has what?",
  seeds: 3,
  async run(options) {
    const runs: Run[] = [];
    for (let seed = 0; seed < options.seeds; seed++) runs.push(await measure(options, seed));
    const percents = (values: readonly number[]): string => {
      const { mean, deviation } = spread(values.map((own) => 100 * own));
      return `${mean.toFixed(2)} ± ${deviation.toFixed(2)} %`;
    };
    const { believed } = runs[0]!;
    const right = believed.yes.flatMap((row, fact) => row.map((own, at) => own > 0.5 === believed.truth[fact]![at]!));
    return {
      data: `a small told world (rooms): ${trained} stories with six questions to learn from, ${tested} others to be asked about; names are marked`,
      tables: [
        {
          title: "The table of one story, seed 0: probability of yes in %, after each statement (* where it is true)",
          rows: [
            ["", ...believed.story.statements.map((_, index) => String(index + 1))],
            ...believed.facts.map((fact, row) => [
              fact,
              ...believed.yes[row]!.map((own, at) => `${Math.round(100 * own)}${believed.truth[row]![at]! ? "*" : " "}`),
            ]),
          ],
        },
      ],
      shows:
        `Questions on unseen stories are answered right in ${percents(runs.map((own) => own.accuracy))} of the cases, with other names, places and ` +
        `things, never seen in training, in ${percents(runs.map((own) => own.renamed))} (${runs.length} seeds). In the story shown ` +
        `${right.filter(Boolean).length} of ${right.length} entries of the table are on the right side.`,
      limits: "Names are marked for the network, and sentences follow seven patterns; it says nothing about sentences as people type them.",
      figures: {
        trained,
        tested,
        runs: runs.map(({ accuracy, renamed }) => ({ accuracy, renamed })),
        story: believed.story.statements.map(({ text }) => text),
        facts: believed.facts,
        yes: believed.yes,
        truth: believed.truth,
      },
      picture: drawRelations(believed),
    };
  },
};

async function measure({ quick, kernels, say }: StudyOptions, seed: number): Promise<Run> {
  const random = Random.seeded(seed);
  const stories = (count: number, cast: Cast, most: number): RoomsStory[] =>
    Array.from({ length: count }, () => roomsStory(random, { cast, statements: [2, most], questions: 6 }));
  const train = stories(quick ? 40 : trained, usualCast, 12);
  const { network, trainer, encode } = await trainRelations({ train, epochs: quick ? 1 : 8, random, seed, kernels });
  const accuracy = (cast: Cast): number =>
    relationAccuracy(trainer, relationDataset(network, encode(stories(quick ? 20 : tested, cast, 16))));
  const [known, renamed] = [accuracy(usualCast), accuracy(strangers)];
  say(`seed ${seed}: ${(100 * known).toFixed(2)} %, renamed ${(100 * renamed).toFixed(2)} %`);
  const told = roomsStory(Random.seeded(5), { statements: [12, 12], questions: 0 });
  return { accuracy: known, renamed, believed: believe(told, (story) => relationDataset(network, encode([story])), trainer) };
}

/** Asks about every fact after every statement. */
function believe(story: RoomsStory, dataset: (story: Story) => ReturnType<typeof relationDataset>, trainer: Trainer): Believed {
  const facts = factsOf(usualCast);
  const asked = story.statements.flatMap((_, index) =>
    facts.map((fact) => question({ text: questionOf(fact), answer: answerOf(fact, story.truths[index]!), after: index + 1 })),
  );
  const [shards] = [...dataset({ ...story, questions: asked }).batches({ batchSize: 1 })];
  const { inputs, targets } = shards![0]!;
  const [output, width] = [trainer.predict(inputs), targets.shape[1]!];
  return {
    story,
    facts: facts.map(({ who, kind, what }) => `${who} ${kind} ${what}`),
    yes: facts.map((_, row) => story.statements.map((__, at) => output[(at * facts.length + row) * width]!)),
    truth: facts.map((fact) => story.truths.map((truth) => answerOf(fact, truth) === "yes")),
  };
}
