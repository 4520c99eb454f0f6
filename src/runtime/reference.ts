import { binaryOps, unaryOps, type BinaryOp, type UnaryOp } from "../graph/ops.ts";
import type { Kernels, KernelSet } from "./kernels.ts";

/**
 * The kernels in plain TypeScript: slow and obviously right, the oracle that the WebAssembly kernels are
 * tested against, and the fallback where there is no SIMD. All arithmetic is in double precision and
 * rounded when it is stored. Scratch memory is not needed.
 */

type Elements = Float32Array | Float64Array;

const unaryFunctions: { readonly [K in UnaryOp]: (x: number) => number } = {
  neg: (x) => -x,
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
  tanh: Math.tanh,
  sigmoid,
  relu: (x) => Math.max(x, 0),
  abs: Math.abs,
};

const binaryFunctions: { readonly [K in BinaryOp]: (a: number, b: number) => number } = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  greater: (a, b) => (a > b ? 1 : 0),
  equal: (a, b) => (a === b ? 1 : 0),
};

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The uint32 finalizer "lowbias32" (Wellons 2018). */
function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Calls `visit` for every index of an n0×n1×n2×n3 block, in order. */
function eachIndex(n0: number, n1: number, n2: number, n3: number, visit: (i: number, j: number, k: number, l: number) => void): void {
  for (let i = 0; i < n0; i++) {
    for (let j = 0; j < n1; j++) {
      for (let k = 0; k < n2; k++) {
        for (let l = 0; l < n3; l++) visit(i, j, k, l);
      }
    }
  }
}

