import { describe, expect, test } from "vitest";
import { assign, constant, input, Parameter, Tensor } from "../../src/graph/tensor.ts";
import { compile, Machine } from "../../src/runtime/machine.ts";
import { float64Kernels, referenceKernels } from "../../src/runtime/reference.ts";
import { kernelSets } from "../support/kernel-sets.ts";
import { counting } from "../support/numbers.ts";

function parameter(name: string, values: readonly number[]): Parameter {
  return new Parameter(name, [values.length], Float32Array.from(values));
}

describe.each(kernelSets)("a machine, %s kernels", (_, kernels) => {
  test("starts with the values of its parameters", () => {
    const [v, w] = [parameter("v", [1, 2, 3]), parameter("w", [4, 5])];
    const program = new Machine(kernels, [v, w]).compile({ v, w });
    expect(program.run()).toEqual({ v: Float32Array.of(1, 2, 3), w: Float32Array.of(4, 5) });
  });

  test("keeps what a program makes of a parameter, from run to run, and leaves the parameter alone", () => {
    const w = parameter("w", [1, 2]);
    const program = new Machine(kernels, [w]).compile({ before: w.mul(1) }, [assign(w, w.mul(2))]);
    expect([1, 2, 3].map(() => [...program.run().before])).toEqual([
      [1, 2],
      [2, 4],
      [4, 8],
    ]);
    expect(w.values).toEqual(Float32Array.of(1, 2));
  });

  test("stores what programs made of its parameters", () => {
    const w = parameter("w", [1, 2]);
    const machine = new Machine(kernels, [w]);
    const program = machine.compile({}, [assign(w, w.mul(2))]);
    program.run();
    program.run();
    machine.store();
    expect(w.values).toEqual(Float32Array.of(4, 8));
  });

  test("loads values that were written from outside", () => {
    const w = parameter("w", [1, 2]);
    const machine = new Machine(kernels, [w]);
    const program = machine.compile({ w });
    w.values.set([7, 8]);
    expect(program.run().w).toEqual(Float32Array.of(1, 2));
    machine.load();
    expect(program.run().w).toEqual(Float32Array.of(7, 8));
  });

  test("loads and stores some parameters only, where asked", () => {
    const [v, w] = [parameter("v", [1]), parameter("w", [1])];
    const machine = new Machine(kernels, [v, w]);
    machine.compile({}, [assign(v, v.add(1)), assign(w, w.add(1))]).run();
    machine.store([w]);
    expect([v.values, w.values]).toEqual([Float32Array.of(1), Float32Array.of(2)]);
  });

  test("shows parameters that were declared one after the other as one stretch of memory", () => {
    const [u, v, w] = [parameter("u", [1]), parameter("v", [2, 3]), parameter("w", [4])];
    const machine = new Machine(kernels, [u, v, w]);
    expect(machine.view(machine.region([v, w]))).toEqual(Float32Array.of(2, 3, 4));
  });

  test("has programs that share scratch memory without harm", () => {
    const [x, y] = [input("x", [8]), input("y", [50])];
    const machine = new Machine(kernels, []);
    const small = machine.compile({ out: x.mul(constant([1, 2, 3, 4, 5, 6, 7, 8], [8])).sum() });
    const large = machine.compile({ out: y.add(1).mul(y).sum() });
    const ones = new Float32Array(8).fill(1);
    expect(small.run({ x: ones }).out).toEqual(Float32Array.of(36));
    expect(large.run({ y: new Float32Array(50).fill(2) }).out).toEqual(Float32Array.of(300));
    expect(small.run({ x: ones }).out).toEqual(Float32Array.of(36));
  });

  test("keeps its parameters when a larger program makes its memory grow", () => {
    const w = parameter("w", [1, 2, 3]);
    const machine = new Machine(kernels, [w]);
    const small = machine.compile({ out: w.mul(2) });
    const size = 300_000;
    const large = machine.compile({ out: input("x", [size]).add(w.sum()) });
    expect(large.run({ x: new Float32Array(size) }).out.at(-1)).toBe(6);
    expect(small.run().out).toEqual(Float32Array.of(2, 4, 6));
  });

  test("changes parameters after everything was computed from their old values", () => {
    const w = parameter("w", [3]);
    const program = new Machine(kernels, [w]).compile({ before: w.mul(10) }, [assign(w, w.add(1))]);
    expect([program.run().before[0], program.run().before[0]]).toEqual([30, 40]);
  });

  test("takes an Adam step", () => {
    const [w, m, v, g] = [parameter("w", [1, -1]), parameter("m", [0.5, 0]), parameter("v", [0.25, 0]), parameter("g", [2, 0])];
    const hyper = input("hyper", [2]);
    const step = new Tensor("adam", [w, m, v, g, hyper], { beta1: 0.5, beta2: 0.75, epsilon: 0.5 });
    const machine = new Machine(kernels, [w, m, v, g]);
    machine.compile({}, [step]).run({ hyper: [0.1, 0.01] });
    machine.store();

    const [mean, variance] = [0.5 * 0.5 + 0.5 * 2, 0.75 * 0.25 + 0.25 * 4];
    expect(m.values).toBeClose([mean, 0]);
    expect(v.values).toBeClose([variance, 0]);
    expect(w.values).toBeClose([1 - 0.01 - (0.1 * mean) / (Math.sqrt(variance) + 0.5), -0.99]);
  });
});

