import { LEXICON, type WordKind } from "../words/lexicon.ts";
import type { CaseBook } from "./cases.ts";
import { isUser, paired } from "./people.ts";
import { EITHER_MENTIONED, ORDER_WORDS, PERSON_MENTIONED, PLACE_MENTIONED, THING_MENTIONED, UNRELATED } from "./small-talk-wordings.ts";
import type { AskedQuestion, Fillings, Person, Telling } from "./telling.ts";

/** A place as it is spoken of: "the kitchen", "in the kitchen". */
export interface Place {
  readonly noun: string;
  readonly scale: Scale;
}

/** Places of one story are of one scale, so that nobody is in two of them at once. */
export type Scale = "room" | "venue" | "town";

/** Words that may mean one and the same thing, so that a story uses only one of each row. */
const likeWords: readonly (readonly string[])[] = [
  ["hall", "hallway"],
  ["living room", "lounge", "sitting room", "playroom"],
  ["attic", "loft"],
  ["cellar", "basement", "wine cellar"],
  ["guest room", "spare room", "box room", "bedroom", "dressing room", "nursery"],
  ["pantry", "larder", "kitchen"],
  ["laundry", "utility room"],
  ["garage", "workshop", "shed"],
  ["porch", "conservatory", "greenhouse"],
  ["market", "supermarket"],
  ["gallery", "museum"],
  ["clinic", "hospital"],
  ["park", "playground", "car park", "zoo", "campsite"],
  ["harbour", "pier", "beach", "lighthouse"],
  ["school", "playground", "gym", "swimming pool", "community centre"],
  ["bakery", "supermarket", "market", "chip shop", "pub", "café"],
  ["theatre", "concert hall"],
  ["station", "bus stop"],
  ["office", "factory"],
  ["farm", "vineyard"],
  ["book", "notebook", "diary", "sketchbook", "magazine"],
  ["cup", "mug"],
  ["lamp", "torch", "lantern"],
  ["doll", "teddy"],
  ["watch", "clock"],
  ["badge", "medal", "trophy", "coin"],
  ["jug", "teapot", "kettle"],
  ["bag", "handbag", "backpack", "suitcase", "sack", "basket", "bucket", "pocket of the coat"],
  ["box", "crate", "chest", "trunk", "tin", "toolbox", "jar"],
  ["cupboard", "cabinet", "wardrobe", "locker", "drawer"],
  ["fridge", "freezer"],
  ["key", "wrench", "screwdriver"],
];
const likePeople: readonly RegExp[] = [
  /\b(mum|wife|girlfriend|roommate|flatmate|friend|mate|husband|boyfriend)\b/i,
  /\b(grandma|nana|gran)\b/i,
  /\b(dad|pop|grandpa|grandad)\b/i,
  /\bsister\b/i,
  /\bbrother\b/i,
  /\baunt\b/i,
  /\b(uncle)\b/i,
  /\b(daughter|niece)\b/i,
  /\b(son|nephew)\b/i,
];

const alike = (one: string, other: string): boolean => likeWords.some((row) => row.includes(one) && row.includes(other));

/** Things too big, fixed or hollow for hands and boxes. */
const unhandy = new Set(["ladder", "tent", "basket", "suitcase", "toolbox", "bucket", "clock", "drum", "parcel", "tray", "letter"]);

/** A word of a kind that means something else than every word before. */
export function unlike(telling: Telling, kind: WordKind, before: string[]): string {
  const words: readonly string[] = LEXICON[kind];
  for (let draw = 0; draw < 500; draw++) {
    // The held-out share of a short list may hold too few.
    const word = draw < 12 ? telling.pick(words) : telling.random.choice(words);
    if (kind === "thing" && unhandy.has(word)) continue;
    if (before.some((other) => word === other || alike(word, other))) continue;
    before.push(word);
    return word;
  }
  throw new RangeError(`everyday: the story needs more unlike words of the kind "${kind}" than there are.`);
}

/** Different places of one scale. */
export function placesOf(telling: Telling, scale: Scale, count: number): Place[] {
  const before: string[] = [];
  return Array.from({ length: count }, () => {
    const word = scale === "town" ? town(telling) : unlike(telling, scale, before);
    return { noun: scale === "town" ? word : `the ${word}`, scale };
  });
}

const countries = new Set(
  "Brazil Canada Chile Croatia Cyprus Egypt Finland Ghana Greece Iceland Ireland Italy Japan Kenya Malta Morocco Nepal Norway Peru".split(
    " ",
  ),
);
for (const country of ["Poland", "Portugal", "Spain", "Wales"]) countries.add(country);

/** A town that is not a country with towns of its own. */
function town(telling: Telling): string {
  for (;;) {
    const word = telling.word("town");
    if (!countries.has(word)) return word;
  }
}

const openAir = /balcony|porch/;
const onlyAt =
  /station|swimming pool|beach|airport|harbour|bus stop|campsite|farm|pier|quarry|vineyard|stadium|skating rink|zoo|town hall|market/;

