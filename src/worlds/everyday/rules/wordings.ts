/** What people are or did, as a rule may ask for it: "who has a ticket", "those who have a ticket", and told of somebody. */
export interface Condition {
  readonly who: string;
  readonly all: string;
  /** "with a ticket", "under ten": after "people". */
  readonly group: string;
  readonly is: readonly string[];
  readonly not: readonly string[];
  readonly ask: readonly string[];
}

const condition = (
  who: string,
  all: string,
  group: string,
  { is, not, ask }: { readonly is: readonly string[]; readonly not: readonly string[]; readonly ask: readonly string[] },
): Condition => ({ who, all, group, is, not, ask });

const having = (thing: string, more: readonly string[] = [], less: readonly string[] = []): Condition =>
  condition(`has ${thing}`, `have ${thing}`, `people with ${thing}`, {
    is: [`{a} [has|have] ${thing}`, `{a}['s|'ve] got ${thing}`, `{a} (luckily|already|certainly) [has|have] ${thing}`, ...more],
    not: [
      `{a} [doesn't|don't] have ${thing}`,
      `{a} [hasn't|haven't] got ${thing}`,
      `{a} [has|have] everything but ${thing}`,
      `{a} [doesn't|don't] have ${thing} yet`,
      ...less,
    ],
    ask: [
      `[does|do] {a} have ${thing}`,
      `[has|have] {a} got ${thing}`,
      `[is|am|are] {a} (one of the people|somebody) with ${thing}`,
      `[does|do] {a} (actually|really|in fact) have ${thing}`,
      `[has|have] {a} (really|actually) got ${thing}`,
    ],
  });

const being = (what: string, many: string, more: readonly string[] = [], less: readonly string[] = []): Condition =>
  condition(`is ${what}`, `are ${many}`, many.replace(/^on /, "people on ").replace(/^from /, "people from "), {
    is: [`{a} [is|am|are] ${what}`, `Everybody knows that {a} [is|am|are] ${what}`, `{a} [is|am|are] ${what}, that's for sure`, ...more],
    not: [
      `{a} [isn't|am not|aren't] ${what}`,
      `{a} [is|am|are] not ${what}`,
      `{a} [isn't|am not|aren't] ${what}, that's for sure`,
      ...less,
    ],
    ask: [
      `[is|am|are] {a} ${what}`,
      `[is|am|are] {a} (really|in fact|actually) ${what}`,
      `would you say {a} [is|am|are] ${what}`,
      `isn't it so that {a} [is|am|are] ${what}`,
    ],
  });

const doing = (past: string, base: string, done: string, wanted = true): Condition =>
  condition(past, past, `people who ${past}`, {
    is: [
      `{a} ${past}`,
      `{a} [has|have] ${done}`,
      `{a} ${past}, that's for sure`,
      `{a} did ${base}`,
      ...(wanted ? [`{a} managed to ${base}`] : []),
    ],
    not: [
      `{a} didn't ${base}`,
      `{a} [hasn't|haven't] ${done}`,
      `{a} never ${past}`,
      ...(wanted ? [`{a} forgot to ${base}`, `{a} failed to ${base}`] : []),
    ],
    ask: [
      `did {a} ${base}`,
      `[has|have] {a} ${done}`,
      `did {a} (really|actually) ${base}`,
      `[has|have] {a} (really|actually|in fact) ${done}`,
    ],
  });

