import { expect, test } from "vitest";
import { Random } from "../../../src/random.ts";
import { everydayDomains, tellEveryday } from "../../../src/worlds/everyday/everyday.ts";

// Each answer was worked out by hand from the lines. A change of words or wordings changes the stories: before updating
// the snapshots, read the new ones and answer their questions yourself.

/** A story with its questions, as one reads it. */
function told(name: string, seed: number): string {
  const domain = everydayDomains.find((domain) => domain.name === name)!;
  const { lines, questions } = tellEveryday(domain, Random.seeded(seed));
  return [
    ...lines.map((line, index) => `${index} ${line}`),
    ...questions.map(({ text, answer, support }) => `? ${text} ${answer}${support.length > 0 ? `: ${support.join(", ")}` : ""}`),
  ].join("\n");
}

test("basics: one matter or two, in a few plain lines", () => {
  const seeds = [9, 21, 22, 23, 24, 26, 28, 32, 40, 41, 43, 45, 108, 127, 129];
  expect(seeds.map((seed) => told("basics", seed)).join("\n\n")).toMatchInlineSnapshot(`
    "0 The blanket stands above the frisbee.
    1 The whistle stands above the toolbox.
    ? Does the whistle stand above the frisbee? not told
    ? Is the frisbee above the blanket? no: 0
    ? Is the blanket east of the frisbee? not told
    ? Is the blanket above the frisbee? yes: 0

    0 Anika lent Lazlo the speaker.
    1 Lazlo has the tripod.
    2 Lazlo gave the speaker back.
    3 My coat is maroon.
    4 Hiromi's coat is blue.
    ? Has Lazlo got the calculator now? not told
    ? Does Anika have the calculator? not told
    ? Does Anika have the speaker? yes: 0, 2
    ? Has Anika got the speaker now? yes: 0, 2
    ? Is Hiromi's coat blue? yes: 4
    ? Is my coat blue? no: 3
    ? Is Hiromi's coat maroon? no: 4

    0 There's a laptop in the pocket of the coat.
    1 The pocket of the coat stands in the shed.
    2 The candle is lying in the hall.
    ? Would I find the violin in the shed? not told
    ? So the violin is in the hall? not told
    ? Is the candle in the hall? yes: 2
    ? Would I find the violin in the hall? not told

    0 Dina, Ms Murphy and Pop planned to go to the match.
    1 They all came apart from Ms Murphy.
    2 Mr Okafor opened the candle.
    3 Bertrand never opened the notebook.
    ? Ms Murphy came to the match, right? no: 1
    ? Dina came to the match, right? yes: 0, 1
    ? Did Pop come to the match? yes: 0, 1
    ? Did Farida come to the match? not told
    ? Did Mr Okafor open the candle? yes: 2
    ? Bertrand opened the notebook, right? no: 3
    ? Was it Bertrand who opened the hammer? not told

    0 Abi is a bit louder than Nkosana.
    1 Teuvo is much louder than Abi.
    ? Teuvo is louder than Nkosana, right? yes: 0, 1
    ? Is Teuvo louder than Nkosana? yes: 0, 1
    ? Nkosana is braver than Teuvo, right? not told
    ? Teuvo is quieter than Abi, right? no: 1
    ? Is Abi quieter than Teuvo? yes: 1
    ? Is Nkosana the quietest of the three? yes: 0, 1
    ? Is Miss Adeyemi the loudest? not told

    0 Dermot has ten stamps.
    1 Not ten, sorry, twenty.
    2 Miss Okonkwo has seven stamps.
    3 Soren and Dina were at the pier.
    4 He handed the remote to her.
    5 He was wearing a jumper.
    6 He had no waistcoat on.
    ? Does my girlfriend have ten stamps? not told
    ? Has my girlfriend got seven stamps? not told
    ? Has Miss Okonkwo got twenty stamps? no: 2
    ? Has Soren got the remote now? no: 3, 4
    ? Does Soren have the remote? no: 3, 4
    ? Did Dina get the watch? not told
    ? Did Soren have a jumper on? yes: 3, 5
    ? Was Soren wearing a waistcoat? no: 3, 6
    ? Did Dina have a waistcoat on? not told

    0 The choir practice is on Wednesday or Monday.
    1 The choir practice isn't on Wednesday.
    2 The dentist appointment will be on Sunday or Friday.
    3 Katja packed only the skateboard, the flute and the ladder.
    4 Miss Tanaka packed the bucket and the basket too.
    5 She didn't pack the racket.
    ? Will the dentist appointment be on Sunday? not told
    ? Will the choir practice be on Monday? yes: 0, 1
    ? Will the choir practice be on Saturday? no: 0
    ? So the choir practice is on Monday? yes: 0, 1
    ? Miss Tanaka packed the speaker, right? not told
    ? Has Miss Tanaka packed the bucket? yes: 4
    ? Has Miss Tanaka packed the ladder? not told
    ? Has Miss Tanaka packed the speaker? not told
    ? Katja packed the bucket, right? no: 3

    0 Funmi is Xolani's mother.
    1 Xolani's daughter is Noelle.
    ? Is Noelle's son called Xolani? no: 1
    ? Santiago is Xolani's husband, right? not told
    ? Is Funmi Noelle's grandma? yes: 0, 1
    ? Is Santiago Funmi's father? not told
    ? Is Noelle's friend called Xolani? not told
    ? Funmi is Noelle's grandmother, right? yes: 0, 1

    0 Katya didn't forget to pack the suitcase.
    1 Dieudonne forgot to catch the train.
    2 Katya wants to book the tickets.
    3 The parade is either on Thursday or Sunday.
    4 It's not on Thursday.
    5 The driving test is either on Saturday or Tuesday.
    ? Did Dieudonne really paint the fence? not told
    ? Has Dieudonne caught the train? no: 1
    ? So Dieudonne painted the fence? not told
    ? Did Dieudonne really catch the train? no: 1
    ? Will the parade be on Sunday? yes: 3, 4
    ? So the parade is on Friday? no: 3
    ? Will the parade be on Thursday? no: 4
    ? Is the parade on Thursday? no: 4

    0 Before he read the letter, Efe watered the plants.
    1 Efe paid the rent too.
    ? Did Efe read the letter before he watered the plants? no: 0
    ? So did Efe read the letter after he paid the rent? not told
    ? So did Efe water the plants before he read the letter? yes: 0
    ? So did Efe read the letter before he watered the plants? no: 0

    0 Kata believes the calculator is in the box room.
    1 But it's in the dressing room.
    2 Otilia says the comb might be in the attic.
    3 Hope's daughter is called Deb.
    4 Ossie's mum is called Deb.
    ? Is the comb really in the attic? not told
    ? Is the calculator really in the box room? no: 0, 1
    ? Would I find the comb in the attic? not told
    ? Does Kata think the comb is in the attic? not told
    ? In Kata's opinion, is the calculator in the box room? yes: 0
    ? Does Kata think the calculator is in the box room? yes: 0
    ? Is Ossie's granddaughter called Hope? no: 3, 4
    ? Hope is Deb's mother, right? yes: 3
    ? Deb is Ossie's daughter, right? no: 4
    ? Is Deb Ossie's cousin? no: 4
    ? Is Ossie Hope's grandson? yes: 3, 4
    ? Rasmus is Hope's nephew, right? not told

    0 Mrs Montgomery used to live in Seville.
    1 Then she moved to Perth.
    2 Ruthie still lives in Dublin.
    ? Does Lance live in Perth? not told
    ? Does Ruthie live in Dublin? yes: 2
    ? Does Mrs Montgomery still live in Seville? no: 0, 1

    0 Everyone who passed the test has a key.
    1 Jakub passed the test.
    2 Nobody who plays for the Otters gets a discount.
    3 Mrs Doyle plays for the Otters.
    4 Both the manager and Mei like fishing.
    5 Rodrigo and Jess don't like photography.
    ? Does Mrs Doyle get a discount? no: 2, 3
    ? Would you say Jakub has a key? yes: 0, 1
    ? So does Mrs Doyle get a discount? no: 2, 3
    ? So does Jakub get a discount? not told
    ? Rodrigo likes fishing, right? not told
    ? Is the manager fond of fishing? yes: 4
    ? Does the manager like fishing? yes: 4

    0 Ellie picked up the telescope.
    1 She ran to the pantry.
    2 She put the telescope down.
    3 The carpenter took it.
    4 Then the carpenter went into the kitchen.
    ? Has the carpenter got the telescope? yes: 0, 1, 2, 3, 4
    ? Is Ellie carrying the telescope? no: 0, 1, 2, 3, 4
    ? Is Ellie carrying the diary? not told
    ? Is the telescope in the kitchen now? yes: 0, 1, 2, 3, 4
    ? Is the diary in the kitchen? not told
    ? Is the diary in the pantry? not told

    0 The parade is cancelled.
    1 The sale is going ahead.
    2 Uli started with three diaries.
    3 Uli lost two of them.
    ? Is the picnic going to happen? not told
    ? Will the sale take place? yes: 1
    ? Is the parade still on? no: 0
    ? Does Uli have exactly one diary now? yes: 2, 3
    ? Has Uli got exactly one diary now? yes: 2, 3
    ? Has Uli got exactly 4 diaries now? no: 2, 3
    ? Has Dawn got more than three diaries now? not told
    ? Has Uli got more than 2 diaries now? no: 2, 3
    ? Has Dawn got more than one diary now? not told"
  `);
});

