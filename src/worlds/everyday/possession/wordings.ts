import { asQuestions, wordings } from "../kit/wordings.ts";

// {a} {b} people, {x} {y} bare things, {ax} "a key", {in} {p} a place, {c} a bare container.

export const TAKE = wordings(`
  {a} picked up the {x} / {a} took the {x} / {a} grabbed the {x} / {a} got hold of the {x} / {a} [has|have] picked up the {x}
  {a} [has|have] taken the {x} / {a} snatched up the {x} / {a} got the {x} / {a} found the {x} and took it
  {a} found the {x} and picked it up / {a} collected the {x} / {a} fetched the {x} / {a} [has|have] got hold of the {x}
  {a} helped {a.self} to the {x} / the {x} was picked up by {a.him} / the {x} was taken by {a.him} / {a} lifted the {x} up
  {a} went and got the {x} / {a} needed the {x}, so {a.he} took it / {a} took the {x} because nobody was using it
  {a} spotted the {x} and grabbed it / {a} reached for the {x} and took it / {a} seized the {x} / {a} came by and picked the {x} up
  {a} took hold of the {x} / {a} scooped up the {x} / {a} couldn't resist and took the {x} / {a} just took the {x}
  after a look at the {x}, {a} picked it up / {a} bent down and picked up the {x} / {a} quickly grabbed the {x}
  {a} actually took the {x} / the {x} has been picked up by {a.him} / {a} laid hands on the {x} and took it / {a} now [has|have] the {x}
  {a} [is|am|are] now holding the {x} / {a} [is|am|are] carrying the {x} now / {a} [has|have] grabbed the {x} / {a} gathered up the {x}
  {a} pocketed the {x} / {a} [has|have] come and taken the {x} / the one who took the {x} was {a.him}
  it was {a.him} who picked up the {x}
`);

export const HAS = wordings(`
  {a} [has|have] the {x} / {a} [has|have] got the {x} / {a} [is|am|are] holding the {x} / {a} [is|am|are] carrying the {x}
  {a} [is|am|are] carrying the {x} around / {a} [has|have] the {x} in {a.his} hand / {a} [has|have] the {x} on {a.self}
  the {x} is in {a's} hands / {a} [is|am|are] walking around with the {x} / {a} [is|am|are] the one with the {x}
  {a} [has|have] had the {x} all day / the person holding the {x} is {a.him} / {a} [is|am|are] standing there with the {x}
  {a} [has|have] {ax} / {a} [is|am|are] holding {ax} / {a} [is|am|are] carrying {ax} / {a} [has|have] got {ax} in {a.his} hand
  {a} [keeps|keep] the {x} in {a.his} hand
`);

export const NOT_HAS = wordings(`
  {a} [doesn't|don't] have the {x} / {a} [hasn't|haven't] got the {x} / {a} [is|am|are] not holding the {x}
  {a} [is|am|are] without the {x} / {a} [isn't|am not|aren't] carrying the {x} / whoever has the {x}, it isn't {a.him}
  the {x} is not with {a.him} / {a} [does|do|do] not have the {x} / {a} [isn't|am not|aren't] the one with the {x}
  it isn't {a.him} who has the {x}
`);

export const NEVER_HAD = wordings(`
  {a} never had the {x} / {a} [has|have] never had the {x} / {a} never touched the {x} / {a} [has|have] never once held the {x}
  {a} [has|have] never carried the {x} / {a} never got hold of the {x} / {a} never held the {x} in {a.his} life
  not once did {a} have the {x} / at no point did {a} have the {x} / {a} never got the {x}
`);

/** {in} "in the box". */
export const PUT = wordings(`
  {a} took the {x} and put it {in} / the {x} was placed {in} by {a.him} / {a} [has|have] stashed the {x} {in}
  {a} shut the {x} away {in} / {a} put the {x} {in} / {a} left the {x} {in} / {a} placed the {x} {in} / {a} [has|have] put the {x} {in}
  the {x} was put {in} by {a.him} / {a} stuck the {x} {in} / {a} dropped the {x} {in} / {a} stashed the {x} {in} / {a} hid the {x} {in}
  {a} laid the {x} down {in} / {a} [has|have] left the {x} {in} / {a} stored the {x} {in} / {a} tucked the {x} away {in}
  {a} put the {x} away {in} / {a} popped the {x} {in} / {a} forgot the {x} {in} / {a} shoved the {x} {in} / {a} let go of the {x} {in}
  {a} put the {x} down {in} / {a} got rid of the {x} {in} / {a} set the {x} down {in} / {a} [has|have] placed the {x} {in}
  {a} threw the {x} down {in} / the {x} was left {in} by {a.him} / {a} got tired of the {x} and put it {in}
  {a} didn't need the {x} any more, so {a.he} left it {in} / to keep it safe, {a} put the {x} {in}
  without thinking, {a} left the {x} {in} / {a} finished with the {x} and put it {in} / {a} tossed the {x} down {in}
  {a} carefully placed the {x} {in} / {a} decided to leave the {x} {in} and did / {a} deposited the {x} {in}
  it was {a.him} who put the {x} {in} / as nobody wanted the {x}, {a} left it {in}
  {a} went to put the {x} {in}, and that is where it is now / {a} parked the {x} {in} / {a} dumped the {x} {in}
`);