describe("a machine refuses", () => {
  const [known, unknown] = [parameter("known", [1]), parameter("dense/kernel", [1])];
  const machine = new Machine(referenceKernels, [known]);

  test.each<[string, () => unknown]>([
    ["to load", () => machine.load([unknown])],
    ["to store", () => machine.store([unknown])],
  ])("%s a parameter that was not declared", (_, act) => {
    expect(act).toThrow('machine: the parameter "dense/kernel" was not declared.');
  });

  test("to compile a parameter that was not declared", () => {
    expect(() => machine.compile({ y: known.add(unknown) })).toThrowErrorMatchingInlineSnapshot(
      `[Error: plan: the parameter "dense/kernel" has no place; declare it when making the machine.]`,
    );
  });
});

describe("a run", () => {
  const x = input("x", [2, 2]);
  const program = compile({ sum: x.sum(), x, double: x.mul(2) }, referenceKernels);

  test("gives each output by its name", () => {
    const { sum, double } = program.run({ x: [1, 2, 3, 4] });
    expect([sum, double]).toEqual([Float32Array.of(10), Float32Array.of(2, 4, 6, 8)]);
  });

  test("gives copies, which the next run leaves alone", () => {
    const first = program.run({ x: [1, 2, 3, 4] });
    program.run({ x: [5, 6, 7, 8] });
    expect([...first.x, ...first.double]).toEqual([1, 2, 3, 4, 2, 4, 6, 8]);
  });

  test("gives copies, so that writing into them changes no parameter", () => {
    const w = parameter("w", [1, 2]);
    const own = compile({ w }, referenceKernels);
    own.run().w.fill(9);
    expect(own.run().w).toEqual(Float32Array.of(1, 2));
  });

  test("takes a number for a scalar", () => {
    const y = input("rate", []).mul(2);
    expect(compile({ y }, referenceKernels).run({ rate: 3 }).y).toEqual(Float32Array.of(6));
  });

  test("gives one input to every tensor of its name", () => {
    const y = input("rate", []).add(input("rate", []));
    expect(compile({ y }, referenceKernels).run({ rate: 3 }).y).toEqual(Float32Array.of(6));
  });

  test("passes over feeds that the graph does not read", () => {
    expect(program.run({ x: [1, 2, 3, 4], other: [1] }).sum).toEqual(Float32Array.of(10));
  });

  test("refuses to do without an input, by name", () => {
    expect(() => program.run()).toThrowErrorMatchingInlineSnapshot(`[RangeError: input "x": expected 4 values for [2, 2], got none.]`);
  });

  test("refuses too few values for an input, by name", () => {
    expect(() => program.run({ x: [1, 2] })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: input "x": expected 4 values for [2, 2], got 2.]`,
    );
  });

  test("refuses a number for a matrix", () => {
    expect(() => program.run({ x: 1 })).toThrowErrorMatchingInlineSnapshot(`[RangeError: input "x": expected 4 values for [2, 2], got 1.]`);
  });

  test("gives float64 from the float64 kernels", () => {
    const y = input("third", []).mul(3);
    expect(compile({ y }, float64Kernels).run({ third: 0.1 }).y).toEqual(Float64Array.of(0.1 * 3));
  });
});

describe("firstNonFinite", () => {
  const x = input("x", [4]);
  const logarithm = x.log();
  const program = compile({ y: logarithm.mul(2).add(x).sum() }, referenceKernels);

  test("finds the tensor where numbers end, though its memory is used again", () => {
    expect(program.firstNonFinite({ x: [1, 2, 0, 4] })).toBe(logarithm);
  });

  test("finds nothing where all numbers are finite", () => {
    expect(program.firstNonFinite({ x: [1, 2, 3, 4] })).toBeUndefined();
  });

  test("finds the first reader of an input that is not a number", () => {
    expect(program.firstNonFinite({ x: [1, NaN, 3, 4] })).toBe(logarithm);
  });
});

describe("a program", () => {
  const x = input("x", [2]);

  test("has a layout that is plain data, for workers", () => {
    const { layout } = compile({ y: x.mul(2) }, referenceKernels);
    expect(structuredClone(layout)).toEqual(layout);
  });

  test("prints as its plan", () => {
    expect(`${compile({ y: x.exp() }, referenceKernels)}`).toMatch(/exp#\d+ \[2\] ← "x"@\d+\n1 steps/);
  });

  test("of a graph that is only leaves gives their values", () => {
    const w = parameter("w", counting(3));
    const results = compile({ x, w, two: constant(2) }, referenceKernels).run({ x: [8, 9] });
    expect(results).toEqual({ x: Float32Array.of(8, 9), w: Float32Array.of(0, 1, 2), two: Float32Array.of(2) });
  });
});
