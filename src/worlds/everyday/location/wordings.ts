import type { Scale } from "../kit/keeping.ts";
import { asQuestions, wordings } from "../kit/wordings.ts";

// {a} {b} {c} people, {p} "the kitchen", {in} "in the kitchen", {o} and {on} the same of another place.

const goAnywhere = wordings(`
  {a} went to {p} / {a} [has|have] gone to {p} / {a} headed to {p} / {a} made {a.his} way to {p} / {a} moved to {p}
  {a} set off for {p} and got there / {a} [is|am|are] {in} now / {a} ended up {in} / {a} [has|have] arrived {in} / {a} came to {p}
  {a} turned up {in} / {a} got to {p} at last / {a} travelled to {p} / {a} [is|am|are] now {in}
  {a} got back to work and then went over to {p} / {a} hurried to {p} / {a} rushed to {p} / {a} went straight to {p}
  {a} took the quickest way to {p} / {a} [has|have] moved on to {p} / {a} decided to go to {p}, so that's where {a.he} went
  after a quick drink, {a} went to {p} / because of the noise {a} went off to {p} / {a} got fed up and went to {p}
  you'll find {a.him} {in} now / {a} [has|have] made it to {p} / {a} set out for {p} and arrived safely / {a} reached {p} in the end
  {a} took off for {p} and got there just fine / {a} [has|have] reached {p} / {a} got tired of waiting and went to {p}
  {a} didn't want to stay, so {a.he} went to {p} / to get some peace, {a} went to {p} / feeling bored, {a} wandered over to {p}
  {a} [was|was|were] called away to {p} and went at once / {a} [was|was|were] sent to {p} and got there on time
  somebody phoned, and {a} went to {p} because of it / {a} [hasn't|haven't] stopped all day and [is|am|are] now {in}
  in a hurry, {a} went to {p} / {a} said goodbye and went to {p} / {a} slipped away to {p} / {a} showed up {in} without a word
  {a} actually did go to {p} / {a} [has|have] just got to {p} / {a} [has|have] just arrived {in} / {a} drifted off to {p}
  {a} went off to {p}
`);

export const GO: Readonly<Record<Scale, readonly string[]>> = {
  room: [
    ...goAnywhere,
    ...wordings(`
  {a} walked into {p} / {a} tiptoed to {p} / {a} stepped into {p} / {a} ran to {p} / {a} popped into {p} and sat down there
  {a} crept into {p} / {a} shuffled off to {p} / {a} disappeared into {p} / {a} came into {p}
  {a} went into {p} to look for the scissors / {a} dashed into {p} / {a} stormed off to {p} and shut the door / {a} wandered into {p}
  {a} strolled into {p} with a cup of tea / {a} went in to {p} and sat down / {a} entered {p} / {a} marched into {p} / {a} hid {in}
  {a} sneaked into {p} / {a} went to tidy {p} / {a} [has|have] walked into {p} / {a} got up from the sofa and went to {p}
  {a} limped to {p} / {a} [has|have] locked {a.self} {in} / {a} heard a bang and ran to {p}
`),
  ],
  venue: [
    ...goAnywhere,
    ...wordings(`
  {a} cycled to {p} / {a} drove to {p} / {a} walked all the way to {p} / {a} took the bus to {p} / {a} got a taxi to {p}
  {a} nipped over to {p} / {a} jogged to {p} / {a} went down to {p} to meet someone / {a} popped over to {p}
  {a} went out to {p} / {a} hopped on the bike and rode to {p} / {a} strolled over to {p} / {a} ran all the way to {p}
  {a} [has|have] popped out to {p} / {a} had an appointment {in}, so {a.he} went there / {a} caught the number nine to {p}
  {a} got off the tram {in} / {a} visited {p}
`),
  ],
  town: [
    ...goAnywhere,
    ...wordings(`
  {a} flew to {p} / {a} drove to {p} / {a} took the train to {p} / {a} caught the night bus to {p} / {a} went to {p} on business
  {a} landed {in} / {a} went to {p} for a wedding / {a} hitchhiked to {p} / {a} sailed to {p} / {a} [has|have] flown to {p}
  {a} checked into a hotel {in} / {a} visited {p} / {a} got off the train {in} / {a} took a coach to {p} / {a} went on holiday to {p}
  {a} stepped off the plane {in}
`),
  ],
};

