/**
 * A logical oracle that answers questions from the words of the statements alone. It shares no code with src/worlds:
 * it reads sentences by patterns, and reasons over sets of possible places and closed relations.
 */

/** What a sentence says. Facts of things carried say nothing of anybody's place. */
export type Fact =
  | { readonly kind: "at" | "not at" | "left"; readonly who: string; readonly place: string }
  | { readonly kind: "either"; readonly who: string; readonly places: readonly [string, string] }
  | { readonly kind: "less"; readonly axis: Axis; readonly less: string; readonly greater: string }
  | { readonly kind: "handed"; readonly who: string; readonly thing: string; readonly whom: string }
  | { readonly kind: "took" | "dropped"; readonly who: string; readonly thing: string };

export type Asked = Exclude<Fact, { kind: "handed" | "took" | "dropped" }>;

type Axis = "across" | "up" | "size";

const PP = "(?:in|at|on) (.+)";

/** The first pattern that fits makes the fact. */
const STATEMENTS: readonly (readonly [string, (...parts: string[]) => Fact])[] = [
  ["(?:to the )(left|right) of (.+) is (.+)", (word, other, one) => side(one, word, other)],
  ["(?:you can see )?(.+?) (?:is |lies )?(?:to the |on the |further )?(left|right)(?: side)? (?:of|than) (the .+)", side],
  [`(?:either )?(.+) (?:is|must be) (?:either )?${PP} or (?:(?:in|at|on) )?(.+)`, either],
  ["(.+) went (?:either )?to (.+) or (?:to )?(.+)", either],
  [`(.+) is no longer ${PP}`, (who, place) => ({ kind: "left", who, place })],
  [`(.+) is not ${PP} any ?more`, (who, place) => ({ kind: "left", who, place })],
  ["(.+?) (?:has just left|has left|left) (.+)", (who, place) => ({ kind: "left", who, place })],
  ["(.+) (?:went away from|walked out of|has gone from) (.+)", (who, place) => ({ kind: "left", who, place })],
  [`(?:it is not true that )(.+) is ${PP}`, (who, place) => ({ kind: "not at", who, place })],
  [`you won't find (.+) ${PP}`, (who, place) => ({ kind: "not at", who, place })],
  [`(.+) is not ${PP}`, (who, place) => ({ kind: "not at", who, place })],
  ["(above|below) (.+) is (.+)", (word, other, one) => height(one, word, other)],
  ["you can see (.+) (above|below) (.+)", height],
  ["(.+) (?:is|lies) (above|over|higher than|higher up than|below|under|beneath|underneath|lower than) (.+)", height],
  ["(.+) (?:is|is a bit|is much) (smaller|bigger|larger) than (.+)", size],
  ["(.+) is not as (big) as (.+)", (one, _, other) => size(one, "smaller", other)],
  ["(.+) (?:fits|can fit|will fit) (?:inside|into|in) (.+)", (one, other) => size(one, "smaller", other)],
  ["(.+) (?:can hold|has room for|is big enough for) (.+)", (one, other) => size(one, "bigger", other)],
  ["(.+) (?:gave|handed|passed) (the .+) to (.+)", (who, thing, whom) => ({ kind: "handed", who, thing, whom })],
  ["(.+) (?:gave|handed) (.+) (the .+)", (who, whom, thing) => ({ kind: "handed", who, thing, whom })],
  ["(.+) (?:put down|dropped|let go of|got rid of) (.+)", (who, thing) => ({ kind: "dropped", who, thing })],
  ["(.+) set (.+) down", (who, thing) => ({ kind: "dropped", who, thing })],
  [`(.+?) (?:is|is sitting|is waiting|has arrived|arrived|showed up) ${PP}`, (who, place) => ({ kind: "at", who, place })],
  [`you can find (.+) ${PP}`, (who, place) => ({ kind: "at", who, place })],
  ["(.+) reached (.+)", (who, place) => ({ kind: "at", who, place })],
  ["(.+?) (?:has |just )?(?:\\w+ed|went|gone|ran|came|got)(?: back| over| off)? to (.+)", (who, place) => ({ kind: "at", who, place })],
  ["(.+?) (?:picked up|took|grabbed|got|fetched|is carrying|has) (the .+)", (who, thing) => ({ kind: "took", who, thing })],
];

/** Questions, as what they ask the truth of; "not at" asks for the contrary of "at". */
const QUESTIONS: readonly (readonly [string, (...parts: string[]) => Asked])[] = [
  [`is (?:it true that )?(.+?) (?:is )?either ${PP} or (?:(?:in|at|on) )?(.+)`, either],
  ["is (.+) in one of these places, (.+) or (.+)", either],
  [`is it true that (.+) is not ${PP}`, (who, place) => ({ kind: "not at", who, place })],
  ["is (.+) (?:away from|somewhere other than) (.+)", (who, place) => ({ kind: "not at", who, place })],
  [`is (.+) no longer ${PP}`, (who, place) => ({ kind: "left", who, place })],
  ["has (.+) (?:left|gone from) (.+)", (who, place) => ({ kind: "left", who, place })],
  ["is (.+) where (.+) is", (place, who) => ({ kind: "at", who, place })],
  ["(?:is|does) (?:it true that )?(the .+?) (?:is )?(?:lie )?(?:to the |on the |further )?(left|right)(?: of| than) (.+)", side],
  ["is it true that (the .+) is (above|below) (.+)", height],
  ["is (the .+) (above|over|higher than|below|under|beneath|lower than) (.+)", height],
  ["does (the .+) lie (above|below) (.+)", height],
  ["(?:is it true that|would you say) (.+) is (smaller|bigger) than (.+)", size],
  ["is (.+) (smaller|littler|bigger|larger) than (.+)", size],
  ["(?:does|will|can|would) (.+) (?:fit inside|fit in|go into) (.+)", (one, other) => size(one, "smaller", other)],
  ["is (.+) small enough for (.+)", (one, other) => size(one, "smaller", other)],
  ["is (.+) big enough for (.+)", (one, other) => size(one, "bigger", other)],
  ["(?:can|does) (.+) (?:hold|have room for) (.+)", (one, other) => size(one, "bigger", other)],
  [`(?:can|would) i find (.+) ${PP}`, (who, place) => ({ kind: "at", who, place })],
  [`(?:is it true that|do you know if) (.+) is ${PP}`, (who, place) => ({ kind: "at", who, place })],
  [`(?:is|isn't) (.+?) ${PP}`, (who, place) => ({ kind: "at", who, place })],
];

