import { askOf, cast, chatter, type Kind, Possible, said, wordOf } from "../kit/alternatives.ts";
import type { EverydayDomain, Fillings, Person, Telling } from "../kit/telling.ts";
import * as plans from "./plans.ts";
import * as words from "./wordings.ts";

interface Claim {
  readonly slots: Fillings;
  readonly x: string;
}

type Plot = (telling: Telling, people: readonly Person[]) => Kind[];

const claim = (x: string, place: string): Claim => ({
  x,
  slots: { that: `the ${x} is in the ${place}`, that_was: `the ${x} was in the ${place}`, whether: `is the ${x} in the ${place}` },
});

/** Where things are, and where people think, know, hope or pretend they are. */
const whereabouts: Plot = (telling, people) => {
  const { random } = telling;
  const so = new Possible();
  const thinks = new Possible();
  const things = Array.from({ length: 3 }, () => wordOf(telling, "thing"));
  const places = [...new Set(Array.from({ length: 5 }, () => wordOf(telling, random.chance(0.5) ? "container" : "room")))];
  const told: { claim: Claim; place: string; other: Claim; person: Person }[] = [];
  const manners = random.sample(["thinks", "knows", "wrongly", "hopes", "pretends", "thinks", "knows", "wrongly"], 3);
  const settled = new Map<string, { place: string; line: number }>();
  for (const [index, manner] of manners.entries()) {
    const person = people[index % people.length]!;
    const x = things[index]!;
    const [place, elsewhere] = random.sample(places, 2) as [string, string];
    const own = claim(x, place);
    const other = claim(x, elsewhere);
    const wordings = {
      thinks: words.THINKS,
      knows: words.KNOWS,
      wrongly: words.WRONGLY,
      hopes: [...words.HOPES, ...words.FEARS],
      pretends: words.PRETENDS,
    };
    const line = said(telling, wordings[manner as "thinks"], { a: person, ...own.slots });
    told.push({ claim: own, place, other, person });
    const believed = manner !== "hopes" && manner !== "pretends";
    const known = { thinks: undefined, hopes: undefined, knows: true, wrongly: false, pretends: false }[manner as "thinks" | "knows"];
    const support = [line];
    let truth: boolean | undefined = known;
    if (known !== true && random.chance(0.4)) {
      truth = known ?? random.chance(0.4);
      const real = truth ? own : other;
      const settling = said(telling, words.TRULY, { a: telling.person(), ...real.slots }, { plain: true });
      support.push(settling);
      settled.set(x, { place: truth ? place : elsewhere, line: settling });
    } else if (known === true) settled.set(x, { place, line });
    if (settled.has(x)) {
      const { line: decisive, place: where } = settled.get(x)!;
      so.add(where === place, own.slots, [decisive]);
      so.add(where === elsewhere, other.slots, [decisive]);
    } else {
      so.add(known, own.slots, support);
      so.add(undefined, other.slots);
    }
    if (believed) {
      thinks.add(true, { a: person, ...own.slots }, [line]);
      thinks.add(false, { a: person, ...other.slots }, [line]);
    } else if (manner === "hopes") thinks.add(undefined, { a: person, ...other.slots });
    for (const somebody of people) if (somebody !== person) thinks.add(undefined, { a: somebody, ...own.slots });
    if (telling.lines.length < 6 && random.chance(0.3)) chatter(telling, telling.person());
  }
  const { claim: last } = told[0]!;
  so.add(undefined, claim(wordOf(telling, "thing"), random.choice(places)).slots);
  thinks.add(undefined, { a: telling.person(), ...last.slots });
  return [
    { asking: words.IS_SO, possible: so },
    { asking: words.THINKS_SO, possible: thinks },
  ];
};

