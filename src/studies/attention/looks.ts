import { input } from "../../graph/tensor.ts";
import type { MemoryNetwork } from "../../models/memory-network.ts";
import type { KernelSet } from "../../runtime/kernels.ts";
import { compile } from "../../runtime/machine.ts";
import type { Example } from "../../stories/batch.ts";
import { likeliest } from "../../training/metrics.ts";

/** Where a network looked for one question. */
export interface Look {
  readonly example: Example;
  readonly given: string;
  readonly confidence: number;
  /** Attention to each statement in the order they were told, by hop. */
  readonly hops: readonly (readonly number[])[];
}

/** Asks questions one by one and keeps what each hop looked at. */
export function looksAt(network: MemoryNetwork, examples: readonly Example[], kernels: KernelSet): Look[] {
  const programs = new Map<string, ReturnType<typeof programFor>>();
  return examples.map((example) => {
    const prepared = network.prepare(example.statements, example.question)();
    const shapes = Object.entries(prepared).map(([name, { shape }]) => [name, shape] as const);
    const key = shapes.map(([, shape]) => shape.join("×")).join(" ");
    const program = programs.get(key) ?? programFor(network, shapes, kernels);
    programs.set(key, program);
    const { answer, ...hops } = program.run(Object.fromEntries(Object.entries(prepared).map(([name, { values }]) => [name, values])));
    const best = likeliest(answer!);
    return {
      example,
      given: network.answers[best]!,
      confidence: answer![best]!,
      hops: Object.values(hops).map((row) => network.attended(row, example.statements.length)),
    };
  });
}

function programFor(network: MemoryNetwork, shapes: readonly (readonly [string, readonly number[]])[], kernels: KernelSet) {
  const inputs = Object.fromEntries(shapes.map(([name, shape]) => [name, input(name, shape)]));
  const hops = network.attentionByHop(inputs).map((own, index) => [`hop ${index + 1}`, own] as const);
  return compile(Object.fromEntries([["answer", network.build(inputs)] as const, ...hops]), kernels);
}

/** What is looked at, over many questions, by hop. */
export interface LooksOnSupport {
  /** Mean attention to the statements that decide the answer, and what it would be if all were looked at alike. */
  readonly attention: readonly number[];
  readonly evenly: number;
  /** Share of questions whose most looked at statement is one of those. */
  readonly first: readonly number[];
}

/** Over questions that some, but not all, of the statements decide. */
export function looksOnSupport(looks: readonly Look[]): LooksOnSupport {
  const decided = looks.filter(
    ({ example: { question, statements } }) => question.support.length > 0 && question.support.length < statements.length,
  );
  const mean = (of: (look: Look) => number): number => decided.reduce((sum, own) => sum + of(own), 0) / decided.length;
  const hops = decided[0]?.hops.map((_, hop) => hop) ?? [];
  return {
    attention: hops.map((hop) => mean((look) => look.example.question.support.reduce((sum, own) => sum + look.hops[hop]![own]!, 0))),
    evenly: mean(({ example: { question, statements } }) => question.support.length / statements.length),
    first: hops.map((hop) => mean((look) => (look.example.question.support.includes(likeliest(look.hops[hop]!)) ? 1 : 0))),
  };
}
