import { describe, expect, test } from "vitest";
import { input } from "../../src/graph/tensor.ts";
import { Attention } from "../../src/layers/attention.ts";
import { Dense } from "../../src/layers/dense.ts";
import { Embedding } from "../../src/layers/embedding.ts";
import { LSTM } from "../../src/layers/lstm.ts";
import { Add } from "../../src/layers/merge.ts";
import { Model } from "../../src/layers/model.ts";
import { bidirectional, dense, dropout, embedding, lstm, Sequential } from "../../src/layers/sequential.ts";
import { Random } from "../../src/random.ts";

const random = Random.seeded(0);

/** A question attends to a story; one embedding for both. */
function reader(): Model {
  const embed = new Embedding({ name: "embed", inputDim: 30, outputDim: 8, random });
  const attend = new Attention();
  const read = new LSTM({ name: "read", inputDim: 8, units: 4, random });
  const answer = new Dense({ name: "answer", inputDim: 4, units: 3, activation: "softmax", random });
  return new Model({
    name: "reader",
    inputs: { story: [12], question: [5] },
    outputs: ({ story, question }) => {
      const asked = embed.call(question!);
      return answer.call(read.call(new Add().call([attend.call([asked, embed.call(story!)]), asked])));
    },
  });
}

describe("Model", () => {
  test("has the weights of all its layers, each once, in the order in which they were made", () => {
    expect(reader().parameters.map(({ name }) => name)).toEqual([
      "embed/embeddings",
      "read/kernel",
      "read/recurrent_kernel",
      "read/bias",
      "answer/kernel",
      "answer/bias",
    ]);
  });

  test("tells the names of its inputs", () => {
    expect(reader().inputNames).toEqual(["story", "question"]);
  });

  test("builds for any batch", () => {
    const inputs = { story: input("story", [7, 12]), question: input("question", [7, 5]) };
    expect(reader().build(inputs).shape).toEqual([7, 3]);
  });

  test("refuses two layers of one name", () => {
    const layers = [1, 2].map(() => new Dense({ inputDim: 4, units: 4, random }));
    const make = (): Model => new Model({ inputs: { x: [4] }, outputs: ({ x }) => layers.reduce((y, layer) => layer.call(y), x!) });
    expect(make).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: model "model": two weights are named "dense/kernel"; give the layers different names.]`,
    );
  });

  test("refuses an input of another shape, by name", () => {
    const inputs = { story: input("story", [7, 12]), question: input("question", [7, 6]) };
    expect(() => reader().build(inputs)).toThrowErrorMatchingInlineSnapshot(
      `[ShapeError: model "reader" input "question": expected [batch, 5], got [7, 6]: axis 1 is 6, not 5.]`,
    );
  });

  test("refuses to do without an input, by name", () => {
    expect(() => reader().build({ story: input("story", [7, 12]) })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: model "reader": expected an input "question", got story.]`,
    );
  });
});

describe("a summary", () => {
  test("shows the layers of a functional model, a shared one where it is first called", () => {
    expect(reader().summary()).toMatchInlineSnapshot(`
      "Model: "reader"
      Layer (type)           Output shape   Parameters
      embed (Embedding)      [batch, 5, 8]         240
      attention (Attention)  [batch, 5, 8]           0
      add (Add)              [batch, 5, 8]           0
      read (LSTM)            [batch, 4]            208
      answer (Dense)         [batch, 3]             15
      Total parameters: 463"
    `);
  });

  test("shows the layers of a stack", () => {
    const model = new Sequential({ inputShape: [20], random }, [
      embedding({ inputDim: 200, outputDim: 8, maskZero: true }),
      bidirectional("lstm", { units: 4, returnSequences: true }),
      dropout(0.5),
      lstm({ units: 4 }),
      dense({ units: 3, activation: "softmax" }),
    ]);
    expect(model.summary()).toMatchInlineSnapshot(`
      "Model: "sequential"
      Layer (type)                   Output shape    Parameters
      embedding (Embedding)          [batch, 20, 8]       1,600
      bidirectional/forward (LSTM)   [batch, 20, 4]         208
      bidirectional/backward (LSTM)  [batch, 20, 4]         208
      bidirectional (Bidirectional)  [batch, 20, 8]           0
      dropout (Dropout)              [batch, 20, 8]           0
      lstm (LSTM)                    [batch, 4]             208
      dense (Dense)                  [batch, 3]              15
      Total parameters: 2,239"
    `);
  });

  test("shows an embedding of fewer words than a sequence has, which is projected as a table", () => {
    const model = new Sequential({ inputShape: [20], random }, [
      embedding({ inputDim: 10, outputDim: 8 }),
      bidirectional("gru", { units: 4 }),
    ]);
    expect(model.summary()).toMatchInlineSnapshot(`
      "Model: "sequential"
      Layer (type)                   Output shape    Parameters
      embedding (Embedding)          [batch, 20, 8]          80
      bidirectional/forward (GRU)    [batch, 4]             168
      bidirectional/backward (GRU)   [batch, 4]             168
      bidirectional (Bidirectional)  [batch, 8]               0
      Total parameters: 416"
    `);
  });
});
