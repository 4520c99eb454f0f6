import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { input, type Parameter, type Tensor } from "../../src/graph/tensor.ts";
import type { KernelSet } from "../../src/runtime/kernels.ts";
import { compile } from "../../src/runtime/machine.ts";

interface Values {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}

type Named = Readonly<Record<string, Values>>;

/** What a reference gave for one layer: see test/reference/fixture.py. */
export interface Case<Config> {
  readonly config: Config;
  readonly weights: Named;
  readonly inputs: Named;
  readonly mask?: Values;
  readonly outputs: Named;
  /** Of Σ output·g, by the names of weights and inputs. */
  readonly gradients: Named;
}

/** The cases of test/fixtures/NAME.json with their names, for `describe.each`; those in `leaveOut` are not ours. */
export function cases<Config>(fixture: string, leaveOut: readonly string[] = []): [name: string, reference: Case<Config>][] {
  const file = new URL(`../fixtures/${fixture}.json`, import.meta.url);
  const { cases } = JSON.parse(readFileSync(file, "utf8")) as { cases: Record<string, Case<Config>> };
  return Object.entries(cases).filter(([name]) => !leaveOut.includes(name));
}

/** Parameters by the reference's names. */
export type Weights = Readonly<Record<string, Parameter>>;

/** What the layer under test gives: `output`, and whatever else the reference tells of. */
export type Outputs = { readonly output: Tensor } & Readonly<Record<string, Tensor>>;

/**
 * Builds a layer on a reference's inputs and weights, and expects its outputs (to 1e-5) and the gradients of
 * Σ output·g (to 1e-4 of the largest).
 */
export function expectMatch(
  { weights, inputs, mask, outputs, gradients }: Case<unknown>,
  kernels: KernelSet,
  own: Weights,
  build: (inputs: Readonly<Record<string, Tensor>>, mask: Tensor | undefined) => Outputs,
): void {
  for (const [name, { data }] of Object.entries(weights)) own[name]?.values.set(data);
  const given = { ...inputs, ...(mask && { mask }) };
  const tensors = Object.fromEntries(Object.entries(given).map(([name, { shape }]) => [name, input(name, shape)]));
  const feeds = Object.fromEntries(Object.entries(given).map(([name, { data }]) => [name, data]));

  const built = build(tensors, tensors.mask);
  const names = Object.keys(gradients);
  const derived = gradient(
    built.output.mul(tensors.g!).sum(),
    names.map((name) => own[name] ?? tensors[name]!),
  );
  const compiled = { ...built, ...Object.fromEntries(names.map((name, index) => [`d ${name}`, derived[index]!])) };
  const actual = compile<string>(compiled, kernels).run(feeds);

  for (const name of Object.keys(built)) {
    expect(built[name]!.shape).toEqual(outputs[name]!.shape);
    expect(actual[name]).toBeClose(outputs[name]!.data, { atol: 1e-5 });
  }
  for (const name of names) expect(actual[`d ${name}`]).toBeClose(gradients[name]!.data, { rtol: 1e-4 });
}
