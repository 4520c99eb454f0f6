import { asQuestions, wordings } from "../kit/wordings.ts";

// {a} gives, {b} gets; {x} and {y} are bare things, {ax} "a key".

export const GIVE = wordings(`
  {a} gave {b.him} the {x} / {a} gave the {x} to {b.him} / {a} handed the {x} to {b.him} / {a} handed {b.him} the {x}
  {a} passed the {x} to {b.him} / {a} passed {b.him} the {x} / {b} got the {x} from {a.him} / {b} received the {x} from {a.him}
  {b} [was|was|were] given the {x} by {a.him} / the {x} was given to {b.him} by {a.him} / {b} accepted the {x} from {a.him}
  {a} let {b.him} have the {x} / {a} [has|have] given {b.him} the {x} / {a} [has|have] given the {x} to {b.him}
  {b} took the {x} from {a.him} / {b} [has|have] got the {x} from {a.him} / {a} gave {ax} to {b.him}
  {a} handed over the {x} to {b.him} / {a} handed the {x} over to {b.him} / {a} passed the {x} on to {b.him}
  {a} left the {x} to {b.him} / {a} tossed {b.him} the {x} / {a} presented {b.him} with the {x} / {a} gave {b.him} the {x} as a present
  {a} gave {b.him} the {x} for nothing / the {x} went from {a.him} to {b.him} / {b} got {ax} from {a.him}
  {a} gave {b.him} the {x} for {b.his} birthday / {a} didn't want the {x}, so {a.he} gave it to {b.him}
  {b} asked for the {x}, and {a} gave it to {b.him} / {b} asked for the {x} and got it from {a.him}
  because {b} needed the {x}, {a} gave it to {b.him} / {a} [was|was|were] kind enough to give {b.him} the {x}
  after some thought {a} gave {b.him} the {x} / it was {a.him} who gave {b.him} the {x} / {a} actually gave the {x} to {b.him}
  the {x} was handed to {b.him} by {a.him} / {a} sent {b.him} the {x}, and it arrived / {b} collected the {x} from {a.him}
  {a} offered {b.him} the {x}, and {b.he} took it / {a} slipped the {x} to {b.him} / {a} had the {x} and gave it to {b.him}
  {a} had {ax} and then gave it to {b.him} / {b} ended up getting the {x} from {a.him} / {a} surprised {b.him} with {ax}
  {b} thanked {a.him} for the {x} {a.he} had just handed over / after {a} had found the {x}, {a.he} gave it to {b.him}
  {a} took the {x} and gave it to {b.him} / {b} picked up the {x} from {a.him}
`);

export const LEND = wordings(`
  {a} lent {b.him} the {x} / {a} lent the {x} to {b.him} / {b} borrowed the {x} from {a.him} / {a} [has|have] lent {b.him} the {x}
  {a} [has|have] lent the {x} to {b.him} / {b} [has|have] borrowed the {x} from {a.him} / {b} [was|was|were] lent the {x} by {a.him}
  the {x} was lent to {b.him} by {a.him} / {a} let {b.him} borrow the {x} / {b} asked to borrow the {x}, and {a} lent it to {b.him}
  {a} loaned {b.him} the {x} / {b} needed the {x}, so {b.he} borrowed it from {a.him} / {b} [has|have] the {x} on loan from {a.him}
  {a} agreed to lend {b.him} the {x} and did / {b} took the {x} from {a.him} on loan / {a} lent {b.him} the {x} until Friday
  {b} borrowed the {x} from {a.him} for a few days / {a} lent {b.him} the {x} for the weekend
  the {x} was borrowed from {a.him} by {b.him} / {b} came to borrow the {x} from {a.him} and got it
  {a} [was|was|were] nice and lent {b.him} the {x} / it was {a.him} who lent {b.him} the {x} / {a} lent the {x} out to {b.him}
  {b} borrowed {ax} from {a.him} for the day
`);

