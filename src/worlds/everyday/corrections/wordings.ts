import type { Asking } from "../kit/alternatives.ts";

/** The kinds of what may be said wrongly at first. */
export type RoleKind =
  | "person"
  | "thing"
  | "place"
  | "day"
  | "time"
  | "number"
  | "colour"
  | "vehicle"
  | "town"
  | "venue"
  | "goods"
  | "event";

/** Something that is told with several details, each of which may be corrected. */
export interface Frame {
  readonly roles: Readonly<Record<string, RoleKind>>;
  readonly facts: readonly string[];
  readonly asking: Asking;
  /** Details of which there can only be one, so that another one is wrong. */
  readonly exclusive: readonly string[];
  /** Details of which there may be others: with another one, nothing is told. */
  readonly open: readonly string[];
  /** What the fact is about, to come back to it later. */
  readonly about: string;
}

export const FRAMES: readonly Frame[] = [
  {
    roles: { a: "person", x: "thing", p: "place" },
    exclusive: ["a", "p"],
    open: ["x"],
    about: "the {x}",
    facts: [
      "{a} put the {x} in the {p}",
      "{a} left the {x} in the {p}",
      "{a} [has|have] put the {x} in the {p}",
      "{a} hid the {x} in the {p}",
      "{a} placed the {x} in the {p}",
      "{a} stored the {x} in the {p}",
      "{a} dropped the {x} in the {p}",
      "The {x} was put in the {p} by {a.him}",
      "It was {a.him} who put the {x} in the {p}",
      "After breakfast {a} put the {x} in the {p}",
      "{a} took the {x} and put it in the {p}",
      "{a} tidied up and stuck the {x} in the {p}",
      "{a} was in a hurry, so {a.he} left the {x} in the {p}",
      "The {x} has been put in the {p} by {a.him}",
      "The {x}? {a} left it in the {p}",
      "In the end the {x} was left by {a.him} in the {p}",
    ],
    asking: {
      ask: [
        "did {a} (put|leave) the {x} in the {p}",
        "[has|have] {a} put the {x} in the {p}",
        "was it {a.him} who (put|left) the {x} in the {p}",
        "was the {x} (put|left) in the {p} by {a.him}",
        "did the {x} end up in the {p} because of {a.him}",
        "was it in the {p} that {a} (put|left) the {x}",
        "did {a} (really|actually) put the {x} in the {p}",
      ],
      say: [
        "{a} put the {x} in the {p}",
        "the {x} was put in the {p} by {a.him}",
        "it was {a.him} who put the {x} in the {p}",
        "{a} left the {x} in the {p}",
      ],
    },
  },
  {
    roles: { e: "event", d: "day", t: "time" },
    exclusive: ["d", "t"],
    open: ["e"],
    about: "the {e}",
    facts: [
      "The {e} is on {d} at {t}",
      "The {e} takes place on {d} at {t}",
      "The {e} starts at {t} on {d}",
      "On {d} at {t} there's the {e}",
      "At {t} on {d} we have the {e}",
      "They've fixed the {e} for {d} at {t}",
      "The {e} is set for {t} on {d}",
      "The {e} will begin on {d} at {t}",
      "I put the {e} in my calendar on {d} at {t}",
      "Don't forget the {e} at {t} on {d}",
      "The {e} will be held at {t} on {d}",
      "{d} at {t} is when the {e} begins",
      "Everyone should be at the {e} on {d} at {t}",
      "The {e} kicks off on {d} at {t}",
    ],
    asking: {
      ask: [
        "is the {e} on {d} at {t}",
        "does the {e} (start|take place|begin) on {d} at {t}",
        "will the {e} be at {t} on {d}",
        "should I go to the {e} on {d} at {t}",
        "is it on {d} at {t} that the {e} starts",
        "is the {e} (set|fixed|planned) for {t} on {d}",
        "do we have the {e} at {t} on {d}",
        "{d} at {t}: is that when the {e} is",
      ],
      say: [
        "the {e} is on {d} at {t}",
        "the {e} starts at {t} on {d}",
        "the {e} takes place on {d} at {t}",
        "on {d} at {t} there's the {e}",
      ],
    },
  },
  {
    roles: { a: "person", n: "number", xs: "goods", d: "day" },
    exclusive: ["n", "d"],
    open: ["xs", "a"],
    about: "the {xs}",
    facts: [
      "{a} bought {n} {xs} on {d}",
      "On {d} {a} bought {n} {xs}",
      "{a} got {n} {xs} from the market on {d}",
      "{a} went out on {d} and bought {n} {xs}",
      "{n} {xs} were bought by {a.him} on {d}",
      "{a} ordered and paid for {n} {xs} on {d}",
      "{a} came home with {n} {xs} from the shop on {d}",
      "On {d} {n} {xs} were picked up from the shop by {a.him}",
      "{a} paid for {n} {xs} on {d}",
      "It was on {d} that {a} bought {n} {xs}",
      "{a} needed some {xs}, so {a.he} bought {n} {xs} on {d}",
      "{a} picked up {n} {xs} from the shop on {d}",
      "{a} spent some money on {d}, on {n} {xs}",
    ],
    asking: {
      ask: [
        "did {a} (buy|get) {n} {xs} on {d}",
        "[has|have] {a} bought {n} {xs}, and was it on {d}",
        "was it on {d} that {a} (bought|got) {n} {xs}",
        "were {n} {xs} bought by {a.him} on {d}",
        "did {a} pay for {n} {xs} on {d}",
        "was it {n} {xs} that {a} bought on {d}",
        "on {d}, did {a} buy {n} {xs}",
        "did {a} come by {n} {xs} on {d}",
      ],
      say: [
        "{a} bought {n} {xs} on {d}",
        "on {d} {a} bought {n} {xs}",
        "{n} {xs} were bought by {a.him} on {d}",
        "{a} got {n} {xs} on {d}",
      ],
    },
  },
  {
    roles: { a: "person", b: "person", v: "venue" },
    exclusive: ["v"],
    open: ["a", "b"],
    about: "{a's} encounter",
    facts: [
      "{a} met {b.him} at the {v}",
      "{a} ran into {b.him} at the {v}",
      "{a} bumped into {b.him} at the {v}",
      "{a} saw {b.him} at the {v}",
      "{a} [has|have] met up with {b.him} at the {v}",
      "{a} had a chat with {b.him} at the {v}",
      "At the {v}, {a} came across {b.him}",
      "{a} went to the {v} and met {b.him}",
      "Yesterday {a} met {b.him} at the {v}",
      "{a} spotted {b.him} at the {v}, and they talked",
      "By chance {a} met {b.him} at the {v}",
      "It was at the {v} that {a} met {b.him}",
    ],
    asking: {
      ask: [
        "did {a} (meet|see|run into|bump into) {b.him} at the {v}",
        "[has|have] {a} met {b.him} at the {v}",
        "did {a} come across {b.him} at the {v}",
        "was it at the {v} that {a} (met|saw) {b.him}",
        "was it {b.him} that {a} (met|saw) at the {v}",
        "at the {v}, did {a} meet {b.him}",
        "did {a} get to see {b.him} at the {v}",
        "did {a} happen to meet {b.him} at the {v}",
      ],
      say: [
        "{a} met {b.him} at the {v}",
        "{a} saw {b.him} at the {v}",
        "it was {b.him} that {a} met at the {v}",
        "{a} ran into {b.him} at the {v}",
      ],
    },
  },
  {
    roles: { a: "person", x: "thing", c: "colour" },
    exclusive: ["a", "c"],
    open: ["x"],
    about: "the {x}",
    facts: [
      "{a} painted the {x} {c}",
      "{a} [has|have] painted the {x} {c}",
      "The {x} was painted {c} by {a.him}",
      "{a} got a brush and painted the {x} {c}",
      "Yesterday {a} painted the {x} {c}",
      "It was {a.him} who painted the {x} {c}",
      "{a} gave the {x} a new colour, {c}",
      "{a} made the {x} all {c} with a pot of paint",
      "After lunch {a} painted the {x} {c}",
      "{a} found some paint and painted the {x} {c}",
      "{a} was bored, so {a.he} painted the {x} {c}",
      "The {x} got painted {c} by {a.him}",
    ],
    asking: {
      ask: [
        "did {a} paint the {x} {c}",
        "[has|have] {a} painted the {x} {c}",
        "was the {x} painted {c} by {a.him}",
        "was it {a.him} who painted the {x} {c}",
        "was {c} the colour {a} gave the {x}",
        "did the {x} turn {c} by {a's} brush",
        "did {a} make the {x} {c}",
        "was it {c} that {a} painted the {x}",
      ],
      say: [
        "{a} painted the {x} {c}",
        "the {x} was painted {c} by {a.him}",
        "it was {a.him} who painted the {x} {c}",
        "{a} made the {x} {c}",
      ],
    },
  },
  {
    roles: { a: "person", w: "vehicle", o: "town" },
    exclusive: ["w", "o"],
    open: ["a"],
    about: "{a's} trip",
    facts: [
      "{a} took the {w} to {o}",
      "{a} went by {w} to {o}",
      "{a} travelled to {o} by {w}",
      "{a} [has|have] gone to {o} by {w}",
      "{a} got the {w} to {o}",
      "Last week {a} took the {w} to {o}",
      "{a} made the trip to {o} by {w}",
      "{a} set off by {w} and got to {o}",
      "{a} reached {o} by {w}",
      "By {w} {a} went to {o}",
      "{a} wanted to see the sights, so {a.he} took the {w} to {o}",
      "It was by {w} that {a} got to {o}",
    ],
    asking: {
      ask: [
        "did {a} (take|get) the {w} to {o}",
        "did {a} (go|travel|get) to {o} by {w}",
        "[has|have] {a} gone to {o} by {w}",
        "was it by {w} that {a} went to {o}",
        "was it to {o} that {a} went by {w}",
        "did {a} make the trip to {o} by {w}",
        "did the {w} bring {a.him} to {o}",
        "was {o} where {a} went by {w}",
      ],
      say: ["{a} took the {w} to {o}", "{a} went to {o} by {w}", "{a} travelled to {o} by {w}", "the trip of {a.him} by {w} was to {o}"],
    },
  },
];

