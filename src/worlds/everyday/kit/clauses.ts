import { LEXICON, type WordKind } from "../words/lexicon.ts";
import type { CaseBook } from "./cases.ts";
import { isUser } from "./people.ts";
import type { Fillings, Person, Telling } from "./telling.ts";
import { bank } from "./wordings.ts";

/** Words of a kind that the story has not used; where the kind is too small for that, at least different ones. */
export function words(telling: Telling, kind: WordKind, count: number, { not = [] as readonly string[] } = {}): string[] {
  const chosen: string[] = [];
  while (chosen.length < count) {
    let word: string;
    try {
      word = telling.word(kind);
    } catch {
      word = telling.random.choice<string>(LEXICON[kind]);
    }
    if (!chosen.includes(word) && !not.includes(word)) chosen.push(word);
  }
  return chosen;
}

/** Some of a list, all different. */
export function some<T>(telling: Telling, items: readonly T[], count: number): T[] {
  const chosen: T[] = [];
  for (let draw = 0; chosen.length < count; draw++) {
    const item = draw < 100 ? telling.pick(items) : telling.random.choice(items);
    if (!chosen.includes(item)) chosen.push(item);
  }
  return chosen;
}

/** The people of a story: in some of them, the user is one. */
export function cast(telling: Telling, count: number, { withMe = true } = {}): Person[] {
  const people = Array.from({ length: count }, () => telling.person());
  const share = telling.random.uniform();
  const user: Person | undefined = share < 0.14 ? telling.me : share < 0.18 ? { name: "we", gender: "we" } : undefined;
  if (withMe && user !== undefined) people[telling.random.choice([...people.keys()])] = user;
  return people;
}

const TELLING_FRAMES =
  bank(`By the way, {C} / Turns out {C} / It turns out that {C} / Just so you know, {C} / As it happens, {C} / Oh, and {C} /
  {C}, as you know / {C}, by the way / Funny thing is, {C} / You should know that {C} / Actually, {C} / The thing is, {C} / Well, {C} /
  {C}, actually / {C}, believe it or not / In fact {C} / I forgot to say that {C} / Anyway, {C} / So yeah, {C} / Fun fact: {C} /
  Remember, {C} / I can tell you that {C} / Everyone knows that {C} / {C}, for what it's worth / Honestly, {C} / ok so {C} / fyi {C} /
  btw {C} / {C} lol / Nobody is surprised that {C} / It's no secret that {C} / For the record, {C} / {C}, that much is certain /
  One thing is certain: {C} / {C}, as everybody knows / You know what, {C} / Right, so {C} / I should mention that {C} /
    {C}, in case you wondered /
  Don't forget that {C} / Mind you, {C} / There's no doubt that {C} / To be honest, {C} / Now, {C} / Let me add that {C}`);

const UNSURE = new RegExp(
  `\\b(?:${bank(`maybe / perhaps / may / might / must / nobody knows / nobody can / sure / wonders? / asked / thinks? / thought / hopes? /
    can't remember / can't tell / forget / whatever / turns out / in fact`).join("|")})\\b`,
  "i",
);
const MILD_FRAMES =
  bank(`By the way, {C} / Oh, and {C} / {C}, by the way / Well, {C} / Anyway, {C} / So yeah, {C} / ok so {C} / fyi {C} / btw {C} /
    Right, so {C} /
  Now, {C} / Just so you know, {C} / Let me add that {C} / I forgot to say that {C}`);

/** A clause as a line: mostly bare, sometimes with an aside. */
export function framed(telling: Telling, clause: string): string {
  if (clause.endsWith("?") || !telling.chance(0.4)) return clause;
  const frames = UNSURE.test(clause) ? MILD_FRAMES : TELLING_FRAMES;
  return telling.pick(frames).replace("{C}", () => clause);
}

const QUESTION_FRAMES =
  bank(`Is it true that {C}? / So {C}? / {C}, right? / {C}, correct? / Would it be right to say that {C}? / Is it the case that {C}? /
  {C}? / Am I right that {C}? / Am I right in thinking that {C}? / {C}, is that right? / Is it correct that {C}? /
    Is it a fact that {C}? /
  And {C}? / Wait, {C}? / Hang on, {C}? / Just checking: {C}? / Quick question: {C}? / {C}, is that so? / So is it true that {C}? /
  Is it right that {C}? / So {C}, right? / Can it be said that {C}? / Does it follow that {C}? / True or not: {C}? /
    Have I got it right that {C}? /
  OK but {C}, right? / Would you say that {C}? / Could one say that {C}? / {C}, true? / Let me check: {C}?`);
const CLEAR_QUESTION_FRAMES = QUESTION_FRAMES.filter((frame) => /true|right|correct|case|fact|say|follow|that so/.test(frame));

/** A question form: one of the direct ones, or a statement made a question. */
export function questionForm(
  telling: Telling,
  { direct, clauses, negative = false }: { direct: readonly string[]; clauses: readonly string[]; negative?: boolean },
): string {
  if (direct.length > 0 && (clauses.length === 0 || !telling.chance(0.4))) return telling.pick(direct);
  const frame = telling.pick(negative ? CLEAR_QUESTION_FRAMES : QUESTION_FRAMES);
  return frame.replace("{C}", () => telling.pick(clauses));
}

