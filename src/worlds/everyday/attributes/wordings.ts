import { bank } from "../kit/wordings.ts";

/** A pair of contrary states. {s} is the thing with its article ("the lamp", "Ana's lamp"), {b} somebody. */
export interface Dimension {
  readonly name: string;
  /** Whether what is not the one is the other: a thing that is not on is off, one that is not full need not be empty. */
  readonly binary: boolean;
  readonly things: readonly string[];
  /** Ways to say the states: "on", "switched on". */
  readonly states: readonly [readonly string[], readonly string[]];
  /** Ways to tell a state that say more than it. */
  readonly strong?: readonly [readonly string[], readonly string[]];
  /** How a thing gets into the states. */
  readonly changes: readonly [readonly string[], readonly string[]];
  /** Intended, asked for or possible only. */
  readonly open: readonly string[];
}

export const STATE = bank(`{s} is {p} / {s} is {p} right now / {s} is {p}, I checked / {s} is {p}, as I saw for myself /
    when I looked, {s} was {p}, and nobody has touched it since / I found {s} {p} and left it that way /
  {s} has been {p} all day / {b} told us that {s} was {p}, and it is / {s} happens to be {p} / {b} noticed that {s} is {p} /
    {s} seems to have been {p} for a while and still is / at the moment {s} is {p} / it's a fact that {s} is {p} /
  for some reason {s} is {p} / {b} left {s} {p} / we all saw that {s} is {p}`);
export const STATE_NOT =
  bank(`{s} isn't {p} / {s} is not {p} / {s} isn't {p} right now / {s} is anything but {p} / it's not true that {s} is {p} /
    {b} noticed that {s} isn't {p} / {s} is not {p} at the moment / I checked and {s} isn't {p} /
  {s} has not been {p} all day / nobody can say that {s} is {p}, because it isn't / {s} is by no means {p} /
    {b} said {s} was {p}, but that's wrong, it isn't / {s} isn't {p}, I looked`);
export const STATE_AGAIN = bank(
  `{s} is no longer {p} / {s} isn't {p} any more / {s} is not {p} any longer / {s} was {p} earlier, but not now /
    {s} was {p} once, but isn't now / {s} used to be {p}, not any more / {s} has stopped being {p}`,
);
export const OPEN = bank(
  `{b} asked whether {s} was {p} / {b} [isn't|am not|aren't] sure if {s} is {p} / maybe {s} is {p} / {s} might be {p} /
    {b} [thinks|think] {s} may be {p} / nobody knows if {s} is {p} / {b} [wonders|wonder] whether {s} is {p} /
    I can't remember if {s} is {p} / {b} [hopes|hope] {s} is {p} / {s} came up in conversation / {b} talked about {s} /
    {b} pointed at {s}`,
);

export const ASK = bank(`Is {s} {p}? / Is {s} {p} now? / Is {s} {p} at the moment? / Would I find {s} {p}? / Is {s} currently {p}? /
    Is it true that {s} is {p}? / So {s} is {p}? / So is {s} {p}? / {s} is {p}, right? / {s} is {p}? / {s} is {p}, isn't it? /
    If I look at {s} now, will it be {p}? /
  Can we say that {s} is {p}? / Tell me, is {s} {p}? / Is {s} {p} as things stand? / Is {s} {p} by now? /
    Do I have it right that {s} is {p}? / Would you call {s} {p}? / As of now, is {s} {p}? / Does {s} count as {p}? /
    Is {s} in fact {p}? / Has {s} ended up {p}? / And {s}, is it {p}? / Is {s} really {p}? / Just checking, is {s} {p}? /
  {s} is {p} now, correct? / Is {s} {p} today? / Am I right in thinking {s} is {p}? / Did {s} end up {p}? /
    Has {s} come to be {p}?`).filter((form) => !form.startsWith("Has {s} come"));