test("location: people are where they went or were taken last", () => {
  expect(told("location", 38)).toMatchInlineSnapshot(`
    "0 Bertha went out to the clinic.
    1 By the way, Gwyn bumped into Bertha at the skating rink.
    2 Mr Nguyen spent ages on the crossword.
    3 Gwyn was taken to the concert hall by Bertha.
    ? So Marc is currently in the post office, right? not told
    ? Bertha took Gwyn to the concert hall, right? yes: 3
    ? Is it true that it was Marc who took Gwyn to the concert hall? no: 3
    ? It was Gwyn who took Bertha to the concert hall, yes? no: 3
    ? Is Bertha at the clinic still? no: 0, 3"
  `);
  expect(told("location", 41)).toMatchInlineSnapshot(`
    "0 Ingeborg and Vusi have gone to Granada.
    1 The clocks go back this weekend.
    2 Ingeborg and Vusi went to Porto together.
    ? Is it right that Vusi is gone from Granada? yes: 0, 2
    ? Did Ingeborg end up in Lima? no: 2
    ? Would you say that you can find Vusi in Porto? yes: 2
    ? Is it the case that I am in Ostrava now? not told"
  `);
  expect(told("location", 143)).toMatchInlineSnapshot(`
    "0 Nadir is stuck in the sitting room.
    1 Carmen meant to go to the sitting room but ended up in the pantry.
    2 Carmen slipped away to the sitting room.
    ? Is it true that Carmen came to the sitting room from the bathroom? no: 1, 2
    ? You can find Nadir in the sitting room? yes: 0
    ? Is it the case that Carmen left the sitting room? no: 2
    ? You can find Leila in the sitting room, right? not told"
  `);
});

