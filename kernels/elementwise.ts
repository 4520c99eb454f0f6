import { fillFloats } from "./spans";
import { Functions } from "./functions";
import { Lanes } from "./lanes";

/** Kernels that treat every element alike. */
class Elementwise {
  /** The function with number `f` of `unaryOps`. */
  @inline static apply(f: i32, x: v128): v128 {
    if (f == 0) return f32x4.neg(x);
    if (f == 1) return Functions.exp(x);
    if (f == 2) return Functions.log(x);
    if (f == 3) return f32x4.sqrt(x);
    if (f == 4) return Functions.tanh(x);
    if (f == 5) return Functions.sigmoid(x);
    if (f == 6) return f32x4.pmax(x, f32x4.splat(0));
    return f32x4.abs(x);
  }

  @inline static map(f: i32, out: usize, x: usize, n: i32): void {
    for (; n >= 8; n -= 8) {
      const low = Elementwise.apply(f, v128.load(x));
      const high = Elementwise.apply(f, v128.load(x, 16));
      v128.store(out, low);
      v128.store(out, high, 16);
      out += 32;
      x += 32;
    }
    for (; n > 0; n--) {
      Lanes.store(out, Elementwise.apply(f, Lanes.load(x, 1)), 1);
      out += 4;
      x += 4;
    }
  }

  @inline static choose(out: usize, condition: usize, a: usize, b: usize, lanes: i32): void {
    const isZero = f32x4.eq(Lanes.load(condition, lanes), f32x4.splat(0));
    Lanes.store(out, v128.bitselect(Lanes.load(b, lanes), Lanes.load(a, lanes), isZero), lanes);
  }
}

/** out[0..n) = value */
export function fill(out: usize, n: i32, value: f32): void {
  fillFloats(out << 2, value, n);
}

// Each op is a function of its own: the optimizer would join the cases of a switch into one loop that branches.

function neg(out: usize, x: usize, n: i32): void {
  Elementwise.map(0, out, x, n);
}

function exp(out: usize, x: usize, n: i32): void {
  Elementwise.map(1, out, x, n);
}

function log(out: usize, x: usize, n: i32): void {
  Elementwise.map(2, out, x, n);
}

function sqrt(out: usize, x: usize, n: i32): void {
  Elementwise.map(3, out, x, n);
}

export function tanh(out: usize, x: usize, n: i32): void {
  Elementwise.map(4, out, x, n);
}

export function sigmoid(out: usize, x: usize, n: i32): void {
  Elementwise.map(5, out, x, n);
}

function relu(out: usize, x: usize, n: i32): void {
  Elementwise.map(6, out, x, n);
}

function abs(out: usize, x: usize, n: i32): void {
  Elementwise.map(7, out, x, n);
}

/** out = f(x) */
export function unary(f: i32, out: usize, x: usize, n: i32): void {
  out <<= 2;
  x <<= 2;
  switch (f) {
    case 0:
      return neg(out, x, n);
    case 1:
      return exp(out, x, n);
    case 2:
      return log(out, x, n);
    case 3:
      return sqrt(out, x, n);
    case 4:
      return tanh(out, x, n);
    case 5:
      return sigmoid(out, x, n);
    case 6:
      return relu(out, x, n);
    default:
      return abs(out, x, n);
  }
}

/** out = condition ≠ 0 ? a : b */
export function where(out: usize, condition: usize, a: usize, b: usize, n: i32): void {
  out <<= 2;
  condition <<= 2;
  a <<= 2;
  b <<= 2;
  const end = out + (n << 2);
  for (; out + 16 <= end; out += 16) {
    Elementwise.choose(out, condition, a, b, 4);
    condition += 16;
    a += 16;
    b += 16;
  }
  for (; out < end; out += 4) {
    Elementwise.choose(out, condition, a, b, 1);
    condition += 4;
    a += 4;
    b += 4;
  }
}
