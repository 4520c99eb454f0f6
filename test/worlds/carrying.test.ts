import { expect, test } from "vitest";
import { generateStories } from "../../src/worlds.ts";
import { readStatement } from "./oracle.ts";

test("things are taken, put down and handed over only where all concerned are told to be", () => {
  for (const { statements } of generateStories({ kinds: ["movement"], stories: 500, seed: 8 })) {
    const place = new Map<string, string>();
    const holder = new Map<string, string>();
    const lying = new Map<string, string | undefined>();
    for (const fact of statements.map(({ text }) => readStatement(text))) {
      if (fact.kind === "at") place.set(fact.who, fact.place);
      if (fact.kind === "took") {
        expect(holder.has(fact.thing)).toBe(false);
        if (lying.has(fact.thing)) expect(place.get(fact.who) ?? "?").toBe(lying.get(fact.thing));
        holder.set(fact.thing, fact.who);
      }
      if (fact.kind === "handed" || fact.kind === "dropped") expect(holder.get(fact.thing)).toBe(fact.who);
      if (fact.kind === "dropped") {
        holder.delete(fact.thing);
        lying.set(fact.thing, place.get(fact.who));
      }
      if (fact.kind === "handed") {
        expect(place.get(fact.who) ?? "?").toBe(place.get(fact.whom));
        holder.set(fact.thing, fact.whom);
      }
    }
  }
});
