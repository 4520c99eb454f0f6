import { bank } from "../kit/wordings.ts";

/**
 * Something of which one of several options holds: {s} is what it is about, {x} the option, {xy} several options
 * ("the hall or the kitchen", "either Ana or Bob").
 */
export interface Topic {
  readonly name: "place" | "where" | "who" | "day" | "colour" | "food" | "gift" | "town" | "vehicle" | "pet";
  /** Whether two options could both hold. */
  readonly several: boolean;
  readonly open: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Said or done about an option without settling it. */
  readonly idle: readonly string[];
  readonly ask: readonly string[];
  readonly askNo: readonly string[];
  readonly core: readonly string[];
  readonly coreNo: readonly string[];
}

const place: Topic = {
  name: "place",
  several: false,
  open: bank(`the {s} is in {xy} / the {s} must be in {xy} / the {s} has to be in {xy} / I left the {s} in {xy} /
    somebody put the {s} in {xy} / the {s} is lying about in {xy} / you'll find the {s} in {xy} / the {s} can only be in {xy} /
    the {s} was put in {xy} and is still there /
    the {s} got left in {xy} / there are no other places for it: the {s} is in {xy} / the {s} is hidden in {xy}`),
  yes: bank(
    `the {s} is in the {x} / the {s} turned up in the {x} and is still there / it is in the {x} that the {s} is /
    I found the {s} in the {x} and left it there / the {s} is in the {x} after all /
    somebody spotted the {s} in the {x} just now /
    the {s} is definitely in the {x} / the {s} has been in the {x} all along`,
  ),
  no: bank(
    `the {s} isn't in the {x} / the {s} is not in the {x} / I looked in the {x} and the {s} isn't there /
    we searched the {x} from top to bottom, no {s} there / there's no {s} in the {x} / it can't be the {x}, the {s} isn't there /
    the {s} wasn't in the {x} when I looked just now / it's not true that the {s} is in the {x} / not the {x}: the {s} isn't in there /
    the {x} can be ruled out, there's no {s} in it / nobody found the {s} in the {x}, because it isn't there /
    I turned the {x} upside down and can tell you the {s} isn't there / the {s} isn't anywhere in the {x}`,
  ),
  idle: bank(
    `nobody has looked in the {x} for the {s} yet / somebody wondered whether the {s} was in the {x} /
    I haven't checked the {x} for the {s} so far / maybe the {s} is in the {x} / the {s} might be in the {x} /
    I'm not sure about the {s} and the {x}`,
  ),
  ask: bank(
    `Is the {s} in the {x}? / Is the {s} in the {x} now? / Would I find the {s} in the {x}? / Is the {x} where the {s} is? /
    Can the {s} be found in the {x}? / Is the {s} somewhere in the {x}? / Does the {s} turn out to be in the {x}? /
    Is it in the {x} that the {s} is? / So is the {s} in the {x}? / If I go to the {x}, will the {s} be there? /
    Tell me, is the {s} in the {x}? / Has the {s} got to be in the {x}?`,
  ),
  askNo: bank(`Is the {s} somewhere other than the {x}? / Can the {x} be ruled out for the {s}? / Is the {x} without the {s}?`),
  core: bank(`the {s} is in the {x} / you would find the {s} in the {x} / the {s} has to be in the {x}`),
  coreNo: bank(`the {s} isn't in the {x} / the {s} is not in the {x} / there's no {s} in the {x}`),
};

