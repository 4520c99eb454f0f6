/** A place and the word for being there: "in" the kitchen, "at" the station, "on" the roof. */
export interface Place {
  /** With its article: "the kitchen", "Lisbon". */
  readonly name: string;
  readonly preposition: "in" | "at" | "on";
}

const places = (preposition: Place["preposition"], names: string): readonly Place[] =>
  names.split(",").map((name) => ({ name: name.trim(), preposition }));

/** Where people can be. */
export const PLACES: readonly Place[] = [
  ...places(
    "in",
    `the kitchen, the garden, the office, the park, the school, the bathroom, the hallway, the bedroom, the cellar,
    the attic, the living room, the dining room, the garage, the library, the shed, the barn, the greenhouse, the gym,
    the classroom, the canteen, the museum, the theatre, the cinema, the church, the bakery, the pharmacy, the hospital,
    the forest, the field, the village, the workshop, the laundry, the playground, the courtyard, the lobby, the lift,
    the car, the tent, the castle, the tower, the restaurant, the café, the bookshop, the supermarket, the pantry,
    the nursery, the study, the stable, the waiting room, the tunnel`,
  ),
  ...places(
    "at",
    `the station, the airport, the bus stop, the market, the bank, the pool, the lake, the stadium, the zoo,
    the post office, the harbour, the circus, the front door, the bus depot, the dentist, the traffic lights`,
  ),
  ...places("on", "the beach, the balcony, the roof, the terrace, the stairs, the bridge, the train, the island, the farm, the boat"),
  ...places("in", "Lisbon, Nairobi, Kyoto, Oslo, Lima, Paris, London, Mumbai, Warsaw, Toronto, Cairo, Berlin"),
];
