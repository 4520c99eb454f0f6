import { askOf, cast, chatter, type Kind, Possible, said } from "../kit/alternatives.ts";
import type { EverydayDomain, Person, Telling } from "../kit/telling.ts";
import * as asked from "./questions.ts";
import * as words from "./wordings.ts";
import type { Condition, Rule, Sort } from "./wordings.ts";

interface Told {
  readonly condition: Condition;
  readonly rule: Rule;
  readonly deed: { readonly do: string; readonly past: string };
  line: number;
}

interface Fact {
  readonly person: Person;
  readonly condition: Condition;
  readonly is: boolean;
  line: number;
}

/** What a rule says of those who meet its condition, and of those who do not; undefined where it says nothing. */
const MEANING: Readonly<Record<Rule, readonly [met: boolean | undefined, unmet: boolean | undefined]>> = {
  all: [true, undefined],
  only: [true, false],
  none: [false, undefined],
  except: [false, true],
  unless: [true, false],
};

const sortedOut = (telling: Telling, sort: Sort, count: number): Told["deed"][] =>
  sort === "reward"
    ? telling.random.sample(words.REWARDS, count).map((reward) => ({ do: reward, past: "" }))
    : telling.random.sample(words.DEEDS, count).map(([base, past]) => ({ do: base, past }));

const spoken = (condition: Condition, deed: Told["deed"]): Record<string, string> => ({
  who: condition.who,
  all: condition.all,
  group: /^(under|over|vegetarian|left|new|allergic|ill)/.test(condition.group) ? `people who are ${condition.group}` : condition.group,
  do: deed.do,
  past: deed.past,
});

/** One or two rules, people who meet them or not, exceptions by name, and what somebody did all the same. */
class Rules {
  readonly telling: Telling;
  readonly sort: Sort;
  readonly rules: Told[];
  readonly facts: Fact[] = [];
  readonly people: readonly Person[];
  readonly unsaid: Person;
  readonly deeds: readonly Told["deed"][];
  readonly named = new Map<Person, { readonly rule: Told; readonly answer: boolean; line: number }>();
  readonly did = new Map<Person, { readonly deed: Told["deed"]; readonly did: boolean; line: number }>();

  constructor(telling: Telling) {
    const { random } = telling;
    this.telling = telling;
    this.sort = random.choice(["permission", "permission", "duty", "reward"]);
    const conditions = random.sample(words.CONDITIONS, 3);
    this.deeds = sortedOut(telling, this.sort, 4);
    const two = random.chance(0.5);
    const kinds: readonly Rule[] = ["only", "except", "unless"];
    const first: Rule = two ? random.choice(["all", "none", "only", "except", "unless"]) : random.choice(kinds);
    const second: Rule = first === "all" ? "none" : first === "none" ? "all" : random.choice(["all", "none", ...kinds]);
    const together: readonly Rule[] = random.chance(0.5) ? [first, second] : [second, first];
    this.rules = (two ? together : [first]).map((rule, index) => ({
      rule,
      condition: conditions[index]!,
      deed: this.deeds[index]!,
      line: -1,
    }));
    this.people = cast(telling, two && random.chance(0.6) ? 4 : 3);
    this.unsaid = telling.person();
    this.#settle(conditions);
  }