const where: Topic = {
  name: "where",
  several: false,
  open: bank(
    `{a} [is|am|are] at {xy} / {a} must be at {xy} / {a} went to {xy} and stayed there / {a} [has|have] gone to {xy} /
    {a} said {a.he} would be at {xy} all day, and that's so / you'll find {a.him} at {xy} / {a} can only be at {xy} /
    {a} [is|am|are] spending the day at {xy} / right now {a} [is|am|are] at {xy}`,
  ),
  yes: bank(
    `{a} [is|am|are] at the {x} / it turns out {a} [is|am|are] at the {x} / {a} phoned just now from the {x} /
    somebody saw {a.him} at the {x} just now / {a} [has|have] been seen at the {x} a minute ago / it's the {x} where {a} [is|am|are] /
    {a} [is|am|are] at the {x} after all`,
  ),
  no: bank(
    `{a} [isn't|am not|aren't] at the {x} / {a} [is|am|are] not at the {x} /
    the people at the {x} say {a} [isn't|am not|aren't] there / I looked round the {x}, but {a} [isn't|am not|aren't] there /
    it's not the {x}, {a} [isn't|am not|aren't] there / the {x} is shut today, so {a} can't be there /
    {a} [hasn't|haven't] been to the {x} at all today / it can't be the {x} where {a} [is|am|are] / {a} never went to the {x} today /
    the {x} can be ruled out, nobody saw {a.him} there and {a} [isn't|am not|aren't] there`,
  ).filter((form) => !form.startsWith("I ")),
  idle: bank(
    `maybe {a} [is|am|are] at the {x} / nobody has rung the {x} to ask about {a.him} / {a} might be at the {x} /
    somebody asked whether {a} [was|was|were] at the {x} / {a} often [talks|talk] about the {x}`,
  ),
  ask: bank(
    `[Is|Am|Are] {a} at the {x}? / [Is|Am|Are] {a} at the {x} now? / Would I find {a.him} at the {x}? /
    Is the {x} where {a} [is|am|are]? / [Is|Am|Are] {a} spending the day at the {x}? / Did {a} go to the {x} and stay there? /
    So [is|am|are] {a} at the {x}? / If I went to the {x}, would {a} be there? / [Has|Have] {a} gone to the {x}? /
    Can {a} be found at the {x}? / [Is|Am|Are] {a} over at the {x} right now?`,
  ),
  askNo: bank(
    `[Is|Am|Are] {a} somewhere other than the {x}? / Can the {x} be ruled out as the place where {a} [is|am|are]? /
    [Is|Am|Are] {a} away from the {x}?`,
  ),
  core: bank(`{a} [is|am|are] at the {x} / it's the {x} where {a} [is|am|are] / you would find {a.him} at the {x}`),
  coreNo: bank(`{a} [isn't|am not|aren't] at the {x} / {a} [is|am|are] not at the {x} / {a} [isn't|am not|aren't] at the {x} now`),
};

/** Here the options are people: {s} is a deed of one person, {si} its base form. */
const who: Topic = {
  name: "who",
  several: false,
  open: bank(
    `{xy} {s} / it was {xy} who {s} / the one who {s} is {xy} / one person {s}: {xy} / it must have been {xy} who {s} /
    we know that {xy} {s} / only one person {s}, namely {xy} / {xy} was the one who {s} / it can only be {xy} who {s}`,
  ),
  yes: bank(
    `it was {x} who {s} / {x} was the one who {s} / {x} {s}, it turns out / {x} admitted it: {x} {s} / as it turned out, {x} {s} /
    we know now that {x} {s} / the one who {s} was {x} / so it's clear: {x} {s} / it came out that {x} {s}`,
  ),
  no: bank(
    `it wasn't {x} who {s} / {x} didn't {si} / {x} was not the one who {s} / it can't have been {x} who {s} / {x} never {s} /
    {x} did not {si} / it was not {x} who {s} / we know now that {x} didn't {si} / {x} can be ruled out as the one who {s} /
    {x} was away at the time, so it wasn't {x} who {s} / it's not true that {x} {s} / whoever {s}, it wasn't {x}`,
  ),
  idle: bank(
    `some say {x} {s} / nobody has asked {x} about it yet / maybe {x} {s} / people wonder whether {x} {s} /
    {x} might be the one who {s} / {x} hasn't said a word about it`,
  ),
  ask: bank(
    `Did {x} {si}? / Was it {x} who {s}? / Was {x} the one who {s}? / Is {x} the one who {s}? / Was the one who {s} {x}? /
    So did {x} {si}? / Did {x} really {si}? / Tell me, did {x} {si}? / Did {x} {si} after all? / Is it {x} who {s}? /
    Do the facts show that {x} {s}? / Was {x} the person who {s}?`,
  ).filter((form) => !form.startsWith("Do the facts")),
  askNo: bank(
    `Can {x} be ruled out as the one who {s}? / Was it somebody other than {x} who {s}? /
    Is {x} innocent in this, that is, was it not {x} who {s}?`,
  ).filter((form) => !form.includes("innocent")),
  core: bank(`{x} {s} / it was {x} who {s} / {x} was the one who {s}`),
  coreNo: bank(`{x} didn't {si} / it wasn't {x} who {s} / {x} wasn't the one who {s}`),
};

