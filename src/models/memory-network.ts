import type { Parameter, Tensor } from "../graph/tensor.ts";
import { Activation } from "../layers/activation.ts";
import { Dense } from "../layers/dense.ts";
import { randomNormal } from "../layers/initializers.ts";
import { Layer, type CallOptions } from "../layers/layer.ts";
import { MemoryHop } from "../layers/memory-hop.ts";
import type { Inputs } from "../layers/model.ts";
import { SentenceEmbedding } from "../layers/sentence-embedding.ts";
import type { Random } from "../random.ts";
import { expectCount, Reader, type ReaderOptions } from "./reader.ts";

export interface MemoryNetworkOptions extends ReaderOptions {
  readonly dim?: number;
  readonly hops?: number;
  /** The latest statements that it can hold. */
  readonly memories?: number;
  /** The share of the training with linear attention: see `MemoryHop`. */
  readonly linearUntil?: number;
}

/** Adds a vector for how long ago a memory was told: [batch, memories, dim], the latest first. */
class TemporalEncoding extends Layer {
  readonly encoding: Parameter; // [memories, dim]

  constructor({ name, memories, dim, random }: { name: string; memories: number; dim: number; random: Random | null }) {
    super(name);
    this.encoding = this.parameter("encoding", randomNormal([memories, dim], random, 0.1));
  }

  protected forward(x: Tensor): Tensor {
    return x.add(this.encoding.range(0, 0, x.shape[1]!));
  }
}

/**
 * The end-to-end memory network (Sukhbaatar et al. 2015, arXiv:1503.08895) with position and temporal
 * encoding, adjacent weight tying (the output embedding of one hop is the memory embedding of the next, and
 * the question uses the first), linear start, and a ReLU after each hop, as in the paper's runs on 10,000 questions.
 * Each different sentence of a batch is embedded once.
 */
export class MemoryNetwork extends Reader {
  readonly inputNames = ["sentences", "memories", "question"] as const;
  override readonly layout;
  readonly #embeddings: readonly SentenceEmbedding[]; // hops + 1
  readonly #times: readonly TemporalEncoding[]; // hops + 1
  readonly #hops: readonly MemoryHop[];
  readonly #relu = this.own(new Activation({ name: "relu", activation: "relu" }));
  readonly #answer: Dense;

  constructor({ dim = 64, hops = 3, memories = 64, linearUntil = 0.2, ...options }: MemoryNetworkOptions) {
    super("memory-network", options, { dim, hops, memories, linearUntil });
    expectCount("hops", hops);
    this.layout = { memories };
    const { vocabulary, answers, random } = options;
    const each = Array.from({ length: hops + 1 }, (_, index) => index);
    this.#embeddings = each.map((index) =>
      this.own(new SentenceEmbedding({ name: `embedding_${index}`, inputDim: vocabulary.size, outputDim: dim, random })),
    );
    this.#times = each.map((index) => this.own(new TemporalEncoding({ name: `time_${index}`, memories, dim, random })));
    this.#hops = each.slice(1).map((hop) => this.own(new MemoryHop({ name: `hop_${hop}`, linearUntil })));
    this.#answer = this.own(
      new Dense({ name: "answer", inputDim: dim, units: answers.length, activation: "softmax", useBias: false, random }),
    );
  }

  build(inputs: Inputs, options: Pick<CallOptions, "training"> = {}): Tensor {
    const { queries } = this.#read(inputs, options);
    return this.#answer.call(queries[queries.length - 1]!);
  }

  /** The mean attention of all hops. */
  override attention(inputs: Inputs): Tensor {
    const weights = this.attentionByHop(inputs);
    return weights.reduce((sum, own) => sum.add(own)).mul(1 / weights.length);
  }

  /** What each hop looks at: [batch, memories], the latest statement first. */
  attentionByHop(inputs: Inputs): Tensor[] {
    const { queries, memories, mask } = this.#read(inputs, {});
    return this.#hops.map((hop, index) => hop.attend({ query: queries[index]!, memory: memories[index]! }, { mask }));
  }

  /** The query before each hop and after the last, and what is remembered in each embedding. */
  #read({ sentences, memories, question }: Inputs, options: Pick<CallOptions, "training">) {
    const mask = memories!.greater(0);
    const embedded = this.#embeddings.map((embed, index) => this.#times[index]!.call(embed.call(sentences!).gather(memories!)));
    const queries = [this.#embeddings[0]!.call(question!)];
    for (const [index, hop] of this.#hops.entries()) {
      const [memory, output] = [embedded[index]!, embedded[index + 1]!];
      queries.push(this.#relu.call(hop.call({ query: queries[index]!, memory, output }, { ...options, mask })));
    }
    return { queries, memories: embedded, mask };
  }
}