  #settle(conditions: readonly Condition[]): void {
    const { random } = this.telling;
    let met = random.chance(0.5);
    for (const [index, person] of this.people.entries()) {
      const condition = index === 3 && random.chance(0.25) ? conditions[2]! : this.rules[index % this.rules.length]!.condition;
      if (index >= this.rules.length && this.facts[index - this.rules.length]) met = !this.facts[index - this.rules.length]!.is;
      this.facts.push({ person, condition, is: random.chance(0.85) ? met : !met, line: -1 });
      if (random.chance(0.5)) met = !met;
    }
    const rule = random.choice(this.rules);
    if (random.chance(0.2)) this.#exempt(rule);
    const doer = random.choice(this.people);
    if (this.sort !== "reward" && random.chance(0.6)) {
      this.did.set(doer, { deed: random.choice(this.rules).deed, did: random.chance(0.5), line: -1 });
      const other = random.choice(this.people);
      if (other !== doer && this.rules.length === 1)
        this.did.set(other, { deed: random.choice(this.rules).deed, did: !this.did.get(doer)!.did, line: -1 });
    }
  }

  /** Somebody is told by name to be an exception. */
  #exempt(rule: Told): void {
    const fact = this.telling.random.choice(this.facts.filter(({ condition }) => condition === rule.condition));
    const usual = MEANING[rule.rule][fact.is ? 0 : 1];
    if (usual !== undefined) this.named.set(fact.person, { rule, answer: !usual, line: -1 });
  }

  tell(): void {
    const { telling } = this;
    const { random } = telling;
    const steps: (() => void)[] = this.facts.map((fact) => () => {
      fact.line = said(telling, fact.is ? fact.condition.is : fact.condition.not, { a: fact.person });
    });
    for (const [person, did] of this.did) {
      steps.push(() => {
        did.line = said(telling, did.did ? words.DID : words.DID_NOT, { a: person, do: did.deed.do, past: did.deed.past });
      });
    }
    if (telling.random.chance(0.9)) {
      const wish = this.sort === "reward" ? `get ${random.choice(this.deeds).do}` : random.choice(this.deeds).do;
      steps.push(() => said(telling, words.UNSAID, { a: this.unsaid, wish }));
    }
    if (steps.length < 6 - this.rules.length && telling.random.chance(0.4)) steps.push(() => chatter(telling, telling.person()));
    const rules = this.rules.map((rule) => () => this.#tellRule(rule));
    const order = random.chance(0.6) ? [...rules, ...random.shuffle(steps)] : random.shuffle([...rules, ...steps]);
    for (const step of order) step();
  }

  #tellRule(rule: Told): void {
    const { telling } = this;
    rule.line = said(telling, words.RULES[this.sort][rule.rule], spoken(rule.condition, rule.deed));
    for (const [person, exempt] of this.named) {
      if (exempt.rule === rule) exempt.line = said(telling, EXEMPT[this.sort][exempt.answer ? 0 : 1], { a: person, do: rule.deed.do });
    }
  }

  kinds(): Kind[] {
    const applied = new Possible();
    const property = this.rules.map(() => new Possible());
    const general = new Possible();
    const did = new Possible();
    const outsider = this.telling.person();
    const everybody = [...this.people, this.unsaid, outsider];
    for (const person of everybody) {
      for (const [index, rule] of this.rules.entries()) {
        const fact = this.facts.find((one) => one.person === person && one.condition === rule.condition);
        const exempt = this.named.get(person);
        const slots = { a: person, do: rule.deed.do, past: rule.deed.past };
        if (exempt?.rule === rule) applied.add(exempt.answer, slots, [exempt.line]);
        else applied.add(fact ? MEANING[rule.rule][fact.is ? 0 : 1] : undefined, slots, fact ? [rule.line, fact.line] : []);
        property[index]!.add(fact?.is, { a: person }, fact ? [fact.line] : []);
        if (this.sort === "reward") continue;
        const done = this.did.get(person);
        did.add(done?.deed === rule.deed ? done.did : undefined, slots, done ? [done.line] : []);
      }
    }
    for (const rule of this.rules) {
      for (const { condition, deed } of [...this.rules, rule]) {
        const own = condition === rule.condition && deed === rule.deed;
        general.add(own ? MEANING[rule.rule][0] : undefined, spoken(rule.condition, deed), own ? [rule.line] : []);
      }
      general.add(undefined, spoken(rule.condition, this.deeds[2]!));
    }
    const properties = this.rules.map(({ condition }, index): Kind => {
      const say = condition.is.slice(0, 2).filter((wording) => wording.startsWith("{a}"));
      return { asking: { ask: condition.ask, say }, possible: property[index]! };
    });
    const main = { asking: asked.APPLIED[this.sort], possible: applied };
    return [
      main,
      main,
      main,
      ...properties,
      { asking: asked.WHETHER_DID, possible: did },
      { asking: asked.GENERAL[this.sort], possible: general },
    ];
  }
}

/** Said of somebody by name: that the rule holds for everybody but them. */
const EXEMPT: Readonly<Record<Sort, readonly [readonly string[], readonly string[]]>> = {
  permission: [
    [
      "As an exception, {a} may {do}, whatever the rule says",
      "{a}, however, [has|have] special permission to {do}",
      "They made an exception for {a.him}: {a} can {do} anyway",
      "But {a} got a special pass: {a.he} may {do} all the same",
    ],
    [
      "As an exception, {a} may not {do}, whatever the rule says",
      "{a}, however, [is|am|are] banned: {a.he} can't {do}",
      "The rule aside, {a} [isn't|am not|aren't] allowed to {do}, that's a special case",
      "But {a} in particular must not {do}",
    ],
  ],
  duty: [
    [
      "As an exception, {a} must {do}, whatever the rule says",
      "They made a special case of {a.him}: {a} [has|have] to {do} anyway",
      "But {a} in particular must {do}",
    ],
    [
      "As an exception, {a} [doesn't|don't] have to {do}, whatever the rule says",
      "{a}, however, [is|am|are] excused and [doesn't|don't] have to {do}",
      "The rule aside, {a} [doesn't|don't] need to {do}, that's a special case",
    ],
  ],
  reward: [
    [
      "As an exception, {a} [gets|get] {do}, whatever the rule says",
      "They made an exception for {a.him}: {a} will get {do} anyway",
      "But {a} in particular will be given {do}",
    ],
    [
      "As an exception, {a} [doesn't|don't] get {do}, whatever the rule says",
      "{a}, however, won't get {do}, that's a special case",
      "The rule aside, there will not be {do} for {a.him}",
    ],
  ],
};

/** Rules for all who ..., for nobody who ..., only for those who ..., and the people they apply to. */
export const rules: EverydayDomain = {
  name: "rules",
  tell(telling) {
    const story = new Rules(telling);
    story.tell();
    askOf(telling, story.kinds());
  },
};