/** Asks where all three answers can be given, so that a form never tells its answer. */
export function askIfOpen(telling: Telling, form: string, cases: CaseBook): void {
  if (cases.complete) telling.askOneOf([form], cases);
}

/** A clause with its gaps renamed, to be joined with another. */
export const renamed = (clause: string, names: Readonly<Record<string, string>>): string =>
  clause.replace(/\{(\w+)/g, (gap, name: string) => (names[name] === undefined ? gap : `{${names[name]}`));

const IDLE =
  bank(`It rained all morning / The bus was late again / It was a long day / The weather was lovely / There was a lot of traffic /
  The phone rang twice / Somebody's alarm went off at six / It got dark early / The neighbours were noisy / It was windy outside /
  The news was boring / A dog barked somewhere / It's been a busy week / The heating bill came / The internet was slow today /
    It snowed a little /
  Nothing much happened before noon / The sun came out later / The milk had gone off / We're running low on sugar / The post came late /
  There was a power cut last night / The bins were collected today / It's half term / It was freezing / The lift was out of order /
  A strange van drove past / Somebody knocked at eight / What a week / Time flies / The buses were full / It was foggy first thing /
  There's a bank holiday coming up / Lunch was late / Traffic was awful / The clocks go back soon / It's getting chilly /
    Not much else to report /
  The street was quiet / The birds were loud this morning`);
const IDLE_ABOUT = bank(`{a} overslept this morning / {a} yawned all morning / {a} rang twice yesterday / {a} got a haircut last week /
    {a} talked about the weather for ages /
  {a} slept badly / {a} had a long day / {a} told a long joke / {a} skipped breakfast / {a} laughed a lot today /
    {a} sneezed three times /
  {a} had a birthday last month / {a} asked what time it was / {a} wore odd socks / {a} told everyone about a strange dream /
    {a} said good morning to everyone /
  {a} watched the rain for a while / {a} got up early / {a} went to bed late / {a} had toast for breakfast / {a} [was|was|were] late today /
    {a} sang in the shower /
  {a} hummed a tune / {a} forgot what day it was / {a} counted to ten / {a} [was|was|were] humming again / {a} waved at the neighbours /
  {a} had a cold last week / {a} sent a text / {a} complained about the traffic / {a} spent an hour on the phone / {a} read the news /
  {a} [was|was|were] talking about the weather again / {a} took a nap / {a} did some stretching / {a} drank a glass of water /
    {a} cracked a joke /
  {a} stubbed a toe / {a} did a crossword / {a} told a story about the old days`);

const idleTold = new WeakMap<Telling, Set<string>>();

/** A line that has nothing to do with the matter. */
export function tellIdle(telling: Telling, people: readonly Person[]): void {
  const told = idleTold.get(telling) ?? new Set();
  idleTold.set(telling, told);
  const about = people.length > 0 && telling.random.chance(0.6);
  const wording = telling.pick((about ? IDLE_ABOUT : IDLE).filter((candidate) => !told.has(candidate)));
  told.add(wording);
  telling.tell([wording], about ? { a: telling.random.choice(people) } : {});
}

/** Tells chains of lines mixed with each other, each chain in its own order, with idle lines between. */
export function tellMixed(
  telling: Telling,
  chains: readonly (readonly (() => void)[])[],
  { idlePeople, idleLines }: { idlePeople: readonly Person[]; idleLines: number },
): void {
  const matter = chains.flat().length;
  const idle = Math.max(2 - matter, Math.min(idleLines, 9 - matter), 0);
  const open = [...chains.map((chain) => [...chain]), ...Array.from({ length: idle }, () => [() => tellIdle(telling, idlePeople)])];
  while (open.some((chain) => chain.length > 0)) {
    const chain = telling.random.choice(open.filter((candidate) => candidate.length > 0));
    chain.shift()!();
  }
}

/** Some of what was never said, for the most part about people and things that the story has mentioned. */
export function unsaid<T extends Fillings>(telling: Telling, untold: readonly T[], count: number): T[] {
  const story = telling.lines.join(" ").toLowerCase();
  const mentioned = (slots: Fillings): boolean =>
    ["a", "s", "x", "g"].every((gap) => {
      const filling = slots[gap];
      if (filling === undefined || (typeof filling !== "string" && isUser(filling))) return true;
      const name = typeof filling === "string" ? filling : filling.name;
      return story.includes(name.toLowerCase().replace(/^.* /, ""));
    });
  const shuffled = telling.random.shuffle(untold);
  const near = shuffled.filter(mentioned);
  const far = shuffled.filter((slots) => !mentioned(slots));
  const farCount = near.length === 0 ? count : Math.max(1, Math.floor(count / 3));
  return [...near.slice(0, count - farCount), ...far.slice(0, farCount)];
}
