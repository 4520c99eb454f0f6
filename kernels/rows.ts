import { copyFloats, fillFloats } from "./spans";
import { Lanes } from "./lanes";

/** Kernels that pick rows of a table by ids: embeddings, their gradients, bags of words. */
class Rows {
  /** The table's row for an id, or 0 if there is none. */
  @inline static find(table: usize, id: f32, dim: i32, rows: i32): usize {
    return id >= 0 && id < <f32>rows ? table + ((<i32>id * dim) << 2) : 0;
  }

  /** out += weight·x */
  @inline static add(out: usize, x: usize, weight: f32, dim: i32): void {
    const weights = f32x4.splat(weight);
    for (; dim >= 8; dim -= 8) {
      const low = Lanes.madd(weights, v128.load(x), v128.load(out));
      const high = Lanes.madd(weights, v128.load(x, 16), v128.load(out, 16));
      v128.store(out, low);
      v128.store(out, high, 16);
      out += 32;
      x += 32;
    }
    for (; dim > 0; dim--) {
      store<f32>(out, load<f32>(out) + weight * load<f32>(x));
      out += 4;
      x += 4;
    }
  }
}

/** out[n, dim] = table[ids[n]]; NaN where an id is outside [0, rows). */
export function gather(out: usize, table: usize, ids: usize, n: i32, dim: i32, rows: i32): void {
  out <<= 2;
  table <<= 2;
  ids <<= 2;
  for (let i = 0; i < n; i++) {
    const row = Rows.find(table, load<f32>(ids + (i << 2)), dim, rows);
    if (row) copyFloats(out, row, dim);
    else fillFloats(out, NaN, dim);
    out += dim << 2;
  }
}

/** out[rows, dim] = 0; out[ids[n]] += x[n, dim] */
export function scatterAdd(out: usize, x: usize, ids: usize, n: i32, dim: i32, rows: i32): void {
  out <<= 2;
  x <<= 2;
  ids <<= 2;
  fillFloats(out, 0, rows * dim);
  for (let i = 0; i < n; i++) {
    const row = Rows.find(out, load<f32>(ids + (i << 2)), dim, rows);
    if (row) Rows.add(row, x, 1, dim);
    x += dim << 2;
  }
}

/** out[n, dim] = Σ_l weights[n, l]·table[ids[n, l]]; a weight of 0 skips its row unread. */
export function gatherSum(out: usize, table: usize, ids: usize, weights: usize, n: i32, length: i32, dim: i32, rows: i32): void {
  out <<= 2;
  table <<= 2;
  ids <<= 2;
  weights <<= 2;
  for (let i = 0; i < n; i++) {
    fillFloats(out, 0, dim);
    for (let l = 0; l < length; l++) {
      const weight = load<f32>(weights);
      if (weight != 0) {
        const row = Rows.find(table, load<f32>(ids), dim, rows);
        if (row) Rows.add(out, row, weight, dim);
        else fillFloats(out, NaN, dim);
      }
      ids += 4;
      weights += 4;
    }
    out += dim << 2;
  }
}

/** out[rows, dim] = 0; out[ids[n, l]] += weights[n, l]·x[n, dim] */
export function scatterSum(out: usize, x: usize, ids: usize, weights: usize, n: i32, length: i32, dim: i32, rows: i32): void {
  out <<= 2;
  x <<= 2;
  ids <<= 2;
  weights <<= 2;
  fillFloats(out, 0, rows * dim);
  for (let i = 0; i < n; i++) {
    for (let l = 0; l < length; l++) {
      const weight = load<f32>(weights);
      const row = Rows.find(out, load<f32>(ids), dim, rows);
      if (weight != 0 && row) Rows.add(row, x, weight, dim);
      ids += 4;
      weights += 4;
    }
    x += dim << 2;
  }
}

/** out[n, depth] = 1 at ids[n], else 0 */
export function oneHot(out: usize, ids: usize, n: i32, depth: i32): void {
  out <<= 2;
  ids <<= 2;
  fillFloats(out, 0, n * depth);
  for (let i = 0; i < n; i++) {
    const place = Rows.find(out, load<f32>(ids + (i << 2)), 1, depth);
    if (place) store<f32>(place, 1);
    out += depth << 2;
  }
}