/** "in the kitchen", "at the station", "on the balcony". */
export function at(telling: Telling, place: Place): string {
  if (openAir.test(place.noun)) return `on ${place.noun}`;
  if (place.scale === "venue") return onlyAt.test(place.noun) || telling.random.chance(0.6) ? `at ${place.noun}` : `in ${place.noun}`;
  return `in ${place.noun}`;
}

/** Different people, of whom one is the user or "we" in every seventh story. */
export function castOf(telling: Telling, count: number, { plural = true } = {}): Person[] {
  const people: Person[] = [];
  if (telling.random.chance(0.16)) people.push(plural && telling.random.chance(0.2) ? { name: "we", gender: "we" } : telling.me);
  while (people.length < count) people.push(somebodyElse(telling, people));
  return telling.random.shuffle(people);
}

/** Somebody who cannot be taken for one of the others. */
export function somebodyElse(telling: Telling, others: readonly Person[], gender?: "f" | "m" | "n"): Person {
  for (let draw = 0; draw < 30; draw++) {
    const person = gender === undefined ? telling.person() : telling.person(gender);
    const near = likePeople.some((like) => like.test(person.name) && others.some((other) => like.test(other.name)));
    if (!near) return person;
  }
  return { name: telling.word("woman"), gender: "f" };
}

/** Somebody whom the story never names: mostly a new name, sometimes the user. */
export function stranger(telling: Telling, cast: readonly Person[]): Person {
  const spoken = cast.some(isUser);
  return !spoken && telling.random.chance(0.15) ? telling.me : somebodyElse(telling, cast);
}

/** Tells a line of a bank, some with "Then" and the like before it. */
export function say(telling: Telling, bank: readonly string[], slots: Fillings, { order = true } = {}): number {
  const wording = telling.pick(bank);
  const opener = telling.lines.length > 0 && order && wording.startsWith("{") && telling.random.chance(0.22);
  const chatty = !opener && wording.startsWith("{") && telling.random.chance(0.06);
  const before = opener ? telling.random.choice(ORDER_WORDS) : chatty ? telling.random.choice(chattyOpeners) : "";
  return telling.tell([before + wording], slots);
}
const chattyOpeners = [
  "By the way, ",
  "Oh, and ",
  "Just so you know, ",
  "Turns out ",
  "FYI, ",
  "So, ",
  "Well, ",
  "Update: ",
  "Ok so ",
  "Right, ",
];

/** A line that tells nothing of use, or mentions somebody, something or some place and nothing more. */
export function smallTalk(
  telling: Telling,
  { people = [], things = [], places = [] }: { people?: readonly Person[]; things?: readonly string[]; places?: readonly Place[] },
): number {
  const share = telling.random.uniform();
  if (people.length > 1 && share < 0.12) {
    const [a, b] = paired(people[0]!, people[1]!);
    return telling.tell([telling.pick(EITHER_MENTIONED)], { a, b });
  }
  if (people.length > 0 && (share < 0.5 || things.length + places.length === 0))
    return telling.tell([telling.pick(PERSON_MENTIONED)], { a: telling.random.choice(people) });
  if (things.length > 0 && (share < 0.7 || people.length + places.length === 0))
    return telling.tell([telling.pick(THING_MENTIONED)], { x: telling.random.choice(things) });
  if (places.length > 0 && share < 0.7) return telling.tell([telling.pick(PLACE_MENTIONED)], { p: telling.random.choice(places).noun });
  return telling.tell([telling.pick(UNRELATED)]);
}

/** A kind of question: its forms, and a function that finds its cases in the story. */
export interface QuestionKind {
  readonly forms: readonly string[];
  readonly cases: () => CaseBook;
  readonly weight?: number;
}

/** Asks 4 to 7 questions of the kinds for which the story has cases of all three answers. */
export function askAll(telling: Telling, kinds: readonly QuestionKind[]): void {
  const target = 4 + telling.random.integer(4);
  const books = kinds.map(({ forms, cases, weight = 1 }) => ({ forms, book: cases(), weight })).filter(({ book }) => book.complete);
  const drawn = books.flatMap((kind) => Array.from({ length: kind.weight }, () => kind));
  if (drawn.length === 0) return;
  for (let draw = 0; draw < 40 && telling.questions.length < target; draw++) {
    const { forms, book } = telling.random.choice(drawn);
    const asked = telling.questions.length;
    telling.askOneOf(forms, book);
    if (repeats(telling.questions, asked)) telling.questions.pop();
  }
}

/** Whether the newest question was asked before in other words. */
function repeats(questions: readonly AskedQuestion[], asked: number): boolean {
  const newest = questions.at(-1);
  if (newest === undefined || questions.length === asked) return false;
  return questions.slice(0, -1).some(({ form, text }) => form === newest.form && text === newest.text);
}
