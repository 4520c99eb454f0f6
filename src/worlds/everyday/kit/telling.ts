import type { Random } from "../../../random.ts";
import { LEXICON, type WordKind } from "../words/lexicon.ts";
import { withArticle } from "./article.ts";

/** How a person is spoken of: she, he, a person whose gender is never said, the user, the user and others, several. */
export type Gender = "f" | "m" | "n" | "I" | "we" | "they";

/** Somebody in a story. */
export interface Person {
  /** "Ana", "my brother", "the postman", "I". */
  readonly name: string;
  readonly gender: Gender;
}

/** What may fill a gap of a wording. */
export type Filling = string | Person;
export type Fillings = Readonly<Record<string, Filling>>;

export type EverydayAnswer = "yes" | "no" | "not told";

/** A question with its answer, the lines that decide it (0-based), and the wording it was made from. */
export interface AskedQuestion {
  readonly text: string;
  readonly answer: EverydayAnswer;
  readonly support: readonly number[];
  readonly form: string;
}

/** A kind of everyday matter: tells lines, keeps the truth, and asks about it. */
export interface EverydayDomain {
  readonly name: string;
  tell(telling: Telling): void;
}

/** Somebody spoken of in a line: by name, or by a pronoun. */
export interface Spoken {
  readonly line: number;
  /** Letters before it in the line. */
  readonly at: number;
  readonly who: string;
  readonly byName: boolean;
}

/** What could be asked, under the answer it has. */
export type Cases = Readonly<Record<EverydayAnswer, readonly { readonly slots: Fillings; readonly support: readonly number[] }[]>>;

const pronouns: Readonly<Record<Gender, readonly [he: string, him: string, his: string, himself: string]>> = {
  f: ["she", "her", "her", "herself"],
  m: ["he", "him", "his", "himself"],
  n: ["they", "them", "their", "themselves"],
  I: ["I", "me", "my", "myself"],
  we: ["we", "us", "our", "ourselves"],
  they: ["they", "them", "their", "themselves"],
};

const PRONOUN_SHARE = 0.4;
/** A tenth of every list of words and wordings is kept for the contrast set; shorter lists are used whole. */
const HELD_OUT_SHARE = 10;
/** In a plain story, half of the wordings come from the first eighth of their list. */
const PLAIN_SKEW = 3;
const PLAIN_CHANCE = 0.4;

/**
 * One story being told. Wordings have gaps:
 *
 *   {a}        a filling; a person also as "she", "he" where the line before was about that person and nobody else fits
 *   {a's}      "Ana's", "my"; or "her" where {a} could be "she"
 *   {a.him}    like {a}, as an object: "Ana", "me", "her"
 *   {a.he} {a.his} {a.self}   always the pronoun: "she", "her", "herself"
 *   a {x}      "a key", "an umbrella"
 *   [is|am|are] [was|was|were] [has|have] [goes|go]   agrees with the person filled in before it, else after it;
 *              [is|am|are] {a}, [does|do] {a} and the like with {a}
 *
 * A line begins with a capital and ends with a full stop unless it has its own end.
 */
export class Telling {
  readonly random: Random;
  readonly lines: string[] = [];
  readonly questions: AskedQuestion[] = [];
  /** Those whom the lines speak of, in their order, but for the user. */
  readonly spoken: Spoken[] = [];
  readonly #heldOut: boolean;
  readonly #plain: boolean;
  readonly #used = new Set<string>();
  #about: readonly Person[] = [];

  /**
   * @param heldOut draws from the held-out tenth of each long list instead of from the rest
   * @param plain keeps to the first and plainest wordings of each list for the most part, and to few complications
   */
  constructor(random: Random, { heldOut = false, plain = false } = {}) {
    this.random = random;
    this.#heldOut = heldOut;
    this.#plain = plain;
  }

  /** One of a list of wordings, plainest first, of the share that this story may use. */
  pick<T>(items: readonly T[]): T {
    const own = this.#own(items);
    return this.#plain ? own[Math.floor(own.length * this.random.uniform() ** PLAIN_SKEW)]! : this.random.choice(own);
  }