export const ASK_NOT = bank(
  `Is it true that {s} isn't {p}? / {s} isn't {p}, right? / Is it correct that {s} is not {p}? / Am I right that {s} isn't {p}? /
    Is {s} anything but {p}? / Would it be true to say that {s} is not {p}? / {s} is not {p}, is that right? /
    Is it the case that {s} isn't {p} now? / So {s} isn't {p}, correct? / Is {s} not {p}, is that true?`,
);
export const STILL = bank(
  `Is {s} still {p}? / So {s} is still {p}? / {s} is still {p}, right? / Is it true that {s} is still {p}? / Has {s} remained {p}? /
    Is {s} {p} still? / Has {s} stayed {p}? / Did {s} stay {p}? / Does {s} remain {p}? / Is {s} as {p} as before?`,
).filter((form) => !form.includes("as before"));
export const WAS = bank(
  `Was {s} {p} before? / Was {s} {p} earlier? / Was {s} {p} at first? / Was {s} {p} to begin with? / Had {s} been {p} before? /
    At first, was {s} {p}? / Did {s} start out {p}? / Was it true earlier that {s} was {p}? / {s} was {p} to start with, right? /
    Had {s} been {p} at the start?`,
);
export const NO_LONGER = bank(
  `Is {s} no longer {p}? / Has {s} stopped being {p}? / Is it true that {s} is no longer {p}? / Is it over with {s} being {p}? /
    {s} isn't {p} any more, right? / So {s} is no longer {p}? / Did {s} stop being {p}?`,
).filter((form) => !form.includes("over with"));

