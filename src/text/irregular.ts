/**
 * Common English words with forms of their own: each family's first word, then its forms; and numbers as digits and as words. "Be" and "do"
 * are left out, as they stand in most questions, and "one", which is more often no number.
 */
const families = `
man men, woman women, child children, person people, knife knives, wife wives, shelf shelves, loaf loaves, half halves,
wolf wolves, mouse mice, goose geese, foot feet, tooth teeth,
have has had, go goes went gone, bear bore borne, beat beaten, become became, begin began begun, bend bent, bite bit bitten,
bleed bled, blow blew blown, break broke broken, bring brought, build built, burn burnt, buy bought, catch caught,
choose chose chosen, come came, creep crept, deal dealt, dig dug, draw drew drawn, dream dreamt, drink drank drunk,
drive drove driven, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, fly flies flew flown,
forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got gotten, give gave given, grow grew grown,
hang hung, hear heard, hide hid hidden, hold held, keep kept, kneel knelt, know knew known, lay laid, lead led, lean leant,
leap leapt, learn learnt, leave left, lend lent, lie lay lain lying, light lit, lose lost, make made, mean meant, meet met,
pay paid, ride rode ridden, ring rang rung, rise risen, run ran, say said, see saw seen, seek sought, sell sold, send sent,
sew sewn, shake shook shaken, shine shone, shoot shot, show shown, shrink shrank shrunk, sing sang sung, sink sank sunk, sit sat,
sleep slept, slide slid, smell smelt, speak spoke spoken, spell spelt, spend spent, spill spilt, spin spun, spoil spoilt,
stand stood, steal stole stolen, stick stuck, sting stung, strike struck, swear swore sworn, sweep swept, swim swam swum,
swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown,
understand understood, wake woke woken, wear wore worn, weep wept, win won, wind wound, write wrote written,
2 two, 3 three, 4 four, 5 five, 6 six, 7 seven, 8 eight, 9 nine, 10 ten, 11 eleven, 12 twelve, 13 thirteen, 14 fourteen, 15 fifteen,
16 sixteen, 17 seventeen, 18 eighteen, 19 nineteen, 20 twenty, 30 thirty, 40 forty, 50 fifty, 60 sixty, 70 seventy, 80 eighty, 90 ninety,
first 1st, second 2nd, third 3rd
`;

/** What an irregular form is a form of: "took" is "take". */
export const irregular: ReadonlyMap<string, string> = new Map(
  families.split(",").flatMap((family) => {
    const [base, ...forms] = family.trim().split(/\s+/) as [string, ...string[]];
    return forms.map((form): [string, string] => [form, base]);
  }),
);
