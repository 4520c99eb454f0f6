import type { Asking } from "../kit/alternatives.ts";

/** {a} takes it that {that}: nothing follows about whether it is so. */
export const THINKS = [
  "{a} ([thinks|think]|[believes|believe]|[reckons|reckon]) (that|) {that}",
  "{a} thought (that|) {that_was}",
  "{a} believed (that|) {that_was}",
  "{a} [is|am|are] (sure|certain|convinced|pretty sure|quite sure) that {that}",
  "{a} assumed (that|) {that_was}",
  "In {a's} opinion {that}",
  "If you ask {a.him}, {that}",
  "{a} had the feeling that {that_was}",
  "{a} [has|have] the idea that {that}",
  "{a} [suspects|suspect] that {that}",
  "According to {a.him}, {that}, but who knows",
  "{a} [supposes|suppose] (that|) {that}",
  "{a's} guess is that {that}",
  "{a} guessed that {that_was}",
  "{a} would bet that {that}",
  "{a} [imagines|imagine] that {that}",
  "{a} [is|am|are] under the impression that {that}",
  "As far as {a} could tell, {that_was}",
  "{a} [has|have] a hunch that {that}",
  "{a} came to believe that {that_was}",
];

/** {a} hopes or fears it. */
export const HOPES = [
  "{a} [hopes|hope] (that|) {that}",
  "{a} hoped that {that_was}",
  "{a} [is|am|are] hoping that {that}",
  "{a} [keeps|keep] {a.his} fingers crossed that {that}",
  "With any luck {that}, {a} said",
  "It would be nice for {a.him} if {that_was}",
];
export const FEARS = [
  "{a} [fears|fear] that {that}",
  "{a} [is|am|are] afraid that {that}",
  "{a} [was|was|were] worried that {that_was}",
  "{a} [worries|worry] that {that}",
  "{a} dreamt that {that_was}",
  "{a} asked (me|us|somebody) whether {that_was}",
  "{a} wondered if {that_was}",
  "Maybe {that}, {a} [wasn't|wasn't|weren't] sure",
];

/** {a} knows it: so it is. */
export const KNOWS = [
  "{a} [knows|know] (very well|for sure|) that {that}",
  "{a} knew that {that_was}",
  "{a} [has|have] found out that {that}",
  "{a} noticed that {that_was}",
  "{a} realised that {that_was}",
  "{a} saw with {a.his} own eyes that {that_was}",
  "{a} [is|am|are] (glad|happy|relieved|annoyed) that {that}",
  "{a} [is|am|are] aware that {that}",
  "{a} remembered that {that_was}",
  "{a} [was|was|were] surprised to find that {that_was}",
  "{a} rightly [thinks|think] that {that}",
  "{a} [thinks|think] that {that}, and {a.he} got that right",
  "{a} looked and, sure enough, {that_was}",
  "{a} discovered that {that_was}",
];

/** {a} is wrong about it: it is not so. */
export const WRONGLY = [
  "{a} wrongly [thinks|think] (that|) {that}",
  "{a} mistakenly believed that {that_was}",
  "{a} [is|am|are] under the false impression that {that}",
  "{a} [thinks|think] that {that}, but {a.he} got that wrong",
  "{a} falsely [believes|believe] that {that}",
  "{a} thought that {that_was}, which was a mistake",
  "{a} [is|am|are] convinced that {that}, but it isn't true",
  "{a} [believes|believe] that {that}, but that is not the case",
];
/** {a} only says so: it is not so, and {a} does not think so. */
export const PRETENDS = [
  "{a} (pretended|made believe) that {that_was}",
  "{a} lied that {that_was}",
  "{a} said as a joke that {that_was}, which it wasn't",
  "{a} told a lie: {a.he} said that {that_was}",
];

/** How it is: {that} for a fact. */
export const TRULY = [
  "{that}, that's a fact",
  "In fact {that}",
  "Really {that}",
  "The truth is that {that}",
  "I checked, and {that}",
  "I looked: {that}",
  "{that}, everybody can see it",
  "{that}",
  "{that}, I saw it myself",
];

