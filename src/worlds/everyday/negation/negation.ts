import { withArticle } from "../kit/article.ts";
import { CaseBook } from "../kit/cases.ts";
import { askIfOpen, cast, framed, questionForm, renamed, some, tellMixed, unsaid, words } from "../kit/clauses.ts";
import { isUser, together } from "../kit/people.ts";
import type { EverydayAnswer, EverydayDomain, Fillings, Person, Telling } from "../kit/telling.ts";
import { bank } from "../kit/wordings.ts";
import { LEXICON } from "../words/lexicon.ts";
import { ABILITIES, at, CHORES, did } from "./doings.ts";
import { RELATIONS, type Relation } from "./wordings.ts";

type Kind = "yes" | "no" | "never" | "lost" | "gained" | "open";
type Item = Readonly<Record<string, string>>;

interface Fact {
  readonly kind: Kind;
  readonly person: Person;
  readonly item: Item;
}

/** What has been told of a person and an item. */
interface Known {
  readonly person: Person;
  readonly item: Item;
  now: EverydayAnswer;
  ever: EverydayAnswer;
  still: EverydayAnswer | "odd";
  support: readonly number[];
}

const ITEMS: Readonly<Record<Relation["name"], (telling: Telling, count: number) => Item[]>> = {
  at: (telling, count) => words(telling, "venue", count).map((x) => ({ x })),
  often: (telling, count) => words(telling, "venue", count).map((x) => ({ x })),
  own: (telling, count) => {
    const kind = telling.random.choice(["thing", "thing", "garment", "vehicle"] as const);
    return words(telling, kind, count).map((noun) => ({ x: withArticle(noun), n: noun }));
  },
  visit: (telling, count) => words(telling, "town", count, { not: COUNTRIES }).map((x) => ({ x })),
  like: (telling, count) => some(telling, LIKED, count).map((x) => ({ x })),
  can: (telling, count) => some(telling, ABILITIES, count).map((x) => ({ x })),
  did: (telling, count) => some(telling, CHORES, count),
};
const LIKED: readonly string[] = [
  ...LEXICON.activity,
  ...LEXICON.drink.filter((drink) => drink !== "water"),
  "jazz",
  "opera",
  "spinach",
  "garlic",
];
const COUNTRIES =
  bank(`Brazil / Canada / Chile / Croatia / Cyprus / Egypt / Finland / Ghana / Greece / Iceland / Ireland / Italy / Japan / Kenya /
  Malta / Morocco / Nepal / Norway / Peru / Poland / Portugal / Spain / Split / Wales`);

const GROUPS = bank(`share a flat, in the flat / share an office, in the office / make up the band, in the band /
    form the quiz team, in the quiz team / run the shop together, in the shop /
  are the only people in the carriage, in the carriage / live at number nine, at number nine / are the whole cast, in the cast /
    sit at the round table, at the round table / are all the pupils in the class, in the class / make up the committee, on the committee /
  work the night shift, on the night shift / are the crew, in the crew / form the family, in the family`).map(
  (group) => group.split(", ") as [string, string],
);

class Story {
  readonly telling: Telling;
  readonly relation: Relation;
  readonly people: readonly Person[];
  readonly items: readonly Item[];
  readonly known: Known[] = [];

  constructor(telling: Telling, relation: Relation, people: readonly Person[]) {
    this.telling = telling;
    this.relation = relation;
    this.people = people;
    this.items = ITEMS[relation.name](telling, 3);
  }

  /** The lines of this relation, in chains. */
  chains(): (() => void)[][] {
    const { telling } = this;
    const free = telling.random.shuffle(this.people.flatMap((person) => this.items.slice(0, 2).map((item) => ({ person, item }))));
    const cells = this.relation.name === "at" ? firstOfEach(free) : free;
    const [first, second, third] = cells;
    const share = telling.random.uniform();
    if (share < 0.22 && this.people.length > 2 && !this.people.some(isUser)) return this.#group();
    if (share < 0.38) return this.#pair();
    const positive = this.#has(telling.random.choice([["yes"], ["yes"], ["yes"], ["gained"], ["no", "gained"]] as const));
    const negative = this.#has(telling.random.choice([["no"], ["no"], ["never"], ["lost"], ["yes", "lost"]] as const));
    const facts = [positive.map((kind) => ({ kind, ...first! })), negative.map((kind) => ({ kind, ...second! }))];
    if (third && telling.random.chance(0.4)) facts.push([{ kind: "open", ...third }]);
    if (positive.length + negative.length === 2 && telling.random.chance(0.45)) {
      const joined = telling.random.shuffle(facts.slice(0, 2).map(([fact]) => fact!)) as [Fact, Fact];
      return [[() => this.#tellJoined(...joined)], ...facts.slice(2).map(([fact]) => [() => this.#tell(fact!)])];
    }
    return facts.map((chain) => chain.map((fact) => () => this.#tell(fact)));
  }

  #has(kinds: readonly Kind[]): Kind[] {
    const told = kinds.filter((kind) => this.relation[kind].length > 0);
    return told.length === kinds.length
      ? told
      : [kinds.includes("no") || kinds.includes("gained") ? (kinds.at(-1) === "gained" ? "yes" : "no") : "no"];
  }

  #know({ kind, person, item }: Fact, ...lines: readonly number[]): void {
    if (kind === "open") return;
    const before = this.known.find((known) => known.person === person && known.item === item);
    const now = kind === "yes" || kind === "gained" ? "yes" : "no";
    const ever = kind === "no" ? (before?.ever ?? "not told") : kind === "never" ? "no" : "yes";
    const still = kind === "yes" ? "yes" : kind === "lost" ? "no" : "odd";
    if (before)
      Object.assign(before, { now, ever, still, support: kind === "lost" || kind === "gained" ? lines : [...before.support, ...lines] });
    else this.known.push({ person, item, now, ever, still, support: lines });
  }

  #other(person: Person): Person {
    return this.telling.random.choice(this.people.filter((other) => other !== person));
  }

  #tell(fact: Fact): void {
    const clause = this.telling.pick(this.relation[fact.kind]);
    const slots: Record<string, string | Person> = { a: fact.person, ...fact.item };
    if (clause.includes("{b")) slots["b"] = this.#other(fact.person);
    this.#know(fact, this.telling.tell([framed(this.telling, clause)], slots));
  }

