/** Verbs as told and as asked: "bought", "buy". */
export const VERBS: readonly (readonly [past: string, base: string])[] = [
  ["bought", "buy"],
  ["found", "find"],
  ["lost", "lose"],
  ["sold", "sell"],
  ["opened", "open"],
  ["closed", "close"],
  ["broke", "break"],
  ["cleaned", "clean"],
  ["painted", "paint"],
  ["hid", "hide"],
  ["took", "take"],
  ["moved", "move"],
  ["dropped", "drop"],
  ["carried", "carry"],
  ["fixed", "fix"],
  ["washed", "wash"],
  ["borrowed", "borrow"],
  ["threw away", "throw away"],
  ["saw", "see"],
  ["kept", "keep"],
  ["made", "make"],
  ["used", "use"],
  ["touched", "touch"],
  ["packed", "pack"],
  ["pulled", "pull"],
  ["lifted", "lift"],
  ["wrapped", "wrap"],
  ["brought", "bring"],
  ["forgot", "forget"],
  ["ordered", "order"],
  ["picked up", "pick up"],
  ["measured", "measure"],
  ["collected", "collect"],
  ["drew", "draw"],
  ["returned", "return"],
  ["pushed", "push"],
];

/** Verbs of giving, as told and as asked. */
export const GIVING: readonly (readonly [past: string, base: string])[] = [
  ["gave", "give"],
  ["sold", "sell"],
  ["lent", "lend"],
  ["handed", "hand"],
  ["sent", "send"],
];

/** What a thing can be, and the opposite. */
export const QUALITIES: readonly (readonly [one: string, other: string])[] = [
  ["big", "small"],
  ["new", "old"],
  ["clean", "dirty"],
  ["full", "empty"],
  ["hot", "cold"],
  ["wet", "dry"],
  ["heavy", "light"],
  ["cheap", "expensive"],
  ["long", "short"],
  ["hard", "soft"],
  ["wide", "narrow"],
  ["thick", "thin"],
  ["smooth", "rough"],
  ["round", "square"],
  ["pretty", "ugly"],
];

/** What somebody can be, and the opposite. */
export const MOODS: readonly (readonly [one: string, other: string])[] = [
  ["happy", "sad"],
  ["tired", "awake"],
  ["rich", "poor"],
  ["young", "old"],
  ["tall", "short"],
  ["brave", "afraid"],
  ["busy", "free"],
  ["ill", "well"],
  ["strong", "weak"],
  ["late", "early"],
  ["calm", "angry"],
  ["at home", "out"],
];

/** What somebody can be more than somebody else, the opposite, and the most and least of it. */
export const COMPARED: readonly (readonly [more: string, less: string, most: string, least: string])[] = [
  ["taller", "shorter", "tallest", "shortest"],
  ["older", "younger", "oldest", "youngest"],
  ["faster", "slower", "fastest", "slowest"],
  ["richer", "poorer", "richest", "poorest"],
  ["stronger", "weaker", "strongest", "weakest"],
  ["louder", "quieter", "loudest", "quietest"],
  ["happier", "sadder", "happiest", "saddest"],
  ["heavier", "lighter", "heaviest", "lightest"],
  ["braver", "more timid", "bravest", "most timid"],
];

/** How one thing can stand to another, and the other to it. */
export const STANDING: readonly (readonly [one: string, other: string])[] = [
  ["above", "below"],
  ["to the left of", "to the right of"],
  ["in front of", "behind"],
  ["north of", "south of"],
  ["east of", "west of"],
];

export const NUMBERS: readonly string[] = "two three four five six seven eight nine ten eleven twelve twenty".split(" ");

interface State {
  readonly is: string;
  /** What was done to make it so. */
  readonly did: string;
}

/** Things that are in one of two states, and what brings them there. */
export const SWITCHES: readonly { readonly things: readonly string[]; readonly states: readonly [State, State] }[] = [
  {
    things: ["lamp", "oven", "radio", "heater", "television", "fan", "kettle", "alarm", "computer", "light"],
    states: [
      { is: "on", did: "turned on" },
      { is: "off", did: "turned off" },
    ],
  },
  {
    things: ["printer", "boiler", "projector", "toaster", "speaker", "dishwasher"],
    states: [
      { is: "on", did: "switched on" },
      { is: "off", did: "switched off" },
    ],
  },
  {
    things: ["door", "window", "gate", "drawer", "fridge", "cupboard", "box", "curtain", "umbrella", "shop"],
    states: [
      { is: "open", did: "opened" },
      { is: "closed", did: "closed" },
    ],
  },
  {
    things: ["back door", "shutter", "safe", "trunk", "garage"],
    states: [
      { is: "open", did: "opened" },
      { is: "shut", did: "shut" },
    ],
  },
  {
    things: ["front door", "shed", "bike", "cabinet", "suitcase"],
    states: [
      { is: "locked", did: "locked" },
      { is: "unlocked", did: "unlocked" },
    ],
  },
  {
    things: ["bucket", "jug", "bath", "bottle", "bowl", "tank"],
    states: [
      { is: "full", did: "filled" },
      { is: "empty", did: "emptied" },
    ],
  },
  {
    things: ["car", "shirt", "floor", "pan", "cup", "table"],
    states: [
      { is: "clean", did: "cleaned" },
      { is: "dirty", did: "dirtied" },
    ],
  },
  {
    things: ["clock", "chair", "fence", "bridge", "lift"],
    states: [
      { is: "fixed", did: "fixed" },
      { is: "broken", did: "broke" },
    ],
  },
];

/** What somebody can be part of. */
export const MEMBERS: readonly { readonly is: string; readonly isNot: string }[] = [
  { is: "works at the bakery", isNot: "doesn't work at the bakery" },
  { is: "sings in the choir", isNot: "doesn't sing in the choir" },
  { is: "lives on Mill Road", isNot: "doesn't live on Mill Road" },
  { is: "plays for the Otters", isNot: "doesn't play for the Otters" },
  { is: "goes to our school", isNot: "doesn't go to our school" },
  { is: "has a blue badge", isNot: "doesn't have a blue badge" },
  { is: "passed the test", isNot: "didn't pass the test" },
  { is: "paid the fee", isNot: "didn't pay the fee" },
  { is: "owns a boat", isNot: "doesn't own a boat" },
  { is: "comes from the village", isNot: "doesn't come from the village" },
  { is: "is on the night shift", isNot: "isn't on the night shift" },
  { is: "joined the club", isNot: "didn't join the club" },
];

/** What somebody can do as a habit. */
export const HABITS: readonly { readonly does: string; readonly do: string }[] = [
  { does: "gets up at six", do: "get up at six" },
  { does: "has a key", do: "have a key" },
  { does: "speaks French", do: "speak French" },
  { does: "wears a green hat", do: "wear a green hat" },
  { does: "eats lunch for free", do: "eat lunch for free" },
  { does: "drinks coffee", do: "drink coffee" },
  { does: "keeps bees", do: "keep bees" },
  { does: "plays chess", do: "play chess" },
  { does: "takes the early bus", do: "take the early bus" },
  { does: "gets a discount", do: "get a discount" },
  { does: "reads the newsletter", do: "read the newsletter" },
  { does: "likes snow", do: "like snow" },
];
