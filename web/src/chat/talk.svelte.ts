import type { Answer, Reply, SavedConversation } from "hearsay";
import { EngineClient } from "../engine/client.ts";
import { messageOf } from "../engine/message-of.ts";
import type { KernelsWanted, ModelCard } from "../engine/protocol.ts";
import { storyInAddress } from "../shell/route.svelte.ts";
import { keep, kept } from "./keeping.ts";

export interface Fact {
  readonly id: number;
  readonly text: string;
}

/** A question with its answer about the facts as they are now. */
export interface Asked {
  readonly id: number;
  readonly reply: Reply;
  /** What it was answered with before the last change of the facts, where that differs. */
  readonly before?: Answer;
}

/** Facts and questions as plain data; other programs read the facts as a saved conversation. */
interface SavedTalk extends SavedConversation {
  readonly questions: readonly string[];
  /** What they were answered with, for the reader of the file. */
  readonly answers?: readonly Pick<Reply, "answer" | "confidence" | "sure" | "weights">[];
}

/**
 * What was told and asked. Every answer is about the facts as they stand now: when a fact changes, all questions are
 * asked again.
 */
class Talk {
  facts = $state<readonly Fact[]>([]);
  /** The latest first. */
  asked = $state<readonly Asked[]>([]);
  /** The answer whose deciding facts are lit. */
  chosen = $state<number>();
  model = $state<ModelCard>();
  /** The name of the model's file; undefined for the shipped one. */
  modelName = $state<string>();
  kernels = $state<KernelsWanted>("auto");
  problem = $state("");
  /** What has just happened, for screen readers. */
  news = $state("");

  readonly #engine = new EngineClient("hearsay chat");
  #ids = 0;
  /** The latest change. */
  #last: Promise<unknown> = Promise.resolve();
  #file: Uint8Array | undefined;

  /** How much each fact weighs in the chosen answer. */
  get weights(): readonly number[] {
    return this.#chosenReply?.weights ?? [];
  }

  /** The places of the facts that decided the chosen answer. */
  get lit(): ReadonlySet<number> {
    const { support = [], weights = [] } = this.#chosenReply ?? {};
    const places = new Set<number>();
    for (const own of support) {
      const place = this.facts.findIndex(
        ({ text }, index) => text === own.statement && weights[index] === own.weight && !places.has(index),
      );
      if (place >= 0) places.add(place);
    }
    return places;
  }

  get isEmpty(): boolean {
    return this.facts.length === 0 && this.asked.length === 0;
  }

