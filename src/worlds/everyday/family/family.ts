import type { Case } from "../kit/cases.ts";
import { askEvenly, tellAside, tellWith } from "../kit/relations.ts";
import type { EverydayDomain, Person, Telling } from "../kit/telling.ts";
import { plural } from "../words/plural.ts";
import { Kinship, type Lines } from "./kinship.ts";
import { ASKED_OTHERWISE, CONVERSE, TOLD_OTHERWISE, WORDS, type Kin, type Relation, type Social } from "./relations.ts";
import * as W from "./wordings.ts";

interface SocialFact {
  readonly one: number;
  readonly social: Social;
  readonly other: number;
  readonly line: number;
}
/** A family of three generations, and beside it a smaller one. */
const TRUE_PARENTS: readonly [number, number][] = [
  [0, 2],
  [1, 2],
  [0, 3],
  [1, 3],
  [2, 5],
  [4, 5],
  [2, 6],
  [4, 6],
  [3, 7],
  [8, 9],
  [8, 10],
];
const SIZE = 12;
const SOCIALS: readonly Social[] = [
  "boss",
  "boss",
  "teacher",
  "neighbour",
  "neighbour",
  "friend",
  "landlord",
  "doctor",
  "coach",
  "flatmate",
  "employee",
  "pupil",
  "tenant",
  "patient",
];

function trueKinship(): Kinship {
  const kinship = new Kinship();
  for (const [parent, child] of TRUE_PARENTS) kinship.add(parent, "parent", child, [0]);
  kinship.add(0, "spouse", 1, [0]);
  kinship.add(2, "spouse", 4, [0]);
  kinship.close(SIZE);
  return kinship;
}
const truth = trueKinship();

/** A family, and who else they know: told in part, and asked about what follows. */
class Household {
  readonly telling: Telling;
  readonly genders: ("f" | "m")[];
  readonly people: Person[];
  readonly told = new Kinship();
  readonly socials: SocialFact[] = [];
  readonly ended: SocialFact[] = [];
  readonly denied: { one: number; word: string; other: number; line: number }[] = [];
  readonly without: { one: number; relation: Relation; word: string; line: number }[] = [];
  /** Pairs of which something unclear was said. */
  readonly unclear = new Set<string>();
  readonly mentioned = new Set<number>();

  constructor(telling: Telling) {
    this.telling = telling;
    const { random } = telling;
    this.genders = Array.from({ length: SIZE }, () => random.choice(["f", "m"] as const));
    this.genders[1] = this.genders[0] === "f" ? "m" : "f";
    this.genders[4] = this.genders[2] === "f" ? "m" : "f";
    this.people = this.genders.map((gender) => {
      if (random.chance(0.06)) return { name: `${gender === "f" ? "Mrs" : "Mr"} ${telling.word("surname")}`, gender };
      return { name: telling.word(gender === "f" ? "woman" : "man"), gender };
    });
    if (random.chance(0.3)) this.people[random.choice([2, 3, 5, 5, 6, 7, 9])] = telling.me;
  }

  isMe(person: number): boolean {
    return this.people[person]!.gender === "I";
  }

  /** A word for what the person is, or undefined where none fits. */
  word(person: number, relation: Relation): string | undefined {
    const words = WORDS[relation];
    const fitting = this.isMe(person) || this.telling.random.chance(0.05) ? words.any : words[this.genders[person]!];
    return fitting.length > 0 ? this.telling.random.choice(fitting) : undefined;
  }

  tellRelation(one: number, relation: Relation, other: number): number | undefined {
    const straight = (): number | undefined => this.#tell(one, relation, other);
    const otherWay = CONVERSE[relation];
    if (!otherWay) return straight();
    const converse = (): number | undefined => this.#tell(other, otherWay, one);
    return this.telling.chance(0.4) ? (converse() ?? straight()) : (straight() ?? converse());
  }