/** Is it so? {that} "the key is in the drawer", {whether} "is the key in the drawer". */
export const IS_SO: Asking = {
  ask: [
    "{whether}",
    "{whether} (|really|actually|in fact|for sure)",
    "so {whether}",
    "in reality, {whether}",
    "truth be told, {whether}",
    "{whether}, and not just in somebody's head",
    "tell me, {whether}",
    "{whether} after all",
    "{whether} or is that wrong",
    "now then, {whether}",
  ],
  say: ["{that}", "{that} for a fact", "in fact {that}", "it's a fact that {that}", "{that} in reality"],
};
/** Does {a} think it is so? */
export const THINKS_SO: Asking = {
  ask: [
    "[does|do] {a} (think|believe|reckon) (that|) {that}",
    "[is|am|are] {a} of the opinion that {that}",
    "in {a's} opinion, {whether}",
    "[does|do] {a} suppose that {that}",
    "[does|do] {a} take it that {that}",
    "would {a} say that {that}, if {a.he} spoke {a.his} mind",
    "is it {a's} belief that {that}",
    "did {a} (think|believe|assume) (that|) {that_was}",
    "[has|have] {a} the belief that {that}",
    "If you asked {a.him} honestly, would {a.he} say that {that}",
    "In {a's} mind, {whether}",
    "did it seem to {a.him} that {that_was}",
  ],
  say: [
    "{a} [thinks|think] that {that}",
    "{a} [believes|believe] that {that}",
    "{a} believed that {that_was}",
    "{a} thought that {that_was}",
  ],
};