export const CONDITIONS: readonly Condition[] = [
  having("a ticket", ["{a} bought a ticket (online|yesterday|at the desk)"], ["{a} left without ever buying a ticket"]),
  having("a library card"),
  having("a membership card"),
  having("a key card", ["{a} was handed a key card"]),
  having("a driving licence"),
  having("a season pass", ["{a} got a season pass"]),
  having("a dog"),
  having("a wristband"),
  having("a permit"),
  having("a voucher"),
  having("a red badge"),
  having("a locker"),
  having("a passport"),
  having("an invitation", ["{a} got an invitation"], ["{a} never got an invitation"]),
  having("a bike"),
  having("long hair"),
  having("a cough"),
  having("children"),
  being("a member", "members", ["{a} joined the club and [is|am|are] a member", "{a} became a member"], ["{a} never became a member"]),
  being("a student", "students"),
  being("a pensioner", "pensioners"),
  being("a guest", "guests"),
  being("a beginner", "beginners"),
  being("a teacher", "teachers"),
  being("a volunteer", "volunteers"),
  being("a resident", "residents"),
  being("a parent", "parents"),
  being("a nurse", "nurses"),
  being("on the list", "on the list", ["{a's} name is on the list"], ["{a's} name isn't on the list"]),
  being("on the blue team", "on the blue team", ["{a} [plays|play] on the blue team"]),
  being("on the night shift", "on the night shift"),
  being("from the village", "from the village", ["{a} [comes|come] from the village"], ["{a} [doesn't|don't] come from the village"]),
  being(
    "under ten",
    "under ten",
    ["{a} [is|am|are] only seven", "{a} [is|am|are] eight years old"],
    ["{a} [is|am|are] thirty", "{a} [is|am|are] fifteen already"],
  ),
  being(
    "over sixty",
    "over sixty",
    ["{a} [is|am|are] seventy", "{a} turned sixty-five last year"],
    ["{a} [is|am|are] forty", "{a} [is|am|are] only twenty"],
  ),
  being("vegetarian", "vegetarian", ["{a} [doesn't|don't] eat meat, {a} [is|am|are] vegetarian"]),
  being("left-handed", "left-handed"),
  being("new here", "new here"),
  being("allergic to nuts", "allergic to nuts"),
  being("ill", "ill", ["{a} fell ill (on Monday|last night)"], ["{a} [is|am|are] perfectly healthy"]),
  doing("paid the fee", "pay the fee", "paid the fee"),
  doing("did the homework", "do the homework", "done the homework"),
  doing("came late", "come late", "come late", false),
  doing("signed the form", "sign the form", "signed the form"),
  doing("passed the test", "pass the test", "passed the test"),
  doing("helped with the cleaning", "help with the cleaning", "helped with the cleaning"),
  doing("booked in advance", "book in advance", "booked in advance"),
  doing("brought a cake", "bring a cake", "brought a cake"),
  doing("finished the course", "finish the course", "finished the course"),
  doing("missed the bus", "miss the bus", "missed the bus", false),
  doing("washed up", "wash up", "washed up"),
  doing("worked on Sunday", "work on Sunday", "worked on Sunday"),
  doing("lost a library book", "lose a library book", "lost a library book", false),
  doing("ran the race", "run the race", "run the race"),
  doing("won a medal", "win a medal", "won a medal", false),
];

/** What is allowed, or has to be done: base form and past. */
export const DEEDS: readonly (readonly [base: string, past: string])[] = [
  ["use the pool", "used the pool"],
  ["go backstage", "went backstage"],
  ["park in the yard", "parked in the yard"],
  ["borrow books", "borrowed books"],
  ["use the gym", "used the gym"],
  ["vote", "voted"],
  ["sit in the front row", "sat in the front row"],
  ["leave early", "left early"],
  ["come in through the back door", "came in through the back door"],
  ["use the lift", "used the lift"],
  ["eat in the canteen", "ate in the canteen"],
  ["wear a helmet", "wore a helmet"],
  ["sign the guest book", "signed the guest book"],
  ["wear a name tag", "wore a name tag"],
  ["show a photo at the door", "showed a photo at the door"],
  ["stay after class", "stayed after class"],
  ["sweep the yard", "swept the yard"],
  ["wait outside", "waited outside"],
  ["take the stairs", "took the stairs"],
  ["bring a towel", "brought a towel"],
  ["write a report", "wrote a report"],
  ["ring the bell", "rang the bell"],
  ["use the kitchen", "used the kitchen"],
  ["pet the rabbits", "petted the rabbits"],
  ["take photos", "took photos"],
  ["feed the ducks", "fed the ducks"],
  ["play in the final", "played in the final"],
  ["camp on the meadow", "camped on the meadow"],
  ["swim in the lake", "swam in the lake"],
  ["use the printer", "used the printer"],
  ["enter the lab", "entered the lab"],
  ["speak at the meeting", "spoke at the meeting"],
  ["join the trip", "joined the trip"],
  ["stay overnight", "stayed overnight"],
  ["wear slippers indoors", "wore slippers indoors"],
  ["hand in a phone", "handed in a phone"],
  ["help in the canteen", "helped in the canteen"],
  ["wear a mask", "wore a mask"],
  ["work from home", "worked from home"],
  ["ride in the front", "rode in the front"],
];

