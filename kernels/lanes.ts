/**
 * Four float32 lanes, and how they are read and written. The functions are static methods because a formatter
 * can parse a decorator on those; each is inlined where it is called, so an argument that is constant there
 * (a lane count, the number of an op) costs nothing.
 *
 * Loops take eight floats at a time as two neighbouring vectors, which V8 can join into one of 256 bits
 * (`--trace-wasm-revectorize` shows where it does). It sees that two places are neighbours if they are the same sum
 * plus a literal 0 and 16: hence a step of a loop takes `at`, which varies, and `immediate`, 0 or 16, apart.
 */
export class Lanes {
  /** a·b + c, rounded once where the build may fuse it. */
  @inline static madd(a: v128, b: v128, c: v128): v128 {
    return RELAXED ? f32x4.relaxed_madd(a, b, c) : f32x4.add(f32x4.mul(a, b), c);
  }

  /** Four floats, or the one at `p` with zeros behind it. */
  @inline static load(p: usize, lanes: i32): v128 {
    return lanes == 4 ? v128.load(p) : v128.load_zero<f32>(p);
  }

  /** Stores four lanes, or the first one. */
  @inline static store(p: usize, x: v128, lanes: i32): void {
    if (lanes == 4) v128.store(p, x);
    else v128.store_lane<f32>(p, x, 0);
  }

  /** The sum of the lanes, pairwise. */
  @inline static sum(x: v128): f32 {
    const pairs = f32x4.add(x, v128.shuffle<f32>(x, x, 2, 3, 2, 3));
    return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
  }

  /** The largest of the lanes, NaN if one of them is. */
  @inline static max(x: v128): f32 {
    const pairs = f32x4.max(x, v128.shuffle<f32>(x, x, 2, 3, 2, 3));
    return max<f32>(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
  }
}
