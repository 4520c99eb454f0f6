/** How one thing can lie from another. */
export type Position = "left" | "right" | "above" | "below";

interface Wordings {
  readonly statements: readonly string[];
  readonly questions: readonly string[];
}

/** How positions are told and asked for; the first question is the usual one. */
export const POSITIONS: Readonly<Record<Position, Wordings>> = {
  left: beside("left"),
  right: beside("right"),
  above: {
    statements: [
      "{one} is above {other}.",
      "{one} is over {other}.",
      "{one} is higher than {other}.",
      "{one} is higher up than {other}.",
      "{one} lies above {other}.",
      "Above {other} is {one}.",
      "You can see {one} above {other}.",
    ],
    questions: [
      "Is {one} above {other}?",
      "Is {one} over {other}?",
      "Is {one} higher than {other}?",
      "Does {one} lie above {other}?",
      "Is it true that {one} is above {other}?",
    ],
  },
  below: {
    statements: [
      "{one} is below {other}.",
      "{one} is under {other}.",
      "{one} is beneath {other}.",
      "{one} is underneath {other}.",
      "{one} is lower than {other}.",
      "{one} lies below {other}.",
      "Below {other} is {one}.",
      "You can see {one} below {other}.",
    ],
    questions: [
      "Is {one} below {other}?",
      "Is {one} under {other}?",
      "Is {one} beneath {other}?",
      "Is {one} lower than {other}?",
      "Does {one} lie below {other}?",
      "Is it true that {one} is below {other}?",
    ],
  },
};

function beside(side: "left" | "right"): Wordings {
  return {
    statements: [
      `{one} is to the ${side} of {other}.`,
      `{one} is ${side} of {other}.`,
      `{one} is on the ${side} of {other}.`,
      `{one} is on the ${side} side of {other}.`,
      `{one} lies to the ${side} of {other}.`,
      `{one} is further ${side} than {other}.`,
      `To the ${side} of {other} is {one}.`,
      `You can see {one} to the ${side} of {other}.`,
    ],
    questions: [
      `Is {one} to the ${side} of {other}?`,
      `Is {one} ${side} of {other}?`,
      `Is {one} on the ${side} of {other}?`,
      `Is {one} further ${side} than {other}?`,
      `Does {one} lie to the ${side} of {other}?`,
      `Is it true that {one} is to the ${side} of {other}?`,
    ],
  };
}
