import { wordings } from "./wordings.ts";

export const ORDER_WORDS: readonly string[] = [
  "Then ",
  "Later ",
  "After that, ",
  "A bit later, ",
  "Next, ",
  "A while later ",
  "Then, out of nowhere, ",
  "In the end ",
  "Soon after, ",
  "Shortly afterwards ",
  "A few minutes later ",
  "And then ",
  "Eventually ",
  "Not long after, ",
];

/** Somebody is spoken of, and it does not matter how. Always in ways that leave open where they are and what they have. */
export const PERSON_MENTIONED = wordings(`
  {a} [is|am|are] tired today / {a} [has|have] a bit of a cold / {a} slept badly last night / {a} [loves|love] cheese
  {a} [was|was|were] in a good mood this morning / {a} turned down a second helping at lunch / {a} [doesn't|don't] like spiders
  {a} laughed out loud / {a} [is|am|are] learning Spanish / {a} [works|work] far too hard / {a} [is|am|are] afraid of heights
  {a} [has|have] been very quiet lately / {a} sneezed three times / {a's} birthday is coming up / {a} [hates|hate] Mondays
  {a} [was|was|were] up before everyone else / {a} [has|have] grown fond of crosswords / {a} told a really long joke
  {a} [is|am|are] allergic to nuts / {a} [was|was|were] humming an old tune / {a} [had|had|had] porridge for breakfast
  {a} [has|have] never liked the rain / {a} [is|am|are] on a diet again / {a} [knows|know] a lot about birds
  {a} had a strange dream last night / {a} [is|am|are] thinking about a new haircut / {a} [sings|sing] rather well
  {a} missed breakfast today / {a} [was|was|were] feeling a little better by then / {a} [wears|wear] glasses for reading
  {a} [has|have] a sweet tooth / {a} yawned all through the news / {a} [is|am|are] hoping for snow / {a} [can|can|can] whistle very loudly
  {a} [used|used|used] to live abroad / {a} [is|am|are] always on time / {a} [speaks|speak] three languages
    {a} got a new haircut last week
  {a} [has|have] two brothers / {a} [is|am|are] a bit worried about money / {a} [was|was|were] not feeling chatty
  everyone says {a} [is|am|are] a great cook / it's been a long week for {a.him} / nobody had told {a.him} about the weather
  {a} seldom [complains|complain] / {a} spent ages on the crossword / {a} [laughs|laugh] at everything / {a} grew up by the sea
`);

export const EITHER_MENTIONED = wordings(`
  {a} and {b} have known each other for years / {a} and {b} get on really well / {a} and {b} went to the same school as children
  {a} and {b} both like jazz / {a} and {b} argued about the weather / {a} and {b} have the same birthday
  {a} and {b} talked on the phone last night / {a} and {b} don't always agree / {a} and {b} support the same team
  {a} and {b} are both good at maths / {a} and {b} had a chat about football / {a} and {b} used to work together
`);

export const THING_MENTIONED = wordings(`
  the {x} is older than it looks / the {x} cost a fortune / the {x} could do with a clean / the {x} has a small scratch on it
  the {x} was made in Italy / everybody likes the {x} / nobody knows how old the {x} is / the {x} is really quite heavy
  the {x} isn't worth much / the {x} was in a terrible state a year ago / the {x} looks brand new / the {x} is a bit dusty
  we've had a lot of talk about the {x} lately / somebody asked about the {x} yesterday / the {x} has seen better days
  the {x} was repaired last spring / the {x} is far too expensive / the {x} is the ugliest one I've ever seen
  there was a photo of the {x} in the local paper / the {x} needs a new label / the {x} weighs next to nothing
  the {x} is one of a kind / I've always liked the {x} / the {x} is not for children / the {x} has a nice colour
`);

export const PLACE_MENTIONED = wordings(`
  {p} was freezing this morning / {p} has changed a lot over the years / {p} is nicer than you'd think / it is always noisy around {p}
  somebody should write a song about {p} / {p} looks lovely in spring / there were pictures of {p} on the website / {p} is not that big
  everyone has been talking about {p} / {p} used to be much quieter / people say {p} is haunted / {p} is as good a spot as any
  {p} was mentioned on the phone / nobody complains about {p} any more / {p} smelled of paint last week / {p} isn't everyone's cup of tea
`);

export const UNRELATED = wordings(`
  it rained all morning / the sun came out at last / the bus was late again / the wifi is down / dinner is at seven tonight
  there was a lot of noise outside / it's a bank holiday on Monday / someone rang the doorbell / the news was on / a plane flew over
  nobody said much / it was getting dark by then / the neighbours were having a barbecue / the phone rang twice / what a day
  the weather has been awful / it's been one of those weeks / traffic was terrible / the dishwasher broke again / it was a quiet day
  the soup was too salty / a dog barked somewhere / they're digging up the road again / the clocks go back this weekend
  prices have gone up again / the post came early / we're nearly out of milk / it snowed in the night / somebody laughed
  the bins get emptied on Tuesdays / it was lovely and warm / the kettle was boiling / a storm is on its way / the lights flickered
  there's a match on tonight / half the street had no power / the church bells were ringing / no one was in a hurry / it took ages
  lunch was a bit late / it's nearly the weekend / the radio was playing some old song / the alarm went off for no reason
  you should have heard the noise / I can't believe it's June already / honestly, it was chaos / anyway, it was a nice afternoon
`);
