import { withArticle } from "../kit/article.ts";
import { CaseBook } from "../kit/cases.ts";
import { askIfOpen, cast, framed, questionForm, some, tellMixed, unsaid, words } from "../kit/clauses.ts";
import { isUser, listed } from "../kit/people.ts";
import type { EverydayAnswer, EverydayDomain, Fillings, Person, Telling } from "../kit/telling.ts";
import * as wordings from "./wordings.ts";

const NUMBERS = ["", "", "two", "three", "four", "five"];
/** Deeds that can be done to a thing by one person only. */
const ONCE = new Set(["sell", "throw out", "give away", "buy", "post", "steal", "wrap", "take home", "put away", "pack", "return"]);

/** Deeds that leave open what else is done to the thing. */
const NEUTRAL = new Set(["wash", "label", "paint", "check", "weigh", "photograph", "draw"]);

/** Another deed that may have been done to the same things. */
function neutralBeside(telling: Telling, deed: wordings.Forms): wordings.Forms {
  const fits = ({ v }: wordings.Forms): boolean => NEUTRAL.has(v) && v !== deed.v && !(v === "wash" && deed.v === "clean");
  for (let draw = 0; draw < 100; draw++) {
    const other = telling.pick(wordings.DEEDS);
    if (fits(other)) return other;
  }
  return telling.random.choice(wordings.DEEDS.filter(fits));
}

interface Known {
  readonly slots: Fillings;
  readonly answer: EverydayAnswer;
  readonly support: readonly number[];
}

/** What two people did to some of a whole list of things. */
class ThingList {
  readonly telling: Telling;
  readonly people: readonly Person[];
  readonly items: readonly string[];
  readonly outside: readonly string[];
  readonly known: Known[] = [];
  readonly untold: Fillings[] = [];

  constructor(telling: Telling, people: readonly Person[]) {
    this.telling = telling;
    this.people = people;
    const all = words(telling, telling.random.choice(["thing", "thing", "garment"] as const), 7);
    const count = telling.random.choice([3, 3, 4, 4, 5]);
    this.items = all.slice(0, count).map((noun) => `the ${noun}`);
    this.outside = all.slice(5).map((noun) => `the ${noun}`);
  }