const power: Dimension = {
  name: "power",
  binary: true,
  things: bank(
    `lamp / oven / radio / television / heater / fan / kettle / computer / washing machine / dishwasher / alarm / printer / toaster /
    iron / projector / boiler / coffee machine / tumble dryer / speaker / torch / hob / air conditioner / laptop / sprinkler /
    hall light / outside light / electric blanket / extractor fan / telly`,
  ),
  states: [bank(`on / switched on / turned on`), bank(`off / switched off / turned off`)],
  changes: [
    bank(
      `{b} switched {s} on / {b} turned on {s} / {b} turned {s} on / {s} has been switched on / {b} [has|have] put {s} on /
    {s} came on / {b} flicked the switch and {s} came on / somebody has turned {s} on / {s} was switched on just now /
    after a while {b} turned {s} on`,
    ),
    bank(
      `{b} switched {s} off / {b} turned off {s} / {b} turned {s} off / {s} has been switched off / {s} went off /
    {s} was turned off by {b.him} / {b} [has|have] switched {s} off / somebody has turned {s} off /
    {b} pulled the plug and {s} went off / {s} was switched off just now / {b} finally turned {s} off`,
    ),
  ],
  open: bank(
    `{b} asked somebody to turn {s} on / {b} [was|was|were] supposed to see to {s} / {b} walked past {s} / {b} bought {s} in a sale /
    {b} dusted {s}`,
  ),
};
const openness: Dimension = {
  name: "open",
  binary: true,
  things: bank(
    `door / window / gate / drawer / fridge / cupboard / garage / curtain / shutter / skylight / oven door / back door / front door /
    lid / wardrobe / car boot / cat flap / trapdoor / letterbox / umbrella / glove box / cellar door / tent / chest`,
  ),
  states: [bank(`open`), bank(`shut / closed`)],
  strong: [bank(`wide open`), bank(`firmly shut / shut tight`)],
  changes: [
    bank(
      `{b} opened {s} / {s} was opened by {b.him} / {b} [has|have] opened {s} / {s} blew open / somebody has opened {s} /
    {b} pulled {s} open / {b} went over and opened {s} / {s} came open / after lunch {b} opened {s} / {s} has been opened`,
    ),
    bank(
      `{b} closed {s} / {b} shut {s} / {s} was closed by {b.him} / {b} [has|have] shut {s} / {s} fell shut / {b} slammed {s} shut /
    somebody has closed {s} / {b} pushed {s} shut / {s} has been closed / {b} got up and closed {s} / {s} was shut just now`,
    ),
  ],
  open: bank(
    `{b} asked somebody to see to {s} / {b} stood near {s} / {b} painted a picture of {s} / {b} offered to close {s} if need be /
    {b} measured {s}`,
  ),
};
const locked: Dimension = {
  name: "locked",
  binary: true,
  things: bank(
    `front door / back door / gate / shed / safe / car / garage / cabinet / office / drawer / bike / locker / cellar / trunk /
    suitcase / bathroom / caravan / van / filing cabinet / phone`,
  ),
  states: [bank(`locked`), bank(`unlocked`)],
  changes: [
    bank(
      `{b} locked {s} / {s} has been locked / {b} [has|have] locked {s} / {s} was locked by {b.him} / {b} went back and locked {s} /
    {b} made sure to lock {s} / {b} did not forget to lock {s} / somebody has locked {s}`,
    ),
    bank(
      `{b} unlocked {s} / {s} has been unlocked / {b} [has|have] unlocked {s} / {s} was unlocked by {b.him} /
    somebody has unlocked {s} / {b} got out a key and unlocked {s} / {b} managed to unlock {s} / {s} was unlocked just now`,
    ),
  ],
  open: bank(`{b} looked at {s} / {b} promised to see to {s} / {b} walked past {s} / {b} [was|was|were] asked to look after {s}`),
};
const clean: Dimension = {
  name: "clean",
  binary: true,
  things: bank(
    `coat / shirt / cup / plate / car / bike / oven / carpet / mirror / window / jug / pan / rug / jumper / apron / van / sofa /
    floor / sink / bath / towel / fridge / teapot / tray / bowl / helmet / tent / tablecloth / scarf / blanket / fish tank`,
  ),
  states: [bank(`clean`), bank(`dirty`)],
  strong: [bank(`spotless / as clean as can be`), bank(`filthy / very dirty`)],
  changes: [
    bank(
      `{b} cleaned {s} / {b} washed {s} and now it's clean / {s} was cleaned by {b.him} / {b} [has|have] cleaned {s} /
    {b} scrubbed {s} until it was clean / {s} has been cleaned / {b} gave {s} a good clean / {b} got {s} clean /
    somebody has cleaned {s} / {b} wiped every speck of dirt off {s} / {s} came up clean after a good scrub`,
    ),
    bank(
      `{s} got dirty / {b} made {s} dirty / {b} got mud all over {s} / {s} has got dirty / {b} spilt gravy all over {s} /
    {s} got covered in mud / {b} dropped {s} in the mud / somebody has smeared jam on {s}, so it's dirty / {s} got filthy /
    {s} became dirty in no time`,
    ),
  ],
  open: bank(
    `{b} meant to have a look at {s} / {b} took a photo of {s} / {b} borrowed {s} / {b} asked for {s} /
    {b} talked about cleaning day and {s}`,
  ),
};
const full: Dimension = {
  name: "full",
  binary: false,
  things: bank(
    `bucket / jug / bottle / glass / box / bag / basket / bin / jar / tank / bath / kettle / sack / barrel / suitcase / watering can /
    teapot / drawer / skip / flask / crate / cup / vase / tub / fridge / shelf / tin / pond / trolley / fuel tank`,
  ),
  states: [bank(`full`), bank(`empty`)],
  strong: [bank(`full to the top / full to the brim`), bank(`completely empty / quite empty`)],
  changes: [
    bank(
      `{b} filled {s} to the top / {s} has been filled right up / {b} filled {s} up / {s} was filled to the brim by {b.him} /
    {b} [has|have] filled up {s} / {s} got filled up / somebody has filled {s} right to the top / {b} kept going until {s} was full /
    {b} topped {s} up until it was full`,
    ),
    bank(
      `{b} emptied {s} / {s} has been emptied / {b} [has|have] emptied {s} / {s} was emptied by {b.him} / somebody has emptied {s} /
    {b} took out everything that was in {s} / {b} tipped everything out of {s} / nothing is left in {s}, {b} took it all /
    {s} got emptied / {b} emptied out {s}`,
    ),
  ],
  open: bank(
    `{b} carried {s} about / {b} put a label on {s} / {b} picked up {s} / {b} [was|was|were] asked to see to {s} /
    {b} bought {s} last week`,
  ),
};
const broken: Dimension = {
  name: "broken",
  binary: true,
  things: bank(
    `lamp / oven / radio / heater / fan / bike / car / watch / clock / phone / camera / laptop / van / printer / toaster / lift /
    scooter / hairdryer / lock / tap / speaker / whistle / remote / mower / drill / doorbell`,
  ),
  states: [bank(`broken`), bank(`in working order / in good repair`)],
  changes: [
    bank(
      `{b} broke {s} / {s} broke down / {s} has broken / {s} got broken / {b} dropped {s} and now it's broken /
    {b} [has|have] broken {s} / {s} stopped working / {s} packed up / {b} sat on {s} and broke it / {s} was broken by {b.him} /
    somebody has broken {s} / {s} gave up the ghost`,
    ),
    bank(
      `{b} mended {s} / {b} fixed {s} / {b} [has|have] repaired {s} / {s} was mended by {b.him} / {s} has been fixed /
    {b} got {s} working again / {s} works again / {b} managed to repair {s} / somebody has fixed {s} / {b} put {s} right /
    {s} came back from the repair shop as good as new`,
    ),
  ],
  open: bank(
    `{b} [was|was|were] asked to have a look at {s} / {b} looked at {s} / {b} asked the price of {s} / {b} moved {s} a little /
    {b} read the instructions for {s}`,
  ),
};
const wet: Dimension = {
  name: "wet",
  binary: true,
  things: bank(
    `coat / hat / jumper / shirt / towel / dress / jacket / cap / scarf / hoodie / blouse / skirt / blanket / pillow / tent / dog /
    rug / floor / bench / hair / tablecloth / sofa / swimsuit / mop / saddle / map`,
  ).filter((noun) => noun !== "hair"),
  states: [bank(`wet`), bank(`dry`)],
  strong: [bank(`soaking wet / wet through`), bank(`completely dry / bone dry`)],
  changes: [
    bank(
      `{s} got wet / {b} dropped {s} in the water / {b} got {s} wet / {s} was rained on and got soaked / {b} spilt water all over {s} /
    {s} got soaked / {b} left {s} out in the rain and it got soaked / {b} dripped all over {s} and made it wet /
    {s} fell into the pond / {s} has got wet`,
    ),
    bank(
      `{b} dried {s} / {s} dried in the sun / {b} got {s} dry / {s} has dried out / {s} was dried by {b.him} /
    {b} [has|have] dried {s} / {s} dried off by the fire / {b} rubbed {s} dry / somebody has dried {s} / {s} has been dried`,
    ),
  ],
  open: bank(`{b} looked at {s} / {b} asked after {s} / {b} took {s} along / {b} [was|was|were] told to see to {s}`),
};
const warm: Dimension = {
  name: "warm",
  binary: false,
  things: bank(
    `soup / tea / coffee / bath / oven / milk / room / kitchen / bedroom / cocoa / pizza / stew / iron / engine / water / porridge /
    attic / pie / sauce / pan / plate / bed`,
  ),
  states: [bank(`hot`), bank(`cold`)],
  strong: [bank(`very hot / piping hot`), bank(`stone cold / really cold`)],
  changes: [
    bank(
      `{b} heated {s} up until it was hot / {s} got hot / {s} has got hot / {b} got {s} good and hot /
    {b} warmed {s} up until it was properly hot / {s} became hot`,
    ),
    bank(
      `{s} went cold / {s} has gone cold / {b} let {s} go cold / {s} got cold / {s} was left until it went cold /
    {b} cooled {s} until it was cold / {b} forgot about {s} and it went cold / {s} became cold`,
    ),
  ],
  open: bank(`{b} asked about {s} / {b} talked about {s} / {b} took a picture of {s} / {b} liked {s}`),
};
const tidy: Dimension = {
  name: "tidy",
  binary: true,
  things: bank(
    `kitchen / bedroom / bathroom / hall / living room / attic / cellar / garage / study / nursery / guest room / shed / playroom /
    loft / office / desk / wardrobe / workshop / lounge / spare room / garden / classroom / greenhouse / drawer`,
  ),
  states: [bank(`tidy`), bank(`untidy / messy / in a mess`)],
  strong: [bank(`neat and tidy`), bank(`terribly untidy`)],
  changes: [
    bank(
      `{b} tidied {s} / {b} tidied up {s} / {s} has been tidied / {b} [has|have] tidied {s} / {s} was tidied by {b.him} /
    {b} cleared up {s} until it was tidy / somebody has tidied {s} / {b} got {s} tidy`,
    ),
    bank(
      `{b} made a mess of {s} / {s} got into a mess / {b} messed {s} up / {s} has got untidy /
    {b} turned {s} upside down and left it a mess / {b} [has|have] made {s} untidy / somebody has left {s} in a mess / {s} became untidy`,
    ),
  ],
  open: bank(`{b} [was|was|were] told to see to {s} / {b} promised to tidy {s} some day / {b} measured {s} / {b} walked through {s}`),
};

