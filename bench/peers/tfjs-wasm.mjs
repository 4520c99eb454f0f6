/** TensorFlow.js on its wasm backend: SIMD, one thread, and an embedding that can be trained. */

import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { setThreadsCount, setWasmPaths, version_wasm } from "@tensorflow/tfjs-backend-wasm";

const require = createRequire(import.meta.url);
setWasmPaths(dirname(require.resolve("@tensorflow/tfjs-backend-wasm")) + sep);
setThreadsCount(1);
tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
await tf.setBackend("wasm");
await tf.ready();

export { tf };

export const versions = {
  tfjs: tf.version.tfjs,
  wasm: version_wasm,
  simd: await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT"),
  threaded: await tf.env().getAsync("WASM_HAS_MULTITHREAD_SUPPORT"),
  node: process.version,
};

export const TRAINING_NOTE =
  "the wasm backend has no kernel for gather's gradient, so that layers.embedding cannot be trained; scatterND in its place";

/**
 * Rows of a table. The wasm backend has no kernel for gather's own gradient (UnsortedSegmentSum); scatterND, which it
 * has, adds up the same rows.
 */
export const lookUp = tf.customGrad((table, ids, save) => {
  save([ids]);
  const gradient = (dy, [saved]) => {
    const rows = tf.reshape(dy, [saved.size, table.shape[1]]);
    return [tf.scatterND(tf.reshape(saved, [saved.size, 1]), rows, table.shape), tf.zerosLike(saved)];
  };
  return { value: tf.gather(table, ids), gradFunc: gradient };
});

/** Last state of an LSTM over `projected` = x·kernel + bias, a list of [batch, 4 * units], gates i f g o. */
export function lastState(projected, recurrentKernel) {
  const batch = projected[0].shape[0];
  const units = recurrentKernel.shape[0];
  let h = tf.zeros([batch, units]);
  let c = tf.zeros([batch, units]);
  for (const x of projected) {
    const [i, f, g, o] = tf.split(tf.add(x, tf.matMul(h, recurrentKernel)), 4, 1);
    c = tf.add(tf.mul(tf.sigmoid(f), c), tf.mul(tf.sigmoid(i), tf.tanh(g)));
    h = tf.mul(tf.sigmoid(o), tf.tanh(c));
  }
  return h;
}
