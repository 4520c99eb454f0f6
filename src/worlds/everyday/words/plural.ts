const irregular: ReadonlyMap<string, string> = new Map(
  `child children, grandchild grandchildren, wife wives, knife knives, scarf scarves, mouse mice, goose geese, sheep sheep,
    tomato tomatoes, potato potatoes, mango mangoes`
    .split(/,\s+/)
    .map((pair) => pair.split(" ") as [string, string]),
);

/** "keys", "boxes", "berries", "knives", "postmen". */
export function plural(noun: string): string {
  const known = irregular.get(noun);
  if (known !== undefined) return known;
  if (/[a-z]man$/.test(noun)) return noun.replace(/man$/, "men");
  if (/(?:[sxz]|[cs]h)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
