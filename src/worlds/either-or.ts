import type { Domain } from "./domain.ts";
import { tellArrival } from "./movement.ts";
import { phrase } from "./phrase.ts";
import { eitherSlots, placeSlots, whereaboutsDomain, type Scene } from "./scene.ts";
import { ABSENCES, ALTERNATIVES } from "./whereabouts-wordings.ts";
import type { Place } from "./words/places.ts";

/** People are in one of two places, and ruling one out leaves the other. Like bAbI task 10, with that inference. */
export const eitherOr: Domain = whereaboutsDomain({
  description: "people are in a place or in one of two; is someone in a place?",
  asks: { at: 8, either: 2 },
  teller: (scene) => (index) => {
    const draw = scene.random.uniform();
    if (draw < 0.2) return tellExclusion(scene, index) ?? tellAlternative(scene, index);
    return draw < 0.55 ? tellAlternative(scene, index) : tellArrival(scene, index);
  },
});

function tellAlternative({ random, people, places, whereabouts }: Scene, index: number): string {
  const who = random.choice(people);
  const elsewhere = places.filter((place) => place !== whereabouts.placeOf(who));
  const [place, other] = random.sample(elsewhere, 2) as [Place, Place];
  whereabouts.tellEither(who, [place, other], index);
  return phrase(random.choice(ALTERNATIVES), { who, ...eitherSlots(place, other) });
}

/** One of someone's two places is ruled out. */
function tellExclusion({ random, people, whereabouts }: Scene, index: number): string | undefined {
  const undecided = people.filter((person) => whereabouts.optionsOf(person));
  if (undecided.length === 0) return undefined;
  const who = random.choice(undecided);
  const place = random.choice(whereabouts.optionsOf(who)!);
  whereabouts.tellNotAt(who, place, index);
  return phrase(random.choice(ABSENCES), { who, ...placeSlots(place) });
}
