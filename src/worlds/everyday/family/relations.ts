/** How one person is related to another: "{a} is a parent of {b}". */
export type Kin =
  | "parent"
  | "child"
  | "sibling"
  | "grandparent"
  | "grandchild"
  | "aunt"
  | "niece"
  | "cousin"
  | "spouse"
  | "parent-in-law"
  | "child-in-law"
  | "sibling-in-law";
export type Social =
  | "boss"
  | "employee"
  | "teacher"
  | "pupil"
  | "neighbour"
  | "friend"
  | "landlord"
  | "tenant"
  | "doctor"
  | "patient"
  | "coach"
  | "flatmate";
export type Relation = Kin | Social;

interface Words {
  readonly f: readonly string[];
  readonly m: readonly string[];
  /** Without a gender, where there is such a word. */
  readonly any: readonly string[];
}
const same = (...words: string[]): Words => ({ f: words, m: words, any: words });

export const WORDS: Readonly<Record<Relation, Words>> = {
  parent: { f: ["mother", "mum", "mother"], m: ["father", "dad", "father"], any: ["parent"] },
  child: { f: ["daughter"], m: ["son"], any: ["child"] },
  sibling: { f: ["sister"], m: ["brother"], any: ["sibling"] },
  grandparent: { f: ["grandmother", "grandma"], m: ["grandfather", "grandad", "grandpa"], any: ["grandparent"] },
  grandchild: { f: ["granddaughter"], m: ["grandson"], any: ["grandchild"] },
  aunt: { f: ["aunt"], m: ["uncle"], any: [] },
  niece: { f: ["niece"], m: ["nephew"], any: [] },
  cousin: same("cousin"),
  spouse: { f: ["wife"], m: ["husband"], any: ["spouse"] },
  "parent-in-law": { f: ["mother-in-law"], m: ["father-in-law"], any: [] },
  "child-in-law": { f: ["daughter-in-law"], m: ["son-in-law"], any: [] },
  "sibling-in-law": { f: ["sister-in-law"], m: ["brother-in-law"], any: [] },
  boss: same("boss", "manager", "boss"),
  employee: same("employee"),
  teacher: same("teacher"),
  pupil: same("pupil", "student"),
  neighbour: same("neighbour", "next-door neighbour"),
  friend: same("friend"),
  landlord: { f: ["landlady"], m: ["landlord"], any: [] },
  tenant: same("tenant"),
  doctor: same("doctor"),
  patient: same("patient"),
  coach: same("coach"),
  flatmate: same("flatmate", "roommate"),
};

export const CONVERSE: Readonly<Partial<Record<Relation, Relation>>> = {
  parent: "child",
  child: "parent",
  sibling: "sibling",
  grandparent: "grandchild",
  grandchild: "grandparent",
  aunt: "niece",
  niece: "aunt",
  cousin: "cousin",
  spouse: "spouse",
  "parent-in-law": "child-in-law",
  "child-in-law": "parent-in-law",
  "sibling-in-law": "sibling-in-law",
  boss: "employee",
  employee: "boss",
  teacher: "pupil",
  pupil: "teacher",
  neighbour: "neighbour",
  friend: "friend",
  landlord: "tenant",
  tenant: "landlord",
  doctor: "patient",
  patient: "doctor",
  flatmate: "flatmate",
};

/** "{a} is the first of {b}, who is the second of {c}": what {a} is of {c}. */
export const COMPOSED: Readonly<Record<string, Kin>> = {
  "parent parent": "grandparent",
  "child child": "grandchild",
  "sibling sibling": "sibling",
  "child parent": "sibling",
  "sibling parent": "aunt",
  "child sibling": "niece",
  "parent sibling": "parent",
  "sibling child": "child",
  "child aunt": "cousin",
  "niece parent": "cousin",
  "parent spouse": "parent-in-law",
  "spouse child": "child-in-law",
  "sibling spouse": "sibling-in-law",
  "spouse sibling": "sibling-in-law",
  "grandparent sibling": "grandparent",
  "sibling grandchild": "grandchild",
  "sibling niece": "niece",
  "aunt sibling": "aunt",
  "sibling cousin": "cousin",
  "cousin sibling": "cousin",
};

