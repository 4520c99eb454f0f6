import { begun, LINE_BEGINNINGS } from "../kit/wordings.ts";

/** Something somebody does: told as it was done, after "had", after "before", and after "did". */
export interface Deed {
  readonly did: string;
  readonly done: string;
  readonly doing: string;
  readonly do: string;
}
const deed = (line: string): Deed => {
  const [did, done, doing, base] = line.split("|").map((part) => part.trim()) as [string, string, string, string];
  return { did, done, doing, do: base };
};
const verbs = (base: string, did: string, doing: string, rests: string, done = did): Deed[] =>
  rests.split(",").map((rest) => deed(`${did} ${rest.trim()}|${done} ${rest.trim()}|${doing} ${rest.trim()}|${base} ${rest.trim()}`));

export const DEEDS: readonly Deed[] = [
  ...verbs("wash", "washed", "washing", "the car, the dishes, the windows, the curtains"),
  ...verbs("clean", "cleaned", "cleaning", "the kitchen, the oven, the bathroom, the fish tank"),
  ...verbs("feed", "fed", "feeding", "the cat, the dog, the hens, the rabbits"),
  ...verbs("call", "called", "calling", "the bank, the doctor, a friend, the landlord"),
  ...verbs("write", "wrote", "writing", "a letter, the shopping list, an email, a report", "written"),
  ...verbs("buy", "bought", "buying", "some bread, new shoes, flowers, stamps, milk"),
  ...verbs("mow", "mowed", "mowing", "the lawn"),
  ...verbs("water", "watered", "watering", "the plants, the tomatoes"),
  ...verbs("bake", "baked", "baking", "a cake, some bread rolls, a pie"),
  ...verbs("read", "read", "reading", "the newspaper, a chapter, the letter"),
  ...verbs("go", "went", "going", "to the gym, to the market, to the dentist, swimming, for a run", "gone"),
  ...verbs("take", "took", "taking", "a shower, a nap, out the rubbish, a bath", "taken"),
  ...verbs("make", "made", "making", "the beds, some soup, a phone call, a salad"),
  ...verbs("do", "did", "doing", "the ironing, the laundry, the homework, some yoga", "done"),
  ...verbs("eat", "ate", "eating", "a sandwich, an apple, some pancakes", "eaten"),
  ...verbs("drink", "drank", "drinking", "a coffee, a glass of water, some tea", "drunk"),
  ...verbs("fix", "fixed", "fixing", "the bike, the tap, the shelf"),
  ...verbs("paint", "painted", "painting", "the fence, the door, a picture"),
  ...verbs("pay", "paid", "paying", "the bills, the rent"),
  ...verbs("walk", "walked", "walking", "the dog, to the park, round the lake"),
  ...verbs("visit", "visited", "visiting", "the museum, an old friend, the library"),
  ...verbs("pack", "packed", "packing", "the suitcase, the lunch boxes"),
  ...verbs("watch", "watched", "watching", "a film, the news, the match"),
  ...verbs("play", "played", "playing", "the piano, some chess, cards"),
  ...verbs("pick", "picked", "picking", "some apples, up the parcel"),
  ...verbs("sweep", "swept", "sweeping", "the floor, the yard"),
  ...verbs("tidy", "tidied", "tidying", "the desk, the garage, the shed"),
  ...verbs("peel", "peeled", "peeling", "the potatoes, the carrots"),
  ...verbs("answer", "answered", "answering", "the emails, the letters"),
  ...verbs("set", "set", "setting", "the table, the alarm"),
  ...verbs("lock", "locked", "locking", "the shed, the bike"),
  ...verbs("return", "returned", "returning", "the library books, the ladder"),
];

