import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binaryOps, unaryOps } from "../../src/graph/ops.ts";
import type { KernelSet } from "../../src/runtime/kernels.ts";
import { float64Kernels } from "../../src/runtime/reference.ts";
import { Desk, expectAgreement, packed, product, strides, type Case } from "./kernels-desk.ts";
import { matmul, scan } from "./kernels-products.ts";

const sizes = [1, 3, 17, 33, 257];

const extremes = [
  0,
  -0,
  1e-30,
  -1e-30,
  1e-5,
  0.5,
  -0.5,
  3,
  -3,
  9.5,
  -9.5,
  20,
  -20,
  87,
  -87,
  88.5,
  -88.5,
  104,
  -104,
  1e30,
  -1e30,
  Infinity,
  -Infinity,
  NaN,
];

/** Tests that each of the sets computes what the float64 reference computes. */
export function testKernels(sets: readonly KernelSet[]): void {
  describe.each(sets.map((kernels) => [kernels.name, kernels] as const))("%s kernels", (_, kernels) => {
    const agrees = (build: Case): void => expectAgreement(kernels, build);

    test.each(sizes)("fill writes %i values and no more", (n) => {
      agrees((desk) => {
        const out = desk.space(n);
        return desk.run("fill", [out, n, 0.25], out, n);
      });
    });

    describe("unary", () => {
      test.each(unaryOps)("%s of ordinary numbers", (op) => {
        for (const n of sizes) {
          agrees((desk) => {
            const [x, out] = [desk.given(n), desk.space(n)];
            return desk.run("unary", [unaryOps.indexOf(op), out, x, n], out, n);
          });
        }
      });

      test.each(unaryOps)("%s at the ends: zeros, large numbers, infinities, NaN", (op) => {
        const run: Case = (desk) => {
          const x = desk.given(extremes);
          const f = unaryOps.indexOf(op);
          return desk.run("unary", [f, x, x, extremes.length], x, extremes.length);
        };
        const expected = run(new Desk(float64Kernels, 1));
        const actual = run(new Desk(kernels, 1));
        for (const [i, value] of expected.entries()) {
          const rounded = Math.fround(value);
          // Exponentials that are not normal float32 numbers may come out as 0.
          if (Math.abs(value) < 2e-38) expect(Math.abs(actual[i]!)).toBeLessThan(2e-38);
          else if (Number.isFinite(rounded)) expect(Math.abs(actual[i]! - value) / Math.max(1, Math.abs(value))).toBeLessThan(1e-6);
          else expect(actual[i]).toBe(rounded);
        }
      });

      test.each(["tanh", "sigmoid"] as const)("%s is within 2e-7 everywhere", (op) => {
        const x = Array.from({ length: 40_001 }, (_, i) => Math.fround((i - 20_000) / 1_000));
        const run: Case = (desk) => {
          const at = desk.given(x);
          return desk.run("unary", [unaryOps.indexOf(op), at, at, x.length], at, x.length);
        };
        expect(run(new Desk(kernels, 1))).toBeClose(run(new Desk(float64Kernels, 1)), { atol: 2e-7 });
      });
    });

    describe("binary", () => {
      const kinds = {
        "of one shape": [
          [2, 3, 5, 7],
          [1, 1, 1, 1],
          [1, 1, 1, 1],
        ],
        "with a scalar on the right": [
          [2, 3, 5, 7],
          [1, 1, 1, 1],
          [0, 0, 0, 0],
        ],
        "with a scalar on the left": [
          [2, 3, 5, 7],
          [0, 0, 0, 0],
          [1, 1, 1, 1],
        ],
        "with a row": [
          [1, 3, 5, 33],
          [1, 1, 1, 1],
          [0, 0, 0, 1],
        ],
        "with a column": [
          [1, 3, 5, 33],
          [1, 1, 1, 1],
          [1, 1, 1, 0],
        ],
        "of a row and a column": [
          [1, 1, 17, 9],
          [0, 0, 0, 1],
          [0, 0, 1, 0],
        ],
        "with an axis in the middle": [
          [2, 3, 5, 7],
          [1, 1, 1, 1],
          [1, 0, 1, 1],
        ],
      } as const;
      test.each(binaryOps)("%s, whichever way the operands broadcast", (op) => {
        for (const [n, aMoves, bMoves] of Object.values(kinds)) {
          agrees((desk) => {
            const operand = (moves: readonly number[]): readonly [place: number, strides: readonly number[]] => {
              const shape = n.map((size, axis) => (moves[axis] ? size : 1));
              const values = Array.from({ length: product(shape) }, (_, i) => ((i * 7) % 11) - 5 || 0.5);
              return [desk.given(values), strides(shape).map((stride, axis) => stride * moves[axis]!)];
            };
            const [[a, aStrides], [b, bStrides]] = [operand(aMoves), operand(bMoves)];
            const out = desk.space(product(n));
            return desk.run("binary", [binaryOps.indexOf(op), out, a, b, ...n, ...aStrides, ...bStrides], out, product(n));
          });
        }
      });

      test("of any strides", () => {
        const axis = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 1), fc.constantFrom(0, 1));
        fc.assert(
          fc.property(fc.array(axis, { minLength: 4, maxLength: 4 }), fc.nat(binaryOps.length - 1), fc.boolean(), (axes, f, turned) => {
            agrees((desk) => {
              const n = axes.map(([size]) => size);
              const size = product(n);
              const [a, b, out] = [desk.given(size), desk.given(size), desk.space(size)];
              const aStrides = strides(n).map((stride, i) => stride * axes[i]![1]);
              const walked = turned ? strides(n.toReversed()).toReversed() : strides(n);
              const bStrides = walked.map((stride, i) => stride * axes[i]![2]);
              return desk.run("binary", [f, out, a, b, ...n, ...aStrides, ...bStrides], out, size);
            });
          }),
        );
      });
    });

    test.each(sizes)("where chooses among %i pairs", (n) => {
      agrees((desk) => {
        const [condition, a, b, out] = [desk.integers(n, -1, 2), desk.given(n), desk.given(n), desk.space(n)];
        return desk.run("where", [out, condition, a, b, n], out, n);
      });
    });

    test("copy moves any block between any order of axes, forwards and backwards", () => {
      const axis = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean());
      const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 });
      fc.assert(
        fc.property(fc.array(axis, { minLength: 4, maxLength: 4 }), order, order, (axes, outOrder, xOrder) => {
          agrees((desk) => {
            const n = axes.map(([size]) => size);
            const walk = (axisOrder: readonly number[]): number[] => {
              const inOrder = strides(axisOrder.map((i) => n[i]!));
              return n.map((_, i) => inOrder[axisOrder.indexOf(i)]!);
            };
            const backwards = axes.map(([, turned], i) => (turned ? (n[i]! - 1) * walk(xOrder)[i]! : 0));
            const xStrides = walk(xOrder).map((stride, i) => (axes[i]![1] ? -stride : stride));
            const [x, out] = [desk.given(product(n)), desk.space(product(n))];
            const start = x + backwards.reduce((sum, step) => sum + step, 0);
            return desk.run("copy", [out, start, ...n, ...walk(outOrder), ...xStrides], out, product(n));
          });
        }),
      );
    });

    test.each([
      ["a long run", [1, 1, 1, 300], [0, 0, 0, 1], [0, 0, 0, 1]],
      ["a value spread out", [1, 1, 3, 33], [0, 0, 33, 1], [0, 0, 0, 0]],
      ["a column of a matrix", [1, 1, 1, 17], [0, 0, 0, 1], [0, 0, 0, 5]],
      ["a transposed matrix", [1, 1, 33, 17], [0, 0, 17, 1], [0, 0, 1, 33]],
    ])("copy moves %s", (_name, n, outStrides, xStrides) => {
      agrees((desk) => {
        const [x, out] = [desk.given(1000), desk.space(product(n))];
        return desk.run("copy", [out, x, ...n, ...outStrides, ...xStrides], out, product(n));
      });
    });

    test.each(["sum", "max"] as const)("%s of any axis", (kernel) => {
      const size = fc.constantFrom(...sizes);
      fc.assert(
        fc.property(fc.constantFrom(1, 2, 3), size, size, (outer, n, inner) => {
          agrees((desk) => {
            const [x, out] = [desk.given(outer * n * inner), desk.space(outer * inner)];
            return desk.run(kernel, [out, x, outer, n, inner], out, outer * inner);
          });
        }),
      );
    });

    test.each(sizes)("argmax is the first of the largest among %i", (n) => {
      agrees((desk) => {
        const [x, out] = [desk.integers(5 * n, 0, 4), desk.space(5)];
        return desk.run("argmax", [out, x, 5, n], out, 5);
      });
    });

    describe("matmul", () => {
      const transposes = [false, true].flatMap((transposeA) => [false, true].map((transposeB) => ({ transposeA, transposeB })));

      test.each(transposes)("of odd sizes, %o", (transposed) => {
        const cube = sizes.flatMap((m) => sizes.flatMap((k) => sizes.map((n) => ({ m, k, n }))));
        for (const given of cube.filter(({ m, k, n }) => m * k * n < 1e6)) agrees(matmul({ ...given, ...transposed }));
      });

      test.each(transposes)("of more rows than pass under all panels at once, %o", (transposed) => {
        for (const m of [120, 121, 245]) agrees(matmul({ m, k: 300, n: 19, ...transposed }));
      });

      test.each(transposes)("of batches, %o", (transposed) => {
        for (const m of [1, 2, 5, 14]) {
          for (const [k, n] of [
            [1, 20],
            [20, 17],
            [64, 3],
            [40, 32],
          ] as const) {
            agrees(matmul({ batch: 3, m, k, n, ...transposed }));
            agrees(matmul({ batch: 3, m, k, n, ...transposed, shareB: true }));
          }
        }
      });

      test("of any sizes", () => {
        const size = fc.integer({ min: 1, max: 70 });
        const any = fc.record({ m: size, k: size, n: size, transposeA: fc.boolean(), transposeB: fc.boolean() });
        fc.assert(fc.property(any, (given) => agrees(matmul(given))));
      });

      test("of more than one block of depth", () => agrees(matmul({ m: 257, k: 530, n: 19, transposeA: true })));

      test("of strides that skip", () => {
        agrees((desk) => {
          const [a, b, out] = [desk.given(1000), desk.given(2000), desk.space(7 * 19)];
          return desk.run("matmul", [out, a, b, 1, 7, 11, 19, 0, 60, 3, 0, 80, 2, desk.space(packed(11, 19))], out, 7 * 19);
        });
      });

      test("over nothing is 0", () => agrees(matmul({ m: 3, k: 0, n: 5 })));
    });

    test.each(sizes)("softmax of %i logits, some far apart, some masked", (n) => {
      agrees((desk) => {
        const x = desk.given(Array.from({ length: 4 * n }, (_, i) => (i < n ? i % 3 : i % 7 === 3 ? -1e9 : (i * 13) % 97)));
        const out = desk.space(4 * n);
        return desk.run("softmax", [out, x, 4, n], out, 4 * n);
      });
    });

    test.each(sizes)("softmaxGradient of %i logits", (n) => {
      agrees((desk) => {
        const [y, grad, out] = [desk.given(4 * n), desk.given(4 * n), desk.space(4 * n)];
        return desk.run("softmaxGradient", [out, y, grad, 4, n], out, 4 * n);
      });
    });

    test.each([
      [1, 1],
      [4, 4],
      [7, 7],
      [32, 32],
      [3, 32],
      [5, 7],
    ])("pairSoftmax and pairSums of %i places that look at %i, some pairs of no kind", (looking, time) => {
      const [batch, heads, kinds] = [2, 3, 5];
      const [area, all] = [batch * looking * time, batch * heads * looking * time];
      agrees((desk) => {
        const [scores, pairs, likeness] = [desk.given(all), desk.integers(area, -1, kinds + 1), desk.given(area)];
        const [bias, slope, out] = [desk.given(kinds * heads), desk.given(heads), desk.space(all)];
        return desk.run("pairSoftmax", [out, scores, pairs, likeness, bias, slope, batch, heads, looking, time, kinds], out, all);
      });
      agrees((desk) => {
        const kindsOf = Array.from({ length: area }, (_, index) => (index % 5 === 4 ? NaN : ((index * 3) % (kinds + 3)) - 1));
        const [x, pairs, likeness] = [desk.given(all), desk.given(kindsOf), desk.given(area)];
        const out = desk.space((kinds + 1) * heads);
        return desk.run("pairSums", [out, x, pairs, likeness, batch, heads, looking * time, kinds], out, (kinds + 1) * heads);
      });
    });

    test.each(sizes)("crossEntropy of %i logits", (n) => {
      agrees((desk) => {
        const targets = desk.given(Array.from({ length: 4 * n }, (_, i) => (i % n === 2 % n ? 0.75 : 0.25 / n)));
        const [logits, out] = [desk.given(4 * n), desk.space(4)];
        return desk.run("crossEntropy", [out, logits, targets, 4, n], out, 4);
      });
    });

    describe.each(sizes)("of rows of %i", (dim) => {
      const [n, length, rows] = [6, 5, 9];

      test("gather gives NaN outside the table", () => {
        agrees((desk) => {
          const [table, ids, out] = [desk.given(rows * dim), desk.given([0, 8, 9, 3, -1, NaN]), desk.space(n * dim)];
          return desk.run("gather", [out, table, ids, n, dim, rows], out, n * dim);
        });
      });

      test("scatterAdd passes over ids outside, and adds up the same ids", () => {
        agrees((desk) => {
          const [x, ids, out] = [desk.given(n * dim), desk.given([0, 8, 9, 0, -1, 0]), desk.space(rows * dim)];
          return desk.run("scatterAdd", [out, x, ids, n, dim, rows], out, rows * dim);
        });
      });

      test("gatherSum does not read rows of weight 0", () => {
        agrees((desk) => {
          const table = desk.given([
            ...Array.from({ length: dim }, () => NaN),
            ...Array.from({ length: (rows - 1) * dim }, (_, i) => i % 7),
          ]);
          const ids = desk.integers(n * length, 1, rows);
          const weights = desk.given(n * length);
          const [noIds, noWeights] = [desk.given([0, 99, 3]), desk.given([0, 0, 2])];
          const out = desk.space((n + 1) * dim);
          desk.run("gatherSum", [out + n * dim, table, noIds, noWeights, 1, 3, dim, rows], out, 0);
          return desk.run("gatherSum", [out, table, ids, weights, n, length, dim, rows], out, (n + 1) * dim);
        });
      });

      test("scatterSum passes over ids outside and weights of 0", () => {
        agrees((desk) => {
          const [x, ids] = [desk.given(n * dim), desk.integers(n * length, -2, rows + 2)];
          const [weights, out] = [desk.integers(n * length, 0, 3), desk.space(rows * dim)];
          return desk.run("scatterSum", [out, x, ids, weights, n, length, dim, rows], out, rows * dim);
        });
      });
    });

    test.each(sizes)("oneHot of depth %i", (depth) => {
      agrees((desk) => {
        const [ids, out] = [desk.given([0, depth - 1, depth, -1, 1]), desk.space(5 * depth)];
        return desk.run("oneHot", [out, ids, 5, depth], out, 5 * depth);
      });
    });

    test.each(sizes)("bernoulli draws the same %i bits", (n) => {
      for (const keep of [0.5, 0.7, 1]) {
        agrees((desk) => {
          const [seed, out] = [desk.given([123_457]), desk.space(n)];
          return desk.run("bernoulli", [out, seed, n, 77, keep], out, n);
        });
      }
    });

    describe.each(["simpleRnn", "gru", "lstm"] as const)("%s", (name) => {
      const shapes = [
        [1, 1, 1],
        [4, 3, 3],
        [5, 1, 17],
        [3, 5, 33],
        [6, 13, 20],
        [2, 4, 257],
        [3, 33, 8],
      ] as const;

      test.each([false, true])("forward, masked: %o", (masked) => {
        for (const shape of shapes) agrees(scan(name, shape, masked).forward);
      });

      test.each([false, true])("backward, masked: %o", (masked) => {
        for (const shape of shapes) agrees(scan(name, shape, masked).backward);
      });
    });

    test.each(sizes)("adam moves %i weights and its memory of them", (n) => {
      agrees((desk) => {
        const state = desk.given(3 * n);
        const variance = desk.given(Array.from({ length: n }, (_, i) => i / n));
        const [g, hyper] = [desk.given(n), desk.given([0.01, 0.001])];
        const args = [state, state + n, variance, g, hyper, n, 0.9, 0.999, 1e-7];
        desk.run("adam", args, state, n);
        desk.run("adam", args, state, n);
        return desk.run("adam", args, state, 2 * n);
      });
    });

    test("the same input gives the same bits twice", () => {
      const cases = [matmul({ m: 33, k: 300, n: 37 }), scan("lstm", [4, 5, 33], true).backward, scan("gru", [4, 5, 33], false).backward];
      for (const build of cases) expect(build(new Desk(kernels, 7))).toEqual(build(new Desk(kernels, 7)));
    });
  });
}