/** {o} is where {a} was. */
export const GO_FROM = wordings(`
  {a} left {o} and went to {p} / {a} left {o} for {p} / {a} went from {o} to {p} / {a} moved from {o} to {p}
  {a} [has|have] left {o} and gone to {p} / {a} swapped {o} for {p} / after leaving {o}, {a} went to {p} / {a} came over to {p} from {o}
  {a} [has|have] moved from {o} to {p} / {a} got bored {on} and went to {p} / having left {o}, {a} headed to {p}
  {a} [isn't|am not|aren't] {on} any more but {in} / {a} couldn't stand it {on} any longer and moved to {p}
  {a} [is|am|are] no longer {on}: {a.he} went to {p} / {a} quit {o} and made for {p}, where {a.he} arrived soon
  it got too crowded {on}, so {a} went to {p} / {a} hurried from {o} to {p} / {a} finished up {on} and then went to {p}
  once {a} had left {o}, {a.he} went to {p} / straight from {o} {a} went to {p} / {a} rushed out of {o} and over to {p}
`);

/** {o} first, then {p}. */
export const GO_VIA = wordings(`
  {a} went to {o} and then to {p} / {a} went to {o} first and to {p} after that / {a} stopped {on} and then carried on to {p}
  first {a} went to {o}, then to {p} / {a} visited {o}, then moved on to {p} / after {a} [had|had|had] been to {o}, {a.he} went to {p}
  {a} went to {p} after a visit to {o} / before {a} went to {p}, {a.he} went to {o} / {a} dropped by {o} before going to {p}
  {a} spent a while {on} and then left for {p} / {a} came by {o} and went on to {p}
  from {o}, where {a.he} stopped first, {a} went to {p} / {a} paid {o} a short visit and then went to {p}
  {a} got as far as {o}, had a rest and went on to {p}
`);

export const AT = wordings(`
  {a} [is|am|are] eating a sandwich {in} / {a} [is|am|are] taking a nap {in} / {a} sat down {in} earlier and [hasn't|haven't] moved
  {a} [has|have] spent the whole day {in} / this morning {a} [was|was|were] {in} / {a} [is|am|are] {in} / {a} [was|was|were] {in}
  {a} [is|am|are] waiting {in} / {a} [is|am|are] having lunch {in} / {a} [is|am|are] busy {in} / {a} [is|am|are] sitting {in}
  {a} [has|have] been {in} all morning / {a} [has|have] been {in} since breakfast / {a} started the day {in}
  {in} is where {a} [is|am|are] / at the moment {a} [is|am|are] {in} / {a} [was|was|were] already {in}
  {a} [is|am|are] on the phone {in} / right now {a} [is|am|are] {in} / {a} [is|am|are] standing about {in}
  {a} [is|am|are] hanging around {in} / {a} [was|was|were] {in} to begin with / {a} [was|was|were] reading {in}
  you can find {a.him} {in} / {a} fell asleep {in} / {a} woke up {in} / someone met {a.him} {in} a minute ago
  {a} [is|am|are] resting {in} / {a} [is|am|are] {in} with a cup of coffee / {a} [is|am|are] spending the day {in}
  {a} [is|am|are] having a look round {in} / {a} [is|am|are] in fact {in} / {a} [was|was|were] chatting to someone {in}
  {a} [is|am|are] still {in} / {a} [is|am|are] {in}, looking for a plaster / {a} [is|am|are] stuck {in} / {a} rang to say hello from {p}
  {a} [is|am|are] {in}, as usual / today {a} [is|am|are] {in} / if you need {a.him}, try {p}, that's where {a.he} went
  {a} [is|am|are] currently {in} / {a} [was|was|were] {in} when it began to rain
`);

