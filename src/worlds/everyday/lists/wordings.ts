import { bank } from "../kit/wordings.ts";

/** Deeds done to things: base form, past, participle. */
export const DEEDS = bank(`pack, packed / sell, sold / wash, washed / throw out, threw out, thrown out / give away, gave away, given away /
    clean, cleaned / label, labelled / wrap, wrapped / take home, took home, taken home / buy, bought / bring along, brought along /
    put away, put away / post, posted / keep, kept /
  break, broke, broken / mend, mended / paint, painted / lose, lost / find, found / return, returned / borrow, borrowed /
    check, checked / hide, hid, hidden / pick up, picked up / steal, stole, stolen / forget, forgot, forgotten / move, moved /
    leave behind, left behind / order, ordered / weigh, weighed / photograph, photographed / draw, drew, drawn`).map(forms);
/** What people do one by one: base form, past, participle. */
export const TURNS =
  bank(`come to the party, came to the party, come to the party / pass the exam, passed the exam / sign the card, signed the card /
    pay, paid / see the film, saw the film, seen the film / get a ticket, got a ticket / catch the bus, caught the bus /
    have soup, had soup / go for a swim, went for a swim, gone for a swim / stay for dinner, stayed for dinner /
    get a letter, got a letter / join the choir, joined the choir /
  help with the dishes, helped with the dishes / get a prize, got a prize / vote for the plan, voted for the plan /
    turn up on time, turned up on time / read the book, read the book / answer the email, answered the email /
    wear a hat, wore a hat, worn a hat / win a game, won a game / finish the race, finished the race /
    do the homework, did the homework, done the homework /
  bring a cake, brought a cake / eat the fish, ate the fish, eaten the fish / sleep in the tent, slept in the tent /
    get the job, got the job / hear the news, heard the news / take the train, took the train, taken the train /
    stay at the meeting, stayed at the meeting / climb the tower, climbed the tower / see the whale, saw the whale, seen the whale /
    learn the song, learnt the song / go down the slide, went down the slide, gone down the slide`).map(forms);

export interface Forms {
  readonly v: string;
  readonly ved: string;
  readonly ven: string;
}

function forms(deed: string): Forms {
  const [v, ved, ven = ved] = deed.split(", ") as [string, string, string?];
  return { v, ved, ven };
}

/** The whole set of things: {l} is the list, in full. */
export const WHOLE = bank(`on the table there were {l} / there were {n} things on the table: {l} / the list said: {l} /
    {a} had {n} things to see to: {l} / in the box were {l} and nothing else / {a} made a list: {l} / here's the whole list: {l} /
    the shelf had {l} on it / the things in question were {l} / {n} things stood in the hall: {l} /
  {l} were lying on the floor / {l} were all that was in the cupboard / {l} – that's all there was / {a} looked at the pile: {l} /
    what we had was {l} / in the van were {l} / they had {n} things in all: {l} / {a} counted {n} things: {l} /
    {l}: those were the things / the pile consisted of {l}`);

/** {a} did it to all but {x}. */
export const EXCEPT = bank(`{a} {ved} everything except {x} / {a} {ved} everything but {x} / {a} {ved} all of them apart from {x} /
    {a} {ved} the lot, except for {x} / {a} {ved} all but {x} / except for {x}, {a} {ved} everything /
    {a} [has|have] {ven} everything except {x} / with the exception of {x}, {a} {ved} them all /
    {a} {ved} every one of them, only not {x} / apart from {x}, everything was {ven} by {a.him} /
  everything was {ven} by {a.him}, with the exception of {x} / {a} {ved} all of it, just not {x} / {a} {ved} the whole lot bar {x} /
    {x} aside, {a} {ved} everything / {a} {ved} everything, but not {x} / {a} did {v} everything except {x} /
    all but {x} got {ven} by {a.him} / {a} {ved} all of them, {x} excepted / {a} didn't {v} {x}, but everything else {a} {ved} /
    {a} {ved} everything other than {x}`).map((form) => form.replace(" did {v}", " {ved}"));
