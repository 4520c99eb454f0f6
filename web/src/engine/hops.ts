import { compileGraph, input, loadModel, MemoryNetwork, selectKernels } from "hearsay/nn";
import { statement } from "hearsay/training";
import type { HopTrace } from "./protocol.ts";

/**
 * What a model file of the network `memory-network` looks at: for each hop, a share for each fact.
 *
 * @throws Error when the file holds another network, or there is no fact or question
 */
export function traceHops(model: Uint8Array, facts: readonly string[], question: string): HopTrace {
  const { reader } = loadModel(model);
  if (!(reader instanceof MemoryNetwork)) throw new Error(`Expected a network of the kind memory-network, got ${reader.name}.`);
  const told = facts.map(statement);
  const asked = statement(question);
  if (told.length === 0 || asked.tokens.length === 0) throw new Error("Expected some facts and a question.");
  const chosen = reader.choose(told, asked);
  const prepared = reader.prepare(
    chosen.map((place) => told[place]!),
    asked,
  )();
  const inputs = Object.fromEntries(reader.inputNames.map((name) => [name, input(name, prepared[name]!.shape)]));
  const hops = reader.attentionByHop(inputs);
  const outputs = Object.fromEntries(hops.map((weights, hop) => [`hop${hop}`, weights]));
  const program = compileGraph<string>({ ...outputs, answer: reader.build(inputs) }, selectKernels());
  const found = program.run(Object.fromEntries(reader.inputNames.map((name) => [name, prepared[name]!.values])));
  return {
    hops: hops.map((_, hop) => {
      const own = reader.attended(found[`hop${hop}`]!, chosen.length);
      const shares = facts.map(() => 0);
      for (const [index, place] of chosen.entries()) shares[place] = own[index]!;
      return shares;
    }),
    answers: reader.answers.map((answer, index) => ({ answer, probability: found["answer"]![index]! })),
  };
}