test("comparison: more and less follow along a chain, and level is level", () => {
  expect(told("comparison", 34)).toMatchInlineSnapshot(`
    "0 To be honest, the wine is the hotter one compared with the milk.
    1 There's no difference in temperature between the cocoa and the juice.
    2 FYI, out of the juice and the beer, the juice is the cooler.
    3 Funnily enough, the milk is noticeably colder than the wine.
    ? Hang on, is the cocoa colder than the beer? yes: 1, 2
    ? Are the wine and the juice equal in temperature? not told
    ? Is the juice higher in temperature than the beer? no: 2
    ? Is the beer higher in temperature than the juice? yes: 2
    ? The wine and the juice have the same temperature? not told"
  `);
  expect(told("comparison", 38)).toMatchInlineSnapshot(`
    "0 Miss Griffiths prefers soup to almost anything.
    1 Oslo turned out to be rainier than Quito.
    2 The baker gave up painting last year.
    3 Hamburg gets less rain than Cardiff.
    4 Neither Oslo nor Cardiff is drier than Quito, because Quito is drier than both.
    5 The barber hates rainy days.
    ? Quito is wetter than Oslo, right? no: 1
    ? Of Oslo, Quito and Cardiff, is Cardiff the rainiest? not told
    ? Is Hamburg rainier than Cardiff now? no: 3
    ? Is Cardiff the wettest out of Oslo, Cardiff and Hamburg? not told
    ? Would you say Cardiff is rainier than Quito? yes: 4"
  `);
  expect(told("comparison", 41)).toMatchInlineSnapshot(`
    "0 Brunhild has always been heavier than Klara.
    1 Klara has a cold.
    2 Oh, and everyone can see that Brunhild is heavier than Klara.
    3 To be honest, it isn't Ariadne who is lighter, it's Klara, of those two.
    4 As it happens, when it comes to weight, Ariadne and Brunhild are exactly equal.
    ? Is Ariadne the heavier of the two, Ariadne or Klara? yes: 3
    ? Does Brunhild weigh less than Rex? not told
    ? Does Rex weigh more than Ariadne? not told
    ? Does Klara weigh less than Brunhild? yes: 0
    ? Ariadne is the lightest out of Ariadne, Brunhild and Klara, right? no: 3
    ? Tell me, is Rex lighter than Brunhild? not told"
  `);
});

