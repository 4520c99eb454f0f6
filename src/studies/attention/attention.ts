import type { MemoryNetwork } from "../../models/memory-network.ts";
import { Random } from "../../random.ts";
import { examplesOf, type Example } from "../../stories/batch.ts";
import { score } from "../../training/evaluate.ts";
import { storyDataset } from "../../training/story-dataset.ts";
import { roomsStory } from "../rooms.ts";
import { spread } from "../statistics.ts";
import type { Study, StudyOptions } from "../study.ts";
import { answersOf, vocabularyOf } from "../../stories/contents.ts";
import { trainReader } from "../train-reader.ts";
import { looksAt, looksOnSupport, type Look, type LooksOnSupport } from "./looks.ts";
import { drawAttention } from "./picture.ts";

const [trained, looked] = [3000, 400] as const;

interface Run extends LooksOnSupport {
  readonly accuracy: number;
  readonly looks: readonly Look[];
}

/** Which sentences the memory network looks at, hop by hop. */
export const attention: Study = {
  question: "Which sentences does a memory network look at, hop by hop, and are they the ones that decide the answer?",
  seeds: 3,
  async run(options) {
    const runs: Run[] = [];
    for (let seed = 0; seed < options.seeds; seed++) runs.push(await measure(options, seed));
    const hops = runs[0]!.attention.map((_, hop) => hop);
    const over = (of: (run: Run) => number): string => {
      const { mean, deviation } = spread(runs.map((own) => 100 * of(own)));
      return `${mean.toFixed(1)} ± ${deviation.toFixed(1)}`;
    };
    const shown = clearest(runs[0]!.looks);
    return {
      data: options.data?.name ?? `a small told world (rooms): ${trained} stories with three questions`,
      tables: [
        {
          title: `Statements that decide the answer, % (mean ± deviation over ${runs.length} seeds)`,
          rows: [
            ["", ...hops.map((hop) => `hop ${hop + 1}`), "looking evenly"],
            ["attention on them", ...hops.map((hop) => over((own) => own.attention[hop]!)), over((own) => own.evenly)],
            ["looked at most", ...hops.map((hop) => over((own) => own.first[hop]!)), "–"],
          ],
        },
      ],
      shows:
        `The network answers ${over((own) => own.accuracy)} % of unseen questions right. Of its attention ` +
        `${hops.map((hop) => `${over((own) => own.attention[hop]!)} % (hop ${hop + 1})`).join(", ")} is on statements that decide the answer, ` +
        `where looking evenly would give ${over((own) => own.evenly)} %.`,
      limits:
        "What is looked at need not be what decides: attention is not an explanation, and a hop may look away once it knows enough. " +
        "Questions that no statement decides are left out.",
      figures: {
        trained,
        looked,
        runs: runs.map(({ accuracy, attention, evenly, first }) => ({ accuracy, attention, evenly, first })),
        examples: shown.map(({ example: { statements, question }, given, confidence, hops }) => ({
          statements: statements.map(({ text }) => text),
          question: question.text,
          answer: question.answer,
          support: question.support,
          given,
          confidence,
          hops,
        })),
      },
      picture: drawAttention(shown, runs),
    };
  },
};

async function measure({ quick, kernels, data, say }: StudyOptions, seed: number): Promise<Run> {
  const random = Random.seeded(seed);
  const [train, validation, test] = data ? given(data.train, data.test, quick) : generated(quick ? 60 : trained, random);
  const { reader, trainer } = await trainReader({
    train,
    validation,
    vocabulary: vocabularyOf(train),
    answers: answersOf([...train, ...test]),
    recipe: { network: "memory-network", settings: { dim: 32, memories: 20 }, learningRate: 0.005, clipNorm: 10, timeNoise: 0.1 },
    epochs: quick ? 1 : 25,
    seed,
    kernels,
  });
  const { accuracy } = score(trainer, storyDataset(reader, test));
  const looks = looksAt(reader as MemoryNetwork, test.slice(0, looked), kernels);
  say(`seed ${seed}: ${(100 * accuracy).toFixed(1)} % of test questions`);
  return { accuracy, looks, ...looksOnSupport(looks) };
}

type Split = readonly [readonly Example[], readonly Example[], readonly Example[]];

function generated(count: number, random: Random): Split {
  return [count, 200, 300].map((stories) =>
    examplesOf(Array.from({ length: stories }, () => roomsStory(random, { statements: [2, 10], questions: 3 }))),
  ) as unknown as Split;
}

/** The last tenth of the training stories is for validation. */
function given(train: readonly Parameters<typeof examplesOf>[0][number][], test: typeof train, quick: boolean): Split {
  const used = quick ? train.slice(0, 60) : train;
  const held = Math.ceil(used.length / 10);
  return [examplesOf(used.slice(0, -held)), examplesOf(used.slice(-held)), examplesOf(test)];
}

/** The first right answers of each kind, to long enough stories, for showing. */
function clearest(looks: readonly Look[]): Look[] {
  const long = looks.filter(
    ({ example }) => example.statements.length >= 6 && example.statements.length <= 9 && example.question.support.length > 0,
  );
  const of = (wanted: (look: Look) => boolean): Look[] => long.filter(wanted).slice(0, 1);
  const right = (answer: string) => of(({ example: { question }, given }) => question.answer === answer && given === answer);
  return [...right("yes"), ...right("no"), ...of(({ example: { question }, given }) => question.answer !== given)];
}