  #tell(one: number, relation: Relation, other: number): number | undefined {
    const { telling, people } = this;
    const [a, b] = [people[one]!, people[other]!];
    const otherwise = TOLD_OTHERWISE[relation];
    this.mentioned.add(one).add(other);
    if (otherwise && !this.isMe(one) && telling.chance(0.35))
      return tellWith(
        telling,
        otherwise.filter((wording) => !this.isMe(other) || !wording.includes("{b} and {a}")),
        { a, b },
      );
    const rel = this.word(one, relation);
    if (rel === undefined) return undefined;
    return this.isMe(one) || telling.random.chance(0.55)
      ? tellWith(telling, W.IS_RELATIVE, { a, b, rel })
      : tellWith(telling, W.HAS_RELATIVE, { a, b, rel });
  }

  /** Asks whether one person is another's mother, boss, ... */
  askRelative(relation: Relation, otherwise: boolean): boolean {
    const { telling, people, told } = this;
    const { random } = telling;
    const gender = random.choice(["f", "m"] as const);
    const neutral = WORDS[relation].any.length > 0 && random.chance(0.15);
    const words = neutral || otherwise ? WORDS[relation].any : WORDS[relation][gender];
    const rel = words.length > 0 ? random.choice(words) : "";
    if (rel === "" && !otherwise) return false;
    const genderless = WORDS[relation].f[0] === WORDS[relation].m[0] || neutral || otherwise;
    const isKin = isKinship(relation);
    const groups = told.groups(SIZE);
    const [near, far, unlike, wrong, gone, open, strange]: Case[][] = [[], [], [], [], [], [], []] as Case[][];
    for (let one = 0; one < SIZE; one++)
      for (let other = 0; other < SIZE; other++) {
        if (one === other || (otherwise && (this.isMe(one) || this.isMe(other))) || (this.isMe(one) && !genderless)) continue;
        const mine = genderless || this.genders[one] === gender;
        const slots = { a: people[one]!, b: people[other]!, rel };
        const put = (list: Case[] | undefined, ...support: number[]) => list!.push({ slots, support });
        const known = told.of(one, other);
        const denied = this.denied.find((fact) => fact.one === one && fact.other === other);
        if (isKin) {
          if (known && known.kin === relation && mine) put(known.lines.length > 1 ? far : near, ...known.lines);
          else if (known) put(unlike, ...known.lines);
          else if (denied && denied.word === rel) put(gone, denied.line);
          else if (mine && !denied && this.mentioned.has(one) && this.mentioned.has(other)) {
            const holder = relation === "child" ? this.#holder("parent", one, other) : this.#holder(relation, other, one);
            if (this.#bothPlaced(relation, one, other)) continue;
            if (holder) put(wrong, ...holder);
            else if (
              groups[one] !== groups[other] &&
              !(relation === "spouse" && this.#holder(relation, one, other)) &&
              !this.unclear.has(`${one} ${other}`)
            )
              put(open);
          } else if (mine && this.mentioned.has(other) && one === 11 && !this.#holder(relation, other, one)) put(strange);
        } else {
          const fact = this.socials.find((fact) => fact.one === one && fact.other === other);
          const ended = this.ended.find((fact) => fact.one === one && fact.other === other && fact.social === relation);
          const bosses = this.socials.filter((fact) => fact.other === other && fact.social === relation && fact.one !== one);
          if (ended) put(gone, ended.line);
          else if (fact?.social === relation) put(mine ? near : unlike, fact.line);
          else if (fact && CONVERSE[relation] === fact.social) put(unlike, fact.line);
          else if (relation === "boss" && bosses.length > 0 && this.mentioned.has(one)) put(wrong, bosses[0]!.line);
          else if (
            mine &&
            !fact &&
            this.mentioned.has(other) &&
            !(relation === "employee" && this.socials.some((fact) => fact.other === one || fact.one === other))
          )
            put(this.mentioned.has(one) ? open : one === 11 ? strange : []);
        }
      }
    const forms = otherwise ? ASKED_OTHERWISE[relation]! : W.ASK_RELATIVE;
    const strangers = open!.length === 0 || random.chance(0.15) ? strange! : [];
    return askEvenly(telling, forms, { yes: [near!, far!], no: [unlike!, wrong!, gone!], "not told": [open!, strangers] });
  }

  /** The lines that say who else is the mother, father, husband or wife. */
  #holder(relation: Relation, of: number, besides: number): Lines | undefined {
    if (relation !== "parent" && relation !== "spouse") return undefined;
    for (let one = 0; one < SIZE; one++) {
      if (one === besides || (relation === "parent" && this.genders[one] !== this.genders[besides])) continue;
      const known = this.told.of(one, of);
      if (known?.kin === relation) return known.lines;
    }
    return undefined;
  }

  /** Whether what was told of other relatives speaks against the two being siblings or in-laws. */
  #bothPlaced(relation: Relation, one: number, other: number): boolean {
    const all = Array.from({ length: SIZE }, (_, index) => index);
    const has = (kin: Kin, of: number) => all.some((index) => this.told.of(index, of)?.kin === kin);
    if (relation === "sibling") return has("parent", one) && has("parent", other);
    if (relation === "parent-in-law") return has("parent-in-law", other);
    if (relation === "child-in-law") return has("parent-in-law", one) || has("spouse", one);
    if (relation === "parent" || relation === "child") return this.isMe(one) || this.isMe(other);
    return false;
  }

  askAny(): boolean {
    const { telling, people, told } = this;
    const { random } = telling;
    const lacking = random.choice(this.without);
    const { relation, word } = lacking;
    const rels = plural(word);
    const gender = WORDS[relation].f.includes(word) ? "f" : "m";
    const anyGender = WORDS[relation].any.includes(word);
    const [yes, no, open]: [Case[], Case[], Case[]] = [[], [{ slots: { b: people[lacking.one]!, rels }, support: [lacking.line] }], []];
    for (let other = 0; other < SIZE; other++) {
      if (other === lacking.one || !this.mentioned.has(other)) continue;
      const slots = { b: people[other]!, rels };
      const has = Array.from({ length: SIZE }, (_, one) => one).filter((one) => told.of(one, other)?.kin === relation);
      const right = has.filter((one) => anyGender || (this.genders[one] === gender && !this.isMe(one)));
      if (right.length > 0) for (const one of right) yes.push({ slots, support: told.of(one, other)!.lines });
      else if (has.length === 0) open.push({ slots, support: [] });
    }
    return askEvenly(telling, W.ASK_ANY, { yes: [yes], no: [no], "not told": [open] });
  }
}

