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

test("basics: what was said plainly is so, its opposite and other values are not, and of others nothing was told", () => {
  expect(told("basics", 4)).toMatchInlineSnapshot(`
    "0 My suit is green.
    1 Freda's suit is crimson.
    2 Mimi's suit is orange.
    ? Is Freda's suit orange? no: 1
    ? Is Freda's suit crimson? yes: 1
    ? Is Ivy's suit green? not told"
  `);
  expect(told("basics", 8)).toMatchInlineSnapshot(`
    "0 First Hal was at the harbour.
    1 Niko is at the embassy.
    2 Hal went to the stadium.
    ? Is Niko at the embassy? yes: 1
    ? Is Hal at the harbour now? no: 0, 2
    ? Is the farmer at the embassy now? not told"
  `);
  expect(told("basics", 9)).toMatchInlineSnapshot(`
    "0 The blanket stands above the frisbee.
    1 The whistle stands above the toolbox.
    ? Does the whistle stand above the frisbee? not told
    ? Is the frisbee above the blanket? no: 0
    ? Is the blanket east of the frisbee? not told
    ? Is the blanket above the frisbee? yes: 0"
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
    "0 To be honest, the milk is the colder one compared with the wine.
    1 There's no difference in temperature between the cocoa and the juice.
    2 FYI, out of the beer and the juice, the beer is the warmer.
    3 Funnily enough, the wine is noticeably hotter than the milk.
    ? Hang on, is the beer hotter than the cocoa? yes: 1, 2
    ? Are the wine and the juice equal in temperature? not told
    ? Is the juice higher in temperature than the beer? no: 2
    ? Is the beer higher in temperature than the juice? yes: 2
    ? The wine and the juice have the same temperature? not told"
  `);
  expect(told("comparison", 38)).toMatchInlineSnapshot(`
    "0 Miss Griffiths prefers soup to almost anything.
    1 Well, Oslo turned out to be rainier than Quito.
    2 Cardiff gets more rain than Hamburg.
    3 Oslo is the rainiest of the three, I mean out of Oslo, Cardiff and Quito.
    ? Does Cardiff get more rain than Oslo? no: 3
    ? If you take Quito, Hamburg and Cardiff, is Quito the driest? not told
    ? So Hamburg is the driest of Hamburg, Cardiff and Oslo? yes: 2, 3
    ? Compared to Hamburg, is Cardiff the drier one? no: 2"
  `);
  expect(told("comparison", 41)).toMatchInlineSnapshot(`
    "0 Klara is lighter than Brunhild, as everybody knows.
    1 Brunhild weighs more than Klara.
    2 I know for a fact that Ariadne is definitely heavier than Klara.
    3 In weight, Ariadne and Brunhild are a perfect match.
    ? So Klara is the lightest of Ariadne, Klara and Brunhild? yes: 0, 2
    ? Is Noura in fact heavier than Klara? not told
    ? So Klara weighs more than Ariadne? no: 2
    ? Is Klara the lighter of the two, Klara or Brunhild? yes: 0
    ? Out of Brunhild, Ariadne and Klara, is Ariadne the lightest? no: 2"
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
