import { Conversation, defaultModel, type Reply } from "hearsay";
import { loadModel, selectKernels } from "hearsay/nn";
import { modelCard } from "./model-card.ts";
import type { Heard, ModelCard } from "./protocol.ts";

/** One network to talk with. It keeps no facts: each call brings its own. */
export class Chat {
  #conversation: Promise<Conversation> | undefined;

  async open(model: Uint8Array | undefined, kernels: "auto" | "simd"): Promise<ModelCard> {
    const before = this.#conversation;
    const opened = this.#load(model, kernels);
    this.#conversation = opened.then(({ conversation }) => conversation);
    try {
      return (await opened).card;
    } catch (error) {
      this.#conversation = before;
      throw error;
    }
  }

  async say(facts: readonly string[], text: string): Promise<Heard> {
    return (await this.#about(facts)).say(text);
  }

  async split(text: string): Promise<readonly string[]> {
    return (await this.#about([])).tell(text);
  }

  async ask(facts: readonly string[], questions: readonly string[]): Promise<readonly Reply[]> {
    const conversation = await this.#about(facts);
    return questions.map((question) => conversation.ask(question));
  }

  async #load(model: Uint8Array | undefined, kernels: "auto" | "simd") {
    const bytes = model ?? (await fetchModel(defaultModel));
    const loaded = loadModel(bytes);
    return {
      conversation: new Conversation({ reader: loaded.reader, kernels: selectKernels(kernels) }),
      card: modelCard(loaded, bytes.length),
    };
  }

  async #about(facts: readonly string[]): Promise<Conversation> {
    if (!this.#conversation) throw new Error("No model has been opened yet.");
    const conversation = await this.#conversation;
    conversation.restore({ format: "hearsay conversation", version: 1, facts });
    return conversation;
  }
}

/** The bytes of a model file that lies beside the page. @throws Error when it cannot be fetched */
async function fetchModel(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The model could not be fetched from ${url.href}: ${response.status} ${response.statusText}.`);
  return new Uint8Array(await response.arrayBuffer());
}