export const REWARDS =
  `a free drink, a sticker, a discount, a badge, a prize, a certificate, free entry, a T-shirt, a warm meal, a second helping,
    a bonus, an extra day off, a letter, a parking space, a balloon, a key to the shed, a towel, a seat by the window,
    a glass of juice, a bag of sweets, a free ride, a map, a reminder, a phone call, a fine, a telling-off, a goody bag, a refund,
    an upgrade, a lift home, a hot chocolate, a locker key, a gold star, a rose, a cookie`.split(/,\s*/);

/** Which conditions lead to the consequence, or keep from it. {who} {all} {group}: the condition. */
export type Sort = "permission" | "duty" | "reward";
export type Rule = "all" | "only" | "none" | "except" | "unless";

export const RULES: Readonly<Record<Sort, Readonly<Record<Rule, readonly string[]>>>> = {
  permission: {
    all: [
      "(Everyone|Everybody|Anyone|Anybody) who {who} (may|can|is allowed to) {do}",
      "All those who {all} (may|can|are allowed to) {do}",
      "Whoever {who} (may|can|is allowed to) {do}",
      "If (someone|somebody) {who}, they (may|can|are allowed to) {do}",
      "Every person who {who} has permission to {do}",
      "People who {all} are (free|welcome|allowed) to {do}",
      "{group} (may|can) {do}",
      "You (may|can) {do} if you {all}",
      "It's fine to {do} for anyone who {who}",
      "Each person that {who} gets to {do}",
      "The sign says: {group} can {do}",
      "The (rule|policy) is that {group} may {do}, all of them",
    ],
    only: [
      "(Everyone|Everybody) who {who} may {do}, and (nobody|no one) else (may|)",
      "You can {do} if you {all}, otherwise you can't",
      "Those who {all} are allowed to {do}; everybody else isn't",
      "People who {all} may {do}, the rest may not",
      "Only {group} may {do}, and all of them may",
      "All {group} can {do}, but only they can",
      "To {do} you need just one thing: to be among those who {all}. Nobody else is allowed to",
      "If you {all} you may {do}. If not, you mustn't",
    ],
    none: [
      "(Nobody|No one) who {who} (may|can|is allowed to) {do}",
      "(Nobody|No one) who {who} (may|can|is allowed to) {do}",
      "Those who {all} (may not|can't|must not|aren't allowed to) {do}",
      "If (someone|somebody) {who}, they (may not|can't|aren't allowed to) {do}",
      "People who {all} are (forbidden|not allowed) to {do}",
      "{group} must not {do}",
      "(Anyone|Anybody) who {who} is (forbidden|not permitted) to {do}",
      "Whoever {who} mustn't {do}",
      "It is against the rules for people who {all} to {do}",
      "You can't {do} if you {all}",
      "The sign says: {group} can't {do}",
      "None of those who {all} may {do}",
    ],
    except: [
      "Everyone may {do}, except those who {all}",
      "Everybody (may|can|is allowed to) {do} (except|apart from|but not) {group}",
      "All of us may {do}, just not {group}",
      "Anyone can {do} (except if they|so long as they aren't among those who) {all}",
      "People who {all} can't {do}, but everybody else can",
      "Except for {group}, everyone may {do}",
      "With the exception of {group}, everybody can {do}",
    ],
    unless: [
      "You may not {do} unless you are one of those who {all}; they may",
      "Nobody may {do}, except (people|those) who {all}",
      "No one is allowed to {do} apart from those who {all}",
      "Apart from {group}, nobody may {do}",
      "It's forbidden to {do}, except for {group}",
      "Nobody but {group} may {do}",
    ],
  },
  duty: {
    all: [
      "(Everyone|Everybody|Anyone|Anybody) who {who} (must|has to|is obliged to) {do}",
      "All those who {all} (must|have to|need to) {do}",
      "Whoever {who} (must|has to) {do}",
      "If (someone|somebody) {who}, they (must|have to) {do}",
      "{group} (must|have to) {do}",
      "You (must|have to) {do} if you {all}",
      "Every single person who {who} is required to {do}",
      "The rule is that people who {all} have to {do}",
      "The sign says: {group} must {do}",
      "Each person that {who} needs to {do}",
    ],
    only: [
      "(Everyone|Everybody) who {who} must {do}, and (nobody|no one) else (has to|)",
      "You have to {do} if you {all}, otherwise you don't have to",
      "Those who {all} have to {do}; everybody else doesn't have to",
      "Only {group} have to {do}, but all of them do",
      "All {group} must {do}, but only they have to",
      "If you {all} you must {do}. If not, you don't have to",
    ],
    none: [
      "(Nobody|No one) who {who} (has to|needs to) {do}",
      "Those who {all} (don't have to|need not) {do}",
      "If (someone|somebody) {who}, they don't have to {do}",
      "People who {all} are excused, they don't need to {do}",
      "{group} don't have to {do}",
      "Whoever {who} doesn't have to {do}",
      "You don't have to {do} if you {all}",
      "None of those who {all} have to {do}",
    ],
    except: [
      "Everyone must {do}, except those who {all}",
      "Everybody (must|has to|needs to) {do} (except|apart from|but not) {group}",
      "All of us have to {do}, just not {group}",
      "People who {all} don't have to {do}, but everybody else does",
      "Except for {group}, everyone must {do}",
      "With the exception of {group}, everybody has to {do}",
    ],
    unless: [
      "Nobody has to {do}, except (people|those) who {all}",
      "No one needs to {do} apart from those who {all}",
      "Apart from {group}, nobody has to {do}",
      "Nobody but {group} must {do}",
    ],
  },
  reward: {
    all: [
      "(Everyone|Everybody|Anyone|Anybody) who {who} gets {do}",
      "All those who {all} (get|will get|receive) {do}",
      "Whoever {who} gets {do}",
      "If (someone|somebody) {who}, they (get|will be given) {do}",
      "{group} get {do}",
      "You get {do} if you {all}",
      "There is {do} for every person who {who}",
      "The rule is that people who {all} get {do}",
      "Each person that {who} will be given {do}",
      "{do} goes to everyone who {who}",
    ],
    only: [
      "(Everyone|Everybody) who {who} gets {do}, and (nobody|no one) else (does|)",
      "You get {do} if you {all}, otherwise you don't",
      "Those who {all} get {do}; everybody else doesn't",
      "Only {group} get {do}, but all of them do",
      "All {group} get {do}, but only they do",
      "If you {all} you get {do}. If not, you don't",
    ],
    none: [
      "(Nobody|No one) who {who} (gets|will get) {do}",
      "Those who {all} (don't|won't) get {do}",
      "If (someone|somebody) {who}, they don't get {do}",
      "{group} won't get {do}",
      "Whoever {who} doesn't get {do}",
      "There isn't {do} for people who {all}",
      "You don't get {do} if you {all}",
      "None of those who {all} gets {do}",
    ],
    except: [
      "Everyone gets {do}, except those who {all}",
      "Everybody (gets|will get) {do} (except|apart from|but not) {group}",
      "All of us get {do}, just not {group}",
      "People who {all} don't get {do}, but everybody else does",
      "Except for {group}, everyone gets {do}",
      "With the exception of {group}, everybody gets {do}",
    ],
    unless: [
      "Nobody gets {do}, except (people|those) who {all}",
      "No one gets {do} apart from those who {all}",
      "Apart from {group}, nobody gets {do}",
      "Nobody but {group} will get {do}",
    ],
  },
};

