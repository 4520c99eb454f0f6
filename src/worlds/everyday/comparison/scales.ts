/** How a number on a scale is told, asked, and changed. */
export interface Numbers {
  readonly lowest: number;
  readonly highest: number;
  readonly told: readonly string[];
  readonly asked: readonly string[];
  /** {a} now has another, higher number. */
  readonly raised: readonly string[];
  /** ... a lower one. */
  readonly lowered: readonly string[];
}

export interface Scale {
  readonly of: "people" | "things" | "drinks" | "foods" | "vehicles" | "animals" | "towns" | "garments";
  readonly how: string;
  readonly noun: string;
  readonly more: readonly string[];
  readonly less: readonly string[];
  readonly most: readonly string[];
  readonly least: readonly string[];
  /** {a} is more than {b}, in words of this scale only. */
  readonly told: readonly string[];
  readonly asked: readonly string[];
  readonly numbers?: Numbers;
}

const words = (list: string): readonly string[] => list.split(",").map((word) => word.trim());

const scale = (
  of: Scale["of"],
  how: string,
  noun: string,
  degrees: readonly [string, string, string, string],
  rest: Omit<Scale, "of" | "how" | "noun" | "more" | "less" | "most" | "least">,
): Scale => ({
  of,
  how,
  noun,
  more: words(degrees[0]),
  less: words(degrees[1]),
  most: words(degrees[2]),
  least: words(degrees[3]),
  ...rest,
});

const weighed = [
  "{a} [weighs|weigh|weigh] more than {b.him}",
  "{b} [weighs|weigh|weigh] less than {a.him}",
  "{b} [doesn't|don't|don't] weigh as much as {a.him}",
  "the scales show more for {a.him} than for {b.him}",
  "it is harder to lift {a.him} than {b.him}, because of the weight",
].slice(0, 4);
const weighedAsked = ["Does {a} weigh more than {b.him}?", "Does {b} weigh less than {a.him}?", "So {a} weighs more than {b.him}?"];
const kilos = (low: number, high: number): Numbers => ({
  lowest: low,
  highest: high,
  told: [
    "{a} [weighs|weigh|weigh] {v} kilos",
    "{a} [is|am|are] {v} kilos",
    "the scales say {v} kilos for {a.him}",
    "{a} [weighs|weigh|weigh] exactly {v} kg",
    "{a} [comes|come|come] in at {v} kilos",
    "on the scales, {a} came to {v} kilos",
    "{a's} weight is {v} kilos",
    "we weighed {a.him}: {v} kilos",
    "{v} kilos is what {a} [weighs|weigh|weigh]",
  ],
  asked: [
    "Is {a's} weight {v} kilos?",
    "Did the scales say {v} kilos for {a.him}?",
    "Is {v} kilos right for {a's} weight now?",
    "{a's} weight is {v} kg, right?",
    "So {a's} weight is {v} kilos?",
    "Is it true that {a's} weight is now {v} kilos?",
  ].filter((form) => !form.startsWith("Did")),
  raised: [
    "{a} [has|have|have] got heavier and now [weighs|weigh|weigh] {v} kilos",
    "{a's} weight has gone up to {v} kilos",
    "{a's} weight went up and is now {v} kilos",
    "now {a's} weight has risen to {v} kilos",
  ],
  lowered: [
    "{a} [has|have|have] got lighter and now [weighs|weigh|weigh] {v} kilos",
    "{a's} weight has gone down to {v} kilos",
    "{a's} weight dropped and is now {v} kilos",
    "now {a's} weight has fallen to {v} kilos",
  ],
});

