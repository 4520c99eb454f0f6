/** How it is told that {who} is now at a place. */
export const ARRIVALS: readonly string[] = [
  "{who} went to {place}.",
  "{who} moved to {place}.",
  "{who} walked to {place}.",
  "{who} ran to {place}.",
  "{who} travelled to {place}.",
  "{who} journeyed to {place}.",
  "{who} headed to {place}.",
  "{who} hurried to {place}.",
  "{who} rushed to {place}.",
  "{who} strolled to {place}.",
  "{who} wandered to {place}.",
  "{who} came to {place}.",
  "{who} got to {place}.",
  "{who} arrived {at}.",
  "{who} has arrived {at}.",
  "{who} went back to {place}.",
  "{who} ran back to {place}.",
  "{who} came back to {place}.",
  "{who} walked over to {place}.",
  "{who} went off to {place}.",
  "{who} returned to {place}.",
  "{who} has gone to {place}.",
  "{who} has moved to {place}.",
  "{who} just went to {place}.",
  "{who} reached {place}.",
  "{who} showed up {at}.",
  "Then {who} went to {place}.",
  "After that, {who} moved to {place}.",
  "Later {who} walked to {place}.",
  "{who} is {at}.",
  "{who} is now {at}.",
  "{who} is {at} now.",
  "{who} is currently {at}.",
  "{who} is sitting {at}.",
  "{who} is waiting {at}.",
  "{who}'s {at}.",
  "Now {who} is {at}.",
  "You can find {who} {at}.",
];

/** How it is told that {who} has been at a place and is not any more. */
export const DEPARTURES: readonly string[] = [
  "{who} is no longer {at}.",
  "{who} is not {at} any more.",
  "{who} isn't {at} anymore.",
  "{who} has left {place}.",
  "{who} left {place}.",
  "{who} has just left {place}.",
  "{who} went away from {place}.",
  "{who} walked out of {place}.",
  "{who} has gone from {place}.",
];

/** How it is told that {who} is not at a place. */
export const ABSENCES: readonly string[] = [
  "{who} is not {at}.",
  "{who} isn't {at}.",
  "{who}'s not {at}.",
  "{who} is not {at} now.",
  "You won't find {who} {at}.",
  "It is not true that {who} is {at}.",
];

/** How it is told that {who} is at one of two places. */
export const ALTERNATIVES: readonly string[] = [
  "{who} is either {at} or {orAt}.",
  "{who} is {at} or {orAt}.",
  "Either {who} is {at} or {orAt}.",
  "{who} must be {at} or {orAt}.",
  "{who} must be either {at} or {orAt}.",
  "{who} went either to {place} or to {orPlace}.",
  "{who} went to {place} or {orPlace}.",
];

/** How whereabouts are asked for; the first wording is the usual one. */
export const whereaboutsAsks = {
  at: [
    "Is {who} {at}?",
    "Is {who} still {at}?",
    "Is {who} now {at}?",
    "Is {who} {at} now?",
    "Is {who} {at} right now?",
    "Is {who} currently {at}?",
    "Isn't {who} {at}?",
    "Is it true that {who} is {at}?",
    "Do you know if {who} is {at}?",
    "Can I find {who} {at}?",
    "Would I find {who} {at}?",
    "Is {place} where {who} is?",
  ],
  away: ["Is {who} away from {place}?", "Is {who} somewhere other than {place}?", "Is it true that {who} is not {at}?"],
  left: ["Has {who} left {place}?", "Is {who} no longer {at}?", "Has {who} gone from {place}?"],
  either: [
    "Is {who} either {at} or {orAt}?",
    "Is it true that {who} is either {at} or {orAt}?",
    "Is {who} in one of these places, {place} or {orPlace}?",
  ],
} as const;