const day: Topic = {
  name: "day",
  several: false,
  open: bank(
    `the {s} is on {xy} / the {s} will be on {xy} / the {s} is going to be held on {xy} / they've fixed the {s} for {xy} /
    the {s} takes place on {xy} / the {s} falls on {xy} / the {s} has to be on {xy} / the {s} is happening on {xy}`,
  ),
  yes: bank(
    `the {s} is on {x} / it's {x} for the {s} / they settled on {x} for the {s} / the {s} is on {x} then /
    the {s} will be on {x} after all / {x} was chosen for the {s} / the {s} has been fixed for {x} / {x} it is, for the {s} /
    the {s} takes place on {x}`,
  ),
  no: bank(
    `the {s} isn't on {x} / it's not {x}, the {s} I mean / the {s} won't be on {x} / {x} is out, the {s} can't be then /
    {x} is no good for the {s}, so it's not then / the {s} is not on {x} / the {s} doesn't take place on {x} /
    {x} has been ruled out for the {s} / they can't hold the {s} on {x} / nobody can come on {x}, so the {s} isn't then /
    the {s} can't be on {x}`,
  ),
  idle: bank(
    `somebody asked whether the {s} was on {x} / maybe the {s} will be on {x} / {x} would suit me for the {s} /
    nobody has said a word about {x} and the {s} / the {s} might be on {x} / somebody was hoping for {x} for the {s}`,
  ),
  ask: bank(
    `Is the {s} on {x}? / Will the {s} be on {x}? / Does the {s} take place on {x}? / Is the {s} going to be on {x}? /
    Is {x} the day of the {s}? / Is the {s} happening on {x}? / Is {x} when the {s} is? / Does the {s} fall on {x}? /
    Has the {s} been fixed for {x}? / So is the {s} on {x}? / Is it {x}, the {s}? / Tell me, is the {s} on {x}?`,
  ),
  askNo: bank(`Is {x} out as the day of the {s}? / Is the {s} on some day other than {x}? / Can {x} be ruled out for the {s}?`),
  core: bank(`the {s} is on {x} / the {s} will be on {x} / {x} is the day of the {s}`),
  coreNo: bank(`the {s} isn't on {x} / the {s} won't be on {x} / {x} is not the day of the {s}`),
};

