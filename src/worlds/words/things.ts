const listed = (words: string): readonly string[] => words.split(",").map((word) => `the ${word.trim()}`);

/** Things people carry about, with their article. */
export const THINGS: readonly string[] = listed(`
  apple, football, milk, book, ball, lamp, key, phone, umbrella, hat, coat, scarf, cup, plate, spoon, knife, teapot,
  newspaper, letter, parcel, pencil, notebook, map, camera, torch, candle, ladder, hammer, bucket, broom, towel, pillow,
  blanket, guitar, violin, drum, kite, doll, teddy bear, puzzle, wallet, ticket, passport, watch, ring, necklace, laptop,
  tablet, remote control, radio, clock, vase, painting, mirror, cake, sandwich, pizza, banana, lemon, bottle, jug,
  frying pan, cushion, helmet, racket, skateboard, toothbrush, hairdryer, magnet, flute, brick, plank, statue, shoe
`);

/** Things that hold other things, with their article. */
export const CONTAINERS: readonly string[] = listed(`
  box, chest, suitcase, bag, basket, crate, jar, drawer, trunk, backpack, tin, case, barrel, bowl, pot, sack, envelope,
  cupboard, handbag, briefcase, pouch, tub, bin, carton, locker, hamper, folder, wheelbarrow, cabinet, pocket, tray,
  safe, toolbox, lunchbox, shoebox, cage, tank, vat, kettle, mug
`);
