const vowelSound = /^(?:[ai]|e(?!u)|o(?!ne\b|nce\b)|u(?!ni|ku|se)|8|11\b|18\b|hour|honest)/i;

/** "a key", "an umbrella", "a uniform". */
export const withArticle = (noun: string): string => `${vowelSound.test(noun) ? "an" : "a"} ${noun}`;