export const LIES = wordings(`
  the {x} is {in} / the {x} was {in} / there is {ax} {in} / the {x} is lying {in} / somebody left the {x} {in}
  someone put the {x} {in} / {in} there is {ax} / there's {ax} {in} / the {x} has been {in} since yesterday / we keep the {x} {in}
  the {x} was lying {in} / the {x} was left {in} / you'll find the {x} {in} / the {x} was put {in} / the {x} is still {in}
  {in} is where the {x} is / at first the {x} was {in} / the {x} turned up {in}
`);

/** {a} takes it out of {from}. */
export const TAKE_FROM = wordings(`
  {a} took the {x} from {from} / {a} got the {x} from {from} / {a} picked up the {x} {in} / {a} fetched the {x} from {from}
  {a} [has|have] taken the {x} from {from} / {a} grabbed the {x} from {from} / {a} removed the {x} from {from}
  {a} found the {x} {in} and took it / the {x} was taken from {from} by {a.him} / {a} collected the {x} from {from}
  {a} went to get the {x} from {from} and now [has|have] it / {a} saw the {x} {in} and picked it up / {a} retrieved the {x} from {from}
`);

/** Nobody knows by whom. */
export const GONE = wordings(`
  someone took the {x} / somebody took the {x} away / the {x} was taken by somebody / the {x} has been taken away
  someone has made off with the {x} / somebody picked up the {x} and left / the {x} was removed by someone
  someone walked off with the {x} / the {x} got stolen / somebody grabbed the {x} and ran
`);

export const LOSE = wordings(`
  {a} lost the {x} / {a} [has|have] lost the {x} / {a} [has|have] lost the {x} somewhere / {a} had the {x} but lost it
  {a} can't find the {x} any more: it's lost / the {x} was lost by {a.him} / {a} dropped the {x} somewhere and can't find it
  {a} no longer [has|have] the {x} / {a} lost the {x} on the way
`);

export const GO = wordings(`
  {a} went to {p} / {a} walked to {p} / {a} moved to {p} / {a} headed to {p} / {a} [has|have] gone to {p} / {a} hurried to {p}
  {a} came to {p} / {a} got to {p} / {a} [is|am|are] {in} now / {a} ended up {in} / {a} made {a.his} way to {p} / {a} arrived {in}
  {a} went straight to {p} / {a} [is|am|are] now {in} / {a} went off to {p} / {a} wandered over to {p} / {a} rushed to {p}
  {a} got fed up and went to {p} / after a rest {a} went to {p} / {a} went over to {p} / {a} turned up {in} / {a} ran to {p}
  {a} reached {p} / {a} strolled over to {p} / {a} said goodbye and went to {p} / {a} [has|have] moved to {p}
  {a} [has|have] just arrived {in}
`);

/** {a} has it, or takes it, and goes. */
export const BRING = wordings(`
  {a} took the {x} to {p} / {a} brought the {x} to {p} / {a} carried the {x} to {p} / {a} went to {p} with the {x}
  {a} [has|have] taken the {x} to {p} / {a} picked up the {x} and went to {p} with it / with the {x} in {a.his} hand, {a} went to {p}
  {a} moved to {p}, and took the {x} along / {a} hurried to {p} with the {x} / {a} took the {x} along to {p}
  {a} [is|am|are] {in} with the {x} now / {a} got the {x} and carried it to {p} / {a} walked to {p}, carrying the {x}
  {a} grabbed the {x} and ran to {p} / after {a} had picked up the {x}, {a.he} went to {p}
`);

export const DROP_AND_TAKE = wordings(`
  {a} dropped the {x} {in}, then {b} picked it up / {a} left the {x} {in}, and {b} took it
  {a} put the {x} {in}, but {b} took it out again / {a} left the {x} {in}, where {b} found it and took it
  after {a} had put the {x} {in}, {b} took it / when {a} left the {x} {in}, {b} grabbed it
  {a} put down the {x} {in} and {b} picked it up / {b} took the {x} after {a} had left it {in}
  {b} picked up the {x}, which {a} had left {in} / {a} forgot the {x} {in}, so {b} took it
  no sooner had {a} put the {x} {in} than {b} picked it up
`);