  chains(): (() => void)[][] {
    const { telling, items, people } = this;
    const { random } = telling;
    const [a, b, c] = people as [Person, Person, Person];
    const [deed] = some(telling, wordings.DEEDS, 1) as [wordings.Forms];
    const other = neutralBeside(telling, deed);
    const once = ONCE.has(deed.v);
    const [x, y, ...rest] = random.shuffle(items) as [string, string, ...string[]];
    let whole: number[] = [];
    const introduce = (): void => {
      const slots = { a, l: listed(items.map((item) => withArticle(item.slice(4)))), n: NUMBERS[items.length]! };
      const wording = framed(telling, telling.pick(wordings.WHOLE));
      whole = [telling.tell([wording], wording.includes("{a}") ? slots : { l: slots.l, n: slots.n })];
    };
    const line = (clauses: readonly string[], slots: Fillings): number =>
      telling.tell([framed(telling, telling.pick(clauses))], { ...slots, ...deed });
    const know = (person: Person, item: string, does: boolean, support: readonly number[]): void => {
      this.known.push({ slots: { a: person, x: item, ...deed }, answer: does ? "yes" : "no", support });
    };
    const tellRest = (left: readonly string[], done: readonly string[]) => (): void => {
      const before = this.known.flatMap(({ support }) => support);
      const told = line(wordings.REST, { b, a });
      for (const item of left) know(b, item, true, [...before, told]);
      for (const item of done) know(b, item, false, [...before, told]);
    };
    const except = (out: readonly string[]) => (): void => {
      const told = line(wordings.EXCEPT, { a, x: listed(out) });
      for (const item of items) know(a, item, !out.includes(item), out.includes(item) ? [told] : [...whole, told]);
      for (const item of this.outside) this.untold.push({ a, x: item, ...deed });
    };
    const only = (): void => {
      const told = line(wordings.ONLY, { a, x });
      for (const item of items) know(a, item, item === x, [told]);
    };
    const all = (who: Person) => (): void => {
      const told = line(wordings.ALL, { a: who });
      for (const item of items) know(who, item, true, [...whole, told]);
      for (const item of this.outside) this.untold.push({ a: who, x: item, ...deed });
    };
    const none = (who: Person) => (): void => {
      const told = line(wordings.NONE, { a: who });
      for (const item of items) know(who, item, false, [...whole, told]);
    };
    const pair = (clauses: readonly string[], two: readonly string[], does: boolean) => (): void => {
      const told = line(clauses, { a, x: two[0]!, y: two[1]! });
      for (const item of two) know(a, item, does, [told]);
      for (const item of this.outside) this.untold.push({ a, x: item, ...deed });
    };
    const one = (clauses: readonly string[], item: string, does: boolean) => (): void => {
      know(a, item, does, [line(clauses, { a, x: item })]);
    };
    const out = items.length > 3 && random.chance(0.35) ? [x, y] : [x];
    const kept = items.filter((item) => !out.includes(item));
    const ways: (() => void)[][] = [
      [introduce, except(out), ...(once && random.chance(0.6) ? [tellRest(out, kept)] : [])],
      [introduce, except([x])],
      [
        introduce,
        only,
        ...(once && random.chance(0.6)
          ? [
              tellRest(
                items.filter((item) => item !== x),
                [x],
              ),
            ]
          : []),
      ],
      [introduce, only],
      [introduce, ...random.shuffle([all(a), none(b)])],
      [pair(wordings.BOTH, [x, y], true), one(wordings.CORE_NOT, rest[0]!, false)],
      [pair(wordings.NEITHER, [x, y], false), one(wordings.SOME, rest[0]!, true)],
    ];
    const chain = random.choice(ways);
    // Only of a deed that could as well have been told: else its verb would give the answer away.
    const leaveOpen = (person: Person, item: string): void => {
      if (NEUTRAL.has(deed.v)) this.untold.push({ a: person, x: item, ...other });
    };
    const vague = (): void => {
      telling.tell([framed(telling, telling.pick(wordings.VAGUE))], { a: c, ...other });
      for (const item of items) leaveOpen(c, item);
    };
    const mention = random.shuffle([...items, ...this.outside]);
    for (const item of mention.slice(0, 3)) leaveOpen(random.choice([a, b]), item);
    for (const item of mention.slice(0, 2)) {
      if (this.outside.includes(item)) this.untold.push({ a: c, x: item, ...deed });
    }
    if (chain[0] === introduce && random.chance(0.65)) chain.push(vague);
    // The stranger of the list is the last of the people.
    if (!once) for (const item of mention.slice(2, 4)) this.untold.push({ a: people.at(-1)!, x: item, ...deed });
    return [chain];
  }

  ask(): void {
    const { telling } = this;
    const list = new CaseBook();
    for (const { slots, answer, support } of this.known) list.add(answer, slots, support);
    for (const slots of unsaid(telling, this.untold, 4)) list.add("not told", slots);
    if (telling.random.chance(0.75)) askIfOpen(telling, questionForm(telling, { direct: wordings.ASK, clauses: wordings.CORE }), list);
    else askIfOpen(telling, questionForm(telling, { direct: wordings.ASK_NOT, clauses: wordings.CORE_NOT, negative: true }), list.flipped);
  }
}

/** What the members of a group did, all, some or none of them. */
class PeopleList {
  readonly telling: Telling;
  readonly members: readonly Person[];
  readonly outsiders: readonly Person[];
  readonly groups: readonly string[];
  readonly known: Known[] = [];
  readonly untold: Fillings[] = [];
  #whole: number[] = [];

  constructor(telling: Telling, outsiders: readonly Person[]) {
    this.telling = telling;
    this.members = cast(telling, telling.random.choice([3, 3, 4, 5]), { withMe: false });
    this.outsiders = outsiders.filter((person) => !isUser(person));
    this.groups = some(telling, wordings.GROUPS, 2);
  }

