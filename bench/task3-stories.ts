import { question, Random, statement, type Story } from "hearsay/training";

/**
 * Stories like bAbI's task 3 ("Where was the apple before the kitchen?"), whose training file of 10,000 questions is
 * missing: people walk, take and put down things, and places are visited again.
 */
const people = ["mary", "john", "daniel", "sandra"];
const places = ["kitchen", "bathroom", "garden", "hallway", "bedroom", "office"];
const things = ["football", "milk", "apple"];
const moves = ["went to", "journeyed to", "travelled to", "moved to", "went back to"];
const takes = ["got", "took", "picked up", "grabbed"];
const drops = ["dropped", "put down", "left", "discarded"];

/** So many questions a story has, unless it grows too long before. */
const [mostQuestions, fewestQuestions, longest] = [5, 3, 70];

interface Thing {
  readonly name: string;
  place: string;
  carrier: string | undefined;
  /** The places where it is known to have been, without repetition in a row. */
  readonly told: string[];
}

function tell(random: Random): Story {
  const visited = random.sample(places, random.choice([3, 3, 4, 5, 6]));
  const all: readonly Thing[] = things.map((name) => ({ name, place: random.choice(visited), carrier: undefined, told: [] }));
  const placeOf = new Map<string, string>();
  const statements: Story["statements"][number][] = [];
  const questions: Story["questions"][number][] = [];
  const say = (text: string): void => void statements.push(statement(`${text}.`));
  const isAt = (thing: Thing, place: string): void => {
    thing.place = place;
    if (thing.told.at(-1) !== place) thing.told.push(place);
  };
  const there = (): string => random.choice(["", " there", "", ""]);

  const step = (): void => {
    const carriers = people.filter((own) => all.some(({ carrier }) => carrier === own));
    const person = carriers.length > 0 && random.chance(0.35) ? random.choice(carriers) : random.choice(people);
    const place = placeOf.get(person);
    const here = all.filter((thing) => thing.carrier === undefined && thing.place === place);
    const held = all.filter(({ carrier }) => carrier === person);
    const what = random.uniform();
    if (place !== undefined && here.length > 0 && what < 0.45) {
      const thing = random.choice(here);
      thing.carrier = person;
      isAt(thing, place);
      say(`${person} ${random.choice(takes)} the ${thing.name}${there()}`);
    } else if (held.length > 0 && what > 0.85) {
      const thing = random.choice(held);
      thing.carrier = undefined;
      say(`${person} ${random.choice(drops)} the ${thing.name}${there()}`);
    } else {
      const next = random.choice(visited.filter((own) => own !== place));
      placeOf.set(person, next);
      for (const thing of held) isAt(thing, next);
      say(`${person} ${random.choice(moves)} the ${next}`);
    }
  };

  /** Asks where a thing was before its last stay somewhere; rather about places where it was more than once. */
  const ask = (): boolean => {
    const stays = all.flatMap(({ name, told }) =>
      [...new Set(told)].flatMap((place) => {
        const last = told.lastIndexOf(place);
        const again = told.indexOf(place) !== last;
        return last > 0 && (again || random.chance(0.5)) ? [{ name, place, answer: told[last - 1]! }] : [];
      }),
    );
    if (stays.length === 0) return false;
    const { name, place, answer } = random.choice(stays);
    questions.push(question({ text: `Where was the ${name} before the ${place}?`, answer, after: statements.length }));
    return true;
  };

  let [silent, gap] = [0, random.choice([4, 8, 14, 20])];
  while (questions.length < mostQuestions && statements.length < longest) {
    step();
    silent++;
    if (silent < (questions.length > 0 ? 2 : gap) || !ask()) continue;
    silent = 0;
    gap = random.choice([2, 2, 4, 6]);
  }
  return { task: "3", statements, questions };
}

export function task3Stories(count: number, seed: number): Story[] {
  const random = Random.seeded(seed);
  const stories: Story[] = [];
  while (stories.length < count) {
    const story = tell(random);
    if (story.questions.length >= fewestQuestions) stories.push(story);
  }
  return stories;
}
