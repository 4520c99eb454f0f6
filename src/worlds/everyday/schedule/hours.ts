import type { Asking } from "../kit/alternatives.ts";

/** {v} is open from {t} to {u}. */
export const HOURS = [
  "The {v} is open from {t} to {u}",
  "The {v} opens at {t} and closes at {u}",
  "The opening hours of the {v} are {t} to {u}",
  "{v}: open {t} to {u}",
  "You can go to the {v} between {t} and {u}, outside these hours it's shut",
  "The {v} doesn't open before {t}, and it shuts at {u}",
  "The doors of the {v} open at {t} and they lock up at {u}",
  "Every day the {v} opens at {t} and shuts at {u}",
  "They open the {v} at {t} and close it at {u}",
  "The sign on the {v} says {t} to {u}",
  "At the {v} they open up at {t} and go home at {u}",
  "The {v} lets people in from {t} until {u}",
  "The {v} shuts at {u}, having opened at {t}",
  "From {t} until {u} the {v} is open, and not at other times",
  "The {v} is open between {t} and {u} only",
  "You can get into the {v} from {t}; they throw everyone out at {u}",
];
/** {v} is open from {d} to {d2}. */
export const WEEKDAYS = [
  "The {v} is open from {d} to {d2}",
  "The {v} is only open from {d} to {d2}",
  "{v}: open {d} to {d2}, closed on the other days",
  "From {d} to {d2} the {v} is open, on the other days it's shut",
  "They open the {v} {d} through {d2} and keep it shut the rest of the week",
  "You can visit the {v} from {d} to {d2}, but not on the other days",
];
export const ALL_BUT = [
  "The {v} is open every day (except|but|apart from) {d}",
  "The {v} is closed on {d}s but open on all other days",
  "Except on {d}s, the {v} is open every day",
  "The {v} has its day off on {d}, otherwise it's always open",
  "Only on {d}s is the {v} shut",
];
export const ONLY_ON = [
  "The {v} is only open on {d}s",
  "The {v} opens just once a week, on {d}s",
  "Apart from {d}s, the {v} is always closed",
  "You can only go to the {v} on a {d}, it's shut on all other days",
];
export const HOURS_UNSAID = [
  "{a} wants to go to the {v}",
  "{a} wonders when the {v} is open",
  "I don't know when the {v} opens",
  "The {v} is (next to|near|behind) the town square",
  "{a} walked past the {v}",
  "{a} hopes the {v} is open on {d}",
  "{a} used to work at the {v}",
];
export const OPEN_ON: Asking = {
  ask: [
    "is the {v} open on {d}s",
    "is the {v} open on a {d}",
    "can you (go to|visit) the {v} on a {d}",
    "does the {v} open on {d}s",
    "do they open the {v} on {d}s",
    "if I turn up on a {d}, will the {v} be open",
    "is {d} a day when the {v} is open",
    "will I find the {v} open on {d}",
    "could I go to the {v} on {d}",
  ],
  say: ["the {v} is open on {d}s", "you can go to the {v} on a {d}", "the {v} opens on {d}s", "on {d}s the {v} is open"],
};
export const CLOSED_ON: Asking = {
  ask: [
    "is the {v} (closed|shut) on {d}s",
    "is the {v} (closed|shut) on a {d}",
    "does the {v} stay (closed|shut) on {d}s",
    "is {d} a day when the {v} is closed",
    "will I stand in front of a closed {v} on {d}",
    "do they keep the {v} shut on {d}s",
    "if I turn up on a {d}, will the {v} be closed",
  ],
  say: ["the {v} is closed on {d}s", "the {v} is shut on {d}", "on {d}s the {v} stays closed"],
};
export const OPEN_AT: Asking = {
  ask: [
    "is the {v} open at {t}",
    "can you (go to|get into|visit) the {v} at {t}",
    "will the {v} be open at {t}",
    "if I turn up at {t}, is the {v} open",
    "would I find the {v} open at {t}",
    "are the doors of the {v} open at {t}",
    "at {t}, is the {v} open",
    "is {t} within the opening hours of the {v}",
    "is it possible to go to the {v} at {t}",
  ],
  say: ["the {v} is open at {t}", "at {t} the {v} is open", "you can go to the {v} at {t}"],
};

export const SLOTS = `a table, a taxi, a haircut, a tennis court, a hotel room, a massage, a rehearsal room, a guided tour, a boat, a van,
    a babysitter, a photographer, a plumber, a meeting room, a driving lesson, a flight, a cabin, a bowling lane, an eye test,
    a cleaning`.split(/,\s*/);