export const DIMENSIONS: readonly Dimension[] = [power, openness, locked, clean, full, broken, wet, warm, tidy];

/** How people feel. {a} is the person. */
export const MOODS: readonly [readonly string[], readonly string[]] = [bank(`happy / cheerful`), bank(`sad / miserable / gloomy`)];
export const MOOD_STATE = bank(
  `{a} [is|am|are] {p} / {a} [is|am|are] {p} today / {a} [has|have] been {p} all day / {a} woke up {p} and [is|am|are] so now /
    {a} seemed {p} and still [is|am|are] / anyone can see that {a} [is|am|are] {p} / {a} said "I'm {p}", and it's true /
    for some reason {a} [is|am|are] {p} / the news came and now {a} [is|am|are] {p} / {a} [is|am|are] {p} right now`,
).filter((form) => !form.includes('"'));
export const MOOD_NOT = bank(
  `{a} [isn't|am not|aren't] {p} / {a} [is|am|are] not {p} / {a} [isn't|am not|aren't] {p} right now /
    {a} [is|am|are] anything but {p} / nobody would say {a} [is|am|are] {p}, because it isn't so / {a} [is|am|are] far from {p} /
    {a} [isn't|am not|aren't] exactly {p}`,
);
export const MOOD_AGAIN = bank(
  `{a} [is|am|are] no longer {p} / {a} [isn't|am not|aren't] {p} any more / {a} [was|was|were] {p} earlier, but not now /
    {a} [has|have] stopped being {p} / {a} [was|was|were] {p} once, but [isn't|am not|aren't] now`,
);
export const MOOD_CHANGES: readonly [readonly string[], readonly string[]] = [
  bank(
    `{a} cheered up / {a} [has|have] cheered up / {a} got some good news and [is|am|are] happy now / a song cheered {a.him} up /
    {a} had a slice of cake and cheered up no end / the sun came out and {a} cheered up / {a} became quite cheerful`,
  ),
  bank(
    `{a} lost the game and [is|am|are] sad now / {a} got bad news and [is|am|are] sad about it / {a} became sad /
    the letter made {a.him} sad / the film made {a.him} miserable / {a} got bad marks and [is|am|are] sad / {a} turned miserable`,
  ),
];
export const MOOD_OPEN = bank(
  `{a} [has|have] said nothing about how {a.he} felt / nobody knows if {a} [is|am|are] {p} / maybe {a} [is|am|are] {p} /
    somebody asked whether {a} was {p} / I wonder how {a} [feels|feel] today / {a} might be {p} /
    {a} sent a message without saying how things are`,
).map((form) => form.replace("{a} was", "{a} [was|was|were]"));
export const MOOD_ASK = bank(
  `[Is|Am|Are] {a} {p}? / [Is|Am|Are] {a} {p} now? / [Does|Do] {a} feel {p}? / Is it true that {a} [is|am|are] {p}? /
    {a} [is|am|are] {p}, right? / So {a} [is|am|are] {p}? / [Is|Am|Are] {a} {p} at the moment? / Would you call {a.him} {p}? /
    [Is|Am|Are] {a} {p} today? / {a} [feels|feel] {p}? / [Has|Have] {a} ended up {p}? / Tell me, [is|am|are] {a} {p}? /
    Can we say that {a} [is|am|are] {p}? / [Is|Am|Are] {a} really {p}? / Just checking, [is|am|are] {a} {p}? /
    [Is|Am|Are] {a} {p} as things stand? / Am I right in thinking {a} [is|am|are] {p}? / [Is|Am|Are] {a} {p} by now? /
    [Does|Do] {a} seem to be {p}? / So [is|am|are] {a} {p}? / {a} [is|am|are] {p}? / [Is|Am|Are] {a} currently {p}? /
    {a} [is|am|are] {p}, correct? / [Is|Am|Are] {a} in fact {p}? / And {a}, {p}?`,
);
export const MOOD_ASK_NOT = bank(
  `Is it true that {a} [isn't|am not|aren't] {p}? / {a} [isn't|am not|aren't] {p}, right? /
    Am I right that {a} [isn't|am not|aren't] {p}? / [Is|Am|Are] {a} anything but {p}? / Is it correct that {a} [is|am|are] not {p}? /
    So {a} [isn't|am not|aren't] {p}, correct?`,
);
export const MOOD_STILL = bank(
  `[Is|Am|Are] {a} still {p}? / So {a} [is|am|are] still {p}? / [Does|Do] {a} still feel {p}? / {a} [is|am|are] still {p}, right? /
    Is it true that {a} [is|am|are] still {p}? / [Has|Have] {a} stayed {p}?`,
);
export const MOOD_NO_LONGER = bank(
  `[Is|Am|Are] {a} no longer {p}? / [Has|Have] {a} stopped being {p}? / Is it true that {a} [is|am|are] no longer {p}? /
    {a} [isn't|am not|aren't] {p} any more, right? / So {a} [is|am|are] no longer {p}?`,
);
export const MOOD_WAS = bank(
  `[Was|Was|Were] {a} {p} before? / [Was|Was|Were] {a} {p} earlier? / [Was|Was|Were] {a} {p} at first? / Had {a} been {p} before? /
    Did {a} feel {p} earlier? / Was it true earlier that {a} [was|was|were] {p}?`,
);