const colour: Topic = {
  name: "colour",
  several: false,
  open: bank(
    `{a's} {s} is {xy} / the colour of {a's} {s} is {xy} / {a} [has|have] just one {s}, and it's {xy} / {a's} {s} must be {xy} /
    {a's} new {s} is {xy} / one thing about {a's} {s}: it's {xy} / the {s} that {a} [wears|wear] is {xy}`,
  ),
  yes: bank(
    `{a's} {s} is {x} / {a's} {s} turned out to be {x} / it's {x}, {a's} {s} / {x} is the colour of {a's} {s} /
    the {s} {a} [has|have] is {x} / I've seen {a's} {s} now and it's {x} / {a's} {s} is {x} after all`,
  ),
  no: bank(
    `{a's} {s} isn't {x} / {a's} {s} is not {x} / it isn't {x}, {a's} {s} / {x} is not the colour of {a's} {s} /
    whatever colour {a's} {s} is, it's not {x} / {a's} {s} is certainly not {x} / it's not true that {a's} {s} is {x} /
    {a} never wore anything {x}, so {a.his} {s} isn't {x} / {a} [has|have] no {x} {s} /
    nobody ever saw {a.him} in a {x} {s}, because it isn't {x}`,
  ),
  idle: bank(
    `maybe {a's} {s} is {x} / {a} once said {x} was a fine colour for a {s} / somebody asked if {a's} {s} was {x} /
    {a's} {s} might be {x} / I can't remember if {a's} {s} is {x}`,
  ),
  ask: bank(
    `Is {a's} {s} {x}? / Is {x} the colour of {a's} {s}? / Is the colour of {a's} {s} {x}? / Is the {s} that {a} [has|have] {x}? /
    Would you say {a's} {s} is {x}? / So is {a's} {s} {x}? / Is it {x}, {a's} {s}? / Tell me, is {a's} {s} {x}? /
    Is {a's} {s} a {x} one? / Does {a's} {s} happen to be {x}? / [Does|Do] {a} have a {x} {s}?`,
  ).filter((form) => !/a \{x\}/.test(form)),
  askNo: bank(`Is {a's} {s} some colour other than {x}? / Can {x} be ruled out as the colour of {a's} {s}?`),
  core: bank(`{a's} {s} is {x} / {x} is the colour of {a's} {s} / the {s} that {a} [has|have] is {x}`),
  coreNo: bank(`{a's} {s} isn't {x} / {a's} {s} is not {x} / {x} is not the colour of {a's} {s}`),
};

const food: Topic = {
  name: "food",
  several: true,
  open: bank(
    `{a} ordered {xy} / {a} had {xy} / {a} had {xy} for lunch / {a} ate {xy} / {a} chose {xy} from the menu / {a} went for {xy} /
    what {a} had was {xy} / {a} must have had {xy} / it was {xy} that {a} ate`,
  ),
  yes: bank(
    `{a} had the {x} / {a} ordered the {x} and ate it / {a} ate the {x} / {a} went for the {x} and had it /
    it was the {x} that {a} ate / the {x} was eaten by {a.him} / in the end {a} had the {x} /
    {a} chose the {x} and ate every bit of it / {a} [has|have] had the {x}`,
  ),
  no: bank(
    `{a} didn't have the {x} / {a} didn't eat the {x} / {a} did not touch the {x} / the {x} was not what {a} had /
    {a} never had the {x} / it wasn't the {x} that {a} ate / the {x} was sold out, so {a} didn't have it /
    nobody gave {a.him} the {x}, so {a} didn't have it / {a} left the {x} alone and ate none of it / {a} [has|have] not had the {x} /
    {a} sent the {x} back without eating any / it's not true that {a} had the {x}`,
  ),
  idle: bank(
    `maybe {a} had the {x} / somebody asked whether {a} had had the {x} / {a} took a long look at the {x} /
    the waiter said the {x} was good / {a} said the {x} smelled nice / nobody can remember if {a} had the {x}`,
  ),
  ask: bank(
    `Did {a} have the {x}? / Did {a} eat the {x}? / [Has|Have] {a} had the {x}? / Was the {x} eaten by {a.him}? /
    Was it the {x} that {a} had? / Did {a} go for the {x}? / Was the {x} what {a} ate? / [Has|Have] {a} eaten the {x}? /
    So did {a} have the {x}? / Did {a} end up having the {x}? / Did {a} actually eat the {x}? / Tell me, did {a} have the {x}?`,
  ),
  askNo: bank(`Did {a} leave the {x} uneaten? / Did {a} do without the {x}? / Can the {x} be ruled out as something {a} ate?`),
  core: bank(`{a} had the {x} / {a} ate the {x} / {a} [has|have] eaten the {x}`),
  coreNo: bank(`{a} didn't have the {x} / {a} didn't eat the {x} / {a} [hasn't|haven't] eaten the {x}`),
};

