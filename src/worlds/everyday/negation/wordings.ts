import { bank } from "../kit/wordings.ts";

/** How one relation between a person {a} and an item {x} is told and asked. */
export interface Relation {
  readonly name: "at" | "own" | "visit" | "like" | "can" | "did" | "often";
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Told as having never been so. */
  readonly never: readonly string[];
  /** Was so, is not now. */
  readonly lost: readonly string[];
  /** Was not so, is now. */
  readonly gained: readonly string[];
  /** Mentioned, yet not said; {b} is somebody else. */
  readonly open: readonly string[];
  /** Short, for "nobody", "everyone", "neither" and "only". */
  readonly core: readonly string[];
  readonly coreNo: readonly string[];
  readonly ask: readonly string[];
  readonly askNo: readonly string[];
  readonly ever: readonly string[];
  readonly still: readonly string[];
}

const own: Relation = {
  name: "own",
  yes: bank(`{a} [has|have] {x} / {a} [owns|own] {x} / {a} [has|have] got {x} / {a} [has|have] {x} at home /
    there's {x} that belongs to {a.him} /
    {a} bought {x} last week / {a} got {x} for a birthday and [loves|love] it / {a} [is|am|are] the proud owner of {x} /
    {a} picked up {x} of {a.his} own on Saturday /
    {a} [possesses|possess] {x} / {a} inherited {x} and kept it / {a} [keeps|keep] {x} under the bed / {a} treated {a.self} to {x} /
    among other things {a} [has|have] {x} / {a} [is|am|are] never without {x} / {a} [has|have] had {x} for years /
    {a} [does|do] have {x} /
    it's not true that {a} [doesn't|don't] have {x} / {a} won {x} in a raffle and it's in {a.his} room /
    {a} [has|have] {x} of {a.his} own`),
  no: bank(`{a} [doesn't|don't] have {x} / {a} [doesn't|don't] own {x} / {a} [hasn't|haven't] got {x} /
    {a} [has|have] no such thing as {x} / {a} [is|am|are] without {x} /
    {a} [does|do] not possess {x} / {a} [lacks|lack] {x} / {a} could do with {x} but [has|have] none /
    {a} [hasn't|haven't] got {x}, sadly / {a} [does|do] not own {x} at all /
    {a} [hasn't|haven't] {x} to {a.his} name / {a} [doesn't|don't] have {x} at the moment / {a} [has|have] plenty of things but not {x} /
    {a} failed to get {x}, so [has|have] none / {a} [has|have] to do without {x} /
    nobody ever gave {a.him} {x} and {a} [hasn't|haven't] got one /
    it isn't true that {a} [has|have] {x} / {a} [is|am|are] still without {x} / {a} would like {x} but [doesn't|don't] have one`),
  never: bank(`{a} [has|have] never had {x} / {a} [has|have] never owned {x} / {a} never in {a.his} life had {x} /
    at no time did {a} own {x} / {a} never had {x}, not even as a child /
    {a} [hasn't|haven't] ever owned {x} / not once in {a.his} life did {a} have {x} / {a} [has|have] always been without {x} /
    {x} is something {a} [has|have] never owned`),
  lost: bank(`{a} no longer [has|have] {x} / {a} sold {a.his} {n} / {a} gave {a.his} {n} away / {a} had {x} but lost it for good /
    {a} used to have {x}, but not any more / {a} [doesn't|don't] have {x} any more /
    {a} threw {a.his} {n} out / {a} got rid of {a.his} {n} / {a's} {n} was stolen and never came back /
    {a} [doesn't|don't] own {x} any longer /
    {a} once had {x} and then gave it to a charity shop / {a} had to part with {a.his} {n} / {a} [has|have] sold {a.his} {n} /
    {a} swapped {a.his} {n} for some records / {a's} {n} got sold last week`),
  gained: bank(`{a} finally [has|have] {x} / {a} never had {x} until today, but now there's one in {a.his} room /
    {a} had no {n} for years and then bought one / {a} now [has|have] {x} /
    {a} got {x} at last / after years without one, {a} [has|have] {x} / {a} [was|was|were] given {x} today, {a.his} first /
    {a} [is|am|are] no longer without {x} / at long last {a} [owns|own] {x}`),
  open: bank(`{a} [is|am|are] thinking about {x} / {a} saw {x} in a shop window / {a} asked how much {x} costs /
    {b} [thinks|think] {a} may have {x} / {b} asked whether {a} had {x} / {a} dreamt of {x} /
    {b} [isn't|am not|aren't] sure if {a} [has|have] {x} / {a} looked at {x} online / perhaps {a} [has|have] {x} /
    {a} told everyone about {x} in a film / {a} drew {x} / {b} might give {a.him} {x} one day`),
  core: bank(`{a} [has|have] {x} / {a} [owns|own] {x} / {a} [has|have] got {x} / {a} [possesses|possess] {x}`),
  coreNo: bank(
    `{a} [doesn't|don't] have {x} / {a} [doesn't|don't] own {x} / {a} [hasn't|haven't] got {x} / {a} [is|am|are] without {x} /
    {a} [has|have] no {n}`,
  ),
  ask: bank(`[Does|Do] {a} have {x}? / [Does|Do] {a} own {x}? / [Has|Have] {a} got {x}? / Is there {x} that belongs to {a.him}? /
    [Does|Do] {a} have {x} now? / [Is|Am|Are] {a} the owner of {x}? /
    [Does|Do] {a} possess {x}? / Would you find {x} among {a's} things? / [Has|Have] {a} got {x} of {a.his} own? /
    [Does|Do] {a} have {x} these days? / So [does|do] {a} have {x}? /
    Can {a} say "this {n} is mine"? / Tell me, [does|do] {a} own {x}?`),
  askNo: bank(
    `[Is|Am|Are] {a} without {x}? / [Does|Do] {a} lack {x}? / Does {a} have to do without {x}? / [Is|Am|Are] {a} lacking {x}?`,
  ).map((form) => form.replace("Does {a} have", "[Does|Do] {a} have")),
  ever: bank(`[Has|Have] {a} ever had {x}? / [Has|Have] {a} ever owned {x}? / Did {a} ever have {x}? / Did {a} ever own {x}? /
    Was there ever {x} that belonged to {a.him}? / Did {a} have {x} at any time? /
    Has there been a time when {a} had {x}? / Did {x} ever belong to {a.him}? / At some time or other, did {a} own {x}?`),
  still: bank(
    `[Does|Do] {a} still have {x}? / [Does|Do] {a} still own {x}? / [Has|Have] {a} still got {x}? /
    [Is|Am|Are] {a} still the owner of {x}? / So {a} still [has|have] {x}? / {a} still [owns|own] {x}, right? /
    Is it true that {a} still [has|have] {x}?`,
  ),
};