export const SELL = wordings(`
  {a} sold {b.him} the {x} / {a} sold the {x} to {b.him} / {b} bought the {x} from {a.him} / {a} [has|have] sold {b.him} the {x}
  {b} [has|have] bought the {x} from {a.him} / {b} paid {a.him} for the {x} and took it / the {x} was sold to {b.him} by {a.him}
  the {x} was bought from {a.him} by {b.him} / {a} sold {b.him} the {x} cheaply / {b} bought the {x} off {a.him}
  {a} sold the {x} on to {b.him} / {b} got the {x} from {a.him} for ten pounds / {a} needed money, so {a.he} sold {b.him} the {x}
  {b} gave {a.him} twenty euros for the {x} and took it / {b} purchased the {x} from {a.him} / it was {a.him} who sold {b.him} the {x}
  {b} wanted the {x} badly and bought it from {a.him}
`);

export const RETURN = wordings(`
  {b} gave the {x} back to {a.him} / {b} returned the {x} to {a.him} / {b} gave {a.him} the {x} back
  {b} [has|have] returned the {x} to {a.him} / {b} [has|have] given the {x} back to {a.him} / {a} got the {x} back from {b.him}
  {b} brought the {x} back to {a.him} / {b} handed the {x} back to {a.him} / the {x} was returned to {a.him} by {b.him}
  {a} [has|have] got the {x} back from {b.him} / {a} asked for the {x}, and {b} gave it back to {a.him}
  {b} remembered to return the {x} to {a.him} / {a} took the {x} back from {b.him} / the {x} went back from {b.him} to {a.him}
  {b} didn't need the {x} any more and returned it to {a.him} / {b} finally gave {a.him} the {x} back
`);

export const NOT_RETURNED = wordings(`
  {b} [hasn't|haven't] given the {x} back to {a.him} / {b} [hasn't|haven't] returned the {x} to {a.him} yet
  {a} [is|am|are] still waiting to get the {x} back from {b.him} / {b} [has|have] not yet given {a.him} the {x} back
  {a} [hasn't|haven't] got the {x} back from {b.him} / {b} refused to give the {x} back to {a.him}
`);

export const SWAP = wordings(`
  {a} swapped the {x} for {b's} {y} / {a} gave {b.him} the {x} and got the {y} in return / {a} traded {b.him} the {x} for the {y}
  {a} gave {b.him} the {x} in exchange for the {y} / {b} got the {x} from {a.him} and gave {a.him} the {y} for it
  {a} swapped with {b.him}, the {x} for the {y} / {b} let {a.him} have the {y} in return for the {x}
  {a} exchanged the {x} for the {y} that {b} had / {a} handed {b.him} the {x} and took the {y} from {b.him}
`);

export const SOMEONE_GAVE = wordings(`
  someone gave {b.him} the {x} / somebody gave the {x} to {b.him} / {b} [was|was|were] given the {x} / {b} got the {x} from somebody
  {b} [has|have] been given the {x} / {b} received the {x} / {b} got the {x} as a present / the {x} was handed to {b.him}
  the {x} was given to {b.him} / someone handed {b.him} the {x} / {b} found the {x} in the post and kept it
  {b} got {ax} for {b.his} birthday / the {x} arrived for {b.him} and {b.he} took it
`);

export const GAVE_AWAY = wordings(`
  {a} gave the {x} away / {a} [has|have] given the {x} away / {a} gave the {x} to somebody / {a} handed the {x} to someone
  {a} passed the {x} on to somebody / {a} let someone have the {x} / {a} got rid of the {x} / {a} sent the {x} off to somebody
  {a} lent somebody the {x} / {a} sold the {x} to someone / the {x} was given away by {a.him} / {a} no longer [has|have] the {x}
  {a} [doesn't|don't] have the {x} any more
`);

