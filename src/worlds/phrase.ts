/** What fills the gaps of a wording. */
export type Slots = Readonly<Record<string, string>>;

/**
 * Fills the gaps of a wording and begins it with a capital: "Is {who} {at}?" → "Is Ana in the kitchen?".
 * @throws RangeError when a gap has no slot
 */
export function phrase(wording: string, slots: Slots): string {
  const text = wording.replace(/\{(\w+)\}/g, (_, name: string) => {
    const filling = slots[name];
    if (filling === undefined) {
      throw new RangeError(`phrase: "${wording}" expected the slot "${name}", got only ${Object.keys(slots).join(", ")}.`);
    }
    return filling;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}