const visit: Relation = {
  name: "visit",
  yes: bank(`{a} [has|have] been to {x} / {a} [has|have] visited {x} / {a} went to {x} in the spring / {a} spent a week in {x} once /
    {a} visited {x} as a child / {a} [has|have] been to {x} more than once /
    {a} took a trip to {x} last year / {a} [has|have] seen {x} with {a.his} own eyes / {a} came back from {x} on Sunday /
    {x} is a place {a} [has|have] been to / {a} toured {x} two summers ago /
    {a} once got lost in {x} / {a} flew to {x} and stayed four nights / {a} [has|have] set foot in {x} / {a} lived in {x} for a year /
    it's not true that {a} never went to {x} / {a} didn't fail to see {x} on {a.his} last trip /
    {a} celebrated a birthday in {x} / {a} walked all over {x} in May / {a} did go to {x} after all`),
  no: bank(`{a} [hasn't|haven't] been to {x} / {a} [hasn't|haven't] visited {x} / {a} [has|have] yet to see {x} /
    {a} [hasn't|haven't] made it to {x} so far / {a} [has|have] not set foot in {x} / {a} didn't get to {x} on the one trip {a.he} took /
    {x} is still on the list of places {a} [hasn't|haven't] seen / {a} [has|have] seen a lot of places but not {x} /
    {a} [is|am|are] yet to visit {x} / {a} [hasn't|haven't] been to {x} yet / it isn't true that {a} [has|have] been to {x} /
    {x} remains unknown to {a.him}, who [has|have] not been there / {a} wanted to see {x} but never got there /
    {a} failed to make it to {x}, then or later / so far {a} [hasn't|haven't] got as far as {x}`),
  never: bank(`{a} [has|have] never been to {x} / {a} [has|have] never visited {x} / {a} [has|have] never set foot in {x} /
    never in {a.his} life did {a} go to {x} / not once did {a} visit {x} / {a} never made it to {x} /
    {a} [has|have] never seen {x}, except on television / {x} is somewhere {a} [has|have] never been / {a} never went to {x}`),
  lost: [],
  gained: bank(`{a} finally got to see {x} / {a} had never been to {x} until this summer, when {a.he} went / at last {a} went to {x} /
    {a} visited {x} for the first time in June / after years of putting it off, {a} went to {x} / {a} [has|have] now been to {x} /
    {a} can tick {x} off the list now, having been there / no longer is {x} a place {a} never saw, thanks to last week's trip`),
  open: bank(`{a} [is|am|are] planning a trip to {x} / {a} would love to see {x} again or for the first time, who knows /
    {b} thought {a} might have been to {x} / {a} [has|have] a friend from {x} / {a} read a book about {x} /
    {b} asked whether {a} had been to {x} /
    {a} hung up a poster of {x} / {a} [talks|talk] about {x} a lot / maybe {a} [has|have] been to {x}, nobody can say /
    {a} phoned somebody in {x} / {a} booked a flight to {x} for next year / {a} sent a postcard to a cousin in {x}`),
  core: bank(`{a} [has|have] been to {x} / {a} [has|have] visited {x} / {a} [has|have] seen {x} / {a} [has|have] set foot in {x}`),
  coreNo: bank(
    `{a} [hasn't|haven't] been to {x} / {a} [has|have] never been to {x} / {a} [has|have] never visited {x} /
    {a} [hasn't|haven't] visited {x} / {a} [has|have] not set foot in {x}`,
  ),
  ask: bank(`[Has|Have] {a} been to {x}? / [Has|Have] {a} ever been to {x}? / [Has|Have] {a} visited {x}? /
    [Has|Have] {a} ever visited {x}? / Did {a} ever go to {x}? / [Has|Have] {a} ever set foot in {x}? / [Has|Have] {a} seen {x}? /
    Did {a} ever make it to {x}? /
    [Has|Have] {a} at any time been in {x}? / Is {x} a place {a} [has|have] been to? / [Has|Have] {a} been to {x} at all? /
    Did {a} ever get to see {x}? / Tell me, [has|have] {a} been to {x}? / [Has|Have] {a} been to {x} before?`),
  askNo: bank(
    `[Has|Have] {a} never been to {x}, is that true? / Is {x} a place {a} [has|have] never been to? /
    Is {x} unknown ground for {a.him}, never visited? / [Has|Have] {a} yet to see {x}?`,
  ),
  ever: [],
  still: [],
};

