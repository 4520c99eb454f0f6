/**
 * The kernels of src/runtime/kernels.ts as a WebAssembly module. Places arrive as offsets in float32
 * elements and are turned into byte addresses (shifted by 2) at each kernel's door; inside, all places
 * and strides are in bytes. Any alignment will do. Nothing is allocated, and there is no state.
 */
export { adam } from "./adam";
export { bernoulli } from "./bernoulli";
export { binary } from "./binary";
export { copy } from "./copy";
export { fill, unary, where } from "./elementwise";
export { gru, gruGradient } from "./gru";
export { lstm, lstmGradient } from "./lstm";
export { matmul } from "./matmul";
export { argmax, max_ as max, sum } from "./reduce";
export { gather, gatherSum, oneHot, scatterAdd, scatterSum } from "./rows";
export { pairSoftmax, pairSums } from "./pairs";
export { simpleRnn, simpleRnnGradient } from "./simple-rnn";
export { crossEntropy, softmax, softmaxGradient } from "./softmax";

/** The first element behind the constants. */
export const base: i32 = <i32>(__heap_base >> 2);