/** In other words: {a} is this to {b}. */
export const TOLD_OTHERWISE: Readonly<Partial<Record<Relation, readonly string[]>>> = {
  sibling: [
    "{a} and {b} are siblings",
    "{a} and {b} have the same mother and father",
    "{a} and {b} grew up together as siblings, with the same parents",
    "{b} and {a} are siblings",
  ],
  spouse: [
    "{a} and {b} are married to each other",
    "{a} [is|am|are] married to {b.him}",
    "{a} and {b} got married last year",
    "{a} married {b.him} ten years ago",
    "{a} and {b} are husband and wife",
    "{a} tied the knot with {b.him}",
    "{a} and {b} celebrated their wedding anniversary",
    "{b} [is|am|are] married to {a.him}",
  ],
  cousin: ["{a} and {b} are cousins", "{b} and {a} are cousins"],
  boss: [
    "{b} [works|work|work] for {a.him}",
    "{b} [reports|report|report] to {a.him}",
    "{a} hired {b.him} as an employee last spring, so {b} [works|work|work] for {a.him}",
    "{a} [is|am|are] the person {b} [works|work|work] for",
  ],
  teacher: [
    "{a} [teaches|teach|teach] {b.him} at school",
    "{b} [is|am|are] taught by {a.him}",
    "{b} [has|have|have] lessons with {a.him}, the teacher",
    "{b} [is|am|are] in {a's} class, and {a} [teaches|teach|teach] it",
  ],
  neighbour: [
    "{a} [lives|live|live] next door to {b.him}",
    "{a} and {b} live next door to each other",
    "{a} and {b} are neighbours",
    "{b} [lives|live|live] in the house next to {a's}, they are neighbours",
  ],
  friend: ["{a} and {b} are friends", "{a} [is|am|are] friends with {b.him}", "{a} and {b} have been good friends for years"],
  landlord: ["{b} [rents|rent|rent] a flat from {a.him}", "{b} [pays|pay|pay] rent to {a.him}"],
  coach: ["{a} [coaches|coach|coach] {b.him}", "{b} [is|am|are] coached by {a.him}"],
  flatmate: ["{a} and {b} share a flat", "{a} [shares|share|share] a flat with {b.him}", "{a} and {b} are flatmates"],
};
/** Asked otherwise: is {a} this to {b}? */
export const ASKED_OTHERWISE: Readonly<Partial<Record<Relation, readonly string[]>>> = {
  sibling: [
    "Are {a} and {b} siblings?",
    "{a} and {b} are siblings, right?",
    "So {a} and {b} are siblings?",
    "Do {a} and {b} have the same parents?",
    "Is it true that {a} and {b} are siblings?",
  ].filter((form) => !form.includes("same parents")),
  spouse: [
    "Are {a} and {b} married to each other?",
    "[Is|Am|Are] {a} married to {b.him}?",
    "Is it true that {a} and {b} are married to each other?",
    "Are {a} and {b} husband and wife?",
    "So {a} [is|am|are] married to {b.him}?",
  ],
  cousin: ["Are {a} and {b} cousins?", "So {a} and {b} are cousins?", "{a} and {b} are cousins, right?"],
  boss: ["Does {b} work for {a}?", "Is {a} the boss of {b}?", "So {b} works for {a}?", "{b} works for {a}, right?"],
  teacher: ["Is {b} taught by {a}?", "Is {a} the teacher of {b}?", "Has {b} got {a} for a teacher?"],
  neighbour: [
    "Are {a} and {b} neighbours?",
    "{a} and {b} live next door to each other, right?",
    "Do {a} and {b} live next door to each other?",
  ],
  friend: ["Are {a} and {b} friends?", "{a} and {b} are friends, right?", "Is it true that {a} and {b} are friends?"],
  flatmate: ["Do {a} and {b} share a flat?", "Are {a} and {b} flatmates?"],
};
