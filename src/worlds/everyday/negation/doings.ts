import { bank } from "../kit/wordings.ts";
import type { Relation } from "./wordings.ts";

/** Abilities, none of which contains another. */
export const ABILITIES =
  bank(`swim / ride a bike / play chess / speak French / speak Spanish / cook / whistle / juggle / knit / ski / skate / sing / dance /
    play the piano / play the guitar / type fast / read music /
  bake bread / ride a horse / sail / change a tyre / tie a bow tie / do a handstand / sew / milk a cow / use the printer / drive /
    speak Turkish / read maps / do a backflip / play the drums / speak Welsh / surf / play cards / do magic tricks /
    fold a paper crane / climb a rope / speak Japanese / light a fire`).filter((ability) => ability !== "touch type");

/** Chores: base form, past, participle. */
export const CHORES = bank(`lock the door, locked the door / feed the cat, fed the cat / water the plants, watered the plants /
    wash the car, washed the car / pay the rent, paid the rent / walk the dog, walked the dog /
  post the letter, posted the letter / do the dishes, did the dishes, done the dishes / mow the lawn, mowed the lawn, mown the lawn /
    finish the report, finished the report / clean the oven, cleaned the oven / call the plumber, called the plumber /
  book the tickets, booked the tickets / take out the rubbish, took out the rubbish, taken out the rubbish /
    sweep the floor, swept the floor / iron the shirts, ironed the shirts / pass the exam, passed the exam /
    finish the puzzle, finished the puzzle /
  buy the milk, bought the milk / return the books, returned the books / fix the tap, fixed the tap / cook the rice, cooked the rice /
    catch the train, caught the train / paint the fence, painted the fence / make the beds, made the beds /
  sign the form, signed the form / charge the phone, charged the phone / shut the gate, shut the gate /
    read the letter, read the letter / set the table, set the table / answer the email, answered the email /
    order the pizza, ordered the pizza /
  defrost the freezer, defrosted the freezer / renew the passport, renewed the passport / pack the suitcase, packed the suitcase /
    hang up the washing, hung up the washing / empty the bin, emptied the bin / bake the cake, baked the cake /
    dust the shelves, dusted the shelves`).map((chore) => {
  const [x, xed, xen = xed] = chore.split(", ") as [string, string, string?];
  return { x, xed, xen };
});

export const did: Relation = {
  name: "did",
  yes: bank(`{a} {xed} / {a} [has|have] {xen} / {a} managed to {x} / {a} did {x} in the end / {a} remembered to {x} /
    {a} {xed} this morning / {a} did not forget to {x} / {a} didn't fail to {x} / {a} [has|have] already {xen} /
    {a} {xed} before lunch / {a} did manage to {x} / {a} got up early and {xed} / it took a while, but {a} {xed} /
    {a} {xed} without being asked / it's not true that {a} forgot to {x} / {a} {xed} all by {a.self} /
    {a} took the trouble to {x}, and it's done / after a cup of tea {a} {xed} / nobody asked, but {a} {xed} anyway /
    {a} succeeded when {a} tried to {x}`),
  no: bank(`{a} didn't {x} / {a} did not {x} / {a} forgot to {x} / {a} failed to {x} / {a} [hasn't|haven't] {xen} /
    {a} [has|have] not {xen} / {a} [has|have] yet to {x} / {a} didn't manage to {x} / {a} never got round to it and so did not {x} /
    {a} couldn't be bothered to {x} / {a} refused to {x}, and didn't / {a} still [hasn't|haven't] {xen} /
    {a} didn't remember to {x} / {a} neglected to {x} / {a} meant to {x} but never did / {a} wanted to {x} but it didn't work out /
    it isn't true that {a} {xed} / {a} decided not to {x} / {a} [was|was|were] too tired to {x} / {a} left without having {xen} /
    {a} ran out of time and did not {x} / {a} tried to {x}, without success`).map((form) =>
    form.replace("{a} was too", "{a} [was|was|were] too"),
  ),
  never: bank(
    `{a} never {xed} / {a} never managed to {x} / {a} never did {x} / at no point did {a} {x} / in the end {a} never {xed} /
    {a} never once {xed}`,
  ),
  lost: [],
  gained: bank(
    `{a} finally {xed} / {a} had forgotten to {x}, but then went back and {xed} / {a} didn't want to {x}, but in the end {a} {xed} /
    {a} [hadn't|hadn't] {xen} by noon, but by two {a} had / at long last {a} {xed}`,
  ),
  open: bank(
    `{a} promised to {x} / {b} asked {a.him} to {x} / {a} offered to {x} / {a} [was|was|were] supposed to {x} /
    {b} reminded {a.him} to {x} / {b} [isn't|am not|aren't] sure if {a} {xed} / {b} [hopes|hope] that {a} {xed} / perhaps {a} {xed} /
    {a} said yes when asked to {x} / {b} [wonders|wonder] whether {a} {xed} / it was {a's} turn to {x} / nobody knows whether {a} {xed}`,
  ),
  core: bank(`{a} {xed} / {a} [has|have] {xen} / {a} managed to {x} / {a} did {x} / {a} remembered to {x}`).filter(
    (form) => !form.includes("did {x}"),
  ),
  coreNo: bank(`{a} didn't {x} / {a} did not {x} / {a} [hasn't|haven't] {xen} / {a} failed to {x} / {a} never {xed}`),
  ask: bank(
    `Did {a} {x}? / [Has|Have] {a} {xen}? / Did {a} manage to {x}? / Did {a} actually {x}? / [Has|Have] {a} {xen} yet? /
    Did {a} get to {x}? / Did {a} {x} in the end? / [Has|Have] {a} already {xen}? / Did {a} really {x}? / Did {a} {x} after all? /
    Did {a} {x} at all? / So did {a} {x}? / Tell me, did {a} {x}? / [Has|Have] {a} actually {xen}?`,
  ),
  askNo: bank(
    `Did {a} fail to {x}? / Did {a} not {x}, is that true? / Did {a} end up not having {xen}? / Was it the case that {a} did not {x}?`,
  ),
  ever: [],
  still: [],
};