/** {a} did {x} before {a} did {y}: {x}, {xDone}, {xDoing}, {y}, ... */
export const BEFORE = [
  "{a} {xDid} before {yDoing}",
  "{a} {yDid} after {xDoing}",
  "before {yDoing}, {a} {xDid}",
  "after {xDoing}, {a} {yDid}",
  "{a} {xDid} before {a.he} {yDid}",
  "{a} {yDid} after {a.he} had {xDone}",
  "after {a} had {xDone}, {a.he} {yDid}",
  "before {a} {yDid}, {a.he} {xDid}",
  "once {a} had {xDone}, {a.he} {yDid}",
  "as soon as {a} had {xDone}, {a.he} {yDid}",
  "{a} {xDid} and then {yDid}",
  "{a} {xDid} and after that {a.he} {yDid}",
  "{a} {xDid}, then {a.he} {yDid}",
  "first {a} {xDid}, then {a.he} {yDid}",
  "{a} first {xDid} and later {yDid}",
  "{a} {yDid}, but not before {a.he} had {xDone}",
  "{a} {yDid}, but only after {xDoing}",
  "by the time {a} {yDid}, {a.he} had already {xDone}",
  "when {a} {yDid}, {a.he} had already {xDone}",
  "{a} had already {xDone} when {a.he} {yDid}",
  "{a} had {xDone} before {a.he} {yDid}",
  "having {xDone}, {a} {yDid}",
  "{a} didn't {yDo} until {a.he} had {xDone}",
  "{a} did not {yDo} before {a.he} had {xDone}",
  "{a} {yDid} later than {a.he} {xDid}",
  "{a} {yDid} only once {a.he} had {xDone}",
  "{a} {xDid} earlier than {a.he} {yDid}",
  "only after {xDoing} did {a} {yDo}",
  "{xDoing} came first, {yDoing} came later for {a.him}",
  "{a} started by {xDoing} and went on to {yDo}",
  "{a} {xDid} just before {yDoing}",
  "{a} {yDid} right after {xDoing}",
  "{a} {yDid} shortly after {xDoing}",
  "{a} {xDid} long before {a.he} {yDid}",
  "{a} {yDid}; before that, {a.he} had {xDone}",
  "{a} {yDid}, and earlier {a.he} had {xDone}",
  "actually {a} {yDid} after {xDoing}, not the other way round",
  "it was after {xDoing} that {a} {yDid}",
  "{a} {xDid}, and a bit later {a.he} {yDid}",
  "{a} {xDid}, followed by {yDoing}",
  "I know {a} {xDid} first and {yDid} afterwards",
];

/** {a} did {x}, then {y}, then {z}. */
export const THREE = [
  "{a} {xDid}, {yDid} and then {zDid}, in that order",
  "first {a} {xDid}, then {a.he} {yDid}, and finally {a.he} {zDid}",
  "{a} {xDid}, after that {a.he} {yDid}, and last of all {a.he} {zDid}",
  "after {xDoing} and before {zDoing}, {a} {yDid}",
  "{a} {yDid} after {xDoing} but before {zDoing}",
  "between {xDoing} and {zDoing}, {a} {yDid}, {xDoing} being the first of the three",
  "{a} {xDid} and then {yDid} before finally {zDoing}",
  "{a} began by {xDoing}, went on to {yDo} and ended by {zDoing}",
];

/** No order to anything else. */
export const SOMETIME = [
  "at some point {a} also {xDid}, I don't know when",
  "{a} {xDid} too that day, but nobody knows when",
  "that same day {a} {xDid} as well, I can't say when",
  "{a} also {xDid} sometime, don't ask me when",
  "{a} must have {xDone} at some time that day as well",
  "{a} {xDid} as well, at one time or another",
  "I don't know when {a} {xDid}, but it was the same day",
  "sometime that day {a} {xDid}, I wasn't looking at the clock",
].filter((wording) => !wording.includes("must have"));

/** Not done at all. */
export const NEVER_DID = [
  "{a} didn't {xDo} after all",
  "{a} wanted to {xDo}, but in the end {a.he} didn't",
  "{a} never got round to {xDoing}",
  "{a} had no time to {xDo}, so that didn't happen",
  "{a} forgot to {xDo}",
  "{a} did not {xDo} that day",
  "{a} [was|was|were] going to {xDo} but gave up the idea",
];
/** Perhaps done. */
export const MEANT_TO = [
  "{a} also planned to {xDo}, I don't know if that happened",
  "maybe {a} {xDid} too, I'm not sure",
  "{a} wanted to {xDo} as well, who knows if {a.he} did",
  "{a} might have {xDone} too",
  "{a} had promised to {xDo} that day, but I never heard if {a.he} did",
  "{a} [was|was|were] thinking of {xDoing}",
];

