import { Lanes } from "./lanes";

/** Products with few rows, straight from memory: nothing would repay packing. All strides are in bytes. */
class Vector {
  /** out[4·vectors] = c + Σ_k a[k]·b[k, :]; the last vector may be a single float. */
  @inline static times(vectors: i32, lanes: i32, out: usize, c: usize, a: usize, aColumn: i32, b: usize, bRow: i32, k: i32): void {
    let c0 = Lanes.load(c, lanes);
    let c1 = vectors > 1 ? v128.load(c, 16) : c0;
    let c2 = vectors > 2 ? v128.load(c, 32) : c0;
    let c3 = vectors > 2 ? v128.load(c, 48) : c0;
    let c4 = vectors > 4 ? v128.load(c, 64) : c0;
    let c5 = vectors > 4 ? v128.load(c, 80) : c0;
    let c6 = vectors > 4 ? v128.load(c, 96) : c0;
    let c7 = vectors > 4 ? v128.load(c, 112) : c0;
    for (; k > 0; k--) {
      const x = v128.load_splat<f32>(a);
      c0 = Lanes.madd(x, Lanes.load(b, lanes), c0);
      if (vectors > 1) c1 = Lanes.madd(x, v128.load(b, 16), c1);
      if (vectors > 2) {
        c2 = Lanes.madd(x, v128.load(b, 32), c2);
        c3 = Lanes.madd(x, v128.load(b, 48), c3);
      }
      if (vectors > 4) {
        c4 = Lanes.madd(x, v128.load(b, 64), c4);
        c5 = Lanes.madd(x, v128.load(b, 80), c5);
        c6 = Lanes.madd(x, v128.load(b, 96), c6);
        c7 = Lanes.madd(x, v128.load(b, 112), c7);
      }
      a += aColumn;
      b += bRow;
    }
    Lanes.store(out, c0, lanes);
    if (vectors > 1) v128.store(out, c1, 16);
    if (vectors > 2) {
      v128.store(out, c2, 32);
      v128.store(out, c3, 48);
    }
    if (vectors > 4) {
      v128.store(out, c4, 64);
      v128.store(out, c5, 80);
      v128.store(out, c6, 96);
      v128.store(out, c7, 112);
    }
  }

  /** The dot products of `a` with four contiguous columns of b. */
  @inline static fourDots(a: usize, b: usize, bColumn: i32, k: i32): v128 {
    const b1 = b + bColumn;
    const b2 = b1 + bColumn;
    const b3 = b2 + bColumn;
    let s0 = f32x4.splat(0);
    let s1 = s0;
    let s2 = s0;
    let s3 = s0;
    const end = (k & ~3) << 2;
    let at = 0;
    for (; at < end; at += 16) {
      const x = v128.load(a + at);
      s0 = Lanes.madd(x, v128.load(b + at), s0);
      s1 = Lanes.madd(x, v128.load(b1 + at), s1);
      s2 = Lanes.madd(x, v128.load(b2 + at), s2);
      s3 = Lanes.madd(x, v128.load(b3 + at), s3);
    }
    for (; at < k << 2; at += 4) {
      const x = Lanes.load(a + at, 1);
      s0 = Lanes.madd(x, Lanes.load(b + at, 1), s0);
      s1 = Lanes.madd(x, Lanes.load(b1 + at, 1), s1);
      s2 = Lanes.madd(x, Lanes.load(b2 + at, 1), s2);
      s3 = Lanes.madd(x, Lanes.load(b3 + at, 1), s3);
    }
    const low01 = v128.shuffle<f32>(s0, s1, 0, 4, 1, 5);
    const low23 = v128.shuffle<f32>(s2, s3, 0, 4, 1, 5);
    const high01 = v128.shuffle<f32>(s0, s1, 2, 6, 3, 7);
    const high23 = v128.shuffle<f32>(s2, s3, 2, 6, 3, 7);
    const even = f32x4.add(v128.shuffle<f64>(low01, low23, 0, 2), v128.shuffle<f64>(high01, high23, 0, 2));
    const odd = f32x4.add(v128.shuffle<f64>(low01, low23, 1, 3), v128.shuffle<f64>(high01, high23, 1, 3));
    return f32x4.add(even, odd);
  }

  @inline static dot(a: usize, b: usize, k: i32): f32 {
    let sum = f32x4.splat(0);
    for (; k >= 4; k -= 4) {
      sum = Lanes.madd(v128.load(a), v128.load(b), sum);
      a += 16;
      b += 16;
    }
    for (; k > 0; k--) {
      sum = Lanes.madd(Lanes.load(a, 1), Lanes.load(b, 1), sum);
      a += 4;
      b += 4;
    }
    return Lanes.sum(sum);
  }
}

/** out[n] = c + a[k]·b[k, n], the rows of b contiguous. */
export function vectorTimesRows(out: usize, c: usize, a: usize, aColumn: i32, b: usize, bRow: i32, k: i32, n: i32): void {
  for (; n >= 32; n -= 32) {
    Vector.times(8, 4, out, c, a, aColumn, b, bRow, k);
    out += 128;
    c += 128;
    b += 128;
  }
  if (n >= 16) {
    Vector.times(4, 4, out, c, a, aColumn, b, bRow, k);
    out += 64;
    c += 64;
    b += 64;
    n -= 16;
  }
  for (; n >= 4; n -= 4) {
    Vector.times(1, 4, out, c, a, aColumn, b, bRow, k);
    out += 16;
    c += 16;
    b += 16;
  }
  for (; n > 0; n--) {
    Vector.times(1, 1, out, c, a, aColumn, b, bRow, k);
    out += 4;
    c += 4;
    b += 4;
  }
}

/** out[n] = c + a[k]·b[k, n], a and the columns of b contiguous. */
export function vectorTimesColumns(out: usize, c: usize, a: usize, b: usize, bColumn: i32, k: i32, n: i32): void {
  for (; n >= 4; n -= 4) {
    v128.store(out, f32x4.add(v128.load(c), Vector.fourDots(a, b, bColumn, k)));
    out += 16;
    c += 16;
    b += bColumn << 2;
  }
  for (; n > 0; n--) {
    store<f32>(out, load<f32>(c) + Vector.dot(a, b, k));
    out += 4;
    c += 4;
    b += bColumn;
  }
}