/** {a} did it to {x} and nothing else. */
export const ONLY =
  bank(`{a} {ved} only {x} / {a} only {ved} {x} / {a} {ved} {x} and nothing else / {a} {ved} nothing but {x} / {a} {ved} just {x} /
    the only thing that {a} {ved} was {x} / {a} {ved} nothing except {x} / {x} and nothing else – that's what {a} {ved} /
    {a} [has|have] {ven} only {x} / of all these things, {a} {ved} only {x} / {a} didn't {v} anything apart from {x} /
    only {x} got {ven} by {a.him} /
  of the lot, {a} just {ved} {x} / nothing except {x} was {ven} by {a.him} / apart from {x}, {a} {ved} nothing /
    {a} {ved} {x} and left the rest as they were / {a} [has|have] {ven} nothing but {x} / {x} was all that {a} {ved} /
    {a} {ved} {x}, that was all / no more than {x} was {ven} by {a.him} / {a} didn't {v} a thing except {x} /
    out of everything there, {a} {ved} {x} alone`).map((form) => form.replace("no more than {x} was", "just {x} got"));
/** {a} did it to all. */
export const ALL = bank(
  `{a} {ved} everything / {a} {ved} all of them / {a} {ved} the lot / {a} [has|have] {ven} everything /
    {a} {ved} every single one of them / everything was {ven} by {a.him} / {a} {ved} the whole lot /
    there was nothing that {a} didn't {v} / {a} {ved} each of them / nothing was left that {a} hadn't {ven} /
    {a} {ved} every last one / {a} [has|have] {ven} all of them`,
);
/** {a} did it to none. */
export const NONE = bank(
  `{a} {ved} none of them / {a} {ved} nothing / {a} didn't {v} any of them / {a} did not {v} a single one /
    none of the things was {ven} by {a.him} / {a} [has|have] {ven} none of them / {a} [hasn't|haven't] {ven} any of it /
    not one of them was {ven} by {a.him} / {a} {ved} not a single thing / {a} didn't {v} anything / {a} failed to {v} any of them /
    nothing at all was {ven} by {a.him} / {a} never {ved} any of them`,
);
/** {b} did it to what {a} had not. */
export const REST = bank(
  `{b} {ved} the rest / the rest was {ven} by {b.him} / {b} {ved} the others / {b} {ved} what was left /
    and {b} {ved} the rest of them / {b} [has|have] {ven} the rest / whatever {a} didn't {v}, {b} {ved} /
    {b} took care of the rest and {ved} it / the others were {ven} by {b.him} / {b} {ved} all the others /
    as for the rest, {b} {ved} it / {b} {ved} everything {a} had not {ven}`,
);
/** {a} did it to {x} and {y}, and maybe to others too. */
export const SOME = bank(
  `{a} {ved} {x}, among other things / among the things {a} {ved} was {x} / {a} {ved} {x} / {x} was {ven} by {a.him} /
    {a} {ved} {x} to begin with / {a} [has|have] {ven} {x} / {a} {ved} {x}, perhaps more / one of the things {a} {ved} was {x} /
    {a} {ved} at least {x} / for a start, {a} {ved} {x}`,
);
/** Said of some or all, but not of which. */
export const VAGUE = bank(
  `{a} {ved} some of them / {a} {ved} one or two of the things / {a} {ved} one of them, I forget which / {a} didn't {v} all of them /
    {a} {ved} only some of it / not everything was {ven} by {a.him} / {a} may have {ven} something / {a} wanted to {v} a few of them /
    {a} {ved} a couple of them / {a} {ved} half of it`,
);
/** {a} did it to two or more of three, or to neither of two. */
export const BOTH = bank(
  `{a} {ved} both {x} and {y} / {a} {ved} {x} as well as {y} / both {x} and {y} were {ven} by {a.him} / {a} {ved} {x}, and {y} too /
    {a} {ved} not only {x} but also {y} / {a} [has|have] {ven} both {x} and {y} / {a} {ved} {x} and {y} /
    {x} and {y} were both {ven} by {a.him} / {a} {ved} {x} together with {y}`,
);
export const NEITHER = bank(
  `{a} {ved} neither {x} nor {y} / neither {x} nor {y} was {ven} by {a.him} / {a} didn't {v} {x} or {y} /
    {a} did not {v} either {x} or {y} / {a} [has|have] {ven} neither {x} nor {y} / {a} [hasn't|haven't] {ven} {x}, and {y} neither /
    {a} {ved} neither of the two, {x} and {y} / {a} didn't {v} {x}, nor {y}`,
);