export const LIKES = [
  "{a} [likes|like] {x}",
  "{a} [loves|love] {x}",
  "{a} [adores|adore] {x}",
  "{a} [enjoys|enjoy] {x}",
  "{a} [is|am|are] (fond of|crazy about|mad about|very keen on|a big fan of|really into) {x}",
  "{a} can't get enough of {x}",
  "{a} [has|have] always (liked|loved) {x}",
  "{a} [has|have] a soft spot for {x}",
  "{a} [lives|live] for {x}",
  "{a} didn't like {x} once, but now {a.he} can't do without it",
  "{x}? {a} [loves|love] it",
  "{a} came to like {x} a lot",
  "{a} [has|have] taken a liking to {x}",
  "{a} really [likes|like] {x}",
  "{a} [thinks|think] {x} is great",
  "{x} is right up {a's} street",
  "{a} [has|have] been a fan of {x} for years",
  "{a} tried {x} once and [has|have] loved it ever since",
  "{a} never [says|say] no to {x}",
];
/** More than anything else, so at most once of anybody. */
export const FAVOURITE = [
  "{a's} favourite thing in the world is {x}",
  "{a} [likes|like] {x} more than anything else",
  "{a} [loves|love] {x} above all else",
  "Nothing beats {x}, if you ask {a.him}",
  "{x} is what {a} [likes|like] best",
  "{a's} number one favourite is {x}",
];
export const DISLIKES = [
  "{a} [hates|hate] {x}",
  "{a} [dislikes|dislike] {x}",
  "{a} [doesn't|don't] like {x} (at all|one bit|)",
  "{a} can't stand {x}",
  "{a} [detests|detest] {x}",
  "{a} [is|am|are] not (keen on|fond of|a fan of) {x}",
  "{a} never liked {x}",
  "{a} [has|have] no love for {x}",
  "{a} used to like {x} but not any more",
  "{a} went off {x} long ago",
  "{a} [finds|find] {x} (awful|horrible|disgusting|dreadful)",
  "{x}? {a} can't bear it",
  "{a} [has|have] grown to hate {x}",
  "There is nothing {a} [hates|hate] more than {x}",
  "{a} [pretends|pretend] to like {x}, but really {a.he} can't stand it",
  "{a} really [dislikes|dislike] {x}",
  "{a} [isn't|am not|aren't] into {x} at all",
  "{x} is not {a's} thing at all, {a.he} can't stand it",
  "{a} tried {x} once and [has|have] hated it ever since",
  "{a} thought {a.he} would like {x}, but {a.he} hated it",
  "{a} [has|have] had enough of {x} and can't stand it any more",
  "{a} couldn't dislike {x} more",
];
export const PREFERS = [
  "{a} [prefers|prefer] {x} to {y}",
  "{a} [likes|like] {x} (more|better) than {y}",
  "{a} would rather have {x} than {y}",
  "Given the choice between {x} and {y}, {a} would pick {x}",
  "{x} or {y}? For {a.him} it's always {x}",
  "{a} [is|am|are] more into {x} than {y}",
  "Between {x} and {y}, {a} always went for {x}",
  "To {a.him}, {x} beats {y}",
  "{a} always [picks|pick] {x} over {y}",
  "{a} [likes|like] {y} less than {x}",
];
/** Says nothing of {a}'s taste. */
export const TASTE_UNSAID = [
  "{a} has never tried {x}",
  "{a} wants to try {x} some day",
  "{a} talked about {x}",
  "{a} read an article about {x}",
  "Nobody has ever asked {a} about {x}",
  "{a} doesn't know yet whether {a.he}'ll like {x}",
  "{b} thinks that {a} likes {x}, but {b.he} can't be sure",
  "{b} hopes that {a} will like {x}",
  "I wonder if {a} likes {x}",
  "{a} never said a word about {x}",
  "{b} asked {a} about {x}, but got no answer",
];
export const LIKES_IT: Asking = {
  ask: [
    "[does|do] {a} like {x}",
    "[is|am|are] {a} (fond of|keen on|into|a fan of) {x}",
    "[does|do] {a} enjoy {x}",
    "is {x} something {a} [likes|like]",
    "[does|do] {a} (really|actually|still) like {x}",
    "would {x} be to {a's} taste",
    "would {a} call {a.self} a fan of {x}",
    "does {x} appeal to {a.him}",
    "[has|have] {a} a liking for {x}",
    "is {x} to {a's} liking",
    "[does|do] {a} care for {x}",
    "does {x} go down well with {a.him}",
  ],
  say: ["{a} [likes|like] {x}", "{a} [is|am|are] fond of {x}", "{a} [enjoys|enjoy] {x}", "{a} [is|am|are] keen on {x}"],
};
export const DISLIKES_IT: Asking = {
  ask: [
    "[does|do] {a} (dislike|hate|detest) {x}",
    "is {x} something {a} can't stand",
    "[does|do] {a} find {x} unpleasant",
    "does {a's} list of dislikes include {x}",
    "[has|have] {a} an aversion to {x}",
    "would {a} rather avoid {x}",
    "is {x} not to {a's} taste",
    "[does|do] {a} have a dislike of {x}",
    "[is|am|are] {a} averse to {x}",
    "does {x} put {a.him} off",
  ],
  say: ["{a} [dislikes|dislike] {x}", "{a} [doesn't|don't] like {x}", "{a} can't stand {x}", "{a} [hates|hate] {x}"],
};
export const PREFERS_IT: Asking = {
  ask: [
    "[does|do] {a} prefer {x} to {y}",
    "[does|do] {a} like {x} (more|better) than {y}",
    "would {a} rather have {x} than {y}",
    "does {x} come before {y} for {a.him}",
    "would {a} choose {x} over {y}",
    "does {x} beat {y} in {a's} eyes",
    "given {x} and {y}, would {a} take {x}",
    "[does|do] {a} like {y} less than {x}",
    "is {x} what {a} would pick if the other choice were {y}",
    "does {y} rank below {x} for {a.him}",
  ],
  say: [
    "{a} [prefers|prefer] {x} to {y}",
    "{a} [likes|like] {x} more than {y}",
    "{a} [likes|like] {y} less than {x}",
    "{a} would rather have {x} than {y}",
  ],
};