  #tellJoined(one: Fact, two: Fact): void {
    const { telling, relation } = this;
    const same = one.person === two.person;
    const names = { x: "y", n: "m", xed: "yed", xen: "yen" };
    let second = renamed(telling.pick(relation[two.kind]), same ? names : { a: "b", ...names });
    if (same && one.person.gender !== "n") second = second.replace(/^\{a\}/, "{a.he}");
    const joint = telling.pick(
      bank(
        `{1} but {2} / {1}, but {2} / {1}; {2} / {1}, whereas {2} / {1}, while {2} / although {1}, {2} / {1}, though {2} /
    {1} – but {2} / {1}, yet {2} / {1}, on the other hand {2} / while {1}, {2} / it's true that {1}, but {2}`,
      ),
    );
    const clause = joint.replace("{1}", () => telling.pick(relation[one.kind])).replace("{2}", () => second);
    const slots = { a: one.person, ...(same ? {} : { b: two.person }), ...one.item, ...itemRenamed(two.item) };
    const line = telling.tell([clause], slots);
    this.#know(one, line);
    this.#know(two, line);
  }

  /** "Unlike b, a ...", "neither a nor b ...". */
  #pair(): (() => void)[][] {
    const { telling, relation } = this;
    const [a, b] = telling.random.shuffle(this.people) as [Person, Person];
    const [item, item2] = this.items as [Item, Item];
    if (isUser(a) || isUser(b) || telling.random.chance(0.5)) {
      const positive = telling.random.chance(0.5);
      const frame = telling.pick(
        bank(`Unlike {b.him}, {1} / {1}, unlike {b.him} / {1}, in contrast to {b.him} / In contrast to {b.him}, {1}`),
      );
      const clause = frame.replace("{1}", () => telling.pick(positive ? relation.core : relation.coreNo));
      const tell = (): void => {
        const line = telling.tell([clause], { a, b, ...item });
        this.#know({ kind: positive ? "yes" : "no", person: a, item }, line);
        this.#know({ kind: positive ? "no" : "yes", person: b, item }, line);
      };
      return [[tell]];
    }
    const both = telling.random.chance(0.5);
    const name = both
      ? telling.random.choice([`both ${a.name} and ${b.name}`, `${a.name} and ${b.name}`, `${a.name} as well as ${b.name}`])
      : telling.random.choice([`neither ${a.name} nor ${b.name}`, `neither of the two, ${a.name} or ${b.name},`]);
    const gender = name.includes(" as well as ") ? "n" : both ? "they" : "n";
    const clause = framed(telling, telling.pick(relation.core));
    const tell = (): void => {
      const line = telling.tell([clause], { a: { name, gender }, ...item });
      for (const person of [a, b]) this.#know({ kind: both ? "yes" : "no", person, item }, line);
    };
    const third = this.people.find((person) => person !== a && person !== b);
    const rest: Fact = {
      kind: both ? "no" : "yes",
      person: third ?? a,
      item: relation.name === "at" && !third ? item2 : third ? item : item2,
    };
    return relation.name === "at" && !third ? [[tell]] : [[tell], [() => this.#tell(rest)]];
  }

  /** Nobody, everyone, only one, not everyone of a group. */
  #group(): (() => void)[][] {
    const { telling, relation } = this;
    // Those who are "in the carriage" are nowhere else.
    const groups = relation.name === "at" ? GROUPS.filter(([, where]) => /band|team|cast|committee|crew|family/.test(where)) : GROUPS;
    const [does, where] = telling.pick(groups);
    const members = telling.random.shuffle(this.people).slice(0, 3) as [Person, Person, Person];
    const [item, item2] = this.items as [Item, Item];
    const kind = telling.random.choice(["nobody", "everyone", "only", "except", "nobodyBut", "notEveryone"] as const);
    const [one] = members;
    const subject = {
      nobody: telling.pick(
        bank(
          `nobody ${where} / no one ${where} / not one of the people ${where} / not a single person ${where} /
    none of the people ${where}`,
        ),
      ),
      everyone: telling.pick(bank(`everyone ${where} / everybody ${where} / each person ${where} / every single person ${where}`)),
      only: telling.pick(
        bank(`only ${one.name} of those ${where} / of the people ${where}, only ${one.name} / of all those ${where} only ${one.name}`),
      ),
      except: telling.pick(
        bank(`everyone ${where} except ${one.name} / everybody ${where} but ${one.name} / everyone ${where} apart from ${one.name}`),
      ),
      nobodyBut: telling.pick(
        bank(`nobody ${where} except ${one.name} / no one ${where} but ${one.name} / nobody ${where} apart from ${one.name}`),
      ),
      notEveryone: telling.pick(bank(`not everyone ${where} / not everybody ${where} / only some of the people ${where}`)),
    }[kind];
    const gender = subject.startsWith("none of") || subject.startsWith("only some") ? "they" : "n";
    const lines: number[] = [];
    const introduce = (): void => {
      lines.push(telling.tell([`{a} ${does}`], { a: together(members) }));
    };
    const tell = (): void => {
      const line = telling.tell([framed(telling, telling.pick(relation.core))], { a: { name: subject, gender }, ...item });
      if (kind === "notEveryone") return;
      for (const person of members) {
        const holds = kind === "everyone" || (person === one ? kind === "only" || kind === "nobodyBut" : kind === "except");
        this.#know({ kind: holds ? "yes" : "no", person, item }, ...lines, line);
      }
    };
    const chains = [[introduce, tell]];
    if (kind === "notEveryone") chains[0]!.push(() => this.#tell({ kind: telling.random.choice(["yes", "no"]), person: one, item }));
    if (telling.random.chance(0.5) && relation.name !== "at")
      chains.push([() => this.#tell({ kind: kind === "nobody" ? "yes" : "no", person: members[1], item: item2 })]);
    return chains;
  }

  cases(which: "now" | "ever" | "still", strangers: readonly Person[]): CaseBook {
    const { telling, relation, known } = this;
    const list = new CaseBook();
    const untold: Known[] = [];
    for (const person of [...this.people, ...strangers])
      for (const item of this.items) {
        const fact = known.find((candidate) => candidate.person === person && candidate.item === item);
        const slots: Fillings = { a: person, ...item };
        if (fact) {
          if (fact[which] !== "odd") list.add(fact[which], slots, fact.support);
          continue;
        }
        const elsewhere = relation.name === "at" && known.find((candidate) => candidate.person === person && candidate.now === "yes");
        if (elsewhere && which === "now") list.add("no", slots, elsewhere.support);
        else if (!elsewhere) untold.push({ person, item, now: "not told", ever: "not told", still: "not told", support: [] });
      }
    // Few of the many that were never said, so that what was said and is still open has its share.
    const open: Fillings[] = untold.map(({ person, item }) => ({ a: person, ...item }));
    for (const slots of unsaid(telling, open, 4)) list.add("not told", slots);
    return list;
  }
}

const firstOfEach = <T extends { readonly person: Person }>(cells: readonly T[]): T[] =>
  cells.filter((cell, index) => cells.findIndex((other) => other.person === cell.person) === index);

const itemRenamed = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).map(([key, word]) => [key === "n" ? "m" : key.replace("x", "y"), word]));

