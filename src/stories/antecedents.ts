import type { Random } from "../random.ts";
import type { WordVectors } from "../text/word-vectors.ts";
import type { Padded } from "./batch.ts";
import { lineInputs, type LineInputs } from "./tagged-lines.ts";

/** A pronoun in its text, and the places that it may point back to. */
export interface Reference {
  /** The words before it, its own sentence whole. */
  readonly tokens: readonly string[];
  /** Where the pronoun stands. */
  readonly pronoun: number;
  /** Where somebody is named before it, in order, with who that is: the same for all names of one person. */
  readonly candidates: readonly { readonly at: number; readonly who: string }[];
  /** Who is meant. */
  readonly means: string;
}

/**
 * A batch of references: the inputs of the antecedent finder, those of lines and
 *
 *   asked       [lines, time]   1 at the pronoun
 *   candidates  [lines, time]   1 where somebody is named before it
 */
export type ReferenceInputs = LineInputs & Readonly<Record<"asked" | "candidates", Padded>>;

export function referenceInputs(references: readonly Reference[], vectors: WordVectors, random?: Random): ReferenceInputs {
  const inputs = lineInputs(
    references.map(({ tokens }) => tokens),
    vectors,
    random,
  );
  const { shape } = inputs.tokens;
  const time = shape[1]!;
  const marks = (places: (reference: Reference) => readonly number[]): Padded => {
    const values = new Float32Array(inputs.tokens.values.length);
    for (const [row, reference] of references.entries()) for (const at of places(reference)) values[row * time + at] = 1;
    return { shape, values };
  };
  return {
    ...inputs,
    asked: marks(({ pronoun }) => [pronoun]),
    candidates: marks((reference) => reference.candidates.map(({ at }) => at)),
  };
}
