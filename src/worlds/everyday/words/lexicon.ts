import { MEN, PETS, SURNAMES, TOWNS, WOMEN } from "./names.ts";

const split = (words: string): readonly string[] =>
  words
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

/** Words by kind, each fit to stand in any gap for its kind: nouns without their article. */
export const LEXICON = {
  woman: WOMEN,
  man: MEN,
  surname: SURNAMES,
  pet: PETS,
  town: TOWNS,
  kinswoman: split(
    `my sister, my mum, my aunt, my grandma, my wife, my daughter, my niece, my girlfriend, our neighbour Mrs Bell, my big sister,
      Grandma, Mum, Nana, Aunt Rosa, Gran, my cousin Dana, our daughter, my roommate Ivy, my friend Noor, my little sister`,
  ),
  kinsman: split(
    `my brother, my dad, my uncle, my grandad, my husband, my son, my nephew, my boyfriend, our neighbour Mr Quill,
      my little brother, Grandpa, Dad, Grandad, Uncle Joe, Pop, my cousin Emil, our son, my flatmate Raj, my mate Stan,
      my older brother`,
  ),
  job: split(
    `plumber, teacher, nurse, baker, dentist, postman, waiter, gardener, coach, driver, librarian, vet, carpenter, cook, guard,
      painter, pilot, tailor, farmer, mechanic, electrician, cleaner, singer, doctor, chef, builder, judge, lawyer, manager,
      student, butcher, barber, sailor, referee, clown, magician, photographer, reporter, soldier, firefighter`,
  ),
  room: split(
    `kitchen, bedroom, bathroom, hall, hallway, living room, dining room, attic, cellar, basement, garage, pantry, study, laundry,
      nursery, guest room, shed, porch, conservatory, playroom, utility room, loft, balcony, lounge, spare room, sitting room,
      box room, wine cellar, dressing room, larder, workshop, greenhouse`,
  ),
  venue: split(
    `library, market, bank, station, park, museum, beach, bakery, hospital, gym, church, zoo, airport, harbour, stadium, theatre,
      cinema, swimming pool, post office, supermarket, café, pub, school, office, police station, town hall, bus stop, campsite,
      farm, hotel, clinic, playground, skating rink, bookshop, pharmacy, garden centre, car park, concert hall, community centre,
      chip shop, embassy, factory, gallery, laundrette, mosque, temple, pier, quarry, vineyard, lighthouse`,
  ),
  thing: split(
    `key, phone, book, umbrella, football, torch, map, camera, hammer, guitar, kite, letter, laptop, ladder, bucket, blanket, lamp,
      vase, teddy, drum, parcel, ticket, wallet, watch, ring, pen, notebook, cup, kettle, pillow, rope, saw, spade, trumpet,
      violin, whistle, magazine, mirror, clock, basket, candle, comb, doll, flute, helmet, jug, knife, lantern, mug, needle,
      passport, puzzle, racket, scooter, skateboard, stapler, suitcase, teapot, telescope, toolbox, tray, wrench, yo-yo, charger,
      speaker, remote, coin, badge, trophy, sketchbook, screwdriver, frisbee, calculator, brush, hairdryer, tripod, tent, medal,
      diary, microphone`,
  ),
  container: split(
    `box, bag, drawer, basket, suitcase, cupboard, fridge, backpack, crate, chest, bin, wardrobe, jar, cabinet, tin, trunk, locker,
      safe, sack, toolbox, bucket, handbag, freezer, sink, pocket of the coat, glove box`,
  ),
  food: split(
    `apple, orange, banana, pear, sandwich, cookie, muffin, cake, pie, egg, tomato, carrot, potato, onion, pancake, doughnut,
      burger, pizza, sausage, lemon, peach, mango, bun, bagel, brownie, cupcake, waffle, croissant, kebab, taco, samosa, dumpling,
      plum, cucumber, melon, biscuit, pretzel, meatball, burrito, fig`,
  ),
  drink: split("water, milk, tea, coffee, juice, lemonade, cocoa, cider, soup, soda, beer, wine"),
  animal: split(
    `dog, cat, horse, cow, sheep, goat, pig, hen, duck, rabbit, hamster, parrot, tortoise, donkey, goose, pony, mouse, frog,
      lizard, snake, owl, fox, hedgehog, ferret, turkey, camel, llama, penguin, monkey, seal, otter, peacock, swan, squirrel, crab,
      gecko`,
  ),
  colour: split(
    `red, blue, green, yellow, black, white, brown, grey, purple, pink, orange, silver, gold, turquoise, beige, navy, maroon,
      cream, lilac, crimson`,
  ),
  material: split(
    "wood, glass, metal, plastic, stone, leather, paper, wool, cotton, silk, steel, clay, oak, bamboo, rubber, brick, marble, wicker",
  ),
  garment: split(
    `hat, coat, scarf, jumper, shirt, dress, jacket, skirt, cap, cardigan, raincoat, waistcoat, tie, hoodie, apron, belt, blouse,
      cloak, kilt, T-shirt, suit, uniform`,
  ),
  vehicle: split("car, bike, van, bus, train, lorry, boat, taxi, tram, motorbike, tractor, plane, ferry, scooter, truck, canoe"),
  day: split("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"),
  month: split("January, February, March, April, May, June, July, August, September, October, November, December"),
  event: split(
    `meeting, party, concert, wedding, match, exam, picnic, lesson, rehearsal, interview, dentist appointment, barbecue,
      quiz night, parade, funeral, play, course, yoga class, book club, school trip, sale, race, workshop, training session,
      dinner, film night, haircut, choir practice, driving test`,
  ),
  activity: split(
    `swimming, dancing, cooking, chess, singing, skiing, gardening, football, tennis, painting, reading, fishing, climbing,
      knitting, cycling, running, yoga, baking, hiking, surfing, karate, sailing, camping, sewing, photography`,
  ),
  device: split(
    `lamp, oven, radio, television, heater, fan, kettle, computer, washing machine, dishwasher, alarm, printer, toaster, iron,
      hairdryer, projector, boiler, light in the hall, coffee machine, tumble dryer, air conditioner, speaker, fairy lights switch,
      torch`,
  ),
  opening: split(
    `door, window, gate, drawer, fridge, cupboard, shop, safe, box, garage, tin, letter, curtain, umbrella, bottle, jar, back door,
      suitcase, shutter, skylight, oven door, parcel, book, tent`,
  ),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordKind = keyof typeof LEXICON;