const like: Relation = {
  name: "like",
  yes: bank(`{a} [likes|like] {x} / {a} [loves|love] {x} / {a} really [enjoys|enjoy] {x} / {a} [is|am|are] fond of {x} /
    {a} [is|am|are] keen on {x} / {a} [is|am|are] mad about {x} / {a} [adores|adore] {x} / {a} can't get enough of {x} /
    {a} never [tires|tire] of {x} /
    there's nothing {a} [likes|like] more than {x} / {x} is {a's} favourite thing / {a} [is|am|are] crazy about {x} /
    {a} [is|am|are] a big fan of {x} / {a} [has|have] a soft spot for {x} / {a} [is|am|are] really into {x} /
    {x} makes {a.him} happy, {a} [loves|love] it /
    it isn't true that {a} [dislikes|dislike] {x} / {a} [has|have] always liked {x} / nothing beats {x}, {a} always [says|say] /
    {a} [is|am|are] hooked on {x}`),
  no: bank(`{a} [doesn't|don't] like {x} / {a} [hates|hate] {x} / {a} can't stand {x} / {a} [dislikes|dislike] {x} /
    {a} [isn't|am not|aren't] keen on {x} / {a} [isn't|am not|aren't] fond of {x} / {a} can't bear {x} /
    {a} [is|am|are] no fan of {x} / {a} [doesn't|don't] care for {x} at all /
    {x} is not {a's} thing, {a} [doesn't|don't] like it / {a} [is|am|are] anything but fond of {x} / {a} [does|do] not enjoy {x} /
    {a} [finds|find] {x} awful / {a} hardly [likes|like] anything, and certainly not {x} /
    {a} [fails|fail] to see any joy in {x} and [dislikes|dislike] it /
    it's not true that {a} [likes|like] {x} / {a} [likes|like] most things but not {x} / {a} [detests|detest] {x} /
    you won't find {a.him} enjoying {x}, {a} [hates|hate] it`),
  never: bank(
    `{a} [has|have] never liked {x} / {a} never liked {x} and still [doesn't|don't] / {a} [has|have] always hated {x} /
    {a} never took to {x} / at no point did {a} like {x} / {a} [has|have] never been keen on {x} /
    {a} never enjoyed {x}, not even for a day / {a} [has|have] always disliked {x}`,
  ),
  lost: bank(`{a} no longer [likes|like] {x} / {a} [doesn't|don't] like {x} any more / {a} [has|have] gone off {x} /
    {a} used to love {x} but now can't stand it / {a} liked {x} once, not any longer / {a} went off {x} /
    {a} [isn't|am not|aren't] keen on {x} any more /
    {a} fell out of love with {x} / {a} [has|have] lost all {a.his} love of {x} / {a} once enjoyed {x} but [doesn't|don't] now /
    {a} grew tired of {x} and now [dislikes|dislike] it`),
  gained: bank(`{a} [has|have] grown to like {x} / {a} used to hate {x} but [loves|love] it now /
    {a} didn't like {x} at first, but now {a} [does|do] / {a} [has|have] come to love {x} /
    {a} no longer [dislikes|dislike] {x}, in fact {a} [loves|love] it now /
    {a} changed {a.his} mind about {x} and [likes|like] it now / {a} [has|have] taken a liking to {x} /
    lately {a} [has|have] become fond of {x}`),
  open: bank(`{a} read an article about {x} / {b} asked if {a} [likes|like] {x} / {b} [thinks|think] {a} might like {x} /
    {a} talked about {x} with {b.him} / maybe {a} [likes|like] {x}, nobody can tell / {b} [wonders|wonder] whether {a} [likes|like] {x} /
    {a} heard a radio show about {x} / {a} never said what {a.he} thought of {x} / {b} [has|have] no idea if {a} [likes|like] {x} /
    {a} saw a poster about {x} / nobody asked {a.him} about {x}`),
  core: bank(
    `{a} [likes|like] {x} / {a} [enjoys|enjoy] {x} / {a} [is|am|are] fond of {x} / {a} [loves|love] {x} / {a} [is|am|are] keen on {x}`,
  ),
  coreNo: bank(
    `{a} [doesn't|don't] like {x} / {a} [dislikes|dislike] {x} / {a} [isn't|am not|aren't] fond of {x} /
    {a} [doesn't|don't] enjoy {x} / {a} [isn't|am not|aren't] keen on {x}`,
  ),
  ask: bank(`[Does|Do] {a} like {x}? / [Does|Do] {a} enjoy {x}? / [Is|Am|Are] {a} fond of {x}? / [Is|Am|Are] {a} keen on {x}? /
    [Does|Do] {a} like {x} now? / [Does|Do] {a} care for {x}? / [Is|Am|Are] {a} into {x}? / [Is|Am|Are] {a} a fan of {x}? /
    Is {x} something {a} [likes|like]? / [Does|Do] {a} take pleasure in {x}? / [Does|Do] {a} like {x} at all? /
    [Does|Do] {a} like {x} these days? / Is {x} to {a's} taste?`),
  askNo: bank(
    `[Does|Do] {a} dislike {x}? / Is {x} something {a} [dislikes|dislike]? / [Is|Am|Are] {a} no fan of {x}, is that true? /
    [Does|Do] {a} have a dislike of {x}?`,
  ),
  ever: bank(
    `Did {a} ever like {x}? / [Has|Have] {a} ever liked {x}? / [Has|Have] {a} ever enjoyed {x}? /
    Was there ever a time when {a} liked {x}? / Did {a} ever enjoy {x}? / [Has|Have] {a} ever been fond of {x}? /
    Did {a} like {x} at any time?`,
  ),
  still: bank(
    `[Does|Do] {a} still like {x}? / [Does|Do] {a} still enjoy {x}? / [Is|Am|Are] {a} still fond of {x}? /
    [Is|Am|Are] {a} still keen on {x}? / So {a} still [likes|like] {x}? / {a} still [enjoys|enjoy] {x}, right? /
    Is it true that {a} still [likes|like] {x}?`,
  ),
};

