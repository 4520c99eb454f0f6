import type { Domain } from "./domain.ts";
import { tellArrival } from "./movement.ts";
import { phrase } from "./phrase.ts";
import { placeSlots, whereaboutsDomain, type Scene } from "./scene.ts";
import { ABSENCES, DEPARTURES } from "./whereabouts-wordings.ts";

/** People arrive, leave, and are told not to be somewhere. Like bAbI task 9, but who left may be anywhere else. */
export const negation: Domain = whereaboutsDomain({
  description: "people are in places, not in them, or no longer; is someone in a place?",
  asks: { at: 7, left: 2, away: 1 },
  teller: (scene) => (index) => {
    const draw = scene.random.uniform();
    if (draw < 0.25) return tellDeparture(scene, index) ?? tellArrival(scene, index);
    return (draw < 0.5 && tellAbsence(scene, index)) || tellArrival(scene, index);
  },
});

/** Someone has left: the place told before, or, where none was told, any that is not ruled out. */
function tellDeparture({ random, people, places, whereabouts }: Scene, index: number): string | undefined {
  const who = random.choice(people);
  const possible = places.filter((place) => !whereabouts.isExcluded(who, place));
  const place = whereabouts.placeOf(who) ?? (possible.length > 0 ? random.choice(possible) : undefined);
  if (!place) return undefined;
  whereabouts.tellLeft(who, place, index);
  return phrase(random.choice(DEPARTURES), { who, ...placeSlots(place) });
}

/** Someone is not in a place; half of the time not any more in the place told before. */
function tellAbsence({ random, people, places, whereabouts }: Scene, index: number): string | undefined {
  const who = random.choice(people);
  const current = whereabouts.placeOf(who);
  const possible = places.filter((place) => !whereabouts.isExcluded(who, place));
  if (possible.length === 0) return undefined;
  const place = current && random.chance(0.5) ? current : random.choice(possible);
  whereabouts.tellNotAt(who, place, index);
  return phrase(random.choice(ABSENCES), { who, ...placeSlots(place) });
}
