import type { Person } from "./telling.ts";

/** Whether it is the user who speaks, alone or with others. */
export const isUser = (person: Person): boolean => person.gender === "I" || person.gender === "we";

/** Two people in the order in which one names them: "Bo and I". */
export function paired(a: Person, b: Person): readonly [Person, Person] {
  return isUser(a) ? [b, a] : [a, b];
}

/** "a key, a cup and a pen". */
export function listed(names: readonly string[], word = "and"): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
}

/** Several people as one. */
export const together = (people: readonly Person[]): Person => ({ name: listed(people.map((person) => person.name)), gender: "they" });
