import { expect, test } from "vitest";
import { Random } from "../../../src/random.ts";
import { selectKernels } from "../../../src/runtime/select.ts";
import { examplesOf, type Example } from "../../../src/stories/batch.ts";
import { question, statement } from "../../../src/stories/story.ts";
import { baselines } from "../../../src/training/baselines.ts";
import { everydayDomains, tellEveryday } from "../../../src/worlds/everyday/everyday.ts";

/** Questions of all domains; `asked` may give their answers away. */
function examples(seed: number, stories: number, asked = (text: string, _answer: string): string => text): Example[] {
  const random = Random.seeded(seed);
  const told = everydayDomains.flatMap((domain) => Array.from({ length: stories }, () => tellEveryday(domain, random)));
  return examplesOf(
    told.map(({ domain, lines, questions }) => ({
      task: domain,
      statements: lines.map((line) => statement(line)),
      questions: questions.map((own) => question({ ...own, text: asked(own.text, own.answer), after: lines.length })),
    })),
  );
}

const options = { seed: 1, kernels: selectKernels("wide"), epochs: 2 };

test("a network that sees the questions or the stories only does not answer better than chance", async () => {
  const { questionOnly, storyOnly } = await baselines({ ...options, train: examples(1, 80), test: examples(2, 40) });
  expect(questionOnly).toBeLessThan(0.38); // chance is 0.333, with a standard error of 0.008
  expect(storyOnly).toBeLessThan(0.38);
});

test("it would, were the answer given away by a wording", async () => {
  const revealing = (text: string, answer: string): string => (answer === "yes" ? `${text.slice(0, -1)} indeed?` : text);
  const { questionOnly } = await baselines({ ...options, train: examples(1, 40, revealing), test: examples(2, 20, revealing) });
  expect(questionOnly).toBeGreaterThan(0.55);
});
