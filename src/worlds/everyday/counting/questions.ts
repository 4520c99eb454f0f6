import type { Asking } from "../kit/alternatives.ts";

export const AT_LEAST: Asking = {
  ask: [
    "[does|do] {a} have at least {q} (|now|left)",
    "[has|have] {a} got at least {q}",
    "[does|do] {a} have {n} or more {xs}",
    "Could {a} hand out {q} (|right now|if asked)",
    "[does|do] {a} have enough {xs} to give away {n}",
    "[is|am|are] {a} left with at least {q}",
    "[does|do] {a} have {q} or more",
    "[does|do] {a} own no fewer than {q}",
    "Is {a's} number of {xs} {n} or higher",
    "If somebody needed {q}, would {a} have enough",
    "did {a} end up with at least {q}",
  ],
  say: ["{a} [has|have] at least {q}", "{a} [has|have] {nx} or more", "{a} [has|have] no fewer than {q}"],
};

export const AT_MOST: Asking = {
  ask: [
    "[does|do] {a} have at most {q} (|now|left)",
    "[has|have] {a} got no more than {q}",
    "[does|do] {a} have {nx} or fewer",
    "[is|am|are] {a} left with at most {q}",
    "[does|do] {a} own no more than {q}",
    "Is {a's} number of {xs} {n} or lower",
    "did {a} end up with no more than {q}",
    "[does|do] {a} have not more than {q}",
    "would {a} count {nx} at most",
  ],
  say: ["{a} [has|have] at most {q}", "{a} [has|have] no more than {q}", "{a} [has|have] {nx} or fewer"],
};

export const MORE_PERSON: Asking = {
  ask: [
    "[does|do] {a} have more {xs} than {b.him}",
    "[has|have] {a} got more {xs} than {b.him} (|now|in the end)",
    "[is|am|are] {a} ahead of {b.him} in {xs}",
    "[does|do] {a} beat {b.him} when it comes to the number of {xs}",
    "did {a} end up with more {xs} than {b.him}",
    "[does|do] {a} (now|still|currently) have more {xs} than {b.him}",
    "Is {a's} number of {xs} higher than {b's} number",
    "Out of {a.him} and {b.him}, [does|do] {a} have more {xs}",
    "[does|do] {a} own more of the {xs} than {b.him}",
    "Is {a's} pile of {xs} bigger than {b's} pile",
  ],
  say: ["{a} [has|have] more {xs} than {b.him}", "{a} ended up with more {xs} than {b.him}", "{a's} {xs} outnumber {b's} {xs}"],
};

export const FEWER_PERSON: Asking = {
  ask: [
    "[does|do] {a} have (fewer|less) {xs} than {b.him}",
    "[has|have] {a} got fewer {xs} than {b.him} (|now|in the end)",
    "[is|am|are] {a} behind {b.him} in {xs}",
    "did {a} end up with fewer {xs} than {b.him}",
    "[does|do] {a} (now|still|currently) have fewer {xs} than {b.him}",
    "Is {a's} number of {xs} lower than {b's} number",
    "Out of {a.him} and {b.him}, [does|do] {a} have fewer {xs}",
    "[does|do] {a} own fewer of the {xs} than {b.him}",
    "Is {a's} pile of {xs} smaller than {b's} pile",
  ],
  say: ["{a} [has|have] fewer {xs} than {b.him}", "{a} ended up with fewer {xs} than {b.him}", "{b's} {xs} outnumber {a's} {xs}"],
};

/** {a} and {b} in the order of good manners. */
export const SAME_NUMBER: Asking = {
  ask: [
    "do {a} and {b} have (the same number of|equally many|as many) {xs} (|now|in the end)",
    "have {a} and {b} got the same number of {xs}",
    "did {a} and {b} end up with the same number of {xs}",
    "[does|do] {a} have as many {xs} as {b.him}",
    "are {a} and {b} level in {xs}",
    "is {a's} number of {xs} the same as {b's} number",
    "Is the number of {xs} equal for {a.him} and {b.him}",
    "[does|do] {a} have exactly as many {xs} as {b.him}",
    "do {a} and {b} each have the same number of {xs}",
  ],
  say: [
    "{a} and {b} have the same number of {xs}",
    "{a} [has|have] just as many {xs} as {b.him}",
    "{a} and {b} ended up with equally many {xs}",
  ],
};

