import type { Domain } from "./domain.ts";
import { Carrying } from "./carrying.ts";
import { phrase } from "./phrase.ts";
import { placeSlots, whereaboutsDomain, type Scene } from "./scene.ts";
import { ARRIVALS } from "./whereabouts-wordings.ts";

/** People go from place to place and carry things about, which says nothing of where they are. Like bAbI task 6. */
export const movement: Domain = whereaboutsDomain({
  description: "people go to places and carry things; is someone in a place?",
  asks: { at: 8, left: 1, away: 1 },
  teller: (scene) => {
    const carrying = new Carrying(scene);
    return (index) => (scene.random.chance(0.35) && carrying.tell()) || tellArrival(scene, index);
  },
});

/** Someone is somewhere else now. */
export function tellArrival({ random, people, places, whereabouts }: Scene, index: number): string {
  const who = random.choice(people);
  const elsewhere = places.filter((place) => place !== whereabouts.placeOf(who));
  const company = elsewhere.filter((place) => people.some((other) => whereabouts.placeOf(other) === place));
  const place = random.choice(company.length > 0 && random.chance(0.3) ? company : elsewhere);
  whereabouts.tellAt(who, place, index);
  return phrase(random.choice(ARRIVALS), { who, ...placeSlots(place) });
}