test("order: before and after follow along a chain", () => {
  expect(told("order", 13)).toMatchInlineSnapshot(`
    "0 Moses cleaned the oven before he played the piano.
    1 Moses peeled the carrots before cleaning the oven.
    2 Moses had promised to peel the potatoes that day, but I never heard if he did.
    ? Is it true that Moses peeled the carrots after he had played the piano? no: 0, 1
    ? Moses cleaned the oven and then played the piano? yes: 0
    ? Moses played the piano after peeling the carrots, right? yes: 0, 1
    ? Did Moses peel the carrots earlier than he drank some tea? not told
    ? Was Moses done with peeling the carrots before he played the piano? yes: 0, 1"
  `);
  expect(told("order", 36)).toMatchInlineSnapshot(`
    "0 Deepak likes cycling.
    1 Deepak played the piano, but not before he had washed the dishes.
    2 Deepak washed the dishes; before that, he had bought stamps.
    ? Does it follow that Deepak swept the floor after washing the dishes? not told
    ? Does it follow that Deepak bought stamps after washing the dishes? no: 2
    ? When Deepak played the piano, had he already bought stamps? yes: 1, 2
    ? Is it true that Deepak bought stamps before washing the dishes? yes: 2"
  `);
  expect(told("order", 58)).toMatchInlineSnapshot(`
    "0 Noel did not call the doctor before he had fed the rabbits.
    1 It was after calling the doctor that Noel did the ironing.
    2 Noel wanted to buy some bread, but in the end he didn't.
    ? Did Noel really buy some bread? no: 2
    ? Was Noel done with feeding the rabbits before he did the ironing? yes: 0, 1
    ? Did Noel buy some bread that day? no: 2
    ? Did Noel do the ironing later than he cleaned the oven? not told
    ? Did Noel get round to buying some bread? no: 2"
  `);
});

test("counting: what is given, found and lost is added up", () => {
  expect(told("counting", 3)).toMatchInlineSnapshot(`
    "0 I turned up with four pebbles.
    1 Carlotta had exactly eight pebbles.
    2 Erik would love some pebbles as well.
    3 For my birthday Carlotta gave me one of their pebbles.
    4 I dropped 2 pebbles and Carlotta picked them up and kept them, as it happens.
    ? Had Lamar four pebbles at first? not told
    ? Do Carlotta and I have 4 pebbles altogether? no: 0, 1, 3, 4
    ? Is it right that I have no fewer than 4 pebbles? no: 0, 3, 4
    ? Hang on, I am left with exactly three pebbles? yes: 0, 3, 4
    ? Do I have fewer pebbles than Carlotta? yes: 0, 1, 3, 4"
  `);
  expect(told("counting", 25)).toMatchInlineSnapshot(`
    "0 Ludmila had one scarf yesterday evening.
    1 Guess what: Mr Baker-Lee has seven scarves in all.
    2 Nobody knows how many scarves Soo had, if any, by the way.
    3 Our daughter helped herself to three more scarves from the shelf.
    ? Is Ludmila ahead of Mr Baker-Lee in scarves? no: 0, 1
    ? Is it a fact that Ludmila has 1 scarf? yes: 0
    ? Mr Baker-Lee's scarves and Ludmila's scarves add up to ten, right? no: 0, 1
    ? Is it true that Soo ended up with more than 2 scarves? not told"
  `);
  expect(told("counting", 37)).toMatchInlineSnapshot(`
    "0 Birgit had none of the eggs.
    1 The number of eggs Evan has is 3.
    2 Evan kindly gave Birgit 2 eggs.
    3 Keith is thinking about eggs again.
    4 Evan got 1 more egg because they wanted a bigger collection.
    ? Is it correct to say that Evan still has two eggs? yes: 1, 2, 4
    ? Would Dario need more eggs to reach 6? not told
    ? Does Evan have 2 eggs or more? yes: 1, 2, 4
    ? How many eggs did Evan have at first, 4? no: 1
    ? Are we saying that Birgit has exactly 4 eggs? no: 0, 2"
  `);
});

