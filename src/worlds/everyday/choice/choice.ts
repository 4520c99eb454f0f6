import { CaseBook } from "../kit/cases.ts";
import { askIfOpen, cast, framed, questionForm, some, tellMixed, unsaid, words } from "../kit/clauses.ts";
import { isUser, listed } from "../kit/people.ts";
import type { EverydayAnswer, EverydayDomain, Fillings, Person, Telling } from "../kit/telling.ts";
import { bank } from "../kit/wordings.ts";
import { DEEDS, TOPICS, type Topic } from "./wordings.ts";

/** One thing to be settled: whose, and among which options. */
interface Matter {
  readonly slots: Fillings;
  readonly options: readonly string[];
  /** The lines that left only the options. */
  list: number[];
  readonly known: Map<string, { answer: EverydayAnswer; support: number[] }>;
  /** Whether anything but the options is out of the question. */
  closed: boolean;
}

const COUNTRIES_TOO = bank("Split");

function optionsOf(telling: Telling, topic: Topic, people: readonly Person[]): string[] {
  const { random } = telling;
  const kinds = {
    place: "room",
    where: "venue",
    day: "day",
    colour: "colour",
    food: "food",
    gift: random.choice(["thing", "garment"] as const),
    town: "town",
    vehicle: "vehicle",
    pet: "animal",
  } as const;
  if (topic.name === "who") return people.map((person) => person.name);
  if (topic.name === "town")
    return words(telling, "town", 5, {
      not: [...COUNTRIES_TOO, "Brazil", "Canada", "Chile", "Egypt", "Greece", "Italy", "Japan", "Spain"],
    });
  return words(telling, kinds[topic.name], 5, { not: ["balcony", "porch"] });
}

function subjectsOf(telling: Telling, topic: Topic, people: readonly Person[]): Fillings[] {
  if (topic.name === "who") return some(telling, DEEDS, 3).map(([s, si]) => ({ s, si }));
  if (topic.name === "place") return words(telling, "thing", 3).map((s) => ({ s }));
  if (topic.name === "day") return words(telling, "event", 3).map((s) => ({ s }));
  const garments = topic.name === "colour" ? words(telling, telling.random.choice(["garment", "vehicle"] as const), 1) : [];
  return people.slice(0, 3).map((a) => ({ a, ...(garments.length > 0 ? { s: garments[0]! } : {}) }));
}

class Choosing {
  readonly telling: Telling;
  readonly topic: Topic;
  readonly options: readonly string[];
  readonly subjects: readonly Fillings[];
  readonly matters: Matter[] = [];

  constructor(telling: Telling, topic: Topic, people: readonly Person[], strangers: readonly Person[]) {
    this.telling = telling;
    this.topic = topic;
    this.options = optionsOf(telling, topic, [...people, ...strangers]);
    // The last subject is never mentioned.
    this.subjects = subjectsOf(telling, topic, topic.name === "who" ? [] : [...people.slice(0, 2), ...strangers]);
  }

  chains(): (() => void)[][] {
    const decided = this.#matter(this.subjects[0]!);
    const chains = [this.#decide(decided)];
    if (this.telling.random.chance(0.85))
      chains.push(this.#leaveOpen(this.#matter(this.subjects[1]!)).slice(0, Math.max(1, 4 - chains.flat().length)));
    return chains;
  }

  #matter(slots: Fillings): Matter {
    const count = this.telling.random.choice([2, 2, 3]);
    const options = this.telling.random.shuffle(this.options.slice(0, this.topic.name === "who" ? -1 : 4)).slice(0, count);
    const matter = { slots, options, list: [], known: new Map(), closed: false };
    this.matters.push(matter);
    return matter;
  }

  /** "the hall or the kitchen". */
  #several(options: readonly string[], how: "or" | "both" | "neither"): string {
    const { telling, topic } = this;
    const article = ["place", "where", "food", "gift", "pet"].includes(topic.name) ? "the " : "";
    const named = options.map((option) => `${article}${option}`);
    if (how === "both")
      return telling.random.choice([`both ${listed(named)}`, `${named[0]} as well as ${named[1]}`, `${named[0]} and also ${named[1]}`]);
    if (how === "neither") return `neither ${listed(named, "nor")}`;
    return telling.random.choice([`either ${listed(named, "or")}`, `either ${listed(named, "or")}`, listed(named, "or")]);
  }

  #tellList(matter: Matter): void {
    const clause = framed(this.telling, this.telling.pick(this.topic.open));
    matter.list.push(this.telling.tell([clause], { ...matter.slots, xy: this.#several(matter.options, "or") }));
    matter.closed = !this.topic.several;
  }

  #tellOf(matter: Matter, option: string, how: "yes" | "no" | "idle"): void {
    const line = this.telling.tell([framed(this.telling, this.telling.pick(this.topic[how]))], { ...matter.slots, x: option });
    if (how !== "idle") matter.known.set(option, { answer: how, support: [line] });
  }

  #tellTogether(matter: Matter, options: readonly string[], how: "both" | "neither"): void {
    const clauses = this.topic.open.filter((clause) => !/must|only|has to|have to|one|said|can be|stayed|settled|whole/.test(clause));
    const line = this.telling.tell([framed(this.telling, this.telling.pick(clauses))], {
      ...matter.slots,
      xy: this.#several(options, how),
    });
    for (const option of options) matter.known.set(option, { answer: how === "both" ? "yes" : "no", support: [line] });
  }

