import { Functions } from "./functions";
import { Lanes } from "./lanes";

/** Softmax and its loss, row by row; exponentials are taken of differences to the row's largest. */
export class Softmax {
  @inline static largest(x: usize, n: i32): f32 {
    let most = f32x4.splat(-Infinity);
    for (; n >= 4; n -= 4) {
      most = f32x4.max(most, v128.load(x));
      x += 16;
    }
    let result = Lanes.max(most);
    for (; n > 0; n--) {
      result = max<f32>(result, load<f32>(x));
      x += 4;
    }
    return result;
  }

  /** Σ e^(x − largest); the terms are stored at `out` unless that is 0. */
  @inline static exponentials(out: usize, x: usize, n: i32, largest: f32): f32 {
    const shift = f32x4.splat(largest);
    let total = f32x4.splat(0);
    for (; n >= 4; n -= 4) {
      const e = Functions.exp(f32x4.sub(v128.load(x), shift));
      total = f32x4.add(total, e);
      if (out) {
        v128.store(out, e);
        out += 16;
      }
      x += 16;
    }
    let rest: f32 = 0;
    for (; n > 0; n--) {
      const e = Functions.exp(f32x4.sub(v128.load_splat<f32>(x), shift));
      rest += f32x4.extract_lane(e, 0);
      if (out) {
        Lanes.store(out, e, 1);
        out += 4;
      }
      x += 4;
    }
    return Lanes.sum(total) + rest;
  }

  /** Softmax of one row; x may be out. */
  @inline static row(out: usize, x: usize, n: i32): void {
    const scale: f32 = 1 / Softmax.exponentials(out, x, n, Softmax.largest(x, n));
    const scales = f32x4.splat(scale);
    let i = 0;
    for (; i + 4 <= n; i += 4) v128.store(out + (i << 2), f32x4.mul(v128.load(out + (i << 2)), scales));
    for (; i < n; i++) store<f32>(out + (i << 2), load<f32>(out + (i << 2)) * scale);
  }
}

/** Softmax of each row of x[rows, n]. */
export function softmax(out: usize, x: usize, rows: i32, n: i32): void {
  out <<= 2;
  x <<= 2;
  for (let row = 0; row < rows; row++) {
    Softmax.row(out, x, n);
    out += n << 2;
    x += n << 2;
  }
}

/** out[rows, n] = y⊙(grad − Σ_n grad·y) */
export function softmaxGradient(out: usize, y: usize, grad: usize, rows: i32, n: i32): void {
  out <<= 2;
  y <<= 2;
  grad <<= 2;
  for (let row = 0; row < rows; row++) {
    let sums = f32x4.splat(0);
    let i = 0;
    for (; i + 4 <= n; i += 4) sums = Lanes.madd(v128.load(grad + (i << 2)), v128.load(y + (i << 2)), sums);
    let sum = Lanes.sum(sums);
    for (; i < n; i++) sum += load<f32>(grad + (i << 2)) * load<f32>(y + (i << 2));
    const means = f32x4.splat(sum);
    for (i = 0; i + 4 <= n; i += 4) {
      v128.store(out + (i << 2), f32x4.mul(v128.load(y + (i << 2)), f32x4.sub(v128.load(grad + (i << 2)), means)));
    }
    for (; i < n; i++) store<f32>(out + (i << 2), load<f32>(y + (i << 2)) * (load<f32>(grad + (i << 2)) - sum));
    out += n << 2;
    y += n << 2;
    grad += n << 2;
  }
}

/** out[rows] = Σ_n targets·(logsumexp(logits) − logits) */
export function crossEntropy(out: usize, logits: usize, targets: usize, rows: i32, n: i32): void {
  out <<= 2;
  logits <<= 2;
  targets <<= 2;
  for (let row = 0; row < rows; row++) {
    const largest = Softmax.largest(logits, n);
    const sum = Softmax.exponentials(0, logits, n, largest);
    const logSum = largest + f32x4.extract_lane(Functions.log(f32x4.splat(sum)), 0);
    let total = f32x4.splat(0);
    let i = 0;
    for (; i + 4 <= n; i += 4) {
      const missing = f32x4.sub(f32x4.splat(logSum), v128.load(logits + (i << 2)));
      total = Lanes.madd(v128.load(targets + (i << 2)), missing, total);
    }
    let loss = Lanes.sum(total);
    for (; i < n; i++) loss += load<f32>(targets + (i << 2)) * (logSum - load<f32>(logits + (i << 2)));
    store<f32>(out, loss);
    out += 4;
    logits += n << 2;
    targets += n << 2;
  }
}
