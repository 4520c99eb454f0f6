import { bank } from "../kit/wordings.ts";

/** Colour and material: one of many values. {s} is the thing with its article, {v} the value. */
export interface Quality {
  readonly name: "colour" | "material";
  readonly things: readonly string[];
  readonly is: readonly string[];
  readonly isNot: readonly string[];
  readonly becomes: readonly string[];
  readonly open: readonly string[];
  readonly ask: readonly string[];
  readonly askNot: readonly string[];
  readonly was: readonly string[];
  readonly still: readonly string[];
}

export const colour: Quality = {
  name: "colour",
  things: bank(
    `door / fence / bike / car / coat / hat / scarf / cup / lamp / kite / umbrella / suitcase / van / boat / shed / chair / jumper /
    bucket / helmet / drum / vase / notebook / teapot / wall / wardrobe / tent / sofa / mug / gate / cap`,
  ),
  is: bank(`{s} is {v} / the colour of {s} is {v} / {s} is {v} all over / {s} is a nice shade of {v} / {s} is {v}, I saw it myself /
    {v} is the colour of {s} / {b} noticed that {s} is {v} / {s}, which is {v}, stands outside / {s} is bright {v} /
    you can't miss {s}, it's {v} / as you can see, {s} is {v} / {b} chose {v} for {s}, and that's the colour it has /
    {s} has always been {v} / I like it that {s} is {v} / everything about {s} is {v} / {s} is entirely {v} /
    {s} is {v} and nothing but {v} / for some reason {s} is {v}`),
  isNot: bank(
    `{s} isn't {v} / {s} is not {v} / whatever colour {s} is, it isn't {v} / {v} is not the colour of {s} /
    it's not true that {s} is {v} / {b} thought {s} was {v}, but it isn't / {s} was never {v} and isn't now /
    {s} is any colour but {v} / nobody would call {s} {v}, it's another colour / {s} has no {v} on it at all`,
  ),
  becomes: bank(
    `{b} painted {s} {v} / {s} has been painted {v} / {b} [has|have] painted {s} {v} / {s} was painted {v} by {b.him} /
    {b} gave {s} a coat of paint and now it's {v} / {s} got a new colour, {v} / {b} sprayed {s} {v} all over /
    {b} turned {s} {v} with a pot of paint / {s} is {v} now, thanks to {b.him} / somebody has painted {s} {v} / {b} coloured {s} {v}`,
  ),
  open: bank(
    `{b} asked if {s} was {v} / maybe {s} is {v} / {s} might be {v} / {b} can't remember whether {s} is {v} /
    {b} [thinks|think] {s} may be {v} / {b} talked about {s} / {b} said {v} was a lovely colour /
    {b} [wonders|wonder] whether {s} is {v} / nobody told me the colour of {s}`,
  ),
  ask: bank(`Is {s} {v}? / Is {s} {v} now? / Is the colour of {s} {v}? / Is {v} the colour of {s}? / Is it true that {s} is {v}? /
    {s} is {v}, right? / So {s} is {v}? / Would you say {s} is {v}? / Is {s} a {v} one? / Is {s} currently {v}? /
    Does {s} have the colour {v}? / Tell me, is {s} {v}? / {s} is {v}? / Is {s} {v} these days? /
    If I look at {s}, will I see something {v}? / Is {s} {v} in colour? / As things stand, is {s} {v}? / Just checking, is {s} {v}? /
    Am I right that {s} is {v}? / Can we say that {s} is {v}? / Has {s} ended up {v}? / So is {s} {v}? / {s} is {v}, correct? /
    Is {s} really {v}? / Is it {v}, {s}? / And {s} is {v}?`).filter((form) => !form.includes("a {v} one")),
  askNot: bank(
    `Is it true that {s} isn't {v}? / {s} isn't {v}, right? / Is {s} some colour other than {v}? / Am I right that {s} is not {v}? /
    Is it correct that {s} isn't {v}? / Is {s} any colour but {v}?`,
  ),
  was: bank(
    `Was {s} {v} before? / Was {s} {v} earlier? / Did {s} use to be {v}? / Was {s} {v} at first? / Had {s} been {v} before? /
    Was {s} once {v}?`,
  ),
  still: bank(
    `Is {s} still {v}? / So {s} is still {v}? / {s} is still {v}, right? / Has {s} stayed {v}? / Is it true that {s} is still {v}? /
    Is {s} {v} still?`,
  ),
};

export const material: Quality = {
  name: "material",
  things: bank(
    `table / bowl / spoon / box / bench / chair / statue / bridge / ring / basket / toy / cup / ladder / tray / bucket / gate / shelf /
    plate / bracelet / flowerpot / sculpture / jug / lid / frame / chest / button / candlestick / bookend`,
  ),
  is: bank(
    `{s} is made of {v} / {s} is made out of {v} / {s} is all {v} / {v} is what {s} is made of / {s} was carefully made of {v} /
    {b} noticed that {s} is made of {v} / {s} consists of {v} / {s} is made from {v} / {b} made {s} out of {v} /
    they used {v} for {s} and nothing else / the whole of {s} is {v} / {s} is {v} through and through / {s} is made entirely of {v} /
    {s}, made of {v}, cost a lot / somebody made {s} from {v} / as you can see, {s} is made of {v}`,
  ),
  isNot: bank(
    `{s} isn't made of {v} / {s} is not made of {v} / whatever {s} is made of, it isn't {v} / there is no {v} in {s} /
    {b} thought {s} was made of {v}, but it isn't / it's not true that {s} is made of {v} / {s} is not {v} at all /
    nobody used {v} for {s} / {v} is not what {s} is made of / they made {s} without any {v}`,
  ),
  becomes: [],
  open: bank(
    `{b} asked if {s} was made of {v} / maybe {s} is made of {v} / {s} might be {v} / {b} [thinks|think] {s} may be made of {v} /
    {b} can't tell whether {s} is made of {v} / {b} picked up {s} / {b} [wonders|wonder] what {s} is made of / {b} talked about {v} /
    nobody told me what {s} is made of`,
  ),
  ask: bank(`Is {s} made of {v}? / Is {s} made out of {v}? / Is {v} what {s} is made of? / Is it true that {s} is made of {v}? /
    {s} is made of {v}, right? / So {s} is made of {v}? / Was {s} made from {v}? / Does {s} consist of {v}? /
    Did they use {v} for {s}? / Is the material of {s} {v}? / Tell me, is {s} made of {v}? / {s} is made of {v}? /
    Would you say {s} is made of {v}? / Was {v} used to make {s}? / Is {v} the material of {s}? / So is {s} made of {v}? /
    Am I right that {s} is made of {v}? / Just checking, is {s} made of {v}? / {s} is made of {v}, correct? / Is {s} really made of {v}? /
    Can we say that {s} is made of {v}? / Is {s} in fact made of {v}? / Was {s} made of {v}? / And {s} is made of {v}? /
    Is {s} a thing made of {v}?`),
  askNot: bank(
    `Is it true that {s} isn't made of {v}? / {s} isn't made of {v}, right? / Is {s} made of something other than {v}? /
    Am I right that {s} is not made of {v}? / Is it correct that {s} isn't made of {v}? / Is {s} free of {v}?`,
  ),
  was: [],
  still: [],
};

/** Materials and colours of which none is a kind of another. */
export const VALUES = {
  colour: bank(`red / blue / green / yellow / black / white / brown / grey / purple / pink / orange / silver`),
  material: bank(`wood / glass / metal / plastic / stone / leather / paper / wool / clay / bamboo / rubber / wax / bone / cork / wicker`),
} as const;
