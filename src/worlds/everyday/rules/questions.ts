import type { Asking } from "../kit/alternatives.ts";
import type { Sort } from "./wordings.ts";

/** May, must, or will {a} ...? */
export const APPLIED: Readonly<Record<Sort, Asking>> = {
  permission: {
    ask: [
      "[is|am|are] {a} allowed to {do}",
      "may {a} {do}",
      "can {a} {do} (|under these rules|according to the rules)",
      "[does|do] {a} have permission to {do}",
      "is it OK for {a.him} to {do}",
      "would it be fine for {a.him} to {do}",
      "do the rules let {a.him} {do}",
      "[is|am|are] {a} permitted to {do}",
      "[has|have] {a} the right to {do}",
      "could {a} {do} without breaking a rule",
      "if {a} asked to {do}, should the answer be yes",
      "if {a} wanted to {do}, will that be allowed",
      "would {a} be let through to {do}",
    ],
    say: ["{a} [is|am|are] allowed to {do}", "{a} may {do}", "{a} can {do}", "the rules allow {a.him} to {do}"],
  },
  duty: {
    ask: [
      "[does|do] {a} have to {do}",
      "must {a} {do}",
      "[does|do] {a} need to {do}",
      "[is|am|are] {a} (obliged|required|expected by the rules) to {do}",
      "[has|have] {a} got to {do}",
      "do the rules make {a.him} {do}",
      "is it {a's} duty to {do}",
      "is it compulsory for {a.him} to {do}",
      "does the rule mean {a} must {do}",
      "[is|am|are] {a} one of those who must {do}",
      "would {a} break a rule by refusing to {do}",
      "[is|am|are] {a} under an obligation to {do}",
    ],
    say: ["{a} [has|have] to {do}", "{a} must {do}", "{a} [needs|need] to {do}", "the rules require {a.him} to {do}"],
  },
  reward: {
    ask: [
      "[does|do] {a} get {do}",
      "will {a} get {do}",
      "[is|am|are] {a} (going|due|entitled) to get {do}",
      "should {a} be given {do}",
      "is there {do} for {a.him}",
      "[is|am|are] {a} in line for {do}",
      "by the rules, will {a} receive {do}",
      "can {a} expect {do}",
      "[is|am|are] {a} among those who get {do}",
      "is {do} coming to {a.him}",
      "would {a} be given {do}",
      "if the rule is kept, [does|do] {a} end up with {do}",
    ],
    say: ["{a} [gets|get] {do}", "{a} will get {do}", "{a} [is|am|are] going to get {do}", "there is {do} for {a.him}"],
  },
};

/** Did it happen, whatever the rules say? */
export const WHETHER_DID: Asking = {
  ask: [
    "did {a} {do}",
    "did {a} (actually|really) {do}",
    "did {a} {do} in the end",
    "is it a fact that {a} {past}",
    "did it happen that {a} {past}",
    "is it so that {a} {past}",
    "did {a} ever {do}",
    "[was|was|were] {a} one of those who {past}",
    "did {a} go ahead and {do}",
    "did {a} go and {do}",
  ],
  say: ["{a} {past}", "{a} really {past}", "{a} did {do}", "in the end {a} {past}"],
};

/** The rule itself: are they allowed to, must they, do they get it? */
export const GENERAL: Readonly<Record<Sort, Asking>> = {
  permission: {
    ask: [
      "are {group} allowed to {do}",
      "may {group} {do}",
      "can people who {all} {do}",
      "is it OK to {do} if you {all}",
      "can you {do} if you {all}",
    ],
    say: ["{group} may {do}", "people who {all} can {do}", "you may {do} if you {all}"],
  },
  duty: {
    ask: ["do {group} have to {do}", "must people who {all} {do}", "do you have to {do} if you {all}", "are {group} required to {do}"],
    say: ["{group} must {do}", "people who {all} have to {do}", "you have to {do} if you {all}"],
  },
  reward: {
    ask: ["do {group} get {do}", "do you get {do} if you {all}", "will people who {all} get {do}", "is there {do} for {group}"],
    say: ["{group} get {do}", "people who {all} get {do}", "you get {do} if you {all}"],
  },
};