function kernelsOver(memory: { elements: Elements }): Kernels {
  const at = (index: number): number => memory.elements[index]!;
  const set = (index: number, value: number): void => {
    memory.elements[index] = value;
  };
  const add = (index: number, value: number): void => set(index, at(index) + value);
  const inside = (id: number, rows: number): boolean => id >= 0 && id < rows;

  /** Σ_i a[i·aStep]·b[i·bStep] */
  const dot = (a: number, aStep: number, b: number, bStep: number, n: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += at(a + i * aStep) * at(b + i * bStep);
    return sum;
  };
  const largest = (x: number, step: number, n: number): number => {
    let result = -Infinity;
    for (let i = 0; i < n; i++) result = Math.max(result, at(x + i * step));
    return result;
  };
  const sumOfExp = (x: number, n: number, max: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.exp(at(x + i) - max);
    return sum;
  };

  /** (h_{t−1}·u)[column], with h_{−1} = 0; `h` is where the row of time t would be. */
  const recur = (h: number, t: number, batch: number, units: number, u: number, width: number, column: number): number =>
    t === 0 ? 0 : dot(h - batch * units, 1, u + column, width, units);
  const previous = (state: number, t: number, batch: number, units: number): number => (t === 0 ? 0 : at(state - batch * units));
  const skipped = (mask: number, row: number): boolean => mask !== 0 && at(mask + row) === 0;

  return {
    fill(out, n, value) {
      memory.elements.fill(value, out, out + n);
    },

    copy(out, x, n0, n1, n2, n3, out0, out1, out2, out3, x0, x1, x2, x3) {
      eachIndex(n0, n1, n2, n3, (i, j, k, l) => {
        set(out + i * out0 + j * out1 + k * out2 + l * out3, at(x + i * x0 + j * x1 + k * x2 + l * x3));
      });
    },

    unary(f, out, x, n) {
      const apply = unaryFunctions[unaryOps[f]!];
      for (let i = 0; i < n; i++) set(out + i, apply(at(x + i)));
    },

    binary(f, out, a, b, n0, n1, n2, n3, a0, a1, a2, a3, b0, b1, b2, b3) {
      const apply = binaryFunctions[binaryOps[f]!];
      eachIndex(n0, n1, n2, n3, (i, j, k, l) => {
        const left = at(a + i * a0 + j * a1 + k * a2 + l * a3);
        const right = at(b + i * b0 + j * b1 + k * b2 + l * b3);
        set(out + ((i * n1 + j) * n2 + k) * n3 + l, apply(left, right));
      });
    },

    where(out, condition, a, b, n) {
      for (let i = 0; i < n; i++) set(out + i, at(condition + i) !== 0 ? at(a + i) : at(b + i));
    },

    sum(out, x, outer, n, inner) {
      eachIndex(outer, inner, 1, 1, (i, j) => {
        let sum = 0;
        for (let k = 0; k < n; k++) sum += at(x + (i * n + k) * inner + j);
        set(out + i * inner + j, sum);
      });
    },

    max(out, x, outer, n, inner) {
      eachIndex(outer, inner, 1, 1, (i, j) => set(out + i * inner + j, largest(x + i * n * inner + j, inner, n)));
    },

    argmax(out, x, rows, n) {
      for (let row = 0; row < rows; row++) {
        let best = 0;
        for (let i = 1; i < n; i++) if (at(x + row * n + i) > at(x + row * n + best)) best = i;
        set(out + row, best);
      }
    },

    matmul(out, a, b, batch, m, k, n, aBatch, aRow, aColumn, bBatch, bRow, bColumn) {
      eachIndex(batch, m, n, 1, (item, i, j) => {
        set(out + (item * m + i) * n + j, dot(a + item * aBatch + i * aRow, aColumn, b + item * bBatch + j * bColumn, bRow, k));
      });
    },

    softmax(out, x, rows, n) {
      for (let row = 0; row < rows; row++) {
        const max = largest(x + row * n, 1, n);
        const sum = sumOfExp(x + row * n, n, max);
        for (let i = row * n; i < (row + 1) * n; i++) set(out + i, Math.exp(at(x + i) - max) / sum);
      }
    },

    softmaxGradient(out, y, grad, rows, n) {
      for (let row = 0; row < rows; row++) {
        const sum = dot(y + row * n, 1, grad + row * n, 1, n);
        for (let i = row * n; i < (row + 1) * n; i++) set(out + i, at(y + i) * (at(grad + i) - sum));
      }
    },

    pairSoftmax(out, scores, pairs, likeness, bias, slope, batch, heads, looking, time, kinds) {
      eachIndex(batch, heads, looking, 1, (item, head, row) => {
        const own = ((item * heads + head) * looking + row) * time;
        const shared = (item * looking + row) * time;
        for (let i = 0; i < time; i++) {
          const kind = Math.trunc(at(pairs + shared + i));
          const biased = at(scores + own + i) + at(bias + kind * heads + head) + at(slope + head) * at(likeness + shared + i);
          set(out + own + i, kind > 0 && kind < kinds ? biased : -1e9);
        }
        const max = largest(out + own, 1, time);
        const sum = sumOfExp(out + own, time, max);
        for (let i = own; i < own + time; i++) set(out + i, Math.exp(at(out + i) - max) / sum);
      });
    },

    pairSums(out, x, pairs, likeness, batch, heads, count, kinds) {
      memory.elements.fill(0, out, out + (kinds + 1) * heads);
      eachIndex(batch, heads, count, 1, (item, head, pair) => {
        const kind = Math.trunc(at(pairs + item * count + pair));
        if (!(kind > 0 && kind < kinds)) return;
        const value = at(x + (item * heads + head) * count + pair);
        add(out + kind * heads + head, value);
        add(out + kinds * heads + head, value * at(likeness + item * count + pair));
      });
    },

    crossEntropy(out, logits, targets, rows, n) {
      for (let row = 0; row < rows; row++) {
        const max = largest(logits + row * n, 1, n);
        const logSum = max + Math.log(sumOfExp(logits + row * n, n, max));
        let loss = 0;
        for (let i = row * n; i < (row + 1) * n; i++) loss += at(targets + i) * (logSum - at(logits + i));
        set(out + row, loss);
      }
    },

    gather(out, table, ids, n, dim, rows) {
      eachIndex(n, dim, 1, 1, (i, j) => {
        const id = at(ids + i);
        set(out + i * dim + j, inside(id, rows) ? at(table + id * dim + j) : NaN);
      });
    },

    scatterAdd(out, x, ids, n, dim, rows) {
      memory.elements.fill(0, out, out + rows * dim);
      eachIndex(n, dim, 1, 1, (i, j) => {
        const id = at(ids + i);
        if (inside(id, rows)) add(out + id * dim + j, at(x + i * dim + j));
      });
    },

    gatherSum(out, table, ids, weights, n, length, dim, rows) {
      eachIndex(n, dim, 1, 1, (i, j) => {
        let sum = 0;
        for (let l = i * length; l < (i + 1) * length; l++) {
          const [id, weight] = [at(ids + l), at(weights + l)];
          if (weight !== 0) sum += inside(id, rows) ? weight * at(table + id * dim + j) : NaN;
        }
        set(out + i * dim + j, sum);
      });
    },

    scatterSum(out, x, ids, weights, n, length, dim, rows) {
      memory.elements.fill(0, out, out + rows * dim);
      eachIndex(n, length, dim, 1, (i, l, j) => {
        const [id, weight] = [at(ids + i * length + l), at(weights + i * length + l)];
        if (weight !== 0 && inside(id, rows)) add(out + id * dim + j, weight * at(x + i * dim + j));
      });
    },

    oneHot(out, ids, n, depth) {
      eachIndex(n, depth, 1, 1, (i, j) => set(out + i * depth + j, at(ids + i) === j ? 1 : 0));
    },

    bernoulli(out, seed, n, stream, keep) {
      const key = mix((at(seed) ^ stream) >>> 0);
      for (let i = 0; i < n; i++) set(out + i, (mix((key + i) >>> 0) >>> 8) / 2 ** 24 < keep ? 1 / keep : 0);
    },

    simpleRnn(out, x, u, mask, time, batch, units) {
      eachIndex(time, batch, units, 1, (t, b, j) => {
        const row = t * batch + b;
        const h = out + row * units;
        const next = Math.tanh(at(x + row * units + j) + recur(h, t, batch, units, u, units, j));
        set(h + j, skipped(mask, row) ? previous(h + j, t, batch, units) : next);
      });
    },

    simpleRnnGradient(dz, out, u, mask, grad, time, batch, units) {
      const dh = new Float64Array(batch * units);
      for (let t = time - 1; t >= 0; t--) {
        for (let b = 0; b < batch; b++) {
          const row = t * batch + b;
          for (let j = 0; j < units; j++) {
            const index = row * units + j;
            dh[b * units + j]! += at(grad + index);
            set(dz + index, skipped(mask, row) ? 0 : dh[b * units + j]! * (1 - at(out + index) ** 2));
          }
          if (skipped(mask, row)) continue;
          for (let j = 0; j < units; j++) dh[b * units + j] = dot(dz + row * units, 1, u + j * units, 1, units);
        }
      }
    },

    gru(out, saved, x, u, bias, mask, time, batch, units) {
      const plane = time * batch * units;
      const width = 3 * units;
      eachIndex(time, batch, units, 1, (t, b, j) => {
        const row = t * batch + b;
        const h = out + row * units;
        const projected = (gate: number): number => at(x + row * width + gate * units + j);
        const recurrent = (gate: number): number => at(bias + gate * units + j) + recur(h, t, batch, units, u, width, gate * units + j);
        const z = sigmoid(projected(0) + recurrent(0));
        const r = sigmoid(projected(1) + recurrent(1));
        const p = recurrent(2);
        const candidate = Math.tanh(projected(2) + r * p);
        for (const [index, value] of [z, r, candidate, p].entries()) set(saved + index * plane + row * units + j, value);
        const before = previous(h + j, t, batch, units);
        set(h + j, skipped(mask, row) ? before : z * before + (1 - z) * candidate);
      });
    },

    gruGradient(dz, out, saved, u, mask, grad, time, batch, units) {
      const plane = time * batch * units;
      const width = 3 * units;
      const dh = new Float64Array(batch * units);
      for (let t = time - 1; t >= 0; t--) {
        for (let b = 0; b < batch; b++) {
          const row = t * batch + b;
          const dx = dz + row * width;
          const dp = dx + 3 * plane;
          for (let j = 0; j < units; j++) {
            const index = row * units + j;
            dh[b * units + j]! += at(grad + index);
            const total = skipped(mask, row) ? 0 : dh[b * units + j]!;
            const [z, r, candidate, p] = [0, 1, 2, 3].map((kept) => at(saved + kept * plane + index)) as [number, number, number, number];
            const dCandidate = total * (1 - z) * (1 - candidate ** 2);
            const dUpdate = total * (previous(out + index, t, batch, units) - candidate) * z * (1 - z);
            const dReset = dCandidate * p * r * (1 - r);
            for (const place of [dx, dp]) {
              set(place + j, dUpdate);
              set(place + units + j, dReset);
            }
            set(dx + 2 * units + j, dCandidate);
            set(dp + 2 * units + j, dCandidate * r);
          }
          if (skipped(mask, row)) continue;
          for (let j = 0; j < units; j++) {
            const carried = dh[b * units + j]! * at(saved + row * units + j);
            dh[b * units + j] = carried + dot(dp, 1, u + j * width, 1, width);
          }
        }
      }
    },

    lstm(out, saved, x, u, mask, time, batch, units) {
      const plane = time * batch * units;
      const width = 4 * units;
      eachIndex(time, batch, units, 1, (t, b, j) => {
        const row = t * batch + b;
        const h = out + row * units;
        const cell = saved + 4 * plane + row * units;
        const z = (gate: number): number => at(x + row * width + gate * units + j) + recur(h, t, batch, units, u, width, gate * units + j);
        const [i, f, g, o] = [sigmoid(z(0)), sigmoid(z(1)), Math.tanh(z(2)), sigmoid(z(3))];
        const before = previous(cell + j, t, batch, units);
        const c = skipped(mask, row) ? before : f * before + i * g;
        for (const [index, value] of [i, f, g, o, c].entries()) set(saved + index * plane + row * units + j, value);
        set(h + j, skipped(mask, row) ? previous(h + j, t, batch, units) : o * Math.tanh(c));
      });
    },

    lstmGradient(dz, _out, saved, u, mask, grad, time, batch, units) {
      const plane = time * batch * units;
      const width = 4 * units;
      const dh = new Float64Array(batch * units);
      const dc = new Float64Array(batch * units);
      for (let t = time - 1; t >= 0; t--) {
        for (let b = 0; b < batch; b++) {
          const row = t * batch + b;
          for (let j = 0; j < units; j++) {
            const index = row * units + j;
            const state = b * units + j;
            dh[state]! += at(grad + index);
            const kept = [0, 1, 2, 3, 4].map((place) => at(saved + place * plane + index));
            const [i, f, g, o, c] = kept as [number, number, number, number, number];
            const before = previous(saved + 4 * plane + index, t, batch, units);
            const total = dc[state]! + dh[state]! * o * (1 - Math.tanh(c) ** 2);
            const gates = [
              total * g * i * (1 - i),
              total * before * f * (1 - f),
              total * i * (1 - g ** 2),
              dh[state]! * Math.tanh(c) * o * (1 - o),
            ];
            for (const [gate, value] of gates.entries()) set(dz + row * width + gate * units + j, skipped(mask, row) ? 0 : value);
            if (!skipped(mask, row)) dc[state] = total * f;
          }
          if (skipped(mask, row)) continue;
          for (let j = 0; j < units; j++) dh[b * units + j] = dot(dz + row * width, 1, u + j * width, 1, width);
        }
      }
    },

    adam(w, m, v, g, hyper, n, beta1, beta2, epsilon) {
      for (let i = 0; i < n; i++) {
        set(m + i, beta1 * at(m + i) + (1 - beta1) * at(g + i));
        set(v + i, beta2 * at(v + i) + (1 - beta2) * at(g + i) ** 2);
        add(w + i, -at(hyper + 1) * at(w + i) - (at(hyper) * at(m + i)) / (Math.sqrt(at(v + i)) + epsilon));
      }
    },
  };
}

function referenceSet(name: string, Elements: new (length: number) => Elements): KernelSet {
  return {
    name,
    instantiate() {
      const memory = { elements: new Elements(1024) };
      return {
        kernels: kernelsOver(memory),
        base: 4,
        reserve(end) {
          if (end <= memory.elements.length) return;
          const grown = new Elements(end);
          grown.set(memory.elements);
          memory.elements = grown;
        },
        memory: () => memory.elements,
      };
    },
  };
}

/** Plain TypeScript over float32 memory. */
export const referenceKernels = referenceSet("reference", Float32Array);

/** The same over float64 memory, exact enough for numerical gradient checks. */
export const float64Kernels = referenceSet("reference float64", Float64Array);