export const ASK_BEFORE = [
  "Did {a} {xDo} before {a.he} {yDid}?",
  "Did {a} {xDo} before {yDoing}?",
  "Did {a} {yDo} after {xDoing}?",
  "Did {a} {yDo} after {a.he} {xDid}?",
  "Was it before {yDoing} that {a} {xDid}?",
  "Was it after {xDoing} that {a} {yDid}?",
  "{a} {xDid} before {yDoing}, right?",
  "{a} {yDid} after {xDoing}, right?",
  "So {a} {xDid} before {a.he} {yDid}?",
  "So {a} {yDid} after {xDoing}?",
  "Is it true that {a} {xDid} before {yDoing}?",
  "Is it true that {a} {yDid} after {a.he} had {xDone}?",
  "Had {a} already {xDone} when {a.he} {yDid}?",
  "Had {a} {xDone} by the time {a.he} {yDid}?",
  "When {a} {yDid}, had {a.he} already {xDone}?",
  "By the time {a} {yDid}, had {a.he} {xDone}?",
  "Did {a} {xDo} earlier than {a.he} {yDid}?",
  "Did {a} {yDo} later than {a.he} {xDid}?",
  "Did {a} {xDo} first and {yDo} later?",
  "Did {a} first {xDo} and then {yDo}?",
  "Do we know that {a} {xDid} before {yDoing}?",
  "{a} {xDid} and then {yDid}?",
  "Did {xDoing} come before {yDoing} for {a.him}?",
  "[Was|Was|Were] {a} done with {xDoing} before {a.he} {yDid}?",
  "Does it follow that {a} {yDid} after {xDoing}?",
  "Did {a} wait with {yDoing} until {a.he} had {xDone}?",
  "Can you tell me if {a} {xDid} before {yDoing}?",
  "After {xDoing}, did {a} {yDo}?",
  "Before {yDoing}, did {a} {xDo}?",
].filter((form) => !form.startsWith("Did {a} wait"));

export const ASK_DID = [
  "Did {a} {xDo}?",
  "Has {a} {xDone}?",
  "So {a} {xDid}?",
  "{a} {xDid}, right?",
  "Did {a} {xDo} that day?",
  "Is it true that {a} {xDid}?",
  "Did {a} {xDo} at all?",
  "Did {a} really {xDo}?",
  "Do we know that {a} {xDid}?",
  "Did {a} manage to {xDo}?",
  "{a} {xDid}?",
  "Did {a} end up {xDoing}?",
  "Did {a} get round to {xDoing}?",
  "Can you tell me whether {a} {xDid}?",
].filter((form) => !form.startsWith("Has {a}"));

/** {a} came before {b} came: {verb} is one of those below. */
export const CAME_BEFORE = begun(LINE_BEGINNINGS, [
  "{a} {did} before {b.him}",
  "{a} {did} before {b} did",
  "{b} {did} after {a.him}",
  "{b} {did} after {a} did",
  "{b} {did} later than {a.him}",
  "{a} {did} earlier than {b.him}",
  "{a} {did} a few minutes before {b.him}",
  "{b} {did} an hour after {a.him}",
  "{b} {did} right after {a.him}",
  "{b} {did} long after {a} had {done}",
  "{a} had already {done} when {b} {did}",
  "by the time {b} {did}, {a} had already {done}",
  "when {b} {did}, {a} had long since {done}",
  "{a} {did}, then {b} did too",
  "first {a} {did}, then {b}",
  "{b} only {did} once {a} had {done}",
  "{b} didn't {do} until {a} had {done}",
  "{a} {did} and some time later {b} {did} too",
  "{a} {did} sooner than {b.him}",
  "before {b} {did}, {a} had {done}",
  "after {a} had {done}, {b} {did}",
  "as soon as {a} had {done}, {b} {did}",
]);
export const ASK_CAME = [
  "Did {a} {do} before {b.him}?",
  "Did {a} {do} before {b} did?",
  "Did {b} {do} after {a.him}?",
  "Did {b} {do} after {a} did?",
  "Did {b} {do} later than {a.him}?",
  "Did {a} {do} earlier than {b.him}?",
  "Had {a} already {done} when {b} {did}?",
  "When {b} {did}, had {a} already {done}?",
  "By the time {b} {did}, had {a} {done}?",
  "{a} {did} before {b.him}, right?",
  "{b} {did} after {a.him}, right?",
  "So {a} {did} before {b.him}?",
  "So {b} {did} after {a.him}?",
  "Is it true that {a} {did} before {b} did?",
  "Is it true that {b} {did} later than {a.him}?",
  "Do we know that {a} {did} sooner than {b.him}?",
  "Did {a} {do} first and {b} later?",
  "Out of {a.him} and {b.him}, did {a} {do} first?",
  "Was it only after {a} had {done} that {b} {did}?",
  "Did {a} {do} sooner than {b.him}?",
  "Can you tell me if {a} {did} before {b.him}?",
  "{a} {did} first and {b} after that?",
  "[Was|Was|Were] {a} earlier than {b.him}, I mean, did {a} {do} first?",
  "Does it follow that {b} {did} after {a.him}?",
  "{b} {did} later than {a.him}?",
];
export const ARRIVALS = [
  "arrived|arrive|arrived",
  "left|leave|left",
  "got up|get up|got up",
  "went to bed|go to bed|gone to bed",
  "finished|finish|finished",
  "got home|get home|got home",
  "woke up|wake up|woken up",
  "started work|start work|started work",
  "called|call|called",
  "spoke|speak|spoken",
].map((line) => {
  const [did, base, done] = line.split("|") as [string, string, string];
  return { did, do: base, done };
});
