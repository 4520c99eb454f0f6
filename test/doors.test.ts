import * as chat from "hearsay";
import * as nn from "hearsay/nn";
import * as training from "hearsay/training";
import * as worlds from "hearsay/worlds";
import { describe, expect, test } from "vitest";

describe("the doors open to", () => {
  const names = (door: object): string => Object.keys(door).toSorted().join(" ");

  test("hearsay", () => {
    expect(names(chat)).toMatchInlineSnapshot(`"CheckpointError Conversation ConversationError createChat defaultModel"`);
  });

  test("hearsay/nn", () => {
    expect(names(nn)).toMatchInlineSnapshot(
      `"Activation Add AntecedentFinder Attention BagOfWords Bidirectional CheckpointError Concatenate Dense Dropout Embedding Flatten GRU LSTM Layer LayerNormalization LineTagger MLP Machine MemoryHop MemoryNetwork Model Parameter Perceptron Permute Post Random Reader RecurrentReader RelationMemory SentenceEmbedding Sequential ShapeError SimpleRNN Tensor activation assign bernoulli bidirectional compileGraph concat constant dense dropout embedding flatten formatPlan glorotUniform gradient gru input isPositive layerNormalization learnPerceptron loadModel lstm makeReader ones orthogonal permute randomNormal randomUniform readerNames saveModel saved selectKernels simpleRnn zeros"`,
    );
  });

  test("hearsay/training", () => {
    expect(names(training)).toMatchInlineSnapshot(
      `"Compiled EarlyStopping NOT_TOLD Random Trainer TrainingError Vocabulary accuracy adam adamW agreedMentions answersOf antecedentDataset arrays bestEpoch calibrationError checkpoint clauseTags clausesOf compile confusion constantRate cosine csvLog encodeRelations examplesOf findAntecedents fit jsonLog likeliest losses markNames marked mentionTags mentionsOf mergeRelations muon predictions question readBabi relationAccuracy relationDataset relationInputs reliability rmsprop roleMarker score sgd statement stepwise storyDataset tagLines taggedDataset values vocabularyOf writeBabi"`,
    );
  });

  test("hearsay/worlds", () => {
    expect(names(worlds)).toMatchInlineSnapshot(`"Random generateStories worlds"`);
  });
});

test("what is trained behind the doors can be talked with", async () => {
  const stories = worlds.generateStories({ stories: 40, seed: 1, kinds: ["movement"] });
  const examples = training.examplesOf(stories);
  const tokens = examples.flatMap(({ statements, question }) => [...statements, question].map((own) => own.tokens));
  const vocabulary = training.Vocabulary.from(tokens);
  const random = nn.Random.seeded(1);
  const reader = nn.makeReader("gru", { vocabulary, answers: ["yes", "no", "not told"], random }, { embedding: 8, units: 8 });

  const { sparseCategoricalCrossentropy: loss } = training.losses;
  const trainer = new training.Trainer({ network: reader, loss, optimizer: training.adam(), kernels: nn.selectKernels("simd") });
  const schedule = training.cosine(0.01);
  const { history } = await training.fit(trainer, training.storyDataset(reader, examples), {
    epochs: 3,
    batchSize: 16,
    schedule,
    seed: 0,
  });
  expect(history[2]!.loss).toBeLessThan(history[0]!.loss);

  const model = nn.saveModel(reader, { command: "npm test", seed: 1, data: "worlds", scores: {} });
  const conversation = await chat.createChat({ model });
  conversation.tell(stories[0]!.statements[0]!.text);
  const { answer, confidence } = conversation.ask(stories[0]!.questions[0]!.text);
  expect(["yes", "no", "not told"]).toContain(answer);
  expect(confidence).toBeGreaterThan(1 / 3);
});

test("a damaged model is refused by the chat as by the reader of model files", async () => {
  const model = new Uint8Array(100);
  expect(() => nn.loadModel(model)).toThrow(chat.CheckpointError);
  await expect(chat.createChat({ model })).rejects.toBeInstanceOf(nn.CheckpointError);
});

test("one source of random numbers is behind every door", () => {
  expect(nn.Random).toBe(worlds.Random);
  expect(nn.Random).toBe(training.Random);
});
