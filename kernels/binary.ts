import { Lanes } from "./lanes";

/**
 * Functions of two operands that broadcast. The result is contiguous; the operands are read by strides.
 * Axes that both operands walk as one are joined first, so most calls end as one long run, of which
 * there are four kinds: both operands go along, one of them stands still, or anything else.
 */
class Binary {
  /** The function with number `f` of `binaryOps`. */
  @inline static apply(f: i32, a: v128, b: v128): v128 {
    if (f == 0) return f32x4.add(a, b);
    if (f == 1) return f32x4.sub(a, b);
    if (f == 2) return f32x4.mul(a, b);
    if (f == 3) return f32x4.div(a, b);
    return v128.and(f == 4 ? f32x4.gt(a, b) : f32x4.eq(a, b), f32x4.splat(1));
  }

  /** A run in which an operand goes along if it `moves`. */
  @inline static along(f: i32, out: usize, a: usize, b: usize, n: i32, aMoves: bool, bMoves: bool): void {
    const aSame = v128.load_splat<f32>(a);
    const bSame = v128.load_splat<f32>(b);
    for (; n >= 8; n -= 8) {
      const low = Binary.apply(f, aMoves ? v128.load(a) : aSame, bMoves ? v128.load(b) : bSame);
      const high = Binary.apply(f, aMoves ? v128.load(a, 16) : aSame, bMoves ? v128.load(b, 16) : bSame);
      v128.store(out, low);
      v128.store(out, high, 16);
      out += 32;
      if (aMoves) a += 32;
      if (bMoves) b += 32;
    }
    for (; n > 0; n--) {
      Lanes.store(out, Binary.apply(f, aMoves ? Lanes.load(a, 1) : aSame, bMoves ? Lanes.load(b, 1) : bSame), 1);
      out += 4;
      if (aMoves) a += 4;
      if (bMoves) b += 4;
    }
  }

  @inline static strided(f: i32, out: usize, a: usize, b: usize, n: i32, aStep: i32, bStep: i32): void {
    for (; n > 0; n--) {
      Lanes.store(out, Binary.apply(f, Lanes.load(a, 1), Lanes.load(b, 1)), 1);
      out += 4;
      a += aStep;
      b += bStep;
    }
  }

  /** One run of n results. */
  @inline static run(f: i32, out: usize, a: usize, b: usize, n: i32, aStep: i32, bStep: i32): void {
    if (aStep == 4 && bStep == 4) Binary.along(f, out, a, b, n, true, true);
    else if (aStep == 4 && bStep == 0) Binary.along(f, out, a, b, n, true, false);
    else if (aStep == 0 && bStep == 4) Binary.along(f, out, a, b, n, false, true);
    else Binary.strided(f, out, a, b, n, aStep, bStep);
  }
}

// Each op is a function of its own: the optimizer would join the cases of a switch into one loop with branches.

function add(out: usize, a: usize, b: usize, n: i32, aStep: i32, bStep: i32): void {
  Binary.run(0, out, a, b, n, aStep, bStep);
}

function sub(out: usize, a: usize, b: usize, n: i32, aStep: i32, bStep: i32): void {
  Binary.run(1, out, a, b, n, aStep, bStep);
}

function mul(out: usize, a: usize, b: usize, n: i32, aStep: i32, bStep: i32): void {
  Binary.run(2, out, a, b, n, aStep, bStep);
}

function div(out: usize, a: usize, b: usize, n: i32, aStep: i32, bStep: i32): void {
  Binary.run(3, out, a, b, n, aStep, bStep);
}

function greater(out: usize, a: usize, b: usize, n: i32, aStep: i32, bStep: i32): void {
  Binary.run(4, out, a, b, n, aStep, bStep);
}

function equal(out: usize, a: usize, b: usize, n: i32, aStep: i32, bStep: i32): void {
  Binary.run(5, out, a, b, n, aStep, bStep);
}

function run(f: i32, out: usize, a: usize, b: usize, n: i32, aStep: i32, bStep: i32): void {
  if (f == 0) add(out, a, b, n, aStep, bStep);
  else if (f == 1) sub(out, a, b, n, aStep, bStep);
  else if (f == 2) mul(out, a, b, n, aStep, bStep);
  else if (f == 3) div(out, a, b, n, aStep, bStep);
  else if (f == 4) greater(out, a, b, n, aStep, bStep);
  else equal(out, a, b, n, aStep, bStep);
}

/** out[n0, n1, n2, n3], contiguous, = f(a, b) */
export function binary(
  f: i32,
  out: usize,
  a: usize,
  b: usize,
  n0: i32,
  n1: i32,
  n2: i32,
  n3: i32,
  a0: i32,
  a1: i32,
  a2: i32,
  a3: i32,
  b0: i32,
  b1: i32,
  b2: i32,
  b3: i32,
): void {
  for (let axis = 0; axis < 3; axis++) {
    if (n2 != 1 && n3 != 1 && (a2 != a3 * n3 || b2 != b3 * n3)) break;
    if (n3 == 1) {
      a3 = a2;
      b3 = b2;
    }
    n3 *= n2;
    n2 = n1;
    a2 = a1;
    b2 = b1;
    n1 = n0;
    a1 = a0;
    b1 = b0;
    n0 = 1;
  }
  out <<= 2;
  for (let i = 0; i < n0; i++) {
    for (let j = 0; j < n1; j++) {
      for (let k = 0; k < n2; k++) {
        const left = a + i * a0 + j * a1 + k * a2;
        const right = b + i * b0 + j * b1 + k * b2;
        run(f, out, left << 2, right << 2, n3, a3 << 2, b3 << 2);
        out += n3 << 2;
      }
    }
  }
}
