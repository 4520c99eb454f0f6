/**
 * Question: are the sentences that the chat names for an answer those that decide it? The network was trained to point to
 * them; beside that, leaving out each sentence in turn (occlusion), and whether an answer falls without those named.
 *
 *   npm run results:support
 */
import { readFileSync } from "node:fs";
import { Answerer, type Reading } from "../src/chat/answerer.ts";
import { decisive } from "../src/chat/support.ts";
import { loadModel } from "../src/models/checkpoint.ts";
import { selectKernels } from "../src/runtime/select.ts";
import { NOT_TOLD, statement, type Statement } from "../src/stories/story.ts";
import { labelled, siblings } from "../scripts/everyday-data.ts";
import { record } from "./record.ts";

const modelFile = "weights/everyday.safetensors";
const data = "corpus/plain";

const { reader, provenance } = loadModel(readFileSync(modelFile));
const answerer = new Answerer(reader, selectKernels());

/** How well named sentences agree with those that decide, over all questions. */
class Agreement {
  #named = 0;
  #deciding = 0;
  #both = 0;

  add(named: readonly number[], deciding: readonly number[]): void {
    this.#named += named.length;
    this.#deciding += deciding.length;
    this.#both += named.filter((own) => deciding.includes(own)).length;
  }

  figures() {
    return { precision: this.#both / this.#named, recall: this.#both / this.#deciding };
  }
}

function without(told: readonly Statement[], gone: readonly number[]): Statement[] {
  return told.filter((_, index) => !gone.includes(index));
}

/** The sentences without which the answer gets less likely, as the chat would name them. */
function leftOut(told: readonly Statement[], question: Statement, { answer, confidence }: Reading): number[] {
  const drops = told.map((_, index) => {
    const rest = answerer.answer(without(told, [index]), question).probabilities[answer];
    return Math.max(0, confidence - rest);
  });
  const total = drops.reduce((sum, drop) => sum + drop, 0);
  return total === 0 ? [] : decisive(drops.map((drop) => drop / total));
}

const [pointed, occluded] = [new Agreement(), new Agreement()];
let [questions, fallen, fallenWithoutOthers] = [0, 0, 0];
for (const [story] of siblings(data)) {
  const { statements, questions: asked } = labelled(story);
  const told = statements.map((tokens): Statement => ({ text: tokens.join(" "), tokens }));
  if (told.length < 2) continue;
  for (const [index, { answer, support }] of asked.entries()) {
    const question = statement(story.questions[index]!.text);
    const reading = answerer.answer(told, question);
    if (answer === NOT_TOLD || reading.answer !== answer) continue;
    const named = decisive(reading.weights);
    questions++;
    pointed.add(named, support);
    occluded.add(leftOut(told, question, reading), support);
    if (answerer.answer(without(told, named), question).answer !== answer) fallen++;
    const others = [...told.keys()].filter((place) => !named.includes(place)).slice(0, named.length);
    if (answerer.answer(without(told, others), question).answer !== answer) fallenWithoutOthers++;
  }
}

const figures = {
  /** Answered right, and not with "not told". */
  questions,
  pointed: pointed.figures(),
  leavingOut: occluded.figures(),
  /** Share of the answers that change when the sentences named are left out, and when as many others are. */
  changedWithout: { named: fallen / questions, others: fallenWithoutOthers / questions },
};
record("support", {
  command: "npm run results:support",
  seed: `${provenance.seed}`,
  data: `${data}, each story without its twins`,
  ...figures,
});
console.log(figures);