  /** Ends with one option holding, and at least one not. */
  #decide(matter: Matter): (() => void)[] {
    const { telling, topic } = this;
    const [holds, ...others] = telling.random.shuffle(matter.options) as [string, ...string[]];
    const list = (): void => this.#tellList(matter);
    const share = telling.random.uniform();
    if (topic.several && share < 0.15) {
      const [one, two, three] = this.options as [string, string, string];
      return [() => this.#tellTogether(matter, [one, two], "both"), () => this.#tellOf(matter, three, "no")];
    }
    if (share < 0.3)
      return [() => this.#tellTogether(matter, this.options.slice(0, 2), "neither"), () => this.#tellOf(matter, this.options[2]!, "yes")];
    const confirm = (): void => {
      this.#tellOf(matter, holds, "yes");
      const { support } = matter.known.get(holds)!;
      if (!topic.several) for (const other of others) matter.known.set(other, { answer: "no", support });
    };
    if (share < 0.55 && !topic.several) return [list, confirm];
    const exclusions = others.map((other) => () => this.#tellOf(matter, other, "no"));
    if (others.length === 2 && telling.random.chance(0.35)) exclusions.splice(0, 2, () => this.#tellTogether(matter, others, "neither"));
    const conclude = (): void => {
      const support = [...matter.list, ...others.flatMap((other) => matter.known.get(other)!.support)];
      matter.known.set(holds, { answer: "yes", support });
    };
    const chain = telling.random.chance(0.25) ? [...exclusions.slice(0, 1), list, ...exclusions.slice(1)] : [list, ...exclusions];
    const last = chain.pop()!;
    return [
      ...chain,
      () => {
        last();
        conclude();
      },
    ];
  }

  /** Leaves at least two options open. */
  #leaveOpen(matter: Matter): (() => void)[] {
    const { telling } = this;
    const [one, two] = telling.random.shuffle(matter.options) as [string, string];
    const chain = [() => this.#tellList(matter)];
    if (matter.options.length > 2 && telling.random.chance(0.6)) chain.push(() => this.#tellOf(matter, one, "no"));
    if (telling.random.chance(0.3)) chain.push(() => this.#tellOf(matter, two, "idle"));
    if (telling.random.chance(0.15)) return [() => this.#tellOf(matter, one, telling.random.choice(["no", "idle"] as const))];
    return chain;
  }

  cases(): CaseBook {
    const { telling, topic } = this;
    const list = new CaseBook();
    const untold: Fillings[] = [];
    for (const matter of this.matters) {
      const holding = matter.known.entries().find(([, { answer }]) => answer === "yes");
      for (const option of this.options) {
        const known = matter.known.get(option);
        const slots = { ...matter.slots, x: option };
        if (known) list.add(known.answer, slots, known.support);
        else if (topic.several && (!matter.options.includes(option) || holding)) continue;
        else if (matter.closed && !matter.options.includes(option)) list.add("no", slots, matter.list);
        else if (holding) list.add("no", slots, holding[1].support);
        else list.add("not told", slots);
      }
    }
    for (const subject of this.subjects) {
      if (this.matters.some(({ slots }) => slots === subject)) continue;
      for (const option of this.options) untold.push({ ...subject, x: option });
    }
    for (const slots of unsaid(telling, untold, 2)) list.add("not told", slots);
    return list;
  }
}

/** Either or, one of three, neither, both: settled by what is ruled out later, or still open. */
export const choice: EverydayDomain = {
  name: "choice",
  tell(telling) {
    const { random } = telling;
    const topics = random.shuffle(TOPICS).slice(0, random.choice([1, 1, 2]));
    const people = cast(telling, random.choice([3, 4]), { withMe: topics.every(({ name }) => name !== "who") });
    const strangers = [telling.person()];
    const choosings = topics.map((topic) => new Choosing(telling, topic, people, strangers));
    const chains = choosings.flatMap((choosing) => choosing.chains());
    tellMixed(telling, chains, { idlePeople: people.filter((person) => !isUser(person)), idleLines: random.choice([0, 1, 1, 2, 2]) });
    const wanted = random.choice([4, 5, 6, 7]);
    for (let attempt = 0; attempt < 150 && telling.questions.length < wanted; attempt++) {
      const choosing = random.choice(choosings);
      const { topic } = choosing;
      const cases = choosing.cases();
      if (random.chance(0.7)) askIfOpen(telling, questionForm(telling, { direct: topic.ask, clauses: topic.core }), cases);
      else askIfOpen(telling, questionForm(telling, { direct: topic.askNo, clauses: topic.coreNo, negative: true }), cases.flipped);
    }
  },
};
