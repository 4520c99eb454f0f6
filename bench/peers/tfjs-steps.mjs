/** TensorFlow.js on its wasm backend (SIMD, one thread) on the cases of README.md. */

import * as steps from "./steps.mjs";
import { TRAINING_NOTE, lastState, lookUp, tf, versions } from "./tfjs-wasm.mjs";

/** Embedding -> LSTM over all words -> last state -> dense. `ids` [time, batch]. */
function read(weights, ids) {
  const batch = ids.shape[1];
  const words = tf.reshape(lookUp(weights.embedding, ids), [-1, steps.READER.embedding]);
  const projected = tf.add(tf.matMul(words, weights.kernel), weights.bias);
  const h = lastState(tf.unstack(tf.reshape(projected, [-1, batch, projected.shape[1]])), weights.recurrentKernel);
  return tf.add(tf.matMul(h, weights.denseKernel), weights.denseBias);
}

/** End-to-end memory network. `story` [batch, memories, words], `question` [batch, words]. */
function remember(weights, positions, story, question) {
  const encode = (ids, table) => tf.sum(tf.mul(lookUp(table, ids), positions), -2);
  const memories = [];
  for (let n = 0; n <= steps.MEMORY.hops; n++) {
    memories.push(tf.add(encode(story, weights[`words${n}`]), weights[`times${n}`]));
  }
  let state = tf.expandDims(encode(question, weights.words0), 1);
  for (let n = 0; n < steps.MEMORY.hops; n++) {
    const attention = tf.softmax(tf.matMul(state, memories[n], false, true));
    state = tf.relu(tf.add(state, tf.matMul(attention, memories[n + 1])));
  }
  return tf.matMul(tf.squeeze(state, [1]), weights.answer);
}

const { case: caseName, answering, hidden, batch } = steps.options();
const reading = caseName === "step-b" || caseName === "answer-lstm";
const weights = Object.fromEntries(
  Object.entries(reading ? steps.readerWeights(hidden) : steps.memoryWeights()).map(([name, { shape, data }]) => [
    name,
    tf.variable(tf.tensor(data, shape), true, name),
  ]),
);

let forward;
if (reading) {
  const ids = tf.tensor2d(steps.storyIds(batch), [steps.READER.words, batch], "int32");
  forward = () => read(weights, ids);
} else {
  const { memories, words, dim } = steps.MEMORY;
  const positions = tf.tensor2d(steps.positionEncoding(), [words, dim]);
  const story = tf.tensor3d(steps.sentenceIds(batch, 0, memories), [batch, memories, words], "int32");
  const question = tf.tensor2d(steps.sentenceIds(batch, 21, 1), [batch, words], "int32");
  forward = () => remember(weights, positions, story, question);
}

const labels = tf.oneHot(tf.tensor1d(steps.labels(batch), "int32"), 10).toFloat();
const { rate, beta1, beta2, epsilon } = steps.ADAM;
const optimizer = tf.train.adam(rate, beta1, beta2, epsilon);

function train() {
  const loss = optimizer.minimize(() => tf.losses.softmaxCrossEntropy(labels, forward()), true);
  const value = loss.dataSync();
  loss.dispose();
  return value;
}

await steps.serve({
  name: "tfjs-wasm",
  versions,
  notes: answering ? [] : [TRAINING_NOTE],
  step: answering ? () => tf.tidy(() => forward().dataSync()) : train,
});
