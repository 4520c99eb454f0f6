/**
 * jax-js on its wasm backend (one thread: Node has no global Worker) on the cases of README.md.
 *
 * jax-js counts references by hand: a function uses up its arguments, and `x.ref` keeps x for another use.
 *
 * Embeddings are looked up with `take`. Its own gradient, `scatter`, does not compile inside `jit` in version 0.1.25
 * ("input is not imm"), so that the loss is derived by the rows looked up, and a product with one-hot ids adds them up;
 * that is also the faster of the two.
 */

import { readFileSync } from "node:fs";
import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax";
import * as steps from "./steps.mjs";

const { version } = JSON.parse(readFileSync(new URL("node_modules/@jax-js/jax/package.json", import.meta.url), "utf8"));
await init("wasm");
defaultDevice("wasm");

const { case: caseName, answering, hidden, batch } = steps.options();
const reading = caseName === "step-b" || caseName === "answer-lstm";
const array = (data, ...shape) => np.array(data).reshape(shape);
const mapValues = (object, f) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, f(value)]));

/** Rows [time * batch, embedding] -> LSTM over all words -> last state -> dense. */
function read(weights, { words }) {
  const projected = np.matmul(words, weights.kernel).add(weights.bias);
  let h = np.zeros([batch, hidden]);
  let c = np.zeros([batch, hidden]);
  for (const x of np.unstack(projected.reshape([-1, batch, 4 * hidden]))) {
    const [i, f, g, o] = np.split(np.matmul(h, weights.recurrentKernel.ref).add(x), 4, 1);
    c = nn
      .sigmoid(f)
      .mul(c)
      .add(nn.sigmoid(i).mul(np.tanh(g)));
    h = nn.sigmoid(o).mul(np.tanh(c.ref));
  }
  tree.dispose([c, weights.recurrentKernel]);
  return np.matmul(h, weights.denseKernel).add(weights.denseBias);
}

const positions = array(steps.positionEncoding(), steps.MEMORY.words, steps.MEMORY.dim);

/** End-to-end memory network over the rows of all words, [batch * memories * words, dim] and [batch * words, dim]. */
function remember(weights, rows) {
  const { memories, words, dim, hops } = steps.MEMORY;
  const encode = (row, count) => row.reshape([batch, count, words, dim]).mul(positions.ref).sum(-2);
  const encoded = [];
  for (let n = 0; n <= hops; n++) encoded.push(encode(rows[`story${n}`], memories).add(weights[`times${n}`]));
  let state = encode(rows.question, 1);
  for (let n = 0; n < hops; n++) {
    const scores = np.matmul(state.ref, np.matrixTranspose(encoded[n]));
    const output = n + 1 < hops ? encoded[n + 1].ref : encoded[n + 1];
    state = nn.relu(state.add(np.matmul(nn.softmax(scores), output)));
  }
  return np.matmul(state.reshape([batch, dim]), weights.answer);
}

const forward = reading ? read : remember;

/** Which table each set of rows comes from. */
const tableOf = reading
  ? { words: "embedding" }
  : { story0: "words0", story1: "words1", story2: "words2", story3: "words3", question: "words0" };

const wordIds = {
  words: () => steps.storyIds(batch),
  question: () => steps.sentenceIds(batch, 21, 1),
  story: () => steps.sentenceIds(batch, 0, steps.MEMORY.memories),
};
const idsOf = Object.fromEntries(Object.keys(tableOf).map((key) => [key, np.array(wordIds[key.replace(/\d$/, "")]())]));

/** Takes the tables out of the weights and the rows out of the tables. */
function lookUp({ ...weights }, ids) {
  const rows = {};
  for (const [key, table] of Object.entries(tableOf)) rows[key] = np.take(weights[table].ref, ids[key], 0);
  for (const table of new Set(Object.values(tableOf))) {
    weights[table].dispose();
    delete weights[table];
  }
  return { rows, weights };
}

const answer = jit((weights, ids) => {
  const found = lookUp(weights, ids);
  return forward(found.weights, found.rows);
});

/** Mean softmax cross-entropy. */
function lossOf(weights, rows, labels) {
  return nn
    .logSoftmax(forward(weights, rows))
    .mul(labels)
    .sum()
    .mul(-1 / batch);
}

/** Loss and gradients by all weights. */
function derive(weights, ids, oneHots, labels) {
  const found = lookUp(weights, ids);
  const [loss, [gradients, rowGradients]] = valueAndGrad(lossOf, { argnums: [0, 1] })(found.weights, found.rows, labels);
  for (const [key, table] of Object.entries(tableOf)) {
    const part = np.matmul(np.transpose(oneHots[key]), rowGradients[key]);
    gradients[table] = gradients[table] ? gradients[table].add(part) : part;
  }
  return [loss, gradients];
}

/** Forward, backward and Adam in one compiled function; `rate` holds Adam's bias corrections. */
const update = jit((weights, means, squares, rate, ids, oneHots, labels) => {
  const { beta1, beta2, epsilon } = steps.ADAM;
  const [loss, gradients] = derive(tree.ref(weights), ids, oneHots, labels);
  const next = { weights: {}, means: {}, squares: {} };
  for (const [name, gradient] of Object.entries(gradients)) {
    const mean = means[name].mul(beta1).add(gradient.ref.mul(1 - beta1));
    const square = squares[name].mul(beta2).add(np.square(gradient).mul(1 - beta2));
    const change = mean.ref.mul(rate.ref).div(np.sqrt(square.ref).add(epsilon));
    next.weights[name] = weights[name].sub(change);
    next.means[name] = mean;
    next.squares[name] = square;
  }
  rate.dispose();
  return { loss, next };
});

const weights = mapValues(reading ? steps.readerWeights(hidden) : steps.memoryWeights(), ({ data, shape }) => array(data, ...shape));

function trainer() {
  const { vocabulary } = reading ? steps.READER : steps.MEMORY;
  const oneHots = mapValues(idsOf, (ids) => nn.oneHot(ids.ref, vocabulary));
  const labels = nn.oneHot(np.array(steps.labels(batch)), 10);
  const zeros = () => mapValues(weights, (weight) => np.zeros(weight.shape));
  let state = { weights, means: zeros(), squares: zeros() };
  let t = 0;
  return async () => {
    t += 1;
    const { rate, beta1, beta2 } = steps.ADAM;
    const corrected = np.array((rate * Math.sqrt(1 - beta2 ** t)) / (1 - beta1 ** t));
    const { weights, means, squares } = state;
    const { loss, next } = update(weights, means, squares, corrected, ...tree.ref([idsOf, oneHots, labels]));
    state = next;
    return loss.data();
  };
}

await steps.serve({
  name: "jax-js-wasm",
  versions: { "jax-js": version, node: process.version },
  notes: answering ? [] : ["take's gradient fails to compile in jit; a product with one-hot ids in its place"],
  step: answering ? () => answer(...tree.ref([weights, idsOf])).data() : trainer(),
});
