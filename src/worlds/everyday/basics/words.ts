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

/** What somebody can be more than somebody else, and the opposite. */
export const COMPARED: readonly (readonly [more: string, less: string])[] = [
  ["taller", "shorter"],
  ["older", "younger"],
  ["faster", "slower"],
  ["richer", "poorer"],
  ["stronger", "weaker"],
  ["louder", "quieter"],
  ["happier", "sadder"],
  ["heavier", "lighter"],
  ["braver", "more timid"],
];

/** How one thing can stand to another, and the other to it. */
export const STANDING: readonly (readonly [one: string, other: string])[] = [
  ["above", "below"],
  ["to the left of", "to the right of"],
  ["in front of", "behind"],
  ["under", "on top of"],
  ["north of", "south of"],
  ["east of", "west of"],
];

export const NUMBERS: readonly string[] = "two three four five six seven eight nine ten eleven twelve twenty".split(" ");