export const SCALES: readonly Scale[] = [
  scale("people", "tall", "height", ["taller", "shorter", "tallest", "shortest"], {
    told: [
      "{a} [towers|tower|tower] over {b.him}",
      "{b} only [comes|come|come] up to {a's} shoulder",
      "{b} [has|have|have] to look up to see {a's} face, because {a} [is|am|are] so much taller",
      "{a} [has|have|have] a good ten centimetres on {b.him}",
      "{a} [is|am|are] ten centimetres taller than {b.him}",
      "{a} [is|am|are] a head taller than {b.him}",
      "{b} [is|am|are] two inches shorter than {a.him}",
      "{a} [has|have|have] outgrown {b.him}",
      "{b} could only be as tall as {a.him} by standing on a chair",
    ],
    asked: [
      "In height, does {a} beat {b.him}?",
      "Does {a} stand taller than {b.him}?",
      "Side by side, would {b} look shorter than {a.him}?",
      "Is {a's} height greater than {b's}?",
      "Is {b} the one who is shorter, compared with {a.him}?",
    ],
    numbers: {
      lowest: 148,
      highest: 199,
      told: [
        "{a} [is|am|are] {v} centimetres tall",
        "{a} [is|am|are] {v} cm tall",
        "{a} [measures|measure|measure] {v} centimetres",
        "{a's} height is {v} cm",
        "the doctor measured {a.him}: {v} centimetres",
        "{a} [stands|stand|stand] {v} cm tall",
      ],
      asked: [
        "[Is|Am|Are] {a} {v} centimetres tall?",
        "Is {a's} height {v} cm?",
        "{a} [is|am|are] {v} cm tall, right?",
        "So {a} [is|am|are] {v} centimetres tall?",
        "Is it true that {a} [is|am|are] {v} centimetres tall now?",
        "{a} [is|am|are] {v} cm tall?",
      ],
      raised: ["{a} [has|have|have] grown and [is|am|are] {v} cm tall now", "since then {a} [has|have|have] shot up to {v} centimetres"],
      lowered: [],
    },
  }),
  scale("people", "old", "age", ["older", "younger", "oldest", "youngest"], {
    told: [
      "{a} was born before {b.him}",
      "{b} was born after {a.him}",
      "{b} was born three years after {a.him}",
      "{a} was already at school when {b} was born",
      "{a} [is|am|are] two years older than {b.him}",
      "{b} [is|am|are] five years younger than {a.him}",
      "{a} [has|have|have] a few years on {b.him}",
      "{b} [is|am|are] {a's} junior by a year",
      "{a} [has|have|have] seen more birthdays than {b.him}",
      "{a} came into the world before {b.him}",
    ],
    asked: [
      "Was {a} born before {b.him}?",
      "Was {b} born after {a.him}?",
      "{a} was born before {b.him}, right?",
      "So {b} was born after {a.him}?",
      "In years, is {b} behind {a.him}?",
      "Has {a} lived longer than {b.him}?",
    ].filter((form) => !form.startsWith("In years")),
    numbers: {
      lowest: 8,
      highest: 79,
      told: [
        "{a} [is|am|are] {v}",
        "{a} [is|am|are] {v} years old",
        "{a} [is|am|are] {v} years of age",
        "{a} has just turned {v}",
        "{a's} age is {v}",
        "{a} turned {v} last month",
        "{a} [is|am|are] {v} now",
        "{a} became {v} in spring",
        "at {v}, {a} [is|am|are] still full of energy",
        "there are {v} candles on {a's} birthday cake, one for each year",
      ].filter((wording) => !wording.includes("has just")),
      asked: [
        "[Is|Am|Are] {a} {v}?",
        "[Is|Am|Are] {a} {v} years old?",
        "{a} [is|am|are] {v}, right?",
        "Is {a's} age {v}?",
        "So {a} [is|am|are] {v} years old?",
        "[Is|Am|Are] {a} {v} now?",
        "Is it true that {a} [is|am|are] {v}?",
        "{a} [is|am|are] {v} years old?",
      ],
      raised: ["years have passed and {a} [is|am|are] {v} now", "that was a while ago, {a} [is|am|are] now {v}"],
      lowered: [],
    },
  }),
  scale("people", "strong", "strength", ["stronger", "weaker", "strongest", "weakest"], {
    told: [
      "{a} can lift more than {b.him}",
      "{b} can't lift as much as {a.him}",
      "{a} [has|have|have] more muscle power than {b.him}",
      "{b} [lacks|lack|lack] the strength that {a} [has|have|have]",
    ],
    asked: ["Does {a} have more strength than {b.him}?", "Is {a's} strength greater than {b's}?", "In strength, does {a} beat {b.him}?"],
  }),
  scale("people", "fast", "speed", ["faster, quicker", "slower", "fastest, quickest", "slowest"], {
    told: [
      "{a} [runs|run|run] faster than {b.him}",
      "{b} [runs|run|run] more slowly than {a.him}",
      "{b} can't keep up with {a.him}",
      "{a} can outrun {b.him}",
      "{b} [isn't|am not|aren't] quick enough to catch {a.him}",
    ],
    asked: [
      "Can {a} outrun {b.him}?",
      "Does {a} run faster than {b.him}?",
      "Does {b} run more slowly than {a.him}?",
      "Is {a's} speed greater than {b's}?",
    ],
  }),
  scale("people", "heavy", "weight", ["heavier", "lighter", "heaviest", "lightest"], {
    told: weighed,
    asked: weighedAsked,
    numbers: kilos(45, 110),
  }),
  scale("people", "rich", "wealth", ["richer, wealthier, better off", "poorer, less wealthy", "richest, wealthiest", "poorest"], {
    told: [
      "{a} [has|have|have] more money than {b.him}",
      "{b} [has|have|have] less money than {a.him}",
      "{b} [doesn't|don't|don't] have as much money as {a.him}",
    ],
    asked: ["Does {a} have more money than {b.him}?", "Does {b} have less money than {a.him}?", "Is {b's} fortune smaller than {a's}?"],
  }),
  scale("people", "loud", "loudness", ["louder, noisier", "quieter", "loudest, noisiest", "quietest"], {
    told: ["{a} [makes|make|make] more noise than {b.him}", "{b} [makes|make|make] less noise than {a.him}"],
    asked: ["Does {a} make more noise than {b.him}?", "Does {b} make less noise than {a.him}?"],
  }),
  scale("people", "tidy", "tidiness", ["tidier, neater", "messier, untidier", "tidiest, neatest", "messiest, untidiest"], {
    told: [],
    asked: [],
  }),
  scale("people", "patient", "patience", ["more patient", "less patient", "most patient", "least patient"], {
    told: ["{a} [has|have|have] more patience than {b.him}", "{b} [has|have|have] less patience than {a.him}"],
    asked: ["Does {a} have more patience than {b.him}?", "Does {b} have less patience than {a.him}?"],
  }),
  scale("people", "brave", "courage", ["braver", "less brave", "bravest", "least brave"], {
    told: ["{a} [has|have|have] more courage than {b.him}"],
    asked: ["Does {a} have more courage than {b.him}?", "Does {b} have less courage than {a.him}?"],
  }),
  scale("things", "heavy", "weight", ["heavier", "lighter", "heaviest", "lightest"], {
    told: weighed,
    asked: weighedAsked,
    numbers: kilos(2, 40),
  }),
  scale(
    "things",
    "expensive",
    "price",
    ["more expensive, dearer, pricier", "cheaper, less expensive", "most expensive, dearest, priciest", "cheapest, least expensive"],
    {
      told: [
        "{a} costs more than {b}",
        "{b} costs less than {a}",
        "you pay more for {a} than for {b}",
        "I paid more for {a} than for {b}, and those are the usual prices",
        "{b} doesn't cost as much as {a}",
        "{a} costs twice as much as {b}",
        "{b} is half the price of {a}",
        "you can get {b} for less than {a}",
        "the price of {a} is higher than that of {b}",
        "{a} has a higher price than {b}",
        "{a} costs three pounds more than {b}",
        "for the price of {a} you could buy two of {b}",
      ].slice(0, 11),
      asked: [
        "Does {a} cost more than {b}?",
        "Does {b} cost less than {a}?",
        "Is the price of {a} higher than that of {b}?",
        "So {a} costs more than {b}?",
        "Do you pay more for {a} than for {b}?",
        "Is {b} the cheaper of the two, {a} and {b}?",
        "{b} costs less than {a}, right?",
      ],
      numbers: {
        lowest: 3,
        highest: 90,
        told: [
          "{a} costs {v} pounds",
          "{a} costs £{v}",
          "the price of {a} is £{v}",
          "{a} is {v} euros",
          "they want {v} euros for {a}",
          "you can buy {a} for £{v}",
          "{a} goes for {v} pounds",
          "{a} has a price tag of £{v}",
          "{a} is on sale for {v} pounds",
          "it says £{v} on {a}",
          "{a} can be had for {v} pounds",
          "{a} will cost you {v} pounds",
        ].filter((wording) => !wording.includes("euros")),
        asked: [
          "Does {a} cost {v} pounds?",
          "Is the price of {a} £{v}?",
          "{a} costs £{v}, right?",
          "So {a} costs {v} pounds?",
          "Is {a} £{v} now?",
          "Do they want {v} pounds for {a}?",
          "Does {a} cost £{v} now?",
          "Can you buy {a} for {v} pounds?",
        ].slice(0, 7),
        raised: [
          "the price of {a} has gone up to £{v}",
          "{a} now costs {v} pounds",
          "they raised the price of {a} to £{v}",
          "{a} has become dearer and costs £{v} now",
          "the price of {a} was put up to {v} pounds",
          "since this morning {a} has cost {v} pounds",
        ],
        lowered: [
          "the price of {a} has come down to £{v}",
          "{a} now costs {v} pounds",
          "they cut the price of {a} to £{v}",
          "{a} has been reduced to £{v}",
          "{a} has become cheaper and costs £{v} now",
          "the price of {a} was lowered to {v} pounds",
        ],
      },
    },
  ),
  scale("things", "big", "size", ["bigger, larger", "smaller", "biggest, largest", "smallest"], {
    told: ["{a} takes up more room than {b}", "{b} takes up less room than {a}"],
    asked: ["Is {a} larger in size than {b}?", "Is {b} smaller in size than {a}?", "In size, does {a} beat {b}?"],
  }),
  scale("things", "old", "age", ["older", "newer", "oldest", "newest"], {
    told: ["{a} was made before {b}", "{b} was made after {a}", "{b} is not as old as {a}, it was made ten years later"],
    asked: ["Was {a} made before {b}?", "Was {b} made after {a}?"],
  }),
  scale("things", "long", "length", ["longer", "shorter", "longest", "shortest"], {
    told: ["{a} is two centimetres longer than {b}", "{b} is five centimetres shorter than {a}"],
    asked: ["Is {a} greater in length than {b}?", "Does {a} measure more in length than {b}?"],
    numbers: {
      lowest: 11,
      highest: 140,
      told: [
        "{a} is {v} centimetres long",
        "{a} is {v} cm long",
        "the length of {a} is {v} cm",
        "from end to end, {a} measures {v} centimetres",
      ],
      asked: [
        "Is {a} {v} centimetres long?",
        "Is the length of {a} {v} cm?",
        "{a} is {v} cm long, right?",
        "So {a} is {v} centimetres long?",
      ],
      raised: [],
      lowered: ["a piece of {a} broke off, so now it is {v} cm long", "{a} was cut down to {v} centimetres"],
    },
  }),
  scale("garments", "warm", "warmth", ["warmer", "less warm", "warmest", "least warm"], {
    told: ["{a} keeps you warmer than {b}"],
    asked: ["Does {a} keep you warmer than {b}?"],
  }),
  scale("garments", "expensive", "price", ["more expensive, dearer", "cheaper", "most expensive", "cheapest"], {
    told: ["{a} costs more than {b}", "{b} costs less than {a}", "{b} doesn't cost as much as {a}"],
    asked: ["Does {a} cost more than {b}?", "Does {b} cost less than {a}?"],
  }),
  scale("drinks", "hot", "temperature", ["hotter, warmer", "colder, cooler", "hottest, warmest", "coldest"], {
    told: [],
    asked: ["Is {a} higher in temperature than {b}?"],
  }),
  scale("drinks", "sweet", "sweetness", ["sweeter", "less sweet", "sweetest", "least sweet"], {
    told: ["{a} tastes sweeter than {b}"],
    asked: ["Does {a} taste sweeter than {b}?"],
  }),
  scale("foods", "tasty", "taste", ["tastier, nicer", "less tasty", "tastiest, nicest", "least tasty"], {
    told: ["{a} tastes better than {b}"],
    asked: ["Does {a} taste better than {b}?"],
  }),
  scale("foods", "big", "size", ["bigger, larger", "smaller", "biggest, largest", "smallest"], {
    told: [],
    asked: ["Is {b} smaller in size than {a}?"],
  }),
  scale("vehicles", "fast", "speed", ["faster, quicker", "slower", "fastest, quickest", "slowest"], {
    told: [
      "{a} gets there sooner than {b}",
      "{b} takes longer to get there than {a}",
      "{a} goes faster than {b}",
      "{b} can't keep up with {a}",
    ],
    asked: ["Does {a} go faster than {b}?", "Is {a} quicker on the road than {b}?"].slice(0, 1),
  }),
  scale("animals", "fast", "speed", ["faster, quicker", "slower", "fastest, quickest", "slowest"], {
    told: ["{a} can outrun {b}", "{b} can't keep up with {a}", "{a} runs faster than {b}"],
    asked: ["Can {a} outrun {b}?", "Does {a} run faster than {b}?"],
  }),
  scale("animals", "heavy", "weight", ["heavier", "lighter", "heaviest", "lightest"], {
    told: weighed,
    asked: weighedAsked,
    numbers: kilos(2, 60),
  }),
  scale("animals", "greedy", "appetite", ["greedier, hungrier", "less greedy", "greediest", "least greedy"], {
    told: ["{a} eats more than {b}"],
    asked: ["Does {a} eat more than {b}?"],
  }),
  scale("towns", "big", "size", ["bigger, larger", "smaller", "biggest, largest", "smallest"], {
    told: ["{a} has more people than {b}, it's bigger", "{b} could fit into {a} twice over"],
    asked: ["Is {a} larger in size than {b}?"],
  }),
  scale("towns", "rainy", "weather", ["rainier, wetter", "drier", "rainiest, wettest", "driest"], {
    told: ["it rains more in {a} than in {b}", "{b} gets less rain than {a}", "{a} gets more rain than {b}"],
    asked: ["Does it rain more in {a} than in {b}?", "Does {a} get more rain than {b}?", "Does {b} get less rain than {a}?"],
  }),
];