export const ASK = bank(
  `Did {a} {v} {x}? / [Has|Have] {a} {ven} {x}? / Was {x} {ven} by {a.him}? / Did {a} also {v} {x}? /
    Is {x} one of the things {a} {ved}? / Was {x} among the things {a} {ved}? / So did {a} {v} {x}? / Did {a} {v} {x} too? /
    Did {a} {v} {x} at all? / Does what {a} {ved} include {x}? / Is {x} something {a} {ved}? / Tell me, did {a} {v} {x}? /
    Did {a} actually {v} {x}? / And {x}, did {a} {v} that? / Is it {a} who {ved} {x}? / Has {x} been {ven} by {a.him}? /
    Did {x} get {ven} by {a.him}? / Did {a} really {v} {x}? / [Has|Have] {a} {ven} {x} as well?`,
);
export const ASK_NOT = bank(
  `Is {x} something {a} didn't {v}? / Did {a} leave {x} out, that is, not {v} it? / Is it true that {x} was not {ven} by {a.him}? /
    Was {x} an exception, not {ven} by {a.him}? / Did {a} fail to {v} {x}?`,
).filter((form) => !/exception|that is/.test(form));
export const CORE = bank(`{a} {ved} {x} / {x} was {ven} by {a.him} / {a} [has|have] {ven} {x} / {x} is one of the things {a} {ved}`);
export const CORE_NOT = bank(`{a} didn't {v} {x} / {x} wasn't {ven} by {a.him} / {a} [hasn't|haven't] {ven} {x} / {a} never {ved} {x}`);

/** The same of people: {l} all of them, {x} a person, {g} the group ("the band"). */
export const GROUP = bank(
  `{g} is made up of {l} / {l} make up {g} / {g} consists of {l} and nobody else / there are {n} people in {g}: {l} /
    {l} are in {g}, and no one else is / the members of {g} are {l} / {g} has {n} members: {l} / {l} are all the people in {g} /
    {g} – that's {l} / {g} has just {n} members, namely {l} / only {l} belong to {g} / nobody but {l} belongs to {g}`,
);
export const GROUPS = bank(
  `the band / the quiz team / the choir / the class / the orchestra / the book club / the crew / the rowing team / the drama group /
    the film club / the running club / the chess club / the walking group`,
);