export const HAS = wordings(`
  {a} [has|have] the {x} / {a} [has|have] got the {x} / {a} had the {x} to begin with / at first {a} had the {x}
  {a} [is|am|are] holding the {x} / {a} [has|have] {ax} / {a} [is|am|are] carrying the {x} / {a} started out with the {x}
  {a} found the {x} / the {x} is with {a.him} / {a} picked up the {x} / {a} took the {x} / {a} [has|have] got {ax}
  {a} found {ax} and kept it / {a} [is|am|are] the one with the {x}
`);

/** Nothing changes hands: {a} has it. */
export const KEEPS = wordings(`
  {a} offered {b.him} the {x}, but {b.he} didn't want it / {b} asked for the {x}, but {a} kept it / {a} wouldn't give {b.him} the {x}
  {a} refused to lend {b.him} the {x} and kept it / {b} wanted the {x}, but {a} said no
  {a} almost gave {b.him} the {x} but kept it in the end / {b} tried to buy the {x} from {a.him}, but it wasn't for sale
  {a} nearly gave {b.him} the {x}, then decided to keep it / {b} begged {a.him} for the {x} in vain
`);

export const PLAN = wordings(`
  {a} [wants|want] to give {b.him} the {x} / {a} [is|am|are] going to give {b.him} the {x} tomorrow
  {a} promised {b.him} the {x} for next week / {a} [is|am|are] thinking of selling {b.him} the {x}
  {b} [would|would|would] like to borrow the {x} from {a.him} / {b} [hopes|hope] to get the {x} from {a.him} one day
  {a} might lend {b.him} the {x} at the weekend / maybe {a} will give {b.him} the {x} / {b} asked {a.him} about the {x}
  {a} [plans|plan] to lend {b.him} the {x} on Sunday
`);

// Questions

export const WENT_TO: readonly string[] = [
  ...wordings(`
  Did {a} pass the {x} to {b.him}? / Did {b} get the {x} from {a.him}? / Did {b} receive the {x} from {a.him}?
  Did the {x} go from {a.him} to {b.him}? / Did {a} let {b.him} have the {x}? / Did {a} hand the {x} to {b.him}?
  Did {a} hand {b.him} the {x}? / Was it from {a.him} that {b} got the {x}? / Was it {a.him} who passed the {x} to {b.him}?
  [Has|Have] {b} had the {x} from {a.him}? / Was the {x} passed to {b.him} by {a.him}? / Was the {x} handed to {b.him} by {a.him}?
  Did {a} hand over the {x} to {b.him}? / Did {b} take the {x} over from {a.him}? / Did the {x} come to {b.him} from {a.him}?
  Did {a} ever hand {b.him} the {x}? / Did {a} pass {b.him} the {x}? / [Has|Have] {a} handed {b.him} the {x}?
  Was it {b.him} who got the {x} from {a.him}? / So did {b} get the {x} from {a.him}? / Did {b} ever get the {x} from {a.him}?
  [Has|Have] {a} passed the {x} to {b.him}? / Did {a} turn the {x} over to {b.him}?
`),
  ...asQuestions(
    wordings(
      `{a} passed the {x} to {b.him} / {b} got the {x} from {a.him} / the {x} went from {a.him} to {b.him}
        {a} handed {b.him} the {x} / {a} let {b.him} have the {x} / it was from {a.him} that {b} got the {x}`,
    ),
  ),
];

export const GAVE: readonly string[] = [
  ...wordings(`
  Did {a} give {b.him} the {x}? / Did {a} give the {x} to {b.him}? / [Was|Was|Were] {b} given the {x} by {a.him}?
  [Has|Have] {a} given {b.him} the {x}? / Was it {a.him} who gave {b.him} the {x}? / Was the {x} given to {b.him} by {a.him}?
  [Has|Have] {a} given the {x} to {b.him}? / Did {a} ever give {b.him} the {x}? / Was it {b.him} that {a} gave the {x} to?
  Was the {x} something {a} gave to {b.him}? / So did {a} give {b.him} the {x}?
`),
  ...asQuestions(
    wordings(
      `{a} gave {b.him} the {x} / {a} gave the {x} to {b.him} / {a} [has|have] given {b.him} the {x}
        it was {a.him} who gave {b.him} the {x}`,
    ),
  ),
];