  /** Whether to complicate things, as likely as said and less in a plain story. */
  chance(share: number): boolean {
    return this.random.chance(this.#plain ? share * PLAIN_CHANCE : share);
  }

  #own<T>(items: readonly T[]): readonly T[] {
    if (items.length < HELD_OUT_SHARE) return items;
    return items.filter((_, index) => (index % HELD_OUT_SHARE === HELD_OUT_SHARE - 1) === this.#heldOut);
  }

  /** A word of a kind that this story has not used yet. @throws RangeError when there is none */
  word(kind: WordKind): string {
    const word = this.#unused(kind);
    if (word === undefined) throw new RangeError(`everyday: the story needs more different words of the kind "${kind}" than there are.`);
    return word;
  }

  #unused(kind: WordKind): string | undefined {
    for (let draw = 0; draw < 50; draw++) {
      const word = this.random.choice<string>(this.#own(LEXICON[kind]));
      if (this.#used.has(word)) continue;
      this.#used.add(word);
      return word;
    }
    return undefined;
  }

  /** Somebody new: mostly by a name, sometimes "my aunt", "the plumber", "Mrs Okafor" while there are any. */
  person(gender: "f" | "m" | "n" = this.random.choice(["f", "m", "f", "m", "n"])): Person {
    const share = this.random.uniform();
    const surname = gender !== "n" && share < 0.1 ? this.#unused("surname") : undefined;
    if (surname !== undefined) return { name: `${gender === "f" ? this.random.choice(["Mrs", "Ms", "Miss"]) : "Mr"} ${surname}`, gender };
    const kin = gender !== "n" && share < 0.2 ? this.#unused(gender === "f" ? "kinswoman" : "kinsman") : undefined;
    if (kin !== undefined) return { name: kin, gender };
    const job = share < 0.26 ? this.#unused("job") : undefined;
    if (job !== undefined) return { name: `the ${job}`, gender };
    return { name: this.word(gender === "f" ? "woman" : gender === "m" ? "man" : this.random.choice(["woman", "man"])), gender };
  }

  /** The user, who says "I". */
  get me(): Person {
    return { name: "I", gender: "I" };
  }

  /** Tells a line. @returns its index */
  tell(wordings: readonly string[], slots: Fillings = {}): number {
    const line = this.#fill(this.pick(wordings), slots, true);
    this.#about = Object.values(slots).filter((filling) => typeof filling !== "string");
    this.lines.push(line);
    return this.lines.length - 1;
  }

  /** Asks one thing in one of several wordings, unless the story has this very question. */
  ask(forms: readonly string[], slots: Fillings, answer: EverydayAnswer, support: readonly number[] = []): void {
    const form = this.pick(forms);
    const text = this.#fill(form, slots, false).replace(/[.?]?$/, "?");
    if (this.questions.some((asked) => asked.text === text)) return;
    this.questions.push({
      text,
      answer,
      support: [...new Set(support)].toSorted((a, b) => a - b),
      form,
    });
  }

  /** Asks about one of the cases, each answer that has cases being equally likely. All forms must suit all cases. */
  askOneOf(forms: readonly string[], cases: Cases): void {
    const answers = (["yes", "no", "not told"] as const).filter((answer) => cases[answer].length > 0);
    if (answers.length === 0) return;
    const answer = this.random.choice(answers);
    const { slots, support } = this.random.choice(cases[answer]);
    this.ask(forms, slots, answer, answer === "not told" ? [] : support);
  }

  #fill(wording: string, slots: Fillings, inStory: boolean): string {
    const standIns = new Set(inStory ? this.#about.filter((person) => this.#canBePronoun(person, slots)) : []);
    let latest: Person | undefined = Object.values(slots).find((filling) => typeof filling !== "string");
    let shift = 0; // what the gaps before have grown by
    const gap = /(\ban? )?\{(\w+)(?:\.(\w+)|('s))?\}|\[([^\]]+)\]/gi;
    const text = wording.replace(gap, (found: string, article: string | undefined, name: string | undefined, part, owner, forms, at) => {
      const fill = (): string => {
        if (name === undefined) return agreeing(forms as string, subjectAfter(wording.slice(at + found.length), forms, slots) ?? latest);
        const filling = slots[name];
        if (filling === undefined) throw new RangeError(`everyday: "${wording}" expected the slot "${name}".`);
        if (typeof filling === "string") return (article ? withArticle(filling) : filling) + (owner ? "'s" : "");
        latest = part === "he" && filling.gender === "n" ? { ...filling, gender: "they" } : filling;
        const own = spokenOf(filling, part as string | undefined, { owner: Boolean(owner), pronoun: standIns.has(filling) });
        if (inStory && filling.gender !== "I" && filling.gender !== "we") {
          const place = at + shift + (article ?? "").length;
          this.spoken.push({ line: this.lines.length, at: place, who: filling.name, byName: own.startsWith(filling.name) });
        }
        return (article ?? "") + own;
      };
      const filled = fill();
      shift += filled.length - found.length;
      return filled;
    });
    const begun = text.charAt(0).toUpperCase() + text.slice(1);
    return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
  }

  /** Whether "she" can only mean this person: nobody else of the line before or of this one is a she. */
  #canBePronoun(person: Person, slots: Fillings): boolean {
    if (person.gender === "n" || person.gender === "they" || !this.random.chance(PRONOUN_SHARE)) return false;
    const others = [...this.#about, ...Object.values(slots)].filter((filling) => typeof filling !== "string");
    return others.every((other) => other === person || other.gender !== person.gender);
  }
}

/** The person whom an auxiliary stands before: "[is|am|are] {a}". */
function subjectAfter(rest: string, forms: string, slots: Fillings): Person | undefined {
  const name = /^ \{(\w+)\}/.exec(rest)?.[1];
  if (name === undefined || !/^(?:is|was|has|does)(?:n't)?\|/i.test(forms)) return undefined;
  const filling = slots[name];
  return typeof filling === "string" ? undefined : filling;
}

function agreeing(forms: string, person: Person | undefined): string {
  const [third, first, plural = first] = forms.split("|") as [string, string, string?];
  if (person?.gender === "I") return first;
  return person?.gender === "we" || person?.gender === "they" ? plural : third;
}

function spokenOf(person: Person, part: string | undefined, { owner, pronoun }: { owner: boolean; pronoun: boolean }): string {
  const [he, him, his, himself] = pronouns[person.gender];
  const pronounOnly = person.gender === "I" || person.gender === "we";
  if (owner) return pronoun || pronounOnly ? his : `${person.name}'s`;
  if (part === undefined) return pronoun || pronounOnly ? he : person.name;
  if (part === "him") return pronoun || pronounOnly ? him : person.name;
  const forms: Readonly<Record<string, string>> = { he, his, self: himself };
  const form = forms[part];
  if (form === undefined) throw new RangeError(`everyday: unknown gap ".${part}"; there are .him, .he, .his and .self.`);
  return form;
}