function isKinship(relation: Relation): relation is Kin {
  return (
    ["parent", "child", "sibling", "grandparent", "grandchild", "aunt", "niece", "cousin", "spouse"].includes(relation) ||
    relation.endsWith("-in-law")
  );
}

/** Relatives, in-laws, bosses, neighbours and teachers; what follows from two facts; converses. */
export const family: EverydayDomain = {
  name: "family",
  tell(telling) {
    const { random } = telling;
    const home = new Household(telling);
    const { people, told } = home;
    const facts: (() => void)[] = [];
    const tellKin = (one: number, other: number) => {
      const { kin } = truth.of(one, other)!;
      const line = home.tellRelation(one, kin, other);
      if (line !== undefined) told.add(one, kin, other, [line]);
    };
    const big = random.sample([0, 1, 2, 3, 4, 5, 6, 7], 3 + random.integer(2));
    const small = random.sample([8, 9, 10], 2 + random.integer(2));
    const chain = (members: readonly number[]) => {
      for (let index = 1; index < members.length; index++) {
        const [one, other] = [members[index - 1]!, members[index]!];
        if (truth.of(one, other)) facts.push(() => tellKin(one, other));
      }
    };
    if (
      random.chance(0.3) &&
      big.length >= 3 &&
      truth.of(big[0]!, big[1]!) &&
      truth.of(big[1]!, big[2]!) &&
      !big.some((one) => home.isMe(one))
    ) {
      const [one, two, three] = big as [number, number, number];
      const [first, second] = [truth.of(one, two)!.kin, truth.of(two, three)!.kin];
      const [rel, other] = [home.word(one, first), home.word(two, second)];
      if (rel !== undefined && other !== undefined)
        facts.push(() => {
          const line = tellWith(telling, W.TWO_RELATIVES, { a: people[one]!, b: people[two]!, c: people[three]!, rel, other });
          told.add(one, first, two, [line]);
          told.add(two, second, three, [line]);
          for (const member of [one, two, three]) home.mentioned.add(member);
        });
      chain(big.slice(2));
    } else chain(big);
    if (random.chance(0.7) || facts.length < 2) chain(small);
    const everybody = [...big, ...small];
    for (let socials = random.integer(3); socials > 0; socials--) {
      const [one, other] = random.sample(everybody, 2) as [number, number];
      const social = random.choice(SOCIALS);
      const taken = [...home.socials].some((fact) => [fact.one, fact.other].some((person) => person === one || person === other));
      if (taken) continue;
      const otherWay = CONVERSE[social] as Social | undefined;
      const fact = { one, social, other, line: -1 };
      const ends = random.chance(0.3);
      const list = ends ? home.ended : home.socials;
      const place = home.socials.push(fact) - 1;
      facts.push(() => {
        const rel = home.word(one, social);
        let line: number | undefined;
        if (ends && rel !== undefined) line = tellWith(telling, W.NO_LONGER, { a: people[one]!, b: people[other]!, rel });
        else line = home.tellRelation(one, social, other);
        if (line === undefined) return;
        home.mentioned.add(one).add(other);
        home.socials[place] = { ...fact, line };
        if (ends && rel !== undefined) {
          list.push({ ...fact, line });
          if (otherWay) list.push({ one: other, social: otherWay, other: one, line });
        } else if (otherWay) home.socials.push({ one: other, social: otherWay, other: one, line });
      });
    }
    for (const fact of random.shuffle(facts).slice(0, 5)) {
      if (random.chance(0.15))
        tellAside(
          telling,
          everybody.map((one) => people[one]!),
        );
      fact();
    }
    for (const gone of home.ended) {
      const place = home.socials.findIndex((fact) => fact.one === gone.one && fact.other === gone.other && fact.line === gone.line);
      if (place >= 0) home.socials.splice(place, 1);
    }
    for (let place = home.socials.length - 1; place >= 0; place--) if (home.socials[place]!.line < 0) home.socials.splice(place, 1);
    told.close(SIZE);
    const groups = told.groups(SIZE);
    const [one, other] = random.sample(everybody, 2) as [number, number];
    const apart = groups[one] !== groups[other];
    const kin = random.choice(["sibling", "cousin", "aunt", "child", "niece", "grandparent"] as const);
    const rel = home.word(one, kin);
    const share = random.uniform();
    if (apart && rel !== undefined && share < 0.5) {
      home.mentioned.add(one).add(other);
      const slots = { a: people[one]!, b: people[other]!, rel };
      if (share < 0.2) home.denied.push({ one, word: rel, other, line: tellWith(telling, W.NOT_RELATIVE, slots) });
      else if (share < 0.35) tellWith(telling, W.MAYBE_RELATIVE, slots);
      else if (!home.isMe(one)) tellWith(telling, W.NEUTRAL, slots);
      if (share < 0.2)
        for (const first of everybody)
          for (const second of everybody)
            if (groups[first] === groups[one] && groups[second] === groups[other])
              home.unclear.add(`${first} ${second}`).add(`${second} ${first}`);
    }
    const loner = random.choice(everybody);
    if (random.chance(0.4)) {
      const relation = random.choice(["sibling", "child", "cousin"] as const);
      const word = random.choice(random.chance(0.5) ? WORDS[relation].any : WORDS[relation][random.choice(["f", "m"] as const)]);
      const related = Array.from({ length: SIZE }, (_, index) => index).some((index) => truth.of(index, loner)?.kin === relation);
      if (!related && everybody.every((index) => groups[index] !== groups[loner] || told.of(index, loner) || index === loner)) {
        home.without.push({ one: loner, relation, word, line: tellWith(telling, W.HAS_NONE, { b: people[loner]!, rels: plural(word) }) });
        home.mentioned.add(loner);
        for (const kinsman of everybody.filter((index) => groups[index] === groups[loner]))
          for (const index of everybody) home.unclear.add(`${index} ${kinsman}`).add(`${kinsman} ${index}`);
      }
    }
    if ((random.chance(0.25) && telling.lines.length < 9) || telling.lines.length < 2)
      tellAside(
        telling,
        everybody.filter((index) => home.mentioned.has(index)).map((index) => people[index]!),
      );
    const wanted = 4 + random.integer(4);
    const kins = [
      "parent",
      "child",
      "sibling",
      "grandparent",
      "grandchild",
      "aunt",
      "niece",
      "cousin",
      "spouse",
      "parent-in-law",
      "child-in-law",
      "sibling-in-law",
    ] as const;
    for (let attempt = 0; attempt < 120 && telling.questions.length < wanted; attempt++) {
      const relation: Relation = random.chance(0.7) ? random.choice(kins) : random.choice(SOCIALS);
      if (home.without.length > 0 && random.chance(0.1)) home.askAny();
      else home.askRelative(relation, ASKED_OTHERWISE[relation] !== undefined && random.chance(0.25));
    }
  },
};
