/**
 * The teaching story's chatbot (`post`) in TensorFlow.js on wasm, trained on bAbI task 6 en-10k: post_keras.py's
 * network, options and JSON lines. `--batches N` trains only N batches an epoch, enough for examples per second.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { TRAINING_NOTE, lastState, lookUp, tf, versions } from "./tfjs-wasm.mjs";

const [STORY, QUESTION, EMBEDDING, UNITS, BATCH] = [156, 6, 64, 32, 32];

const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    epochs: { type: "string", default: "100" },
    until: { type: "string", default: "1.01" },
    batches: { type: "string", default: "Infinity" },
    seed: { type: "string", default: "1" },
  },
});

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const wordsOf = (text) => text.toLowerCase().match(/\w+|[^\w\s]/g) ?? [];

/** { story, question, answer } of every question, words in lower case. */
function readBabi(name) {
  const examples = [];
  let story = [];
  for (const line of readFileSync(join(options.data, name), "utf8").trim().split("\n")) {
    const [, number, text] = line.match(/^(\d+) (.*)$/);
    if (number === "1") story = [];
    const [question, answer] = text.split("\t");
    if (answer === undefined) story = [...story, ...wordsOf(text)];
    else examples.push({ story, question: wordsOf(question), answer: answer.trim().toLowerCase() });
  }
  return examples;
}

/** Ids as int32 tensors, padded in front with 0, and one-hot answers. */
function encode(examples, vocabulary) {
  const padded = (words, length) => [...Array(length - words.length).fill(0), ...words.map((word) => vocabulary.get(word))];
  const stories = examples.map(({ story }) => padded(story, STORY));
  const questions = examples.map(({ question }) => padded(question, QUESTION));
  const answers = examples.map(({ answer }) => vocabulary.get(answer));
  return tf.tidy(() => ({
    stories: tf.tensor2d(stories, undefined, "int32"),
    questions: tf.tensor2d(questions, undefined, "int32"),
    answers: tf.oneHot(tf.tensor1d(answers, "int32"), vocabulary.size + 1).toFloat(),
  }));
}

/** Trainable weights with Keras' defaults. */
function createWeights(vocabularySize, seed) {
  const embedding = (dim, n) => tf.randomUniform([vocabularySize, dim], -0.05, 0.05, "float32", seed + n);
  const glorot = (shape, n) => tf.initializers.glorotUniform({ seed: seed + n }).apply(shape);
  const units4 = 4 * UNITS;
  const initial = {
    memory: embedding(EMBEDDING, 0),
    output: embedding(QUESTION, 1),
    query: embedding(EMBEDDING, 2),
    kernel: glorot([STORY + EMBEDDING, units4], 3),
    recurrentKernel: tf.initializers.orthogonal({ seed: seed + 4 }).apply([UNITS, units4]),
    bias: tf.concat([tf.zeros([UNITS]), tf.ones([UNITS]), tf.zeros([2 * UNITS])]),
    denseKernel: glorot([UNITS, vocabularySize], 5),
    denseBias: tf.zeros([vocabularySize]),
  };
  return Object.fromEntries(Object.entries(initial).map(([name, value]) => [name, tf.variable(value, true, name)]));
}

/** Logits [batch, vocabulary]; dropout only when training. */
function forward(weights, stories, questions, training) {
  const drop = (x, rate) => (training ? tf.dropout(x, rate) : x);
  const memory = drop(lookUp(weights.memory, stories), 0.3);
  const output = drop(lookUp(weights.output, stories), 0.3);
  const query = drop(lookUp(weights.query, questions), 0.3);
  const match = tf.softmax(tf.matMul(memory, query, false, true));
  const response = tf.transpose(tf.add(match, output), [0, 2, 1]);
  const inputs = tf.reshape(tf.concat([response, query], 2), [-1, STORY + EMBEDDING]);
  const projected = tf.reshape(tf.add(tf.matMul(inputs, weights.kernel), weights.bias), [-1, QUESTION, 4 * UNITS]);
  const state = lastState(tf.unstack(projected, 1), weights.recurrentKernel);
  return tf.add(tf.matMul(drop(state, 0.5), weights.denseKernel), weights.denseBias);
}

/** Right answers in a batch, counted from its logits. */
const correct = (answers, logits) => tf.sum(tf.equal(tf.argMax(answers, 1), tf.argMax(logits, 1)));

function rows({ stories, questions, answers }, indices) {
  return [stories, questions, answers].map((tensor) => tf.gather(tensor, indices));
}

/** Trains on the numbered examples; returns how many it answered right before that. */
function trainBatch(weights, optimizer, data, numbers) {
  return tf.tidy(() => {
    const [stories, questions, answers] = rows(data, tf.tensor1d(numbers, "int32"));
    let right = 0;
    optimizer.minimize(() => {
      const logits = forward(weights, stories, questions, true);
      right = correct(answers, logits).dataSync()[0];
      return tf.losses.softmaxCrossEntropy(answers, logits);
    });
    return right;
  });
}

function evaluate(weights, data) {
  const count = data.stories.shape[0];
  let right = 0;
  for (let start = 0; start < count; start += BATCH) {
    right += tf.tidy(() => {
      const indices = tf.range(start, Math.min(start + BATCH, count), 1, "int32");
      const [stories, questions, answers] = rows(data, indices);
      return correct(answers, forward(weights, stories, questions, false)).dataSync()[0];
    });
  }
  return right / count;
}

const trainExamples = readBabi("qa6_yes-no-questions_train.txt");
const testExamples = readBabi("qa6_yes-no-questions_test.txt");
const words = new Set([...trainExamples, ...testExamples].flatMap((one) => [...one.story, ...one.question, one.answer]));
const vocabulary = new Map([...words].sort().map((word, index) => [word, index + 1]));
const train = encode(trainExamples, vocabulary);
const test = encode(testExamples, vocabulary);
const weights = createWeights(vocabulary.size + 1, Number(options.seed));
const parameters = Object.values(weights).reduce((sum, weight) => sum + weight.size, 0);
const optimizer = tf.train.rmsprop(1e-3, 0.9, 0, 1e-7);

say({
  ready: true,
  name: "tfjs-wasm",
  versions,
  threads: 1,
  parameters,
  train: trainExamples.length,
  test: testExamples.length,
  notes: [TRAINING_NOTE],
});
const start = performance.now();
for (let epoch = 1; epoch <= Number(options.epochs); epoch++) {
  const epochStart = performance.now();
  const order = Int32Array.from(tf.util.createShuffledIndices(trainExamples.length));
  const seen = Math.min(order.length, Number(options.batches) * BATCH);
  let right = 0;
  for (let from = 0; from < seen; from += BATCH) {
    right += trainBatch(weights, optimizer, train, order.slice(from, Math.min(from + BATCH, seen)));
  }
  const training = (performance.now() - epochStart) / 1000;
  const testAccuracy = evaluate(weights, test);
  say({
    epoch,
    seconds: Number(((performance.now() - start) / 1000).toFixed(3)),
    trainAccuracy: Number((right / seen).toFixed(4)),
    testAccuracy: Number(testAccuracy.toFixed(4)),
    examplesPerSecond: Number((seen / training).toFixed(1)),
  });
  if (testAccuracy >= Number(options.until)) break;
}
say({ peakRssMb: Number((process.resourceUsage().maxRSS / 1024).toFixed(1)) });
