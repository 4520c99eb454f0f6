import type { Random } from "../random.ts";
import { question, statement, type QuestionParts, type Story } from "../stories/story.ts";
import type { Domain, QuestionKind, Range, Ruling, WorldAnswer } from "./domain.ts";
import { phrase } from "./phrase.ts";

/** Story lengths other than the domain's own. */
export interface StoryOptions {
  readonly statements?: Range;
  readonly questions?: Range;
}

interface PlannedQuestion {
  readonly relation: string;
  readonly wording: string;
  readonly answer: WorldAnswer;
}

const ANSWERS: readonly WorldAnswer[] = ["yes", "no", "not told"];
const USUAL_WORDING_SHARE = 0.3;
const MOST_DRAWS = 5;
const HARDEST_SHARE = 0.4;
const WORLDS_PER_LAYOUT = 20;
const MOST_LAYOUTS = 500;
const MOST_PLANS = 8;

/**
 * Writes one story of a domain.
 *
 * Wordings, answers and moments of its questions are drawn first, independently of each other, then worlds are told
 * until one has them all: so no wording, name or place leans towards an answer. Moments at which no world has them
 * are drawn again; so is, in stories hardly longer than their questions, a plan that no world has at any moments.
 *
 * @throws RangeError when the lengths asked for are not whole ranges, or too short for the questions
 */
export function writeStory(domain: Domain, { task, random, options = {} }: WriteStory): Story {
  const statements = expectRange(options.statements ?? domain.statements, "statements");
  const questions = expectRange(options.questions ?? domain.questions, "questions");
  for (let draft = 0; draft < MOST_PLANS; draft++) {
    const plan = Array.from({ length: within(random, questions) }, () => planQuestion(domain.asks, random));
    const story = tellPlan(domain, { plan, statements, random });
    if (story) return { task, ...story };
  }
  throw new RangeError(
    `${task}: expected stories long enough for ${questions.join(" to ")} questions, got ${statements.join(" to ")} statements.`,
  );
}

/** A story with the planned questions, or undefined when no moments and no world were found for them. */
function tellPlan(
  domain: Domain,
  { plan, statements, random }: { plan: readonly PlannedQuestion[]; statements: Range; random: Random },
): Omit<Story, "task"> | undefined {
  for (let layout = 0; layout < MOST_LAYOUTS; layout++) {
    const told = Math.max(within(random, statements), Math.min(plan.length, statements[1]));
    const moments = questionMoments(plan.length, { from: Math.min(domain.askFrom, told), told, random });
    for (let attempt = 0; attempt < WORLDS_PER_LAYOUT; attempt++) {
      const story = tellStory(domain, { plan, moments, random });
      if (story) return story;
    }
  }
  return undefined;
}

/** What `writeStory` needs besides the domain. */
export interface WriteStory {
  readonly task: string;
  readonly random: Random;
  readonly options?: StoryOptions;
}

function planQuestion(asks: readonly QuestionKind[], random: Random): PlannedQuestion {
  const { relation, wordings } = weighted(asks, random);
  const wording = random.chance(USUAL_WORDING_SHARE) ? wordings[0]! : random.choice(wordings);
  return { relation, wording, answer: random.choice(ANSWERS) };
}

/** One attempt: a world told up to the last moment, or undefined when a planned question cannot be asked in it. */
function tellStory(
  domain: Domain,
  { plan, moments, random }: { plan: readonly PlannedQuestion[]; moments: readonly number[]; random: Random },
): Omit<Story, "task"> | undefined {
  const told = moments.at(-1)!;
  const simulation = domain.begin({
    random,
    statements: told,
    asked: plan.map(({ relation }) => relation),
  });
  const statements: string[] = [];
  const questions: QuestionParts[] = [];
  while (statements.length < told) {
    statements.push(simulation.tell());
    const after = statements.length;
    while (moments[questions.length] === after) {
      const { relation, wording, answer } = plan[questions.length]!;
      const rulings = simulation.rulings(relation).filter((ruling) => ruling.answer === answer);
      if (rulings.length === 0) return undefined;
      const { slots, support } = chooseRuling(rulings, { wording, asked: questions, random });
      questions.push({ text: phrase(wording, slots), answer, support, after });
    }
  }
  return { statements: statements.map(statement), questions: questions.map(question) };
}

/** After how many statements each question comes: at different moments while there are enough, one at the end. */
function questionMoments(questions: number, { from, told, random }: { from: number; told: number; random: Random }): number[] {
  const earlier = Array.from({ length: told - from }, (_, index) => from + index);
  const different = random.sample(earlier, Math.min(questions - 1, earlier.length));
  const shared = Array.from({ length: questions - 1 - different.length }, () => within(random, [from, told]));
  return [...different, ...shared, told].toSorted((one, other) => one - other);
}

/** A ruling for a question that has not been asked yet, if a few draws find one. */
function chooseRuling(
  rulings: readonly Ruling[],
  { wording, asked, random }: { wording: string; asked: readonly QuestionParts[]; random: Random },
): Ruling {
  let ruling = drawRuling(rulings, random);
  for (let draw = 1; draw < MOST_DRAWS; draw++) {
    const text = phrase(wording, ruling.slots);
    if (asked.every((other) => other.text !== text)) break;
    ruling = drawRuling(rulings, random);
  }
  return ruling;
}

/** Often takes what needs the most statements, and draws a kind of reason first, lest common ones crowd out rare ones. */
function drawRuling(rulings: readonly Ruling[], random: Random): Ruling {
  const most = Math.max(...rulings.map(({ support }) => support.length));
  const eligible = random.chance(HARDEST_SHARE) ? rulings.filter(({ support }) => support.length === most) : rulings;
  const reason = random.choice([...new Set(eligible.map(({ because }) => because))]);
  return random.choice(eligible.filter(({ because }) => because === reason));
}

function weighted<T extends { readonly weight: number }>(items: readonly T[], random: Random): T {
  let left = random.uniform() * items.reduce((sum, { weight }) => sum + weight, 0);
  return items.find(({ weight }) => (left -= weight) < 0) ?? items.at(-1)!;
}

function within(random: Random, [least, most]: Range): number {
  return least + random.integer(most - least + 1);
}

function expectRange([least, most]: Range, name: string): Range {
  if (Number.isSafeInteger(least) && Number.isSafeInteger(most) && 1 <= least && least <= most) return [least, most];
  throw new RangeError(`${name}: expected [least, most], whole numbers from 1 up, got [${least}, ${most}].`);
}