export const LEAVE = wordings(`
  {a} [has|have] now left {p} / {a} couldn't stay {in} any longer and left / {a} [was|was|were] asked to leave {p}, and did
  {a} vanished from {p} / {a} went away from {p} / {a} left {p} / {a} [has|have] left {p} / {a} went out of {p}
  {a} [isn't|am not|aren't] {in} any more / {a} [is|am|are] no longer {in} / {a} got out of {p} / {a} walked out of {p}
  {a} came out of {p} / {a} departed from {p} / {a} cleared off from {p} / {a} hurried away from {p} / {a} said goodbye and left {p}
  {a} didn't stay {in} / {a} [has|have] gone from {p} / {a} [had|had|had] to leave {p} / {a} got up and left {p}
  {a} [was|was|were] thrown out of {p} / {a} stormed out of {p} / {a} slipped out of {p} / {a} [has|have] run off from {p}
  nobody knows where {a} went after leaving {p} / {a} [had|had|had] enough and left {p} / {a} left {p} in a hurry
  {a} sneaked out of {p} / {a} quietly left {p} / {a} rushed out of {p} / {a} [is|am|are] not {in} any longer
  after a while {a} left {p} / {a} finally left {p} / {a} left {p} because of the smell / it was time to go, so {a} left {p}
  {a} [was|was|were] {in} until a minute ago, but not any more / {a} [has|have] just walked out of {p} / {a} set off from {p}
  {a} took {a.his} coat and left {p} / {a} ran out of {p} / {a} made off from {p}
`);

export const NOT_AT = wordings(`
  {a} [isn't|am not|aren't] {in} / {a} [is|am|are] not {in} / {a} [is|am|are] definitely not {in}
  {a} [is|am|are] nowhere to be seen {in} / I looked {in} and {a} [wasn't|wasn't|weren't] there / {in}, there is no sign of {a.him}
  {a} [is|am|are] somewhere else, not {in} / wherever {a} [is|am|are], it is not {in}
  someone checked {p}, and {a} [wasn't|wasn't|weren't] there / {a} [isn't|am not|aren't] anywhere {in} / {a} [is|am|are] away from {p}
  don't look for {a.him} {in}, {a.he} left / {a} [is|am|are] out of {p} / {a} [isn't|am not|aren't] to be found {in}
  {a} [is|am|are] certainly not {in} / {a} [wasn't|wasn't|weren't] {in} when we looked just now
`);

/** {on} is wrong, {in} is right. */
export const NOT_BUT = wordings(`
  {a} [is|am|are] not {on} but {in} / {a} [isn't|am not|aren't] {on}, {a.he} went to {p} / {a} didn't go to {o} but to {p}
  {a} went to {p}, not to {o} / {a} [is|am|are] {in}, not {on} / instead of going to {o}, {a} went to {p}
  {a} meant to go to {o} but ended up {in} / {a} wanted to go to {o} but went to {p} instead
  rather than {o}, {a} chose {p} and went there / someone said {a} went to {o}, but actually {a.he} went to {p}
  {o} was closed, so {a} went to {p} instead
`);

/** {a} went to {p} a line before, or is there. */
export const FOLLOW = wordings(`
  {b} followed {a.him} there / {b} followed {a.him} / {b} went after {a.him} and joined {a.him} there / {b} joined {a.him} there
  {b} came along too and stayed with {a.him} / {b} went there too, to be with {a.him} / {b} [has|have] joined {a.him}
  {b} went and sat down next to {a.him} / {b} [has|have] gone to join {a.him} and [is|am|are] there now
  {b} ran after {a.him} and caught up there / {b} came to keep {a.him} company / {b} tagged along behind {a.him}
  {b} [is|am|are] there with {a.him} as well / {b} turned up beside {a.him} / {b} went over to where {a} [was|was|were] and stayed
  not wanting to be alone, {b} joined {a.him} there / {b} wanted to talk to {a.him}, so {b.he} went there too
`);

export const TOGETHER = wordings(`
  {a} and {b} went to {p} / {a} went to {p} with {b.him} / {a} and {b} went to {p} together / {a} and {b} have gone to {p}
  {a} and {b} walked over to {p} / {a} and {b} both went to {p} / {a} and {b} are {in} now / {a} and {b} headed to {p}
  together, {a} and {b} went to {p} / {a} and {b} met {in} / {a} and {b} moved to {p} / {a} and {b} ended up {in}
  {a} and {b} had a chat {in} / {a} and {b} are both {in} / {a} and {b} are now {in} / {a} and {b} hurried to {p}
  both {a} and {b} went to {p} / {a} and {b} decided to go to {p}, and off they went / {a} bumped into {b.him} {in}
  {a} met {b.him} {in} / {a} joined {b.him} {in} / {a} went to {p} and found {b.him} there
`);