  chains(): (() => void)[][] {
    const { telling, members, outsiders } = this;
    const { random } = telling;
    const [g, g2] = this.groups as [string, string];
    const deeds = some(telling, wordings.TURNS, 3) as [wordings.Forms, wordings.Forms, wordings.Forms];
    const [deed, second, third] = deeds;
    const tell = (clauses: readonly string[], slots: Fillings): number => telling.tell([framed(telling, telling.pick(clauses))], slots);
    const introduce = (): void => {
      this.#whole = [tell(wordings.GROUP, { g, l: listed(members.map(({ name }) => name)), n: NUMBERS[members.length]! })];
    };
    const know = (x: Person, does: boolean, forms: wordings.Forms, support: readonly number[]): void => {
      this.known.push({ slots: { x, ...forms }, answer: does ? "yes" : "no", support });
    };
    const one = random.choice(members);
    /** Of the members all but one, only one, all or none; said without a pronoun for the one. */
    const tellOf = (clauses: readonly string[], forms: wordings.Forms, does: (member: Person) => boolean) => (): void => {
      const clause = telling.pick(clauses);
      const told = telling.tell([framed(telling, clause)], { ...(clause.includes("{x") ? { x: { ...one } } : {}), g, ...forms });
      for (const member of members)
        know(member, does(member), forms, member === one && clause.includes("{x") ? [told] : [...this.#whole, told]);
      for (const person of outsiders) this.untold.push({ x: person, ...forms });
    };
    const tellOne = (clauses: readonly string[], person: Person, forms: wordings.Forms, does: boolean) => (): void =>
      know(person, does, forms, [tell(clauses, { x: person, ...forms })]);
    const chain: (() => void)[] = random.choice([
      [tellOf(wordings.P_EXCEPT, deed, (member) => member !== one)],
      [tellOf(wordings.P_EXCEPT, deed, (member) => member !== one)],
      [tellOf(wordings.P_ONLY, deed, (member) => member === one)],
      [tellOf(wordings.P_ONLY, deed, (member) => member === one)],
      random.shuffle([tellOf(wordings.P_ALL, deed, () => true), tellOf(wordings.P_NONE, second, () => false)]),
    ]);
    chain.unshift(introduce);
    const [outsider] = outsiders;
    const others: (() => void)[][] = [];
    if (outsider && random.chance(0.4)) {
      const does = random.chance(0.5);
      others.push([tellOne(does ? wordings.P_ONE : wordings.P_NOT, outsider, third, does)]);
      for (const member of members) this.untold.push({ x: member, ...third });
    } else if (random.chance(0.8)) {
      chain.push(() => void tell(wordings.P_VAGUE, { g, ...third }));
      for (const member of members) this.untold.push({ x: member, ...third });
    } else this.untold.push({ x: random.choice(members), ...third });
    if (random.chance(0.25))
      others.push([
        () => void telling.tell([`${g2} met on Tuesday`, `I read something about ${g2}`, `{b} talked about ${g2} for a while`], { b: one }),
      ]);
    return [chain, ...others];
  }

  ask(): void {
    const { telling, members, outsiders } = this;
    const { random } = telling;
    const [g, g2] = this.groups as [string, string];
    if (random.chance(0.2)) {
      const list = new CaseBook();
      for (const x of members) list.add("yes", { x, g }, this.#whole);
      for (const x of outsiders) list.add("no", { x, g }, this.#whole);
      for (const x of [...members, ...outsiders]) list.add("not told", { x, g: g2 });
      askIfOpen(telling, questionForm(telling, { direct: wordings.MEMBER_ASK, clauses: wordings.MEMBER_CORE }), list);
      return;
    }
    const list = new CaseBook();
    for (const { slots, answer, support } of this.known) list.add(answer, slots, support);
    const open = this.untold.filter(({ x, v }) => !this.known.some(({ slots }) => slots["x"] === x && slots["v"] === v));
    for (const slots of unsaid(telling, open, 4)) list.add("not told", slots);
    if (random.chance(0.75)) askIfOpen(telling, questionForm(telling, { direct: wordings.P_ASK, clauses: wordings.P_CORE }), list);
    else
      askIfOpen(telling, questionForm(telling, { direct: wordings.P_ASK_NOT, clauses: wordings.P_CORE_NOT, negative: true }), list.flipped);
  }
}

/** Everything except, only, all but, the rest, both, neither and none of a list. */
export const lists: EverydayDomain = {
  name: "lists",
  tell(telling) {
    const { random } = telling;
    const people = cast(telling, 3);
    const stranger = telling.person();
    const kinds = random.choice([["things"], ["people"], ["things"], ["people"], ["things", "people"]] as const);
    const stories = kinds.map((kind) =>
      kind === "things" ? new ThingList(telling, [...people, stranger]) : new PeopleList(telling, [...people.slice(0, 2), stranger]),
    );
    const chains = stories.flatMap((story) => story.chains());
    tellMixed(telling, chains, { idlePeople: people, idleLines: random.choice([0, 1, 1, 2, 3]) });
    const wanted = random.choice([4, 5, 6, 7]);
    for (let attempt = 0; attempt < 150 && telling.questions.length < wanted; attempt++) random.choice(stories).ask();
  },
};