export const at: Relation = {
  name: "at",
  yes: bank(`{a} [is|am|are] at the {x} / {a} [is|am|are] at the {x} right now / {a} [has|have] been at the {x} since nine /
    {a} [is|am|are] sitting at the {x} / you'll find {a.him} at the {x} / {a} went to the {x} and [is|am|are] still there /
    {a} [is|am|are] waiting at the {x} / {a} [has|have] gone to the {x} / {a} [is|am|are] busy at the {x} /
    {a} [is|am|are] over at the {x} / {a} [is|am|are] nowhere else but at the {x} / {a} didn't stay home but went to the {x} /
    it's at the {x} that {a} [is|am|are] / {a} [is|am|are] stuck at the {x} / {a} never left the {x} today /
    {a} [hasn't|haven't] left the {x} / {a} [is|am|are] in fact at the {x}`),
  no: bank(`{a} [isn't|am not|aren't] at the {x} / {a} [is|am|are] not at the {x} / {a} [isn't|am not|aren't] anywhere near the {x} /
    you won't find {a.him} at the {x} now / wherever {a} may be, it isn't the {x} /
    {a} didn't go to the {x} and [isn't|am not|aren't] there / {a} failed to turn up at the {x} /
    {a} never showed up at the {x} today / {a} [is|am|are] somewhere, but not at the {x} /
    {a} never turned up at the {x} / {a} could be anywhere but the {x} / it's not true that {a} [is|am|are] at the {x} /
    nobody could find {a.him} at the {x}, since {a} [isn't|am not|aren't] there / {a} [hasn't|haven't] got to the {x} yet /
    {a} [is|am|are] yet to arrive at the {x}`),
  never: [],
  lost: bank(
    `{a} left the {x} / {a} [has|have] left the {x} / {a} [isn't|am not|aren't] at the {x} any more /
    {a} [is|am|are] no longer at the {x} / {a} [was|was|were] at the {x} earlier, but not now / {a} walked out of the {x} an hour ago /
    {a} [is|am|are] not at the {x} any longer / {a} [has|have] already gone from the {x} / {a} didn't stay long at the {x} and left /
    {a} set off from the {x} a while ago`,
  ),
  gained: bank(
    `{a} [has|have] just arrived at the {x} / {a} [is|am|are] now at the {x} / {a} got to the {x} at last /
    {a} finally turned up at the {x} / {a} [has|have] made it to the {x} / {a} moved on to the {x} / {a} [is|am|are] at the {x} now`,
  ),
  open: bank(
    `{b} [thinks|think] {a} might be at the {x} / {a} talked about the {x} / {b} asked whether {a} [was|was|were] at the {x} /
    {a} may be at the {x}, or not / {b} [isn't|am not|aren't] sure that {a} went to the {x} / {a} [has|have] a photo of the {x} /
    perhaps {a} [is|am|are] at the {x} / {b} phoned the {x} to ask about {a.him} / {b} [wonders|wonder] if {a} [is|am|are] at the {x} /
    {a} [has|have] a cousin who works at the {x}`,
  ),
  core: bank(`{a} [is|am|are] at the {x} / {a} [is|am|are] at the {x} right now / {a} [has|have] gone to the {x}`),
  coreNo: bank(`{a} [isn't|am not|aren't] at the {x} / {a} [is|am|are] not at the {x} / {a} [isn't|am not|aren't] at the {x} now`),
  ask: bank(`[Is|Am|Are] {a} at the {x}? / [Is|Am|Are] {a} at the {x} now? / Is the {x} where {a} [is|am|are]? /
    Would I find {a.him} at the {x}? / [Is|Am|Are] {a} over at the {x}? / [Is|Am|Are] {a} currently at the {x}? /
    Is the {x} the place where {a} [is|am|are] now? / If I went to the {x}, would {a} be there? /
    [Is|Am|Are] {a} at the {x} at the moment? /
    Can {a} be found at the {x} right now? / So [is|am|are] {a} at the {x}? / [Is|Am|Are] {a} there at the {x}? /
    Tell me, [is|am|are] {a} at the {x}?`),
  askNo: bank(
    `[Is|Am|Are] {a} somewhere other than the {x}? / [Is|Am|Are] {a} away from the {x}? /
    [Is|Am|Are] {a} not at the {x}, is that true? / [Is|Am|Are] {a} absent from the {x}?`,
  ),
  ever: [],
  still: bank(
    `[Is|Am|Are] {a} still at the {x}? / So {a} [is|am|are] still at the {x}? / {a} [is|am|are] still at the {x}, right? /
    Is it true that {a} [is|am|are] still at the {x}? / [Is|Am|Are] {a} at the {x} still? / [Does|Do] {a} remain at the {x}?`,
  ),
};