const can: Relation = {
  name: "can",
  yes: bank(`{a} can {x} / {a} [is|am|are] able to {x} / {a} [knows|know] how to {x} / {a} can {x} really well /
    {a} can {x} without any help / {a} [has|have] no trouble at all when asked to {x} / {a} learnt to {x} at school and still can /
    {a} could {x} at the age of six and still can /
    {a} [is|am|are] perfectly capable, {a} can {x} / it's not as if {a} can't {x} / {a} can easily {x} / {a} can {x}, no problem /
    {a} [has|have] known how to {x} for years / {a} can {x} better than most / {a} can certainly {x} /
    it's not true that {a} can't {x} / to {x} is something {a} can do`),
  no: bank(`{a} can't {x} / {a} cannot {x} / {a} [isn't|am not|aren't] able to {x} / {a} [doesn't|don't] know how to {x} /
    {a} can't {x} at all / {a} [is|am|are] unable to {x} / {a} [has|have] no idea how to {x} / {a} [hasn't|haven't] a clue how to {x} /
    {a} can't {x} to save {a.his} life /
    {a} can do many things but can't {x} / {a} tried to learn to {x} and failed, so {a} can't / {a} failed to learn how to {x} /
    it isn't true that {a} can {x} / {a} [hasn't|haven't] learnt how to {x} / {a} can't {x} yet /
    nobody taught {a.him} to {x}, so {a} can't`),
  never: bank(
    `{a} never learnt to {x} / {a} [has|have] never been able to {x} / {a} could never {x} and still can't /
    {a} never learned how to {x} / at no time in {a.his} life could {a} {x} / {a} [has|have] never known how to {x} /
    {a} never managed to learn how to {x}`,
  ),
  lost: bank(
    `{a} can no longer {x} / {a} can't {x} any more / {a} [is|am|are] no longer able to {x} /
    {a} used to be able to {x} but can't now / {a} could {x} once, not any more / {a} [has|have] forgotten how to {x} /
    {a} [isn't|am not|aren't] able to {x} any longer / {a} can't {x} since the accident, though {a} could before`,
  ),
  gained: bank(
    `{a} [has|have] learnt to {x} / {a} can {x} at last / {a} couldn't {x} a year ago, but now {a} can /
    {a} finally [knows|know] how to {x} / {a} can now {x} / since the lessons {a} can {x} / {a} learned how to {x} this year /
    {a} [is|am|are] no longer unable to {x}`,
  ),
  open: bank(`{b} asked whether {a} could {x} / {b} [thinks|think] {a} may be able to {x} / {a} watched a film about people who {x} /
    {b} [isn't|am not|aren't] sure if {a} can {x} / perhaps {a} can {x} / {b} [wonders|wonder] whether {a} [knows|know] how to {x} /
    {a} never said if {a.he} could {x} /
    nobody has asked whether {a} can {x} / {b} once asked {a.him}: can you {x}? / {b} [has|have] never seen {a.him} {x}, but who knows`),
  core: bank(`{a} can {x} / {a} [is|am|are] able to {x} / {a} [knows|know] how to {x}`),
  coreNo: bank(
    `{a} can't {x} / {a} [isn't|am not|aren't] able to {x} / {a} [doesn't|don't] know how to {x} / {a} [is|am|are] unable to {x} /
    {a} cannot {x}`,
  ),
  ask: bank(`Can {a} {x}? / [Is|Am|Are] {a} able to {x}? / [Does|Do] {a} know how to {x}? / Can {a} {x} now? /
    [Has|Have] {a} got the skill to {x}? / [Is|Am|Are] {a} capable, that is, can {a} {x}? / [Is|Am|Are] {a} someone who can {x}? /
    Can {a} {x} at all? / [Is|Am|Are] {a} able to {x} these days? /
    Tell me, can {a} {x}? / Would {a} know how to {x}? / So can {a} {x}? / If asked, could {a} {x}?`).map((form) =>
    form.replace("Is {a} someone", "[Is|Am|Are] {a} someone"),
  ),
  askNo: bank(
    `[Is|Am|Are] {a} unable to {x}? / [Is|Am|Are] {a} not able to {x}, is that true? / [Does|Do] {a} lack the skill to {x}? /
    Is it beyond {a.him} to {x}?`,
  ),
  ever: bank(
    `Could {a} ever {x}? / [Has|Have] {a} ever been able to {x}? / Was there ever a time when {a} could {x}? /
    [Has|Have] {a} ever known how to {x}? / Did {a} ever know how to {x}? / Was {a} ever able to {x}?`,
  ).map((form) => form.replace("Was {a}", "[Was|Was|Were] {a}")),
  still: bank(
    `Can {a} still {x}? / [Is|Am|Are] {a} still able to {x}? / [Does|Do] {a} still know how to {x}? / So {a} can still {x}? /
    {a} can still {x}, right? / Is it true that {a} can still {x}?`,
  ),
};