const gift: Topic = {
  name: "gift",
  several: true,
  open: bank(
    `{a} got {xy} for {a.his} birthday / {a} [was|was|were] given {xy} / for Christmas {a} got {xy} / somebody gave {a.him} {xy} /
    {a} bought {xy} / {a} came home from the shops with {xy} / what {a} bought is {xy} / {a} picked {xy}`,
  ).map((form) => form.replace("{a} was", "{a} [was|was|were]")),
  yes: bank(
    `{a} got the {x} / it was the {x} that {a} got / {a} ended up with the {x} / {a} got the {x} in the end /
    what {a} got was the {x} / the {x} went to {a.him} / it turns out {a} got the {x} / {a} [has|have] got the {x} now /
    it's {a} who got the {x}`,
  ),
  no: bank(
    `{a} didn't get the {x} / it wasn't the {x} that {a} got / {a} did not end up with the {x} / {a} never got the {x} /
    the {x} didn't go to {a.him} / the {x} was not what {a} got / {a} did not get the {x} / it's not true that {a} got the {x} /
    {a} failed to get the {x} / {a} [has|have] not got the {x} / the {x} was sold out, so {a} didn't get it /
    somebody else snapped up the {x}, so {a} didn't get it`,
  ),
  idle: bank(
    `maybe {a} got the {x} / somebody asked whether {a} got the {x} / {a} had talked about the {x} for weeks /
    {a} liked the look of the {x} / nobody knows if {a} got the {x} / {a} had asked about the {x}`,
  ),
  ask: bank(
    `Did {a} get the {x}? / [Has|Have] {a} got the {x}? / Was it the {x} that {a} got? / Did the {x} go to {a.him}? /
    Did {a} end up with the {x}? / Is it the {x} that {a} got? / Was the {x} what {a} got? / So did {a} get the {x}? /
    Did {a} actually get the {x}? / Did {a} get the {x} in the end? / Tell me, did {a} get the {x}? / Did {a} receive the {x}?`,
  ).filter((form) => !form.includes("receive")),
  askNo: bank(`Did {a} fail to get the {x}? / Can the {x} be ruled out as what {a} got? / Did {a} have to do without the {x}?`),
  core: bank(`{a} got the {x} / {a} ended up with the {x} / it was the {x} that {a} got`),
  coreNo: bank(`{a} didn't get the {x} / {a} did not end up with the {x} / it wasn't the {x} that {a} got`),
};

const town: Topic = {
  name: "town",
  several: false,
  open: bank(
    `{a} went to {xy} this summer / {a} spent the summer in {xy} / {a} flew to {xy} for the holidays, just the one place /
    {a} took one trip this summer, to {xy} / this summer's trip took {a.him} to {xy} / {a} spent the whole holiday in {xy}`,
  ),
  yes: bank(
    `{a} went to {x} this summer / it was {x} where {a} spent the summer / {a's} summer trip was to {x} /
    {a} spent the whole summer in {x} / {a} went to {x} in the end, all summer long / it turns out {a} [was|was|were] in {x} all summer /
    this summer it was {x} for {a.him}`,
  ).map((form) => form.replace("{a} was", "{a} [was|was|were]")),
  no: bank(
    `{a} didn't go to {x} this summer / it wasn't {x} where {a} spent the summer / {a} did not go to {x} this summer /
    {a's} summer trip was not to {x} / {a} never went to {x} this summer /
    the flight to {x} was full, so {a} didn't go there this summer / it was too hot in {x}, so {a} didn't go there this summer /
    this summer {a} [was|was|were] not in {x} / {a} didn't make it to {x} this summer / {x} was too dear, so {a} left it out this summer`,
  ),
  idle: bank(
    `maybe {a} went to {x} this summer / {a} read a lot about {x} in spring / somebody asked if {a} went to {x} this summer /
    {a} [has|have] a map of {x} / {a} might have been in {x} this summer`,
  ),
  ask: bank(
    `Did {a} go to {x} this summer? / Did {a} spend the summer in {x}? / Was {a} in {x} this summer? /
    Was it {x} where {a} spent the summer? / Was {a's} summer trip to {x}? / Did the summer trip take {a.him} to {x}? /
    Was {x} where {a} went this summer? / So did {a} go to {x} this summer? / Did {a} travel to {x} this summer? /
    [Has|Have] {a} been to {x} this summer? / Did {a} visit {x} this summer?`,
  ).map((form) => form.replace("Was {a} in", "[Was|Was|Were] {a} in")),
  askNo: bank(
    `Did {a} spend the summer somewhere other than {x}? / Can {x} be ruled out for {a's} summer trip? /
    Did {a} miss out on {x} this summer?`,
  ),
  core: bank(`{a} went to {x} this summer / {a} spent the summer in {x} / {a's} summer trip was to {x}`),
  coreNo: bank(`{a} didn't go to {x} this summer / {a} didn't spend the summer in {x} / {a's} summer trip was not to {x}`),
};