export const GO_TWO = wordings(`
  {a} went to {p} and {b} went to {o} / {a} went to {p}, while {b} went to {o} / {a} headed to {p}, {b} to {o}
  {a} went to {p}; {b} chose {o} and went there / {a} left for {p} and got there just as {b} arrived {on}
  {a} [has|have] gone to {p}, and {b} went to {o} / {a} [is|am|are] now {in}, and {b} went to {o}
  while {a} went to {p}, {b} went to {o} / {a} hurried to {p}, but {b} went to {o} / {a} went to {p} after {b} had gone to {o}
  as soon as {a} went to {p}, {b} went to {o} / {a} went to {p} because {b} had gone to {o} / when {a} went to {p}, {b} went to {o}
`);

/** {c} comes along with {a}. */
export const CARRY = wordings(`
  {a} took {c.him} to {p} / {a} brought {c.him} to {p} / {a} went to {p} and took {c.him} along / {a} went to {p} with {c.him}
  {a} [has|have] taken {c.him} to {p} / {a} dragged {c.him} along to {p} / {c} [was|was|were] taken to {p} by {a.him}
  {a} led {c.him} to {p} / {c} [was|was|were] brought to {p} by {a.him} / {a} escorted {c.him} to {p}
  {a} went to {p}, taking {c.him} along / with {c.him} at {a.his} side, {a} went to {p} / {a} [has|have] brought {c.him} along to {p}
`);

/** {c} is brought by nobody knows whom. */
export const BROUGHT = wordings(`
  {c} [was|was|were] taken to {p} / {c} [was|was|were] brought to {p} / somebody took {c.him} to {p} / {c} [has|have] been taken to {p}
  someone brought {c.him} to {p} / {c} [was|was|were] driven to {p} / {c} got a lift to {p} / they took {c.him} to {p}
  {c} [was|was|were] sent to {p} and [is|am|are] there now / {c} [was|was|were] moved to {p}
`);

export const STAY = wordings(`
  {a} stayed {in} / {a} [is|am|are] still {in} / {a} [has|have] stayed {in} / {a} didn't leave {p} / {a} remained {in}
  {a} kept waiting {in} / {a} stayed behind {in} / {a} never left {p} / {a} [hasn't|haven't] moved from {p} / {a} stayed put {in}
  {a} decided to stay {in}, and {a.he} did / {a} wanted to leave {p} but stayed / {a} [hasn't|haven't] left {p}
  {a} [is|am|are] staying {in} for now / {a} nearly left {p}, but didn't
`);

export const EITHER = wordings(`
  {a} [is|am|are] either {in} or {on} / {a} [is|am|are] {in} or {on} / {a} went to {p} or to {o}, I'm not sure which
  {a} must be {in} or {on} / either {a} went to {p} or to {o} / {a} [is|am|are] {in} or maybe {on}, one of the two
  {a} [has|have] gone to {p} or {o} / {a} can only be {in} or {on}
`);

export const NOBODY = wordings(`
  there is nobody {in} / {p} is empty, not a soul there / nobody is {in} right now / no one is {in} / there's no one {in} at all
  there is not a single person {in} / {p} is completely deserted / I checked: nobody {in} / no one was {in} when we looked just now
  not a soul {in} / everybody has left {p}
`);

export const NEVER = wordings(`
  {a} [has|have] never been to {p} / {a} [has|have] never set foot {in} / {a} never went to {p} / {a} [has|have] never once visited {p}
  never in {a.his} life did {a} go to {p} / {a} [has|have] yet to see {p} for the first time / not once [has|have] {a} been to {p}
  {a} didn't ever go to {p} / {a} [has|have] always kept away from {p} / {p} is a place {a} [has|have] never visited
`);

export const WANTS = wordings(`
  {a} [wants|want] to go to {p} / {a} [is|am|are] planning to go to {p} tomorrow / {a} [would|would|would] like to go to {p}
  {a} [hopes|hope] to visit {p} soon / {a} [is|am|are] going to {p} next week / {a} [plans|plan] to go to {p} on Friday
  {a} [intends|intend] to go to {p} / {a} [dreams|dream] of going to {p} / {a} [means|mean] to go to {p} at some point
  {a} asked for the way to {p} because {a.he} wanted to go there next week
`);