const often: Relation = {
  name: "often",
  yes: bank(`{a} [goes|go] to the {x} all the time / {a} often [goes|go] to the {x} / {a} [is|am|are] at the {x} nearly every day /
    {a} [visits|visit] the {x} three times a week / {a} [is|am|are] a regular at the {x} /
    you can hardly keep {a.him} away from the {x}, {a} [goes|go] daily / hardly a day goes by without {a.him} going to the {x} /
    {a} [goes|go] to the {x} every single day / {a} frequently [goes|go] to the {x} / {a} never [misses|miss] a day at the {x} /
    the {x} sees a lot of {a.him}, {a} [goes|go] every morning / {a} very often [drops|drop] in at the {x} /
    most days {a} [goes|go] to the {x}`),
  no: bank(`{a} hardly ever [goes|go] to the {x} / {a} rarely [goes|go] to the {x} / {a} seldom [goes|go] to the {x} /
    {a} [goes|go] to the {x} once in a blue moon / {a} scarcely ever [goes|go] to the {x} /
    it's very rare for {a.him} to go to the {x} / {a} [doesn't|don't] often go to the {x} / {a} almost never [goes|go] to the {x} /
    {a} barely ever [visits|visit] the {x} / {a} [doesn't|don't] go to the {x} much /
    {a} [isn't|am not|aren't] seen at the {x} more than once a year / {a} only very rarely [visits|visit] the {x} /
    {a} hardly [sets|set] foot in the {x} these days`),
  never: bank(
    `{a} never [goes|go] to the {x} / {a} [doesn't|don't] ever go to the {x} / {a} [has|have] never once gone to the {x} /
    at no time [does|do] {a} go to the {x} / {a} never ever [visits|visit] the {x} /
    you will never see {a.him} at the {x}, {a} [has|have] not been there once / {a} never [sets|set] foot in the {x}`,
  ),
  lost: bank(
    `{a} used to go to the {x} every day, but hardly ever [does|do] now / {a} no longer [goes|go] to the {x} much /
    {a} often went to the {x} years ago, but [doesn't|don't] now / {a} [doesn't|don't] go to the {x} often any more, as {a} once did /
    {a} rarely [goes|go] to the {x} now, after years of daily visits`,
  ),
  gained: [],
  open: bank(
    `{a} went past the {x} yesterday / {a} once mentioned the {x} / {b} asked how often {a} [goes|go] to the {x} /
    {a} asked the way to the {x} / {b} [thinks|think] {a} might go to the {x} a lot / {a} never said how often {a.he} went to the {x} /
    {a} can see the {x} from {a.his} window / {b} [wonders|wonder] if {a} ever [goes|go] to the {x}`,
  ),
  core: bank(`{a} often [goes|go] to the {x} / {a} regularly [goes|go] to the {x} / {a} often [visits|visit] the {x}`),
  coreNo: bank(
    `{a} hardly ever [goes|go] to the {x} / {a} rarely [goes|go] to the {x} / {a} [doesn't|don't] often go to the {x} /
    {a} seldom [visits|visit] the {x}`,
  ),
  ask: bank(`[Does|Do] {a} often go to the {x}? / [Does|Do] {a} go to the {x} a lot? / [Is|Am|Are] {a} often at the {x}? /
    [Does|Do] {a} visit the {x} frequently? / [Does|Do] {a} go to the {x} regularly? / [Is|Am|Are] {a} a regular at the {x}? /
    [Does|Do] {a} go to the {x} much? / [Is|Am|Are] {a} frequently at the {x}? / [Does|Do] {a} often visit the {x}? /
    [Does|Do] {a} go to the {x} all the time? / [Is|Am|Are] {a} often seen at the {x}? / [Does|Do] {a} spend a lot of time at the {x}?`),
  askNo: bank(
    `[Does|Do] {a} hardly ever go to the {x}? / Is it rare for {a.him} to go to the {x}? /
    [Does|Do] {a} rarely or never go to the {x}? / [Does|Do] {a} seldom go to the {x}? / Are {a's} visits to the {x} few, if any?`,
  ),
  ever: [],
  still: [],
};

export const RELATIONS = { own, visit, like, can, often } as const;