const vehicle: Topic = {
  name: "vehicle",
  several: false,
  open: bank(
    `{a} came here by {xy} / {a} got here by {xy} / {a} came by {xy} all the way / {a} travelled here by {xy} /
    {a} made the whole journey here by {xy} / the way {a} came was by {xy}`,
  ),
  yes: bank(
    `{a} came by {x} / it was by {x} that {a} came / {a} got here by {x} / {a} made the journey here by {x} /
    by {x}, that's how {a} came / {a} took the {x} to get here / {a} travelled here by {x} after all`,
  ),
  no: bank(
    `{a} didn't come by {x} / it wasn't by {x} that {a} came / {a} did not get here by {x} / {a} never took the {x} to get here /
    {a} can't have come by {x} / {a} did not come by {x} / not by {x}, that's not how {a} came /
    {a} failed to get a place on the {x}, so it wasn't by {x} that {a} came / it's not true that {a} came by {x} /
    {a} didn't travel here by {x}`,
  ),
  idle: bank(
    `maybe {a} came by {x} / {a} might have come by {x} / somebody asked if {a} came by {x} / {a} talked about the {x} on arrival /
    nobody saw whether {a} came by {x}`,
  ),
  ask: bank(
    `Did {a} come by {x}? / Did {a} get here by {x}? / Was it by {x} that {a} came? / Did {a} take the {x} to get here? /
    [Has|Have] {a} come by {x}? / Did {a} travel here by {x}? / Is that how {a} came, by {x}? / So did {a} come by {x}? /
    Did {a} use the {x} to get here? / Tell me, did {a} come by {x}? / Did {a} make the journey by {x}?`,
  ),
  askNo: bank(
    `Did {a} come by something other than {x}? / Can the {x} be ruled out for {a's} journey? / Did {a} get here without taking the {x}?`,
  ),
  core: bank(`{a} came by {x} / {a} got here by {x} / it was by {x} that {a} came`),
  coreNo: bank(`{a} didn't come by {x} / {a} didn't get here by {x} / it wasn't by {x} that {a} came`),
};

const pet: Topic = { ...gift, name: "pet" };

export const TOPICS: readonly Topic[] = [place, where, who, day, colour, food, gift, town, vehicle, pet];

/** Deeds of one person: told, base form. */
export const DEEDS = bank(`broke the vase, break the vase / took the last biscuit, take the last biscuit / won the race, win the race /
    left the tap running, leave the tap running / ate the cake, eat the cake / locked the door, lock the door /
    wrote the letter, write the letter /
  found the purse, find the purse / called the police, call the police / drank the milk, drink the milk /
    scratched the car, scratch the car / rang the bell, ring the bell / sent the flowers, send the flowers /
    baked the pie, bake the pie / hid the key, hide the key / paid the bill, pay the bill /
  won the quiz, win the quiz / drove the bus, drive the bus / built the shed, build the shed / fed the cat, feed the cat /
    picked the name, pick the name / spilt the paint, spill the paint / got the job, get the job / opened the window, open the window /
    let the dog out, let the dog out /
  chose the music, choose the music / told the secret, tell the secret / stole the bike, steal the bike / came first, come first /
    gave the speech, give the speech`).map((deed) => deed.split(", ") as [string, string]);
