import { LEXICON, type WordKind } from "../words/lexicon.ts";
import type { Cases, Fillings, Person, Telling } from "./telling.ts";

/** Ways to ask one thing: as questions, and as statements that are then put as a question in one of many ways. */
export interface Asking {
  readonly ask: readonly string[];
  readonly say: readonly string[];
}

const STATEMENT_SHARE = 0.4;
const OPENER_SHARE = 0.16;
const CLOSER_SHARE = 0.06;

/** How a statement is put as a question; # stands for it. */
const PUT_AS_QUESTION = [
  "#?",
  "#, right?",
  "So #?",
  "is it true that #?",
  "is it right that #?",
  "#, correct?",
  "would you say that #?",
  "so #, right?",
  "is it correct to say that #?",
  "#, is that right?",
  "am I right that #?",
  "is it a fact that #?",
  "wait, #?",
  "can I take it that #?",
  "true or not: #?",
  "is it the case that #?",
  "#, yes?",
  "and #?",
  "then #?",
  "would it be true to say that #?",
  "does that mean that #?",
  "#, or not?",
  "hang on, #?",
  "are we saying that #?",
];

const OPENERS = [
  "By the way,",
  "Btw,",
  "So",
  "OK so",
  "Well,",
  "Oh, and",
  "Also,",
  "Anyway,",
  "Guess what:",
  "Just so you know,",
  "FYI:",
  "As it happens,",
  "Fun fact:",
  "You know what,",
  "Let's see,",
  "Right, so",
  "Right,",
  "For the record,",
  "One more thing:",
  "Ok,",
];

const CLOSERS = [", by the way", ", as it happens", ", just so you know", ", believe it or not", ", you see", " btw", ", fyi"];

/** Resolves "(this|or that|)" in a wording; a bar inside square brackets belongs to the agreement markup. */
function resolved(telling: Telling, wording: string): string {
  let text = wording;
  while (text.includes("(")) {
    text = text.replace(/\(([^()]*)\)/, (_, inner: string) => telling.random.choice(inner.split(/\|(?![^[]*\])/)));
  }
  return text
    .replace(/\s+/g, " ")
    .replace(/ ([,.?!;])/g, "$1")
    .trim();
}