/** What people are, have, have seen, like, can and did, and what not. */
export const negation: EverydayDomain = {
  name: "negation",
  tell(telling) {
    const { random } = telling;
    const people = cast(telling, random.choice([2, 3, 3, 3, 4]));
    const relations = random.shuffle([...Object.values(RELATIONS), did, at]).slice(0, random.choice([1, 2, 2]));
    const stories = relations.map((relation) => new Story(telling, relation, people));
    const chains = stories.flatMap((story) => story.chains());
    tellMixed(telling, chains, { idlePeople: people, idleLines: random.choice([0, 1, 1, 2, 2]) });
    const strangers = [telling.person()];
    const wanted = random.choice([4, 5, 6, 7]);
    for (let attempt = 0; attempt < 150 && telling.questions.length < wanted; attempt++) {
      const story = random.choice(stories);
      const { relation } = story;
      const now = story.cases("now", strangers);
      const share = random.uniform();
      if (share < 0.5) askIfOpen(telling, questionForm(telling, { direct: relation.ask, clauses: relation.core }), now);
      else if (share < 0.75)
        askIfOpen(telling, questionForm(telling, { direct: relation.askNo, clauses: relation.coreNo, negative: true }), now.flipped);
      else if (share < 0.88 && relation.ever.length > 0) askIfOpen(telling, telling.pick(relation.ever), story.cases("ever", strangers));
      else if (relation.still.length > 0) askIfOpen(telling, telling.pick(relation.still), story.cases("still", strangers));
    }
  },
};