/** What people like, hate and prefer. */
const tastes: Plot = (telling, people) => {
  const { random } = telling;
  const likes = new Possible();
  const dislikes = new Possible();
  const prefers = new Possible();
  const kind = random.choice(["activity", "drink", "colour", "activity"] as const);
  const things = [
    ...new Set(Array.from({ length: 5 }, () => (kind === "colour" ? `the colour ${wordOf(telling, kind)}` : wordOf(telling, kind)))),
  ];
  const known = new Set<string>();
  const favoured = new Set<Person>();
  const key = (person: Person, x: string): string => `${person.name}|${x}`;
  const steps = random.shuffle([true, false, random.chance(0.5), ...(random.chance(0.5) ? [random.chance(0.5)] : [])]);
  for (const liked of steps) {
    if (telling.lines.length > 5) break;
    const free = people.flatMap((a) => things.filter((x) => !known.has(key(a, x))).map((x) => ({ a, x })));
    const { a, x } = random.choice(free);
    known.add(key(a, x));
    const favourite = liked && !favoured.has(a) && random.chance(0.2);
    if (favourite) favoured.add(a);
    const line = said(telling, favourite ? words.FAVOURITE : liked ? words.LIKES : words.DISLIKES, { a, x });
    const lesser = things.find((thing) => thing !== x && !known.has(key(a, thing)));
    if (favourite && lesser) {
      prefers.add(true, { a, x, y: lesser }, [line]);
      prefers.add(false, { a, x: lesser, y: x }, [line]);
    }
    likes.add(liked, { a, x }, [line]);
    dislikes.add(!liked, { a, x }, [line]);
    if (telling.lines.length < 6 && random.chance(0.2)) chatter(telling, telling.person());
  }
  const prefer = random.sample(people, random.chance(0.4) ? 2 : 1);
  for (const a of random.chance(0.75) ? prefer : []) {
    const [x, y] = random.sample(things, 2) as [string, string];
    if (known.has(key(a, x)) || known.has(key(a, y))) continue;
    const line = said(telling, words.PREFERS, { a, x, y });
    known.add(key(a, x)).add(key(a, y));
    prefers.add(true, { a, x, y }, [line]);
    prefers.add(false, { a, x: y, y: x }, [line]);
    const b = random.choice(people.filter((person) => person !== a));
    if (!known.has(key(b, x)) && !known.has(key(b, y))) prefers.add(undefined, { a: b, x, y });
    const third = things.find((thing) => thing !== x && thing !== y && !known.has(key(a, thing)));
    if (third && !favoured.has(a))
      prefers.add(
        undefined,
        random.choice([
          { a, x, y: third },
          { a, x: third, y },
        ]),
      );
  }
  const shy = telling.person();
  said(telling, words.TASTE_UNSAID, { a: shy, b: telling.person(), x: random.choice(things) });
  for (const a of [...people, shy, telling.person()]) {
    for (const x of things) {
      if (known.has(key(a, x))) continue;
      likes.add(undefined, { a, x });
      dislikes.add(undefined, { a, x });
    }
  }
  return [
    { asking: words.LIKES_IT, possible: likes },
    { asking: words.DISLIKES_IT, possible: dislikes },
    { asking: words.PREFERS_IT, possible: prefers },
  ];
};

/** What people plan, and what they really did. */
const intentions: Plot = (telling, people) => {
  const { random } = telling;
  const did = new Possible();
  const planned = new Possible();
  const deeds = random.sample(plans.DEEDS, 4).map(([base, past, done]) => ({ do: base, past, done }));
  const told = new Set<string>();
  const key = (person: Person, deed: { do: string }): string => `${person.name}|${deed.do}`;
  const wordings = { plan: plans.PLANS, possible: plans.POSSIBLE, did: plans.DID, not: plans.DID_NOT, none: plans.NO_PLAN } as const;
  const extra = random.sample(["plan", "possible", "did", "not", "none", "plan"] as const, 1 + random.integer(3));
  const manners = random.shuffle(["plan", "did", "not", ...extra] as const);
  const helper = telling.person();
  for (const manner of manners) {
    if (telling.lines.length > 7) break;
    const free = people.flatMap((a) => deeds.filter((deed) => !told.has(key(a, deed))).map((deed) => ({ a, deed })));
    const { a, deed } = random.choice(free);
    told.add(key(a, deed));
    const slots = { a, ...deed };
    const line = said(telling, wordings[manner], { ...slots, b: helper });
    if (manner === "plan" || manner === "possible") {
      if (telling.lines.length < 6 && random.chance(0.25)) {
        const really = random.chance(0.5);
        const later = said(telling, really ? plans.DID.slice(0, 8) : plans.DID_NOT.slice(0, 6), { ...slots, b: helper });
        did.add(really, slots, [later]);
      } else {
        did.add(undefined, slots);
        if (manner === "plan") planned.add(true, slots, [line]);
      }
    } else if (manner === "none") planned.add(false, slots, [line]);
    else did.add(manner === "did", slots, [line]);
    if (telling.lines.length < 6 && random.chance(0.25)) chatter(telling, telling.person());
  }
  for (const a of [...people, helper, telling.person()]) {
    for (const deed of deeds) {
      if (told.has(key(a, deed))) continue;
      did.add(undefined, { a, ...deed });
      if (random.chance(0.5)) planned.add(undefined, { a, ...deed });
    }
  }
  return [
    { asking: plans.DID_IT, possible: did },
    { asking: plans.PLANS_IT, possible: planned },
  ];
};

/** What people like, think, hope, plan and know; none of it makes it so but the knowing. */
export const belief: EverydayDomain = {
  name: "belief",
  tell(telling) {
    const { random } = telling;
    const people = cast(telling, 3);
    const plots = random.chance(0.6)
      ? [random.choice([whereabouts, tastes, intentions])]
      : random.sample([tastes, intentions, whereabouts], 2);
    const kinds: Kind[] = [];
    for (const plot of plots) if (telling.lines.length < 4) kinds.push(...plot(telling, people));
    askOf(telling, kinds);
  },
};