export const BOOKED = [
  "{a} booked {s} for {d}",
  "{a} [has|have] booked {s} for {d}",
  "{a} reserved {s} for {d}",
  "{a} [has|have] {s} booked for {d}",
  "{a} [has|have] a booking for {s} on {d}",
  "{s} is booked for {d} in {a's} name",
  "{a} called up and booked {s} for {d}",
  "{a} arranged to have {s} on {d}",
  "After {a} [had|had|had] checked the calendar, {a.he} booked {s} for {d}",
  "For {d}, {a} booked {s}",
  "{a} went online and reserved {s} for {d}",
  "{a} [has|have] reserved {s} for {d}",
  "{a} got {s} booked for {d}",
  "{a} rang up to reserve {s} for {d}, and that worked",
  "{a} made a booking for {s} on {d}",
  "{s} was reserved for {d} by {a.him}",
  "{a} needed {s}, so {a.he} booked one for {d}",
  "They put {a.him} down for {s} on {d}",
  "{a} managed to book {s} for {d}",
];
export const REBOOKED = [
  "{a} moved the booking to {d}",
  "{a} changed {a.his} booking to {d}",
  "{a} rang again and had it changed to {d}",
  "{a} had {a.his} booking shifted to {d}",
  "Now {a's} booking is for {d} instead",
];
export const UNBOOKED = [
  "{a} cancelled the booking",
  "{a} [has|have] cancelled {a.his} booking",
  "{a} rang again and called it off, so there is no booking for {a.him} now",
  "{a's} booking was cancelled",
  "{a} no longer [has|have] a booking, {a.he} cancelled it",
];
export const BOOKING_UNSAID = [
  "{a} (wanted|hopes|plans) to book {s} for {d}",
  "{a} asked how to book {s}",
  "{a} might need {s} on {d}",
  "{a} tried to ring about {s}, but I don't know if it worked",
  "{a} thought about booking {s} for {d}",
  "{a} looked at the prices for {s}",
];
export const HAS_BOOKING: Asking = {
  ask: [
    "[has|have] {a} got {s} booked for {d} (|now)",
    "[does|do] {a} have {s} booked for {d}",
    "is {s} booked in {a's} name for {d}",
    "[does|do] {a} (now |currently |)have a booking for {s} on {d}",
    "[has|have] {a} a booking for {s} on {d}",
    "is {a's} booking for {s} on {d}",
    "will {a} have {s} on {d}, going by the bookings",
    "[is|am|are] {a} booked in for {s} on {d}",
  ],
  say: ["{a} [has|have] {s} booked for {d}", "{a} [has|have] a booking for {s} on {d}", "{s} is booked for {d} in {a's} name"],
};

/** Every other week; this week it is on, or it is not. */
export const EVERY_OTHER_ON = [
  "{a} [has|have] {e} every other week, and this week it's on",
  "{a} [goes|go] to {e} every second week; this is one of those weeks",
  "Every other week {a} [has|have] {e}, this week being one of them",
  "{a} [does|do] {e} every two weeks, and it's on this week",
  "{e} is every other week for {a.him}: this week yes",
];
export const EVERY_OTHER_OFF = [
  "{a} [has|have] {e} every other week, but not this week",
  "{a} [goes|go] to {e} every second week; last week was one of those weeks",
  "Every other week {a} [has|have] {e}, this week it's not on",
  "{a} [does|do] {e} every two weeks, and the last time was last week",
  "{e} is every other week for {a.him}: this week no",
];
export const EVERY_OTHER_UNSAID = [
  "{a} [has|have] {e} now and then",
  "{a} [likes|like] {e} too",
  "{a} [asks|ask] about {e} a lot",
  "{a} once had {e} as well",
  "{a} would like to have {e} {w}",
];
export const HAS_THEN: Asking = {
  ask: [
    "[does|do] {a} have {e} {w}",
    "will {a} have {e} {w}",
    "is {e} on for {a.him} {w}",
    "[is|am|are] {a} due for {e} {w}",
    "{w}, [does|do] {a} have {e}",
    "{w}, will it be {a's} turn to have {e}",
    "can {a} expect {e} {w}",
    "is there {e} for {a.him} {w}",
  ],
  say: ["{a} [has|have] {e} {w}", "{w} {a} will have {e}", "there is {e} for {a.him} {w}"],
};