/** Straight after what was wrong: {v} instead of {w}. */
export const SHORT = [
  "Sorry, I meant {v}",
  "Sorry, {v}",
  "No wait, {v}",
  "No, wait, it was {v}",
  "Scratch that, {v}",
  "Scratch that, I mean {v}",
  "Oops, I meant {v}",
  "Oops, make that {v}",
  "Hang on, no, {v}",
  "Correction: {v}",
  "Edit: {v}",
  "I got that wrong: it should be {v}",
  "I misspoke, I meant {v}",
  "*{v}",
  "Er, {v} I mean",
  "My bad, {v}",
  "Ah no, {v}, I mixed that up",
  "Let me correct myself: {v}",
  "Wrong! It should be {v}",
  "Hmm no, {v} it was",
  "Typo, I meant {v}",
];
export const NOT_BUT = [
  "Sorry, {v}, not {w}",
  "Sorry, I meant {v}, not {w}",
  "Correction: {v}, not {w}",
  "Edit: not {w} but {v}",
  "No wait, not {w}, {v}",
  "I said {w}, but I meant {v}",
  "When I said {w} I meant {v}",
  "Oops, I wrote {w}, it should be {v}",
  "It turned out to be {v}, not {w}",
  "My mistake, it was {v} and not {w}",
  "Not {w}, sorry, {v}",
  "For {old} read {new}",
  "Wait, I mixed up {old} and {new}: it's {v}",
  "Scratch {old}, it's {v}",
  "Hang on, did I say {old}? I meant {new}",
  "It wasn't {w} after all, it was {v}",
  "Actually {v}, not {w}",
  "Ignore the bit about {old}, it was {v}",
  "Somebody just told me it was {v}, not {w}",
  "I thought it was {w}, but it turns out it was {v}",
  "{v} rather than {w}, sorry",
];
/** Later on; {about} says what it is about. */
export const LATE = [
  "About {about}: {v}, not {w}",
  "Going back to {about}, I should have said {v}, not {w}",
  "As for {about}, I said {w} before, but it was {v}",
  "Correction about {about}: {v} instead of {w}",
  "Sorry, I got {about} wrong: {v}, not {w}",
  "I made a mistake about {about}, it was {v} rather than {w}",
  "Regarding {about}, I was wrong when I said {w}, it was {v}",
  "Edit about {about}: not {w} but {v}",
];
/** Before the fact, told again as it should be; # stands for it. */
export const AGAIN = [
  "Actually, #",
  "No wait, #",
  "Sorry, that's wrong: #",
  "Scratch that: #",
  "Let me start again: #",
  "Correction: #",
  "Edit: #",
  "I got that wrong, #",
  "What really matters: I made a mistake, and the right version is: #",
  "Hang on, I mixed something up: #",
  "Oops, that came out wrong: #",
];
/** Within the first telling, at its end, between {w} and {v}. */
export const INLINE = [
  ", sorry, #",
  ", no wait, #",
  ", I mean #",
  ", no, #",
  ", er, #",
  ", or rather #",
  ", oops, #",
  ", scratch that, #",
  ", sorry, I meant #",
  " no sorry #",
  ", or no, it was #",
  "... no, #",
  ", hang on, #",
  ", correction, #",
];
/** Takes it back and puts nothing in its place. */
export const UNSURE = [
  "Hmm, now I'm not so sure about {about} any more, forget what I said",
  "Forget what I said about {about}, I may have mixed it up with something else",
  "Scratch that bit about {about}, I really don't know",
  "Ignore what I said about {about}, I was only guessing",
  "On second thoughts I have no idea about {about}, so never mind",
  "Wait, I made up the bit about {about}, I can't tell you whether it's right",
];
/** What somebody wonders about, and what is never told. */
export const MENTIONED = [
  "{a} was asking about the {x}",
  "{a} wondered where the {x} came from",
  "Somebody mentioned a {x} as well",
  "{a} talked about the {x} for a while",
  "I'll tell you about {a.him} another time",
  "{a} wants to know more about the {x}",
];
