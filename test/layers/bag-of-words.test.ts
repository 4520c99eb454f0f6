import { expect, test } from "vitest";
import { gradient } from "../../src/graph/gradient.ts";
import { input } from "../../src/graph/tensor.ts";
import { BagOfWords } from "../../src/layers/bag-of-words.ts";
import { Random } from "../../src/random.ts";
import { compile } from "../../src/runtime/machine.ts";
import { kernelSets } from "../support/kernel-sets.ts";

test.each(kernelSets)("BagOfWords adds up the rows of its words, as often as they occur, without padding, %s kernels", (_, kernels) => {
  const layer = new BagOfWords({ inputDim: 4, units: 2, random: Random.seeded(0) });
  layer.kernel.values.set([100, 100, 1, 10, 2, 20, 3, 30]);
  const y = layer.call(input("ids", [2, 4]));
  const [dKernel] = gradient(y.sum(), [layer.kernel]);
  const actual = compile({ y, dKernel: dKernel! }, kernels).run({ ids: [1, 3, 3, 0, 0, 2, 0, 0] });

  expect(actual.y).toBeClose([7, 70, 2, 20]);
  expect(actual.dKernel).toBeClose([0, 0, 1, 1, 1, 1, 2, 2]);
});