export const PLAN = wordings(`
  {a} [wants|want] to take the {x} / {a} [is|am|are] planning to take the {x} / {a} [would|would|would] love to have the {x}
  {a} asked where the {x} was / {a} might take the {x} tomorrow / {a} [is|am|are] looking for the {x}
  {a} [hopes|hope] to get the {x} one day / {a} [is|am|are] thinking about the {x} / {a} [is|am|are] going to pick up the {x} next week
`);

export const PLAN_PUT = wordings(`
  the {x} might be {in} / perhaps the {x} is {in} / someone wondered if the {x} was {in} / someone wants to put the {x} {in} tomorrow
  the {x} should go {in} one of these days / maybe the {x} was left {in} / somebody suggested keeping the {x} {in}
  who knows, the {x} could be {in} / the plan is to put the {x} {in} next week
`);

// Questions

export const DOES_HAVE: readonly string[] = [
  ...wordings(`
  [Does|Do|Do] {a} have the {x}? / [Has|Have] {a} got the {x}? / [Does|Do|Do] {a} have the {x} now? / [Is|Am|Are] {a} holding the {x}?
  [Is|Am|Are] {a} carrying the {x}? / Is the {x} with {a.him}? / [Is|Am|Are] {a} in possession of the {x}? / Is the {x} in {a's} hands?
  [Has|Have] {a} got the {x} now? / [Does|Do|Do] {a} have the {x} at the moment? / Is it {a.him} who has the {x}?
  Is the one with the {x} {a.him}? / Did {a} end up with the {x}? / [Does|Do|Do] {a} currently have the {x}?
  Who has the {x}, is it {a.him}? / If I need the {x}, [does|do|do] {a} have it? / The {x}: [has|have] {a} got it?
  [Is|Am|Are] {a} the one with the {x}? / So [does|do|do] {a} have the {x}? / After all that, [does|do|do] {a} have the {x}?
  By now, [has|have] {a} got the {x}? / [Is|Am|Are] {a} the person who has the {x}?
`),
  ...asQuestions(
    wordings(
      `{a} [has|have] the {x} / {a} [has|have] got the {x} / {a} [is|am|are] holding the {x} / the {x} is with {a.him}
        {a} ended up with the {x} / {a} [is|am|are] the one with the {x}`,
    ),
  ),
];

export const IS_WITHOUT: readonly string[] = [
  ...wordings(`
  Is it untrue that {a} [has|have] the {x}? / [Is|Am|Are] {a} lacking the {x} now? / [Is|Am|Are] {a} left without the {x}?
  [Is|Am|Are] {a} without the {x}? / [Is|Am|Are] {a} without the {x} now? / [Does|Do|Do] {a} have to do without the {x} now?
  Is it false that {a} [has|have] the {x}? / Would it be wrong to say {a} [has|have] the {x}? / [Is|Am|Are] {a} now without the {x}?
  Did {a} end up without the {x}?
`),
  ...asQuestions(
    wordings(`
  {a} [is|am|are] without the {x} / {a} ended up without the {x} / {a} [lacks|lack] the {x} now
`),
  ),
];

export const STILL_HAS: readonly string[] = [
  ...wordings(`
  [Does|Do|Do] {a} still have the {x}? / [Has|Have] {a} still got the {x}? / [Is|Am|Are] {a} still holding the {x}?
  [Is|Am|Are] {a} still carrying the {x}? / Is the {x} still with {a.him}? / Did {a} keep the {x}? / [Has|Have] {a} kept the {x}?
  Is it still {a.him} who has the {x}? / Is the {x} still in {a's} hands? / Did {a} hold on to the {x}?
  So [does|do|do] {a} still have the {x}? / By now, [does|do|do] {a} still have the {x}? / [Is|Am|Are] {a} still the one with the {x}?
  After all that, [has|have] {a} still got the {x}?
`),
  ...asQuestions(
    wordings(`
  {a} still [has|have] the {x} / {a} [is|am|are] still holding the {x} / {a} kept the {x} / {a} held on to the {x}
`),
  ),
];

export const EVER_HAD: readonly string[] = [
  ...wordings(`
  Did {a} ever have the {x}? / [Has|Have] {a} ever had the {x}? / Did {a} have the {x} at some point?
  [Has|Have] {a} had the {x} at any time? / Did {a} ever hold the {x}? / [Has|Have] {a} ever held the {x}?
  [Was|Was|Were] {a} ever holding the {x}? / At any point, did {a} have the {x}? / Was there a time when {a} had the {x}?
  Did {a} get hold of the {x} at any point? / Did the {x} pass through {a's} hands at all?
  [Has|Have] {a} had the {x} in {a.his} hands at some point? / Did {a} have the {x} at all?
`),
  ...asQuestions(
    wordings(`
  {a} had the {x} at some point / {a} [has|have] had the {x} / {a} held the {x} at least once
`),
  ),
];