/** What somebody really did, whatever the rules say. */
export const DID = [
  "{a} {past} (today|yesterday|this morning|last night|)",
  "{a} {past} after all",
  "I saw {a.him} when {a.he} {past}",
  "In the end {a} {past}",
  "{a} (actually|really|simply) {past}",
];
export const DID_NOT = [
  "{a} didn't {do} (today|yesterday|this time|)",
  "{a} didn't {do} in the end",
  "{a} refused to {do}",
  "{a} decided not to {do}, and so {a.he} didn't",
  "{a} never did {do}",
];

/** People whose condition is not said. */
export const UNSAID = [
  "{a} (walked|came|strolled) (in|by|over)",
  "{a} (asked|wondered|wants to know) what the rules are",
  "{a} (would love|wants|hopes) to {wish}",
  "{a} was (there|around) too",
  "{a} read the (sign|rules|notice) (twice|carefully|)",
  "{a} (grumbled|complained|laughed) about the rules",
  "I don't know much about {a.him}",
  "{a} [thinks|think] the rule is (silly|fair|too strict|a good idea)",
  "{a} arrived (last|first|with a friend)",
  "{a} asked whether {a.he} could {wish}",
  "{a} [plans|plan] to {wish}",
  "{a} stood (at the door|by the gate|in the queue)",
  "What about {a.him}? No idea",
  "{a} might {wish} one day",
];