export const TOTAL: Asking = {
  ask: [
    "do {a} and {b} have {nx} (between them|in total|altogether|together|all in all)",
    "have {a} and {b} got {nx} between them (|now)",
    "Between {a.him} and {b.him}, {are} there {nx}",
    "Do {a's} {xs} and {b's} {xs} add up to {n}",
    "Is {n} the total of {a's} {xs} and {b's} {xs}",
    "Put together, do {a} and {b} have {nx}",
    "If {a} and {b} put their {xs} together, would there be {n} exactly",
    "{are} there {nx} in all with {a.him} and {b.him}",
    "how many {xs} do {a} and {b} have together, {n}",
    "do the two of them, {a} and {b}, have {nx} altogether",
  ],
  say: ["{a} and {b} have {nx} between them", "together {a} and {b} have {nx}", "{a's} {xs} and {b's} {xs} add up to {n}"],
};

export const GAVE: Asking = {
  ask: [
    "did {a} (give|hand over) {q} to {b.him}",
    "did {a} let {b.him} have {q}",
    "did {b} get {q} from {a.him}",
    "[has|have] {a} parted with {q} in favour of {b.him}",
    "did {q} go from {a.him} to {b.him}",
    "did {b} get {k} of {a's} {xs}",
    "did {q} pass from {a.him} to {b.him}",
    "did {k} of {a's} {xs} become {b's} {xs}",
    "Was it {nx} that {b} got from {a.him}",
    "Was it {nx} that went from {a.him} to {b.him}",
    "How many {xs} did {b} get from {a.him}, {n}",
    "Was {n} the number of {xs} that {a} let {b.him} have",
  ],
  say: [
    "{b} got {q} from {a.him}",
    "it was {q} that {a} let {b.him} have",
    "{b} received {q} from {a.him}",
    "{q} went from {a.him} to {b.him}",
  ],
};

export const STARTED: Asking = {
  ask: [
    "did {a} have {q} (at first|to begin with|at the start|before all that|originally|to start with)",
    "did {a} start (out|off|) with {q}",
    "had {a} {q} at first",
    "Was {n} the number of {xs} {a} had at the start",
    "Before anything happened, did {a} have {q}",
    "In the beginning, {were} there {nx} with {a.him}",
    "Was it {nx} that {a} started with",
    "When this began, had {a} got {q}",
    "How many {xs} did {a} have at first, {n}",
    "Did {a} originally have exactly {q}",
  ],
  say: ["{a} started with {q}", "{a} had {q} at first", "{a} originally had {q}", "at the start {a} had {q}"],
};

export const PLAIN: Asking = {
  ask: [
    "[does|do] {a} (|still |now |currently )have {q}",
    "[has|have] {a} (|still |now )got {q}",
    "[does|do] {a} have {q} (now|at the moment|right now|in the end|today|after all that|left)",
    "[is|am|are] {a} (left with|in possession of) {q}",
    "did {a} end up with {q}",
    "Does that leave {a.him} with {q}",
    "{are} there {nx} that belong to {a.him}",
    "(does|would) the count of {a's} {xs} come to {n}",
    "[does|do] {a} own {q}",
    "Can {a} show you {q} of {a.his} own",
    "Is the number of {a's} {xs} {n}",
    "Now [does|do] {a} have {q}",
    "If {a} counted {a.his} {xs}, would {a.he} get to {n}",
  ],
  say: ["{a} [has|have] {q}", "{a} now [has|have] {q}", "{a} still [has|have] {q}", "{a} ended up with {q}", "{a}['s|'ve] got {q}"],
};

