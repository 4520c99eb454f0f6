const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const DETERMINERS = words(`a an the this that these those my your his her its our their some any every each no all both
  another either neither`);
const SUBJECT_PRONOUNS = words("i you he she we they there anyone anybody someone somebody everyone everybody nobody");
const PREPOSITIONS = words(`in at on to of from into onto with without by for near under below above over behind beside
  between inside outside through across after before during about around toward towards as than like`);
const ADVERBS = words("back away home out up down off here now again just already still never always not too soon");
const JOINING = words("and or but 's is are was were am has had does did if when because");
const IRREGULAR_PAST = words(`went took got gave left ran came made saw said put brought bought kept held lost found
  threw fell flew drove rode sat stood slept woke ate drank told asked began felt heard knew met paid read sent sold
  spoke swam thought wrote wore won sang hid hit cut caught built broke chose grew led let lay stole taught understood`);
const NAMES_IN_ED = words(`ed ted ned fred red jed jared alfred wilfred winifred mildred manfred siegfried ahmed ahmad
  mohamed mohammed muhammed hamed khaled waleed rasheed saeed sayed javed naveed junaed`);

/** Whether the word can begin a subject, as far as its form tells: not a preposition, adverb, "and" or an auxiliary. */
export function isSubject(word: string): boolean {
  return !PREPOSITIONS.has(word) && !ADVERBS.has(word) && !JOINING.has(word);
}

/** Whether the word is a pronoun that only a subject can be; "it" and "her" can be objects too. */
export function isSubjectPronoun(word: string): boolean {
  return SUBJECT_PRONOUNS.has(word);
}

/** Whether the word is an article or another determiner: a noun follows. */
export function opensNounPhrase(word: string): boolean {
  return DETERMINERS.has(word);
}

/**
 * Whether the word after "Will" or "May" is a verb that makes them names: "Will went", "May dropped it", "Will
 * likes the garden", but not "will mary", "will fred go".
 */
export function isVerbForm(word: string, next: string | undefined): boolean {
  if (IRREGULAR_PAST.has(word)) return true;
  if (word.endsWith("ed")) return !NAMES_IN_ED.has(word);
  const objectFollows = next !== undefined && (DETERMINERS.has(next) || PREPOSITIONS.has(next) || next === "it");
  return word.endsWith("s") && !DETERMINERS.has(word) && objectFollows;
}