/** The fact a statement tells. */
export function readStatement(text: string): Fact {
  const plain = text
    .toLowerCase()
    .replace(/\.$/, "")
    .replace(/^(?:then|after that,|later|now) /, "")
    .replace(/'s (not|in|at|on) /, " is $1 ")
    .replace(/ isn't /, " is not ")
    .replace(/ is (?:now|currently) /, " is ")
    .replace(/ now$/, "");
  return read(plain, STATEMENTS);
}

/** What a question asks the truth of. */
export function readQuestion(text: string): Asked {
  const plain = text
    .toLowerCase()
    .replace(/\?$/, "")
    .replace(/ (?:right now|now)$/, "")
    .replace(/^is (.+?) (?:now|still|currently) /, "is $1 ");
  return read(plain, QUESTIONS);
}

/** "yes", "no" or "not told", from the statements alone. */
export function answer(statements: readonly string[], question: string): string {
  const facts = statements.map(readStatement);
  const asked = readQuestion(question);
  if (asked.kind === "less") return compare(facts, asked);
  const others = facts.flatMap((fact) => ("place" in fact ? [fact.place] : "places" in fact ? fact.places : []));
  const universe = new Set(["anywhere else", ...others, ...("place" in asked ? [asked.place] : asked.places)]);
  const possible = possiblePlaces(facts, asked.who, universe);
  if (asked.kind === "either") return judge(possible, new Set(asked.places));
  const there = judge(possible, new Set([asked.place]));
  if (asked.kind === "at") return there;
  const away = there === "yes" ? "no" : there === "no" ? "yes" : there;
  if (asked.kind === "not at" || away !== "yes") return away;
  const been = facts.some((fact) => (fact.kind === "at" || fact.kind === "left") && fact.who === asked.who && fact.place === asked.place);
  return been ? "yes" : "was never there";
}

function possiblePlaces(facts: readonly Fact[], who: string, universe: ReadonlySet<string>): ReadonlySet<string> {
  let possible = universe;
  for (const fact of facts) {
    if (!("who" in fact) || fact.who !== who) continue;
    if (fact.kind === "at") possible = new Set([fact.place]);
    else if (fact.kind === "either") possible = new Set(fact.places);
    else if (fact.kind === "left") possible = without(universe, fact.place);
    else if (fact.kind === "not at") {
      const left = without(possible, fact.place);
      possible = left.size > 0 ? left : without(universe, fact.place);
    }
  }
  return possible;
}

function judge(possible: ReadonlySet<string>, asked: ReadonlySet<string>): string {
  if ([...possible].every((place) => asked.has(place))) return "yes";
  return [...possible].some((place) => asked.has(place)) ? "not told" : "no";
}

function without(places: ReadonlySet<string>, place: string): ReadonlySet<string> {
  return new Set([...places].filter((other) => other !== place));
}

/** Closes the told comparisons under transitivity until nothing is added. */
function compare(facts: readonly Fact[], asked: Extract<Fact, { kind: "less" }>): string {
  const told = facts.filter((fact) => fact.kind === "less" && fact.axis === asked.axis);
  const holds = new Set((told as (typeof asked)[]).map(({ less, greater }) => `${less} < ${greater}`));
  for (let size = -1; size !== holds.size;) {
    size = holds.size;
    const pairs = Array.from(holds, (pair) => pair.split(" < "));
    for (const [a, b] of pairs) for (const [c, d] of pairs) if (b === c) holds.add(`${a} < ${d}`);
  }
  if (holds.has(`${asked.less} < ${asked.greater}`)) return "yes";
  return holds.has(`${asked.greater} < ${asked.less}`) ? "no" : "not told";
}

function read<T>(plain: string, patterns: readonly (readonly [string, (...parts: string[]) => T])[]): T {
  for (const [pattern, make] of patterns) {
    const match = new RegExp(`^${pattern}$`).exec(plain);
    if (match) return make(...match.slice(1));
  }
  throw new Error(`oracle: expected a sentence of a known form, got "${plain}".`);
}

function either(who: string, place: string, other: string): Extract<Fact, { kind: "either" }> {
  return { kind: "either", who, places: [place, other] };
}

function less(axis: Axis, isLess: boolean, one: string, other: string): Extract<Fact, { kind: "less" }> {
  return { kind: "less", axis, less: isLess ? one : other, greater: isLess ? other : one };
}

function side(one: string, word: string, other: string) {
  return less("across", word === "left", one, other);
}

function height(one: string, word: string, other: string) {
  return less("up", !["above", "over", "higher than", "higher up than"].includes(word), one, other);
}

function size(one: string, word: string, other: string) {
  return less("size", word === "smaller" || word === "littler", one, other);
}