test("rules: a rule decides for those of whom its condition is told", () => {
  expect(told("rules", 41)).toMatchInlineSnapshot(`
    "0 Anyone can swim in the lake except if they are guests.
    1 Mr Chen isn't a guest, that's for sure.
    2 What about Farouk? No idea.
    3 Everybody knows that Simeon is a guest.
    4 Ok, Stella is a guest, that's for sure.
    ? Is it the case that Agnes is a guest? not told
    ? Does Simeon have permission to swim in the lake? no: 0, 3
    ? The rules allow Mr Chen to swim in the lake, or not? yes: 0, 1
    ? Has Farouk the right to swim in the lake? not told
    ? If Mr Chen wanted to swim in the lake, will that be allowed? yes: 0, 1"
  `);
  expect(told("rules", 50)).toMatchInlineSnapshot(`
    "0 Everyone who ran the race gets a bag of sweets, and no one else.
    1 Oh, and Tobias never ran the race.
    2 Romy ran the race.
    3 Well, my nephew ran the race, that's for sure.
    4 Paulo stood by the gate btw.
    ? Did Tobias actually run the race? no: 1
    ? By the rules, will Paulo receive a bag of sweets? not told
    ? Is my nephew in line for a bag of sweets? yes: 0, 3
    ? Then Romy is going to get a bag of sweets? yes: 0, 2
    ? By the rules, will Tobias receive a bag of sweets? no: 0, 1"
  `);
  expect(told("rules", 140)).toMatchInlineSnapshot(`
    "0 Nobody gets a reminder, except those who are vegetarian.
    1 The nurse is not vegetarian.
    2 Btw, Ronan plans to get a reminder.
    3 Everybody knows that the doctor is vegetarian.
    4 Inez is not vegetarian.
    ? Is Inez vegetarian? no: 4
    ? Is there a reminder for the doctor? yes: 0, 3
    ? Should Inez be given a reminder? no: 0, 4
    ? Would Ronan be given a reminder? not told
    ? There is a reminder for the dentist, yes? not told"
  `);
});

test("schedule: an event that is cancelled is on no day", () => {
  expect(told("schedule", 134)).toMatchInlineSnapshot(`
    "0 The play has been fixed for Friday.
    1 Be there for the garden fete on Saturday at 1 in the afternoon.
    2 The play won't take place.
    3 I don't know when the book club is.
    ? Is Saturday the day of the garden fete? yes: 1
    ? Would I be right to turn up for the play on Friday? no: 0, 2
    ? Was the play originally set for Friday? yes: 0
    ? Is the delivery at 1pm? not told"
  `);
  expect(told("schedule", 198)).toMatchInlineSnapshot(`
    "0 According to Kofi, the history lecture is at 6:30pm on Saturday.
    1 According to Kofi, the open day is at 11:00 on Saturday.
    2 The open day won't take place.
    3 By the way, my mum asked when the party is.
    ? Was the history lecture first planned for Sunday? no: 0
    ? What time is the history lecture, half past 6 in the evening? yes: 0
    ? The party will be on Saturday, correct? not told
    ? Would you say that the history lecture takes place on Saturday? yes: 0
    ? Does the open day fall on Saturday? no: 1, 2"
  `);
  expect(told("schedule", 449)).toMatchInlineSnapshot(`
    "0 Maths test: Saturday, 15:00.
    1 The history lecture has been arranged for 4 pm on Saturday.
    2 Conrad bought a new tie for the eye test, just so you know.
    3 The history lecture is still on as planned.
    ? Monday is the day of the history lecture, yes? no: 1
    ? Does the eye test take place on Saturday? not told
    ? Is it the case that the maths test is at 15:00? yes: 0
    ? Does that mean that the history lecture is after the maths test? yes: 0, 1
    ? Was the history lecture at first scheduled for Saturday? yes: 1"
  `);
});