export const IS_IN: readonly string[] = [
  ...wordings(`
  Is the {x} {in}? / Is the {x} {in} now? / Is the {x} {in} at the moment? / Is the {x} currently {in}? / Can the {x} be found {in}?
  Will I find the {x} {in}? / Would I find the {x} {in}? / Did the {x} end up {in}? / If I go and look {in}, will I see the {x}?
  Is {p} where the {x} is? / Is {p} the place to look for the {x}? / Has the {x} ended up {in}? / Where is the {x}, {in}?
  So is the {x} {in}? / Is the {x} to be found {in}? / Could I get the {x} if I went and looked {in}? / After all that, is the {x} {in}?
  Hey, is the {x} {in}? / By now, is the {x} {in}? / Would you look {in} for the {x}? / Just checking: is the {x} {in}?
  Is {p} where the {x} ended up?
`),
  ...asQuestions(
    wordings(
      `the {x} is {in} / the {x} is {in} now / you can find the {x} {in} / the {x} ended up {in} / {in} is where the {x} is
        the {x} is currently {in}`,
    ),
  ),
];

export const IS_NOT_IN: readonly string[] = [
  ...wordings(`
  Is the {x} elsewhere, not {in}? / Did the {x} end up somewhere other than {in}? / Is it untrue that the {x} is {in}?
  Would I search {p} for the {x} in vain? / Is the {x} anywhere but {in}? / Is the {x} somewhere other than {in}?
  Is the {x} missing from {p}? / Is the {x} not {in} but elsewhere? / Would I look {in} for the {x} in vain?
  Is it false that the {x} is {in}? / Is it a waste of time to look for the {x} {in}? / Is the {x} anywhere else than {in}?
  Would it be wrong to say the {x} is {in}? / If I go and look {in}, will I fail to find the {x}? / Is {p} without the {x}?
`),
  ...asQuestions(
    wordings(`
  the {x} is elsewhere, not {in} / the {x} is missing from {p}
`),
  ),
];

export const STILL_IN: readonly string[] = [
  ...wordings(`
  Is the {x} still {in}? / Is the {x} {in} still? / Did the {x} stay {in}? / Has the {x} stayed {in}? / Would I still find the {x} {in}?
  Is the {x} still to be found {in}? / Can I still find the {x} {in}? / So is the {x} still {in}? / Did the {x} remain {in}?
  Even now, is the {x} {in}? / By now, is the {x} still {in}? / After all that, is the {x} still {in}?
  Has {p} still got the {x} in it?
`),
  ...asQuestions(
    wordings(`
  the {x} is still {in} / the {x} stayed {in} / you can still find the {x} {in}
`),
  ),
];

/** {o} earlier, {p} later. */
export const WAS_BEFORE: readonly string[] = [
  ...wordings(`
  Was the {x} {on} before it got to {p}? / Before it was {in}, was the {x} {on}? / Was the {x} {on} before it was {in}?
  Did the {x} get to {p} from {o}? / Was the {x} {on} just before it came to {p}? / Had the {x} been {on} before it ended up {in}?
  Before {p}, was the {x} {on}? / Did the {x} come to {p} from {o}? / Was {o} where the {x} was before {p}?
  Was the {x} moved from {o} to {p}? / Did the {x} go from {o} to {p}? / Before it got to {p}, had the {x} been {on}?
  Was {o} the last place of the {x} before {p}? / Prior to {p}, was the {x} {on}? / Right before {p}, was the {x} {on}?
`),
  ...asQuestions(
    wordings(
      `the {x} was {on} before it was {in} / the {x} came to {p} from {o} / before {p}, the {x} was {on} / the {x} went from {o} to {p}`,
    ),
  ),
];

export const WHO_PUT: readonly string[] = [
  ...wordings(`
  Did {a} put the {x} {in}? / Was it {a.him} who put the {x} {in}? / Was the {x} put {in} by {a.him}? / [Has|Have] {a} put the {x} {in}?
  Did {a} leave the {x} {in}? / Was the {x} left {in} by {a.him}? / Was it {a.him} who left the {x} {in}?
  Was it through {a.him} that the {x} got left {in}? / Did {a} place the {x} {in}?
`),
  ...asQuestions(
    wordings(`
  {a} put the {x} {in} / it was {a.him} who put the {x} {in} / the {x} was left {in} by {a.him} / {a} left the {x} {in}
`),
  ),
];