export const WANTS_NOT = wordings(`
  {a} [doesn't|don't] want to go to {p} / {a} [has|have] no wish to go to {p} / {a} [would|would|would] rather not go to {p}
  {a} [has|have] no plans to go to {p} / {a} [isn't|am not|aren't] going to {p}, not this week and not next
  {a} [refuses|refuse] to go to {p} / {a} [has|have] cancelled the trip to {p} for good
`);

export const BELIEVES = wordings(`
  {b} [thinks|think] {a} [is|am|are] {in} / {b} [believes|believe] that {a} [is|am|are] {in}, but nobody knows
  {b} said {a} might be {in} / {b} reckoned {a} could be {in} / {b} [supposes|suppose] {a} [is|am|are] {in}
  maybe {a} [is|am|are] {in}, {b} said / {b} wondered whether {a} [was|was|were] {in} / {b} asked if {a} [was|was|were] {in}
  {b} guessed that {a} [was|was|were] {in} / according to {b.him} {a} [is|am|are] perhaps {in} / {b} hoped to find {a.him} {in}
`);

// Questions

export const IS_AT: readonly string[] = [
  ...wordings(`
  [Is|Am|Are] {a} {in}? / [Is|Am|Are] {a} {in} now? / [Is|Am|Are] {a} {in} right now? / [Is|Am|Are] {a} {in} at the moment?
  [Is|Am|Are] {a} currently {in}? / Did {a} end up {in}? / Is {p} where {a} [is|am|are]? / Is {p} the place where {a} [is|am|are] now?
  Can {a} be found {in}? / Would I find {a.him} {in}? / So [is|am|are] {a} {in} now? / Where [is|am|are] {a}, {in}?
  Will I find {a.him} {in}? / After all that, [is|am|are] {a} {in}? / If I go and look {in}, will I see {a.him}?
  [Is|Am|Are] {a} somewhere {in}? / Could I meet {a.him} {in} right now? / By now, [is|am|are] {a} {in}?
  [Does|Do|Do] {a} happen to be {in}? / Is {p} where {a} ended up? / Just checking: [is|am|are] {a} {in}? / Did {a} finish up {in}?
  [Has|Have] {a} ended up {in}? / Tell me, [is|am|are] {a} {in}? / Hey, [is|am|are] {a} {in}?
`),
  ...asQuestions(
    wordings(`
  {a} [is|am|are] {in} / {a} [is|am|are] {in} now / you can find {a.him} {in} / {a} ended up {in} / {a} [is|am|are] currently {in}
  {in} is where {a} [is|am|are]
`),
  ),
];

/** Yes where {a} is somewhere else. */
export const IS_AWAY: readonly string[] = [
  ...wordings(`
  [Is|Am|Are] {a} somewhere other than {p}? / [Is|Am|Are] {a} away from {p}? / [Is|Am|Are] {a} out of {p} at the moment?
  Would I look {in} for {a.him} in vain? / [Is|Am|Are] {a} absent from {p}? / [Is|Am|Are] {a} not {in} but elsewhere?
  [Is|Am|Are] {a} anywhere else than {in}? / Is it a waste of time to look for {a.him} {in}?
  If I go and look {in}, will I fail to find {a.him}? / [Is|Am|Are] {a} elsewhere, not {in}?
  Would it be wrong to say {a} [is|am|are] {in}? / Is it false that {a} [is|am|are] {in}? / [Is|Am|Are] {a} missing from {p}?
  Is {p} without {a.him} right now? / Did {a} end up anywhere but {in}?
`),
  ...asQuestions(
    wordings(`
  {a} [is|am|are] somewhere other than {p} / {a} [is|am|are] elsewhere, not {in} / {a} [is|am|are] away from {p}
`),
  ),
];

