import type { Case } from "../kit/cases.ts";
import type { Person, Telling } from "../kit/telling.ts";
import { CONVERSE, WORDS, type Relation } from "../family/relations.ts";
import { askSome, told, turned, type Matter } from "./matter.ts";

/** Who is what to whom; people are numbered. */
interface Fact {
  readonly one: number;
  readonly relation: Relation;
  readonly other: number;
}

interface Known extends Fact {
  /** The lines that it was told in, or follows from. */
  readonly lines: readonly number[];
}

const is = (one: number, relation: Relation, other: number): Fact => ({ one, relation, other });

/** What is told, and what follows from both told facts. */
const structures: readonly { readonly told: readonly Fact[]; readonly follows: readonly Fact[] }[] = [
  { told: [is(0, "parent", 1), is(1, "parent", 2)], follows: [is(0, "grandparent", 2)] },
  { told: [is(0, "parent", 1), is(1, "parent", 2)], follows: [is(0, "grandparent", 2)] },
  { told: [is(0, "sibling", 1), is(1, "parent", 2)], follows: [is(0, "aunt", 2)] },
  { told: [is(0, "parent", 1), is(0, "parent", 2)], follows: [is(1, "sibling", 2)] },
  { told: [is(0, "spouse", 1), is(2, "boss", 1)], follows: [] },
  { told: [is(0, "parent", 1), is(2, "teacher", 1)], follows: [] },
  { told: [is(0, "sibling", 1), is(2, "neighbour", 0)], follows: [] },
  { told: [is(0, "boss", 1), is(1, "parent", 2)], follows: [] },
];
const kinds: readonly Relation[] = ["parent", "child", "sibling", "grandparent", "grandchild", "aunt", "niece", "cousin", "spouse"];
const acquaintances: readonly Relation[] = ["boss", "neighbour", "teacher", "friend"];

/** Relatives and others, what follows from two facts, and the same said from the other side. */
export const kin: Matter = (telling: Telling) => {
  const { random } = telling;
  const structure = random.choice(structures);
  const genders = Array.from({ length: 4 }, () => random.choice(["f", "m"] as const));
  const people: Person[] = genders.map((gender) => ({ name: telling.word(gender === "f" ? "woman" : "man"), gender }));
  const stranger = 3;
  const word = (relation: Relation, person: number): string => random.choice(WORDS[relation][genders[person]!]);
  const lines = ["{a} is {b}'s {rel}", "{a} is {b}'s {rel}", "{b}'s {rel} is {a}", "{b}'s {rel} is called {a}"];
  const tellOf = ({ one, relation, other }: Fact): number => {
    const back = CONVERSE[relation];
    const fact = turned(telling) && back !== undefined ? is(other, back, one) : is(one, relation, other);
    return telling.tell(lines, { a: people[fact.one]!.name, b: people[fact.other]!.name, rel: word(fact.relation, fact.one) });
  };
  const facts = structure.told.map((fact) => ({ ...fact, lines: [] as number[] }));
  for (const fact of random.chance(0.3) ? facts.toReversed() : facts) fact.lines.push(tellOf(fact));
  const all = facts.flatMap((fact) => fact.lines);
  const straight: Known[] = [...facts, ...structure.follows.map((fact) => ({ ...fact, lines: all }))];
  const known: Known[] = straight.flatMap((fact) => {
    const back = CONVERSE[fact.relation];
    return back === undefined ? [fact, fact] : [fact, fact, { ...is(fact.other, back, fact.one), lines: fact.lines }];
  });
  const asked = (one: number, relation: Relation, other: number, support: readonly number[] = []): Case =>
    told({ a: people[one]!.name, b: people[other]!.name, rel: word(relation, one) }, ...support);
  const isOf = (one: number, other: number): Known | undefined => known.find((fact) => fact.one === one && fact.other === other);
  const family = known.filter(({ relation }) => kinds.includes(relation));
  const reversed = family.flatMap(({ one, relation, other, lines: why }) =>
    relation === "sibling" || relation === "spouse" || relation === "cousin" ? [] : [asked(other, relation, one, why)],
  );
  const others = family.flatMap(({ one, relation, other, lines: why }) =>
    random
      .shuffle(kinds.filter((kind) => kind !== relation))
      .slice(0, 1)
      .map((kind) => asked(one, kind, other, why)),
  );
  const taken = (relation: Relation, person: number): boolean => known.some((fact) => fact.relation === relation && fact.other === person);
  const open = [0, 1, 2].flatMap((person) => [
    ...kinds
      .filter((relation) => !taken(relation, person) && relation !== "grandparent")
      .map((relation) => asked(stranger, relation, person)),
    ...[0, 1, 2]
      .filter((other) => other !== person && isOf(person, other) !== undefined)
      .flatMap((other) =>
        acquaintances
          .filter((relation) => !known.some((fact) => fact.one === person && fact.other === other && fact.relation === relation))
          .map((relation) => asked(person, relation, other)),
      ),
  ]);
  const forms = ["Is {a} {b}'s {rel}?", "Is {a} {b}'s {rel}?", "{a} is {b}'s {rel}, right?", "Is {b}'s {rel} called {a}?"];
  askSome(
    telling,
    forms,
    {
      yes: known.map(({ one, relation, other, lines: why }) => asked(one, relation, other, why)),
      no: [...reversed, ...reversed, ...others],
      "not told": open,
    },
    6,
  );
};