  /** The story as lines, questions last. */
  get text(): string {
    return [...this.facts.map(({ text }) => text), ...this.#questions.toReversed()].join("\n");
  }

  /** Loads the model and takes up the story of the address, or the one of the last visit. */
  async begin(): Promise<void> {
    await this.#working(async () => {
      this.model = await this.#engine.call("open", undefined, this.kernels);
      const shared = storyInAddress();
      if (shared !== undefined) {
        history.replaceState(null, "", `${location.pathname}${location.search}#/`);
        await this.#replace(shared);
        return;
      }
      const saved = kept();
      if (saved !== undefined) await this.#restore(saved as SavedTalk);
    });
  }

  /** Takes a typed line: facts, questions, or both. Returns whether it was understood. */
  async say(text: string): Promise<boolean> {
    if (text.trim() === "") return false;
    return this.#working(async () => {
      const { told, replies } = await this.#engine.call("say", this.#texts, text);
      this.facts = [...this.facts, ...told.map((own) => this.#fact(own))];
      const answers = replies.map((reply) => ({ id: this.#ids++, reply }));
      const older = this.asked;
      this.asked = [...answers.toReversed(), ...older];
      this.news = [...told.map((own) => `Noted: ${own}`), ...replies.map(spoken)].join(" ");
      const latest = answers.at(-1);
      if (latest) this.chosen = latest.id;
      if (told.length > 0) await this.#askAgain();
      else this.#keep();
    });
  }

  /** Puts other words in place of a fact; none takes it back. */
  async edit(id: number, text: string): Promise<void> {
    await this.#working(async () => {
      const parts = await this.#engine.call("split", text);
      this.facts = this.facts.flatMap((fact) => {
        if (fact.id !== id) return [fact];
        return parts.map((own, index) => (index === 0 ? { id, text: own } : this.#fact(own)));
      });
      await this.#askAgain();
    });
  }

  /** Moves a fact to another place. */
  async move(id: number, to: number): Promise<void> {
    const from = this.facts.findIndex((fact) => fact.id === id);
    if (from === to || from < 0 || to < 0 || to >= this.facts.length) return;
    await this.#working(async () => {
      this.facts = this.facts.toSpliced(from, 1).toSpliced(to, 0, this.facts[from]!);
      await this.#askAgain();
    });
  }

  /** Takes a question back. */
  unask(id: number): void {
    this.asked = this.asked.filter((own) => own.id !== id);
    if (this.chosen === id) this.chosen = this.asked[0]?.id;
    this.#keep();
  }

  /** Forgets everything. */
  clear(): void {
    [this.facts, this.asked, this.chosen, this.problem, this.news] = [[], [], undefined, "", "Everything is forgotten."];
    this.#keep();
  }

  /** Takes up a story, one sentence or question a line, in place of what was told. */
  async tellStory(text: string): Promise<void> {
    await this.#working(() => this.#replace(text));
  }

  toJSON(): SavedTalk {
    const replies = this.asked.map(({ reply }) => reply).toReversed();
    return {
      format: "hearsay conversation",
      version: 1,
      facts: this.#texts,
      questions: replies.map(({ question }) => question),
      answers: replies.map(({ answer, confidence, sure, weights }) => ({ answer, confidence, sure, weights })),
    };
  }

  /** Takes up what `toJSON` gave. */
  async import(json: string): Promise<void> {
    await this.#working(async () => this.#restore(parsed(json)));
  }

  /** Reads with another network from now on; without one, with the shipped one. */
  async openModel(file?: { readonly name: string; readonly bytes: Uint8Array }, kernels = this.kernels): Promise<boolean> {
    return this.#working(async () => {
      this.model = await this.#engine.call("open", file?.bytes, kernels);
      [this.#file, this.modelName, this.kernels] = [file?.bytes, file?.name, kernels];
      await this.#askAgain();
      this.news = `Reading with ${file?.name ?? "the shipped network"}.`;
    });
  }

  /** Computes in another way from now on. */
  async compute(kernels: KernelsWanted): Promise<void> {
    await this.openModel(this.#file && { name: this.modelName!, bytes: this.#file }, kernels);
  }

  get #chosenReply(): Reply | undefined {
    return this.asked.find(({ id }) => id === this.chosen)?.reply;
  }

  get #texts(): readonly string[] {
    return this.facts.map(({ text }) => text);
  }

  /** The latest first. */
  get #questions(): readonly string[] {
    return this.asked.map(({ reply }) => reply.question);
  }

  #fact(text: string): Fact {
    return { id: this.#ids++, text };
  }

  async #replace(text: string): Promise<void> {
    [this.facts, this.asked, this.chosen] = [[], [], undefined];
    const { told, replies } = await this.#engine.call("say", [], text);
    this.facts = told.map((own) => this.#fact(own));
    await this.#ask(replies.map(({ question }) => question));
  }

  async #restore({ format, version, facts, questions = [] }: Partial<SavedTalk>): Promise<void> {
    const isText = (list: unknown): list is string[] => Array.isArray(list) && list.every((own) => typeof own === "string");
    if (format !== "hearsay conversation" || version !== 1 || !isText(facts) || !isText(questions)) {
      throw new Error("This is not a saved conversation.");
    }
    [this.asked, this.chosen] = [[], undefined];
    this.facts = facts.map((own) => this.#fact(own));
    await this.#ask(questions);
  }

  async #ask(questions: readonly string[]): Promise<void> {
    const replies = await this.#engine.call("ask", this.#texts, questions);
    this.asked = replies.map((reply) => ({ id: this.#ids++, reply })).toReversed();
    this.chosen = this.asked[0]?.id;
    this.#keep();
  }

  async #askAgain(): Promise<void> {
    const replies = await this.#engine.call("ask", this.#texts, this.#questions);
    const changed: string[] = [];
    this.asked = this.asked.map(({ id, reply: { answer } }, index) => {
      const reply = replies[index]!;
      if (reply.answer === answer) return { id, reply };
      changed.push(`${reply.question} ${spoken(reply)}`);
      return { id, reply, before: answer };
    });
    if (changed.length > 0) this.news = `Answered anew: ${changed.join(" ")}`;
    this.#keep();
  }

  /** Runs one change after the other, and shows what goes wrong. */
  async #working(change: () => Promise<void>): Promise<boolean> {
    const before = this.#last;
    const run = (async () => {
      await before;
      this.problem = "";
      try {
        await change();
        return true;
      } catch (error) {
        this.problem = messageOf(error);
        return false;
      }
    })();
    this.#last = run;
    return run;
  }

  #keep(): void {
    keep(this.isEmpty ? undefined : this.toJSON());
  }
}

function parsed(json: string): SavedTalk {
  try {
    return (JSON.parse(json) ?? {}) as SavedTalk;
  } catch {
    throw new Error("This is not a saved conversation.");
  }
}

/** How an answer is worded. */
const worded: Readonly<Record<Answer, string>> = { yes: "Yes", no: "No", "not told": "I wasn’t told" };

/** An answer within a sentence. */
export function inSentence(answer: Answer): string {
  return worded[answer].replace(/^[YN]/, (letter) => letter.toLowerCase());
}

/** An answer as one says it. */
export function spoken({ answer, sure }: Reply): string {
  return sure ? `${worded[answer]}.` : `Perhaps ${inSentence(answer)}.`;
}

/** A share of 1 as a percentage; only certainty is 100 %. */
export function percent(share: number): string {
  const rounded = Math.round(100 * share);
  return rounded === 100 && share < 1 ? "over 99 %" : `${rounded} %`;
}

export const talk = new Talk();