/** One wording of a list, resolved, for Telling.tell; now and then with "By the way," before it or ", you see" after it. */
function worded(telling: Telling, wordings: readonly string[], { plain = false } = {}): readonly [string] {
  let text = resolved(telling, telling.pick(wordings));
  if (plain) return [text];
  const { random } = telling;
  if (random.chance(OPENER_SHARE) && /^(\{|The |There |I )/.test(text)) {
    const rest = text.startsWith("The ") ? text.replace("The ", "the ") : text.replace(/^There /, "there ");
    text = `${random.choice(OPENERS)} ${rest}`;
  } else if (random.chance(CLOSER_SHARE) && !/[.!?…]$/.test(text)) text = `${text}${random.choice(CLOSERS)}`;
  return [text];
}

/** Tells a line in one of the wordings, with the slots it has use for. @returns its index */
export function said(telling: Telling, wordings: readonly string[], slots: Fillings, { plain = false } = {}): number {
  const [text] = worded(telling, wordings, { plain });
  const used = Object.entries(slots).filter(([name]) => new RegExp(`\\{${name}\\b`).test(text));
  return telling.tell([text], Object.fromEntries(used));
}

/** One way to ask. */
export function form(telling: Telling, asking: Asking): readonly [string] {
  const { random } = telling;
  if (!random.chance(STATEMENT_SHARE)) return [resolved(telling, telling.pick(asking.ask))];
  return [telling.pick(PUT_AS_QUESTION).replace("#", resolved(telling, telling.pick(asking.say)))];
}

/** A growing collection of what could be asked. */
export class Possible {
  readonly cases: { yes: Case[]; no: Case[]; "not told": Case[] } = { yes: [], no: [], "not told": [] };

  add(answer: boolean | undefined, slots: Fillings, support: readonly number[] = []): void {
    this.cases[answer === undefined ? "not told" : answer ? "yes" : "no"].push({ slots, support });
  }
}
type Case = Cases["yes"][number];

/** Something a story could ask: the ways to ask it, and the cases. */
export interface Kind {
  readonly asking: Asking;
  readonly possible: Possible;
}

/** Asks four to seven questions of the kinds that have a case for every answer. */
export function askOf(telling: Telling, kinds: readonly Kind[]): void {
  const { random } = telling;
  const answers = ({ possible: { cases } }: Kind): number => Object.values(cases).filter((list) => list.length > 0).length;
  const most = Math.max(...kinds.map(answers));
  const fair = kinds.filter((kind) => answers(kind) === most);
  const wanted = 4 + random.integer(4);
  let order = random.shuffle(fair);
  for (let draw = 0; draw < 40 && telling.questions.length < wanted; draw++) {
    if (draw > 0 && draw % order.length === 0) order = random.shuffle(fair);
    const { asking, possible } = order[draw % order.length]!;
    telling.askOneOf(form(telling, asking), possible.cases);
  }
}

const ME_SHARE = 0.15;
const WE_SHARE = 0.2;

/** A word as of Telling.word; any word of the kind where the few that are held out are used up. */
export function wordOf(telling: Telling, kind: WordKind): string {
  try {
    return telling.word(kind);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return telling.random.choice(LEXICON[kind]);
  }
}

/** So many different people; in some stories one of them is the user ("I"), or, where several may act, "we". */
export function cast(telling: Telling, count: number, { we = false } = {}): readonly Person[] {
  const people: Person[] = [];
  while (people.length < count) people.push(telling.person());
  if (!telling.random.chance(ME_SHARE)) return people;
  const user: Person = we && telling.random.chance(WE_SHARE) ? { name: "we", gender: "we" } : telling.me;
  return people.with(telling.random.integer(Math.min(3, count)), user);
}

/** Lines that decide nothing in these domains. */
const CHATTER = [
  "It (was|is) (a bit|rather|really) (cold|windy|grey|sunny|foggy|muggy) (today|outside|this morning)",
  "The (bus|train|tram) was (late|packed|on time) (again|as usual|for once)",
  "{p} was (humming|whistling|singing) (to {p.self}|a little tune|all morning)",
  "{p} had a (bit of a|slight|nasty) cold last week",
  "{p} (waved|nodded|smiled) at (the neighbours|everybody|the cat)",
  "(What a day|Long day|Busy morning|Phew, what a week)!",
  "I (slept|didn't sleep) (very|that|particularly) well last night",
  "The (kettle|radio|heating) (is|was) making a (funny|strange|weird) noise",
  "{p} was wearing a {colour} {garment}",
  "There (was|is) a {colour} {vehicle} parked (outside|across the road|in front of the house)",
  "{p} [was|was|were] born in {town}",
  "{p} [has|have] never been to {town}",
  "{p} went to {town} (once|years ago|last summer)",
  "{p} looked (tired|cheerful|a bit sleepy|happy enough)",
  "Somebody left the {garment} on the (chair|sofa|stairs)",
  "The {animal} next door (is|was) making a racket",
  "A {animal} ran across the (road|garden|yard)",
  "{p} (sneezed|yawned|laughed) (twice|loudly|and apologised)",
  "{p} dropped {p.his} {garment} in a puddle",
  "{p} spent the (morning|afternoon|evening) in the {room}",
  "The {room} smells of (paint|fresh bread|soap|lavender)",
  "My (knee|back|shoulder) (hurts|is aching) (again|a bit)",
  "{p} (called|rang|phoned) (about|just after) (lunchtime|breakfast|midnight)",
  "{p} grew up (in|near) {town}",
  "We (had|were having) a (lovely|quiet|nice) (chat|walk|evening)",
  "The (lift|printer|wifi) is (broken|down|out of order) again",
  "{p} (told|tried to tell) a joke (but nobody laughed|about a {animal}|nobody understood)",
  "(Sorry|Oops), (phone rang|the doorbell went|I got distracted)",
  "{p} tripped over the {animal}",
  "The (news|radio|telly) was on (in the background|too loud|all evening)",
  "{p} (arrived|turned up|left) (with wet hair|out of breath|in a hurry)",
  "{p} (painted|tidied|swept) the {room} last (spring|autumn|year)",
  "(Anyway|Right), (back to it|where was I|on we go)",
  "It (rained|snowed|hailed) (for hours|during the night|all the way)",
  "{p} spoke to {p.his} (neighbour|landlord|dentist) this morning",
];

/** Tells a line that decides nothing; about somebody, if anybody, who is not in `about`'s way. */
export function chatter(telling: Telling, person: Person): void {
  const text = resolved(telling, telling.pick(CHATTER));
  const slots: Record<string, string | Person> = {};
  if (text.includes("{p")) slots["p"] = person;
  for (const kind of ["colour", "garment", "vehicle", "town", "animal", "room"] as const) {
    if (text.includes(`{${kind}}`)) slots[kind] = wordOf(telling, kind);
  }
  telling.tell([text], slots);
}
