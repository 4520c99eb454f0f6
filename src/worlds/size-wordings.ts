/** How the size of one thing can be compared with another's. */
export type Size = "smaller" | "bigger" | "fits" | "holds";

/** How sizes are told and asked for; the first question is the usual one. */
export const SIZES: Readonly<Record<Size, { statements: readonly string[]; questions: readonly string[] }>> = {
  smaller: {
    statements: [
      "{one} is smaller than {other}.",
      "{one} is a bit smaller than {other}.",
      "{one} is much smaller than {other}.",
      "{one} is not as big as {other}.",
    ],
    questions: [
      "Is {one} smaller than {other}?",
      "Is {one} littler than {other}?",
      "Is it true that {one} is smaller than {other}?",
      "Would you say {one} is smaller than {other}?",
    ],
  },
  bigger: {
    statements: [
      "{one} is bigger than {other}.",
      "{one} is larger than {other}.",
      "{one} is a bit bigger than {other}.",
      "{one} is much larger than {other}.",
    ],
    questions: [
      "Is {one} bigger than {other}?",
      "Is {one} larger than {other}?",
      "Is it true that {one} is bigger than {other}?",
      "Would you say {one} is bigger than {other}?",
    ],
  },
  fits: {
    statements: [
      "{one} fits inside {other}.",
      "{one} fits in {other}.",
      "{one} fits into {other}.",
      "{one} can fit inside {other}.",
      "{one} will fit in {other}.",
    ],
    questions: [
      "Does {one} fit in {other}?",
      "Does {one} fit inside {other}?",
      "Will {one} fit in {other}?",
      "Can {one} fit inside {other}?",
      "Would {one} go into {other}?",
      "Is {one} small enough for {other}?",
    ],
  },
  holds: {
    statements: ["{one} can hold {other}.", "{one} has room for {other}.", "{one} is big enough for {other}."],
    questions: ["Can {one} hold {other}?", "Is {one} big enough for {other}?", "Does {one} have room for {other}?"],
  },
};