export const P_EXCEPT = bank(
  `everyone in {g} except {x} {ved} / everybody in {g} but {x} {ved} / all of {g} {ved}, apart from {x.him} /
    all but {x.him} in {g} {ved} / except for {x.him}, everyone in {g} {ved} / everyone in {g} {ved}, only {x} didn't /
    {x} was the only one in {g} who didn't {v} / apart from {x.him}, all the people in {g} {ved} /
    everybody in {g} {ved}, with the exception of {x.him} / everyone in {g} has {ven}, except {x} /
    in {g}, nobody failed to {v} but {x} / {x} didn't {v}, but the rest of {g} {ved} / the whole of {g} {ved}, {x} excepted /
    the rest of {g} {ved}, but not {x} / all of {g} bar {x} {ved} / it was only {x} in {g} who didn't {v}`,
);
export const P_ONLY = bank(
  `only {x} in {g} {ved} / nobody in {g} {ved} except {x} / {x} was the only one in {g} who {ved} / in {g}, only {x} {ved} /
    no one in {g} but {x} {ved} / of all the people in {g}, just {x} {ved} / apart from {x.him}, nobody in {g} {ved} /
    {x} {ved}, but nobody else in {g} did / {x} alone in {g} {ved} / out of {g}, {x} was the only one who {ved} /
    none of {g} {ved} apart from {x.him} / {x} {ved}, the rest of {g} did not /
    nobody in {g} has {ven}, with the exception of {x.him} / {x} {ved}, the others in {g} didn't / in {g} no one other than {x} {ved}`,
);
export const P_ALL = bank(
  `everyone in {g} {ved} / everybody in {g} {ved} / all the people in {g} {ved} / the whole of {g} {ved} /
    each and every one in {g} {ved} / all of {g} {ved} / nobody in {g} failed to {v} / everyone in {g} has {ven} /
    there was no one in {g} who didn't {v} / every single member of {g} {ved} / all the members of {g} have {ven}`,
);
export const P_NONE = bank(
  `nobody in {g} {ved} / no one in {g} {ved} / none of the people in {g} {ved} / not a single person in {g} {ved} /
    not one member of {g} {ved} / nobody in {g} has {ven} / none of {g} {ved} / everyone in {g} failed to {v} /
    no member of {g} {ved} / nobody at all in {g} {ved} / not one of the people in {g} has {ven}`,
);
export const P_VAGUE = bank(
  `some of the people in {g} {ved} / not everyone in {g} {ved} / somebody in {g} {ved} / one of the people in {g} {ved}, I forget who /
    a few of {g} wanted to {v} / not all of {g} {ved} / one or two people in {g} {ved} / someone in {g} didn't {v} /
    maybe half of {g} {ved}`,
);
export const P_ONE = bank(
  `{x} {ved} / {x} [has|have] {ven} / {x} certainly {ved} / {x} {ved} as well / it's true that {x} {ved} / {x} did {v} /
    {x} managed to {v}`,
).filter((form) => !/did \{v\}|managed/.test(form));
export const P_NOT = bank(
  `{x} didn't {v} / {x} did not {v} / {x} [hasn't|haven't] {ven} / {x} never {ved} / {x} was not one of those who {ved} /
    it's not true that {x} {ved}`,
).map((form) => form.replace("{x} was not", "{x} [was|was|were] not"));
export const P_ASK = bank(
  `Did {x} {v}? / [Has|Have] {x} {ven}? / Was {x} one of those who {ved}? / Is {x} among those who {ved}? / Did {x} {v} too? /
    So did {x} {v}? / Did {x} also {v}? / Is {x} somebody who {ved}? / Tell me, did {x} {v}? / Did {x} actually {v}? /
    Did {x} {v} as well? / Was {x} among the people who {ved}? / And {x}, {ved} or not, is it a yes? / Did {x} really {v}? /
    Did {x} {v} at all? / Does {x} belong to those who {ved}? / Do those who {ved} include {x.him}? / Would {x} say "I {ved}"? /
    If you count those who {ved}, is {x} one of them?`,
)
  .filter((form) => !/is it a yes|"/.test(form))
  .map((form) =>
    form
      .replace(/^Was \{x\}/, "[Was|Was|Were] {x}")
      .replace(/^Is \{x\}/, "[Is|Am|Are] {x}")
      .replace("Does {x}", "[Does|Do] {x}")
      .replace("is {x} one", "[is|am|are] {x} one"),
  );
export const P_ASK_NOT = bank(
  `Is {x} one of those who didn't {v}? / Did {x} fail to {v}? / Is {x} among the ones who did not {v}? /
    Is it true that {x} didn't {v}? / Was {x} one of those who didn't {v}?`,
).map((form) => form.replace(/^Was \{x\}/, "[Was|Was|Were] {x}").replace(/^Is \{x\}/, "[Is|Am|Are] {x}"));
export const P_CORE = bank(`{x} {ved} / {x} [has|have] {ven} / {x} [is|am|are] one of those who {ved}`);
export const P_CORE_NOT = bank(`{x} didn't {v} / {x} [hasn't|haven't] {ven} / {x} [is|am|are] one of those who didn't {v}`);

export const MEMBER_ASK = bank(
  `Is {x} in {g}? / Is {x} a member of {g}? / Does {x} belong to {g}? / Is {x} part of {g}? / Is {x} one of {g}? /
    Does {g} include {x}? / Is {x} among the members of {g}? / So is {x} in {g}? / Has {g} got {x} in it? / Is there an {x} in {g}? /
    Tell me, is {x} in {g}? / Can you find {x} in {g}? / Is {g} where {x} belongs? / Does {g} have {x} as a member? /
    Is {x} one of the people in {g}? / Would you count {x} as a member of {g}?`,
)
  .filter((form) => !form.includes("an {x}"))
  .map((form) =>
    form
      .replace("s {x} ", "s {x} ")
      .replace(/^Is \{x\}/, "[Is|Am|Are] {x}")
      .replace("Does {x}", "[Does|Do] {x}")
      .replace("is {x} in", "[is|am|are] {x} in"),
  );
export const MEMBER_CORE = bank(
  `{x} [is|am|are] in {g} / {x} [belongs|belong] to {g} / {x} [is|am|are] a member of {g} / {g} includes {x.him}`,
);