export const EXACT: Asking = {
  ask: [
    "[does|do] {a} have (exactly|precisely|just) {q} (|now|left|in the end)",
    "[has|have] {a} got exactly {q} (|now|left)",
    "[is|am|are] {a} left with (exactly|precisely|just) {q}",
    "did {a} end up with exactly {q}",
    "is (it exactly {n}|{n} the exact number), I mean {a's} {xs}",
    "Is {n} the right number for {a's} {xs}",
    "[does|do] {a} have {nx}, no more and no less",
    "does {a's} total come to exactly {nx}",
    "{are} there exactly {nx} left for {a.him}",
    "If you ask how many {xs} {a} [has|have] (now|), is the answer {n}",
    "how many {xs} [has|have] {a} got now, {n}",
    "How many {xs} [does|do] {a} have, is it {n}",
  ],
  say: [
    "{a} [has|have] exactly {q}",
    "the number of {xs} {a} [has|have] is exactly {n}",
    "{a} [is|am|are] left with exactly {q}",
    "{a} [has|have] {q}, no more and no less",
  ],
};

export const ANY: Asking = {
  ask: [
    "[does|do] {a} (|still |now )have any {xs} (|left|at all|now)",
    "[has|have] {a} (|still )got any {xs} (|left|now)",
    "are there any {xs} left for {a.him}",
    "do any {xs} (still|now) belong to {a.him}",
    "[does|do] {a} have at least one {x}",
    "[does|do] {a} have a single {x} (|left|to {a.his} name)",
    "did {a} end up with any {xs}",
    "are any of the {xs} (still|now) with {a.him}",
    "Could {a} give somebody a {x} right now",
    "[has|have] {a} some {xs} (now|left|)",
    "is {a's} number of {xs} above zero",
  ],
  say: ["{a} still [has|have] some {xs}", "{a} [has|have] at least one {x}", "{a} [has|have] {xs}", "{a} ended up with some {xs}"],
};

export const NONE: Asking = {
  ask: [
    "[is|am|are] {a} (out of|without|now without|all out of) {xs}",
    "[does|do] {a} have no {xs} (|left|at all|now)",
    "[has|have] {a} got no {xs} (|left)",
    "[has|have] {a} run out of {xs}",
    "are all of {a's} {xs} gone, so that {a.he} had none",
    "is {a's} number of {xs} zero (|now)",
    "did {a} end up with no {xs}",
    "[does|do] {a} have zero {xs} (|now)",
    "[is|am|are] {a} left without a single {x}",
    "[does|do] {a} lack {xs} (|now|completely)",
    "[is|am|are] {a} left with nothing as far as {xs} go",
  ],
  say: [
    "{a} [has|have] no {xs}",
    "{a} [has|have] no {xs} left",
    "{a} [is|am|are] out of {xs}",
    "{a} [doesn't|don't] have any {xs}",
    "{a} [is|am|are] without {xs}",
  ],
};

export const MORE_THAN: Asking = {
  ask: [
    "[does|do] {a} have more than {q}",
    "[has|have] {a} got more than {q} (|now|left)",
    "[is|am|are] {a} left with more than {q}",
    "Is {a's} number of {xs} above {n}",
    "Are there more than {nx} in {a's} hands",
    "[does|do] {a} own over {nx}",
    "did {a} end up with more than {q}",
    "Is it more than {n}, the number of {xs} {a} [has|have]",
    "[does|do] {a} (still|now) have more than {q}",
    "would {a} count more than {q}",
    "[has|have] {a} over {nx}",
  ],
  say: ["{a} [has|have] more than {q}", "{a} ended up with more than {q}", "{a} [has|have] over {nx}"],
};

export const FEWER_THAN: Asking = {
  ask: [
    "[does|do] {a} have (fewer|less) than {q}",
    "[has|have] {a} got fewer than {q} (|now|left)",
    "[is|am|are] {a} left with fewer than {q}",
    "Is {a's} number of {xs} below {n}",
    "[does|do] {a} own under {nx}",
    "did {a} end up with fewer than {q}",
    "Is it less than {n}, the number of {xs} {a} [has|have]",
    "[does|do] {a} now have fewer than {q}",
    "would {a} count fewer than {q}",
    "[has|have] {a} under {nx}",
    "would {a} need more {xs} to reach {n}",
  ],
  say: ["{a} [has|have] fewer than {q}", "{a} ended up with fewer than {q}", "{a} [has|have] less than {q}"],
};
