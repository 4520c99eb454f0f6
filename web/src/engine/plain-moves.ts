import { question, Random, statement, type Story } from "hearsay/training";

const people = ["Ana", "Ben", "Mia"];
const places = ["kitchen", "garden", "office", "hall"];
const ways = ["went to", "moved to"];

/** Told moves in each story, with a question after every second one. */
const moves = 6;

/**
 * The first thing to learn: people go to places, each move told in one of two plain ways, and the question is whether
 * one of them is in a place. As many are answered yes as no.
 */
export function plainMoves({ stories, seed }: { readonly stories: number; readonly seed: number }): Story[] {
  const random = Random.seeded(seed);
  return Array.from({ length: stories }, () => story(random));
}

function story(random: Random): Story {
  const at = new Map<string, { readonly place: string; readonly told: number }>();
  const statements = Array.from({ length: moves }, (_, told) => {
    const [who, place] = [random.choice(people), random.choice(places)];
    at.set(who, { place, told });
    return { at: new Map(at), statement: statement(`${who} ${random.choice(ways)} the ${place}.`) };
  });
  const questions = statements.flatMap(({ at }, index) => {
    if (index % 2 === 0) return [];
    const [who, { place, told }] = random.choice([...at]);
    const yes = random.chance(0.5);
    const asked = yes ? place : random.choice(places.filter((other) => other !== place));
    return [question({ text: `Is ${who} in the ${asked}?`, answer: yes ? "yes" : "no", after: index + 1, support: [told] })];
  });
  return { task: "plain moves", statements: statements.map((own) => own.statement), questions };
}