/** Of somebody who was there. */
export const STILL_AT: readonly string[] = [
  ...wordings(`
  [Is|Am|Are] {a} even now {in}? / Did {a} keep to {p}? / As things stand, [is|am|are] {a} still {in}? / [Is|Am|Are] {a} still {in}?
  [Is|Am|Are] {a} {in} still? / Did {a} stay {in}? / [Is|Am|Are] {a} still to be found {in}? / Would I still find {a.him} {in}?
  Did {a} remain {in}? / So [is|am|are] {a} still {in}? / Can I still find {a.him} {in}? / [Is|Am|Are] {a} still around {in}?
  [Has|Have] {a} stayed {in}? / Even now, [is|am|are] {a} {in}? / By now, [is|am|are] {a} still {in}?
  After all this, [is|am|are] {a} still {in}?
`),
  ...asQuestions(
    wordings(`
  {a} [is|am|are] still {in} / {a} stayed {in}
`),
  ),
];

export const HAS_LEFT: readonly string[] = [
  ...wordings(`
  [Has|Have] {a} left {p}? / Did {a} leave {p}? / [Has|Have] {a} gone from {p}? / [Has|Have] {a} left {p} yet? / Did {a} get out of {p}?
  [Has|Have] {a} moved away from {p}? / [Has|Have] {a} already left {p}? / Did {a} go out of {p}? / So did {a} leave {p}?
  [Has|Have] {a} departed from {p}? / Did {a} walk out of {p}? / [Has|Have] {a} since left {p}? / [Is|Am|Are] {a} gone from {p}?
  Did {a} go away from {p} again? / [Has|Have] {a} gone away from {p} by now?
`),
  ...asQuestions(
    wordings(`
  {a} [has|have] left {p} / {a} left {p} / {a} [is|am|are] no longer {in} / {a} [is|am|are] gone from {p}
`),
  ),
];

export const SAME_PLACE: readonly string[] = [
  ...wordings(`
  Are {a} and {b} in the same place? / Are {a} and {b} together? / Are {a} and {b} in one place?
  Are {a} and {b} both in the same place now? / Is the place where {a} [is|am|are] also where {b} [is|am|are]?
  Did {a} and {b} end up in the same place? / Are {a} and {b} in the same place at the moment?
  [Is|Am|Are] {a} in the same place as {b.him}? / [Is|Am|Are] {a} with {b.him}? / [Is|Am|Are] {a} where {b} [is|am|are]?
  [Is|Am|Are] {a} now with {b.him}? / [Does|Do|Do] {a} have {b.him} for company right now? / Have {a} and {b} ended up together?
  If I find {a.him}, will I find {b.him} too, in the same place? / [Is|Am|Are] {a} at the same spot as {b.him}?
  So are {a} and {b} together? / Are {a} and {b} at one and the same place? / [Is|Am|Are] {a} together with {b.him}?
  Did {a} end up where {b} [is|am|are]? / Are both {a} and {b} in one place now?
`),
  ...asQuestions(
    wordings(
      `{a} and {b} are in the same place / {a} and {b} are together / {a} [is|am|are] with {b.him}
        {a} and {b} ended up in the same place`,
    ),
  ),
];

/** Yes where the two are in different places. */
export const APART: readonly string[] = [
  ...wordings(`
  Are {a} and {b} in different places? / Are {a} and {b} apart? / Did {a} and {b} end up in different places?
  [Is|Am|Are] {a} somewhere else than {b.him}? / Are {a} and {b} separated? / [Is|Am|Are] {a} without {b.him} now?
  Are {a} and {b} in two different places at the moment? / Have {a} and {b} ended up apart?
  [Is|Am|Are] {a} in another place than {b.him}? / Would I have to go to two places to see both {a.him} and {b.him}?
`),
  ...asQuestions(
    wordings(`
  {a} and {b} are in different places / {a} and {b} are apart / {a} and {b} ended up in different places
`),
  ),
];

