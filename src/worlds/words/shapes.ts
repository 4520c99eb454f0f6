/** Colours that a shape can have. */
export const COLOURS: readonly string[] = "red blue green yellow pink purple orange black white brown grey silver golden turquoise".split(
  " ",
);

/** Shapes, flat and solid. */
export const SHAPES: readonly string[] =
  "square circle triangle rectangle sphere cube star heart hexagon oval diamond pyramid cylinder cone cross pentagon".split(" ");
