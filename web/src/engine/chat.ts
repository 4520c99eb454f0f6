import { Conversation, defaultModel, type Reply } from "hearsay";
import { loadModel, selectKernels } from "hearsay/nn";
import { fetchModel } from "./fetch-model.ts";
import { modelCard } from "./model-card.ts";
import type { Heard, KernelsWanted, ModelCard } from "./protocol.ts";

/** One network to talk with. It keeps no facts: each call brings its own. */
export class Chat {
  #conversation: Conversation | undefined;

  async open(model: Uint8Array | undefined, kernels: KernelsWanted): Promise<ModelCard> {
    const bytes = model ?? (await fetchModel(defaultModel));
    const loaded = loadModel(bytes);
    this.#conversation = new Conversation({ reader: loaded.reader, kernels: selectKernels(kernels) });
    return modelCard(loaded, bytes.length);
  }

  say(facts: readonly string[], text: string): Heard {
    return this.#about(facts).say(text);
  }

  split(text: string): readonly string[] {
    return this.#about([]).tell(text);
  }

  ask(facts: readonly string[], questions: readonly string[]): readonly Reply[] {
    const conversation = this.#about(facts);
    return questions.map((question) => conversation.ask(question));
  }

  #about(facts: readonly string[]): Conversation {
    if (!this.#conversation) throw new Error("No model has been opened yet.");
    this.#conversation.restore({ format: "hearsay conversation", version: 1, facts });
    return this.#conversation;
  }
}