export const BEFORE: readonly string[] = [
  ...wordings(`
  [Was|Was|Were] {a} {on} before {a.he} went to {p}? / Before going to {p}, [was|was|were] {a} {on}? / Did {a} go to {p} from {o}?
  Before {p}, [was|was|were] {a} {on}? / [Was|Was|Were] {a} {on} just before {p}? / Did {a} come from {o} when {a.he} went to {p}?
  Was {o} where {a} [was|was|were] before {p}? / Did {a} come to {p} straight from {o}?
  [Was|Was|Were] {a} {on} right before the move to {p}? / Had {a} been {on} just before {a.he} went to {p}? / Did {a} leave {o} for {p}?
  Did {a} move from {o} to {p}? / Did {a} start out from {o} on the way to {p}? / Did {a} swap {o} for {p}?
  Prior to {p}, [was|was|were] {a} {on}? / Just before getting to {p}, had {a} been {on}? / Was it from {o} that {a} went to {p}?
  Coming to {p}, did {a} come from {o}? / Had {a} been {on} right before {p}?
`),
  ...asQuestions(
    wordings(
      `{a} [was|was|were] {on} just before {a.he} went to {p} / {a} went from {o} to {p} / before {p}, {a} [was|was|were] {on}
        {a} came to {p} from {o}`,
    ),
  ),
];

export const EVER_AT: readonly string[] = [
  ...wordings(`
  [Has|Have] {a} been to {p}? / [Has|Have] {a} ever been to {p}? / [Was|Was|Were] {a} ever {in}? / Did {a} ever go to {p}?
  [Was|Was|Were] {a} {in} at some point? / [Has|Have] {a} ever visited {p}? / [Has|Have] {a} ever set foot {in}?
  [Was|Was|Were] {a} {in} at any time? / Did {a} at any point go to {p}? / At any point, [was|was|were] {a} {in}?
  [Has|Have] {a} been {in} at all? / Did {a} visit {p} at any time? / Is {p} one of the places {a} [has|have] been to?
  Did {a} ever visit {p}?
`),
  ...asQuestions(
    wordings(`
  {a} [has|have] been to {p} / {a} [was|was|were] {in} at some point / {a} [has|have] been {in} at least once
`),
  ),
];

export const ANYONE_AT: readonly string[] = [
  ...wordings(`
  Is anyone {in}? / Is there anyone {in}? / Is anybody {in}? / Is there anybody {in} now? / Is somebody {in}?
  Is someone {in} at the moment? / Would I meet anybody {in}? / Is there at least one person {in}? / Are there any people {in}?
  Is there someone {in}? / Will I find anybody {in}? / Can anybody be found {in}? / If I went to {p} now, would somebody be there?
  Did anybody end up {in}? / Is there any person {in}? / So is anyone {in}?
`),
  ...asQuestions(
    wordings(`
  there is someone {in} / somebody is {in} / there's at least one person {in}
`),
  ),
];

export const TOOK: readonly string[] = [
  ...wordings(`
  Did {a} take {c.him} to {p}? / Was it {a.him} who took {c.him} to {p}? / [Was|Was|Were] {c} taken to {p} by {a.him}?
  Did {a} bring {c.him} to {p}? / [Has|Have] {a} taken {c.him} to {p}? / Did {c} go to {p} with {a.him}?
  Did {c} get to {p} with {a.him}? / [Was|Was|Were] {c} brought to {p} by {a.him}? / [Has|Have] {a} brought {c.him} to {p}?
  Did {a} get {c.him} to {p}? / Did {a} have {c.him} along when {a.he} went to {p}?
`),
  ...asQuestions(
    wordings(
      `{a} took {c.him} to {p} / {c} [was|was|were] taken to {p} by {a.him} / {a} brought {c.him} to {p}
        it was {a.him} who took {c.him} to {p}`,
    ),
  ),
];

export const WISH: readonly string[] = [
  ...wordings(`
  [Does|Do|Do] {a} want to go to {p}? / [Does|Do|Do] {a} plan to go to {p}? / [Is|Am|Are] {a} planning to go to {p}?
  [Would|Would|Would] {a} like to go to {p}? / [Does|Do|Do] {a} intend to go to {p}? / [Does|Do|Do] {a} hope to go to {p}?
  [Has|Have] {a} got plans to go to {p}? / Is going to {p} something {a} [wants|want] to do? / [Does|Do|Do] {a} mean to go to {p}?
  [Is|Am|Are] {a} keen to go to {p}? / Is a visit to {p} something {a} [has|have] in mind? / [Is|Am|Are] {a} thinking of going to {p}?
  Are there plans for {a.him} to go to {p}?
`),
  ...asQuestions(
    wordings(`
  {a} [wants|want] to go to {p} / {a} [plans|plan] to go to {p} / {a} [would|would|would] like to go to {p}
`),
  ),
];