export const LENT: readonly string[] = [
  ...wordings(`
  Did {a} lend {b.him} the {x}? / Did {b} borrow the {x} from {a.him}? / [Has|Have] {a} lent the {x} to {b.him}?
  [Has|Have] {b} borrowed the {x} from {a.him}? / Was it {a.him} who lent {b.him} the {x}?
  Was it {b.him} who borrowed the {x} from {a.him}? / [Was|Was|Were] {b} lent the {x} by {a.him}? / Did {a} let {b.him} borrow the {x}?
  Was the {x} borrowed from {a.him} by {b.him}? / Was the {x} lent to {b.him} by {a.him}? / Did {a} lend the {x} to {b.him}?
`),
  ...asQuestions(
    wordings(
      `{a} lent {b.him} the {x} / {b} borrowed the {x} from {a.him} / {a} [has|have] lent the {x} to {b.him}
        {b} [has|have] borrowed the {x} from {a.him}`,
    ),
  ),
];

export const SOLD: readonly string[] = [
  ...wordings(`
  Did {a} sell {b.him} the {x}? / Did {b} buy the {x} from {a.him}? / [Has|Have] {a} sold the {x} to {b.him}?
  [Has|Have] {b} bought the {x} from {a.him}? / Was it {a.him} who sold {b.him} the {x}?
  Was it {b.him} who bought the {x} from {a.him}? / Did {a} sell the {x} to {b.him}? / Was the {x} sold to {b.him} by {a.him}?
  Was the {x} bought from {a.him} by {b.him}? / Did {b} pay {a.him} for the {x}?
`),
  ...asQuestions(
    wordings(
      `{a} sold {b.him} the {x} / {b} bought the {x} from {a.him} / {a} [has|have] sold the {x} to {b.him}
        {b} [has|have] bought the {x} from {a.him}`,
    ),
  ),
];

export const RETURNED: readonly string[] = [
  ...wordings(`
  Did {b} give the {x} back to {a.him}? / [Has|Have] {b} returned the {x} to {a.him}? / [Has|Have] {a} got the {x} back from {b.him}?
  Did {a} get the {x} back from {b.him}? / [Has|Have] {b} given {a.him} the {x} back? / Was the {x} returned to {a.him} by {b.him}?
  Did {b} return the {x} to {a.him}? / [Has|Have] {b} given the {x} back to {a.him} yet? / Did {b} bring the {x} back to {a.him}?
  Did {b} hand the {x} back to {a.him}? / [Has|Have] {a} had the {x} back from {b.him} yet?
`),
  ...asQuestions(
    wordings(
      `{b} gave the {x} back to {a.him} / {b} [has|have] returned the {x} to {a.him} / {a} [has|have] got the {x} back from {b.him}
        {b} gave {a.him} the {x} back`,
    ),
  ),
];

export const HAD_BEFORE: readonly string[] = [
  ...wordings(`
  Did {a} have the {x} before {b} got it? / Before {b} had the {x}, did {a} have it? / Did {a} have the {x} just before {b.him}?
  Was the {x} with {a.him} before {b} got it? / Was it {a.him} who had the {x} before {b.him}?
  Did {b} have the {x} right after {a.him}? / Had {a} got the {x} before {b} got it? / Before it came to {b.him}, did {a} have the {x}?
  Just before {b} got the {x}, did {a} have it? / Prior to {b.him}, did {a} have the {x}? / Did {b} get the {x} after {a} had had it?
  Had the {x} been with {a.him} before {b} had it?
`),
  ...asQuestions(
    wordings(
      `{a} had the {x} before {b} got it / before {b} got the {x}, {a} had it / {b} had the {x} right after {a.him}
        it was {a.him} who had the {x} before {b.him}`,
    ),
  ),
];
