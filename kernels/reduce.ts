import { Lanes } from "./lanes";

/** Reductions over the middle axis of x[outer, n, inner]: along rows if inner is 1, else column by column. */
class Reduce {
  @inline static join(isMax: bool, a: v128, b: v128): v128 {
    return isMax ? f32x4.max(a, b) : f32x4.add(a, b);
  }

  @inline static start(isMax: bool): v128 {
    return f32x4.splat(isMax ? -Infinity : 0);
  }

  /** Of n contiguous floats. */
  @inline static row(isMax: bool, x: usize, n: i32): f32 {
    let r0 = Reduce.start(isMax);
    let r1 = r0;
    let r2 = r0;
    let r3 = r0;
    for (; n >= 16; n -= 16) {
      r0 = Reduce.join(isMax, r0, v128.load(x));
      r1 = Reduce.join(isMax, r1, v128.load(x, 16));
      r2 = Reduce.join(isMax, r2, v128.load(x, 32));
      r3 = Reduce.join(isMax, r3, v128.load(x, 48));
      x += 64;
    }
    for (; n >= 4; n -= 4) {
      r0 = Reduce.join(isMax, r0, v128.load(x));
      x += 16;
    }
    const all = Reduce.join(isMax, Reduce.join(isMax, r0, r1), Reduce.join(isMax, r2, r3));
    let result = isMax ? Lanes.max(all) : Lanes.sum(all);
    for (; n > 0; n--) {
      result = isMax ? max<f32>(result, load<f32>(x)) : result + load<f32>(x);
      x += 4;
    }
    return result;
  }

  /** Of 16 columns over n rows. */
  @inline static sixteen(isMax: bool, out: usize, x: usize, n: i32, step: i32): void {
    let c0 = Reduce.start(isMax);
    let c1 = c0;
    let c2 = c0;
    let c3 = c0;
    for (; n > 0; n--) {
      c0 = Reduce.join(isMax, c0, v128.load(x));
      c1 = Reduce.join(isMax, c1, v128.load(x, 16));
      c2 = Reduce.join(isMax, c2, v128.load(x, 32));
      c3 = Reduce.join(isMax, c3, v128.load(x, 48));
      x += step;
    }
    v128.store(out, c0);
    v128.store(out, c1, 16);
    v128.store(out, c2, 32);
    v128.store(out, c3, 48);
  }

  /** Of four columns, or one. */
  @inline static few(isMax: bool, out: usize, x: usize, n: i32, step: i32, lanes: i32): void {
    let column = Reduce.start(isMax);
    for (; n > 0; n--) {
      column = Reduce.join(isMax, column, Lanes.load(x, lanes));
      x += step;
    }
    Lanes.store(out, column, lanes);
  }

  @inline static all(isMax: bool, out: usize, x: usize, outer: i32, n: i32, inner: i32): void {
    const step = inner << 2;
    for (let i = 0; i < outer; i++) {
      if (inner == 1) store<f32>(out, Reduce.row(isMax, x, n));
      else {
        let j = 0;
        for (; j + 16 <= inner; j += 16) Reduce.sixteen(isMax, out + (j << 2), x + (j << 2), n, step);
        for (; j + 4 <= inner; j += 4) Reduce.few(isMax, out + (j << 2), x + (j << 2), n, step, 4);
        for (; j < inner; j++) Reduce.few(isMax, out + (j << 2), x + (j << 2), n, step, 1);
      }
      out += step;
      x += n * step;
    }
  }
}

/** out[outer, inner] = Σ_n x[outer, n, inner] */
export function sum(out: usize, x: usize, outer: i32, n: i32, inner: i32): void {
  Reduce.all(false, out << 2, x << 2, outer, n, inner);
}

/** out[outer, inner] = max_n x[outer, n, inner] */
export function max_(out: usize, x: usize, outer: i32, n: i32, inner: i32): void {
  Reduce.all(true, out << 2, x << 2, outer, n, inner);
}

/** out[rows] = index of the first largest of x[rows, n] */
export function argmax(out: usize, x: usize, rows: i32, n: i32): void {
  out <<= 2;
  x <<= 2;
  for (let row = 0; row < rows; row++) {
    let best = 0;
    let largest = load<f32>(x);
    for (let i = 1; i < n; i++) {
      const value = load<f32>(x + (i << 2));
      if (value > largest) {
        largest = value;
        best = i;
      }
    }
    store<f32>(out, <f32>best);
    out += 4;
    x += n << 2;
  }
}
